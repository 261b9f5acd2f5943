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

    /// The operations under `/weeds`.
    #[cfg(feature = "weeds")]
    pub fn weeds(&self) -> crate::weeds::Weeds {
        crate::weeds::Weeds::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/weeds.rs

//! The operations under `/weeds`.
//!
//! ```no_run
//! # async fn example(client: no_content::Client) -> no_content::Result<()> {
//! client.weeds().delete("weed_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on weeds, from [`Client::weeds`](crate::Client::weeds).
#[derive(Clone, Debug)]
pub struct Weeds {
    client: Client,
}

impl Weeds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Delete the weed.
    ///
    /// - `weed_id`: The weed.
    ///
    /// `DELETE /weeds/{weed_id}`
    pub fn delete(&self, weed_id: impl Into<String>) -> DeleteWeed {
        DeleteWeed {
            client: self.client.clone(),
            options: CallOptions::default(),
            weed_id: weed_id.into(),
        }
    }

    /// Ask whether there is one.
    ///
    /// - `weed_id`: The weed.
    ///
    /// `HEAD /weeds/{weed_id}`
    pub fn head(&self, weed_id: impl Into<String>) -> HeadWeed {
        HeadWeed {
            client: self.client.clone(),
            options: CallOptions::default(),
            weed_id: weed_id.into(),
        }
    }

    /// Update the weed.
    ///
    /// - `weed_id`: The weed.
    ///
    /// `PUT /weeds/{weed_id}`
    pub fn update(&self, weed_id: impl Into<String>) -> UpdateWeed {
        UpdateWeed {
            client: self.client.clone(),
            options: CallOptions::default(),
            weed_id: weed_id.into(),
        }
    }
}

/// The request that [`Weeds::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteWeed {
    client: Client,
    options: CallOptions,
    weed_id: String,
}

impl DeleteWeed {
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
        Call::new(Method::DELETE, "/weeds/{weed_id}")
            .path("weed_id", PathStyle::Simple, &self.weed_id)
            .options(&self.options)
    }
}

/// The request that [`Weeds::head`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HeadWeed {
    client: Client,
    options: CallOptions,
    weed_id: String,
}

impl HeadWeed {
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
        Call::new(Method::HEAD, "/weeds/{weed_id}")
            .path("weed_id", PathStyle::Simple, &self.weed_id)
            .options(&self.options)
    }
}

/// The request that [`Weeds::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateWeed {
    client: Client,
    options: CallOptions,
    weed_id: String,
}

impl UpdateWeed {
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
        Call::new(Method::PUT, "/weeds/{weed_id}")
            .path("weed_id", PathStyle::Simple, &self.weed_id)
            .options(&self.options)
    }
}

requests!(DeleteWeed, HeadWeed, UpdateWeed);

