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

    /// The operations under `/violins`.
    #[cfg(feature = "violins")]
    pub fn violins(&self) -> crate::violins::Violins {
        crate::violins::Violins::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/violins.rs

//! The operations under `/violins`.
//!
//! ```no_run
//! # async fn example(client: broken_parameter_has_no_schema::Client) -> broken_parameter_has_no_schema::Result<()> {
//! client.violins().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on violins, from [`Client::violins`](crate::Client::violins).
#[derive(Clone, Debug)]
pub struct Violins {
    client: Client,
}

impl Violins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the violins.
    ///
    /// `GET /violins`
    #[inline]
    pub fn retrieve(&self) -> RetrieveViolin {
        RetrieveViolin {
            client: self.client.clone(),
            options: CallOptions::default(),
            size: None,
        }
    }
}

/// The request that [`Violins::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveViolin {
    client: Client,
    options: CallOptions,
    size: Option<String>,
}

impl RetrieveViolin {
    /// The size.
    pub fn size(mut self, size: impl Into<String>) -> Self {
        self.size = Some(size.into());
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
        Call::new(Method::GET, "/violins")
            .query("size", QueryStyle::FormExplode, &self.size)
            .options(&self.options)
    }
}

requests!(RetrieveViolin);

