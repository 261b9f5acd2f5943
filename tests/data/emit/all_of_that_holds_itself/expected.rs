// warning: a schema includes itself through `$ref` and `allOf`, which says nothing; it is read without
//   --> openapi.yaml:23:11  #/components/schemas/Shop/allOf/0
//   help: take the schema out of its own `allOf`; a property may refer to it

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
//! # async fn example(client: all_of_that_holds_itself::Client) -> all_of_that_holds_itself::Result<()> {
//! let shop = client.shops().retrieve().send().await?;
//! println!("{shop:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on shops, from [`Client::shops`](crate::Client::shops).
#[derive(Clone, Debug)]
pub struct Shops {
    client: Client,
}

impl Shops {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the shop.
    ///
    /// `GET /shops`
    #[inline]
    pub fn retrieve(&self) -> RetrieveShop {
        RetrieveShop {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Shops::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveShop {
    client: Client,
    options: CallOptions,
}

impl RetrieveShop {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Shop> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Shop>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/shops").options(&self.options)
    }
}

requests!(RetrieveShop => Shop);

/// A shop that extends itself by way of another.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shop {
    /// The name.
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Shop {
        optional name = "name";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "shops")]
pub use crate::shops::Shop;

