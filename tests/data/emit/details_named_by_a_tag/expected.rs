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

    /// Operations under `/events`.
    #[cfg(feature = "events")]
    pub fn events(&self) -> crate::events::Events {
        crate::events::Events::new(self.clone())
    }
}

// ==== src/events.rs

//! Operations under `/events`.
//!
//! ```no_run
//! # async fn example(client: details_named_by_a_tag::Client) -> details_named_by_a_tag::Result<()> {
//! let event = client.events().retrieve().await?;
//! println!("{event:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, UnknownValue, accessors, details, model, requests,
    text_enum, unions,
};

/// Operations on events. Created by [`Client::events`](crate::Client::events).
#[derive(Clone, Debug)]
pub struct Events {
    client: Client,
}

impl Events {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieves the latest event.
    ///
    /// ```no_run
    /// # async fn example(client: details_named_by_a_tag::Client) -> details_named_by_a_tag::Result<()> {
    /// let event = client.events().retrieve().await?;
    /// println!("{event:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /events`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveEvent {
        RetrieveEvent {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Records a note.
    ///
    /// ```no_run
    /// # async fn example(client: details_named_by_a_tag::Client) -> details_named_by_a_tag::Result<()> {
    /// let event = client.events().update().await?;
    /// println!("{event:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /events`
    #[inline]
    pub fn update(&self) -> UpdateEvent {
        UpdateEvent {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Note::new(),
        }
    }
}

/// A request created by [`Events::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveEvent {
    client: Client,
    options: CallOptions,
}

impl RetrieveEvent {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Event> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Event>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/events").options(&self.options)
    }
}

/// A request created by [`Events::update`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct UpdateEvent {
    client: Client,
    options: CallOptions,
    body: Note,
}

impl UpdateEvent {
    /// Sets the field [`type`](field@crate::types::Note::type).
    pub fn r#type(mut self, r#type: impl Into<NoteType>) -> Self {
        self.body.r#type = Some(r#type.into());
        self
    }

    /// A key.
    ///
    /// Sets the field [`red`](field@crate::types::Note::red).
    #[inline]
    pub fn red(mut self, red: Key) -> Self {
        self.body.red = Some(Box::new(red));
        self
    }

    /// A key.
    ///
    /// Sets the field [`green`](field@crate::types::Note::green).
    #[inline]
    pub fn green(mut self, green: Key) -> Self {
        self.body.green = Some(Box::new(green));
        self
    }

    /// A key.
    ///
    /// Sets the field [`blue`](field@crate::types::Note::blue).
    #[inline]
    pub fn blue(mut self, blue: Key) -> Self {
        self.body.blue = Some(Box::new(blue));
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Follow> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Follow>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/events").json(&self.body).options(&self.options)
    }
}

requests!(RetrieveEvent => Event, UpdateEvent => Follow);

/// An event, whose details are in the property that `type` names.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// The identifier.
    pub id: String,
    /// The kind of event.
    pub r#type: EventType,
    /// A key.
    pub key_created: Option<Box<Key>>,
    /// A key.
    pub key_deleted: Option<Box<Key>>,
    /// Where a user went.
    pub user_moved: Option<EventUserMoved>,
    /// A text is no object.
    pub login: Option<String>,
    /// A schema that has the name of the enum.
    pub follows: Option<Box<FollowDetails>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Event {
        required id = "id";
        required r#type = "type";
        optional key_created = "key.created";
        optional key_deleted = "key.deleted";
        optional user_moved = "user_moved";
        optional login = "login";
        optional follows = "follows";
    }
}

/// A key.
#[derive(Clone)]
#[non_exhaustive]
pub struct Key {
    /// The identifier.
    pub id: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Key {
    /// Creates a value with the required fields set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Key {
        required id = "id";
    }
}

