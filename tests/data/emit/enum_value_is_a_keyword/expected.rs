// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
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

    /// The operations under `/words`.
    #[cfg(feature = "words")]
    pub fn words(&self) -> crate::words::Words {
        crate::words::Words::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "words")]
pub use crate::words::{Word, WordKind};

// ==== src/words.rs

//! The operations under `/words`.
//!
//! ```no_run
//! # async fn example(client: enum_value_is_a_keyword::Client) -> enum_value_is_a_keyword::Result<()> {
//! use enum_value_is_a_keyword::types::WordKind;
//! let word = client.words().create(WordKind::Type).send().await?;
//! println!("{word:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on words, from [`Client::words`](crate::Client::words).
#[derive(Clone, Debug)]
pub struct Words {
    client: Client,
}

impl Words {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the word.
    ///
    /// - `kind`: A keyword.
    ///
    /// `POST /words`
    pub fn create(&self, kind: impl Into<WordKind>) -> CreateWord {
        CreateWord {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Word::new(kind),
        }
    }
}

/// The request that [`Words::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateWord {
    client: Client,
    options: CallOptions,
    body: Word,
}

impl CreateWord {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Word> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Word>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/words").json(&self.body).options(&self.options)
    }
}

requests!(CreateWord => Word);

/// A word of a language.
#[derive(Clone)]
#[non_exhaustive]
pub struct Word {
    /// A keyword.
    pub kind: WordKind,
    /// Members beyond these.
    pub extra: Extra,
}

impl Word {
    /// Makes one from its required fields.
    pub fn new(kind: impl Into<WordKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Word {
        required kind = "kind";
    }
}

/// A keyword.
#[derive(Clone)]
#[non_exhaustive]
pub enum WordKind {
    /// `type`
    Type,
    /// `self`
    SelfValue,
    /// `Self`
    SelfValueMixed,
    /// `super`
    Super,
    /// `crate`
    Crate,
    /// `async`
    Async,
    /// `match`
    Match,
    /// `true`
    True,
    /// `null`
    Null,
    /// `_`
    Underscore,
    /// The empty string.
    Empty,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    WordKind {
        Type = "type";
        SelfValue = "self";
        SelfValueMixed = "Self";
        Super = "super";
        Crate = "crate";
        Async = "async";
        Match = "match";
        True = "true";
        Null = "null";
        Underscore = "_";
        Empty = "";
    }
}

