// warning: `deepObject` is defined for objects only; a list is written with brackets (`ids[]=a`)
//   --> openapi.yaml:12:11  #/paths/~1subscriptions/get/parameters/3

// warning: a list or object inside of a query parameter is written as JSON text, since its style does not define how: `style: deepObject` or `content: application/json` does
//   --> openapi.yaml:13:11  #/paths/~1subscriptions/get/parameters/4

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

    /// The operations under `/subscriptions`.
    #[cfg(feature = "subscriptions")]
    pub fn subscriptions(&self) -> crate::subscriptions::Subscriptions {
        crate::subscriptions::Subscriptions::new(self.clone())
    }
}

// ==== src/subscriptions.rs

//! The operations under `/subscriptions`.
//!
//! ```no_run
//! # async fn example(client: lists_of_objects_have_indices::Client) -> lists_of_objects_have_indices::Result<()> {
//! client.subscriptions().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on subscriptions, from [`Client::subscriptions`](crate::Client::subscriptions).
#[derive(Clone, Debug)]
pub struct Subscriptions {
    client: Client,
}

impl Subscriptions {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List subscriptions.
    ///
    /// `GET /subscriptions`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSubscription {
        RetrieveSubscription {
            client: self.client.clone(),
            options: CallOptions::default(),
            criteria: None,
            lines: None,
            ids: None,
            expand: None,
            rows: None,
        }
    }

    /// Create a subscription.
    ///
    /// - `customer`: The customer.
    /// - `items`: What is bought.
    ///
    /// `POST /subscriptions`
    pub fn update(
        &self,
        customer: impl Into<String>,
        items: impl IntoIterator<Item = Line>,
    ) -> UpdateSubscription {
        UpdateSubscription {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: UpdateSubscriptionBody::new(customer, items),
        }
    }
}

/// The request that [`Subscriptions::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSubscription {
    client: Client,
    options: CallOptions,
    criteria: Option<Criteria>,
    lines: Option<Vec<Line>>,
    ids: Option<Vec<String>>,
    expand: Option<Vec<String>>,
    rows: Option<Vec<Vec<i64>>>,
}

impl RetrieveSubscription {
    /// Objects in lists in an object.
    #[inline]
    pub fn criteria(mut self, criteria: Criteria) -> Self {
        self.criteria = Some(criteria);
        self
    }

    /// A list whose name has the brackets.
    pub fn lines(mut self, lines: impl IntoIterator<Item = Line>) -> Self {
        self.lines = Some(lines.into_iter().collect());
        self
    }

    /// Scalars have no indices.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// A list although the style is that of objects.
    pub fn expand(
        mut self,
        expand: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.expand = Some(expand.into_iter().map(Into::into).collect());
        self
    }

    /// The style says nothing of lists in lists.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<i64>>) -> Self {
        self.rows = Some(rows.into_iter().collect());
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
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/subscriptions")
            .query("criteria", QueryStyle::DeepObject, &self.criteria)
            .query("lines", QueryStyle::Brackets, &self.lines)
            .query("ids", QueryStyle::Brackets, &self.ids)
            .query("expand", QueryStyle::DeepObject, &self.expand)
            .query("rows", QueryStyle::FormExplode, &self.rows)
            .options(&self.options)
    }
}

/// The request that [`Subscriptions::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateSubscription {
    client: Client,
    options: CallOptions,
    body: UpdateSubscriptionBody,
}

impl UpdateSubscription {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/subscriptions")
            .form(QueryStyle::FormExplode, &self.body)
            .field_style("items", QueryStyle::DeepObject)
            .options(&self.options)
    }
}

requests!(RetrieveSubscription, UpdateSubscription);

/// What to look for.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Criteria {
    /// Scalars.
    pub names: Option<Vec<String>>,
    /// Objects.
    pub ranges: Option<Vec<CriteriaRange>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Criteria {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Scalars.
    pub fn names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.names = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Objects.
    pub fn ranges(mut self, ranges: impl IntoIterator<Item = CriteriaRange>) -> Self {
        self.ranges = Some(ranges.into_iter().collect());
        self
    }
}

model! {
    Criteria {
        optional names = "names";
        optional ranges = "ranges";
    }
}

/// Objects.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CriteriaRange {
    /// The least.
    pub from: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CriteriaRange {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The least.
    pub fn from(mut self, from: i64) -> Self {
        self.from = Some(from);
        self
    }
}

model! {
    CriteriaRange {
        optional from = "from";
    }
}

/// A line of an order.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Line {
    /// The price.
    pub price: Option<String>,
    /// How many.
    pub quantity: Option<i64>,
    /// Anything else.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Line {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The price.
    pub fn price(mut self, price: impl Into<String>) -> Self {
        self.price = Some(price.into());
        self
    }

    /// How many.
    pub fn quantity(mut self, quantity: i64) -> Self {
        self.quantity = Some(quantity);
        self
    }

    /// Anything else.
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.metadata = Some(
            metadata.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

model! {
    Line {
        optional price = "price";
        optional quantity = "quantity";
        optional metadata = "metadata";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateSubscriptionBody {
    /// The customer.
    pub customer: String,
    /// What is bought.
    pub items: Vec<Line>,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateSubscriptionBody {
    /// Makes one from its required fields.
    pub fn new(
        customer: impl Into<String>,
        items: impl IntoIterator<Item = Line>,
    ) -> Self {
        Self {
            customer: customer.into(),
            items: items.into_iter().collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateSubscriptionBody {
        required customer = "customer";
        required items = "items";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "subscriptions")]
pub use crate::subscriptions::{Criteria, CriteriaRange, Line, UpdateSubscriptionBody};

