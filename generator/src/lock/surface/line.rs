//! Lines of a lock: words with spaces between them, some of which are in quotes.

use crate::text::{is_hidden, spelled_in_json};

/// The text as one word: as it is, or as a string of JSON where it holds spaces, quotes or nothing.
pub(super) fn quoted(text: &str) -> String {
    let plain = |c: char| !c.is_whitespace() && !is_hidden(c) && !matches!(c, '"' | '=' | '\\');
    if !text.is_empty() && text.chars().all(plain) { text.to_owned() } else { in_quotes(text) }
}

/// The text as a string of JSON, in which everything shows.
pub(super) fn in_quotes(text: &str) -> String {
    spelled_in_json(serde_json::Value::from(text).to_string())
}

/// A word, as the line has it: its strings are still in their quotes.
pub(super) type Word<'a> = &'a str;

/// The words of a line; a string in quotes may hold spaces. `None` where a quote is not closed.
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

/// The text of a word that [`quoted`] made.
pub(super) fn unquoted(word: Word<'_>) -> Option<String> {
    if word.starts_with('"') { serde_json::from_str(word).ok() } else { Some(word.to_owned()) }
}

/// `NAME=VALUE` in its two words; the `=` may stand in quotes on neither side.
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
