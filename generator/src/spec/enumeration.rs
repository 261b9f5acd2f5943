//! The values of `enum` and `const`, converted to the type of their schema.

use indexmap::IndexSet;
use serde_json::Value;

use super::cursor::Cursor;
use super::json_types::JsonTypes;
use super::resolver::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::pointer::Pointer;

/// Returns the values of an enumeration. Numbers keep their spelling if the schema is a string:
/// `enum: [1.0, 2.0]` with `type: string`.
pub(super) fn values(at: &Cursor<'_>) -> Option<Vec<Value>> {
    let ty = at.node.get("type").and_then(Node::as_str).and_then(JsonTypes::from_name);
    let value = |node: &Node| match (ty, node.scalar_text()) {
        (Some(JsonTypes::STRING), Some(text)) => Value::String(text.to_owned()),
        _ => node.to_json(),
    };
    if let Some(constant) = at.node.get("const") {
        return Some(vec![value(constant)]);
    }
    let list = at.node.get("enum")?.as_array()?;
    Some(list.iter().map(value).collect())
}

/// Returns whether the node's `enum` or `const` contains null, and whether it contains nothing
/// else.
pub(super) fn nulls(at: &Cursor<'_>) -> Option<(bool, bool)> {
    let is_null = |node: &Node| node.is_null();
    if let Some(constant) = at.node.get("const") {
        return Some((is_null(constant), is_null(constant)));
    }
    let list = at.node.get("enum")?.as_array()?;
    let all = !list.is_empty() && list.iter().all(is_null);
    Some((list.iter().any(is_null), all))
}

impl<'d> Resolver<'d> {
    /// Returns the distinct values that match the schema's types; `None` if they are not an
    /// enumeration of scalars, so that the types alone apply.
    pub(super) fn enumeration(
        &mut self,
        values: Vec<Value>,
        types: Option<JsonTypes>,
        pointer: &Pointer,
    ) -> Option<Vec<Value>> {
        let count = values.len();
        let fitting: IndexSet<Value> = values.into_iter().filter_map(|value| fit(value, types)).collect();
        let fitting: Vec<Value> = fitting.into_iter().collect();
        if fitting.is_empty() {
            let warning = Diagnostic::warning(
                Code::IgnoredKeyword,
                if count == 0 {
                    "this `enum` is empty, so no value would be valid; it is ignored"
                } else {
                    "no value of this `enum` matches the schema's type; the `enum` is ignored"
                },
            );
            self.report.push_once(format!("enum {}", count == 0), warning.at(pointer));
            return None;
        }
        let booleans = fitting.iter().filter(|value| value.is_boolean()).count();
        let all_booleans = booleans == 2 && fitting.len() == 2;
        let scalars = fitting.iter().all(|value| !value.is_object() && !value.is_array());
        if !scalars {
            let warning = Diagnostic::warning(
                Code::IgnoredKeyword,
                "an `enum` or `const` of arrays or objects has no effect on the generated types; any value of the type is accepted",
            );
            self.report.push_once("enum of structures", warning.at(pointer));
        }
        (scalars && !all_booleans).then_some(fitting)
    }
}

/// Converts the value to one of the types, because documents write, for example,
/// `enum: ["1", "2"]` with `type: integer`.
fn fit(value: Value, types: Option<JsonTypes>) -> Option<Value> {
    let Some(types) = types.filter(|types| !types.is_empty()) else {
        return Some(value);
    };
    if types.contains(type_of(&value))
        || type_of(&value) == JsonTypes::INTEGER && types.contains(JsonTypes::NUMBER)
    {
        return Some(value);
    }
    let fitted = match &value {
        Value::String(text) if types.contains(JsonTypes::INTEGER) => {
            text.trim().parse::<i64>().ok().map(Value::from)
        }
        Value::String(text) if types.contains(JsonTypes::NUMBER) => {
            text.trim().parse::<f64>().ok().map(Value::from)
        }
        Value::String(text) if types.contains(JsonTypes::BOOL) => {
            text.trim().parse::<bool>().ok().map(Value::from)
        }
        Value::Number(number) if types.contains(JsonTypes::INTEGER) => number.as_f64().and_then(whole),
        _ => None,
    };
    if fitted.is_none() && types.contains(JsonTypes::STRING) && (value.is_number() || value.is_boolean()) {
        return Some(Value::String(value.to_string()));
    }
    fitted
}

/// Returns a number without a fraction, such as `1.0`, as an integer.
fn whole(value: f64) -> Option<Value> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    (value.fract() == 0.0 && value.abs() <= EXACT).then(|| Value::from(value as i64))
}

fn type_of(value: &Value) -> JsonTypes {
    match value {
        Value::Null => JsonTypes::NULL,
        Value::Bool(_) => JsonTypes::BOOL,
        Value::Number(number) if number.is_i64() || number.is_u64() => JsonTypes::INTEGER,
        Value::Number(_) => JsonTypes::NUMBER,
        Value::String(_) => JsonTypes::STRING,
        Value::Array(_) => JsonTypes::ARRAY,
        Value::Object(_) => JsonTypes::OBJECT,
    }
}
