// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/things`.
    #[cfg(feature = "things")]
    pub fn things(&self) -> crate::things::ThingsResource {
        crate::things::ThingsResource::new(self.clone())
    }
}

// ==== src/things.rs

//! Operations under `/things`.
//!
//! ```no_run
//! # async fn example(client: unions_that_overlap_or_differ_by_format::Client) -> unions_that_overlap_or_differ_by_format::Result<()> {
//! let thing = client.things().retrieve().await?;
//! println!("{thing:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Date, DateTime, Decode, Decoded, Encode, Encoder, Extra, Kind,
    Method, Node, Response, Sending, TextFormat, UnknownJson, accessors, model, requests,
    unions,
};

/// Operations on things. Created by [`Client::things`](crate::Client::things).
#[derive(Clone, Debug)]
pub struct ThingsResource {
    client: Client,
}

impl ThingsResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: unions_that_overlap_or_differ_by_format::Client) -> unions_that_overlap_or_differ_by_format::Result<()> {
    /// let thing = client.things().retrieve().await?;
    /// println!("{thing:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /things`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveThing {
        RetrieveThing {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`ThingsResource::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveThing {
    client: Client,
    options: CallOptions,
}

impl RetrieveThing {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Things> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Things>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/things").options(&self.options)
    }
}

requests!(RetrieveThing => Things);

#[derive(Clone)]
#[non_exhaustive]
pub struct Things {
    pub any: Option<ThingsAny>,
    pub typed: Option<ThingsTyped>,
    pub one: Option<ThingsOne>,
    pub twins: Option<ThingsTwins>,
    pub range: Option<ThingsRange>,
    pub span: Option<ThingsSpan>,
    pub owner: Option<ThingsOwner>,
    pub moments: Option<ThingsMoments>,
    pub mast: Option<Box<A>>,
    pub keel: Option<Box<C>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Things {
        optional any = "any";
        optional typed = "typed";
        optional one = "one";
        optional twins = "twins";
        optional range = "range";
        optional span = "span";
        optional owner = "owner";
        optional moments = "moments";
        optional mast = "mast";
        optional keel = "keel";
    }
}

/// The field `any` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - the properties that are present
/// - the first type that it decodes as
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsAny {
    A(Box<A>),
    B(Box<B>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsAny {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("y") {
                    node.decode().map(Self::A)
                } else if node.has("z") {
                    node.decode().map(Self::B)
                } else {
                    node.decode()
                        .map(Self::A)
                        .or_else(|_| node.again()?.decode().map(Self::B))
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for ThingsAny {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::A(value) => out.put(value),
            Self::B(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsAny {
        A: A;
        B: B;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct A {
    pub x: Option<String>,
    pub y: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    A {
        optional x = "x";
        optional y = "y";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct B {
    pub x: Option<String>,
    pub z: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    B {
        optional x = "x";
        optional z = "z";
    }
}

/// The field `typed` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - its property `c`
/// - its JSON type
/// - the first type that it decodes as
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsTyped {
    C(Box<C>),
    D(Box<D>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsTyped {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("c") {
                    Some(member) => {
                        match member.kind() {
                            Kind::Integer => node.decode().map(Self::D),
                            Kind::String => node.decode().map(Self::C),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => {
                        node.decode()
                            .map(Self::C)
                            .or_else(|_| node.again()?.decode().map(Self::D))
                            .or_else(|_| Ok(Self::Unknown(node.keep())))
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for ThingsTyped {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::C(value) => out.put(value),
            Self::D(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsTyped {
        C: C;
        D: D;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct C {
    pub c: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    C {
        optional c = "c";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct D {
    pub c: Option<i64>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    D {
        optional c = "c";
    }
}

/// The field `one` of `Things`.
///
/// The variant of a decoded value depends on the properties that are present.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsOne {
    A(Box<A>),
    B(Box<B>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsOne {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("y") {
                    node.decode().map(Self::A)
                } else if node.has("z") {
                    node.decode().map(Self::B)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for ThingsOne {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::A(value) => out.put(value),
            Self::B(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsOne {
        A: A;
        B: B;
    }
}

/// The field `twins` of `Things`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsTwins {
    A(Box<A>),
    E(Box<E>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsTwins {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(Self::Unknown(node.keep()))
    }
}

impl Encode for ThingsTwins {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::A(value) => out.put(value),
            Self::E(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsTwins {
        A: A;
        E: E;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct E {
    pub x: Option<String>,
    pub y: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    E {
        optional x = "x";
        optional y = "y";
    }
}

/// The field `range` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - its property `first`
/// - the format of the text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsRange {
    /// v4.
    V4(Box<ThingsRangeV4>),
    /// v6.
    V6(Box<ThingsRangeV6>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsRange {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("first") {
                    Some(member) => {
                        match member.kind() {
                            Kind::String => {
                                if member.is_text(TextFormat::Ipv4) {
                                    node.decode().map(Self::V4)
                                } else if member.is_text(TextFormat::Ipv6) {
                                    node.decode().map(Self::V6)
                                } else {
                                    Ok(Self::Unknown(node.keep()))
                                }
                            }
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

impl Encode for ThingsRange {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::V4(value) => out.put(value),
            Self::V6(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsRange {
        V4: ThingsRangeV4;
        V6: ThingsRangeV6;
    }
}

/// v4.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsRangeV4 {
    pub first: String,
    pub last: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsRangeV4 {
        required first = "first";
        required last = "last";
    }
}

/// v6.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsRangeV6 {
    pub first: String,
    pub last: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsRangeV6 {
        required first = "first";
        required last = "last";
    }
}

/// The field `span` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - its property `from`
/// - the format of the text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsSpan {
    /// days.
    Days(Box<ThingsSpanDays>),
    /// times.
    Times(Box<ThingsSpanTimes>),
    /// words.
    Words(Box<ThingsSpanWords>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsSpan {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("from") {
                    Some(member) => {
                        match member.kind() {
                            Kind::String => {
                                if member.is_text(TextFormat::Date) {
                                    node.decode().map(Self::Days)
                                } else if member.is_text(TextFormat::DateTime) {
                                    node.decode().map(Self::Times)
                                } else {
                                    node.decode().map(Self::Words)
                                }
                            }
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

impl Encode for ThingsSpan {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Days(value) => out.put(value),
            Self::Times(value) => out.put(value),
            Self::Words(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsSpan {
        Days: ThingsSpanDays;
        Times: ThingsSpanTimes;
        Words: ThingsSpanWords;
    }
}

/// days.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsSpanDays {
    pub from: Option<Date>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsSpanDays {
        optional from = "from";
    }
}

/// times.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsSpanTimes {
    pub from: Option<DateTime>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsSpanTimes {
        optional from = "from";
    }
}

/// words.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsSpanWords {
    pub from: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsSpanWords {
        optional from = "from";
    }
}

/// The field `owner` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - its property `owner`
/// - the format of the text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsOwner {
    /// by_id.
    ById(Box<ThingsOwnerById>),
    /// by_mail.
    ByMail(Box<ThingsOwnerByMail>),
    /// by_link.
    ByLink(Box<ThingsOwnerByLink>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsOwner {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("owner") {
                    Some(member) => {
                        match member.kind() {
                            Kind::String => {
                                if member.is_text(TextFormat::Uuid) {
                                    node.decode().map(Self::ById)
                                } else if member.is_text(TextFormat::Uri) {
                                    node.decode().map(Self::ByLink)
                                } else if member.is_text(TextFormat::Email) {
                                    node.decode().map(Self::ByMail)
                                } else {
                                    Ok(Self::Unknown(node.keep()))
                                }
                            }
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

impl Encode for ThingsOwner {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::ById(value) => out.put(value),
            Self::ByMail(value) => out.put(value),
            Self::ByLink(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsOwner {
        ById: ThingsOwnerById;
        ByMail: ThingsOwnerByMail;
        ByLink: ThingsOwnerByLink;
    }
}

/// by_id.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsOwnerById {
    pub owner: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsOwnerById {
        required owner = "owner";
    }
}

/// by_mail.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsOwnerByMail {
    pub owner: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsOwnerByMail {
        required owner = "owner";
    }
}

/// by_link.
#[derive(Clone)]
#[non_exhaustive]
pub struct ThingsOwnerByLink {
    pub owner: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    ThingsOwnerByLink {
        required owner = "owner";
    }
}

/// The field `moments` of `Things`.
///
/// The variant of a decoded value depends, in this order, on:
///
/// - its first element
/// - the format of the text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingsMoments {
    TextList(Vec<Date>),
    TextListVariant(Vec<DateTime>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for ThingsMoments {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.kind() {
                            Kind::String => {
                                if first.is_text(TextFormat::Date) {
                                    node.decode().map(Self::TextList)
                                } else if first.is_text(TextFormat::DateTime) {
                                    node.decode().map(Self::TextListVariant)
                                } else {
                                    Ok(Self::Unknown(node.keep()))
                                }
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::TextList),
                }
                    .or_else(|_| node.again()?.decode().map(Self::TextList))
                    .or_else(|_| node.again()?.decode().map(Self::TextListVariant))
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for ThingsMoments {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::TextList(value) => out.put(value),
            Self::TextListVariant(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    ThingsMoments {
        TextList: Vec<Date>;
        TextListVariant: Vec<DateTime>;
    }
}
unions!(
    ThingsAny, ThingsTyped, ThingsOne, ThingsTwins, ThingsRange, ThingsSpan, ThingsOwner,
    ThingsMoments
);
accessors! {
    ThingsAny {
        A = as_a, into_a: boxed A;
        B = as_b, into_b: boxed B;
    }
    ThingsTyped {
        C = as_c, into_c: boxed C;
        D = as_d, into_d: boxed D;
    }
    ThingsOne {
        A = as_a, into_a: boxed A;
        B = as_b, into_b: boxed B;
    }
    ThingsTwins {
        A = as_a, into_a: boxed A;
        E = as_e, into_e: boxed E;
    }
    ThingsRange {
        V4 = as_v4, into_v4: boxed ThingsRangeV4;
        V6 = as_v6, into_v6: boxed ThingsRangeV6;
    }
    ThingsSpan {
        Days = as_days, into_days: boxed ThingsSpanDays;
        Times = as_times, into_times: boxed ThingsSpanTimes;
        Words = as_words, into_words: boxed ThingsSpanWords;
    }
    ThingsOwner {
        ById = as_by_id, into_by_id: boxed ThingsOwnerById;
        ByMail = as_by_mail, into_by_mail: boxed ThingsOwnerByMail;
        ByLink = as_by_link, into_by_link: boxed ThingsOwnerByLink;
    }
    ThingsMoments {
        TextList = as_text_list, into_text_list: list Date;
        TextListVariant = as_text_list_variant, into_text_list_variant: list DateTime;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Things {
        set any: impl Into<ThingsAny> = any.into();
        set typed: impl Into<ThingsTyped> = typed.into();
        set one: impl Into<ThingsOne> = one.into();
        set twins: impl Into<ThingsTwins> = twins.into();
        set range: impl Into<ThingsRange> = range.into();
        set span: impl Into<ThingsSpan> = span.into();
        set owner: impl Into<ThingsOwner> = owner.into();
        set moments: impl Into<ThingsMoments> = moments.into();
        set mast: A = Box::new(mast);
        set keel: C = Box::new(keel);
    }
    new A {
        set x: impl Into<String> = x.into();
        set y: impl Into<String> = y.into();
    }
    new B {
        set x: impl Into<String> = x.into();
        set z: impl Into<String> = z.into();
    }
    new C {
        set c: impl Into<String> = c.into();
    }
    new D {
        set c: i64 = c;
    }
    new E {
        set x: impl Into<String> = x.into();
        set y: impl Into<String> = y.into();
    }
    new ThingsRangeV4 {
        new first: impl Into<String> = first.into();
        new last: impl Into<String> = last.into();
    }
    new ThingsRangeV6 {
        new first: impl Into<String> = first.into();
        new last: impl Into<String> = last.into();
    }
    new ThingsSpanDays {
        set from: impl Into<Date> = from.into();
    }
    new ThingsSpanTimes {
        set from: impl Into<DateTime> = from.into();
    }
    new ThingsSpanWords {
        set from: impl Into<String> = from.into();
    }
    new ThingsOwnerById {
        new owner: impl Into<String> = owner.into();
    }
    new ThingsOwnerByMail {
        new owner: impl Into<String> = owner.into();
    }
    new ThingsOwnerByLink {
        new owner: impl Into<String> = owner.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`things`](mod@crate::things): [`Things`], [`ThingsAny`], [`A`], [`B`],
//!   [`ThingsTyped`], [`C`], [`D`], [`ThingsOne`], [`ThingsTwins`], [`E`],
//!   [`ThingsRange`], [`ThingsRangeV4`], [`ThingsRangeV6`], [`ThingsSpan`],
//!   [`ThingsSpanDays`], [`ThingsSpanTimes`], [`ThingsSpanWords`], [`ThingsOwner`],
//!   [`ThingsOwnerById`], [`ThingsOwnerByMail`], [`ThingsOwnerByLink`],
//!   [`ThingsMoments`]

#[cfg(feature = "things")]
#[doc(inline)]
pub use crate::things::{
    A, B, C, D, E, Things, ThingsAny, ThingsMoments, ThingsOne, ThingsOwner,
    ThingsOwnerById, ThingsOwnerByLink, ThingsOwnerByMail, ThingsRange, ThingsRangeV4,
    ThingsRangeV6, ThingsSpan, ThingsSpanDays, ThingsSpanTimes, ThingsSpanWords,
    ThingsTwins, ThingsTyped,
};

