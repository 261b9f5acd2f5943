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

    /// The operations under `/plants`.
    #[cfg(feature = "plants")]
    pub fn plants(&self) -> crate::plants::Plants {
        crate::plants::Plants::new(self.clone())
    }
}

// ==== src/plants.rs

//! The operations under `/plants`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on plants, from [`Client::plants`](crate::Client::plants).
#[derive(Clone, Debug)]
pub struct Plants {
    client: Client,
}

impl Plants {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the plant.
    ///
    /// - `content`: A plant; what extends it is named by its tag.
    ///
    /// `POST /plants`
    pub fn create(&self, content: impl Into<Plant>) -> CreatePlant {
        CreatePlant {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Plants::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePlant {
    client: Client,
    options: CallOptions,
    content: Plant,
}

impl CreatePlant {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Plant> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Plant>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/plants").json(&self.content).options(&self.options)
    }
}

requests!(CreatePlant => Plant);

/// A plant; what extends it is named by its tag.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Plant {
    /// A tree.
    Tree(Box<Tree>),
    /// A herb.
    Herb(Box<Herb>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Plant {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("tree") | Tag::Str("Tree")) => node.decode().map(Self::Tree),
            Some(Tag::Str("herb") | Tag::Str("Herb")) => node.decode().map(Self::Herb),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Plant {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Tree(value) => out.put(value),
            Self::Herb(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Plant {
        Tree: Tree;
        Herb: Herb;
    }
}

/// A tree.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tree {
    /// The name.
    pub name: String,
    /// The height in metres.
    pub height: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Tree {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, height: f64) -> Self {
        Self {
            name: name.into(),
            height,
            extra: Extra::default(),
        }
    }
}

model! {
    Tree {
        "kind" = "tree";
        required name = "name";
        required height = "height";
    }
}

/// A herb.
#[derive(Clone)]
#[non_exhaustive]
pub struct Herb {
    /// The name.
    pub name: String,
    /// What it tastes of.
    pub taste: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Herb {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            taste: None,
            extra: Extra::default(),
        }
    }

    /// What it tastes of.
    pub fn taste(mut self, taste: impl Into<String>) -> Self {
        self.taste = Some(taste.into());
        self
    }
}

model! {
    Herb {
        "kind" = "herb";
        required name = "name";
        optional taste = "taste";
    }
}
unions!(Plant);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "plants")]
pub use crate::plants::{Herb, Plant, Tree};

