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

    /// The operations under `/poems`.
    #[cfg(feature = "poems")]
    pub fn poems(&self) -> crate::poems::Poems {
        crate::poems::Poems::new(self.clone())
    }

    /// The operations under `/verses`.
    #[cfg(feature = "verses")]
    pub fn verses(&self) -> crate::verses::Verses {
        crate::verses::Verses::new(self.clone())
    }
}

// ==== src/poems.rs

//! The operations under `/poems`.
//!
//! ```no_run
//! # async fn example(client: text_answer::Client) -> text_answer::Result<()> {
//! let poem = client.poems().retrieve("poem_id").send().await?;
//! println!("{poem:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on poems, from [`Client::poems`](crate::Client::poems).
#[derive(Clone, Debug)]
pub struct Poems {
    client: Client,
}

impl Poems {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the poem.
    ///
    /// - `poem_id`: The poem.
    ///
    /// `GET /poems/{poem_id}`
    pub fn retrieve(&self, poem_id: impl Into<String>) -> RetrievePoem {
        RetrievePoem {
            client: self.client.clone(),
            options: CallOptions::default(),
            poem_id: poem_id.into(),
        }
    }
}

/// The request that [`Poems::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePoem {
    client: Client,
    options: CallOptions,
    poem_id: String,
}

impl RetrievePoem {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send_text(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_text_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/poems/{poem_id}")
            .path("poem_id", PathStyle::Simple, &self.poem_id)
            .options(&self.options)
    }
}

requests!(RetrievePoem);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/verses.rs

//! The operations under `/verses`.
//!
//! ```no_run
//! # async fn example(client: text_answer::Client) -> text_answer::Result<()> {
//! let verse = client.verses().retrieve().send().await?;
//! println!("{verse:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on verses, from [`Client::verses`](crate::Client::verses).
#[derive(Clone, Debug)]
pub struct Verses {
    client: Client,
}

impl Verses {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the verses.
    ///
    /// `GET /verses`
    #[inline]
    pub fn retrieve(&self) -> RetrieveVerse {
        RetrieveVerse {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Verses::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveVerse {
    client: Client,
    options: CallOptions,
}

impl RetrieveVerse {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send_text(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_text_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/verses")
            .accept("application/xml")
            .options(&self.options)
    }
}

requests!(RetrieveVerse);

