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

    /// Operations under `/tickers`.
    #[cfg(feature = "tickers")]
    pub fn tickers(&self) -> crate::tickers::Tickers {
        crate::tickers::Tickers::new(self.clone())
    }

    /// Operations under `/orders`.
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> crate::orders::Orders {
        crate::orders::Orders::new(self.clone())
    }

    /// Operations under `/rooms`.
    #[cfg(feature = "rooms")]
    pub fn rooms(&self) -> crate::rooms::Rooms {
        crate::rooms::Rooms::new(self.clone())
    }
}

// ==== src/orders.rs

//! Operations under `/orders`.
//!
//! ```no_run
//! # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
//! let order = client.orders().create(1).await?;
//! println!("{order:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Extra, Framing, Method, Response, Result, Sending,
    model, requests,
};
use crate::types::{Price, Tick};

/// Operations on orders. Created by [`Client::orders`](crate::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Place an order.
    ///
    /// - `cents`: The highest price.
    ///
    /// ```no_run
    /// # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
    /// let order = client.orders().create(1).await?;
    /// println!("{order:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /orders`
    #[inline]
    pub fn create(&self, cents: i64) -> CreateOrder {
        CreateOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateOrderBody::new(cents),
        }
    }
}

/// A request created by [`Orders::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateOrder {
    client: Client,
    options: CallOptions,
    body: CreateOrderBody,
}

impl CreateOrder {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Price> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Price>> {
        self.client.core().send_with_response(self.call())
    }

    /// Sends the request and returns the events of the response as they arrive.
    #[inline]
    pub async fn stream(mut self) -> Result<EventStream<Tick>> {
        self.body.stream = Some(true);
        self.client
            .core()
            .stream(self.call(), Framing::Events, "text/event-stream")
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/orders").json(&self.body).options(&self.options)
    }
}

requests!(CreateOrder => Price);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateOrderBody {
    /// The highest price.
    pub cents: i64,
    /// Whether to send the news of the order.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateOrderBody {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(cents: i64) -> Self {
        Self {
            cents,
            stream: None,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateOrderBody {
        required cents = "cents";
        optional stream = "stream";
    }
}

// ==== src/rooms.rs

//! Operations under `/rooms`.
//!
//! ```no_run
//! # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
//! client.rooms().retrieve("stream_value").await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, EventStream, Framing, Method, PathStyle,
    RawEvent, Response, Result, Sending, requests,
};

/// Operations on rooms. Created by [`Client::rooms`](crate::Client::rooms).
#[derive(Clone, Debug)]
pub struct Rooms {
    client: Client,
}

impl Rooms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve a room.
    ///
    /// The parameter has the name of the verb.
    ///
    /// - `stream_value`: The room.
    ///
    /// ```no_run
    /// # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
    /// client.rooms().retrieve("stream_value").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /rooms/{stream}`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    pub fn retrieve(&self, stream_value: impl Into<String>) -> RetrieveRoom {
        RetrieveRoom {
            client: self.client.clone(),
            options: CallOptions::default(),
            stream_value: stream_value.into(),
        }
    }
}

/// A request created by [`Rooms::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveRoom {
    client: Client,
    options: CallOptions,
    stream_value: String,
}

impl RetrieveRoom {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.core().send_bytes(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.core().send_bytes_with_response(self.call())
    }

    /// Sends the request and returns the bytes of the response as they arrive; they can be
    /// saved to a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.core().download(self.call())
    }

    /// Sends the request and returns the events of the response as they arrive.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<RawEvent>> {
        self.client
            .core()
            .stream(self.call(), Framing::Envelopes, "text/event-stream")
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/rooms/{stream}")
            .accept("audio/mpeg")
            .path("stream", PathStyle::Simple, &self.stream_value)
            .options(&self.options)
    }
}

requests!(RetrieveRoom -> Bytes);

// ==== src/tickers.rs

//! Operations under `/tickers`.
//!
//! ```no_run
//! # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
//! let ticker = client.tickers().retrieve().await?;
//! println!("{ticker:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Framing, Method, QueryStyle, Response, Result,
    Sending, requests,
};
use crate::types::{Price, Tick};

/// Operations on tickers. Created by [`Client::tickers`](crate::Client::tickers).
#[derive(Clone, Debug)]
pub struct Tickers {
    client: Client,
}

impl Tickers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the prices as they come.
    ///
    /// ```no_run
    /// # async fn example(client: streams_in_addition_to_json::Client) -> streams_in_addition_to_json::Result<()> {
    /// let ticker = client.tickers().retrieve().await?;
    /// println!("{ticker:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tickers`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveTicker {
        RetrieveTicker {
            client: self.client.clone(),
            options: CallOptions::default(),
            stream_value: None,
        }
    }
}

/// A request created by [`Tickers::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveTicker {
    client: Client,
    options: CallOptions,
    stream_value: Option<bool>,
}

impl RetrieveTicker {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Price> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Price>> {
        self.client.core().send_with_response(self.call())
    }

    /// Sends the request and returns the events of the response as they arrive.
    #[inline]
    pub async fn stream(mut self) -> Result<EventStream<Tick>> {
        self.stream_value = Some(true);
        self.client
            .core()
            .stream(self.call(), Framing::Events, "text/event-stream")
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tickers")
            .query("stream", QueryStyle::FormExplode, &self.stream_value)
            .options(&self.options)
    }
}

requests!(RetrieveTicker => Price);

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`orders`](mod@crate::orders): [`CreateOrderBody`]

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Node, Tag, UnknownJson, accessors, model,
    unions,
};

#[cfg(feature = "orders")]
#[doc(inline)]
pub use crate::orders::CreateOrderBody;

/// A price.
#[derive(Clone)]
#[non_exhaustive]
pub struct Price {
    /// In cents.
    pub cents: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Price {
        required cents = "cents";
    }
}

/// News of a price.
///
/// The variant of a decoded value depends on its property `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tick {
    /// The price has changed.
    Change(Box<Change>),
    /// The exchange has closed.
    Close(Box<Close>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for Tick {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("type") {
            Some(Tag::Str("change")) => node.decode().map(Self::Change),
            Some(Tag::Str("close")) => node.decode().map(Self::Close),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Tick {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Change(value) => out.put(value),
            Self::Close(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    Tick {
        Change: Change;
        Close: Close;
    }
}

/// The price has changed.
#[derive(Clone)]
#[non_exhaustive]
pub struct Change {
    /// In cents.
    pub cents: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Change {
        "type" = "change";
        required cents = "cents";
    }
}

/// The exchange has closed.
#[derive(Clone)]
#[non_exhaustive]
pub struct Close {
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Close {
        "type" = "close";
    }
}
unions!(Tick);
accessors! {
    Tick {
        Change = as_change, into_change: boxed Change;
        Close = as_close, into_close: boxed Close;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Price {
        new cents: i64 = cents;
    }
    new Change {
        new cents: i64 = cents;
    }
    new Close {
    }
}

