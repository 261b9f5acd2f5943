// warning: `Left` and `Right` of `Twin` cannot be told apart: no discriminator, constant, kind, required key, property name or format differs, so such a value is kept as JSON
//   --> openapi.yaml:26:5  #/components/schemas/Twin
//   help: name a `discriminator`, or make a property constant in each member

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

    /// The operations under `/twins`.
    #[cfg(feature = "twins")]
    pub fn twins(&self) -> crate::twins::Twins {
        crate::twins::Twins::new(self.clone())
    }
}

// ==== src/twins.rs

//! The operations under `/twins`.
//!
//! ```no_run
//! # async fn example(client: members_that_cannot_be_told_apart_stay_json::Client) -> members_that_cannot_be_told_apart_stay_json::Result<()> {
//! let twin = client.twins().create("content").send().await?;
//! println!("{twin:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on twins, from [`Client::twins`](crate::Client::twins).
#[derive(Clone, Debug)]
pub struct Twins {
    client: Client,
}

impl Twins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the twin.
    ///
    /// - `content`: One of two that look alike.
    ///
    /// `POST /twins`
    pub fn create(&self, content: impl Into<Twin>) -> CreateTwin {
        CreateTwin {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Twins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTwin {
    client: Client,
    options: CallOptions,
    content: Twin,
}

impl CreateTwin {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Twin> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Twin>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/twins").json(&self.content).options(&self.options)
    }
}

requests!(CreateTwin => Twin);

/// One of two that look alike.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Twin {
    /// The left one.
    Left(Box<Left>),
    /// The right one.
    Right(Box<Right>),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Twin {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => Ok(Self::Unknown(node.keep())),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Twin {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Left(value) => out.put(value),
            Self::Right(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Twin {
        Left: Left;
        Right: Right;
        Text: String;
        Text: &str;
    }
}

/// The left one.
#[derive(Clone)]
#[non_exhaustive]
pub struct Left {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Left {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Left {
        required name = "name";
    }
}

/// The right one.
#[derive(Clone)]
#[non_exhaustive]
pub struct Right {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Right {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Right {
        required name = "name";
    }
}
unions!(Twin);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "twins")]
pub use crate::twins::{Left, Right, Twin};

