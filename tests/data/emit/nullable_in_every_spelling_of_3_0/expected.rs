// ==== src/cards.rs

//! The operations under `/cards`.
//!
//! ```no_run
//! # async fn example(client: nullable_in_every_spelling_of_3_0::Client) -> nullable_in_every_spelling_of_3_0::Result<()> {
//! let card = client.cards().create().send().await?;
//! println!("{card:?}");
//! # Ok(())
//! # }
//! ```

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
    /// With `nullable`.
    pub fn plain(mut self, plain: impl Into<String>) -> Self {
        self.body.plain = Some(plain.into());
        self
    }

    /// An enum with null.
    pub fn by_enum(mut self, by_enum: impl Into<CardByEnum>) -> Self {
        self.body.by_enum = Some(by_enum.into());
        self
    }

    /// A reference in an `allOf` beside `nullable`.
    #[inline]
    pub fn by_all_of(mut self, by_all_of: Seal) -> Self {
        self.body.by_all_of = Some(Box::new(by_all_of));
        self
    }

    /// A seal or null.
    #[inline]
    pub fn by_reference(mut self, by_reference: MaybeSeal) -> Self {
        self.body.by_reference = Some(Box::new(by_reference));
        self
    }

    /// One of two, or null.
    pub fn union(mut self, union: impl Into<CardUnion>) -> Self {
        self.body.union = Some(union.into());
        self
    }

    /// A member that may be null.
    pub fn member(mut self, member: impl Into<CardMember>) -> Self {
        self.body.member = Some(member.into());
        self
    }

    /// Said not to be null.
    pub fn never(mut self, never: impl Into<String>) -> Self {
        self.body.never = Some(never.into());
        self
    }

    /// Sends `null` as `plain`.
    #[inline]
    pub fn plain_null(mut self) -> Self {
        self.body.plain = None;
        self
    }

    /// Sends `null` as `by_enum`.
    #[inline]
    pub fn by_enum_null(mut self) -> Self {
        self.body.by_enum = None;
        self
    }

    /// Sends `null` as `by_all_of`.
    #[inline]
    pub fn by_all_of_null(mut self) -> Self {
        self.body.by_all_of = None;
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

    /// Sends `null` as `member`.
    #[inline]
    pub fn member_null(mut self) -> Self {
        self.body.member = None;
        self.body.extra.null::<Card>("member");
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
    /// With `nullable`.
    pub plain: Option<String>,
    /// An enum with null.
    pub by_enum: Option<CardByEnum>,
    /// A reference in an `allOf` beside `nullable`.
    pub by_all_of: Option<Box<Seal>>,
    /// A seal or null.
    pub by_reference: Option<Box<MaybeSeal>>,
    /// One of two, or null.
    pub union: Option<CardUnion>,
    /// A member that may be null.
    pub member: Option<CardMember>,
    /// Said not to be null.
    pub never: Option<String>,
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
        nullable plain = "plain";
        nullable by_enum = "by_enum";
        nullable by_all_of = "by_all_of";
        nullable by_reference = "by_reference";
        nullable union = "union";
        optional member = "member";
        optional never = "never";
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

/// A seal or null.
#[derive(Clone)]
#[non_exhaustive]
pub struct MaybeSeal {
    /// The wax's colour.
    pub wax: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl MaybeSeal {
    /// Makes one from its required fields.
    pub fn new(wax: impl Into<String>) -> Self {
        Self {
            wax: wax.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    MaybeSeal {
        required wax = "wax";
    }
}

/// One of two, or null.
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

/// A member that may be null.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CardMember {
    Integer(i64),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for CardMember {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for CardMember {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Integer(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    CardMember {
        Integer: i64;
        Text: String;
        Text: &str;
    }
}

/// An enum with null.
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
unions!(CardUnion, CardMember);

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
pub use crate::cards::{Card, CardByEnum, CardMember, CardUnion, MaybeSeal, Seal};

