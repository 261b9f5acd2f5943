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

    /// The operations under `/ferries`.
    #[cfg(feature = "ferries")]
    pub fn ferries(&self) -> crate::ferries::Ferries {
        crate::ferries::Ferries::new(self.clone())
    }
}

// ==== src/ferries.rs

//! The operations under `/ferries`.
//!
//! ```no_run
//! # async fn example(client: replies_to_webhooks_and_callbacks::Client) -> replies_to_webhooks_and_callbacks::Result<()> {
//! client.ferries().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on ferries, from [`Client::ferries`](crate::Client::ferries).
#[derive(Clone, Debug)]
pub struct Ferries {
    client: Client,
}

impl Ferries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a ferry.
    ///
    /// Calls back: `docked` with `DockedCallback`, answered by `DockedCallbackReply`.
    ///
    /// `POST /ferries`
    #[inline]
    pub fn create(&self) -> CreateFerry {
        CreateFerry {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Ferries::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFerry {
    client: Client,
    options: CallOptions,
}

impl CreateFerry {
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
        Call::new(Method::POST, "/ferries").options(&self.options)
    }
}

requests!(CreateFerry);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Kind, Node, UnknownJson, from_slice, model,
    unions,
};

#[derive(Clone)]
#[non_exhaustive]
pub struct DockedCallback {
    /// Where.
    pub pier: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    DockedCallback {
        required pier = "pier";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct DockedCallbackReply {
    /// Where to go.
    pub next_pier: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl DockedCallbackReply {
    /// Makes one from its required fields.
    pub fn new(next_pier: impl Into<String>) -> Self {
        Self {
            next_pier: next_pier.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    DockedCallbackReply {
        required next_pier = "next_pier";
    }
}

/// A ferry is full.
#[derive(Clone)]
#[non_exhaustive]
pub struct Full {
    /// Which ferry.
    pub ferry_id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Full {
        required ferry_id = "ferry_id";
    }
}

/// What is to be done.
#[derive(Clone)]
#[non_exhaustive]
pub struct Decision {
    /// Whether it may leave.
    pub leave: bool,
    /// Why.
    pub reason: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Decision {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(leave: bool) -> Self {
        Self {
            leave,
            reason: None,
            extra: Extra::default(),
        }
    }

    /// Why.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

model! {
    Decision {
        required leave = "leave";
        optional reason = "reason";
    }
}

/// A call that the API makes to you, by the name of its webhook.
///
/// Verify the signature over the bytes of the body before decoding them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// The ferry is full.
    ///
    /// It is answered by `Decision`.
    FerryFull(Box<Full>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl WebhookEvent {
    /// Decodes the body of the webhook of that name; `Unknown` where the name is.
    pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
        match name {
            "ferry.full" => from_slice(body).map(Self::FerryFull),
            _ => from_slice(body).map(Self::Unknown),
        }
    }
}

impl Decode for WebhookEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => node.decode().map(Self::FerryFull),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for WebhookEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::FerryFull(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

unions!(WebhookEvent);

