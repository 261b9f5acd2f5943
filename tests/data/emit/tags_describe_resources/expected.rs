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

    /// What hangs on the walls.
    ///
    /// Most of it is old.
    #[cfg(feature = "paintings")]
    pub fn paintings(&self) -> crate::paintings::Paintings {
        crate::paintings::Paintings::new(self.clone())
    }

    /// What stands around.
    #[cfg(feature = "statues")]
    pub fn statues(&self) -> crate::statues::Statues {
        crate::statues::Statues::new(self.clone())
    }
}

// ==== src/paintings/frames.rs

//! The operations under `/paintings/frames`.
//!
//! ```no_run
//! # async fn example(client: tags_describe_resources::Client) -> tags_describe_resources::Result<()> {
//! client.paintings().frames().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on frames, from [`Paintings::frames`](super::Paintings::frames).
#[derive(Clone, Debug)]
pub struct Frames {
    client: Client,
}

impl Frames {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the frames.
    ///
    /// `GET /paintings/frames`
    #[inline]
    pub fn retrieve(&self) -> RetrieveFrame {
        RetrieveFrame {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Frames::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFrame {
    client: Client,
    options: CallOptions,
}

impl RetrieveFrame {
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
        Call::new(Method::GET, "/paintings/frames").options(&self.options)
    }
}

requests!(RetrieveFrame);

// ==== src/paintings.rs

//! What hangs on the walls.
//!
//! Most of it is old.
//!
//! ```no_run
//! # async fn example(client: tags_describe_resources::Client) -> tags_describe_resources::Result<()> {
//! client.paintings().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

#[cfg(feature = "frames")]
pub mod frames;

/// The operations on paintings, from [`Client::paintings`](crate::Client::paintings).
#[derive(Clone, Debug)]
pub struct Paintings {
    client: Client,
}

impl Paintings {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/paintings/frames`.
    #[cfg(feature = "frames")]
    pub fn frames(&self) -> frames::Frames {
        frames::Frames::new(self.client.clone())
    }

    /// List the paintings.
    ///
    /// `GET /paintings`
    #[inline]
    pub fn retrieve(&self) -> RetrievePainting {
        RetrievePainting {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Paintings::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePainting {
    client: Client,
    options: CallOptions,
}

impl RetrievePainting {
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
        Call::new(Method::GET, "/paintings").options(&self.options)
    }
}

requests!(RetrievePainting);

// ==== src/statues.rs

//! What stands around.
//!
//! ```no_run
//! # async fn example(client: tags_describe_resources::Client) -> tags_describe_resources::Result<()> {
//! client.statues().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on statues, from [`Client::statues`](crate::Client::statues).
#[derive(Clone, Debug)]
pub struct Statues {
    client: Client,
}

impl Statues {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the statues.
    ///
    /// `GET /statues`
    #[inline]
    pub fn retrieve(&self) -> RetrieveStatue {
        RetrieveStatue {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Statues::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveStatue {
    client: Client,
    options: CallOptions,
}

impl RetrieveStatue {
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
        Call::new(Method::GET, "/statues").options(&self.options)
    }
}

requests!(RetrieveStatue);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

