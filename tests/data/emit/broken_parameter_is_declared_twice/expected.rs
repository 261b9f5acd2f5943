// warning: the parameter `size` is declared twice; the later one counts
//   --> openapi.yaml:13:11  #/paths/~1drums/get/parameters/1

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

    /// The operations under `/drums`.
    #[cfg(feature = "drums")]
    pub fn drums(&self) -> crate::drums::Drums {
        crate::drums::Drums::new(self.clone())
    }
}

// ==== src/drums.rs

//! The operations under `/drums`.
//!
//! ```no_run
//! # async fn example(client: broken_parameter_is_declared_twice::Client) -> broken_parameter_is_declared_twice::Result<()> {
//! client.drums().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on drums, from [`Client::drums`](crate::Client::drums).
#[derive(Clone, Debug)]
pub struct Drums {
    client: Client,
}

impl Drums {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the drums.
    ///
    /// `GET /drums`
    #[inline]
    pub fn retrieve(&self) -> RetrieveDrum {
        RetrieveDrum {
            client: self.client.clone(),
            options: CallOptions::default(),
            size: None,
        }
    }
}

/// The request that [`Drums::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveDrum {
    client: Client,
    options: CallOptions,
    size: Option<i64>,
}

impl RetrieveDrum {
    /// The size once more.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
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
        Call::new(Method::GET, "/drums")
            .query("size", QueryStyle::FormExplode, &self.size)
            .options(&self.options)
    }
}

requests!(RetrieveDrum);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

