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

    /// The operations under `/sums`.
    #[cfg(feature = "sums")]
    pub fn sums(&self) -> crate::sums::Sums {
        crate::sums::Sums::new(self.clone())
    }
}

// ==== src/sums.rs

//! The operations under `/sums`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on sums, from [`Client::sums`](crate::Client::sums).
#[derive(Clone, Debug)]
pub struct Sums {
    client: Client,
}

impl Sums {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the sum.
    ///
    /// - `expression`: A number, or an operation on others.
    ///
    /// `POST /sums`
    pub fn create(&self, expression: impl Into<Expression>) -> CreateSum {
        CreateSum {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Sum::new(expression),
        }
    }
}

/// The request that [`Sums::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSum {
    client: Client,
    options: CallOptions,
    body: Sum,
}

impl CreateSum {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Sum> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Sum>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/sums").json(&self.body).options(&self.options)
    }
}

requests!(CreateSum => Sum);

/// A sum to work out.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sum {
    /// A number, or an operation on others.
    pub expression: Expression,
    /// Members beyond these.
    pub extra: Extra,
}

impl Sum {
    /// Makes one from its required fields.
    pub fn new(expression: impl Into<Expression>) -> Self {
        Self {
            expression: expression.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Sum {
        required expression = "expression";
    }
}

/// A number, or an operation on others.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Expression {
    Number(f64),
    /// The sum of two.
    Plus(Box<Plus>),
    List(Vec<Expression>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Expression {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Number),
            Kind::Number => node.decode().map(Self::Number),
            Kind::Array => node.decode().map(Self::List),
            Kind::Object => node.decode().map(Self::Plus),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Expression {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Number(value) => out.put(value),
            Self::Plus(value) => out.put(value),
            Self::List(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Expression {
        Number: f64;
        Plus: Plus;
        List: Vec<Expression>;
    }
}

/// The sum of two.
#[derive(Clone)]
#[non_exhaustive]
pub struct Plus {
    /// A number, or an operation on others.
    pub left: Expression,
    /// A number, or an operation on others.
    pub right: Expression,
    /// Members beyond these.
    pub extra: Extra,
}

impl Plus {
    /// Makes one from its required fields.
    pub fn new(left: impl Into<Expression>, right: impl Into<Expression>) -> Self {
        Self {
            left: left.into(),
            right: right.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Plus {
        required left = "left";
        required right = "right";
    }
}
unions!(Expression);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "sums")]
pub use crate::sums::{Expression, Plus, Sum};

