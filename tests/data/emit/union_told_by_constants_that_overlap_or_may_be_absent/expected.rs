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

    /// The operations under `/entries`.
    #[cfg(feature = "entries")]
    pub fn entries(&self) -> crate::entries::Entries {
        crate::entries::Entries::new(self.clone())
    }
}

// ==== src/entries.rs

//! The operations under `/entries`.
//!
//! ```no_run
//! # async fn example(client: union_told_by_constants_that_overlap_or_may_be_absent::Client) -> union_told_by_constants_that_overlap_or_may_be_absent::Result<()> {
//! let entry = client.entries().create().send().await?;
//! println!("{entry:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, UnknownValue, from_members, model, requests,
    text_enum, unions,
};

/// The operations on entries, from [`Client::entries`](crate::Client::entries).
#[derive(Clone, Debug)]
pub struct Entries {
    client: Client,
}

impl Entries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the entry.
    ///
    /// `POST /entries`
    #[inline]
    pub fn create(&self) -> CreateEntry {
        CreateEntry {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Logbook::new(),
        }
    }
}

/// The request that [`Entries::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEntry {
    client: Client,
    options: CallOptions,
    body: Logbook,
}

impl CreateEntry {
    /// The crew and the captain write what others do not.
    pub fn entry(mut self, entry: impl Into<LogbookEntry>) -> Self {
        self.body.entry = Some(entry.into());
        self
    }

    /// A depth, or why there is none.
    ///
    /// A depth may lack its bottom.
    pub fn sounding(mut self, sounding: impl Into<LogbookSounding>) -> Self {
        self.body.sounding = Some(sounding.into());
        self
    }

    /// Nothing but a property that may be absent tells these apart.
    pub fn sight(mut self, sight: impl Into<LogbookSight>) -> Self {
        self.body.sight = Some(sight.into());
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
    pub fn send(self) -> Sending<Logbook> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Logbook>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/entries").json(&self.body).options(&self.options)
    }
}

requests!(CreateEntry => Logbook);

/// What happened on board.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Logbook {
    /// The crew and the captain write what others do not.
    pub entry: Option<LogbookEntry>,
    /// A depth, or why there is none.
    ///
    /// A depth may lack its bottom.
    pub sounding: Option<LogbookSounding>,
    /// Nothing but a property that may be absent tells these apart.
    pub sight: Option<LogbookSight>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Logbook {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Logbook {
        optional entry = "entry";
        optional sounding = "sounding";
        optional sight = "sight";
    }
}

/// The crew and the captain write what others do not.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogbookEntry {
    /// Anybody may write it.
    Note(Box<Note>),
    /// Only the captain writes it.
    Order(Box<Order>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for LogbookEntry {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("author") {
            Some(Tag::Str("crew") | Tag::Str("guest")) => node.decode().map(Self::Note),
            Some(Tag::Str("captain")) => {
                if node.has("number") {
                    node.decode().map(Self::Order)
                } else {
                    node.decode()
                        .map(Self::Note)
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for LogbookEntry {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Note(value) => out.put(value),
            Self::Order(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    LogbookEntry {
        Note: Note;
        Order: Order;
    }
}

/// Anybody may write it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Note {
    pub author: NoteAuthor,
    pub text: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Note {
    /// Makes one from its required fields.
    pub fn new(author: impl Into<NoteAuthor>, text: impl Into<String>) -> Self {
        Self {
            author: author.into(),
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Note {
        required author = "author";
        required text = "text";
    }
}

/// Only the captain writes it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Order {
    pub text: Option<String>,
    pub number: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Order {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(number: i64) -> Self {
        Self {
            number,
            text: None,
            extra: Extra::default(),
        }
    }

    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

model! {
    Order {
        "author" = "captain";
        optional text = "text";
        required number = "number";
    }
}

/// A depth, or why there is none.
///
/// A depth may lack its bottom.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogbookSounding {
    /// How deep it is.
    Depth(Box<Depth>),
    /// Why the depth is not known.
    Failure(Box<Failure>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for LogbookSounding {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("reason") {
                    node.decode().map(Self::Failure)
                } else {
                    node.decode()
                        .map(Self::Depth)
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for LogbookSounding {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Depth(value) => out.put(value),
            Self::Failure(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    LogbookSounding {
        Depth: Depth;
        Failure: Failure;
    }
}

/// How deep it is.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Depth {
    pub bottom: Option<DepthBottom>,
    pub fathoms: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Depth {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn bottom(mut self, bottom: impl Into<DepthBottom>) -> Self {
        self.bottom = Some(bottom.into());
        self
    }

    pub fn fathoms(mut self, fathoms: f64) -> Self {
        self.fathoms = Some(fathoms);
        self
    }
}

model! {
    Depth {
        optional bottom = "bottom";
        optional fathoms = "fathoms";
    }
}

/// Why the depth is not known.
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure {
    pub reason: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Failure {
    /// Makes one from its required fields.
    pub fn new(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Failure {
        required reason = "reason";
    }
}

/// Nothing but a property that may be absent tells these apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LogbookSight {
    /// A star.
    Star(Box<Star>),
    /// A light.
    Light(Box<Light>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for LogbookSight {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("star")) => node.decode().map(Self::Star),
            Some(Tag::Str("light")) => node.decode().map(Self::Light),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for LogbookSight {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Star(value) => out.put(value),
            Self::Light(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    LogbookSight {
        Star: Star;
        Light: Light;
    }
}

/// A star.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Star {
    pub kind: Option<StarKind>,
    pub bearing: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Star {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn kind(mut self, kind: impl Into<StarKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    pub fn bearing(mut self, bearing: f64) -> Self {
        self.bearing = Some(bearing);
        self
    }
}

model! {
    Star {
        optional kind = "kind";
        optional bearing = "bearing";
    }
}

/// A light.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Light {
    pub kind: Option<LightKind>,
    pub bearing: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Light {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn kind(mut self, kind: impl Into<LightKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    pub fn bearing(mut self, bearing: f64) -> Self {
        self.bearing = Some(bearing);
        self
    }
}

model! {
    Light {
        optional kind = "kind";
        optional bearing = "bearing";
    }
}

/// `author` of `Note`.
#[derive(Clone)]
#[non_exhaustive]
pub enum NoteAuthor {
    /// `crew`
    Crew,
    /// `captain`
    Captain,
    /// `guest`
    Guest,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    NoteAuthor {
        Crew = "crew";
        Captain = "captain";
        Guest = "guest";
    }
}

/// `bottom` of `Depth`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DepthBottom {
    /// `mud`
    Mud,
    /// `sand`
    Sand,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    DepthBottom {
        Mud = "mud";
        Sand = "sand";
    }
}

/// `kind` of `Star`.
#[derive(Clone)]
#[non_exhaustive]
pub enum StarKind {
    /// `star`
    Star,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    StarKind {
        Star = "star";
    }
}

/// `kind` of `Light`.
#[derive(Clone)]
#[non_exhaustive]
pub enum LightKind {
    /// `light`
    Light,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    LightKind {
        Light = "light";
    }
}
unions!(LogbookEntry, LogbookSounding, LogbookSight);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "entries")]
pub use crate::entries::{
    Depth, DepthBottom, Failure, Light, LightKind, Logbook, LogbookEntry, LogbookSight,
    LogbookSounding, Note, NoteAuthor, Order, Star, StarKind,
};

