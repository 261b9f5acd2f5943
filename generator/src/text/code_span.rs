//! Code spans in Markdown.

use super::visible::visible;

/// Returns the text as a code span, with as many backticks as necessary.
pub fn code_span(code: &str) -> String {
    let code = visible(code).replace(['\n', '\t'], " ");
    let fence = fence(&code, 1);
    if code.starts_with('`') || code.ends_with('`') {
        format!("{fence} {code} {fence}")
    } else {
        format!("{fence}{code}{fence}")
    }
}

/// Returns a fence of at least this many backticks that does not occur in the text.
pub(super) fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}
