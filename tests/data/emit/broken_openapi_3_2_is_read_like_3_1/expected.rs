// warning: OpenAPI 3.2.0 is read like 3.1; what only 3.2 has is left out
//   --> openapi.yaml:1:10

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

    /// The operations under `/pianos`.
    #[cfg(feature = "pianos")]
    pub fn pianos(&self) -> crate::pianos::Pianos {
        crate::pianos::Pianos::new(self.clone())
    }
}

// ==== src/pianos.rs

//! The operations under `/pianos`.
//!
//! ```no_run
//! # async fn example(client: broken_openapi_3_2_is_read_like_3_1::Client) -> broken_openapi_3_2_is_read_like_3_1::Result<()> {
//! client.pianos().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on pianos, from [`Client::pianos`](crate::Client::pianos).
#[derive(Clone, Debug)]
pub struct Pianos {
    client: Client,
}

impl Pianos {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the pianos.
    ///
    /// `GET /pianos`
    #[inline]
    pub fn retrieve(&self) -> RetrievePiano {
        RetrievePiano {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Search the pianos.
    ///
    /// `QUERY /pianos`
    #[inline]
    pub fn query(&self) -> QueryPiano {
        QueryPiano {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Pianos::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePiano {
    client: Client,
    options: CallOptions,
}

impl RetrievePiano {
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
        Call::new(Method::GET, "/pianos").options(&self.options)
    }
}

/// The request that [`Pianos::query`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct QueryPiano {
    client: Client,
    options: CallOptions,
}

impl QueryPiano {
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
        Call::new(Method::QUERY, "/pianos").options(&self.options)
    }
}

requests!(RetrievePiano, QueryPiano);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

