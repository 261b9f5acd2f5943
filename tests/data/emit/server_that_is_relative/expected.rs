// warning: the server `/api/v3` is relative, so the client has no base URL of its own
//   --> openapi.yaml:6:5  #/servers/0
//   help: set one in the configuration:
//     [server]
//     url = "https://…"

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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

    /// The operations under `/rivers`.
    #[cfg(feature = "rivers")]
    pub fn rivers(&self) -> crate::rivers::Rivers {
        crate::rivers::Rivers::new(self.clone())
    }
}

// ==== src/rivers.rs

//! The operations under `/rivers`.
//!
//! ```no_run
//! # async fn example(client: server_that_is_relative::Client) -> server_that_is_relative::Result<()> {
//! client.rivers().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on rivers, from [`Client::rivers`](crate::Client::rivers).
#[derive(Clone, Debug)]
pub struct Rivers {
    client: Client,
}

impl Rivers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the rivers.
    ///
    /// `GET /rivers`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRiver {
        RetrieveRiver {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Rivers::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveRiver {
    client: Client,
    options: CallOptions,
}

impl RetrieveRiver {
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
        Call::new(Method::GET, "/rivers").options(&self.options)
    }
}

requests!(RetrieveRiver);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

