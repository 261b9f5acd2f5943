//! Code spans of Markdown.

use super::visible::visible;

/// Returns the text in as many backticks as it takes.
pub fn code_span(code: &str) -> String {
    let code = visible(code).replace(['\n', '\t'], " ");
    let fence = fence(&code, 1);
    if code.starts_with('`') || code.ends_with('`') {
        format!("{fence} {code} {fence}")
    } else {
        format!("{fence}{code}{fence}")
    }
}

/// Returns at least so many backticks, which end at none of the text's.
pub(super) fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}
