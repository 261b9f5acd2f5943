// warning: OpenAPI 3.2.0 is read like 3.1; what only 3.2 has is left out
//   --> openapi.yaml:1:10

// warning: the operations of other methods are left out
//   --> openapi.yaml:37:5  #/paths/~1readings/additionalOperations
//   help: call them by `Client::request`

// warning: the parameter `all` is in `querystring`, which is no known place; it is left out
//   --> openapi.yaml:45:11  #/paths/~1storms/get/parameters/0

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

    /// The operations under `/readings`.
    #[cfg(feature = "readings")]
    pub fn readings(&self) -> crate::readings::Readings {
        crate::readings::Readings::new(self.clone())
    }

    /// The operations under `/storms`.
    #[cfg(feature = "storms")]
    pub fn storms(&self) -> crate::storms::Storms {
        crate::storms::Storms::new(self.clone())
    }
}

// ==== src/readings.rs

//! The operations under `/readings`.
//!
//! ```no_run
//! # async fn example(client: parts_of_openapi_3_2::Client) -> parts_of_openapi_3_2::Result<()> {
//! let mut events = client.readings().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Extra, Framing, Method, Response, Result, Sending,
    model, requests,
};

/// The operations on readings, from [`Client::readings`](crate::Client::readings).
#[derive(Clone, Debug)]
pub struct Readings {
    client: Client,
}

impl Readings {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Follow the readings.
    ///
    /// `GET /readings`
    #[inline]
    pub fn retrieve(&self) -> RetrieveReading {
        RetrieveReading {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Search the readings.
    ///
    /// Asks as a GET does, with a body.
    ///
    /// `QUERY /readings`
    #[inline]
    pub fn query(&self) -> QueryReading {
        QueryReading {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: QueryReadingBody::new(),
        }
    }
}

/// The request that [`Readings::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveReading {
    client: Client,
    options: CallOptions,
}

impl RetrieveReading {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Reading>> {
        self.client.stream(self.call(), Framing::Lines, "application/jsonl").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/readings").options(&self.options)
    }
}

/// The request that [`Readings::query`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct QueryReading {
    client: Client,
    options: CallOptions,
    body: QueryReadingBody,
}

impl QueryReading {
    /// Where.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.body.place = Some(place.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Reading>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Reading>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::QUERY, "/readings")
            .json_if_any(&self.body)
            .options(&self.options)
    }
}

requests!(RetrieveReading, QueryReading => Vec < Reading >);

/// A reading.
#[derive(Clone)]
#[non_exhaustive]
pub struct Reading {
    /// How warm it is.
    pub celsius: f64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Reading {
        required celsius = "celsius";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct QueryReadingBody {
    /// Where.
    pub place: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl QueryReadingBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    QueryReadingBody {
        optional place = "place";
    }
}

// ==== src/storms.rs

//! The operations under `/storms`.
//!
//! ```no_run
//! # async fn example(client: parts_of_openapi_3_2::Client) -> parts_of_openapi_3_2::Result<()> {
//! let storm = client.storms().list().send().await?;
//! println!("{storm:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on storms, from [`Client::storms`](crate::Client::storms).
#[derive(Clone, Debug)]
pub struct Storms {
    client: Client,
}

impl Storms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the storms.
    ///
    /// `GET /storms`
    #[inline]
    pub fn list(&self) -> ListStorms {
        ListStorms {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Storms::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStorms {
    client: Client,
    options: CallOptions,
}

impl ListStorms {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/storms").options(&self.options)
    }
}

requests!(ListStorms => Vec < String >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "readings")]
pub use crate::readings::{QueryReadingBody, Reading};

