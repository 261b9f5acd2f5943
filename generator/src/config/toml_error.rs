//! Reports everything that the TOML reader refuses, with the closest key if one is misspelled.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic};
use crate::suggest::closest;
use serde::de::DeserializeOwned;

/// The most errors that are reported at once.
const MOST: usize = 100;

/// Reads the settings of a text. Reports every error, each with its offset: an entry with an error
/// is blanked out, and the rest is read again.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Vec<(Diagnostic, usize)>> {
    let mut errors = Vec::new();
    let mut rest = text.to_owned();
    loop {
        let error = match toml::from_str::<T>(&rest) {
            Ok(settings) if errors.is_empty() => return Ok(settings),
            Ok(_) => return Err(errors),
            Err(error) => error,
        };
        let at = error.span().map_or(0, |span| span.start);
        let root = DeTable::parse(&rest).ok();
        // The reader places an error about a whole table at its header.
        let header = rest[at..].starts_with('[').then(|| Entry { range: at..at + 1, siblings: Vec::new() });
        let found = root.as_ref().and_then(|root| entry(root.get_ref(), at).or(header));
        // What remains of a syntax error, or of a broken rest, would be a consequence.
        if !errors.is_empty() && found.is_none() {
            return Err(errors);
        }
        let siblings = found.as_ref().map(|entry| entry.siblings.as_slice()).unwrap_or_default();
        errors.push((diagnostic(error.message(), siblings), at));
        let Some(range) = found.map(|entry| whole(&rest, entry.range)).filter(|_| errors.len() < MOST) else {
            return Err(errors);
        };
        let blank: String = rest[range.clone()]
            .chars()
            .map(|c| if c == '\n' { "\n".to_owned() } else { " ".repeat(c.len_utf8()) })
            .collect();
        if blank == rest[range.clone()] {
            return Err(errors);
        }
        rest.replace_range(range, &blank);
    }
}

/// An entry of a table.
struct Entry<'t> {
    /// The place of the key and its value in the text.
    range: Range<usize>,
    /// The keys of the table.
    siblings: Vec<&'t str>,
}

/// Returns the place of an entry, or of its table with the header if the entry is in a header.
fn whole(text: &str, range: Range<usize>) -> Range<usize> {
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    if !text[line..].trim_start().starts_with('[') {
        // In an inline table, the comma goes too.
        let rest = text[range.end..].trim_start();
        let comma = text.len() - rest.len();
        return range.start..if rest.starts_with(',') { comma + 1 } else { range.end };
    }
    let end = text[range.end..].find("\n[").map_or(text.len(), |length| range.end + length);
    line..end
}

/// Returns the innermost entry that has an offset in its key or value.
fn entry<'t>(table: &'t DeTable<'_>, at: usize) -> Option<Entry<'t>> {
    for (key, value) in table {
        let range = key.span().start..value.span().end.max(key.span().end);
        if let DeValue::Table(inner) = value.get_ref()
            && let Some(found) = entry(inner, at)
        {
            return Some(found);
        }
        if range.contains(&at) {
            return Some(Entry { range, siblings: table.keys().map(|key| key.get_ref().as_ref()).collect() });
        }
    }
    None
}

/// Returns the diagnostic of a message of the TOML reader about a table with these keys.
fn diagnostic(message: &str, siblings: &[&str]) -> Diagnostic {
    let message = message.trim_end_matches('.');
    let error = |text: String| Diagnostic::error(Code::InvalidConfiguration, text);
    if let Some((unknown, known)) = unknown(message, "field") {
        let error = error(format!("unknown key `{unknown}`"));
        return match closest(unknown, known.iter().copied()) {
            Some(key) if siblings.contains(&key) => {
                error.help(format!("`{key}` is there already: merge the two, or remove `{unknown}`"))
            }
            Some(key) => error.help(format!("did you mean `{key}`?")),
            None => error.help(format!("the keys here are {}", listed(&known))),
        };
    }
    if let Some((unknown, known)) = unknown(message, "variant") {
        let error = error(format!("unknown value `{unknown}`"));
        return match closest(unknown, known.iter().copied()) {
            Some(value) => error.help(format!("did you mean `{value}`?")),
            None => error.help(format!("the values here are {}", listed(&known))),
        };
    }
    let found = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, expected)) = found.and_then(|rest| rest.split_once(", expected ")) {
        let kinds = [("map", "a table"), ("sequence", "a list"), ("unit variant", "a string")];
        let found = kinds.iter().find(|(kind, _)| *kind == found).map_or(found, |(_, words)| words);
        let expected = match expected {
            "a sequence" => "a list",
            "a map" => "a table",
            other if other.starts_with("struct ") => "a table",
            other => other,
        };
        return error(format!("found {found}, expected {expected}")).help(CHAPTER);
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        return error(format!("the key {key} is missing")).help("add it, or remove the table");
    }
    error(message.to_owned()).help(CHAPTER)
}

