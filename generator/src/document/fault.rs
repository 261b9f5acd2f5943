//! Errors and warnings about a text, with a position.

use super::{Member, Position};
use crate::diagnostic::{Code, Diagnostic};

/// The maximum nesting of arrays and objects. Real documents have fewer than sixty levels, and
/// recursion over a tree of this depth is safe.
pub(super) const MAX_DEPTH: usize = 200;

/// An error or warning about a text.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    code: Code,
    pub(super) position: Position,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Fault {
    pub(super) fn new(position: Position, message: impl Into<String>) -> Self {
        Self { code: Code::InvalidSyntax, position, message: message.into(), help: None }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn too_deep(position: Position) -> Self {
        let message = format!("arrays and objects nest deeper than {MAX_DEPTH} levels");
        Self { code: Code::LimitExceeded, ..Self::new(position, message) }
    }

    pub(super) fn repeated_key(position: Position, earlier: &Member) -> Self {
        let Position { line, column, .. } = earlier.key_start;
        let message = format!("duplicate key `{}` in this object; the first value is ignored", earlier.key);
        let help = Some(format!("the first one is at {line}:{column}"));
        Self { code: Code::RepeatedDeclaration, help, ..Self::new(position, message) }
    }

    pub(super) fn into_error(self, file: &str) -> Diagnostic {
        let diagnostic = self.locate(file, Diagnostic::error);
        match diagnostic.message.starts_with("not ") && diagnostic.help.is_none() {
            false => diagnostic,
            true => diagnostic
                .help("correct the text there; the cause is often an unclosed quote or bracket before it"),
        }
    }

    pub(super) fn into_warning(self, file: &str) -> Diagnostic {
        self.locate(file, Diagnostic::warning)
    }

    pub(super) fn locate(self, file: &str, new: fn(Code, String) -> Diagnostic) -> Diagnostic {
        let Position { line, column, .. } = self.position;
        let diagnostic = new(self.code, self.message).in_file(file, line as usize, column as usize);
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}
