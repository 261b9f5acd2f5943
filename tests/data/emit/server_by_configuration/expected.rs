// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://lakes.example.org/v1"),
    variables: &[],
    base_url_env: Some("LAKES_URL"),
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    ///
    /// - `LAKES_URL` for [`base_url`](ClientBuilder::base_url)
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/lakes`.
    #[cfg(feature = "lakes")]
    pub fn lakes(&self) -> crate::lakes::Lakes {
        crate::lakes::Lakes::new(self.clone())
    }
}

// ==== src/lakes.rs

//! Operations under `/lakes`.
//!
//! ```no_run
//! # async fn example(client: server_by_configuration::Client) -> server_by_configuration::Result<()> {
//! client.lakes().retrieve().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// Operations on lakes. Created by [`Client::lakes`](crate::Client::lakes).
#[derive(Clone, Debug)]
pub struct Lakes {
    client: Client,
}

impl Lakes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the lakes.
    ///
    /// ```no_run
    /// # async fn example(client: server_by_configuration::Client) -> server_by_configuration::Result<()> {
    /// client.lakes().retrieve().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /lakes`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveLake {
        RetrieveLake {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Lakes::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveLake {
    client: Client,
    options: CallOptions,
}

impl RetrieveLake {
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
        Call::new(Method::GET, "/lakes").options(&self.options)
    }
}

requests!(RetrieveLake -> ());

// ==== src/types.rs

//! All types of the API.

