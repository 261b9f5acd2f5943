// warning: the `operationId` `list` stands at several operations; none is lost, since methods are named after paths
//   --> openapi.yaml:11:12  #/paths/~1horns/get/operationId
//   help: give each operation its own
//     `list` stands at 9:12, 11:12

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

    /// The operations under `/flutes`.
    #[cfg(feature = "flutes")]
    pub fn flutes(&self) -> crate::flutes::Flutes {
        crate::flutes::Flutes::new(self.clone())
    }

    /// The operations under `/horns`.
    #[cfg(feature = "horns")]
    pub fn horns(&self) -> crate::horns::Horns {
        crate::horns::Horns::new(self.clone())
    }
}

// ==== src/flutes.rs

//! The operations under `/flutes`.
//!
//! ```no_run
//! # async fn example(client: broken_operation_ids_repeat::Client) -> broken_operation_ids_repeat::Result<()> {
//! client.flutes().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on flutes, from [`Client::flutes`](crate::Client::flutes).
#[derive(Clone, Debug)]
pub struct Flutes {
    client: Client,
}

impl Flutes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the flutes.
    ///
    /// `GET /flutes`
    #[inline]
    pub fn retrieve(&self) -> RetrieveFlute {
        RetrieveFlute {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Flutes::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFlute {
    client: Client,
    options: CallOptions,
}

impl RetrieveFlute {
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
        Call::new(Method::GET, "/flutes").options(&self.options)
    }
}

requests!(RetrieveFlute);

// ==== src/horns.rs

//! The operations under `/horns`.
//!
//! ```no_run
//! # async fn example(client: broken_operation_ids_repeat::Client) -> broken_operation_ids_repeat::Result<()> {
//! client.horns().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on horns, from [`Client::horns`](crate::Client::horns).
#[derive(Clone, Debug)]
pub struct Horns {
    client: Client,
}

impl Horns {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the horns.
    ///
    /// `GET /horns`
    #[inline]
    pub fn retrieve(&self) -> RetrieveHorn {
        RetrieveHorn {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Horns::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveHorn {
    client: Client,
    options: CallOptions,
}

impl RetrieveHorn {
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
        Call::new(Method::GET, "/horns").options(&self.options)
    }
}

requests!(RetrieveHorn);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

