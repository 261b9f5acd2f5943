//! The types of schemas, and the presence of properties.

use super::kind;
use crate::ir::{Conversion, EnumRepr, External, Literal, Member, Presence, Struct, TypeKind, TypeRef};
use crate::names::RustType;

/// Returns the struct of an object with one property.
fn structure(property: &str, required: bool) -> Struct {
    let required = if required { "required: [it]," } else { "" };
    let (_, kind) = kind(&format!("type: object, {required} properties: {{it: {{{property}}}}}"), "");
    let TypeKind::Struct(item) = kind else { panic!("{kind:?}") };
    item
}

fn of_128_bits(is_signed: bool) -> TypeRef {
    TypeRef::External(External { ty: RustType::of_128_bits(is_signed), conversion: Conversion::Direct })
}

#[test]
fn formats() {
    let rows = [
        ("type: boolean", TypeRef::Bool),
        ("type: integer", TypeRef::I64),
        ("type: integer, format: int32", TypeRef::I32),
        ("type: integer, format: int64", TypeRef::I64),
        ("type: integer, format: uint64", TypeRef::U64),
        ("type: integer, format: int128", of_128_bits(true)),
        ("type: number, format: uint128", of_128_bits(false)),
        ("type: integer, maximum: 99999999999999999999", TypeRef::Number),
        ("type: integer, format: unixtime", TypeRef::Timestamp),
        ("type: integer, format: int32, maximum: 4294967295", TypeRef::I64),
        ("type: number", TypeRef::F64),
        ("type: string", TypeRef::String),
        ("type: string, format: date-time", TypeRef::DateTime),
        ("type: string, format: date", TypeRef::Date),
        ("type: string, format: password", TypeRef::Secret),
        ("type: string, format: byte", TypeRef::Base64),
        ("type: string, contentEncoding: base64", TypeRef::Base64),
        ("type: string, format: uuid", TypeRef::String),
        ("description: Anything.", TypeRef::Json),
        ("type: array, items: {type: string}", TypeRef::List(Box::new(TypeRef::String))),
        ("type: object, additionalProperties: {type: string}", TypeRef::Map(Box::new(TypeRef::String))),
    ];
    for (schema, expected) in rows {
        let item = structure(schema, true);
        let field = item.fields().next().expect("it has a field");
        assert_eq!(field.ty, expected, "{schema}");
    }
}

#[test]
fn presence_of_properties() {
    let rows = [
        ("type: string", true, Presence::Required),
        ("type: string", false, Presence::Optional),
        ("type: [string, 'null']", true, Presence::Nullable),
        ("type: [string, 'null']", false, Presence::OptionalNullable),
        ("oneOf: [{type: string}, {type: 'null'}]", true, Presence::Nullable),
        // A property that is required has a value if it has a default.
        ("type: string, default: a", true, Presence::Required),
        ("type: string, default: a", false, Presence::Optional),
    ];
    for (schema, required, presence) in rows {
        let item = structure(schema, required);
        let field = item.fields().next().expect("it has a field");
        assert_eq!(field.presence, presence, "{schema}, required: {required}");
    }
}

#[test]
fn one_value_that_is_required_is_a_constant() {
    let constants = [
        ("const: boat", Literal::String("boat".into())),
        ("type: string, enum: [boat]", Literal::String("boat".into())),
        ("type: integer, enum: [7]", Literal::Integer(7)),
    ];
    for (schema, expected) in constants {
        let item = structure(schema, true);
        let [Member::Constant(constant)] = item.members.as_slice() else { panic!("{schema}: {item:?}") };
        assert_eq!(constant.value, expected, "{schema}");
        assert_eq!(structure(schema, false).fields().count(), 1, "{schema} that may be absent is a field");
    }
}

#[test]
fn directions_of_properties() {
    for (schema, read_only, write_only) in [
        ("type: string", false, false),
        ("type: string, readOnly: true", true, false),
        ("type: string, writeOnly: true", false, true),
    ] {
        let item = structure(schema, false);
        let field = item.fields().next().expect("it has a field");
        assert_eq!((field.read_only, field.write_only), (read_only, write_only), "{schema}");
    }
}

#[test]
fn kinds_of_enums() {
    let rows = [
        ("type: string, enum: [a, b]", EnumRepr::String, 2),
        ("type: integer, enum: [1, 2, 3]", EnumRepr::Integer, 3),
        ("oneOf: [{const: a, title: A}, {const: b, title: B}]", EnumRepr::String, 2),
        ("anyOf: [{type: string}, {type: string, enum: [a, b]}]", EnumRepr::String, 2),
    ];
    for (schema, repr, values) in rows {
        let (_, kind) = kind(schema, "");
        let TypeKind::OpenEnum(item) = kind else { panic!("{schema}: {kind:?}") };
        assert_eq!((item.repr, item.values.len()), (repr, values), "{schema}");
    }
}

#[test]
fn docs_of_fields() {
    let rows = [
        ("description: A name.", "A name.", ""),
        ("description: A name. It may be long.", "A name.", "It may be long."),
        ("description: How many., default: 7", "How many.", "Default: `7`."),
        ("description: 'How many, 7 by default.', default: 7", "How many, 7 by default.", ""),
        ("description: How many., maximum: 9", "How many.", "At most 9."),
    ];
    for (said, summary, details) in rows {
        let item = structure(&format!("type: integer, {said}"), false);
        let doc = &item.fields().next().expect("it has a field").doc;
        assert_eq!((doc.summary.as_written(), doc.details.as_written()), (summary, details), "{said}");
    }
}
