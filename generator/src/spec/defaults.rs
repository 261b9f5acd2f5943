//! Checks that `default` matches the type of its schema.

use serde_json::Value;

use super::resolver::Resolver;
use super::{Schema, Shape};
use crate::diagnostic::{Code, Diagnostic};

impl Resolver<'_> {
    /// Warns once if the default of a schema does not match its type.
    pub(super) fn check_default(&mut self, schema: &Schema) {
        let Some(default) = schema.default.as_ref().filter(|default| !is_valid(&schema.shape, default))
        else {
            return;
        };
        let warning = Diagnostic::warning(
            Code::InvalidValue,
            format!(
                "the `default` is {}, which does not match the schema's type; the docs show it unchanged",
                type_of_value(default)
            ),
        );
        let pointer = schema.pointer.child("default");
        self.report.push_once("default of another type", warning.at(&pointer));
    }
}

/// Returns whether a default is valid for the shape, as a value or as text.
fn is_valid(shape: &Shape, default: &Value) -> bool {
    let text = default.as_str().map(str::trim);
    match (shape, default) {
        (_, Value::Null) => true,
        (Shape::Bool, _) => default.is_boolean() || matches!(text, Some("true" | "false")),
        (Shape::Integer { .. } | Shape::Number { .. }, _) => {
            default.is_number() || text.is_some_and(|text| text.parse::<f64>().is_ok())
        }
        (Shape::String { .. }, _) => !default.is_array() && !default.is_object(),
        (Shape::Array { .. }, _) => default.is_array(),
        (Shape::Object(_), _) => default.is_object(),
        _ => true,
    }
}

fn type_of_value(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
