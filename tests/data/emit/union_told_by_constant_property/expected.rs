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

    /// The operations under `/shapes`.
    #[cfg(feature = "shapes")]
    pub fn shapes(&self) -> crate::shapes::Shapes {
        crate::shapes::Shapes::new(self.clone())
    }
}

// ==== src/shapes.rs

//! The operations under `/shapes`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on shapes, from [`Client::shapes`](crate::Client::shapes).
#[derive(Clone, Debug)]
pub struct Shapes {
    client: Client,
}

impl Shapes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the drawing.
    ///
    /// - `shape`: The shape.
    ///
    /// `POST /shapes`
    pub fn create(&self, shape: impl Into<DrawingShape>) -> CreateShape {
        CreateShape {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Drawing::new(shape),
        }
    }
}

/// The request that [`Shapes::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateShape {
    client: Client,
    options: CallOptions,
    body: Drawing,
}

impl CreateShape {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Drawing> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Drawing>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/shapes").json(&self.body).options(&self.options)
    }
}

requests!(CreateShape => Drawing);

/// A drawing of one shape.
#[derive(Clone)]
#[non_exhaustive]
pub struct Drawing {
    /// The shape.
    pub shape: DrawingShape,
    /// Members beyond these.
    pub extra: Extra,
}

impl Drawing {
    /// Makes one from its required fields.
    pub fn new(shape: impl Into<DrawingShape>) -> Self {
        Self {
            shape: shape.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Drawing {
        required shape = "shape";
    }
}

/// The shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DrawingShape {
    /// A circle.
    Circle(Box<Circle>),
    /// A square.
    Square(Box<Square>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for DrawingShape {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("circle")) => node.decode().map(Self::Circle),
            Some(Tag::Str("square")) => node.decode().map(Self::Square),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for DrawingShape {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Circle(value) => out.put(value),
            Self::Square(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    DrawingShape {
        Circle: Circle;
        Square: Square;
    }
}

/// A circle.
#[derive(Clone)]
#[non_exhaustive]
pub struct Circle {
    /// The radius.
    pub radius: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Circle {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(radius: f64) -> Self {
        Self {
            radius,
            extra: Extra::default(),
        }
    }
}

model! {
    Circle {
        "kind" = "circle";
        required radius = "radius";
    }
}

/// A square.
#[derive(Clone)]
#[non_exhaustive]
pub struct Square {
    /// The length of a side.
    pub side: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Square {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(side: f64) -> Self {
        Self {
            side,
            extra: Extra::default(),
        }
    }
}

model! {
    Square {
        "kind" = "square";
        required side = "side";
    }
}
unions!(DrawingShape);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "shapes")]
pub use crate::shapes::{Circle, Drawing, DrawingShape, Square};

