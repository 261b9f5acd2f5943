// ==== src/attics.rs

//! The operations under `/attics`.
//!
//! ```no_run
//! # async fn example(client: all_types_by_configuration::Client) -> all_types_by_configuration::Result<()> {
//! client.attics().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on attics, from [`Client::attics`](crate::Client::attics).
#[derive(Clone, Debug)]
pub struct Attics {
    client: Client,
}

impl Attics {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the attic.
    ///
    /// `POST /attics`
    #[inline]
    pub fn create(&self) -> CreateAttic {
        CreateAttic {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Attics::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAttic {
    client: Client,
    options: CallOptions,
}

impl CreateAttic {
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
        Call::new(Method::POST, "/attics").options(&self.options)
    }
}

requests!(CreateAttic);

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

    /// The operations under `/attics`.
    #[cfg(feature = "attics")]
    pub fn attics(&self) -> crate::attics::Attics {
        crate::attics::Attics::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

/// Nothing mentions it.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Forgotten {
    /// How much dust.
    pub dust: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Forgotten {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// How much dust.
    pub fn dust(mut self, dust: i64) -> Self {
        self.dust = Some(dust);
        self
    }
}

model! {
    Forgotten {
        optional dust = "dust";
    }
}

