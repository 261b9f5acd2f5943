// warning: `info` has the key `summary` since OpenAPI 3.1 only; it is left out
//   --> openapi.yaml:2:39  #/info/summary
//   help: remove it, or write the document as one of OpenAPI 3.1

// warning: a license has the key `identifier` since OpenAPI 3.1 only; it is left out
//   --> openapi.yaml:2:95  #/info/license/identifier
//   help: remove it, or write the document as one of OpenAPI 3.1

// warning: a server has the key `name` since OpenAPI 3.2 only; it is left out
//   --> openapi.yaml:4:37  #/servers/0/name
//   help: remove it, or write the document as one of OpenAPI 3.2

// warning: a tag has the key `kind` since OpenAPI 3.2 only; it is left out (here and in one more place)
//   --> openapi.yaml:6:20  #/tags/0/kind
//   help: remove it, or write the document as one of OpenAPI 3.2

// warning: a tag has the key `parent` since OpenAPI 3.2 only; it is left out
//   --> openapi.yaml:7:32  #/tags/1/parent
//   help: remove it, or write the document as one of OpenAPI 3.2

// warning: a response has the key `summary` since OpenAPI 3.2 only; it is left out
//   --> openapi.yaml:22:11  #/paths/~1lutes/query/responses/200/summary
//   help: remove it, or write the document as one of OpenAPI 3.2

// warning: `flows` has the key `deviceAuthorization` since OpenAPI 3.2 only; it is left out
//   --> openapi.yaml:29:9  #/components/securitySchemes/device/flows/deviceAuthorization
//   help: remove it, or write the document as one of OpenAPI 3.2

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const DEVICE: &Scheme = &Scheme {
    name: "device",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "device",
};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[DEVICE],
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

    /// The operations under `/lutes`.
    #[cfg(feature = "lutes")]
    pub fn lutes(&self) -> crate::lutes::Lutes {
        crate::lutes::Lutes::new(self.clone())
    }
}

impl ClientBuilder {
    /// The credential of the scheme `device`.
    pub fn device(self, key: impl Into<Credential>) -> Self {
        self.credential(DEVICE, key)
    }
}

// ==== src/lutes.rs

//! The operations under `/lutes`.
//!
//! ```no_run
//! # async fn example(client: broken_keys_of_later_versions::Client) -> broken_keys_of_later_versions::Result<()> {
//! let mut events = client.lutes().query().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Extra, Framing, Method, Result, model, requests,
};

/// The operations on lutes, from [`Client::lutes`](crate::Client::lutes).
#[derive(Clone, Debug)]
pub struct Lutes {
    client: Client,
}

impl Lutes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Search the lutes.
    ///
    /// `QUERY /lutes`
    #[inline]
    pub fn query(&self) -> QueryLute {
        QueryLute {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Lutes::query`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct QueryLute {
    client: Client,
    options: CallOptions,
}

impl QueryLute {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Lute>> {
        self.client.stream(self.call(), Framing::Lines, "application/jsonl").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::QUERY, "/lutes").options(&self.options)
    }
}

requests!(QueryLute);

/// A lute.
#[derive(Clone)]
#[non_exhaustive]
pub struct Lute {
    /// How many pairs of strings it has.
    pub courses: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Lute {
        "kind" = "lute";
        nullable courses = "courses";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Kind, Node, UnknownJson, from_slice, unions,
};

#[cfg(feature = "lutes")]
pub use crate::lutes::Lute;

/// A call that the API makes to you, by the name of its webhook.
///
/// Verify the signature over the bytes of the body before decoding them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// `lute.sold`
    LuteSold(Box<Lute>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl WebhookEvent {
    /// Decodes the body of the webhook of that name; `Unknown` where the name is.
    pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
        match name {
            "lute.sold" => from_slice(body).map(Self::LuteSold),
            _ => from_slice(body).map(Self::Unknown),
        }
    }
}

impl Decode for WebhookEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => node.decode().map(Self::LuteSold),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for WebhookEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::LuteSold(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

unions!(WebhookEvent);

