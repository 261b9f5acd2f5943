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

    /// The operations under `/ovens`.
    #[cfg(feature = "ovens")]
    pub fn ovens(&self) -> crate::ovens::Ovens {
        crate::ovens::Ovens::new(self.clone())
    }

    /// The operations under `/pans`.
    #[cfg(feature = "pans")]
    pub fn pans(&self) -> crate::pans::Pans {
        crate::pans::Pans::new(self.clone())
    }
}

// ==== src/ovens.rs

//! The operations under `/ovens`.
//!
//! ```no_run
//! # async fn example(client: yaml_anchors_and_block_texts::Client) -> yaml_anchors_and_block_texts::Result<()> {
//! client.ovens().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on ovens, from [`Client::ovens`](crate::Client::ovens).
#[derive(Clone, Debug)]
pub struct Ovens {
    client: Client,
}

impl Ovens {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the ovens.
    ///
    /// `GET /ovens`
    #[inline]
    pub fn retrieve(&self) -> RetrieveOven {
        RetrieveOven {
            client: self.client.clone(),
            options: CallOptions::default(),
            limit: None,
        }
    }
}

/// The request that [`Ovens::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOven {
    client: Client,
    options: CallOptions,
    limit: Option<i64>,
}

impl RetrieveOven {
    /// How many.
    ///
    /// At most a hundred.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
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
        Call::new(Method::GET, "/ovens")
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .options(&self.options)
    }
}

requests!(RetrieveOven);

// ==== src/pans.rs

//! The operations under `/pans`.
//!
//! ```no_run
//! # async fn example(client: yaml_anchors_and_block_texts::Client) -> yaml_anchors_and_block_texts::Result<()> {
//! client.pans().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on pans, from [`Client::pans`](crate::Client::pans).
#[derive(Clone, Debug)]
pub struct Pans {
    client: Client,
}

impl Pans {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the pans.
    ///
    /// `GET /pans`
    #[inline]
    pub fn retrieve(&self) -> RetrievePan {
        RetrievePan {
            client: self.client.clone(),
            options: CallOptions::default(),
            limit: None,
        }
    }
}

/// The request that [`Pans::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePan {
    client: Client,
    options: CallOptions,
    limit: Option<i64>,
}

impl RetrievePan {
    /// How many.
    ///
    /// At most a hundred.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
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
        Call::new(Method::GET, "/pans")
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .options(&self.options)
    }
}

requests!(RetrievePan);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

