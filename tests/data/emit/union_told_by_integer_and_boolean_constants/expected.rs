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

    /// The operations under `/switches`.
    #[cfg(feature = "switches")]
    pub fn switches(&self) -> crate::switches::Switches {
        crate::switches::Switches::new(self.clone())
    }
}

// ==== src/switches.rs

//! The operations under `/switches`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on switches, from [`Client::switches`](crate::Client::switches).
#[derive(Clone, Debug)]
pub struct Switches {
    client: Client,
}

impl Switches {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the switch.
    ///
    /// - `state`: Lit or dark, each with its own facts.
    /// - `version`: What it is made of.
    ///
    /// `POST /switches`
    pub fn create(
        &self,
        state: impl Into<SwitchState>,
        version: impl Into<SwitchVersion>,
    ) -> CreateSwitch {
        CreateSwitch {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Switch::new(state, version),
        }
    }
}

/// The request that [`Switches::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSwitch {
    client: Client,
    options: CallOptions,
    body: Switch,
}

impl CreateSwitch {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Switch> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Switch>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/switches").json(&self.body).options(&self.options)
    }
}

requests!(CreateSwitch => Switch);

/// A switch.
#[derive(Clone)]
#[non_exhaustive]
pub struct Switch {
    /// Lit or dark, each with its own facts.
    pub state: SwitchState,
    /// What it is made of.
    pub version: SwitchVersion,
    /// Members beyond these.
    pub extra: Extra,
}

impl Switch {
    /// Makes one from its required fields.
    pub fn new(
        state: impl Into<SwitchState>,
        version: impl Into<SwitchVersion>,
    ) -> Self {
        Self {
            state: state.into(),
            version: version.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Switch {
        required state = "state";
        required version = "version";
    }
}

/// Lit or dark, each with its own facts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SwitchState {
    /// Lit.
    Lit(Box<SwitchStateLit>),
    /// Dark.
    Dark(Box<SwitchStateDark>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for SwitchState {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("lit") {
            Some(Tag::Bool(true)) => node.decode().map(Self::Lit),
            Some(Tag::Bool(false)) => node.decode().map(Self::Dark),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for SwitchState {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Lit(value) => out.put(value),
            Self::Dark(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    SwitchState {
        Lit: SwitchStateLit;
        Dark: SwitchStateDark;
    }
}

/// Lit.
#[derive(Clone)]
#[non_exhaustive]
pub struct SwitchStateLit {
    /// Since when.
    pub since: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl SwitchStateLit {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(since: i64) -> Self {
        Self {
            since,
            extra: Extra::default(),
        }
    }
}

model! {
    SwitchStateLit {
        "lit" = true;
        required since = "since";
    }
}

/// Dark.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SwitchStateDark {
    /// Why it is dark.
    pub reason: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SwitchStateDark {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Why it is dark.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

model! {
    SwitchStateDark {
        "lit" = false;
        optional reason = "reason";
    }
}

/// What it is made of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SwitchVersion {
    /// First.
    First(Box<SwitchVersionFirst>),
    /// Second.
    Second(Box<SwitchVersionSecond>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for SwitchVersion {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("v") {
            Some(Tag::Int(1)) => node.decode().map(Self::First),
            Some(Tag::Int(2)) => node.decode().map(Self::Second),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for SwitchVersion {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::First(value) => out.put(value),
            Self::Second(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    SwitchVersion {
        First: SwitchVersionFirst;
        Second: SwitchVersionSecond;
    }
}

/// First.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SwitchVersionFirst {
    /// Grams of copper.
    pub copper: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SwitchVersionFirst {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Grams of copper.
    pub fn copper(mut self, copper: f64) -> Self {
        self.copper = Some(copper);
        self
    }
}

model! {
    SwitchVersionFirst {
        "v" = 1;
        optional copper = "copper";
    }
}

/// Second.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SwitchVersionSecond {
    /// Grams of copper.
    pub copper: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SwitchVersionSecond {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Grams of copper.
    pub fn copper(mut self, copper: f64) -> Self {
        self.copper = Some(copper);
        self
    }
}

model! {
    SwitchVersionSecond {
        "v" = 2;
        optional copper = "copper";
    }
}
unions!(SwitchState, SwitchVersion);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "switches")]
pub use crate::switches::{
    Switch, SwitchState, SwitchStateDark, SwitchStateLit, SwitchVersion,
    SwitchVersionFirst, SwitchVersionSecond,
};

