// warning: `content` of a parameter or header has one media type; the first one counts
//   --> openapi.yaml:44:11  #/paths/~1roads/get/parameters/4/content

// warning: the parameter `area` is `application/xml`, which no schema describes: it is taken as text
//   --> openapi.yaml:35:11  #/paths/~1roads/get/parameters/3
//   help: pass the value as application/xml; it is percent-encoded as needed

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

    /// The operations under `/roads`.
    #[cfg(feature = "roads")]
    pub fn roads(&self) -> crate::roads::Roads {
        crate::roads::Roads::new(self.clone())
    }
}

// ==== src/roads.rs

//! The operations under `/roads`.
//!
//! ```no_run
//! # async fn example(client: parameter_with_content::Client) -> parameter_with_content::Result<()> {
//! use parameter_with_content::types::RetrieveRoadFilter;
//! client.roads().retrieve(RetrieveRoadFilter::new(1)).send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending,
    UnknownValue, model, requests, text_enum,
};

/// The operations on roads, from [`Client::roads`](crate::Client::roads).
#[derive(Clone, Debug)]
pub struct Roads {
    client: Client,
}

impl Roads {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the roads.
    ///
    /// - `filter`: What to look for, as JSON.
    ///
    /// `GET /roads`
    #[inline]
    pub fn retrieve(&self, filter: RetrieveRoadFilter) -> RetrieveRoad {
        RetrieveRoad {
            client: self.client.clone(),
            options: CallOptions::default(),
            filter,
            x_trip: None,
            kind: None,
            area: None,
            marks: None,
        }
    }
}

/// The request that [`Roads::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveRoad {
    client: Client,
    options: CallOptions,
    filter: RetrieveRoadFilter,
    x_trip: Option<Vec<String>>,
    kind: Option<RetrieveRoadKind>,
    area: Option<String>,
    marks: Option<Vec<String>>,
}

impl RetrieveRoad {
    /// A trip, as JSON.
    pub fn x_trip(
        mut self,
        x_trip: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.x_trip = Some(x_trip.into_iter().map(Into::into).collect());
        self
    }

    /// A scalar, which is the same as plain text.
    pub fn kind(mut self, kind: impl Into<RetrieveRoadKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// An object in a media type that no schema describes.
    pub fn area(mut self, area: impl Into<String>) -> Self {
        self.area = Some(area.into());
        self
    }

    /// Two media types, of which one may be given.
    pub fn marks(mut self, marks: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.marks = Some(marks.into_iter().map(Into::into).collect());
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
        Call::new(Method::GET, "/roads")
            .query("filter", QueryStyle::Json, &self.filter)
            .header_parameter("X-Trip", PathStyle::Json, &self.x_trip)
            .query("kind", QueryStyle::FormExplode, &self.kind)
            .query("area", QueryStyle::FormExplode, &self.area)
            .query("marks", QueryStyle::Json, &self.marks)
            .options(&self.options)
    }
}

requests!(RetrieveRoad);

/// What to look for, as JSON.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveRoadFilter {
    /// The length.
    pub length: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveRoadFilter {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(length: i64) -> Self {
        Self {
            length,
            extra: Extra::default(),
        }
    }
}

model! {
    RetrieveRoadFilter {
        required length = "length";
    }
}

/// A scalar, which is the same as plain text.
#[derive(Clone)]
#[non_exhaustive]
pub enum RetrieveRoadKind {
    /// `paved`
    Paved,
    /// `gravel`
    Gravel,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrieveRoadKind {
        Paved = "paved";
        Gravel = "gravel";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "roads")]
pub use crate::roads::{RetrieveRoadFilter, RetrieveRoadKind};

