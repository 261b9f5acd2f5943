// warning: `Numbers` and `Days` of `FilterRange` overlap: a value that may be any of them is decoded as the first that it fits
//   --> openapi.yaml:23:9  #/components/schemas/Filter/properties/range
//   help: name a `discriminator`, or make a property constant in each member

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

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Date, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, UnknownValue, from_members, model, requests,
    text_enum, unions,
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

    /// Create a filter.
    ///
    /// - `range`: Numbers or days.
    /// - `event`: Told by the kind of what it holds.
    ///
    /// `POST /filters`
    pub fn create(
        &self,
        range: impl Into<FilterRange>,
        event: impl Into<FilterEvent>,
    ) -> CreateFilter {
        CreateFilter {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Filter::new(range, event),
        }
    }
}

/// The request that [`Filters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFilter {
    client: Client,
    options: CallOptions,
    body: Filter,
}

impl CreateFilter {
    /// Told by where it goes to, though the first can have what the second cannot.
    pub fn target(mut self, target: impl Into<FilterTarget>) -> Self {
        self.body.target = Some(target.into());
        self
    }

    /// A whole number is an integer.
    pub fn amount(mut self, amount: impl Into<FilterAmount>) -> Self {
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
        Call::new(Method::POST, "/filters").json(&self.body).options(&self.options)
    }
}

requests!(CreateFilter => Filter);

