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

    /// The operations under `/kits`.
    #[cfg(feature = "kits")]
    pub fn kits(&self) -> crate::kits::Kits {
        crate::kits::Kits::new(self.clone())
    }
}

// ==== src/kits.rs

//! The operations under `/kits`.
//!
//! ```no_run
//! # async fn example(client: definitions_inside_of_a_schema::Client) -> definitions_inside_of_a_schema::Result<()> {
//! use definitions_inside_of_a_schema::types::Part;
//! let kit = client.kits().create([Part::new("name")]).send().await?;
//! println!("{kit:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on kits, from [`Client::kits`](crate::Client::kits).
#[derive(Clone, Debug)]
pub struct Kits {
    client: Client,
}

impl Kits {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the kit.
    ///
    /// - `parts`: Its parts.
    ///
    /// `POST /kits`
    pub fn create(&self, parts: impl IntoIterator<Item = Part>) -> CreateKit {
        CreateKit {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Kit::new(parts),
        }
    }
}

/// The request that [`Kits::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateKit {
    client: Client,
    options: CallOptions,
    body: Kit,
}

impl CreateKit {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Kit> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Kit>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/kits").json(&self.body).options(&self.options)
    }
}

requests!(CreateKit => Kit);

/// A kit.
#[derive(Clone)]
#[non_exhaustive]
pub struct Kit {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Kit {
    /// Makes one from its required fields.
    pub fn new(parts: impl IntoIterator<Item = Part>) -> Self {
        Self {
            parts: parts.into_iter().collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    Kit {
        required parts = "parts";
    }
}

/// A part of a kit.
#[derive(Clone)]
#[non_exhaustive]
pub struct Part {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Part {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Part {
        required name = "name";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "kits")]
pub use crate::kits::{Kit, Part};

