//! Reports what the TOML reader refuses, with the closest key if one is misspelled.

use crate::diagnostic::{Code, Diagnostic};
use crate::suggest::closest;

/// Returns the diagnostic of a message of the TOML reader.
pub(super) fn diagnostic(message: &str) -> Diagnostic {
    let message = message.trim_end_matches('.');
    let Some((unknown, known)) = unknown_key(message) else {
        return Diagnostic::error(Code::InvalidConfiguration, message)
            .help("the chapter “Names and configuration” of the book lists the keys");
    };
    let error = Diagnostic::error(Code::InvalidConfiguration, format!("unknown key `{unknown}`"));
    let listed = known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    match closest(unknown, known.iter().copied()) {
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
    use super::diagnostic;

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
            assert_eq!(diagnostic(message).help.as_deref(), Some(help), "{message}");
        }
    }
}
