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

    /// The operations under `/visitors`.
    #[cfg(feature = "visitors")]
    pub fn visitors(&self) -> crate::visitors::Visitors {
        crate::visitors::Visitors::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "visitors")]
pub use crate::visitors::{ListVisitorsResponse, Visitor};

// ==== src/visitors.rs

//! The operations under `/visitors`.
//!
//! ```no_run
//! # async fn example(client: pages_by_last_id::Client) -> pages_by_last_id::Result<()> {
//! let mut visitors = client.visitors().list().items();
//! while let Some(visitor) = visitors.try_next().await? {
//!     println!("{visitor:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on visitors, from [`Client::visitors`](crate::Client::visitors).
#[derive(Clone, Debug)]
pub struct Visitors {
    client: Client,
}

impl Visitors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the visitors.
    ///
    /// `GET /visitors`
    #[inline]
    pub fn list(&self) -> ListVisitors {
        ListVisitors {
            client: self.client.clone(),
            options: CallOptions::default(),
            after: None,
            limit: None,
        }
    }
}

/// The request that [`Visitors::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListVisitors {
    client: Client,
    options: CallOptions,
    after: Option<String>,
    limit: Option<i64>,
}

impl ListVisitors {
    /// The visitor before the page.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    /// How many.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<ListVisitorsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListVisitorsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/visitors")
            .query("after", QueryStyle::FormExplode, &self.after)
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .options(&self.options)
    }
}

impl Paged for ListVisitors {
    type Page = ListVisitorsResponse;
    type Item = Visitor;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListVisitorsResponse) -> Option<Next> {
        if page.has_more {
            page.last_id
                .clone()
                .or_else(|| page.data.last().map(|item| item.id.clone()))
                .map(Next::Cursor)
        } else {
            None
        }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.after = Some(cursor);
    }

    #[inline]
    fn items(page: ListVisitorsResponse) -> Vec<Visitor> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListVisitorsResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListVisitors => ListVisitorsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListVisitorsResponse {
    /// The visitors.
    pub data: Vec<Visitor>,
    /// Whether there are more.
    pub has_more: bool,
    /// The first of the page.
    pub first_id: Option<String>,
    /// The last of the page.
    pub last_id: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListVisitorsResponse {
        required data = "data";
        required has_more = "has_more";
        optional first_id = "first_id";
        nullable last_id = "last_id";
        [Visitor] = "data";
    }
}

/// A visitor.
#[derive(Clone)]
#[non_exhaustive]
pub struct Visitor {
    /// The identifier.
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Visitor {
        required id = "id";
    }
}

