//! Words of a line of a lock: separated by spaces, some of them quoted.

use crate::text::{is_hidden, spelled_in_json};

/// Returns the text as one word: as it is, or as a JSON string if it is empty or holds spaces or
/// quotes.
pub(super) fn quoted(text: &str) -> String {
    let plain = |c: char| !c.is_whitespace() && !is_hidden(c) && !matches!(c, '"' | '=' | '\\');
    if !text.is_empty() && text.chars().all(plain) { text.to_owned() } else { in_quotes(text) }
}

/// Returns the text as a JSON string without invisible characters.
pub(super) fn in_quotes(text: &str) -> String {
    spelled_in_json(serde_json::Value::from(text).to_string())
}

/// A word as in the line, its quotes included.
pub(super) type Word<'a> = &'a str;

/// Returns the words of a line; a quoted string may hold spaces. `None` if a quote is not closed.
pub(super) fn words(line: &str) -> Option<Vec<Word<'_>>> {
    let mut words = Vec::new();
    let mut start = None;
    let (mut inside, mut escaped) = (false, false);
    for (at, c) in line.char_indices() {
        match c {
            ' ' if !inside => words.extend(start.take().map(|start| &line[start..at])),
            '"' if !escaped => {
                inside = !inside;
                start.get_or_insert(at);
            }
            _ => {
                start.get_or_insert(at);
            }
        }
        escaped = inside && c == '\\' && !escaped;
    }
    words.extend(start.map(|start| &line[start..]));
    (!inside).then_some(words)
}

/// Returns the text of a word that [`quoted`] made.
pub(super) fn unquoted(word: Word<'_>) -> Option<String> {
    if word.starts_with('"') { serde_json::from_str(word).ok() } else { Some(word.to_owned()) }
}

/// Splits `NAME=VALUE` at the first `=` outside quotes.
pub(super) fn assignment(word: Word<'_>) -> Option<(&str, &str)> {
    let mut inside = false;
    let mut escaped = false;
    for (at, c) in word.char_indices() {
        match c {
            '=' if !inside => return Some((&word[..at], &word[at + 1..])),
            '"' if !escaped => inside = !inside,
            _ => {}
        }
        escaped = inside && c == '\\' && !escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back() {
        for text in [
            "a",
            "",
            "a b",
            "a\"b",
            "a\\",
            "\\\"",
            "ids[]",
            "a=b",
            "größe",
            "line\nbreak",
            "\u{2028}",
            "\u{202e}",
            "\u{feff}",
            "\r\0\u{7f}",
        ] {
            let line = format!("x {} y={}", quoted(text), quoted(text));
            let words = words(&line).expect(text);
            assert_eq!(words.len(), 3, "{line}");
            assert_eq!(unquoted(words[1]).as_deref(), Some(text));
            let (name, value) = assignment(words[2]).expect(text);
            assert_eq!((name, unquoted(value).as_deref()), ("y", Some(text)));
        }
        assert_eq!(words("a \"b"), None);
    }
}
