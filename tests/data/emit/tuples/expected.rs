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

    /// The operations under `/places`.
    #[cfg(feature = "places")]
    pub fn places(&self) -> crate::places::Places {
        crate::places::Places::new(self.clone())
    }
}

// ==== src/places.rs

//! The operations under `/places`.
//!
//! ```no_run
//! # async fn example(client: tuples::Client) -> tuples::Result<()> {
//! let place = client.places().create([1.0]).send().await?;
//! println!("{place:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on places, from [`Client::places`](crate::Client::places).
#[derive(Clone, Debug)]
pub struct Places {
    client: Client,
}

impl Places {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the place.
    ///
    /// - `position`: Longitude and latitude.
    ///
    /// `POST /places`
    pub fn create(&self, position: impl IntoIterator<Item = f64>) -> CreatePlace {
        CreatePlace {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Place::new(position),
        }
    }
}

/// The request that [`Places::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlace {
    client: Client,
    options: CallOptions,
    body: Place,
}

impl CreatePlace {
    /// A name, then how often.
    ///
    /// At least 2 items; at most 2 items.
    pub fn visit(
        mut self,
        visit: impl IntoIterator<Item = impl Into<PlaceVisit>>,
    ) -> Self {
        self.body.visit = Some(visit.into_iter().map(Into::into).collect());
        self
    }

    /// A name, then numbers.
    pub fn path(mut self, path: impl IntoIterator<Item = impl Into<PlacePath>>) -> Self {
        self.body.path = Some(path.into_iter().map(Into::into).collect());
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
    pub fn send(self) -> Sending<Place> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Place>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/places").json(&self.body).options(&self.options)
    }
}

requests!(CreatePlace => Place);

/// A place on the map.
#[derive(Clone)]
#[non_exhaustive]
pub struct Place {
    /// Longitude and latitude.
    pub position: Vec<f64>,
    /// A name, then how often.
    ///
    /// At least 2 items; at most 2 items.
    pub visit: Option<Vec<PlaceVisit>>,
    /// A name, then numbers.
    pub path: Option<Vec<PlacePath>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Place {
    /// Makes one from its required fields.
    pub fn new(position: impl IntoIterator<Item = f64>) -> Self {
        Self {
            position: position.into_iter().collect(),
            visit: None,
            path: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Place {
        required position = "position";
        optional visit = "visit";
        optional path = "path";
    }
}

/// A name, then how often.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceVisit {
    Text(String),
    Integer(i64),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for PlaceVisit {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for PlaceVisit {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    PlaceVisit {
        Text: String;
        Text: &str;
        Integer: i64;
    }
}

/// A name, then numbers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlacePath {
    Text(String),
    Number(f64),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for PlacePath {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Number),
            Kind::Number => node.decode().map(Self::Number),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for PlacePath {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Number(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    PlacePath {
        Text: String;
        Text: &str;
        Number: f64;
    }
}
unions!(PlaceVisit, PlacePath);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "places")]
pub use crate::places::{Place, PlacePath, PlaceVisit};

