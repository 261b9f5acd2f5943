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

    /// The operations under `/houses`.
    #[cfg(feature = "houses")]
    pub fn houses(&self) -> crate::houses::Houses {
        crate::houses::Houses::new(self.clone())
    }
}

// ==== src/houses.rs

//! The operations under `/houses`.
//!
//! ```no_run
//! # async fn example(client: query_deep_objects_nest::Client) -> query_deep_objects_nest::Result<()> {
//! use query_deep_objects_nest::types::{RetrieveHouseFilter, RetrieveHouseFilterRooms};
//! client
//!     .houses()
//!     .retrieve(RetrieveHouseFilter::new(RetrieveHouseFilterRooms::new()))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};

/// The operations on houses, from [`Client::houses`](crate::Client::houses).
#[derive(Clone, Debug)]
pub struct Houses {
    client: Client,
}

impl Houses {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the houses.
    ///
    /// - `filter`: What to look for.
    ///
    /// `GET /houses`
    #[inline]
    pub fn retrieve(&self, filter: RetrieveHouseFilter) -> RetrieveHouse {
        RetrieveHouse {
            client: self.client.clone(),
            options: CallOptions::default(),
            filter,
        }
    }
}

/// The request that [`Houses::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveHouse {
    client: Client,
    options: CallOptions,
    filter: RetrieveHouseFilter,
}

impl RetrieveHouse {
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
        Call::new(Method::GET, "/houses")
            .query("filter", QueryStyle::DeepObject, &self.filter)
            .options(&self.options)
    }
}

requests!(RetrieveHouse);

/// What to look for.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveHouseFilter {
    /// How many rooms.
    pub rooms: RetrieveHouseFilterRooms,
    /// In which streets.
    pub streets: Option<Vec<String>>,
    /// The kind.
    pub kind: Option<RetrieveHouseFilterKind>,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveHouseFilter {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(rooms: RetrieveHouseFilterRooms) -> Self {
        Self {
            rooms,
            streets: None,
            kind: None,
            extra: Extra::default(),
        }
    }

    /// In which streets.
    pub fn streets(
        mut self,
        streets: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.streets = Some(streets.into_iter().map(Into::into).collect());
        self
    }

    /// The kind.
    pub fn kind(mut self, kind: impl Into<RetrieveHouseFilterKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

model! {
    RetrieveHouseFilter {
        required rooms = "rooms";
        optional streets = "streets";
        optional kind = "kind";
    }
}

/// How many rooms.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RetrieveHouseFilterRooms {
    /// The least.
    pub at_least: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveHouseFilterRooms {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The least.
    pub fn at_least(mut self, at_least: i64) -> Self {
        self.at_least = Some(at_least);
        self
    }
}

model! {
    RetrieveHouseFilterRooms {
        optional at_least = "at_least";
    }
}

/// The kind.
#[derive(Clone)]
#[non_exhaustive]
pub enum RetrieveHouseFilterKind {
    /// `hut`
    Hut,
    /// `tower`
    Tower,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrieveHouseFilterKind {
        Hut = "hut";
        Tower = "tower";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "houses")]
pub use crate::houses::{
    RetrieveHouseFilter, RetrieveHouseFilterKind, RetrieveHouseFilterRooms,
};

