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

    /// The operations under `/reactions`.
    #[cfg(feature = "reactions")]
    pub fn reactions(&self) -> crate::reactions::Reactions {
        crate::reactions::Reactions::new(self.clone())
    }
}

// ==== src/reactions.rs

//! The operations under `/reactions`.
//!
//! ```no_run
//! # async fn example(client: enum_values_that_are_signs_and_numbers::Client) -> enum_values_that_are_signs_and_numbers::Result<()> {
//! use enum_values_that_are_signs_and_numbers::types::ReactionSign;
//! let reaction = client.reactions().create(ReactionSign::Plus1).send().await?;
//! println!("{reaction:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on reactions, from [`Client::reactions`](crate::Client::reactions).
#[derive(Clone, Debug)]
pub struct Reactions {
    client: Client,
}

impl Reactions {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the reaction.
    ///
    /// - `sign`: A sign.
    ///
    /// `POST /reactions`
    pub fn create(&self, sign: impl Into<ReactionSign>) -> CreateReaction {
        CreateReaction {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Reaction::new(sign),
        }
    }
}

/// The request that [`Reactions::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateReaction {
    client: Client,
    options: CallOptions,
    body: Reaction,
}

impl CreateReaction {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Reaction> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Reaction>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/reactions").json(&self.body).options(&self.options)
    }
}

requests!(CreateReaction => Reaction);

/// A reaction.
#[derive(Clone)]
#[non_exhaustive]
pub struct Reaction {
    /// A sign.
    pub sign: ReactionSign,
    /// Members beyond these.
    pub extra: Extra,
}

impl Reaction {
    /// Makes one from its required fields.
    pub fn new(sign: impl Into<ReactionSign>) -> Self {
        Self {
            sign: sign.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Reaction {
        required sign = "sign";
    }
}

/// A sign.
#[derive(Clone)]
#[non_exhaustive]
pub enum ReactionSign {
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `*`
    Star,
    /// `1024x768`
    Sign1024x768,
    /// `2.5`
    Sign25,
    /// `größe`
    Größe,
    /// `日本`
    日本,
    /// `a b`
    AB,
    /// `say "hi"`
    SayHi,
    /// `back\slash`
    BackSlash,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ReactionSign {
        Plus1 = "+1";
        Minus1 = "-1";
        Star = "*";
        Sign1024x768 = "1024x768";
        Sign25 = "2.5";
        Größe = "größe";
        日本 = "日本";
        AB = "a b";
        SayHi = "say \"hi\"";
        BackSlash = "back\\slash";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "reactions")]
pub use crate::reactions::{Reaction, ReactionSign};

