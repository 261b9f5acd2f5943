// warning: OpenAPI 3.2.0 is read like 3.1; what only 3.2 has is left out
//   --> openapi.yaml:1:10

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

    /// The operations under `/lamps`.
    #[cfg(feature = "lamps")]
    pub fn lamps(&self) -> crate::lamps::Lamps {
        crate::lamps::Lamps::new(self.clone())
    }

    /// The operations under `/ships`.
    #[cfg(feature = "ships")]
    pub fn ships(&self) -> crate::ships::Ships {
        crate::ships::Ships::new(self.clone())
    }

    /// The operations under `/weather`.
    #[cfg(feature = "weather")]
    pub fn weather(&self) -> crate::weather::Weather {
        crate::weather::Weather::new(self.clone())
    }
}

// ==== src/lamps/news.rs

//! The operations under `/lamps/news`.
//!
//! ```no_run
//! # async fn example(client: streams_of_events_with_their_fields::Client) -> streams_of_events_with_their_fields::Result<()> {
//! let mut events = client.lamps().news().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Extra, Framing, Method, Result, model, requests,
};

/// The operations on news, from [`Lamps::news`](super::Lamps::news).
#[derive(Clone, Debug)]
pub struct News {
    client: Client,
}

impl News {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the news of lamps.
    ///
    /// The items are described with the fields of the event, as OpenAPI 3.2 does.
    ///
    /// `GET /lamps/news`
    #[inline]
    pub fn retrieve(&self) -> RetrieveNews {
        RetrieveNews {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`News::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveNews {
    client: Client,
    options: CallOptions,
}

impl RetrieveNews {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<RetrieveNewsEvent>> {
        self.client.stream(self.call(), Framing::Envelopes, "text/event-stream").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/lamps/news").options(&self.options)
    }
}

requests!(RetrieveNews);

/// News of a lamp.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveNewsEvent {
    /// What happened.
    pub event: String,
    /// Which lamp.
    pub data: String,
    /// The number of the news.
    pub id: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveNewsEvent {
        required event = "event";
        required data = "data";
        optional id = "id";
    }
}

// ==== src/lamps.rs

//! The operations under `/lamps`.

use crate::Client;

#[cfg(feature = "news")]
pub mod news;

/// The operations on lamps, from [`Client::lamps`](crate::Client::lamps).
#[derive(Clone, Debug)]
pub struct Lamps {
    client: Client,
}

impl Lamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/lamps/news`.
    #[cfg(feature = "news")]
    pub fn news(&self) -> news::News {
        news::News::new(self.client.clone())
    }
}

// ==== src/ships.rs

//! The operations under `/ships`.
//!
//! ```no_run
//! # async fn example(client: streams_of_events_with_their_fields::Client) -> streams_of_events_with_their_fields::Result<()> {
//! let mut events = client.ships().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, EventStream, Extra, Framing,
    Method, Node, Result, Tag, UnknownJson, model, requests, unions,
};

/// The operations on ships, from [`Client::ships`](crate::Client::ships).
#[derive(Clone, Debug)]
pub struct Ships {
    client: Client,
}

impl Ships {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the ships that pass.
    ///
    /// The data of each kind of event is JSON.
    ///
    /// `GET /ships`
    #[inline]
    pub fn retrieve(&self) -> RetrieveShip {
        RetrieveShip {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Ships::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveShip {
    client: Client,
    options: CallOptions,
}

impl RetrieveShip {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Sighting>> {
        self.client
            .stream(self.call(), Framing::JsonEnvelopes, "text/event-stream")
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships").options(&self.options)
    }
}

requests!(RetrieveShip);

/// Something was seen.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Sighting {
    /// A ship.
    Ship(Box<SightingShipSighting>),
    /// Night falls.
    End(Box<SightingEnd>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Sighting {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("event") {
            Some(Tag::Str("ship")) => node.decode().map(Self::Ship),
            Some(Tag::Str("end")) => node.decode().map(Self::End),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Sighting {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Ship(value) => out.put(value),
            Self::End(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// A ship.
#[derive(Clone)]
#[non_exhaustive]
pub struct SightingShipSighting {
    /// A ship.
    pub data: Ship,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SightingShipSighting {
        "event" = "ship";
        required data = "data";
    }
}

/// A ship.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ship {
    /// Its name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Ship {
        required name = "name";
    }
}

/// Night falls.
#[derive(Clone)]
#[non_exhaustive]
pub struct SightingEnd {
    /// Why.
    pub data: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SightingEnd {
        "event" = "end";
        required data = "data";
    }
}
unions!(Sighting);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "news")]
pub use crate::lamps::news::RetrieveNewsEvent;
#[cfg(feature = "ships")]
pub use crate::ships::{Ship, Sighting, SightingEnd, SightingShipSighting};

// ==== src/weather.rs

//! The operations under `/weather`.
//!
//! ```no_run
//! # async fn example(client: streams_of_events_with_their_fields::Client) -> streams_of_events_with_their_fields::Result<()> {
//! let mut events = client.weather().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Framing, Method, RawEvent, Result, requests,
};

/// The operations on weather, from [`Client::weather`](crate::Client::weather).
#[derive(Clone, Debug)]
pub struct Weather {
    client: Client,
}

impl Weather {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the weather.
    ///
    /// Nothing is said of the events.
    ///
    /// `GET /weather`
    #[inline]
    pub fn retrieve(&self) -> RetrieveWeather {
        RetrieveWeather {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Weather::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveWeather {
    client: Client,
    options: CallOptions,
}

impl RetrieveWeather {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<RawEvent>> {
        self.client.stream(self.call(), Framing::Envelopes, "text/event-stream").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/weather").options(&self.options)
    }
}

requests!(RetrieveWeather);

