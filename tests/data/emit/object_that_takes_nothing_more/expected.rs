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

    /// The operations under `/stamps`.
    #[cfg(feature = "stamps")]
    pub fn stamps(&self) -> crate::stamps::Stamps {
        crate::stamps::Stamps::new(self.clone())
    }
}

// ==== src/stamps.rs

//! The operations under `/stamps`.
//!
//! ```no_run
//! # async fn example(client: object_that_takes_nothing_more::Client) -> object_that_takes_nothing_more::Result<()> {
//! let stamp = client.stamps().create("colour").send().await?;
//! println!("{stamp:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on stamps, from [`Client::stamps`](crate::Client::stamps).
#[derive(Clone, Debug)]
pub struct Stamps {
    client: Client,
}

impl Stamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the stamp.
    ///
    /// - `colour`: The colour.
    ///
    /// `POST /stamps`
    pub fn create(&self, colour: impl Into<String>) -> CreateStamp {
        CreateStamp {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Stamp::new(colour),
        }
    }
}

/// The request that [`Stamps::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateStamp {
    client: Client,
    options: CallOptions,
    body: Stamp,
}

impl CreateStamp {
    /// An object that holds nothing.
    #[inline]
    pub fn blank(mut self, blank: Blank) -> Self {
        self.body.blank = Some(Box::new(blank));
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
    pub fn send(self) -> Sending<Stamp> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Stamp>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/stamps").json(&self.body).options(&self.options)
    }
}

requests!(CreateStamp => Stamp);

/// A stamp, and nothing besides.
#[derive(Clone)]
#[non_exhaustive]
pub struct Stamp {
    /// The colour.
    pub colour: String,
    /// An object that holds nothing.
    pub blank: Option<Box<Blank>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Stamp {
    /// Makes one from its required fields.
    pub fn new(colour: impl Into<String>) -> Self {
        Self {
            colour: colour.into(),
            blank: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Stamp {
        required colour = "colour";
        optional blank = "blank";
    }
}

/// An object that holds nothing.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Blank {
    /// Members beyond these.
    pub extra: Extra,
}

impl Blank {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Blank {
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "stamps")]
pub use crate::stamps::{Blank, Stamp};

