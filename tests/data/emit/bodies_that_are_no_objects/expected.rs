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

    /// The operations under `/playlists`.
    #[cfg(feature = "playlists")]
    pub fn playlists(&self) -> crate::playlists::Playlists {
        crate::playlists::Playlists::new(self.clone())
    }
}

// ==== src/playlists.rs

//! The operations under `/playlists`.
//!
//! ```no_run
//! # async fn example(client: bodies_that_are_no_objects::Client) -> bodies_that_are_no_objects::Result<()> {
//! client.playlists().create(["content"]).send().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on playlists, from [`Client::playlists`](crate::Client::playlists).
#[derive(Clone, Debug)]
pub struct Playlists {
    client: Client,
}

impl Playlists {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a playlist.
    ///
    /// - `content`: The songs in their order.
    ///
    /// `POST /playlists`
    pub fn create(
        &self,
        content: impl IntoIterator<Item = impl Into<String>>,
    ) -> CreatePlaylist {
        CreatePlaylist {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into_iter().map(Into::into).collect(),
        }
    }

    /// Replace the playlists.
    ///
    /// `PUT /playlists`
    pub fn replace(
        &self,
        content: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> ReplacePlaylist {
        ReplacePlaylist {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        }
    }

    /// Update the playlists.
    ///
    /// - `content`: A change, by name or by number.
    ///
    /// `PATCH /playlists`
    pub fn update(&self, content: impl Into<Change>) -> UpdatePlaylist {
        UpdatePlaylist {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }

    /// Write anything.
    ///
    /// `PUT /playlists/raw`
    #[inline]
    pub fn raw(&self, content: Value) -> RawPlaylist {
        RawPlaylist {
            client: self.client.clone(),
            options: CallOptions::default(),
            content,
        }
    }
}

/// The request that [`Playlists::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlaylist {
    client: Client,
    options: CallOptions,
    content: Vec<String>,
}

impl CreatePlaylist {
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
        Call::new(Method::POST, "/playlists").json(&self.content).options(&self.options)
    }
}

/// The request that [`Playlists::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplacePlaylist {
    client: Client,
    options: CallOptions,
    content: BTreeMap<String, i64>,
}

impl ReplacePlaylist {
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
        Call::new(Method::PUT, "/playlists").json(&self.content).options(&self.options)
    }
}

/// The request that [`Playlists::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePlaylist {
    client: Client,
    options: CallOptions,
    content: Change,
}

impl UpdatePlaylist {
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
        Call::new(Method::PATCH, "/playlists").json(&self.content).options(&self.options)
    }
}

/// The request that [`Playlists::raw`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RawPlaylist {
    client: Client,
    options: CallOptions,
    content: Value,
}

impl RawPlaylist {
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
        Call::new(Method::PUT, "/playlists/raw")
            .json(&self.content)
            .options(&self.options)
    }
}

requests!(CreatePlaylist, ReplacePlaylist, UpdatePlaylist, RawPlaylist);

/// A change, by name or by number.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change {
    Text(String),
    Number(Box<ChangeNumber>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Change {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Number),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Change {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Number(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Change {
        Text: String;
        Text: &str;
        Number: ChangeNumber;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct ChangeNumber {
    /// The number.
    pub number: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl ChangeNumber {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(number: i64) -> Self {
        Self {
            number,
            extra: Extra::default(),
        }
    }
}

model! {
    ChangeNumber {
        required number = "number";
    }
}
unions!(Change);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "playlists")]
pub use crate::playlists::{Change, ChangeNumber};

