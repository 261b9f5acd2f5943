//! Names in requests: setters, and the methods that send.

use super::ident::{FieldName, FnName, VariantName};
use super::reserved::Owner;
use super::scope::{Scope, Wanted};

/// The kind of a request's input in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    Path,
    Query,
    Header,
    Cookie,
    /// A property of an object body.
    Field,
    /// The whole body.
    Body,
}

impl InputKind {
    /// Returns the word for it in names and reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Field => "field",
            Self::Body => "body",
        }
    }
}

/// A method that only some requests have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Stream,
    Download,
    Items,
    /// Not reserved: a list whose setter has this name offers `items().pages()` instead.
    Pages,
}

impl Verb {
    /// Returns the usual name of the method, which it has unless an earlier version of the crate
    /// uses that name otherwise.
    pub fn usual(self) -> FnName {
        FnName::new(match self {
            Self::Stream => "stream",
            Self::Download => "download",
            Self::Items => "items",
            Self::Pages => "pages",
        })
    }
}

impl Scope {
    /// Returns the scope of a request's setters and methods.
    pub fn request() -> Self {
        Self::of(Owner::Request)
    }

    /// Names the argument or setter of an input.
    pub fn input(
        &mut self,
        wanted: &(impl Wanted<FieldName> + ?Sized),
        kind: InputKind,
        wire: &str,
    ) -> FieldName {
        let suffixes: &[&str] = match kind {
            InputKind::Field => &["field", "body"],
            InputKind::Body => &["body"],
            _ => &["value", kind.word()],
        };
        self.claim(wanted.wanted(), suffixes, wire)
    }

    /// Returns a longer name for an input that has the same name as the method for the items of all
    /// pages.
    pub fn input_of_list(&mut self, name: &FieldName, wire: &str) -> FieldName {
        self.claim(name.clone(), &["value", "filter"], wire)
    }

    /// Reserves the name of a method that some requests have. Returns whether it was available.
    pub fn verb(&mut self, verb: Verb) -> bool {
        self.keep(&verb.usual())
    }

    /// Names the method that requests a stream: the existing name, or else the first available one.
    pub fn stream_verb(&mut self, given: Option<&FnName>) -> Option<FnName> {
        let usual = ["stream", "events", "event_stream"].map(FnName::new);
        given.cloned().into_iter().chain(usual).find(|verb| self.keep(verb))
    }

    /// Names the method that requests another representation of the response, by the media type
    /// without parameters.
    pub fn representation(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), essence: &str) -> FnName {
        self.claim(wanted.wanted(), &[essence.split('/').next().unwrap_or_default()], essence)
    }
}

impl FieldName {
    /// Returns the private field of a request for the input with this name. Names that the
    /// request's own fields use get an underscore at the end, which no other name has.
    pub fn kept(&self) -> Self {
        let is_own = matches!(self.0.as_str(), "client" | "options" | "body");
        Self(if is_own { format!("{}_", self.0) } else { self.0.clone() })
    }
}

impl FnName {
    /// Returns the private method of a request that performs the call, avoiding the names of its
    /// setters.
    pub fn private_call(is_setter: impl Fn(&str) -> bool) -> Self {
        Self(if is_setter("call") { "call_" } else { "call" }.to_owned())
    }

    /// Returns the methods of a union for the value of a variant, by reference and by value.
    pub fn accessors(variant: &VariantName) -> [Self; 2] {
        ["as", "into"].map(|word| Self::new(&format!("{word} {variant}")))
    }

    /// Returns the method for the details of a struct, avoiding the names of setters.
    pub fn details(is_setter: impl Fn(&str) -> bool) -> Self {
        Self(if is_setter("details") { "details_of_kind" } else { "details" }.to_owned())
    }

    /// Returns the method that sends `null` as a field, avoiding the names of setters.
    pub fn null(is_setter: impl Fn(&str) -> bool) -> Self {
        Self(if is_setter("null") { "send_null" } else { "null" }.to_owned())
    }
}
