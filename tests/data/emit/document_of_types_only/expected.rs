// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
    variables: &[],
    base_url_env: None,
    schemes: &[],
};

impl Client {
    /// A client that is set up by the environment.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// A client to be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, UnknownValue, model, text_enum};

/// A word.
#[derive(Clone)]
#[non_exhaustive]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// What it is.
    pub kind: Option<Kind>,
    pub roots: Option<Vec<Word>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Word {
    /// Makes one from its required fields.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind: None,
            roots: None,
            extra: Extra::default(),
        }
    }

    /// What it is.
    pub fn kind(mut self, kind: impl Into<Kind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    pub fn roots(mut self, roots: impl IntoIterator<Item = Word>) -> Self {
        self.roots = Some(roots.into_iter().collect());
        self
    }
}

model! {
    Word {
        required text = "text";
        optional kind = "kind";
        optional roots = "roots";
    }
}

/// What it is.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kind {
    /// `noun`
    Noun,
    /// `verb`
    Verb,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Kind {
        Noun = "noun";
        Verb = "verb";
    }
}

