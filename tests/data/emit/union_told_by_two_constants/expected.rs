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

    /// The operations under `/events`.
    #[cfg(feature = "events")]
    pub fn events(&self) -> crate::events::Events {
        crate::events::Events::new(self.clone())
    }
}

// ==== src/events.rs

//! The operations under `/events`.
//!
//! ```no_run
//! # async fn example(client: union_told_by_two_constants::Client) -> union_told_by_two_constants::Result<()> {
//! let event = client.events().list().send().await?;
//! println!("{event:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on events, from [`Client::events`](crate::Client::events).
#[derive(Clone, Debug)]
pub struct Events {
    client: Client,
}

impl Events {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List each event.
    ///
    /// `GET /events`
    #[inline]
    pub fn list(&self) -> ListEvents {
        ListEvents {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Events::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEvents {
    client: Client,
    options: CallOptions,
}

impl ListEvents {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Event>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Event>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/events").options(&self.options)
    }
}

requests!(ListEvents => Vec < Event >);

/// Something that happened; `type` alone does not tell what.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A pet came in.
    PetAdded(Box<PetAdded>),
    /// A pet was sold.
    PetSold(Box<PetSold>),
    /// An order came in.
    OrderAdded(Box<OrderAdded>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Event {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("type") {
            Some(Tag::Str("pet")) => {
                match node.tag("action") {
                    Some(Tag::Str("added")) => node.decode().map(Self::PetAdded),
                    Some(Tag::Str("sold")) => node.decode().map(Self::PetSold),
                    _ => Ok(Self::Unknown(node.keep())),
                }
            }
            Some(Tag::Str("order")) => node.decode().map(Self::OrderAdded),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Event {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::PetAdded(value) => out.put(value),
            Self::PetSold(value) => out.put(value),
            Self::OrderAdded(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// A pet came in.
#[derive(Clone)]
#[non_exhaustive]
pub struct PetAdded {
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    PetAdded {
        "type" = "pet";
        "action" = "added";
    }
}

/// A pet was sold.
#[derive(Clone)]
#[non_exhaustive]
pub struct PetSold {
    /// The price.
    pub price: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    PetSold {
        "type" = "pet";
        "action" = "sold";
        optional price = "price";
    }
}

/// An order came in.
#[derive(Clone)]
#[non_exhaustive]
pub struct OrderAdded {
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    OrderAdded {
        "type" = "order";
        "action" = "added";
    }
}
unions!(Event);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "events")]
pub use crate::events::{Event, OrderAdded, PetAdded, PetSold};

