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

    /// The operations under `/lanes`.
    #[cfg(feature = "lanes")]
    pub fn lanes(&self) -> crate::lanes::Lanes {
        crate::lanes::Lanes::new(self.clone())
    }
}

// ==== src/lanes.rs

//! The operations under `/lanes`.
//!
//! ```no_run
//! # async fn example(client: anchors::Client) -> anchors::Result<()> {
//! use anchors::types::Length;
//! let lane = client.lanes().create(Length::new(1.0)).send().await?;
//! println!("{lane:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on lanes, from [`Client::lanes`](crate::Client::lanes).
#[derive(Clone, Debug)]
pub struct Lanes {
    client: Client,
}

impl Lanes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the lane.
    ///
    /// - `length`: A length.
    ///
    /// `POST /lanes`
    #[inline]
    pub fn create(&self, length: Length) -> CreateLane {
        CreateLane {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Lane::new(length),
        }
    }
}

/// The request that [`Lanes::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLane {
    client: Client,
    options: CallOptions,
    body: Lane,
}

impl CreateLane {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Lane> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Lane>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/lanes").json(&self.body).options(&self.options)
    }
}

requests!(CreateLane => Lane);

/// A lane.
#[derive(Clone)]
#[non_exhaustive]
pub struct Lane {
    /// A length.
    pub length: Length,
    /// Members beyond these.
    pub extra: Extra,
}

impl Lane {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(length: Length) -> Self {
        Self {
            length,
            extra: Extra::default(),
        }
    }
}

model! {
    Lane {
        required length = "length";
    }
}

/// A length.
#[derive(Clone)]
#[non_exhaustive]
pub struct Length {
    /// In metres.
    pub metres: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Length {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(metres: f64) -> Self {
        Self {
            metres,
            extra: Extra::default(),
        }
    }
}

model! {
    Length {
        required metres = "metres";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "lanes")]
pub use crate::lanes::{Lane, Length};

