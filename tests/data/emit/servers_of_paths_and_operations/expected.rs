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
//! # async fn example(client: servers_of_paths_and_operations::Client) -> servers_of_paths_and_operations::Result<()> {
//! client.stamps().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on stamps, from [`Client::stamps`](crate::Client::stamps).
#[derive(Clone, Debug)]
pub struct Stamps {
    client: Client,
}

impl Stamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the stamps.
    ///
    /// `GET /stamps`
    #[inline]
    pub fn retrieve(&self) -> RetrieveStamp {
        RetrieveStamp {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a stamp.
    ///
    /// `POST /stamps`
    #[inline]
    pub fn update(&self) -> UpdateStamp {
        UpdateStamp {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Stamps::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveStamp {
    client: Client,
    options: CallOptions,
}

impl RetrieveStamp {
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
        Call::new(Method::GET, "/stamps")
            .server("https://stamps.example.com")
            .options(&self.options)
    }
}

/// The request that [`Stamps::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateStamp {
    client: Client,
    options: CallOptions,
}

impl UpdateStamp {
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
        Call::new(Method::POST, "/stamps")
            .server("https://print.example.com/v1")
            .options(&self.options)
    }
}

requests!(RetrieveStamp, UpdateStamp);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

