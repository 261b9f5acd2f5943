// warning: `required` lists `maker`, which is not among the properties
//   --> openapi.yaml:26:5  #/components/schemas/Violin
//   help: declare the property, or take its name out of `required`

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

    /// The operations under `/violins`.
    #[cfg(feature = "violins")]
    pub fn violins(&self) -> crate::violins::Violins {
        crate::violins::Violins::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "violins")]
pub use crate::violins::Violin;

// ==== src/violins.rs

//! The operations under `/violins`.
//!
//! ```no_run
//! # async fn example(client: required_property_is_not_declared::Client) -> required_property_is_not_declared::Result<()> {
//! let violin = client.violins().create("name").send().await?;
//! println!("{violin:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on violins, from [`Client::violins`](crate::Client::violins).
#[derive(Clone, Debug)]
pub struct Violins {
    client: Client,
}

impl Violins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the violin.
    ///
    /// - `name`: The name.
    ///
    /// `POST /violins`
    pub fn create(&self, name: impl Into<String>) -> CreateViolin {
        CreateViolin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Violin::new(name),
        }
    }
}

/// The request that [`Violins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateViolin {
    client: Client,
    options: CallOptions,
    body: Violin,
}

impl CreateViolin {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Violin> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Violin>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/violins").json(&self.body).options(&self.options)
    }
}

requests!(CreateViolin => Violin);

/// A violin.
#[derive(Clone)]
#[non_exhaustive]
pub struct Violin {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Violin {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Violin {
        required name = "name";
    }
}

