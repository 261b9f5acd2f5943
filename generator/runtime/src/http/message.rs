//! The server's message about an error, from a body of any form.

use crate::{Node, Tape};

/// The maximum number of characters that are quoted.
const LONGEST: usize = 300;

/// Returns a one-line message: from a JSON body with a message in a usual place, or from the
/// beginning of a plain text. `redact` removes secrets before the text is cut, since a part of a
/// key would make it easier to guess.
pub(crate) fn message(body: &[u8], redact: &dyn Fn(String) -> String) -> Option<String> {
    let text = match Tape::from_slice(body) {
        Ok(json) => in_json(json.root())?.to_owned(),
        Err(_) => String::from_utf8(body.to_vec()).ok().filter(|text| !text.trim_start().starts_with('<'))?,
    };
    let text = redact(text);
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|char| !char.is_control()));
    }
    // Again, since removing control characters may reveal a secret.
    let line = redact(line);
    match line.char_indices().nth(LONGEST) {
        _ if line.is_empty() => None,
        Some((end, _)) => Some(format!("{}…", &line[..end])),
        None => Some(line),
    }
}

/// Returns the text at `{"error":{"message":…}}`, `{"error":"…"}`, `{"message":…}`,
/// `{"errors":[{"message":…}]}`, or `detail` or `title` of problem details (RFC 9457).
fn in_json(json: Node<'_>) -> Option<&str> {
    if let Some(text) = json.as_str() {
        return Some(text);
    }
    if let Some(mut items) = json.elements() {
        return in_json(items.next()?);
    }
    ["error", "message", "errors", "detail", "title", "error_description"]
        .iter()
        .filter_map(|name| json.member(name))
        .find_map(in_json)
}
