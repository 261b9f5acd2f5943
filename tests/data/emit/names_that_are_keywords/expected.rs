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

    /// The operations under `/type`.
    #[cfg(feature = "type")]
    pub fn r#type(&self) -> crate::type_::Type {
        crate::type_::Type::new(self.clone())
    }

    /// The operations under `/crate`.
    #[cfg(feature = "crate")]
    pub fn crate_(&self) -> crate::crate_::Crate {
        crate::crate_::Crate::new(self.clone())
    }
}

// ==== src/crate_.rs

//! The operations under `/crate`.
//!
//! ```no_run
//! # async fn example(client: names_that_are_keywords::Client) -> names_that_are_keywords::Result<()> {
//! client.crate_().r#move("gen", "super_", "ref").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on crate, from [`Client::crate_`](crate::Client::crate_).
#[derive(Clone, Debug)]
pub struct Crate {
    client: Client,
}

impl Crate {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Move the crate.
    ///
    /// - `gen`: A keyword since 2024.
    /// - `super_`: A keyword that cannot be escaped.
    /// - `ref`: A keyword.
    ///
    /// `POST /crate/{gen}/move`
    pub fn r#move(
        &self,
        r#gen: impl Into<String>,
        super_: impl Into<String>,
        r#ref: impl Into<String>,
    ) -> MoveCrate {
        MoveCrate {
            client: self.client.clone(),
            options: CallOptions::default(),
            r#gen: r#gen.into(),
            body: MoveCrateBody::new(super_, r#ref),
        }
    }
}

/// The request that [`Crate::move`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct MoveCrate {
    client: Client,
    options: CallOptions,
    r#gen: String,
    body: MoveCrateBody,
}

impl MoveCrate {
    /// A keyword that is reserved.
    pub fn r#try(mut self, r#try: bool) -> Self {
        self.body.r#try = Some(r#try);
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/crate/{gen}/move")
            .path("gen", PathStyle::Simple, &self.r#gen)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(MoveCrate);

#[derive(Clone)]
#[non_exhaustive]
pub struct MoveCrateBody {
    /// A keyword that cannot be escaped.
    pub super_: String,
    /// A keyword.
    pub r#ref: String,
    /// A keyword that is reserved.
    pub r#try: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl MoveCrateBody {
    /// Makes one from its required fields.
    pub fn new(super_: impl Into<String>, r#ref: impl Into<String>) -> Self {
        Self {
            super_: super_.into(),
            r#ref: r#ref.into(),
            r#try: None,
            extra: Extra::default(),
        }
    }
}

model! {
    MoveCrateBody {
        required super_ = "super";
        required r#ref = "ref";
        optional r#try = "try";
    }
}

// ==== src/type_/match_.rs

//! The operations under `/type/match`.
//!
//! ```no_run
//! # async fn example(client: names_that_are_keywords::Client) -> names_that_are_keywords::Result<()> {
//! let item = client.r#type().r#match().retrieve("in", true).send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending,
    UnknownValue, model, requests, text_enum,
};

/// The operations on match, from [`Type::match`](super::Type::match).
#[derive(Clone, Debug)]
pub struct Match {
    client: Client,
}

impl Match {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the match.
    ///
    /// - `in`: A keyword.
    /// - `async`: Another keyword.
    ///
    /// `GET /type/{in}/match`
    pub fn retrieve(&self, r#in: impl Into<String>, r#async: bool) -> RetrieveMatch {
        RetrieveMatch {
            client: self.client.clone(),
            options: CallOptions::default(),
            r#in: r#in.into(),
            r#async,
            self_: None,
        }
    }
}

/// The request that [`Match::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveMatch {
    client: Client,
    options: CallOptions,
    r#in: String,
    r#async: bool,
    self_: Option<String>,
}

impl RetrieveMatch {
    /// A keyword that cannot be escaped.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<SelfType> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<SelfType>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/type/{in}/match")
            .path("in", PathStyle::Simple, &self.r#in)
            .query("async", QueryStyle::FormExplode, &self.r#async)
            .query("self", QueryStyle::FormExplode, &self.self_)
            .options(&self.options)
    }
}

requests!(RetrieveMatch => SelfType);

/// A type whose name is a keyword.
#[derive(Clone)]
#[non_exhaustive]
pub struct SelfType {
    /// A keyword.
    pub r#type: String,
    /// A keyword that cannot be escaped.
    pub crate_: String,
    /// Another.
    pub self_: String,
    /// Another type of that name.
    pub r#dyn: Option<SelfTypeSchema>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SelfType {
        required r#type = "type";
        required crate_ = "crate";
        required self_ = "Self";
        optional r#dyn = "dyn";
    }
}

/// Another type of that name.
#[derive(Clone)]
#[non_exhaustive]
pub enum SelfTypeSchema {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    SelfTypeSchema {
        A = "a";
        B = "b";
    }
}

// ==== src/type_.rs

//! The operations under `/type`.

use crate::Client;

#[cfg(feature = "match")]
pub mod match_;

/// The operations on type, from [`Client::type`](crate::Client::type).
#[derive(Clone, Debug)]
pub struct Type {
    client: Client,
}

impl Type {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/type/match`.
    #[cfg(feature = "match")]
    pub fn r#match(&self) -> match_::Match {
        match_::Match::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "match")]
pub use crate::type_::match_::{SelfType, SelfTypeSchema};
#[cfg(feature = "crate")]
pub use crate::crate_::MoveCrateBody;

