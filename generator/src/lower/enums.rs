//! Lowers enumerations to open enums.

use std::collections::HashSet;

use serde_json::Value;

use crate::ir::{Doc, EnumRepr, EnumValue, Literal, OpenEnum, TypeRef};
use crate::names::{Labelled, Scope, TypeName};
use crate::spec::{Schema, scalar_text};

/// The Rust form of an enumeration.
pub(super) enum Repr {
    Open(EnumRepr),
    /// A plain type that all values share, because a Rust enum does not suit them.
    Plain(TypeRef),
}

/// Chooses the form by the types of the values.
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

/// A known value of an enumeration.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    value: Value,
    /// The name in the document, if it differs from the value.
    label: Option<String>,
    /// The label is meant as a name, as opposed to a title.
    is_named: bool,
    doc: Doc,
    deprecated: bool,
}

/// Returns the value of a union member, described by the member's title and description.
pub(super) fn constant(schema: &Schema, values: &[Value]) -> Vec<Known> {
    let ([value], None) = (values, &schema.component) else {
        return known(schema, values);
    };
    let doc = super::docs::doc(schema.description.as_deref(), None);
    let label = schema.title.clone().filter(|title| !title.trim().is_empty());
    vec![Known { value: value.clone(), label, is_named: false, doc, deprecated: schema.deprecated }]
}

/// Returns the values of an enumeration, with names and descriptions from its extensions.
pub(super) fn known(schema: &Schema, values: &[Value]) -> Vec<Known> {
    let known = values.iter().map(|value| {
        let entry = schema.value_names.all.get(&scalar_text(value));
        Known {
            value: value.clone(),
            label: entry.and_then(|entry| entry.name.clone()),
            is_named: true,
            doc: super::docs::doc(entry.and_then(|entry| entry.description.as_deref()), None),
            deprecated: false,
        }
    });
    known.collect()
}

pub(super) fn open_enum(repr: EnumRepr, values: &[Known], name: &TypeName) -> OpenEnum {
    let mut scope = Scope::enumeration();
    let label = |known: &Known, text: &str| {
        // A title names a number, which has no words of its own. A string names itself, unless the
        // document names it explicitly.
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

/// Returns values without further information.
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

/// Removes duplicate values, keeping the first.
pub(super) fn each_once(values: impl Iterator<Item = Known>) -> Vec<Known> {
    let mut seen = HashSet::new();
    values.filter(|known| seen.insert(known.value.clone())).collect()
}

/// Converts a constant to a literal of the IR.
pub(super) fn literal(value: &Value) -> Option<Literal> {
    match value {
        Value::String(text) => Some(Literal::String(text.clone().into())),
        Value::Bool(value) => Some(Literal::Bool(*value)),
        Value::Number(number) => number.as_i64().map(Literal::Integer),
        _ => None,
    }
}