/// Where a user went.
///
/// The variant of a decoded value depends on its JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EventUserMoved {
    /// A key.
    Key(Box<Key>),
    Text(String),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for EventUserMoved {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Key),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for EventUserMoved {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Key(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    EventUserMoved {
        Key: Key;
        Text: String;
        Text: &str;
    }
}

/// A schema that has the name of the enum.
#[derive(Clone)]
#[non_exhaustive]
pub struct FollowDetails {
    /// The tag may be absent, `details` is a field, and two values name nothing.
    pub follow: Option<Box<Follow>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    FollowDetails {
        optional follow = "follow";
    }
}

/// The tag may be absent, `details` is a field, and two values name nothing.
#[derive(Clone)]
#[non_exhaustive]
pub struct Follow {
    /// The kind.
    pub kind: Option<FollowKind>,
    /// The order.
    pub sort: Option<FollowSort>,
    /// A key.
    pub red: Option<Box<Key>>,
    /// A key.
    pub green: Option<Box<Key>>,
    /// A key.
    pub blue: Option<Box<Key>>,
    /// Details in prose.
    pub details: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Follow {
        optional kind = "kind";
        optional sort = "sort";
        optional red = "red";
        optional green = "green";
        optional blue = "blue";
        optional details = "details";
    }
}

/// A note.
///
/// It is only sent, so the program knows what it holds.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Note {
    pub r#type: Option<NoteType>,
    /// A key.
    pub red: Option<Box<Key>>,
    /// A key.
    pub green: Option<Box<Key>>,
    /// A key.
    pub blue: Option<Box<Key>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Note {
    /// Creates a value with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Note {
        optional r#type = "type";
        optional red = "red";
        optional green = "green";
        optional blue = "blue";
    }
}

/// The kind of event.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: details_named_by_a_tag::types::EventType) {
/// use details_named_by_a_tag::types::EventType;
/// match value {
///     EventType::KeyCreated => println!("KeyCreated"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum EventType {
    /// `key.created`
    KeyCreated,
    /// `key.deleted`
    KeyDeleted,
    /// `user.moved`
    UserMoved,
    /// `login`
    Login,
    /// `restart`
    Restart,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    EventType {
        KeyCreated = "key.created";
        KeyDeleted = "key.deleted";
        UserMoved = "user.moved";
        Login = "login";
        Restart = "restart";
    }
}

/// The kind.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: details_named_by_a_tag::types::FollowKind) {
/// use details_named_by_a_tag::types::FollowKind;
/// match value {
///     FollowKind::Red => println!("Red"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum FollowKind {
    /// `red`
    Red,
    /// `green`
    Green,
    /// `blue`
    Blue,
    /// `other`
    Other,
    /// `none`
    None,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    FollowKind {
        Red = "red";
        Green = "green";
        Blue = "blue";
        Other = "other";
        None = "none";
    }
}

/// The order.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: details_named_by_a_tag::types::FollowSort) {
/// use details_named_by_a_tag::types::FollowSort;
/// match value {
///     FollowSort::Red => println!("Red"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum FollowSort {
    /// `red`
    Red,
    /// `green`
    Green,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    FollowSort {
        Red = "red";
        Green = "green";
    }
}

/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: details_named_by_a_tag::types::NoteType) {
/// use details_named_by_a_tag::types::NoteType;
/// match value {
///     NoteType::Red => println!("Red"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum NoteType {
    /// `red`
    Red,
    /// `green`
    Green,
    /// `blue`
    Blue,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    NoteType {
        Red = "red";
        Green = "green";
        Blue = "blue";
    }
}
unions!(EventUserMoved);
accessors! {
    EventUserMoved {
        Key = as_key, into_key: boxed Key;
        Text = as_text, into_text: text String;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Event {
        new id: impl Into<String> = id.into();
        new r#type: impl Into<EventType> = r#type.into();
        set key_created: Key = Box::new(key_created);
        set key_deleted: Key = Box::new(key_deleted);
        set user_moved: impl Into<EventUserMoved> = user_moved.into();
        set login: impl Into<String> = login.into();
        set follows: FollowDetails = Box::new(follows);
    }
    new FollowDetails {
        set follow: Follow = Box::new(follow);
    }
    new Follow {
        set kind: impl Into<FollowKind> = kind.into();
        set sort: impl Into<FollowSort> = sort.into();
        set red: Key = Box::new(red);
        set green: Key = Box::new(green);
        set blue: Key = Box::new(blue);
        set details: impl Into<String> = details.into();
    }
}
details! {
    Event.details by required r#type: EventType => EventDetails {
        KeyCreated = key_created: boxed Key;
        KeyDeleted = key_deleted: boxed Key;
        UserMoved = user_moved: plain EventUserMoved;
    }
    Follow.details_of_kind by optional kind: FollowKind => FollowDetailsFields {
        Red = red: boxed Key;
        Green = green: boxed Key;
        Blue = blue: boxed Key;
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`events`](mod@crate::events): [`Event`], [`Key`], [`EventUserMoved`],
//!   [`FollowDetails`], [`Follow`], [`Note`], [`EventType`], [`FollowKind`],
//!   [`FollowSort`], [`NoteType`]

#[cfg(feature = "events")]
#[doc(inline)]
pub use crate::events::{
    Event, EventDetails, EventType, EventUserMoved, Follow, FollowDetails,
    FollowDetailsFields, FollowKind, FollowSort, Key, Note, NoteType,
};

