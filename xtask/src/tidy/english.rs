//! Comments are easy to read: `docs/glossary.md` has the words.

use crategen::diagnostic::{Diagnostic, Diagnostics};

/// The columns that a line of a comment may have.
const MOST_COLUMNS: usize = 100;

/// Reports the comments of a file that break a rule.
pub(super) fn check(shown: &str, text: &str, faults: &mut Diagnostics) {
    let mut is_code = false;
    for (line, number) in text.lines().zip(1..) {
        let Some(comment) = comment(line) else {
            is_code = false;
            continue;
        };
        let is_fence = comment.starts_with("```");
        is_code ^= is_fence;
        let columns = line.chars().count();
        if columns > MOST_COLUMNS && !is_code && may_be_wrapped(comment) {
            faults.push(
                Diagnostic::error(format!("a line of a comment has {columns} columns"))
                    .in_file(shown, number, MOST_COLUMNS + 1)
                    .help(format!("wrap it at {MOST_COLUMNS}")),
            );
        }
    }
}

/// Returns the text of a line that is a comment.
fn comment(line: &str) -> Option<&str> {
    let text = line.trim_start().strip_prefix("//")?;
    Some(text.trim_start_matches(['/', '!']).trim())
}

/// Returns whether a line is prose: a row of a table and a single long word cannot be wrapped.
fn may_be_wrapped(comment: &str) -> bool {
    !comment.starts_with('|') && comment.contains(' ')
}
