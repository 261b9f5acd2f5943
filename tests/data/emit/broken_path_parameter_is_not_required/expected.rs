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

    /// The operations under `/kites`.
    #[cfg(feature = "kites")]
    pub fn kites(&self) -> crate::kites::Kites {
        crate::kites::Kites::new(self.clone())
    }
}

// ==== src/kites.rs

//! The operations under `/kites`.
//!
//! ```no_run
//! # async fn example(client: broken_path_parameter_is_not_required::Client) -> broken_path_parameter_is_not_required::Result<()> {
//! client.kites().retrieve("kite_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on kites, from [`Client::kites`](crate::Client::kites).
#[derive(Clone, Debug)]
pub struct Kites {
    client: Client,
}

impl Kites {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the kite.
    ///
    /// - `kite_id`: Not said to be required.
    ///
    /// `GET /kites/{kite_id}`
    pub fn retrieve(&self, kite_id: impl Into<String>) -> RetrieveKite {
        RetrieveKite {
            client: self.client.clone(),
            options: CallOptions::default(),
            kite_id: kite_id.into(),
        }
    }
}

/// The request that [`Kites::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveKite {
    client: Client,
    options: CallOptions,
    kite_id: String,
}

impl RetrieveKite {
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
        Call::new(Method::GET, "/kites/{kite_id}")
            .path("kite_id", PathStyle::Simple, &self.kite_id)
            .options(&self.options)
    }
}

requests!(RetrieveKite);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

