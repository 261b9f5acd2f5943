//! Names in requests: setters, and the methods that send.

use super::ident::{FieldName, FnName};
use super::reserved::Owner;
use super::scope::{Scope, Wanted};

/// The kind of an input of a request, in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    Path,
    Query,
    Header,
    Cookie,
    /// A property of an object that is the body.
    Field,
    /// The body as a whole.
    Body,
}

impl InputKind {
    /// The word for it in names and reports.
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
}

impl Verb {
    /// The name that the method has, unless that was given away before.
    pub fn usual(self) -> FnName {
        FnName::new(match self {
            Self::Stream => "stream",
            Self::Download => "download",
            Self::Items => "items",
        })
    }
}

impl Scope {
    /// The setters and methods of a request.
    pub fn request() -> Self {
        Self::of(Owner::Request)
    }

    /// The argument or setter of an input.
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

    /// A longer name for an input that is called as the method which gives the items of all pages.
    pub fn input_of_list(&mut self, name: &FieldName, wire: &str) -> FieldName {
        self.claim(name.clone(), &["value", "filter"], wire)
    }

    /// Takes the name of a method that some requests have.
    pub fn verb(&mut self, verb: Verb) -> bool {
        self.keep(&verb.usual())
    }

    /// The method that asks for a stream: as it was called before, else by the first of its names
    /// that is free.
    pub fn stream_verb(&mut self, given: Option<&FnName>) -> Option<FnName> {
        let usual = ["stream", "events", "event_stream"].map(FnName::new);
        given.cloned().into_iter().chain(usual).find(|verb| self.keep(verb))
    }

    /// The method that asks for another representation of the response, by the media type without
    /// parameters.
    pub fn representation(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), essence: &str) -> FnName {
        self.claim(wanted.wanted(), &[essence.split('/').next().unwrap_or_default()], essence)
    }

    /// The setter that sends `null`: `x_null` of the setter `x`, or `x_as_null` where that is
    /// taken.
    pub fn null_setter(&mut self, setter: &FieldName) -> FnName {
        let mut name = FnName::usual_null_setter(setter);
        if !self.keep(&name) {
            name = FnName::new(&format!("{setter} as null"));
            while !self.keep(&name) {
                name = FnName::new(&format!("{name} null"));
            }
        }
        name
    }
}

impl FieldName {
    /// The private field of a request that keeps the input of this name. The request has fields of
    /// its own, and an underscore at the end is in no other name.
    pub fn kept(&self) -> Self {
        let is_own = matches!(self.0.as_str(), "client" | "options" | "body");
        Self(if is_own { format!("{}_", self.0) } else { self.0.clone() })
    }
}

impl FnName {
    /// `x_null` of the setter `x`.
    pub fn usual_null_setter(setter: &FieldName) -> Self {
        Self::new(&format!("{setter} null"))
    }

    /// The private method of a request that makes its call, whatever its setters are called.
    pub fn private_call(is_setter: impl Fn(&str) -> bool) -> Self {
        Self(if is_setter("call") { "call_" } else { "call" }.to_owned())
    }
}
