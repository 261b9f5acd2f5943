// ==== src/berths.rs

//! The operations under `/berths`.
//!
//! ```no_run
//! # async fn example(client: pages_by_offset_and_number::Client) -> pages_by_offset_and_number::Result<()> {
//! let mut berths = client.berths().list().items();
//! while let Some(berth) = berths.try_next().await? {
//!     println!("{berth:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, QueryStyle, Response,
    Sending, requests,
};

/// The operations on berths, from [`Client::berths`](crate::Client::berths).
#[derive(Clone, Debug)]
pub struct Berths {
    client: Client,
}

impl Berths {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the berths.
    ///
    /// `GET /berths`
    #[inline]
    pub fn list(&self) -> ListBerths {
        ListBerths {
            client: self.client.clone(),
            options: CallOptions::default(),
            skip: None,
            size: None,
        }
    }
}

/// The request that [`Berths::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBerths {
    client: Client,
    options: CallOptions,
    skip: Option<i32>,
    size: Option<i64>,
}

impl ListBerths {
    /// How many to pass over.
    pub fn skip(mut self, skip: i32) -> Self {
        self.skip = Some(skip);
        self
    }

    /// How many to list.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
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
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/berths")
            .query("skip", QueryStyle::FormExplode, &self.skip)
            .query("size", QueryStyle::FormExplode, &self.size)
            .options(&self.options)
    }
}

impl Paged for ListBerths {
    type Page = Vec<String>;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &Vec<String>) -> Option<Next> {
        Next::offset(self.skip.map(i64::from), page.len(), None)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.skip = cursor.parse().ok();
    }

    #[inline]
    fn items(page: Vec<String>) -> Vec<String> {
        page
    }

    #[inline]
    fn is_empty(page: &Vec<String>) -> bool {
        page.is_empty()
    }
}

requests!(ListBerths => Vec < String >);

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: pages_by_offset_and_number::Client) -> pages_by_offset_and_number::Result<()> {
//! let mut boats = client.boats().list().items();
//! while let Some(boat) = boats.try_next().await? {
//!     println!("{boat:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the boats.
    ///
    /// `GET /boats`
    #[inline]
    pub fn list(&self) -> ListBoats {
        ListBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
            offset: None,
            limit: None,
        }
    }
}

/// The request that [`Boats::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBoats {
    client: Client,
    options: CallOptions,
    offset: Option<i64>,
    limit: Option<i64>,
}

impl ListBoats {
    /// How many to pass over.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// How many to list.
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
    pub fn send(self) -> Sending<ListBoatsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListBoatsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats")
            .query("offset", QueryStyle::FormExplode, &self.offset)
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .options(&self.options)
    }
}

impl Paged for ListBoats {
    type Page = ListBoatsResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListBoatsResponse) -> Option<Next> {
        Next::offset(self.offset, page.boats.len(), Some(page.total))
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.offset = cursor.parse().ok();
    }

    #[inline]
    fn items(page: ListBoatsResponse) -> Vec<String> {
        page.boats
    }

    #[inline]
    fn is_empty(page: &ListBoatsResponse) -> bool {
        page.boats.is_empty()
    }
}

requests!(ListBoats => ListBoatsResponse);

/// A page of boats.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListBoatsResponse {
    /// The boats.
    pub boats: Vec<String>,
    /// How many there are.
    pub total: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBoatsResponse {
        required boats = "boats";
        required total = "total";
        [String] = "boats";
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

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }

    /// The operations under `/berths`.
    #[cfg(feature = "berths")]
    pub fn berths(&self) -> crate::berths::Berths {
        crate::berths::Berths::new(self.clone())
    }

    /// The operations under `/crews`.
    #[cfg(feature = "crews")]
    pub fn crews(&self) -> crate::crews::Crews {
        crate::crews::Crews::new(self.clone())
    }

    /// The operations under `/tides`.
    #[cfg(feature = "tides")]
    pub fn tides(&self) -> crate::tides::Tides {
        crate::tides::Tides::new(self.clone())
    }
}

// ==== src/crews.rs

//! The operations under `/crews`.
//!
//! ```no_run
//! # async fn example(client: pages_by_offset_and_number::Client) -> pages_by_offset_and_number::Result<()> {
//! let mut crews = client.crews().list().items();
//! while let Some(crew) = crews.try_next().await? {
//!     println!("{crew:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on crews, from [`Client::crews`](crate::Client::crews).
#[derive(Clone, Debug)]
pub struct Crews {
    client: Client,
}

impl Crews {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the crews.
    ///
    /// `GET /crews`
    #[inline]
    pub fn list(&self) -> ListCrews {
        ListCrews {
            client: self.client.clone(),
            options: CallOptions::default(),
            page: None,
        }
    }
}

/// The request that [`Crews::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCrews {
    client: Client,
    options: CallOptions,
    page: Option<i64>,
}

impl ListCrews {
    /// Which page.
    ///
    /// Default: `0`.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
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
    pub fn send(self) -> Sending<ListCrewsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListCrewsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/crews")
            .query("page", QueryStyle::FormExplode, &self.page)
            .options(&self.options)
    }
}

impl Paged for ListCrews {
    type Page = ListCrewsResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListCrewsResponse) -> Option<Next> {
        if page.has_more != Some(false) {
            Next::page(0, self.page, page.total_pages)
        } else {
            None
        }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.page = cursor.parse().ok();
    }

    #[inline]
    fn items(page: ListCrewsResponse) -> Vec<String> {
        page.items.unwrap_or_default()
    }

    #[inline]
    fn is_empty(page: &ListCrewsResponse) -> bool {
        page.items.as_ref().is_none_or(Vec::is_empty)
    }
}

requests!(ListCrews => ListCrewsResponse);

/// A page of crews.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListCrewsResponse {
    /// The crews.
    pub items: Option<Vec<String>>,
    /// How many pages there are.
    pub total_pages: Option<i64>,
    /// Whether there are more.
    pub has_more: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListCrewsResponse {
        optional items = "items";
        optional total_pages = "total_pages";
        optional has_more = "has_more";
        [String] = "items";
    }
}

// ==== src/tides.rs

//! The operations under `/tides`.
//!
//! ```no_run
//! # async fn example(client: pages_by_offset_and_number::Client) -> pages_by_offset_and_number::Result<()> {
//! let tide = client.tides().list().send().await?;
//! println!("{tide:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// The operations on tides, from [`Client::tides`](crate::Client::tides).
#[derive(Clone, Debug)]
pub struct Tides {
    client: Client,
}

impl Tides {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the tides.
    ///
    /// An offset without a limit may be one of time.
    ///
    /// `GET /tides`
    #[inline]
    pub fn list(&self) -> ListTides {
        ListTides {
            client: self.client.clone(),
            options: CallOptions::default(),
            offset: None,
        }
    }
}

/// The request that [`Tides::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListTides {
    client: Client,
    options: CallOptions,
    offset: Option<i64>,
}

impl ListTides {
    /// Hours.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
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
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides")
            .query("offset", QueryStyle::FormExplode, &self.offset)
            .options(&self.options)
    }
}

requests!(ListTides => Vec < String >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "boats")]
pub use crate::boats::ListBoatsResponse;
#[cfg(feature = "crews")]
pub use crate::crews::ListCrewsResponse;

