// warning: the representation `text/event-stream` of the answer is not read as a stream
//   --> openapi.yaml:9:5  #/paths/~1tickers/get
//   help: send the call without asking for a stream

// warning: the representation `application/x-ndjson` of the answer is not read as a stream
//   --> openapi.yaml:20:5  #/paths/~1tickers~1log/get
//   help: send the call without asking for a stream

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Client, ClientBuilder, Result, Service};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
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

    /// The operations under `/tickers`.
    #[cfg(feature = "tickers")]
    pub fn tickers(&self) -> crate::tickers::Tickers {
        crate::tickers::Tickers::new(self.clone())
    }
}

// ==== src/tickers/log.rs

//! The operations under `/tickers/log`.
//!
//! ```no_run
//! # async fn example(client: answers_that_stream::Client) -> answers_that_stream::Result<()> {
//! client.tickers().log().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::runtime::{Bytes, Call, CallOptions, Client, Method, Response, Result};

/// The operations on log, from [`Tickers::log`](super::Tickers::log).
#[derive(Clone, Debug)]
pub struct Log {
    client: Client,
}

impl Log {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the log.
    ///
    /// `GET /tickers/log`
    pub fn retrieve(&self) -> RetrieveLog {
        RetrieveLog {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Log::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveLog {
    client: Client,
    options: CallOptions,
}

impl RetrieveLog {
    /// Timeouts, retries, headers and query of this call only.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    pub async fn send(self) -> Result<Bytes> {
        self.client.send_bytes(self.call()).await
    }

    /// Sends the request, and gives the answer with its status and headers.
    pub async fn send_with_response(self) -> Result<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call()).await
    }

    fn call(&self) -> Call {
        Call::new(Method::GET, "/tickers/log").options(&self.options)
    }
}

// ==== src/tickers.rs

//! The operations under `/tickers`.
//!
//! ```no_run
//! # async fn example(client: answers_that_stream::Client) -> answers_that_stream::Result<()> {
//! let ticker = client.tickers().retrieve().send().await?;
//! println!("{ticker:?}");
//! # Ok(())
//! # }
//! ```

use crate::runtime::{
    Call, CallOptions, Client, Decoded, Extra, Method, Model, Object, ObjectWriter,
    Response, Result, models,
};

#[cfg(feature = "log")]
pub mod log;

/// The operations on tickers, from [`Client::tickers`](crate::Client::tickers).
#[derive(Clone, Debug)]
pub struct Tickers {
    client: Client,
}

impl Tickers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/tickers/log`.
    #[cfg(feature = "log")]
    pub fn log(&self) -> log::Log {
        log::Log::new(self.client.clone())
    }

    /// Retrieve the prices as they come.
    ///
    /// `GET /tickers`
    pub fn retrieve(&self) -> RetrieveTicker {
        RetrieveTicker {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Tickers::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTicker {
    client: Client,
    options: CallOptions,
}

impl RetrieveTicker {
    /// Timeouts, retries, headers and query of this call only.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    pub async fn send(self) -> Result<Price> {
        self.client.send(self.call()).await
    }

    /// Sends the request, and gives the answer with its status and headers.
    pub async fn send_with_response(self) -> Result<Response<Price>> {
        self.client.send_with_response(self.call()).await
    }

    fn call(&self) -> Call {
        Call::new(Method::GET, "/tickers").options(&self.options)
    }
}

/// A price.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Price {
    /// In cents.
    pub cents: i64,
    extra: Extra,
}

impl Model for Price {
    const FIELDS: &'static [&'static str] = &["cents"];

    fn decode(object: &mut Object<'_>) -> Decoded<Self> {
        Ok(Self {
            cents: object.required("cents")?,
            extra: object.extra(),
        })
    }

    fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
        object.extra(&self.extra).required("cents", &self.cents);
    }
}

models!(Price);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "tickers")]
pub use crate::tickers::Price;

