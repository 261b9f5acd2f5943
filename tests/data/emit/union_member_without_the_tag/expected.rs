// ==== src/box_.rs

//! The operations under `/box`.
//!
//! ```no_run
//! # async fn example(client: union_member_without_the_tag::Client) -> union_member_without_the_tag::Result<()> {
//! let item = client.r#box().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use std::boxed::Box as StdBox;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on box, from [`Client::box`](crate::Client::box).
#[derive(Clone, Debug)]
pub struct BoxResource {
    client: Client,
}

impl BoxResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the box.
    ///
    /// `GET /box`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBox {
        RetrieveBox {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`BoxResource::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBox {
    client: Client,
    options: CallOptions,
}

impl RetrieveBox {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Box> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Box>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/box").options(&self.options)
    }
}

requests!(RetrieveBox => Box);

/// A box.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Box {
    /// Crate.
    Crate(StdBox<BoxCrate>),
    /// Sack.
    Sack(StdBox<BoxSack>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Box {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.tag("kind") {
                    Some(Tag::Str("crate")) => node.decode().map(Self::Crate),
                    _ => {
                        if node.has("cloth") {
                            node.decode().map(Self::Sack)
                        } else {
                            Ok(Self::Unknown(node.keep()))
                        }
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Box {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Crate(value) => out.put(value),
            Self::Sack(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// Crate.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoxCrate {
    /// The wood that it is made of.
    pub wood: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoxCrate {
        "kind" = "crate";
        required wood = "wood";
    }
}

/// Sack.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoxSack {
    /// The cloth that it is made of.
    pub cloth: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoxSack {
        required cloth = "cloth";
    }
}
unions!(Box);

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

    /// The operations under `/box`.
    #[cfg(feature = "box")]
    pub fn r#box(&self) -> crate::box_::BoxResource {
        crate::box_::BoxResource::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "box")]
pub use crate::box_::{Box, BoxCrate, BoxSack};

