// ==== src/baskets.rs

//! The operations under `/baskets`.
//!
//! ```no_run
//! # async fn example(client: lists_of_every_kind::Client) -> lists_of_every_kind::Result<()> {
//! use lists_of_every_kind::types::BasketItem;
//! let basket = client
//!     .baskets()
//!     .create([BasketItem::new("name")], [Some(1)])
//!     .send()
//!     .await?;
//! println!("{basket:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on baskets, from [`Client::baskets`](crate::Client::baskets).
#[derive(Clone, Debug)]
pub struct Baskets {
    client: Client,
}

impl Baskets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the basket.
    ///
    /// - `items`: The things in it.
    /// - `gaps`: Sizes, null where a place is free.
    ///
    /// `POST /baskets`
    pub fn create(
        &self,
        items: impl IntoIterator<Item = BasketItem>,
        gaps: impl IntoIterator<Item = Option<i64>>,
    ) -> CreateBasket {
        CreateBasket {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Basket::new(items, gaps),
        }
    }
}

/// The request that [`Baskets::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBasket {
    client: Client,
    options: CallOptions,
    body: Basket,
}

impl CreateBasket {
    /// A list of lists.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        self.body.rows = Some(rows.into_iter().collect());
        self
    }

    /// Nothing is said of what it holds.
    pub fn loose(mut self, loose: impl IntoIterator<Item = Value>) -> Self {
        self.body.loose = Some(loose.into_iter().collect());
        self
    }

    /// A list that may be null.
    ///
    /// No item twice.
    pub fn maybe(mut self, maybe: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.maybe = Some(maybe.into_iter().map(Into::into).collect());
        self
    }

    /// Sends `null` as `maybe`.
    #[inline]
    pub fn maybe_null(mut self) -> Self {
        self.body.maybe = None;
        self.body.extra.null::<Basket>("maybe");
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
    pub fn send(self) -> Sending<Basket> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Basket>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/baskets").json(&self.body).options(&self.options)
    }
}

requests!(CreateBasket => Basket);

/// A basket of things.
#[derive(Clone)]
#[non_exhaustive]
pub struct Basket {
    /// The things in it.
    pub items: Vec<BasketItem>,
    /// Sizes, null where a place is free.
    pub gaps: Vec<Option<i64>>,
    /// A list of lists.
    pub rows: Option<Vec<Vec<String>>>,
    /// Nothing is said of what it holds.
    pub loose: Option<Vec<Value>>,
    /// A list that may be null.
    ///
    /// No item twice.
    pub maybe: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Basket {
    /// Makes one from its required fields.
    pub fn new(
        items: impl IntoIterator<Item = BasketItem>,
        gaps: impl IntoIterator<Item = Option<i64>>,
    ) -> Self {
        Self {
            items: items.into_iter().collect(),
            gaps: gaps.into_iter().collect(),
            rows: None,
            loose: None,
            maybe: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Basket {
        required items = "items";
        required gaps = "gaps";
        optional rows = "rows";
        optional loose = "loose";
        optional maybe = "maybe";
    }
}

/// A thing.
#[derive(Clone)]
#[non_exhaustive]
pub struct BasketItem {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl BasketItem {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    BasketItem {
        required name = "name";
    }
}

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

    /// The operations under `/baskets`.
    #[cfg(feature = "baskets")]
    pub fn baskets(&self) -> crate::baskets::Baskets {
        crate::baskets::Baskets::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "baskets")]
pub use crate::baskets::{Basket, BasketItem};

