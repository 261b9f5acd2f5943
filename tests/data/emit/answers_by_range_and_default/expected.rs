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

    /// The operations under `/clouds`.
    #[cfg(feature = "clouds")]
    pub fn clouds(&self) -> crate::clouds::Clouds {
        crate::clouds::Clouds::new(self.clone())
    }
}

// ==== src/clouds.rs

//! The operations under `/clouds`.
//!
//! ```no_run
//! # async fn example(client: answers_by_range_and_default::Client) -> answers_by_range_and_default::Result<()> {
//! let cloud = client.clouds().retrieve().send().await?;
//! println!("{cloud:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on clouds, from [`Client::clouds`](crate::Client::clouds).
#[derive(Clone, Debug)]
pub struct Clouds {
    client: Client,
}

impl Clouds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the cloud.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `default` as
    /// [`types::Fault`](crate::types::Fault).
    ///
    /// `GET /clouds`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCloud {
        RetrieveCloud {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Update the cloud.
    ///
    /// `PUT /clouds`
    #[inline]
    pub fn update(&self) -> UpdateCloud {
        UpdateCloud {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Clouds::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCloud {
    client: Client,
    options: CallOptions,
}

impl RetrieveCloud {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Cloud> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Cloud>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/clouds").options(&self.options)
    }
}

/// The request that [`Clouds::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateCloud {
    client: Client,
    options: CallOptions,
}

impl UpdateCloud {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Cloud> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Cloud>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/clouds").options(&self.options)
    }
}

requests!(RetrieveCloud => Cloud, UpdateCloud => Cloud);

/// A cloud.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cloud {
    /// The height.
    pub height: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Cloud {
        required height = "height";
    }
}

/// A fault.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fault {
    /// The reason.
    pub reason: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Fault {
        required reason = "reason";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "clouds")]
pub use crate::clouds::{Cloud, Fault};

