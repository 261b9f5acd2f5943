// warning: the document has no `paths`, which OpenAPI 3.0 requires; it is taken to hold types only
//   --> openapi.yaml:1:1  #
//   help: add `paths: {}` where it is meant to hold types only

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

/// A shop that other documents refer to.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shop {
    /// What it is called.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Shop {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Shop {
        required name = "name";
    }
}

