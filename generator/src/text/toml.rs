//! Strings in TOML.

use super::visible::is_hidden;

/// Returns a basic string (TOML 1.0, section "String"). Invisible characters are escaped.
pub fn string(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if is_hidden(c) && c as u32 > 0xffff => out.push_str(&format!("\\U{:08X}", c as u32)),
            _ if is_hidden(c) => out.push_str(&format!("\\u{:04X}", c as u32)),
            _ => out.push(c),
        }
    }
    out + "\""
}
