// warning: `Left` and `Right` of `Twin` cannot be told apart: no discriminator, constant, kind, required key, property name or format differs, so such a value is kept as JSON
//   --> openapi.yaml:34:5  #/components/schemas/Twin
//   help: name a `discriminator`, or make a property constant in each member

// warning: `Bought` and `Hired` of `BoatState` cannot be told apart: no discriminator, constant, kind, required key, property name or format differs, so such a value is kept as JSON
//   --> openapi.yaml:57:9  #/components/schemas/Boat/properties/state
//   help: give `phase` values of its own in each member, and require it

// warning: no value is ever decoded as `Coal` of `BoatLoad`: all that tells it is taken by other members; such a value is decoded as one of these, or kept as JSON
//   --> openapi.yaml:62:9  #/components/schemas/Boat/properties/load
//   help: map a value of `kind` to it that no other member has, in the discriminator

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: members_that_cannot_be_told_apart_stay_json::Client) -> members_that_cannot_be_told_apart_stay_json::Result<()> {
//! let boat = client.boats().retrieve().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, UnknownValue, model, requests, text_enum, unions,
};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /boats`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
}

impl RetrieveBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats").options(&self.options)
    }
}

requests!(RetrieveBoat => Boat);

#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    pub state: BoatState,
    pub load: BoatLoad,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
        required state = "state";
        required load = "load";
    }
}

/// `state` of `Boat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BoatState {
    /// Bought.
    Bought(Box<BoatStateBought>),
    /// Hired.
    Hired(Box<BoatStateHired>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BoatState {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(Self::Unknown(node.keep()))
    }
}

impl Encode for BoatState {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Bought(value) => out.put(value),
            Self::Hired(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// Bought.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatStateBought {
    pub phase: BoatStateBoughtPhase,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoatStateBought {
        required phase = "phase";
    }
}

/// Hired.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatStateHired {
    pub phase: BoatStateHiredPhase,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoatStateHired {
        required phase = "phase";
    }
}

/// `load` of `Boat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BoatLoad {
    Fish(Box<Fish>),
    Coal(Box<Coal>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BoatLoad {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("coal") | Tag::Str("Fish")) => node.decode().map(Self::Fish),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BoatLoad {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Fish(value) => out.put(value),
            Self::Coal(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Fish {
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Fish {
        "kind" = "coal";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Coal {
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Coal {
        "kind" = "coal";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum BoatStateBoughtPhase {
    /// `new`
    New,
    /// `old`
    Old,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatStateBoughtPhase {
        New = "new";
        Old = "old";
    }
}

/// `phase` of `BoatStateHired`.
pub type BoatStateHiredPhase = BoatStateBoughtPhase;

unions!(BoatState, BoatLoad);

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

    /// The operations under `/twins`.
    #[cfg(feature = "twins")]
    pub fn twins(&self) -> crate::twins::Twins {
        crate::twins::Twins::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }
}

// ==== src/twins.rs

//! The operations under `/twins`.
//!
//! ```no_run
//! # async fn example(client: members_that_cannot_be_told_apart_stay_json::Client) -> members_that_cannot_be_told_apart_stay_json::Result<()> {
//! let twin = client.twins().create("content").send().await?;
//! println!("{twin:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on twins, from [`Client::twins`](crate::Client::twins).
#[derive(Clone, Debug)]
pub struct Twins {
    client: Client,
}

impl Twins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the twin.
    ///
    /// - `content`: One of two that look alike.
    ///
    /// `POST /twins`
    pub fn create(&self, content: impl Into<Twin>) -> CreateTwin {
        CreateTwin {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Twins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTwin {
    client: Client,
    options: CallOptions,
    content: Twin,
}

impl CreateTwin {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Twin> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Twin>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/twins").json(&self.content).options(&self.options)
    }
}

requests!(CreateTwin => Twin);

/// One of two that look alike.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Twin {
    /// The left one.
    Left(Box<Left>),
    /// The right one.
    Right(Box<Right>),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Twin {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => Ok(Self::Unknown(node.keep())),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Twin {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Left(value) => out.put(value),
            Self::Right(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Twin {
        Left: Left;
        Right: Right;
        Text: String;
        Text: &str;
    }
}

/// The left one.
#[derive(Clone)]
#[non_exhaustive]
pub struct Left {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Left {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Left {
        required name = "name";
    }
}

/// The right one.
#[derive(Clone)]
#[non_exhaustive]
pub struct Right {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Right {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Right {
        required name = "name";
    }
}
unions!(Twin);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "twins")]
pub use crate::twins::{Left, Right, Twin};
#[cfg(feature = "boats")]
pub use crate::boats::{
    Boat, BoatLoad, BoatState, BoatStateBought, BoatStateBoughtPhase, BoatStateHired,
    BoatStateHiredPhase, Coal, Fish,
};

