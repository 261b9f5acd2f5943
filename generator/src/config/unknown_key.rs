//! Reports what the TOML reader refuses, with the closest key if one is misspelled.

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic};
use crate::suggest::closest;

/// Returns the diagnostic of a message of the TOML reader about the key at an offset of the text.
pub(super) fn of_text(message: &str, text: &str, offset: usize) -> Diagnostic {
    let root = DeTable::parse(text).ok();
    let siblings = root.as_ref().and_then(|root| siblings(root.get_ref(), offset)).unwrap_or_default();
    diagnostic(message, &siblings)
}

/// Returns the keys of the table whose key is at an offset.
fn siblings<'t>(table: &'t DeTable<'_>, offset: usize) -> Option<Vec<&'t str>> {
    if table.keys().any(|key| key.span().start == offset) {
        return Some(table.keys().map(|key| key.get_ref().as_ref()).collect());
    }
    table.values().find_map(|value| match value.get_ref() {
        DeValue::Table(inner) => siblings(inner, offset),
        _ => None,
    })
}

/// Returns the diagnostic of a message of the TOML reader about a table with these keys.
fn diagnostic(message: &str, siblings: &[&str]) -> Diagnostic {
    let message = message.trim_end_matches('.');
    let Some((unknown, known)) = unknown_key(message) else {
        return Diagnostic::error(Code::InvalidConfiguration, message)
            .help("the chapter “Names and configuration” of the book lists the keys");
    };
    let error = Diagnostic::error(Code::InvalidConfiguration, format!("unknown key `{unknown}`"));
    let listed = known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    match closest(unknown, known.iter().copied()) {
        Some(key) if siblings.contains(&key) => {
            error.help(format!("`{key}` is there already: merge the two, or remove `{unknown}`"))
        }
        Some(key) => error.help(format!("did you mean `{key}`?")),
        None => error.help(format!("the keys here are {listed}")),
    }
}

/// Splits the reader's message about an unknown key into that key and the known ones.
fn unknown_key(message: &str) -> Option<(&str, Vec<&str>)> {
    let (unknown, known) = message.strip_prefix("unknown field `")?.split_once("`, expected ")?;
    Some((unknown, known.split('`').skip(1).step_by(2).collect()))
}

#[cfg(test)]
mod tests {
    use super::{diagnostic, of_text};

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
    fn a_key_that_is_there_already_is_not_suggested() {
        let message = "unknown field `nmae`, expected one of `name`, `version`";
        let text = "[package]\nname = \"a\"\nnmae = \"b\"\n";
        let help = of_text(message, text, text.find("nmae").unwrap()).help;
        assert_eq!(help.as_deref(), Some("`name` is there already: merge the two, or remove `nmae`"));
        let text = "[package]\nnmae = \"b\"\n[auth.a]\nname = \"a\"\n";
        let help = of_text(message, text, text.find("nmae").unwrap()).help;
        assert_eq!(help.as_deref(), Some("did you mean `name`?"));
    }
}
