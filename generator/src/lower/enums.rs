//! Enumerations to open enums.

use serde_json::Value;

use crate::ir::{Doc, EnumRepr, EnumValue, Literal, OpenEnum, TypeRef};
use crate::names::{Scope, TypeName, VariantName};
use crate::spec::Schema;

/// What an enumeration becomes.
pub(super) enum Repr {
    Open(EnumRepr),
    /// Values that no enum of Rust holds well: their common type.
    Plain(TypeRef),
}

/// Decides by the kinds of the values.
pub(super) fn repr(values: &[Value]) -> Repr {
    if values.is_empty() {
        Repr::Plain(TypeRef::Json)
    } else if values.iter().all(Value::is_string) {
        Repr::Open(EnumRepr::String)
    } else if values.iter().all(Value::is_i64) {
        Repr::Open(EnumRepr::Integer)
    } else if values.iter().all(Value::is_boolean) {
        Repr::Plain(TypeRef::Bool)
    } else if values.iter().all(|value| value.is_i64() || value.is_u64()) {
        Repr::Plain(TypeRef::Number)
    } else if values.iter().all(Value::is_number) {
        Repr::Plain(TypeRef::F64)
    } else {
        Repr::Plain(TypeRef::Json)
    }
}

/// A value that an enumeration names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    value: Value,
    /// What the document calls it, apart from the value itself.
    label: Option<String>,
    doc: Doc,
    deprecated: bool,
}

/// The value of a union's member, which has the member's title and description for its own.
pub(super) fn constant(schema: &Schema, values: &[Value]) -> Vec<Known> {
    let ([value], None) = (values, &schema.component) else {
        return known(schema, values);
    };
    let doc = super::docs::doc(schema.description.as_deref(), None);
    let label = schema.title.clone().filter(|title| !title.trim().is_empty());
    vec![Known { value: value.clone(), label, doc, deprecated: schema.deprecated }]
}

/// The values of a schema that is an enumeration, with the names and descriptions that generators read from
/// `x-enum-varnames` (also `x-enumNames`) and `x-enum-descriptions`.
pub(super) fn known(schema: &Schema, values: &[Value]) -> Vec<Known> {
    let listed = |keys: &[&str], index: usize| {
        let list = keys.iter().find_map(|key| schema.extensions.get(*key)?.as_array());
        list.filter(|list| list.len() == values.len())?.get(index)?.as_str()
    };
    let known = values.iter().enumerate().map(|(index, value)| Known {
        value: value.clone(),
        label: listed(&["x-enum-varnames", "x-enumNames", "x-enum-names"], index).map(str::to_owned),
        doc: super::docs::doc(listed(&["x-enum-descriptions", "x-enumDescriptions"], index), None),
        deprecated: false,
    });
    known.collect()
}

pub(super) fn open_enum(repr: EnumRepr, values: &[Known], name: &TypeName) -> OpenEnum {
    let mut scope = Scope::default();
    scope.take("Unknown");
    let value = |known: &Known| {
        let wire = literal(&known.value)?;
        let text = text(&wire);
        // Text names itself; a number says nothing.
        let speaks = repr == EnumRepr::String && text.chars().any(char::is_alphanumeric);
        let label = known.label.as_deref().filter(|_| !speaks).unwrap_or(&text);
        let variant = scope.claim(&VariantName::new(label, name), &[casing(label), "value"], &text);
        Some(EnumValue { name: variant, wire, doc: known.doc.clone(), deprecated: known.deprecated })
    };
    OpenEnum { repr, values: values.iter().filter_map(value).collect() }
}

/// Adds values that are not there yet.
pub(super) fn add(known: &mut Vec<Known>, more: Vec<Known>) {
    for value in more {
        if !known.iter().any(|other| other.value == value.value) {
            known.push(value);
        }
    }
}

/// A constant that the IR can hold.
pub(super) fn literal(value: &Value) -> Option<Literal> {
    match value {
        Value::String(text) => Some(Literal::String(text.clone().into())),
        Value::Bool(value) => Some(Literal::Bool(*value)),
        Value::Number(number) => number.as_i64().map(Literal::Integer),
        _ => None,
    }
}

fn text(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => text.as_written().to_owned(),
        Literal::Integer(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

/// What tells `ASC` from `asc`.
fn casing(text: &str) -> &'static str {
    if text.chars().all(|c| !c.is_lowercase()) {
        "upper"
    } else if text.chars().all(|c| !c.is_uppercase()) {
        "lower"
    } else {
        "mixed"
    }
}
