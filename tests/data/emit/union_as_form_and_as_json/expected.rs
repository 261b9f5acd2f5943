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

    /// The operations under `/orders`.
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> crate::orders::Orders {
        crate::orders::Orders::new(self.clone())
    }
}

// ==== src/orders.rs

//! The operations under `/orders`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on orders, from [`Client::orders`](crate::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an order.
    ///
    /// - `content`: An order, or the number of one.
    ///
    /// `POST /orders`
    pub fn create(&self, content: impl Into<Order>) -> CreateOrder {
        CreateOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Orders::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrder {
    client: Client,
    options: CallOptions,
    content: Order,
}

impl CreateOrder {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Order> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Order>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/orders")
            .multipart_fields(&self.content)
            .options(&self.options)
    }
}

requests!(CreateOrder => Order);

/// An order, or the number of one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Order {
    Dish(Box<OrderDish>),
    Integer(i64),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Order {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::Object => node.decode().map(Self::Dish),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Order {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Dish(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Order {
        Dish: OrderDish;
        Integer: i64;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct OrderDish {
    /// What is wanted.
    pub dish: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl OrderDish {
    /// Makes one from its required fields.
    pub fn new(dish: impl Into<String>) -> Self {
        Self {
            dish: dish.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    OrderDish {
        required dish = "dish";
    }
}
unions!(Order);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "orders")]
pub use crate::orders::{Order, OrderDish};

