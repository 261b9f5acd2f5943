//! Enumerations to open enums.

use serde_json::Value;

use crate::ir::{Doc, EnumRepr, EnumValue, Literal, OpenEnum, TypeRef};
use crate::names::{Scope, TypeName, VariantName};

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
    } else if values.iter().all(Value::is_number) {
        Repr::Plain(TypeRef::F64)
    } else {
        Repr::Plain(TypeRef::Json)
    }
}

pub(super) fn open_enum(repr: EnumRepr, values: &[Value], name: &TypeName) -> OpenEnum {
    let mut scope = Scope::default();
    scope.take("Unknown");
    let value = |value: &Value| {
        let wire = literal(value)?;
        let text = text(&wire);
        let variant = scope.claim(&VariantName::new(&text, name), &[casing(&text), "value"], &text);
        Some(EnumValue { name: variant, wire, doc: Doc::default(), deprecated: false })
    };
    OpenEnum { repr, values: values.iter().filter_map(value).collect() }
}

/// A constant that the IR can hold.
pub(super) fn literal(value: &Value) -> Option<Literal> {
    match value {
        Value::String(text) => Some(Literal::String(text.clone())),
        Value::Bool(value) => Some(Literal::Bool(*value)),
        Value::Number(number) => number.as_i64().map(Literal::Integer),
        _ => None,
    }
}

fn text(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => text.clone(),
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
