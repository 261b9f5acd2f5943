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

    /// The operations under `/markets`.
    #[cfg(feature = "markets")]
    pub fn markets(&self) -> crate::markets::Markets {
        crate::markets::Markets::new(self.clone())
    }
}

// ==== src/markets.rs

//! The operations under `/markets`.
//!
//! ```no_run
//! # async fn example(client: query_commas_by_configuration::Client) -> query_commas_by_configuration::Result<()> {
//! client.markets().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on markets, from [`Client::markets`](crate::Client::markets).
#[derive(Clone, Debug)]
pub struct Markets {
    client: Client,
}

impl Markets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the markets.
    ///
    /// `GET /markets`
    #[inline]
    pub fn retrieve(&self) -> RetrieveMarket {
        RetrieveMarket {
            client: self.client.clone(),
            options: CallOptions::default(),
            days: None,
            said: None,
        }
    }
}

/// The request that [`Markets::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveMarket {
    client: Client,
    options: CallOptions,
    days: Option<Vec<String>>,
    said: Option<Vec<String>>,
}

impl RetrieveMarket {
    /// On which days.
    pub fn days(mut self, days: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.days = Some(days.into_iter().map(Into::into).collect());
        self
    }

    /// The document says how.
    pub fn said(mut self, said: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.said = Some(said.into_iter().map(Into::into).collect());
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
        Call::new(Method::GET, "/markets")
            .query("days", QueryStyle::Form, &self.days)
            .query("said", QueryStyle::FormExplode, &self.said)
            .options(&self.options)
    }
}

requests!(RetrieveMarket);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

