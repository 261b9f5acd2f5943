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
//! # async fn example(client: statuses_that_are_numbers::Client) -> statuses_that_are_numbers::Result<()> {
//! let violin = client.violins().list().send().await?;
//! println!("{violin:?}");
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

    /// List the violins.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `404` as `String`.
    ///
    /// `GET /violins`
    #[inline]
    pub fn list(&self) -> ListViolins {
        ListViolins {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Violins::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListViolins {
    client: Client,
    options: CallOptions,
}

impl ListViolins {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/violins").options(&self.options)
    }
}

requests!(ListViolins => Vec < String >);

