//! Documentation: the document's words, made safe for rustdoc, and our own, as attributes.

pub mod aside;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::Doc;
use crate::text::{Lines, Text};

pub use crate::text::code_span;

/// The lines of one doc comment. Prints itself as an outer attribute with the number of the text
/// that was put [`aside`], as nothing where it is empty.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    lines: Vec<String>,
}

impl Docs {
    /// The document's description.
    pub fn of(doc: &Doc) -> Self {
        Self { lines: Text::markdown(&[&doc.summary, &doc.details]) }
    }

    /// Our own words, printed as they are: may hold links to items.
    pub fn words(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// The document's description, or our own words where it is empty.
    pub fn or_words(doc: &Doc, text: impl Into<String>) -> Self {
        let docs = Self::of(doc);
        if docs.is_empty() { Self::words(text) } else { docs }
    }

    /// Adds a paragraph of our own words; its lines stay as they are.
    pub fn and(mut self, text: impl Into<String>) -> Self {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(text.into().lines().map(str::to_owned));
        self
    }

    /// Adds a paragraph of our own words, wrapped.
    pub fn and_wrapped(self, text: &str) -> Self {
        let mut lines = Lines::default();
        lines.wrapped(text);
        self.and(lines.into_lines().join("\n"))
    }

    /// Adds a list of our own words, wrapped.
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

    /// The lines without markers, for texts other than Rust.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// As inner attributes: the doc of the module that they stand in.
    pub fn inner(&self) -> TokenStream {
        let lines = self.lines.iter().map(|line| led_by_space(line));
        quote!(#(#![doc = #lines])*)
    }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if self.is_empty() {
            return;
        }
        let number = aside::put(self.text());
        tokens.extend(quote!(#[doc = #number]));
    }
}

/// The text that stands behind `///`.
fn led_by_space(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}
