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
//! # async fn example(client: form_with_encodings::Client) -> form_with_encodings::Result<()> {
//! client.orders().create("number").await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
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

    /// Create an order.
    ///
    /// - `number`: The number.
    ///
    /// ```no_run
    /// # async fn example(client: form_with_encodings::Client) -> form_with_encodings::Result<()> {
    /// client.orders().create("number").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /orders`
    pub fn create(&self, number: impl Into<String>) -> CreateOrder {
        CreateOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateOrderBody::new(number),
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
    /// Where to.
    ///
    /// Sets the field [`address`](field@crate::types::CreateOrderBody::address).
    #[inline]
    pub fn address(mut self, address: CreateOrderBodyAddress) -> Self {
        self.body.address = Some(Box::new(address));
        self
    }

    /// What it is about.
    ///
    /// Sets the field [`tags`](field@crate::types::CreateOrderBody::tags).
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// What is added.
    ///
    /// Sets the field [`gifts`](field@crate::types::CreateOrderBody::gifts).
    pub fn gifts(mut self, gifts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.gifts = Some(gifts.into_iter().map(Into::into).collect());
        self
    }

    /// As JSON.
    ///
    /// Sets the field [`facts`](field@crate::types::CreateOrderBody::facts).
    pub fn facts(
        mut self,
        facts: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.body.facts = Some(
            facts.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
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
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/orders")
            .form(QueryStyle::FormExplode, &self.body)
            .field_style("address", QueryStyle::DeepObject)
            .field_style("tags", QueryStyle::Form)
            .field_style("facts", QueryStyle::Json)
            .options(&self.options)
    }
}

requests!(CreateOrder -> ());

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateOrderBody {
    /// The number.
    pub number: String,
    /// Where to.
    pub address: Option<Box<CreateOrderBodyAddress>>,
    /// What it is about.
    pub tags: Option<Vec<String>>,
    /// What is added.
    pub gifts: Option<Vec<String>>,
    /// As JSON.
    pub facts: Option<BTreeMap<String, String>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateOrderBody {
    /// Creates a value with the required fields set.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            address: None,
            tags: None,
            gifts: None,
            facts: None,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateOrderBody {
        required number = "number";
        optional address = "address";
        optional tags = "tags";
        optional gifts = "gifts";
        optional facts = "facts";
    }
}

/// Where to.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateOrderBodyAddress {
    pub city: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateOrderBodyAddress {
    /// Creates a value with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets the field `city`.
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }
}

model! {
    CreateOrderBodyAddress {
        optional city = "city";
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`orders`](mod@crate::orders): [`CreateOrderBody`], [`CreateOrderBodyAddress`]

#[cfg(feature = "orders")]
#[doc(inline)]
pub use crate::orders::{CreateOrderBody, CreateOrderBodyAddress};

