// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://{port}.example.com:{number}/{base}"),
    variables: &[("port", "hull"), ("number", "8443"), ("base", "v2")],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    ///
    /// - `port` for [`server_variable`](ClientBuilder::server_variable). Default: `hull`.
    /// - `number` for [`server_variable`](ClientBuilder::server_variable). Default: `8443`.
    /// - `base` for [`server_variable`](ClientBuilder::server_variable). Default: `v2`.
    /// - `https://test.example.com` for [`base_url`](ClientBuilder::base_url): For trying out.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/ships`.
    #[cfg(feature = "ships")]
    pub fn ships(&self) -> crate::ships::Ships {
        crate::ships::Ships::new(self.clone())
    }
}

// ==== src/ships.rs

//! Operations under `/ships`.
//!
//! ```no_run
//! # async fn example(client: server_with_variables::Client) -> server_with_variables::Result<()> {
//! client.ships().retrieve().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// Operations on ships. Created by [`Client::ships`](crate::Client::ships).
#[derive(Clone, Debug)]
pub struct Ships {
    client: Client,
}

impl Ships {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the ships.
    ///
    /// ```no_run
    /// # async fn example(client: server_with_variables::Client) -> server_with_variables::Result<()> {
    /// client.ships().retrieve().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveShip {
        RetrieveShip {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Ships::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveShip {
    client: Client,
    options: CallOptions,
}

impl RetrieveShip {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships").options(&self.options)
    }
}

requests!(RetrieveShip -> ());

// ==== src/types.rs

//! All types of the API.

