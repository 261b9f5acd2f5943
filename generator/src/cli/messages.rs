//! Diagnostics as a person or a program reads them.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use clap::ValueEnum;
use serde_json::json;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, SourceLocation};
use crate::document::without_userinfo;
use crate::input;
use crate::text::{on_one_line, visible};

/// The form in which messages are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// Text on standard error, with the lines of the document
    #[default]
    Human,
    /// One JSON object per line on standard output
    Json,
}

impl MessageFormat {
    /// Prints the diagnostics of a command that failed.
    pub fn failure(self, diagnostics: &Diagnostics) -> ExitCode {
        self.print(diagnostics, Path::new(""));
        if self == Self::Json {
            print(&format!("{}\n", json!({ "reason": "finished", "success": false })));
        }
        ExitCode::FAILURE
    }

    /// Prints diagnostics, whose files are relative to a folder.
    pub fn print(self, diagnostics: &Diagnostics, folder: &Path) {
        match self {
            Self::Human => print_error(&format!("{}\n", human(diagnostics.iter(), folder, uses_color()))),
            Self::Json => diagnostics.iter().for_each(|one| print(&format!("{}\n", as_json(one)))),
        }
    }
}

/// Prints the diagnostics of a command that failed. Files are relative to a folder.
pub fn report(diagnostics: &Diagnostics, folder: &Path) -> ExitCode {
    MessageFormat::Human.print(diagnostics, folder);
    ExitCode::FAILURE
}

/// Prints text on standard output. It is not an error if the reader closes it early, as `head`
/// does.
pub fn print(text: &str) {
    let _ = stdout().lock().write_all(text.as_bytes());
}

/// Prints text on standard error. Nobody may read it.
pub fn print_error(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}

/// Returns a word as a shell reads it, on one line.
pub fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@%=,…".contains(c);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", on_one_line(word).replace('\'', "'\\''")),
    }
}

/// Returns a number with a noun: `1 error`, `2 errors`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Returns whether messages are printed in color: on a terminal, unless NO_COLOR is set
/// (<https://no-color.org>).
pub fn uses_color() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    stderr().is_terminal()
        && !is_set("NO_COLOR")
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Returns a diagnostic as one JSON object. The book's chapter "Getting started" documents its
/// keys.
pub fn as_json(diagnostic: &Diagnostic) -> serde_json::Value {
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let location = diagnostic.location.as_ref();
    json!({
        "reason": "diagnostic",
        "level": level,
        "code": diagnostic.code.map(|code| code.as_str()),
        "message": diagnostic.message,
        "file": location.map(|location| &location.file),
        "line": location.map(|location| location.line),
        "column": location.map(|location| location.column),
        "pointer": diagnostic.pointer.as_ref().map(|pointer| pointer.as_str()),
        "help": diagnostic.help,
    })
}

/// Returns diagnostics with the lines that they are about, separated by empty lines.
pub fn human<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>, folder: &Path, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut sources = Sources { folder, texts: BTreeMap::new() };
    let texts: Vec<String> = diagnostics.map(|one| renderer.render(&[group(one, &mut sources)])).collect();
    texts.join("\n\n")
}

/// The texts of the files that diagnostics are about.
struct Sources<'a> {
    folder: &'a Path,
    texts: BTreeMap<String, Option<String>>,
}

impl Sources<'_> {
    /// Returns a line of a file, unless it is too long to be of use.
    fn line(&mut self, location: &SourceLocation) -> Option<&str> {
        let folder = self.folder;
        let text = self.texts.entry(location.file.clone()).or_insert_with(|| {
            // A pipe was read before, and cannot be read again.
            let path = folder.join(&location.file);
            if input::is_descriptor(&path) { None } else { input::read_to_string(&path).ok() }
        });
        let line = text.as_ref()?.lines().nth(location.line.checked_sub(1)?)?;
        (line.len() <= LONGEST_LINE && !line.trim().is_empty()).then_some(line)
    }
}

/// The longest line that is shown, in bytes: JSON can be on one line.
const LONGEST_LINE: usize = 300;

fn group<'a>(diagnostic: &Diagnostic, sources: &mut Sources<'_>) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(on_one_line(&diagnostic.message));
    let title = match diagnostic.code {
        Some(code) => title.id(code.as_str()),
        None => title,
    };
    let mut group = Group::with_title(title);
    if let Some(location) = &diagnostic.location {
        let file = on_one_line(&location.file);
        group = match sources.line(location) {
            Some(line) => {
                let mark = AnnotationKind::Primary.span(span(line, location.column));
                let line = visible(&without_userinfo(line)).into_owned();
                group.element(Snippet::source(line).line_start(location.line).path(file).annotation(mark))
            }
            None => group.element(Origin::path(file).line(location.line).char_column(location.column)),
        };
    }
    if let Some(pointer) = &diagnostic.pointer {
        group = group.element(Level::NOTE.message(format!("at {}", on_one_line(pointer.as_str()))));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(visible(help).into_owned()));
    }
    group
}

/// Returns the bytes of the word that begins at a column, counted from 1 in characters.
fn span(line: &str, column: usize) -> std::ops::Range<usize> {
    let start = line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(byte, _)| byte);
    let rest = &line[start..];
    let quote = rest.chars().next().filter(|first| ['"', '\''].contains(first));
    let closing = quote.and_then(|quote| Some(rest[1..].find(quote)? + 2));
    let end = closing.or_else(|| rest.find([' ', '\t', ',', '}', ']'])).unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(':');
    start..start + word.len().max(rest.chars().next().map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn the_word_at_the_column_is_marked() {
        let rows = [
            ("  type: strnig", 3, "type"),
            ("  type: strnig", 9, "strnig"),
            ("{\"$ref\": \"#/a\"}", 2, "\"$ref\""),
            ("näme: [a, b]", 8, "a"),
            ("[a.\"b c\"]", 4, "\"b c\""),
            ("x", 9, ""),
        ];
        for (line, column, word) in rows {
            assert_eq!(&line[span(line, column)], word, "{line} {column}");
        }
    }

    #[test]
    fn a_diagnostic_shows_its_line() {
        let folder = std::env::temp_dir().join(format!("crategen-messages-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.yaml"), "openapi: 3.1.0\n\ttype: strnig\n").unwrap();
        let error = Diagnostic::error(Code::InvalidValue, "`strnig` is not a type")
            .in_file("a.yaml", 2, 8)
            .help("write `string`");
        let text = human([error].iter(), &folder, false);
        std::fs::remove_dir_all(&folder).unwrap();
        expect_test::expect![[r#"
            error[invalid-value]: `strnig` is not a type
             --> a.yaml:2:8
              |
            2 |     type: strnig
              |           ^^^^^^
              |
              = help: write `string`"#]]
        .assert_eq(&text);
    }
}
