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

    /// Operations under `/orders`.
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> crate::orders::Orders {
        crate::orders::Orders::new(self.clone())
    }
}

// ==== src/orders.rs

//! Operations under `/orders`.
//!
//! ```no_run
//! # async fn example(client: response_types_are_built_in_tests::Client) -> response_types_are_built_in_tests::Result<()> {
//! let order = client.orders().retrieve().await?;
//! println!("{order:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, DateTime, Decode, Decoded, Encode, Encoder, Extra, Kind, Method,
    Node, Response, Sending, UnknownJson, UnknownValue, accessors, model, requests,
    text_enum, unions,
};

/// Operations on orders. Created by [`Client::orders`](crate::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the orders.
    ///
    /// ```no_run
    /// # async fn example(client: response_types_are_built_in_tests::Client) -> response_types_are_built_in_tests::Result<()> {
    /// let order = client.orders().retrieve().await?;
    /// println!("{order:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /orders`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveOrder {
        RetrieveOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Creates an order.
    ///
    /// - `text`: The text.
    ///
    /// ```no_run
    /// # async fn example(client: response_types_are_built_in_tests::Client) -> response_types_are_built_in_tests::Result<()> {
    /// let order = client.orders().update("text").await?;
    /// println!("{order:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /orders`
    pub fn update(&self, text: impl Into<String>) -> UpdateOrder {
        UpdateOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Label::new(text),
        }
    }
}

/// A request created by [`Orders::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveOrder {
    client: Client,
    options: CallOptions,
}

impl RetrieveOrder {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Order> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Order>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/orders").options(&self.options)
    }
}

/// A request created by [`Orders::update`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct UpdateOrder {
    client: Client,
    options: CallOptions,
    body: Label,
}

impl UpdateOrder {
    /// The color.
    ///
    /// Sets the field [`color`](field@crate::types::Label::color).
    pub fn color(mut self, color: impl Into<String>) -> Self {
        self.body.color = Some(color.into());
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
    pub fn send(self) -> Sending<Label> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Label>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/orders").json(&self.body).options(&self.options)
    }
}

requests!(RetrieveOrder => Order, UpdateOrder => Label);

/// An order, which is only received.
#[derive(Clone)]
#[non_exhaustive]
pub struct Order {
    /// The identifier.
    pub id: String,
    /// The kind of order.
    pub r#type: OrderType,
    /// True until it is shipped.
    pub new_field: bool,
    /// True until it is paid.
    pub open: bool,
    /// The items.
    pub lines: Vec<Line>,
    /// How it was paid.
    pub payment: OrderPayment,
    /// Prices by currency.
    pub prices: BTreeMap<String, f64>,
    /// The order that it continues, or null.
    pub parent: Option<Box<Order>>,
    /// A note.
    pub note: Option<String>,
    /// The number of parcels.
    pub count: Option<i64>,
    /// The address of the order.
    pub self_: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Order {
        "object" = "order";
        required id = "id";
        required r#type = "type";
        required new_field = "new";
        required open = "open";
        required lines = "lines";
        required payment = "payment";
        required prices = "prices";
        nullable parent = "parent";
        optional note = "note";
        optional count = "count";
        optional self_ = "self";
    }
}

/// An item, with prices by currency.
#[derive(Clone)]
#[non_exhaustive]
pub struct Line {
    /// The article.
    pub article: Option<String>,
    /// The properties that have no field of their own.
    pub additional: BTreeMap<String, f64>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Line {
        optional article = "article";
        ..additional;
    }
}

/// How it was paid.
///
/// The variant of a decoded value depends on its JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderPayment {
    /// Cash.
    Cash(Box<Cash>),
    Text(String),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for OrderPayment {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Cash),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for OrderPayment {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Cash(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    OrderPayment {
        Cash: Cash;
        Text: String;
        Text: &str;
    }
}

/// Cash.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cash {
    /// The amount.
    pub amount: f64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Cash {
        required amount = "amount";
    }
}

/// A label, which is sent and received.
#[derive(Clone)]
#[non_exhaustive]
pub struct Label {
    /// The text.
    pub text: String,
    /// The color.
    pub color: Option<String>,
    /// When it was printed.
    pub printed_at: Option<DateTime>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Label {
    /// Creates a value with the required fields set.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            color: None,
            printed_at: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Label {
        required text = "text";
        optional color = "color";
        optional printed_at = "printed_at";
    }
}

/// The kind of order.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: response_types_are_built_in_tests::types::OrderType) {
/// use response_types_are_built_in_tests::types::OrderType;
/// match value {
///     OrderType::Retail => println!("Retail"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderType {
    /// `retail`
    Retail,
    /// `wholesale`
    Wholesale,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    OrderType {
        Retail = "retail";
        Wholesale = "wholesale";
    }
}
unions!(OrderPayment);
accessors! {
    OrderPayment {
        Cash = as_cash, into_cash: boxed Cash;
        Text = as_text, into_text: text String;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Order {
        new id: impl Into<String> = id.into();
        new r#type: impl Into<OrderType> = r#type.into();
        new new_field: bool = new_field;
        new open: bool = open;
        new lines: impl IntoIterator<Item = Line> = lines.into_iter().collect();
        new payment: impl Into<OrderPayment> = payment.into();
        new prices: impl IntoIterator<Item = (impl Into<String>, f64)> = prices.into_iter().map(|(key, value)| (key.into(), value)).collect();
        set parent: Order = Box::new(parent);
        set note: impl Into<String> = note.into();
        set count: i64 = count;
        set self_: impl Into<String> = self_.into();
    }
    new Line {
        set article: impl Into<String> = article.into();
        ..additional;
    }
    new Cash {
        new amount: f64 = amount;
    }
    set Label {
        set color: impl Into<String> = color.into();
        set printed_at: impl Into<DateTime> = printed_at.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`orders`](mod@crate::orders): [`Order`], [`Line`], [`OrderPayment`], [`Cash`],
//!   [`Label`], [`OrderType`]

#[cfg(feature = "orders")]
#[doc(inline)]
pub use crate::orders::{Cash, Label, Line, Order, OrderPayment, OrderType};

