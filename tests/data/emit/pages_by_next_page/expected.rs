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

    /// The operations under `/meters`.
    #[cfg(feature = "meters")]
    pub fn meters(&self) -> crate::meters::Meters {
        crate::meters::Meters::new(self.clone())
    }
}

// ==== src/meters.rs

//! The operations under `/meters`.
//!
//! ```no_run
//! # async fn example(client: pages_by_next_page::Client) -> pages_by_next_page::Result<()> {
//! let mut meters = client.meters().list(1_735_689_600).items();
//! while let Some(meter) = meters.try_next().await? {
//!     println!("{meter:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, Timestamp, model, requests,
};

/// The operations on meters, from [`Client::meters`](crate::Client::meters).
#[derive(Clone, Debug)]
pub struct Meters {
    client: Client,
}

impl Meters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the readings.
    ///
    /// - `start`: From when.
    ///
    /// `GET /meters`
    pub fn list(&self, start: impl Into<Timestamp>) -> ListMeters {
        ListMeters {
            client: self.client.clone(),
            options: CallOptions::default(),
            start: start.into(),
            page: None,
        }
    }
}

/// The request that [`Meters::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListMeters {
    client: Client,
    options: CallOptions,
    start: Timestamp,
    page: Option<String>,
}

impl ListMeters {
    /// The page.
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
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
    pub fn send(self) -> Sending<ListMetersResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListMetersResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/meters")
            .query("start", QueryStyle::FormExplode, &self.start)
            .query("page", QueryStyle::FormExplode, &self.page)
            .options(&self.options)
    }
}

impl Paged for ListMeters {
    type Page = ListMetersResponse;
    type Item = ListMetersResponseData;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListMetersResponse) -> Option<Next> {
        if page.has_more { page.next_page.clone().map(Next::Cursor) } else { None }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.page = Some(cursor);
    }

    #[inline]
    fn items(page: ListMetersResponse) -> Vec<ListMetersResponseData> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListMetersResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListMeters => ListMetersResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListMetersResponse {
    /// The readings.
    pub data: Vec<ListMetersResponseData>,
    /// Whether there are more.
    pub has_more: bool,
    /// The next page.
    pub next_page: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListMetersResponse {
        required data = "data";
        required has_more = "has_more";
        nullable next_page = "next_page";
        [ListMetersResponseData] = "data";
    }
}

/// The readings.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListMetersResponseData {
    /// What was read.
    pub value: f64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListMetersResponseData {
        required value = "value";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "meters")]
pub use crate::meters::{ListMetersResponse, ListMetersResponseData};

