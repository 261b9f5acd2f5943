//! Untrusted text from a document, its overlay or its configuration.
//!
//! It may contain anything, so it is never printed unescaped. A [`Text`] can only be printed by the
//! escapers in this module: as Markdown, as a code span, as a Rust literal, as a TOML string, or in
//! a comment.

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
/// It implements no `Display` and no conversion to `str`. Code that makes decisions reads it with
/// [`as_written`](Self::as_written). Code that prints it has to use an escaper.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

impl Text {
    /// Creates an empty text.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Returns the text as the document has it, to be read, compared and copied to another `Text`.
    /// Not for `emit` and other printing code, which `cargo xtask tidy` checks.
    pub fn as_written(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns lines of Markdown that rustdoc and other tools display without running any code. The
    /// parts become paragraphs.
    pub fn markdown(parts: &[&Self]) -> Vec<String> {
        let parts: Vec<&str> = parts.iter().map(|part| part.0.as_str()).collect();
        markdown::safe(&parts.join("\n\n"))
    }

    /// Returns the first paragraph of the Markdown, on one line.
    pub fn paragraph(&self) -> String {
        let lines = markdown::safe(&self.0);
        lines.split(|line| line.is_empty()).next().unwrap_or_default().join(" ")
    }

    /// Returns Markdown that displays the text literally, on one line. For plain text such as a
    /// title.
    pub fn plain(&self) -> String {
        markdown::plain(&self.0)
    }

    /// Returns the text as a code span in Markdown, on one line.
    pub fn code_span(&self) -> String {
        code_span(&self.0)
    }

    /// Returns the text as a Rust literal, for examples in docs.
    pub fn literal(&self) -> String {
        literal::literal(&self.0)
    }

    /// Returns the text as a TOML string, with quotes.
    pub fn toml(&self) -> String {
        toml::string(&self.0)
    }

    /// Returns the text on one line, without backticks, for a sentence with code in backticks.
    pub fn in_sentence(&self) -> String {
        visible::in_sentence(&self.0)
    }

    /// Returns the text for a comment, without sequences that end the comment.
    pub fn comment(&self) -> String {
        visible::in_comment(&self.0)
    }
}

/// Prints the text as a string literal.
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

/// Prints a string literal.
impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Literal::string(&self.0));
    }
}
