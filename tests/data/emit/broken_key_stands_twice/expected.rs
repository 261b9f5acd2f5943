// warning: the key `/shops` stands twice in this object; the later one counts
//   --> openapi.yaml:13:3
//   help: the earlier one stands at 8:3

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

    /// The operations under `/shops`.
    #[cfg(feature = "shops")]
    pub fn shops(&self) -> crate::shops::Shops {
        crate::shops::Shops::new(self.clone())
    }
}

// ==== src/shops.rs

//! The operations under `/shops`.
//!
//! ```no_run
//! # async fn example(client: broken_key_stands_twice::Client) -> broken_key_stands_twice::Result<()> {
//! client.shops().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on shops, from [`Client::shops`](crate::Client::shops).
#[derive(Clone, Debug)]
pub struct Shops {
    client: Client,
}

impl Shops {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a shop.
    ///
    /// `POST /shops`
    #[inline]
    pub fn create(&self) -> CreateShop {
        CreateShop {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Shops::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateShop {
    client: Client,
    options: CallOptions,
}

impl CreateShop {
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
        Call::new(Method::POST, "/shops").options(&self.options)
    }
}

requests!(CreateShop);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

