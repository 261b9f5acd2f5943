// warning: `GET /reports?kind=daily` and `GET /reports#weekly` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:14:5  #/paths/~1reports#weekly/get
//   help: give one a name in the configuration:
//     [operations."GET /reports#weekly"]
//     name = "retrieve"

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

    /// The operations under `/reports`.
    #[cfg(feature = "reports")]
    pub fn reports(&self) -> crate::reports::Reports {
        crate::reports::Reports::new(self.clone())
    }
}

// ==== src/reports.rs

//! The operations under `/reports`.
//!
//! ```no_run
//! # async fn example(client: path_keys_with_query_and_fragment::Client) -> path_keys_with_query_and_fragment::Result<()> {
//! client.reports().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on reports, from [`Client::reports`](crate::Client::reports).
#[derive(Clone, Debug)]
pub struct Reports {
    client: Client,
}

impl Reports {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the daily reports.
    ///
    /// `GET /reports?kind=daily`
    #[inline]
    pub fn retrieve(&self) -> RetrieveReport {
        RetrieveReport {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// List the weekly reports.
    ///
    /// `GET /reports#weekly`
    #[inline]
    pub fn retrieve_get(&self) -> RetrieveGetReport {
        RetrieveGetReport {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Reports::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveReport {
    client: Client,
    options: CallOptions,
}

impl RetrieveReport {
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
        Call::new(Method::GET, "/reports?kind=daily").options(&self.options)
    }
}

/// The request that [`Reports::retrieve_get`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveGetReport {
    client: Client,
    options: CallOptions,
}

impl RetrieveGetReport {
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
        Call::new(Method::GET, "/reports#weekly").options(&self.options)
    }
}

requests!(RetrieveReport, RetrieveGetReport);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

