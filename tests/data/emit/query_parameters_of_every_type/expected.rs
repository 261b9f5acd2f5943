// ==== src/birds.rs

//! The operations under `/birds`.
//!
//! ```no_run
//! # async fn example(client: query_parameters_of_every_type::Client) -> query_parameters_of_every_type::Result<()> {
//! client.birds().retrieve("near").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, DateTime, Decode, Decoded, Encode, Encoder, Kind, Method, Node,
    QueryStyle, Response, Sending, UnknownJson, UnknownValue, from_members, requests,
    text_enum, unions,
};

/// The operations on birds, from [`Client::birds`](crate::Client::birds).
#[derive(Clone, Debug)]
pub struct Birds {
    client: Client,
}

impl Birds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the birds.
    ///
    /// - `near`: Where.
    ///
    /// `GET /birds`
    pub fn retrieve(&self, near: impl Into<String>) -> RetrieveBird {
        RetrieveBird {
            client: self.client.clone(),
            options: CallOptions::default(),
            near: near.into(),
            limit: None,
            since: None,
            rare: None,
            must: None,
            order: None,
            orders: None,
            size: None,
            kinds: None,
        }
    }
}

/// The request that [`Birds::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBird {
    client: Client,
    options: CallOptions,
    near: String,
    limit: Option<i64>,
    since: Option<DateTime>,
    rare: Option<bool>,
    must: Option<i64>,
    order: Option<Order>,
    orders: Option<Vec<Order>>,
    size: Option<RetrieveBirdSize>,
    kinds: Option<RetrieveBirdKinds>,
}

impl RetrieveBird {
    /// How many.
    ///
    /// Default: `20`. At most 100.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// From when.
    pub fn since(mut self, since: impl Into<DateTime>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Whether they are rare.
    pub fn rare(mut self, rare: bool) -> Self {
        self.rare = Some(rare);
        self
    }

    /// Required and yet may be null.
    pub fn must(mut self, must: i64) -> Self {
        self.must = Some(must);
        self
    }

    /// The order.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Several orders.
    pub fn orders(mut self, orders: impl IntoIterator<Item = impl Into<Order>>) -> Self {
        self.orders = Some(orders.into_iter().map(Into::into).collect());
        self
    }

    /// A size or a word.
    pub fn size(mut self, size: impl Into<RetrieveBirdSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// One or several.
    pub fn kinds(mut self, kinds: impl Into<RetrieveBirdKinds>) -> Self {
        self.kinds = Some(kinds.into());
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
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/birds")
            .query("near", QueryStyle::FormExplode, &self.near)
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .query("since", QueryStyle::FormExplode, &self.since)
            .query("rare", QueryStyle::FormExplode, &self.rare)
            .query("must", QueryStyle::FormExplode, &self.must)
            .query("order", QueryStyle::FormExplode, &self.order)
            .query("orders", QueryStyle::FormExplode, &self.orders)
            .query("size", QueryStyle::FormExplode, &self.size)
            .query("kinds", QueryStyle::FormExplode, &self.kinds)
            .options(&self.options)
    }
}

requests!(RetrieveBird);

/// A size or a word.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RetrieveBirdSize {
    Integer(i64),
    Text(RetrieveBirdSizeText),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for RetrieveBirdSize {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for RetrieveBirdSize {
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
    RetrieveBirdSize {
        Integer: i64;
        Text: RetrieveBirdSizeText;
    }
}

/// One or several.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RetrieveBirdKinds {
    Text(String),
    TextList(Vec<String>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for RetrieveBirdKinds {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Array => node.decode().map(Self::TextList),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for RetrieveBirdKinds {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    RetrieveBirdKinds {
        Text: String;
        Text: &str;
        TextList: Vec<String>;
    }
}

/// The order.
#[derive(Clone)]
#[non_exhaustive]
pub enum Order {
    /// `name`
    Name,
    /// `-name`
    NameLower,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Order {
        Name = "name";
        NameLower = "-name";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum RetrieveBirdSizeText {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrieveBirdSizeText {
        Small = "small";
        Large = "large";
    }
}
unions!(RetrieveBirdSize, RetrieveBirdKinds);

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

    /// The operations under `/birds`.
    #[cfg(feature = "birds")]
    pub fn birds(&self) -> crate::birds::Birds {
        crate::birds::Birds::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "birds")]
pub use crate::birds::{Order, RetrieveBirdKinds, RetrieveBirdSize, RetrieveBirdSizeText};