/// A filter.
#[derive(Clone)]
#[non_exhaustive]
pub struct Filter {
    /// Numbers or days.
    pub range: FilterRange,
    /// Told by the kind of what it holds.
    pub event: FilterEvent,
    /// Told by where it goes to, though the first can have what the second cannot.
    pub target: Option<FilterTarget>,
    /// A whole number is an integer.
    pub amount: Option<FilterAmount>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Filter {
    /// Makes one from its required fields.
    pub fn new(range: impl Into<FilterRange>, event: impl Into<FilterEvent>) -> Self {
        Self {
            range: range.into(),
            event: event.into(),
            target: None,
            amount: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Filter {
        required range = "range";
        required event = "event";
        optional target = "target";
        optional amount = "amount";
    }
}

/// Numbers or days.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterRange {
    /// Numbers.
    Numbers(Box<FilterRangeNumbers>),
    /// Days.
    Days(Box<FilterRangeDays>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for FilterRange {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("high") {
                    Some(member) => {
                        match member.kind() {
                            Kind::Integer => node.decode().map(Self::Numbers),
                            Kind::Number => node.decode().map(Self::Numbers),
                            Kind::String => node.decode().map(Self::Days),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => {
                        match node.member("low") {
                            Some(member) => {
                                match member.kind() {
                                    Kind::Integer => node.decode().map(Self::Numbers),
                                    Kind::Number => node.decode().map(Self::Numbers),
                                    Kind::String => node.decode().map(Self::Days),
                                    _ => Ok(Self::Unknown(node.keep())),
                                }
                            }
                            None => {
                                node.decode()
                                    .map(Self::Numbers)
                                    .or_else(|_| node.again()?.decode().map(Self::Days))
                                    .or_else(|_| Ok(Self::Unknown(node.keep())))
                            }
                        }
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for FilterRange {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Numbers(value) => out.put(value),
            Self::Days(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    FilterRange {
        Numbers: FilterRangeNumbers;
        Days: FilterRangeDays;
    }
}

/// Numbers.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FilterRangeNumbers {
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterRangeNumbers {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn low(mut self, low: f64) -> Self {
        self.low = Some(low);
        self
    }

    pub fn high(mut self, high: f64) -> Self {
        self.high = Some(high);
        self
    }
}

model! {
    FilterRangeNumbers {
        optional low = "low";
        optional high = "high";
    }
}

/// Days.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FilterRangeDays {
    pub low: Option<Date>,
    pub high: Option<Date>,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterRangeDays {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn low(mut self, low: impl Into<Date>) -> Self {
        self.low = Some(low.into());
        self
    }

    pub fn high(mut self, high: impl Into<Date>) -> Self {
        self.high = Some(high.into());
        self
    }
}

model! {
    FilterRangeDays {
        optional low = "low";
        optional high = "high";
    }
}

/// Told by the kind of what it holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterEvent {
    /// Started.
    Started(Box<FilterEventStarted>),
    /// Stopped.
    Stopped(Box<FilterEventStopped>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for FilterEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("body") {
                    Some(member) => {
                        match member.tag("kind") {
                            Some(Tag::Str("start")) => node.decode().map(Self::Started),
                            Some(Tag::Str("stop")) => node.decode().map(Self::Stopped),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => Ok(Self::Unknown(node.keep())),
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for FilterEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Started(value) => out.put(value),
            Self::Stopped(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    FilterEvent {
        Started: FilterEventStarted;
        Stopped: FilterEventStopped;
    }
}

/// Started.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilterEventStarted {
    pub body: FilterEventStartedBody,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterEventStarted {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(body: FilterEventStartedBody) -> Self {
        Self {
            body,
            extra: Extra::default(),
        }
    }
}

model! {
    FilterEventStarted {
        required body = "body";
    }
}

/// `body` of `FilterEventStarted`.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FilterEventStartedBody {
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterEventStartedBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    FilterEventStartedBody {
        "kind" = "start";
    }
}

/// Stopped.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilterEventStopped {
    pub body: FilterEventStoppedBody,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterEventStopped {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(body: FilterEventStoppedBody) -> Self {
        Self {
            body,
            extra: Extra::default(),
        }
    }
}

model! {
    FilterEventStopped {
        required body = "body";
    }
}

/// `body` of `FilterEventStopped`.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FilterEventStoppedBody {
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterEventStoppedBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    FilterEventStoppedBody {
        "kind" = "stop";
    }
}

/// Told by where it goes to, though the first can have what the second cannot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterTarget {
    /// Direct.
    Direct(Box<FilterTargetDirect>),
    /// Split.
    Split(Box<FilterTargetSplit>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for FilterTarget {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("encoding") {
            Some(Tag::Str("json")) => {
                match node.member("endpoint") {
                    Some(member) => {
                        match member.kind() {
                            Kind::String => node.decode().map(Self::Direct),
                            Kind::Object => node.decode().map(Self::Split),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => Ok(Self::Unknown(node.keep())),
                }
            }
            Some(Tag::Str("lines")) => node.decode().map(Self::Direct),
            Some(Tag::Str("proto")) => node.decode().map(Self::Split),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for FilterTarget {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Direct(value) => out.put(value),
            Self::Split(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    FilterTarget {
        Direct: FilterTargetDirect;
        Split: FilterTargetSplit;
    }
}

/// Direct.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilterTargetDirect {
    pub endpoint: String,
    pub encoding: FilterTargetDirectEncoding,
    pub compression: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterTargetDirect {
    /// Makes one from its required fields.
    pub fn new(
        endpoint: impl Into<String>,
        encoding: impl Into<FilterTargetDirectEncoding>,
    ) -> Self {
        Self {
            endpoint: endpoint.into(),
            encoding: encoding.into(),
            compression: None,
            extra: Extra::default(),
        }
    }

    pub fn compression(mut self, compression: impl Into<String>) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

model! {
    FilterTargetDirect {
        required endpoint = "endpoint";
        required encoding = "encoding";
        optional compression = "compression";
    }
}

/// Split.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilterTargetSplit {
    pub endpoint: FilterTargetSplitEndpoint,
    pub encoding: FilterTargetSplitEncoding,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterTargetSplit {
    /// Makes one from its required fields.
    pub fn new(
        endpoint: FilterTargetSplitEndpoint,
        encoding: impl Into<FilterTargetSplitEncoding>,
    ) -> Self {
        Self {
            endpoint,
            encoding: encoding.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    FilterTargetSplit {
        required endpoint = "endpoint";
        required encoding = "encoding";
    }
}

/// `endpoint` of `FilterTargetSplit`.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilterTargetSplitEndpoint {
    pub traces: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl FilterTargetSplitEndpoint {
    /// Makes one from its required fields.
    pub fn new(traces: impl Into<String>) -> Self {
        Self {
            traces: traces.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    FilterTargetSplitEndpoint {
        required traces = "traces";
    }
}

/// A whole number is an integer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterAmount {
    Text(String),
    Integer(i64),
    Number(f64),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for FilterAmount {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => {
                node.decode()
                    .map(Self::Integer)
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            Kind::Number => node.decode().map(Self::Number),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for FilterAmount {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::Number(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    FilterAmount {
        Text: String;
        Text: &str;
        Integer: i64;
        Number: f64;
    }
}

/// `encoding` of `FilterTargetDirect`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FilterTargetDirectEncoding {
    /// `json`
    Json,
    /// `lines`
    Lines,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FilterTargetDirectEncoding {
        Json = "json";
        Lines = "lines";
    }
}

/// `encoding` of `FilterTargetSplit`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FilterTargetSplitEncoding {
    /// `json`
    Json,
    /// `proto`
    Proto,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FilterTargetSplitEncoding {
        Json = "json";
        Proto = "proto";
    }
}
unions!(FilterRange, FilterEvent, FilterTarget, FilterAmount);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "filters")]
pub use crate::filters::{
    Filter, FilterAmount, FilterEvent, FilterEventStarted, FilterEventStartedBody,
    FilterEventStopped, FilterEventStoppedBody, FilterRange, FilterRangeDays,
    FilterRangeNumbers, FilterTarget, FilterTargetDirect, FilterTargetDirectEncoding,
    FilterTargetSplit, FilterTargetSplitEncoding, FilterTargetSplitEndpoint,
};

