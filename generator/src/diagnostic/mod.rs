//! Diagnostics: the problem, its location and the next step.
//!
//! A stage collects all diagnostics before it stops, so that a document can be fixed in one round.
//! Warnings say what the output leaves out or interprets leniently, so nothing is lost silently.

mod code;

use std::fmt;

pub use self::code::Code;
use crate::pointer::Pointer;
use crate::text::{on_one_line, visible};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The output is written, but deviates from the document as the message says.
    Warning,
    /// Nothing is written.
    Error,
}

/// A location in a text. Lines and columns count from 1; columns count characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceLocation {
    /// The file as the user named it, or relative to the main document.
    pub file: String,
    pub line: usize,
    pub column: usize,
}

/// A problem, its location and the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// The kind of the problem. Checks of the repository have none.
    pub code: Option<Code>,
    /// The problem, without a full stop.
    pub message: String,
    pub location: Option<SourceLocation>,
    pub pointer: Option<Pointer>,
    /// The next step. It may have several lines, such as configuration to paste.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Creates an error, which means that no output can be written.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self { code: Some(code), ..Self::uncoded(message) }
    }

    /// Creates an error of a check of the repository, which users never see.
    pub fn uncoded(message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code: None,
            message: message.into(),
            location: None,
            pointer: None,
            help: None,
        }
    }

    /// Creates a warning about something that the output leaves out or interprets leniently.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Sets the pointer of the node. [`Diagnostics::locate`] derives the location from it.
    pub fn at(mut self, pointer: &Pointer) -> Self {
        self.pointer = Some(pointer.clone());
        self
    }

    /// Sets the location in a text other than the document, such as the configuration.
    pub fn in_file(mut self, file: impl Into<String>, line: usize, column: usize) -> Self {
        self.location = Some(SourceLocation { file: file.into(), line, column });
        self
    }

    /// Sets the next step.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        // The message may contain text from the document, which must not end the line or send
        // control sequences to the terminal.
        let code = self.code.map(|code| format!("[{}]", code.as_str())).unwrap_or_default();
        write!(f, "{severity}{code}: {}", on_one_line(&self.message))?;
        let location = self.location.as_ref();
        let location = location
            .map(|SourceLocation { file, line, column }| format!("{}:{line}:{column}", on_one_line(file)));
        let pointer = self.pointer.as_ref().map(|pointer| on_one_line(pointer.as_str()));
        let shown: Vec<String> = location.into_iter().chain(pointer).collect();
        if !shown.is_empty() {
            write!(f, "\n  --> {}", shown.join("  "))?;
        }
        if let Some(help) = &self.help {
            let help = visible(help);
            let mut lines = help.lines();
            write!(f, "\n  help: {}", lines.next().unwrap_or_default())?;
            for line in lines {
                write!(f, "\n    {line}")?;
            }
        }
        Ok(())
    }
}

/// All diagnostics of a stage, in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.0.iter_mut()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Counts the diagnostics of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Returns whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Sets the location of every diagnostic that only has a pointer.
    pub fn locate(&mut self, location_of: impl Fn(&Pointer) -> Option<SourceLocation>) {
        for diagnostic in &mut self.0 {
            if let (None, Some(pointer)) = (&diagnostic.location, &diagnostic.pointer) {
                diagnostic.location = location_of(pointer);
            }
        }
    }
}

impl Diagnostics {
    /// Removes duplicates.
    pub fn deduplicate(&mut self) {
        let mut seen = std::collections::HashSet::new();
        self.0.retain(|diagnostic| seen.insert(diagnostic.to_string()));
    }

    /// Makes the names of files below a folder relative to it.
    pub fn show_from(&mut self, folder: &std::path::Path) {
        let above = format!("{}/", folder.display());
        for diagnostic in &mut self.0 {
            diagnostic.message = diagnostic.message.replace(&above, "");
            let Some(location) = &mut diagnostic.location else { continue };
            if let Ok(relative) = std::path::Path::new(&location.file).strip_prefix(folder) {
                location.file = relative.display().to_string().replace('\\', "/");
            }
        }
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Formats names as a list in a sentence, shortened if there are many: "`A`, `B` and `C`".
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const LISTED: usize = 8;
    let mut names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.len() > LISTED + 1 {
        let more = names.split_off(LISTED).len();
        names.push(format!("{more} more"));
    }
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// Returns the end of a message that also applies to this many other locations.
pub(crate) fn other_locations(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => " (here and in one other location)".to_owned(),
        _ => format!(" (here and in {count} other locations)"),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn only_as_many_names_are_listed_as_help() {
        let names: Vec<String> = (1..=12).map(|number| number.to_string()).collect();
        let of = |count: usize| listed(names[..count].iter().map(String::as_str));
        assert_eq!(of(1), "`1`");
        assert_eq!(of(3), "`1`, `2` and `3`");
        assert_eq!(of(9), "`1`, `2`, `3`, `4`, `5`, `6`, `7`, `8` and `9`");
        assert_eq!(of(12), "`1`, `2`, `3`, `4`, `5`, `6`, `7`, `8` and 4 more");
    }
}
