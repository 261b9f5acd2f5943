//! Makes characters visible that are invisible or change the display of others.

use std::borrow::Cow;

/// Returns whether a character is invisible or changes the direction of text: control characters
/// except for line feed and tab, line separators, direction marks and byte-order marks.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => true,
        _ => c.is_control(),
    }
}

/// Replaces each hidden character by its escape in Rust: `\u{202e}`, `\r`. CR LF becomes a line
/// feed.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) || !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            c if is_hidden(c) => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Returns the text on one line.
pub fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', "\\n").replace('\t', "\\t")
}

/// Returns the text on one line, without backticks, for a sentence with code in backticks.
pub fn in_sentence(text: &str) -> String {
    on_one_line(text).replace('`', "'")
}

/// Escapes hidden characters in the strings of a JSON text (RFC 8259, section 7).
pub fn spelled_in_json(json: String) -> String {
    if !json.contains(is_hidden) {
        return json;
    }
    let mut units = [0; 2];
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match is_hidden(c) {
            true => {
                c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")))
            }
            false => out.push(c),
        }
    }
    out
}

/// Returns the text on one line, without sequences that end a comment in Rust, TOML or Markdown.
pub(super) fn in_comment(text: &str) -> String {
    let mut out = on_one_line(text);
    for end in ["-->", "--!>", "*/"] {
        // A Markdown comment ends only with this sequence, which cannot be escaped otherwise.
        out = out.replace(end, &end.escape_unicode().to_string());
    }
    out
}
