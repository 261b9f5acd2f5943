//! JSON string literals (RFC 8259, section 7).

/// Appends `text` as a string literal, quotes included.
pub(super) fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    if needs_escape(text) {
        push_escaped(out, text);
    } else {
        out.push_str(text);
    }
    out.push('"');
}

/// Returns `text` as a string literal.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_quoted(&mut out, text);
    out
}

/// Returns whether `byte` must be escaped in a string literal.
pub(super) const fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Returns whether the string literal of `text` contains escapes.
pub(super) const fn needs_escape_const(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if is_special(bytes[at]) {
            return true;
        }
        at += 1;
    }
    false
}

/// Does the same as [`needs_escape_const`], for sixteen bytes at a time.
fn needs_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk::<16>() else { return needs_escape_short(bytes) };
    let mut special = 0;
    for chunk in bytes.as_chunks::<16>().0 {
        special |= special_among(chunk);
    }
    // The last bytes, overlapping earlier ones: cheaper than one at a time.
    special |= special_among(last);
    special != 0
}

fn needs_escape_short(bytes: &[u8]) -> bool {
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => special_among(first) | special_among(last) != 0,
        _ => bytes.iter().any(|&byte| is_special(byte)),
    }
}

/// Returns non-zero if any byte is special. Has no branches, so that it compiles to vector
/// instructions.
fn special_among<const LEN: usize>(bytes: &[u8; LEN]) -> u8 {
    bytes.iter().fold(0, |special, &byte| special | u8::from(is_special(byte)))
}

/// Appends `text` with escapes.
#[cold]
fn push_escaped(out: &mut String, text: &str) {
    let mut start = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if !is_special(byte) {
            continue;
        }
        // Special bytes are ASCII, so both cuts are at character boundaries.
        out.push_str(&text[start..at]);
        start = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x08 => out.push_str("\\b"),
            0x0c => out.push_str("\\f"),
            _ => {
                const HEX: [char; 16] =
                    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
                out.push_str("\\u00");
                out.push(HEX[usize::from(byte >> 4)]);
                out.push(HEX[usize::from(byte & 0x0f)]);
            }
        }
    }
    out.push_str(&text[start..]);
}
