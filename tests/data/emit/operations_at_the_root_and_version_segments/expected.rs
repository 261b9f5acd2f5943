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

    /// The operations under `/v1`.
    #[cfg(feature = "v1")]
    pub fn v1(&self) -> crate::v1::V1 {
        crate::v1::V1::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/v1/roots.rs

//! The operations under `/v1/roots`.
//!
//! ```no_run
//! # async fn example(client: operations_at_the_root_and_version_segments::Client) -> operations_at_the_root_and_version_segments::Result<()> {
//! client.v1().roots().retrieve("root_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on roots, from [`V1::roots`](super::V1::roots).
#[derive(Clone, Debug)]
pub struct Roots {
    client: Client,
}

impl Roots {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve a root.
    ///
    /// - `root_id`: The root.
    ///
    /// `GET /api/v1/roots/{root_id}`
    pub fn retrieve(&self, root_id: impl Into<String>) -> RetrieveRoot {
        RetrieveRoot {
            client: self.client.clone(),
            options: CallOptions::default(),
            root_id: root_id.into(),
        }
    }
}

/// The request that [`Roots::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveRoot {
    client: Client,
    options: CallOptions,
    root_id: String,
}

impl RetrieveRoot {
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
        Call::new(Method::GET, "/api/v1/roots/{root_id}")
            .path("root_id", PathStyle::Simple, &self.root_id)
            .options(&self.options)
    }
}

requests!(RetrieveRoot);

// ==== src/v1.rs

//! The operations under `/v1`.
//!
//! ```no_run
//! # async fn example(client: operations_at_the_root_and_version_segments::Client) -> operations_at_the_root_and_version_segments::Result<()> {
//! client.v1().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

#[cfg(feature = "roots")]
pub mod roots;

/// The operations on v1, from [`Client::v1`](crate::Client::v1).
#[derive(Clone, Debug)]
pub struct V1 {
    client: Client,
}

impl V1 {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/v1/roots`.
    #[cfg(feature = "roots")]
    pub fn roots(&self) -> roots::Roots {
        roots::Roots::new(self.client.clone())
    }

    /// Retrieve the root.
    ///
    /// `GET /api/v1/`
    #[inline]
    pub fn retrieve(&self) -> RetrieveV1 {
        RetrieveV1 {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`V1::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveV1 {
    client: Client,
    options: CallOptions,
}

impl RetrieveV1 {
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
        Call::new(Method::GET, "/api/v1/").options(&self.options)
    }
}

requests!(RetrieveV1);

