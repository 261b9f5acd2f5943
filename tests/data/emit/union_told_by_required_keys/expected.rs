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

    /// The operations under `/contacts`.
    #[cfg(feature = "contacts")]
    pub fn contacts(&self) -> crate::contacts::Contacts {
        crate::contacts::Contacts::new(self.clone())
    }
}

// ==== src/contacts.rs

//! The operations under `/contacts`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on contacts, from [`Client::contacts`](crate::Client::contacts).
#[derive(Clone, Debug)]
pub struct Contacts {
    client: Client,
}

impl Contacts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the contact.
    ///
    /// - `content`: How someone can be reached.
    ///
    /// `POST /contacts`
    pub fn create(&self, content: impl Into<Contact>) -> CreateContact {
        CreateContact {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Contacts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateContact {
    client: Client,
    options: CallOptions,
    content: Contact,
}

impl CreateContact {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Contact> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Contact>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/contacts").json(&self.content).options(&self.options)
    }
}

requests!(CreateContact => Contact);

/// How someone can be reached.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    /// By letter.
    Mail(Box<Mail>),
    /// By telephone.
    Phone(Box<Phone>),
    /// A person; a company has all of this and more.
    Person(Box<Person>),
    /// A company.
    Company(Box<Company>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Contact {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("street") {
                    node.decode().map(Self::Mail)
                } else if node.has("number") {
                    node.decode().map(Self::Phone)
                } else if node.has("name") && node.has("vat") {
                    node.decode().map(Self::Company)
                } else {
                    node.decode()
                        .map(Self::Person)
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Contact {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Mail(value) => out.put(value),
            Self::Phone(value) => out.put(value),
            Self::Person(value) => out.put(value),
            Self::Company(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Contact {
        Mail: Mail;
        Phone: Phone;
        Person: Person;
        Company: Company;
    }
}

/// By letter.
#[derive(Clone)]
#[non_exhaustive]
pub struct Mail {
    /// The street.
    pub street: String,
    /// A note.
    pub note: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Mail {
    /// Makes one from its required fields.
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            street: street.into(),
            note: None,
            extra: Extra::default(),
        }
    }

    /// A note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

model! {
    Mail {
        required street = "street";
        optional note = "note";
    }
}

/// By telephone.
#[derive(Clone)]
#[non_exhaustive]
pub struct Phone {
    /// The number.
    pub number: String,
    /// A note.
    pub note: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Phone {
    /// Makes one from its required fields.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            note: None,
            extra: Extra::default(),
        }
    }

    /// A note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

model! {
    Phone {
        required number = "number";
        optional note = "note";
    }
}

/// A person; a company has all of this and more.
#[derive(Clone)]
#[non_exhaustive]
pub struct Person {
    /// The name.
    pub name: String,
    /// The tax number of a person who trades.
    pub vat: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Person {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            vat: None,
            extra: Extra::default(),
        }
    }

    /// The tax number of a person who trades.
    pub fn vat(mut self, vat: impl Into<String>) -> Self {
        self.vat = Some(vat.into());
        self
    }
}

model! {
    Person {
        required name = "name";
        optional vat = "vat";
    }
}

/// A company.
#[derive(Clone)]
#[non_exhaustive]
pub struct Company {
    /// The name.
    pub name: String,
    /// The tax number.
    pub vat: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Company {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, vat: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            vat: vat.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Company {
        required name = "name";
        required vat = "vat";
    }
}
unions!(Contact);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "contacts")]
pub use crate::contacts::{Company, Contact, Mail, Person, Phone};

