// ==== src/cards.rs

//! The operations under `/cards`.
//!
//! ```no_run
//! # async fn example(client: nullable_in_every_spelling_of_3_1::Client) -> nullable_in_every_spelling_of_3_1::Result<()> {
//! let card = client.cards().create().send().await?;
//! println!("{card:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, UnknownValue, from_members, model, requests,
    text_enum, unions,
};

/// The operations on cards, from [`Client::cards`](crate::Client::cards).
#[derive(Clone, Debug)]
pub struct Cards {
    client: Client,
}

impl Cards {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the card.
    ///
    /// `POST /cards`
    #[inline]
    pub fn create(&self) -> CreateCard {
        CreateCard {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Card::new(),
        }
    }
}

/// The request that [`Cards::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCard {
    client: Client,
    options: CallOptions,
    body: Card,
}

impl CreateCard {
    /// A type array.
    pub fn by_type(mut self, by_type: impl Into<String>) -> Self {
        self.body.by_type = Some(by_type.into());
        self
    }

    /// A null member of `anyOf`.
    pub fn by_any_of(mut self, by_any_of: i64) -> Self {
        self.body.by_any_of = Some(by_any_of);
        self
    }

    /// A null member of `oneOf`.
    #[inline]
    pub fn by_one_of(mut self, by_one_of: Seal) -> Self {
        self.body.by_one_of = Some(Box::new(by_one_of));
        self
    }

    /// A null among the values.
    pub fn by_enum(mut self, by_enum: impl Into<CardByEnum>) -> Self {
        self.body.by_enum = Some(by_enum.into());
        self
    }

    /// A null constant beside a text.
    pub fn by_const(mut self, by_const: impl Into<String>) -> Self {
        self.body.by_const = Some(by_const.into());
        self
    }

    /// A reference to what may be null.
    #[inline]
    pub fn by_reference(mut self, by_reference: Seal) -> Self {
        self.body.by_reference = Some(Box::new(by_reference));
        self
    }

    /// Several, and null.
    pub fn union(mut self, union: impl Into<CardUnion>) -> Self {
        self.body.union = Some(union.into());
        self
    }

    /// Nothing but null.
    #[inline]
    pub fn only_null(mut self, only_null: Value) -> Self {
        self.body.only_null = Some(only_null);
        self
    }

    /// May be left out or be null.
    pub fn optional(mut self, optional: bool) -> Self {
        self.body.optional = Some(optional);
        self
    }

    /// Sends `null` as `by_type`.
    #[inline]
    pub fn by_type_null(mut self) -> Self {
        self.body.by_type = None;
        self
    }

    /// Sends `null` as `by_any_of`.
    #[inline]
    pub fn by_any_of_null(mut self) -> Self {
        self.body.by_any_of = None;
        self
    }

    /// Sends `null` as `by_one_of`.
    #[inline]
    pub fn by_one_of_null(mut self) -> Self {
        self.body.by_one_of = None;
        self
    }

    /// Sends `null` as `by_enum`.
    #[inline]
    pub fn by_enum_null(mut self) -> Self {
        self.body.by_enum = None;
        self
    }

    /// Sends `null` as `by_const`.
    #[inline]
    pub fn by_const_null(mut self) -> Self {
        self.body.by_const = None;
        self
    }

    /// Sends `null` as `by_reference`.
    #[inline]
    pub fn by_reference_null(mut self) -> Self {
        self.body.by_reference = None;
        self
    }

    /// Sends `null` as `union`.
    #[inline]
    pub fn union_null(mut self) -> Self {
        self.body.union = None;
        self
    }

    /// Sends `null` as `only_null`.
    #[inline]
    pub fn only_null_null(mut self) -> Self {
        self.body.only_null = None;
        self.body.extra.null::<Card>("only_null");
        self
    }

    /// Sends `null` as `optional`.
    #[inline]
    pub fn optional_null(mut self) -> Self {
        self.body.optional = None;
        self.body.extra.null::<Card>("optional");
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Card> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Card>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/cards").json(&self.body).options(&self.options)
    }
}

requests!(CreateCard => Card);

/// A card, each part of which may be null.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Card {
    /// A type array.
    pub by_type: Option<String>,
    /// A null member of `anyOf`.
    pub by_any_of: Option<i64>,
    /// A null member of `oneOf`.
    pub by_one_of: Option<Box<Seal>>,
    /// A null among the values.
    pub by_enum: Option<CardByEnum>,
    /// A null constant beside a text.
    pub by_const: Option<String>,
    /// A reference to what may be null.
    pub by_reference: Option<Box<Seal>>,
    /// Several, and null.
    pub union: Option<CardUnion>,
    /// Nothing but null.
    pub only_null: Option<Value>,
    /// May be left out or be null.
    pub optional: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Card {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Card {
        nullable by_type = "by_type";
        nullable by_any_of = "by_any_of";
        nullable by_one_of = "by_one_of";
        nullable by_enum = "by_enum";
        nullable by_const = "by_const";
        nullable by_reference = "by_reference";
        nullable union = "union";
        optional only_null = "only_null";
        optional optional = "optional";
    }
}

/// A seal.
#[derive(Clone)]
#[non_exhaustive]
pub struct Seal {
    /// The wax's colour.
    pub wax: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Seal {
    /// Makes one from its required fields.
    pub fn new(wax: impl Into<String>) -> Self {
        Self {
            wax: wax.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Seal {
        required wax = "wax";
    }
}

/// Several, and null.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CardUnion {
    Text(String),
    Bool(bool),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for CardUnion {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => node.decode().map(Self::Bool),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for CardUnion {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Bool(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    CardUnion {
        Text: String;
        Text: &str;
        Bool: bool;
    }
}

/// A null among the values.
#[derive(Clone)]
#[non_exhaustive]
pub enum CardByEnum {
    /// `gold`
    Gold,
    /// `silver`
    Silver,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    CardByEnum {
        Gold = "gold";
        Silver = "silver";
    }
}
unions!(CardUnion);

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

    /// The operations under `/cards`.
    #[cfg(feature = "cards")]
    pub fn cards(&self) -> crate::cards::Cards {
        crate::cards::Cards::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "cards")]
pub use crate::cards::{Card, CardByEnum, CardUnion, Seal};

