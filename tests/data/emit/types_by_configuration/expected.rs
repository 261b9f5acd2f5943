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

    /// The operations under `/loaves`.
    #[cfg(feature = "loaves")]
    pub fn loaves(&self) -> crate::loaves::Loaves {
        crate::loaves::Loaves::new(self.clone())
    }
}

// ==== src/loaves.rs

//! The operations under `/loaves`.
//!
//! ```no_run
//! # async fn example(client: types_by_configuration::Client) -> types_by_configuration::Result<()> {
//! use types_by_configuration::types::Crust;
//! let loaf = client.loaves().create(1_735_689_600, Crust::Soft).send().await?;
//! println!("{loaf:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, Timestamp, UnknownValue, model,
    requests, text_enum,
};

/// The operations on loaves, from [`Client::loaves`](crate::Client::loaves).
#[derive(Clone, Debug)]
pub struct Loaves {
    client: Client,
}

impl Loaves {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the loaf_v2.
    ///
    /// - `baked_at`: When it was baked.
    /// - `crust`: The crust.
    ///
    /// `POST /loaves`
    pub fn create(
        &self,
        baked_at: impl Into<Timestamp>,
        crust: impl Into<Crust>,
    ) -> CreateLoaf {
        CreateLoaf {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Loaf::new(baked_at, crust),
        }
    }
}

/// The request that [`Loaves::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLoaf {
    client: Client,
    options: CallOptions,
    body: Loaf,
}

impl CreateLoaf {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Loaf> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Loaf>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/loaves").json(&self.body).options(&self.options)
    }
}

requests!(CreateLoaf => Loaf);

/// A loaf.
#[derive(Clone)]
#[non_exhaustive]
pub struct Loaf {
    /// When it was baked.
    pub baked_at: Timestamp,
    /// The crust.
    pub crust: Crust,
    /// Members beyond these.
    pub extra: Extra,
}

impl Loaf {
    /// Makes one from its required fields.
    pub fn new(baked_at: impl Into<Timestamp>, crust: impl Into<Crust>) -> Self {
        Self {
            baked_at: baked_at.into(),
            crust: crust.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Loaf {
        required baked_at = "baked_at";
        required crust = "crust";
    }
}

/// The crust.
#[derive(Clone)]
#[non_exhaustive]
pub enum Crust {
    /// `soft`
    Soft,
    /// `hard`
    Hard,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Crust {
        Soft = "soft";
        Hard = "hard";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "loaves")]
pub use crate::loaves::{Crust, Loaf};

