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

    /// The operations under `/teapots`.
    #[cfg(feature = "teapots")]
    pub fn teapots(&self) -> crate::teapots::Teapots {
        crate::teapots::Teapots::new(self.clone())
    }
}

// ==== src/teapots.rs

//! The operations under `/teapots`.
//!
//! ```no_run
//! # async fn example(client: document_in_json::Client) -> document_in_json::Result<()> {
//! let teapot = client.teapots().list().send().await?;
//! println!("{teapot:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on teapots, from [`Client::teapots`](crate::Client::teapots).
#[derive(Clone, Debug)]
pub struct Teapots {
    client: Client,
}

impl Teapots {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the teapots.
    ///
    /// `GET /teapots`
    #[inline]
    pub fn list(&self) -> ListTeapots {
        ListTeapots {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Teapots::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListTeapots {
    client: Client,
    options: CallOptions,
}

impl ListTeapots {
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
        Call::new(Method::GET, "/teapots").options(&self.options)
    }
}

requests!(ListTeapots => Vec < String >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

