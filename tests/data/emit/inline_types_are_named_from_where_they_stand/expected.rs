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

    /// The operations under `/plays`.
    #[cfg(feature = "plays")]
    pub fn plays(&self) -> crate::plays::Plays {
        crate::plays::Plays::new(self.clone())
    }
}

// ==== src/plays.rs

//! The operations under `/plays`.
//!
//! ```no_run
//! # async fn example(client: inline_types_are_named_from_where_they_stand::Client) -> inline_types_are_named_from_where_they_stand::Result<()> {
//! use inline_types_are_named_from_where_they_stand::types::CreatePlayBodyAuthor;
//! let play = client
//!     .plays()
//!     .create("title", CreatePlayBodyAuthor::new("name"))
//!     .send()
//!     .await?;
//! println!("{play:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on plays, from [`Client::plays`](crate::Client::plays).
#[derive(Clone, Debug)]
pub struct Plays {
    client: Client,
}

impl Plays {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a play.
    ///
    /// - `title`: The title.
    /// - `author`: Who wrote it.
    ///
    /// `POST /plays`
    pub fn create(
        &self,
        title: impl Into<String>,
        author: CreatePlayBodyAuthor,
    ) -> CreatePlay {
        CreatePlay {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreatePlayBody::new(title, author),
        }
    }
}

/// The request that [`Plays::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlay {
    client: Client,
    options: CallOptions,
    body: CreatePlayBody,
}

impl CreatePlay {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<CreatePlayResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<CreatePlayResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/plays").json(&self.body).options(&self.options)
    }
}

requests!(CreatePlay => CreatePlayResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlayBody {
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub author: CreatePlayBodyAuthor,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreatePlayBody {
    /// Makes one from its required fields.
    pub fn new(title: impl Into<String>, author: CreatePlayBodyAuthor) -> Self {
        Self {
            title: title.into(),
            author,
            extra: Extra::default(),
        }
    }
}

model! {
    CreatePlayBody {
        required title = "title";
        required author = "author";
    }
}

/// Who wrote it.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlayBodyAuthor {
    /// The name.
    pub name: String,
    /// What was won with it.
    pub awards: Option<Vec<CreatePlayBodyAuthorAward>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreatePlayBodyAuthor {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            awards: None,
            extra: Extra::default(),
        }
    }

    /// What was won with it.
    pub fn awards(
        mut self,
        awards: impl IntoIterator<Item = CreatePlayBodyAuthorAward>,
    ) -> Self {
        self.awards = Some(awards.into_iter().collect());
        self
    }
}

model! {
    CreatePlayBodyAuthor {
        required name = "name";
        optional awards = "awards";
    }
}

/// An award.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlayBodyAuthorAward {
    /// The year.
    pub year: i64,
    /// The rank.
    pub rank: Option<CreatePlayBodyAuthorAwardRank>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreatePlayBodyAuthorAward {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(year: i64) -> Self {
        Self {
            year,
            rank: None,
            extra: Extra::default(),
        }
    }

    /// The rank.
    pub fn rank(mut self, rank: impl Into<CreatePlayBodyAuthorAwardRank>) -> Self {
        self.rank = Some(rank.into());
        self
    }
}

model! {
    CreatePlayBodyAuthorAward {
        required year = "year";
        optional rank = "rank";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlayResponse {
    /// The identifier.
    pub id: String,
    /// Who plays whom.
    pub cast: Option<BTreeMap<String, CreatePlayResponseCast>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreatePlayResponse {
        required id = "id";
        optional cast = "cast";
    }
}

/// Who plays whom.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlayResponseCast {
    /// The actor.
    pub actor: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreatePlayResponseCast {
        required actor = "actor";
    }
}

/// The rank.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlayBodyAuthorAwardRank {
    /// `first`
    First,
    /// `second`
    Second,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    CreatePlayBodyAuthorAwardRank {
        First = "first";
        Second = "second";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "plays")]
pub use crate::plays::{
    CreatePlayBody, CreatePlayBodyAuthor, CreatePlayBodyAuthorAward,
    CreatePlayBodyAuthorAwardRank, CreatePlayResponse, CreatePlayResponseCast,
};

