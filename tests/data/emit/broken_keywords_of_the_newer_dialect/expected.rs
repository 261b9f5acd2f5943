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

    /// The operations under `/organs`.
    #[cfg(feature = "organs")]
    pub fn organs(&self) -> crate::organs::Organs {
        crate::organs::Organs::new(self.clone())
    }
}

// ==== src/organs.rs

//! The operations under `/organs`.
//!
//! ```no_run
//! # async fn example(client: broken_keywords_of_the_newer_dialect::Client) -> broken_keywords_of_the_newer_dialect::Result<()> {
//! let organ = client.organs().create().send().await?;
//! println!("{organ:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on organs, from [`Client::organs`](crate::Client::organs).
#[derive(Clone, Debug)]
pub struct Organs {
    client: Client,
}

impl Organs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the organ.
    ///
    /// `POST /organs`
    #[inline]
    pub fn create(&self) -> CreateOrgan {
        CreateOrgan {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Organ::new(),
        }
    }
}

/// The request that [`Organs::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrgan {
    client: Client,
    options: CallOptions,
    body: Organ,
}

impl CreateOrgan {
    /// May be null.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.name = Some(name.into());
        self
    }

    /// Sends `null` as `name`.
    #[inline]
    pub fn name_null(mut self) -> Self {
        self.body.name = None;
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
    pub fn send(self) -> Sending<Organ> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Organ>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/organs").json(&self.body).options(&self.options)
    }
}

requests!(CreateOrgan => Organ);

/// An organ, with what 3.1 says in a document of 3.0.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Organ {
    /// May be null.
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Organ {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Organ {
        "kind" = "organ";
        nullable name = "name";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "organs")]
pub use crate::organs::Organ;

