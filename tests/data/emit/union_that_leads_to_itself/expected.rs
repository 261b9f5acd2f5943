// warning: `Nesting` and `NestingList` of `FilterNone` cannot be told apart: no discriminator, constant, kind, required key, property name or format differs, so such a value is kept as JSON
//   --> openapi.yaml:37:9  #/components/schemas/Filter/properties/none
//   help: name a `discriminator`, or make a property constant in each member

// warning: `Unit` and `Bool` of `System` overlap: a value that may be any of them is decoded as the first that it fits
//   --> openapi.yaml:79:5  #/components/schemas/System
//   help: name a `discriminator`, or make a property constant in each member

// warning: `System` and `Number` of `Unit` overlap: a value that may be any of them is decoded as the first that it fits
//   --> openapi.yaml:74:5  #/components/schemas/Unit
//   help: name a `discriminator`, or make a property constant in each member

// warning: a list or object inside of a query parameter is written as JSON text, since its style does not define how: `style: deepObject` or `content: application/json` does
//   --> openapi.yaml:12:11  #/paths/~1filters/post/parameters/0

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

    /// The operations under `/filters`.
    #[cfg(feature = "filters")]
    pub fn filters(&self) -> crate::filters::Filters {
        crate::filters::Filters::new(self.clone())
    }
}

// ==== src/filters.rs

//! The operations under `/filters`.
//!
//! ```no_run
//! # async fn example(client: union_that_leads_to_itself::Client) -> union_that_leads_to_itself::Result<()> {
//! let filter = client.filters().create().send().await?;
//! println!("{filter:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    QueryStyle, Response, Sending, UnknownJson, UnknownValue, from_members, model,
    newtypes, requests, text_enum, unions,
};

/// The operations on filters, from [`Client::filters`](crate::Client::filters).
#[derive(Clone, Debug)]
pub struct Filters {
    client: Client,
}

impl Filters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Try a filter.
    ///
    /// `POST /filters`
    #[inline]
    pub fn create(&self) -> CreateFilter {
        CreateFilter {
            client: self.client.clone(),
            options: CallOptions::default(),
            within: None,
            sort: None,
            body: Filter::new(),
        }
    }
}

/// The request that [`Filters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFilter {
    client: Client,
    options: CallOptions,
    within: Option<Nesting>,
    sort: Option<Order>,
    body: Filter,
}

impl CreateFilter {
    /// The filters around it.
    #[inline]
    pub fn within(mut self, within: Nesting) -> Self {
        self.within = Some(within);
        self
    }

    /// The order.
    pub fn sort(mut self, sort: impl Into<Order>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    /// What is held back.
    pub fn none(mut self, none: impl Into<FilterNone>) -> Self {
        self.body.none = Some(none.into());
        self
    }

    /// A unit, by its own number or a system's.
    pub fn unit(mut self, unit: impl Into<Unit>) -> Self {
        self.body.unit = Some(unit.into());
        self
    }

    /// An order, which may be another name of one.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.body.order = Some(order.into());
        self
    }

    /// An amount, or what one is of.
    pub fn amount(mut self, amount: impl Into<Amount>) -> Self {
        self.body.amount = Some(amount.into());
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
    pub fn send(self) -> Sending<Filter> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Filter>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/filters")
            .query("within", QueryStyle::FormExplode, &self.within)
            .query("sort", QueryStyle::FormExplode, &self.sort)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(CreateFilter => Filter);

/// Values that are let through.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Filter {
    /// What is held back.
    pub none: Option<FilterNone>,
    /// A unit, by its own number or a system's.
    pub unit: Option<Unit>,
    /// An order, which may be another name of one.
    pub order: Option<Order>,
    /// An amount, or what one is of.
    pub amount: Option<Amount>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Filter {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Filter {
        optional none = "none";
        optional unit = "unit";
        optional order = "order";
        optional amount = "amount";
    }
}

/// What is held back.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterNone {
    /// Lists, and nothing but lists.
    Nesting(Nesting),
    NestingList(Vec<Nesting>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for FilterNone {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(Self::Unknown(node.keep()))
    }
}

impl Encode for FilterNone {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Nesting(value) => out.put(value),
            Self::NestingList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    FilterNone {
        Nesting: Nesting;
        NestingList: Vec<Nesting>;
    }
}

/// Lists, and nothing but lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Nesting(pub Vec<Nesting>);

/// A unit, by its own number or a system's.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Unit {
    /// A system of units.
    System(Box<System>),
    Number(f64),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Unit {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => node.decode().map(Self::System),
            Kind::Integer => {
                node.decode()
                    .map(Self::Number)
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            Kind::Number => {
                node.decode()
                    .map(Self::Number)
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Unit {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::System(value) => out.put(value),
            Self::Number(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Unit {
        System: System;
        Number: f64;
    }
}

/// A system of units.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum System {
    /// A unit, by its own number or a system's.
    Unit(Box<Unit>),
    Bool(bool),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for System {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => {
                node.decode().map(Self::Bool).or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            Kind::Integer => node.decode().map(Self::Unit),
            Kind::Number => node.decode().map(Self::Unit),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for System {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Unit(value) => out.put(value),
            Self::Bool(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    System {
        Unit: Unit;
        Bool: bool;
    }
}

/// An amount, or what one is of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    Number(f64),
    Of(Box<AmountOf>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Amount {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Number),
            Kind::Number => node.decode().map(Self::Number),
            Kind::Object => node.decode().map(Self::Of),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Amount {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Number(value) => out.put(value),
            Self::Of(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Amount {
        Number: f64;
        Of: AmountOf;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct AmountOf {
    /// What it is an amount of.
    pub of: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl AmountOf {
    /// Makes one from its required fields.
    pub fn new(of: impl Into<String>) -> Self {
        Self {
            of: of.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    AmountOf {
        required of = "of";
    }
}

/// An order, which may be another name of one.
#[derive(Clone)]
#[non_exhaustive]
pub enum Order {
    /// `up`
    Up,
    /// `down`
    Down,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Order {
        Up = "up";
        Down = "down";
    }
}
unions!(FilterNone, Unit, System, Amount);
newtypes!(Nesting(Vec < Nesting >));

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "filters")]
pub use crate::filters::{
    Amount, AmountOf, Filter, FilterNone, Nesting, Order, System, Unit,
};

