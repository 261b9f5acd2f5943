//! Doc comments as attributes: the document's descriptions, escaped for rustdoc, and the
//! generator's own sentences.

pub mod doc_placeholders;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::Doc;
use crate::text::{Lines, Text};

pub use crate::text::code_span;

/// The lines of one doc comment. Converts to an outer attribute that holds the [`doc_placeholders`]
/// number of the text; to nothing if empty.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    lines: Vec<String>,
}

impl Docs {
    /// Returns the document's description.
    pub fn of(doc: &Doc) -> Self {
        Self { lines: Text::markdown(&[&doc.summary, &doc.details]) }
    }

    /// Returns a text of the generator, which is printed unescaped and may contain links to items.
    pub fn words(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// Returns the document's description, or the given text if there is none.
    pub fn or_words(doc: &Doc, text: impl Into<String>) -> Self {
        let docs = Self::of(doc);
        if docs.is_empty() { Self::words(text) } else { docs }
    }

    /// Adds a paragraph without rewrapping its lines.
    pub fn and(mut self, text: impl Into<String>) -> Self {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(text.into().lines().map(str::to_owned));
        self
    }

    /// Adds a paragraph, wrapped.
    pub fn and_wrapped(self, text: &str) -> Self {
        let mut lines = Lines::default();
        lines.wrapped(text);
        self.and(lines.into_lines().join("\n"))
    }

    /// Adds a list, wrapped.
    pub fn and_list(self, items: &[impl AsRef<str>]) -> Self {
        let mut lines = Lines::default();
        for item in items {
            lines.open_item("- ".to_owned());
            lines.wrapped(item.as_ref());
            lines.close();
        }
        self.and(lines.into_lines().join("\n"))
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns the lines without comment markers, for files other than Rust.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Returns inner attributes, which document the enclosing module.
    pub fn inner(&self) -> TokenStream {
        let lines = self.lines.iter().map(|line| doc_line(line));
        quote!(#(#![doc = #lines])*)
    }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if self.is_empty() {
            return;
        }
        let number = doc_placeholders::register(self.text());
        tokens.extend(quote!(#[doc = #number]));
    }
}

/// Returns the text after `///`, with its leading space.
fn doc_line(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}
