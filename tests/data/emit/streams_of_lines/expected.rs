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

    /// The operations under `/tides`.
    #[cfg(feature = "tides")]
    pub fn tides(&self) -> crate::tides::Tides {
        crate::tides::Tides::new(self.clone())
    }
}

// ==== src/tides/anything.rs

//! The operations under `/tides/anything`.
//!
//! ```no_run
//! # async fn example(client: streams_of_lines::Client) -> streams_of_lines::Result<()> {
//! let mut events = client.tides().anything().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{Call, CallOptions, EventStream, Framing, Method, Result, requests};

/// The operations on anything, from [`Tides::anything`](super::Tides::anything).
#[derive(Clone, Debug)]
pub struct Anything {
    client: Client,
}

impl Anything {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve anything.
    ///
    /// `GET /tides/anything`
    #[inline]
    pub fn retrieve(&self) -> RetrieveAnything {
        RetrieveAnything {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Anything::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveAnything {
    client: Client,
    options: CallOptions,
}

impl RetrieveAnything {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Value>> {
        self.client.stream(self.call(), Framing::Lines, "application/jsonl").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides/anything").options(&self.options)
    }
}

requests!(RetrieveAnything);

// ==== src/tides/lines.rs

//! The operations under `/tides/lines`.
//!
//! ```no_run
//! # async fn example(client: streams_of_lines::Client) -> streams_of_lines::Result<()> {
//! let mut events = client.tides().lines().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, EventStream, Framing, Method, Result, requests};
use crate::tides::Tide;

/// The operations on lines, from [`Tides::lines`](super::Tides::lines).
#[derive(Clone, Debug)]
pub struct Lines {
    client: Client,
}

impl Lines {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the tides.
    ///
    /// `GET /tides/lines`
    #[inline]
    pub fn retrieve(&self) -> RetrieveLine {
        RetrieveLine {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Lines::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveLine {
    client: Client,
    options: CallOptions,
}

impl RetrieveLine {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Tide>> {
        self.client.stream(self.call(), Framing::Lines, "application/x-ndjson").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides/lines").options(&self.options)
    }
}

requests!(RetrieveLine);

// ==== src/tides/list.rs

//! The operations under `/tides/list`.
//!
//! ```no_run
//! # async fn example(client: streams_of_lines::Client) -> streams_of_lines::Result<()> {
//! let mut events = client.tides().list().list().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, EventStream, Framing, Method, Result, requests};
use crate::tides::Tide;

/// The operations on list, from [`Tides::list`](super::Tides::list).
#[derive(Clone, Debug)]
pub struct List {
    client: Client,
}

impl List {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the tides of a year.
    ///
    /// The list stands for the lines.
    ///
    /// `GET /tides/list`
    #[inline]
    pub fn list(&self) -> ListList {
        ListList {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`List::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListList {
    client: Client,
    options: CallOptions,
}

impl ListList {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Tide>> {
        self.client
            .stream(self.call(), Framing::Lines, "application/jsonl; charset=utf-8")
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides/list").options(&self.options)
    }
}

requests!(ListList);

// ==== src/tides/sequence.rs

//! The operations under `/tides/sequence`.
//!
//! ```no_run
//! # async fn example(client: streams_of_lines::Client) -> streams_of_lines::Result<()> {
//! let mut events = client.tides().sequence().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, EventStream, Framing, Method, Result, requests};
use crate::tides::Tide;

/// The operations on sequence, from [`Tides::sequence`](super::Tides::sequence).
#[derive(Clone, Debug)]
pub struct Sequence {
    client: Client,
}

impl Sequence {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the sequence of tides.
    ///
    /// `GET /tides/sequence`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSequence {
        RetrieveSequence {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Sequence::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSequence {
    client: Client,
    options: CallOptions,
}

impl RetrieveSequence {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Tide>> {
        self.client.stream(self.call(), Framing::Sequence, "application/json-seq").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides/sequence").options(&self.options)
    }
}

requests!(RetrieveSequence);

// ==== src/tides.rs

//! The operations under `/tides`.

use crate::Client;
use crate::runtime::{Extra, model};

#[cfg(feature = "lines")]
pub mod lines;
#[cfg(feature = "list")]
pub mod list;
#[cfg(feature = "sequence")]
pub mod sequence;
#[cfg(feature = "anything")]
pub mod anything;

/// The operations on tides, from [`Client::tides`](crate::Client::tides).
#[derive(Clone, Debug)]
pub struct Tides {
    client: Client,
}

impl Tides {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/tides/lines`.
    #[cfg(feature = "lines")]
    pub fn lines(&self) -> lines::Lines {
        lines::Lines::new(self.client.clone())
    }

    /// The operations under `/tides/list`.
    #[cfg(feature = "list")]
    pub fn list(&self) -> list::List {
        list::List::new(self.client.clone())
    }

    /// The operations under `/tides/sequence`.
    #[cfg(feature = "sequence")]
    pub fn sequence(&self) -> sequence::Sequence {
        sequence::Sequence::new(self.client.clone())
    }

    /// The operations under `/tides/anything`.
    #[cfg(feature = "anything")]
    pub fn anything(&self) -> anything::Anything {
        anything::Anything::new(self.client.clone())
    }
}

/// A tide.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tide {
    /// How high.
    pub meters: f64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Tide {
        required meters = "meters";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "tides")]
pub use crate::tides::Tide;

