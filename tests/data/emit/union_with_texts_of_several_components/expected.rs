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

    /// The operations under `/paints`.
    #[cfg(feature = "paints")]
    pub fn paints(&self) -> crate::paints::Paints {
        crate::paints::Paints::new(self.clone())
    }
}

// ==== src/paints.rs

//! The operations under `/paints`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, UnknownValue, from_members, model, requests,
    text_enum, unions,
};

/// The operations on paints, from [`Client::paints`](crate::Client::paints).
#[derive(Clone, Debug)]
pub struct Paints {
    client: Client,
}

impl Paints {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Mix a paint.
    ///
    /// - `base`: A warm tone.
    /// - `tone`: The tone, by one of its names or by its parts.
    ///
    /// `POST /paints`
    pub fn create(
        &self,
        base: impl Into<Warm>,
        tone: impl Into<PaintTone>,
    ) -> CreatePaint {
        CreatePaint {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Paint::new(base, tone),
        }
    }
}

/// The request that [`Paints::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePaint {
    client: Client,
    options: CallOptions,
    body: Paint,
}

impl CreatePaint {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Paint> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Paint>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/paints").json(&self.body).options(&self.options)
    }
}

requests!(CreatePaint => Paint);

/// A paint.
#[derive(Clone)]
#[non_exhaustive]
pub struct Paint {
    /// A warm tone.
    pub base: Warm,
    /// The tone, by one of its names or by its parts.
    pub tone: PaintTone,
    /// Members beyond these.
    pub extra: Extra,
}

impl Paint {
    /// Makes one from its required fields.
    pub fn new(base: impl Into<Warm>, tone: impl Into<PaintTone>) -> Self {
        Self {
            base: base.into(),
            tone: tone.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Paint {
        required base = "base";
        required tone = "tone";
    }
}

/// The tone, by one of its names or by its parts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PaintTone {
    Text(PaintToneText),
    Red(Box<PaintToneRed>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for PaintTone {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Red),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for PaintTone {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Red(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    PaintTone {
        Text: PaintToneText;
        Red: PaintToneRed;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct PaintToneRed {
    /// The part that is red.
    pub red: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl PaintToneRed {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(red: i64) -> Self {
        Self {
            red,
            extra: Extra::default(),
        }
    }
}

model! {
    PaintToneRed {
        required red = "red";
    }
}

/// A warm tone.
#[derive(Clone)]
#[non_exhaustive]
pub enum Warm {
    /// `red`
    Red,
    /// `orange`
    Orange,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Warm {
        Red = "red";
        Orange = "orange";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum PaintToneText {
    /// `red`
    Red,
    /// `orange`
    Orange,
    /// `blue`
    Blue,
    /// `green`
    Green,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    PaintToneText {
        Red = "red";
        Orange = "orange";
        Blue = "blue";
        Green = "green";
    }
}
unions!(PaintTone);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "paints")]
pub use crate::paints::{Paint, PaintTone, PaintToneRed, PaintToneText, Warm};

