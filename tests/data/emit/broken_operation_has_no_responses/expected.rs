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
//! # async fn example(client: broken_operation_has_no_responses::Client) -> broken_operation_has_no_responses::Result<()> {
//! client.violins().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on violins, from [`Client::violins`](crate::Client::violins).
#[derive(Clone, Debug)]
pub struct Violins {
    client: Client,
}

impl Violins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a violin.
    ///
    /// `POST /violins`
    #[inline]
    pub fn create(&self) -> CreateViolin {
        CreateViolin {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Violins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateViolin {
    client: Client,
    options: CallOptions,
}

impl CreateViolin {
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
        Call::new(Method::POST, "/violins").options(&self.options)
    }
}

requests!(CreateViolin);

