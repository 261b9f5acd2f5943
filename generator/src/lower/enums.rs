//! Enumerations to open enums.

use std::collections::HashSet;

use serde_json::Value;

use crate::ir::{Doc, EnumRepr, EnumValue, Literal, OpenEnum, TypeRef};
use crate::names::{Labelled, Scope, TypeName};
use crate::spec::{Schema, scalar_text};

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
    /// The document means the label for a name, rather than for a title.
    is_named: bool,
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
    vec![Known { value: value.clone(), label, is_named: false, doc, deprecated: schema.deprecated }]
}

/// The values of a schema that is an enumeration, with the names and descriptions that its
/// extensions have for generators.
pub(super) fn known(schema: &Schema, values: &[Value]) -> Vec<Known> {
    let known = values.iter().map(|value| {
        let told = schema.value_names.all.get(&scalar_text(value));
        Known {
            value: value.clone(),
            label: told.and_then(|told| told.name.clone()),
            is_named: true,
            doc: super::docs::doc(told.and_then(|told| told.description.as_deref()), None),
            deprecated: false,
        }
    });
    known.collect()
}

pub(super) fn open_enum(repr: EnumRepr, values: &[Known], name: &TypeName) -> OpenEnum {
    let mut scope = Scope::enumeration();
    let label = |known: &Known, text: &str| {
        // A title is said of a number, which says nothing itself; a text names itself, unless the
        // document names it.
        let speaks = repr == EnumRepr::String && !known.is_named && text.chars().any(char::is_alphanumeric);
        known.label.clone().filter(|_| !speaks).unwrap_or_else(|| text.to_owned())
    };
    let value = |known: &Known| {
        let wire = literal(&known.value)?;
        let text = wire.text();
        let label = label(known, &text);
        let variant = scope.value(&Labelled(&label, name.as_str()), &label, &text);
        Some(EnumValue { name: variant, wire, doc: known.doc.clone(), deprecated: known.deprecated })
    };
    OpenEnum { repr, values: values.iter().filter_map(value).collect() }
}

/// Values of which no more is known.
pub(super) fn of_literals(values: &[Literal]) -> Vec<Known> {
    let value = |literal: &Literal| match literal {
        Literal::String(text) => Value::from(text.as_written()),
        Literal::Integer(number) => Value::from(*number),
        Literal::Bool(value) => Value::from(*value),
    };
    let known = |literal| Known {
        value: value(literal),
        label: None,
        is_named: false,
        doc: Doc::default(),
        deprecated: false,
    };
    values.iter().map(known).collect()
}

/// The values of several enumerations, each once: the first counts.
pub(super) fn each_once(values: impl Iterator<Item = Known>) -> Vec<Known> {
    let mut seen = HashSet::new();
    values.filter(|known| seen.insert(known.value.clone())).collect()
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
