//! What a server says about an error, out of a body that may be anything.

use serde_json::Value;

/// The most of a body that is quoted.
const LONGEST: usize = 300;

/// A line for the reader: the message of a JSON body in one of the usual places, or a plain text's beginning.
pub(crate) fn message(body: &[u8]) -> Option<String> {
    let text = match serde_json::from_slice::<Value>(body) {
        Ok(json) => in_json(&json)?.to_owned(),
        Err(_) => String::from_utf8(body.to_vec()).ok().filter(|text| !text.trim_start().starts_with('<'))?,
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|char| !char.is_control()).collect();
    match line.char_indices().nth(LONGEST) {
        _ if line.is_empty() => None,
        Some((end, _)) => Some(format!("{}…", &line[..end])),
        None => Some(line),
    }
}

/// `{"error":{"message":…}}`, `{"error":"…"}`, `{"message":…}`, `{"errors":[{"message":…}]}`, and `detail` and `title` of
/// problem details (RFC 9457).
fn in_json(json: &Value) -> Option<&str> {
    match json {
        Value::String(text) => Some(text),
        Value::Array(items) => in_json(items.first()?),
        Value::Object(members) => ["error", "message", "errors", "detail", "title", "error_description"]
            .iter()
            .filter_map(|name| members.get(*name))
            .find_map(in_json),
        _ => None,
    }
}
