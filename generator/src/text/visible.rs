//! Signs that do not show, or change how others show, made visible.

use std::borrow::Cow;

/// Returns whether a sign does not show, or turns the direction of those behind it: controls other
/// than the line feed and the tab, separators of lines, marks of direction and of byte order.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => true,
        _ => c.is_control(),
    }
}

/// The text with each hidden sign spelled as Rust would escape it: `\u{202e}`, `\r`. Ends of lines
/// are line feeds.
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

/// The text on one line.
pub fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', "\\n").replace('\t', "\\t")
}

/// The text on one line, for a sentence in which backticks are around code: it has none itself.
pub fn in_sentence(text: &str) -> String {
    on_one_line(text).replace('`', "'")
}

/// A text of JSON with each hidden sign in its strings as an escape (RFC 8259, section 7).
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

/// The text on one line, which no comment of Rust, TOML or Markdown ends at.
pub(super) fn in_comment(text: &str) -> String {
    let mut out = on_one_line(text);
    for end in ["-->", "--!>", "*/"] {
        // A comment of Markdown has no other sign for its end, and no way to spell it.
        out = out.replace(end, &end.escape_unicode().to_string());
    }
    out
}
