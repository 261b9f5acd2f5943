//! What a server says about an error, out of a body that may be anything.

use serde_json::Value;

/// The most of a body that is quoted.
const LONGEST: usize = 300;

/// A line for the reader: the message of a JSON body in one of the usual places, or a plain text's beginning.
pub(crate) fn message(body: &[u8]) -> Option<String> {
    let text = match serde_json::from_slice::<Value>(body) {
        Ok(json) => in_json(&json)?.to_owned(),
        Err(_) => String::from_utf8(body.to_vec())
            .ok()
            .filter(|text| !text.trim_start().starts_with('<'))?,
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
        Value::Object(members) => [
            "error",
            "message",
            "errors",
            "detail",
            "title",
            "error_description",
        ]
        .iter()
        .filter_map(|name| members.get(*name))
        .find_map(in_json),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn places() {
        for (body, expected) in [
            (
                r#"{"error":{"message":"No such invite","type":"x"}}"#,
                Some("No such invite"),
            ),
            (r#"{"error":"denied"}"#, Some("denied")),
            (r#"{"error":{"code":1},"message":"two"}"#, Some("two")),
            (r#"{"message":"a\n  b"}"#, Some("a b")),
            (
                r#"{"errors":[{"message":"first"},{"message":"second"}]}"#,
                Some("first"),
            ),
            (r#"{"title":"Gone","detail":"It is gone"}"#, Some("It is gone")),
            (r#""text""#, Some("text")),
            (r#"{"code":5}"#, None),
            ("upstream connect error", Some("upstream connect error")),
            ("<html><body>502</body></html>", None),
            ("", None),
            ("\u{1b}[31mred", Some("[31mred")),
        ] {
            assert_eq!(message(body.as_bytes()).as_deref(), expected, "{body}");
        }
        assert_eq!(message(&[0xff, 0xfe]), None);
        assert_eq!(
            message("é".repeat(400).as_bytes()).map(|text| text.chars().count()),
            Some(301)
        );
    }
}
