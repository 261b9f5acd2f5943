//! The equality of JSON texts.

use serde_json::Value;

/// Panics if two values differ in meaning: members have no order, and `1` is `1.0`.
#[track_caller]
pub fn assert_same(found: &Value, expected: &Value, what: &str) {
    assert!(same(found, expected), "{what} differs\n found: {found:#}\n expected: {expected:#}");
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() != b.is_f64() => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}