const CHAPTER: &str = "the chapter “Names and configuration” of the book lists the keys";

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Splits the reader's message about an unknown key or value into that word and the known ones.
fn unknown<'m>(message: &'m str, what: &str) -> Option<(&'m str, Vec<&'m str>)> {
    let (unknown, known) = message.strip_prefix(&format!("unknown {what} `"))?.split_once("`, expected ")?;
    Some((unknown, known.split('`').skip(1).step_by(2).collect()))
}

#[cfg(test)]
mod tests {
    use super::super::Settings;
    use super::diagnostic;

    fn read(text: &str) -> Result<Settings, Vec<(super::Diagnostic, usize)>> {
        super::read(text)
    }

    #[test]
    fn the_closest_key_is_suggested() {
        let rows = [
            ("unknown field `nmae`, expected one of `name`, `version`", "did you mean `name`?"),
            ("unknown field `nam`, expected `name`", "did you mean `name`?"),
            ("unknown field `x`, expected `name` or `url`", "the keys here are `name`, `url`"),
            (
                "invalid type: integer `1`, expected a string",
                "the chapter “Names and configuration” of the book lists the keys",
            ),
        ];
        for (message, help) in rows {
            assert_eq!(diagnostic(message, &[]).help.as_deref(), Some(help), "{message}");
        }
    }

    #[test]
    fn messages_are_plain() {
        let rows = [
            ("invalid type: integer `1`, expected a string", "found integer `1`, expected a string"),
            ("invalid type: map, expected a sequence", "found a table, expected a list"),
            ("unknown variant `braces`, expected one of `document`, `brackets`", "unknown value `braces`"),
            ("missing field `name`", "the key `name` is missing"),
        ];
        for (message, expected) in rows {
            assert_eq!(diagnostic(message, &[]).message, expected, "{message}");
        }
    }

    fn messages(text: &str) -> Vec<(String, usize)> {
        let errors = read(text).expect_err(text).into_iter();
        errors.map(|(error, at)| (error.message, text[..at].matches('\n').count() + 1)).collect()
    }

    #[test]
    fn every_error_is_reported() {
        let text = "[package]\nnmae = \"b\"\nversion = 1\n[query]\narrays = \"braces\"\nobjects = \"brackets\"\n\
                    [headers.A]\ndoc = \"a\"\n[types]\nA = { nam = \"B\", name = 2 }\n";
        let expected = [
            ("unknown key `nmae`", 2),
            ("found integer `1`, expected a string", 3),
            ("unknown value `braces`", 5),
            ("the key `name` is missing", 7),
            ("unknown key `nam`", 10),
            ("found integer `2`, expected a string", 10),
        ];
        let mut found = messages(text);
        found.sort_by_key(|(_, line)| *line);
        assert_eq!(found, expected.map(|(message, line)| (message.to_owned(), line)));
        // A syntax error hides the rest.
        assert_eq!(messages("[package]\nname = \n[query]\narrays = 1\n").len(), 1);
    }

    #[test]
    fn a_key_that_is_there_already_is_not_suggested() {
        let text = "[package]\nname = \"a\"\nnmae = \"b\"\n";
        let help = read(text).unwrap_err().remove(0).0.help;
        assert_eq!(help.as_deref(), Some("`name` is there already: merge the two, or remove `nmae`"));
        let text = "[package]\nnmae = \"b\"\n[auth.a]\nname = \"a\"\n";
        let help = read(text).unwrap_err().remove(0).0.help;
        assert_eq!(help.as_deref(), Some("did you mean `name`?"));
    }
}
