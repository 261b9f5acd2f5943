//! What a server says about an error, out of a body that may be anything.

use crate::{Node, Tape};

/// The most of a body that is quoted.
const LONGEST: usize = 300;

/// A line for the reader: the message of a JSON body in one of the usual places, or the beginning
/// of a plain text. `redact` takes secrets out of the whole of it, before it is cut: half a key is
/// one that others can guess.
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
    // Once more, since a control character may have stood in a secret.
    let line = redact(line);
    match line.char_indices().nth(LONGEST) {
        _ if line.is_empty() => None,
        Some((end, _)) => Some(format!("{}…", &line[..end])),
        None => Some(line),
    }
}

/// `{"error":{"message":…}}`, `{"error":"…"}`, `{"message":…}`, `{"errors":[{"message":…}]}`, and
/// `detail` and `title` of problem details (RFC 9457).
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
