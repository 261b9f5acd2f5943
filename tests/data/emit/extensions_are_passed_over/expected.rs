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

    /// The operations under `/signs`.
    #[cfg(feature = "signs")]
    pub fn signs(&self) -> crate::signs::Signs {
        crate::signs::Signs::new(self.clone())
    }
}

// ==== src/signs.rs

//! The operations under `/signs`.
//!
//! ```no_run
//! # async fn example(client: extensions_are_passed_over::Client) -> extensions_are_passed_over::Result<()> {
//! client.signs().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on signs, from [`Client::signs`](crate::Client::signs).
#[derive(Clone, Debug)]
pub struct Signs {
    client: Client,
}

impl Signs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the signs.
    ///
    /// `GET /signs`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSign {
        RetrieveSign {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Signs::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSign {
    client: Client,
    options: CallOptions,
}

impl RetrieveSign {
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
        Call::new(Method::GET, "/signs").options(&self.options)
    }
}

requests!(RetrieveSign);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

