//! Text that is not ours: of a document, its overlay or its configuration.
//!
//! It may say anything, so no part of the output takes it as it is. A [`Text`] is printed by the
//! escapers of this module and by nothing else: as Markdown, as a code span, as a literal of Rust,
//! as a string of TOML, on a line of a comment.

mod code_span;
mod html;
mod lines;
mod literal;
mod markdown;
mod signs;
mod toml;
mod visible;

#[cfg(test)]
mod tests;

use std::fmt;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt};

pub use code_span::code_span;
pub use lines::Lines;
pub use toml::string as toml_string;
pub use visible::{in_sentence, is_hidden, on_one_line, spelled_in_json, visible};

/// Text of a document, its overlay or its configuration.
///
/// It cannot be displayed, and does not become a `str` by itself. What decides about the output
/// reads it with [`as_written`](Self::as_written); what prints the output has the escapers only.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

impl Text {
    /// Text that says nothing.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// The text as the document has it, to be read, compared and given on as another `Text`. Not
    /// for `emit` and what prints with it (`cargo xtask tidy`).
    pub fn as_written(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The lines of Markdown that rustdoc and others show, and of which nothing runs. The parts are
    /// paragraphs of their own.
    pub fn markdown(parts: &[&Self]) -> Vec<String> {
        let parts: Vec<&str> = parts.iter().map(|part| part.0.as_str()).collect();
        markdown::safe(&parts.join("\n\n"))
    }

    /// The first paragraph of the Markdown, on one line.
    pub fn paragraph(&self) -> String {
        let lines = markdown::safe(&self.0);
        lines.split(|line| line.is_empty()).next().unwrap_or_default().join(" ")
    }

    /// The text as Markdown that shows it, sign by sign, on one line: for what is no Markdown, such
    /// as a title.
    pub fn plain(&self) -> String {
        markdown::plain(&self.0)
    }

    /// The text as code in Markdown, on one line.
    pub fn code_span(&self) -> String {
        code_span(&self.0)
    }

    /// The text as a literal of Rust, for an example in docs.
    pub fn literal(&self) -> String {
        literal::literal(&self.0)
    }

    /// The text as a string of TOML, with its quotes.
    pub fn toml(&self) -> String {
        toml::string(&self.0)
    }

    /// The text on one line, for a sentence in which backticks are around code: it has none itself.
    pub fn in_sentence(&self) -> String {
        visible::in_sentence(&self.0)
    }

    /// The text as a part of a comment, which it does not end.
    pub fn comment(&self) -> String {
        visible::in_comment(&self.0)
    }
}

/// As a literal.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.0 == *other
    }
}

/// Prints a literal.
impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Literal::string(&self.0));
    }
}
