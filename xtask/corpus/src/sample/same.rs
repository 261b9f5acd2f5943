//! Equality of JSON values.

use serde_json::Value;

/// Returns whether two values are equal: members have no order, and `1` is `1.0`.
pub fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() != b.is_f64() => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

/// Returns the first location at which two values differ, as a JSON Pointer with both values.
pub fn difference(a: &Value, b: &Value) -> Option<String> {
    if same(a, b) {
        return None;
    }
    let inner = match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            keys.map(|key| (key.clone(), a.get(key), b.get(key))).find(|(_, a, b)| match (a, b) {
                (Some(a), Some(b)) => !same(a, b),
                _ => true,
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs.map(|(index, (a, b))| (index.to_string(), Some(a), Some(b))).find(|(_, a, b)| a != b)
        }
        _ => None,
    };
    match inner {
        Some((key, Some(a), Some(b))) if !same(a, b) => difference(a, b).map(|rest| format!("/{key}{rest}")),
        Some((key, Some(a), None)) => Some(format!("/{key}: {a} is lost")),
        Some((key, None, Some(b))) => Some(format!("/{key}: {b} was added")),
        _ => Some(format!(": {a} became {b}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_difference_is_named() {
        let sent = json!({"a": [1, {"b": null}], "c": 2.0});
        assert_eq!(difference(&sent, &json!({"c": 2, "a": [1.0, {"b": null}]})), None);
        let lost = difference(&sent, &json!({"c": 2, "a": [1, {}]}));
        assert_eq!(lost.as_deref(), Some("/a/1/b: null is lost"));
        let changed = difference(&sent, &json!({"c": 3, "a": [1, {"b": null}]}));
        assert_eq!(changed.as_deref(), Some("/c: 2.0 became 3"));
    }
}
