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

    /// The operations under `/instruments`.
    #[cfg(feature = "instruments")]
    pub fn instruments(&self) -> crate::instruments::Instruments {
        crate::instruments::Instruments::new(self.clone())
    }
}

// ==== src/instruments.rs

//! The operations under `/instruments`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, UnknownValue, from_members, model, requests, text_enum,
    unions,
};

/// The operations on instruments, from [`Client::instruments`](crate::Client::instruments).
#[derive(Clone, Debug)]
pub struct Instruments {
    client: Client,
}

impl Instruments {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the instrument.
    ///
    /// - `content`: An instrument; no mapping is given, and the tags are not the schemas' names.
    ///
    /// `POST /instruments`
    pub fn create(&self, content: impl Into<Instrument>) -> CreateInstrument {
        CreateInstrument {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Instruments::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateInstrument {
    client: Client,
    options: CallOptions,
    content: Instrument,
}

impl CreateInstrument {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Instrument> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Instrument>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/instruments")
            .json(&self.content)
            .options(&self.options)
    }
}

requests!(CreateInstrument => Instrument);

/// An instrument; no mapping is given, and the tags are not the schemas' names.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Instrument {
    /// It has strings.
    String(Box<StringInstrument>),
    /// It is blown.
    Wind(Box<WindInstrument>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Instrument {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("family") {
            Some(Tag::Str("bowed") | Tag::Str("plucked")) => {
                node.decode().map(Self::String)
            }
            Some(Tag::Str("wind")) => node.decode().map(Self::Wind),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Instrument {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::String(value) => out.put(value),
            Self::Wind(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Instrument {
        String: StringInstrument;
        Wind: WindInstrument;
    }
}

/// It has strings.
#[derive(Clone)]
#[non_exhaustive]
pub struct StringInstrument {
    /// How it is played.
    pub family: StringInstrumentFamily,
    /// How many strings.
    pub strings: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl StringInstrument {
    /// Makes one from its required fields.
    pub fn new(family: impl Into<StringInstrumentFamily>) -> Self {
        Self {
            family: family.into(),
            strings: None,
            extra: Extra::default(),
        }
    }

    /// How many strings.
    pub fn strings(mut self, strings: i64) -> Self {
        self.strings = Some(strings);
        self
    }
}

model! {
    StringInstrument {
        required family = "family";
        optional strings = "strings";
    }
}

/// It is blown.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct WindInstrument {
    /// Whether it is brass.
    pub brass: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl WindInstrument {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Whether it is brass.
    pub fn brass(mut self, brass: bool) -> Self {
        self.brass = Some(brass);
        self
    }
}

model! {
    WindInstrument {
        "family" = "wind";
        optional brass = "brass";
    }
}

/// How it is played.
#[derive(Clone)]
#[non_exhaustive]
pub enum StringInstrumentFamily {
    /// `bowed`
    Bowed,
    /// `plucked`
    Plucked,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    StringInstrumentFamily {
        Bowed = "bowed";
        Plucked = "plucked";
    }
}
unions!(Instrument);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "instruments")]
pub use crate::instruments::{
    Instrument, StringInstrument, StringInstrumentFamily, WindInstrument,
};

