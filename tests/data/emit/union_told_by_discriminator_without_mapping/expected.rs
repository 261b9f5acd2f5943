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

    /// The operations under `/pets`.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> crate::pets::Pets {
        crate::pets::Pets::new(self.clone())
    }
}

// ==== src/pets.rs

//! The operations under `/pets`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on pets, from [`Client::pets`](crate::Client::pets).
#[derive(Clone, Debug)]
pub struct Pets {
    client: Client,
}

impl Pets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the pet.
    ///
    /// - `content`: A pet; the tag's value is the schema's name.
    ///
    /// `POST /pets`
    pub fn create(&self, content: impl Into<Pet>) -> CreatePet {
        CreatePet {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Pets::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet {
    client: Client,
    options: CallOptions,
    content: Pet,
}

impl CreatePet {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Pet> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Pet>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/pets").json(&self.content).options(&self.options)
    }
}

requests!(CreatePet => Pet);

/// A pet; the tag's value is the schema's name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// A cat.
    Cat(Box<Cat>),
    /// A dog.
    Dog(Box<Dog>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Pet {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("petType") {
            Some(Tag::Str("Cat")) => node.decode().map(Self::Cat),
            Some(Tag::Str("Dog")) => node.decode().map(Self::Dog),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Pet {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Cat(value) => out.put(value),
            Self::Dog(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Pet {
        Cat: Cat;
        Dog: Dog;
    }
}

/// A cat.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Cat {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Cat {
        "petType" = "Cat";
        required name = "name";
    }
}

/// A dog.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Dog {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Dog {
        "petType" = "Dog";
        required name = "name";
    }
}
unions!(Pet);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "pets")]
pub use crate::pets::{Cat, Dog, Pet};

