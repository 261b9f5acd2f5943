// warning: `Forgotten` is mentioned by no operation, so it gets no type
//   --> openapi.yaml:32:5  #/components/schemas/Forgotten
//   help: to have them all, set in the configuration:
//     [package]
//     all-types = true

// ==== src/attics.rs

//! The operations under `/attics`.
//!
//! ```no_run
//! # async fn example(client: components_that_nothing_mentions::Client) -> components_that_nothing_mentions::Result<()> {
//! let attic = client.attics().create(1).send().await?;
//! println!("{attic:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

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
    /// - `size`: The size.
    ///
    /// `POST /attics`
    #[inline]
    pub fn create(&self, size: i64) -> CreateAttic {
        CreateAttic {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Attic::new(size),
        }
    }
}

/// The request that [`Attics::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAttic {
    client: Client,
    options: CallOptions,
    body: Attic,
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
    pub fn send(self) -> Sending<Attic> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Attic>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/attics").json(&self.body).options(&self.options)
    }
}

requests!(CreateAttic => Attic);

/// An attic.
#[derive(Clone)]
#[non_exhaustive]
pub struct Attic {
    /// The size.
    pub size: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Attic {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(size: i64) -> Self {
        Self {
            size,
            extra: Extra::default(),
        }
    }
}

model! {
    Attic {
        required size = "size";
    }
}

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

#[cfg(feature = "attics")]
pub use crate::attics::Attic;

