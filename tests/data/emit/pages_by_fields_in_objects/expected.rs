// ==== src/berths.rs

//! The operations under `/berths`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut berths = client.berths().list().items();
//! while let Some(berth) = berths.try_next().await? {
//!     println!("{berth:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
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
    /// The cursor is in an object that may be absent.
    ///
    /// `GET /berths`
    #[inline]
    pub fn list(&self) -> ListBerths {
        ListBerths {
            client: self.client.clone(),
            options: CallOptions::default(),
            cursor: None,
        }
    }
}

/// The request that [`Berths::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBerths {
    client: Client,
    options: CallOptions,
    cursor: Option<String>,
}

impl ListBerths {
    /// Where the page begins.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
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
    pub fn send(self) -> Sending<ListBerthsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListBerthsResponse>> {
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
            .query("cursor", QueryStyle::FormExplode, &self.cursor)
            .options(&self.options)
    }
}

impl Paged for ListBerths {
    type Page = ListBerthsResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListBerthsResponse) -> Option<Next> {
        if page
            .response_metadata
            .as_ref()
            .map(|response_metadata| response_metadata.has_more) != Some(false)
        {
            page.response_metadata
                .as_ref()
                .map(|response_metadata| response_metadata.next_cursor.clone())
                .map(Next::Cursor)
        } else {
            None
        }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.cursor = Some(cursor);
    }

    #[inline]
    fn items(page: ListBerthsResponse) -> Vec<String> {
        page.berths.unwrap_or_default()
    }

    #[inline]
    fn is_empty(page: &ListBerthsResponse) -> bool {
        page.berths.as_ref().is_none_or(Vec::is_empty)
    }
}

requests!(ListBerths => ListBerthsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListBerthsResponse {
    /// The berths.
    pub berths: Option<Vec<String>>,
    /// About the page.
    pub response_metadata: Option<Box<ListBerthsResponseResponseMetadata>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBerthsResponse {
        optional berths = "berths";
        optional response_metadata = "response_metadata";
        [String] = "berths";
    }
}

/// About the page.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListBerthsResponseResponseMetadata {
    /// Where the next page begins.
    pub next_cursor: String,
    /// Whether there is one.
    pub has_more: bool,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBerthsResponseResponseMetadata {
        required next_cursor = "next_cursor";
        required has_more = "has_more";
    }
}

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut boats = client.boats().list().items();
//! while let Some(boat) = boats.try_next().await? {
//!     println!("{boat:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, Response, Sending,
    model, requests,
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
    /// The URL of the next page is among the links.
    ///
    /// `GET /boats`
    #[inline]
    pub fn list(&self) -> ListBoats {
        ListBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBoats {
    client: Client,
    options: CallOptions,
}

impl ListBoats {
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
        Call::new(Method::GET, "/boats").options(&self.options)
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
        page.links.next.clone().map(Next::Url)
    }

    #[inline]
    fn items(page: ListBoatsResponse) -> Vec<String> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListBoatsResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListBoats => ListBoatsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListBoatsResponse {
    /// The boats.
    pub data: Vec<String>,
    /// Where the pages are.
    pub links: ListBoatsResponseLinks,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBoatsResponse {
        required data = "data";
        required links = "links";
        [String] = "data";
    }
}

/// Where the pages are.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListBoatsResponseLinks {
    /// The next page.
    pub next: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBoatsResponseLinks {
        optional next = "next";
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

    /// The operations under `/ropes`.
    #[cfg(feature = "ropes")]
    pub fn ropes(&self) -> crate::ropes::Ropes {
        crate::ropes::Ropes::new(self.clone())
    }

    /// The operations under `/tides`.
    #[cfg(feature = "tides")]
    pub fn tides(&self) -> crate::tides::Tides {
        crate::tides::Tides::new(self.clone())
    }

    /// The operations under `/knots`.
    #[cfg(feature = "knots")]
    pub fn knots(&self) -> crate::knots::Knots {
        crate::knots::Knots::new(self.clone())
    }

    /// The operations under `/sails`.
    #[cfg(feature = "sails")]
    pub fn sails(&self) -> crate::sails::Sails {
        crate::sails::Sails::new(self.clone())
    }

    /// The operations under `/fees`.
    #[cfg(feature = "fees")]
    pub fn fees(&self) -> crate::fees::Fees {
        crate::fees::Fees::new(self.clone())
    }
}

// ==== src/crews.rs

//! The operations under `/crews`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut crews = client.crews().retrieve().items();
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
    /// Everything is in an envelope.
    ///
    /// `GET /crews`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCrew {
        RetrieveCrew {
            client: self.client.clone(),
            options: CallOptions::default(),
            page_token: None,
        }
    }
}

/// The request that [`Crews::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCrew {
    client: Client,
    options: CallOptions,
    page_token: Option<String>,
}

impl RetrieveCrew {
    /// Where the page begins.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
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
    pub fn send(self) -> Sending<RetrieveCrewResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveCrewResponse>> {
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
            .query("page_token", QueryStyle::FormExplode, &self.page_token)
            .options(&self.options)
    }
}

impl Paged for RetrieveCrew {
    type Page = RetrieveCrewResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &RetrieveCrewResponse) -> Option<Next> {
        page.data
            .as_ref()
            .and_then(|data| data.next_page_token.clone())
            .map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.page_token = Some(cursor);
    }

    #[inline]
    fn items(page: RetrieveCrewResponse) -> Vec<String> {
        page.data.and_then(|data| data.crews).unwrap_or_default()
    }

    #[inline]
    fn is_empty(page: &RetrieveCrewResponse) -> bool {
        page.data.as_ref().and_then(|data| data.crews.as_ref()).is_none_or(Vec::is_empty)
    }
}

requests!(RetrieveCrew => RetrieveCrewResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveCrewResponse {
    /// The page.
    pub data: Option<Box<RetrieveCrewResponseData>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveCrewResponse {
        optional data = "data";
    }
}

/// The page.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveCrewResponseData {
    /// The crews.
    pub crews: Option<Vec<String>>,
    /// Where the next page begins.
    pub next_page_token: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveCrewResponseData {
        optional crews = "crews";
        optional next_page_token = "next_page_token";
    }
}

// ==== src/fees.rs

//! The operations under `/fees`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut fees = client.fees().retrieve().items();
//! while let Some(fee) = fees.try_next().await? {
//!     println!("{fee:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on fees, from [`Client::fees`](crate::Client::fees).
#[derive(Clone, Debug)]
pub struct Fees {
    client: Client,
}

impl Fees {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the fees.
    ///
    /// As the configuration says.
    ///
    /// `GET /fees`
    #[inline]
    pub fn retrieve(&self) -> RetrieveFee {
        RetrieveFee {
            client: self.client.clone(),
            options: CallOptions::default(),
            from: None,
        }
    }
}

/// The request that [`Fees::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFee {
    client: Client,
    options: CallOptions,
    from: Option<String>,
}

impl RetrieveFee {
    /// Where the page begins.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
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
    pub fn send(self) -> Sending<RetrieveFeeResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveFeeResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/fees")
            .query("from", QueryStyle::FormExplode, &self.from)
            .options(&self.options)
    }
}

impl Paged for RetrieveFee {
    type Page = RetrieveFeeResponse;
    type Item = f64;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &RetrieveFeeResponse) -> Option<Next> {
        page.answer.end.clone().map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.from = Some(cursor);
    }

    #[inline]
    fn items(page: RetrieveFeeResponse) -> Vec<f64> {
        page.answer.rows
    }

    #[inline]
    fn is_empty(page: &RetrieveFeeResponse) -> bool {
        page.answer.rows.is_empty()
    }
}

requests!(RetrieveFee => RetrieveFeeResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveFeeResponse {
    /// The page.
    pub answer: RetrieveFeeResponseAnswer,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveFeeResponse {
        required answer = "answer";
    }
}

/// The page.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveFeeResponseAnswer {
    /// The fees.
    pub rows: Vec<f64>,
    /// What is said of them.
    pub notes: Option<Vec<String>>,
    /// Where the next page begins.
    pub end: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveFeeResponseAnswer {
        required rows = "rows";
        optional notes = "notes";
        optional end = "end";
    }
}

// ==== src/knots.rs

//! The operations under `/knots`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut knots = client.knots().list().items();
//! while let Some(knot) = knots.try_next().await? {
//!     println!("{knot:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on knots, from [`Client::knots`](crate::Client::knots).
#[derive(Clone, Debug)]
pub struct Knots {
    client: Client,
}

impl Knots {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the knots.
    ///
    /// By the number of the first one.
    ///
    /// `GET /knots`
    #[inline]
    pub fn list(&self) -> ListKnots {
        ListKnots {
            client: self.client.clone(),
            options: CallOptions::default(),
            start_at: None,
            max_results: None,
        }
    }
}

/// The request that [`Knots::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListKnots {
    client: Client,
    options: CallOptions,
    start_at: Option<i32>,
    max_results: Option<i32>,
}

impl ListKnots {
    /// How many to pass over.
    pub fn start_at(mut self, start_at: i32) -> Self {
        self.start_at = Some(start_at);
        self
    }

    /// How many to give.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.max_results = Some(max_results);
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
    pub fn send(self) -> Sending<ListKnotsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListKnotsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/knots")
            .query("startAt", QueryStyle::FormExplode, &self.start_at)
            .query("maxResults", QueryStyle::FormExplode, &self.max_results)
            .options(&self.options)
    }
}

impl Paged for ListKnots {
    type Page = ListKnotsResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListKnotsResponse) -> Option<Next> {
        Next::offset(self.start_at.map(i64::from), page.values.len(), page.paging.total)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.start_at = cursor.parse().ok();
    }

    #[inline]
    fn items(page: ListKnotsResponse) -> Vec<String> {
        page.values
    }

    #[inline]
    fn is_empty(page: &ListKnotsResponse) -> bool {
        page.values.is_empty()
    }
}

requests!(ListKnots => ListKnotsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListKnotsResponse {
    /// The knots.
    pub values: Vec<String>,
    /// About the page.
    pub paging: ListKnotsResponsePaging,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListKnotsResponse {
        required values = "values";
        required paging = "paging";
        [String] = "values";
    }
}

/// About the page.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListKnotsResponsePaging {
    /// How many there are.
    pub total: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListKnotsResponsePaging {
        optional total = "total";
    }
}

// ==== src/ropes.rs

//! The operations under `/ropes`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut ropes = client.ropes().retrieve().items();
//! while let Some(rope) = ropes.try_next().await? {
//!     println!("{rope:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, Response, Sending,
    model, requests,
};

/// The operations on ropes, from [`Client::ropes`](crate::Client::ropes).
#[derive(Clone, Debug)]
pub struct Ropes {
    client: Client,
}

impl Ropes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the ropes.
    ///
    /// Links are objects.
    ///
    /// `GET /ropes`
    #[inline]
    pub fn retrieve(&self) -> RetrieveRope {
        RetrieveRope {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Ropes::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveRope {
    client: Client,
    options: CallOptions,
}

impl RetrieveRope {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<RetrieveRopeResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveRopeResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ropes").options(&self.options)
    }
}

impl Paged for RetrieveRope {
    type Page = RetrieveRopeResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &RetrieveRopeResponse) -> Option<Next> {
        page.links
            .as_ref()
            .and_then(|links| links.next.as_ref().map(|next| next.href.clone()))
            .map(Next::Url)
    }

    #[inline]
    fn items(page: RetrieveRopeResponse) -> Vec<String> {
        page.embedded.ropes
    }

    #[inline]
    fn is_empty(page: &RetrieveRopeResponse) -> bool {
        page.embedded.ropes.is_empty()
    }
}

requests!(RetrieveRope => RetrieveRopeResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveRopeResponse {
    /// The page.
    pub embedded: RetrieveRopeResponseEmbedded,
    /// Where the pages are.
    pub links: Option<Box<RetrieveRopeResponseLinks>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveRopeResponse {
        required embedded = "_embedded";
        optional links = "_links";
    }
}

/// The page.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveRopeResponseEmbedded {
    /// The ropes.
    pub ropes: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveRopeResponseEmbedded {
        required ropes = "ropes";
    }
}

/// Where the pages are.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveRopeResponseLinks {
    /// The next page.
    pub next: Option<Box<RetrieveRopeResponseLinksNext>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveRopeResponseLinks {
        optional next = "next";
    }
}

/// The next page.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveRopeResponseLinksNext {
    /// Its URL.
    pub href: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveRopeResponseLinksNext {
        required href = "href";
    }
}

// ==== src/sails.rs

//! The operations under `/sails`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut sails = client.sails().list().items();
//! while let Some(sail) = sails.try_next().await? {
//!     println!("{sail:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on sails, from [`Client::sails`](crate::Client::sails).
#[derive(Clone, Debug)]
pub struct Sails {
    client: Client,
}

impl Sails {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the sails.
    ///
    /// `GET /sails`
    #[inline]
    pub fn list(&self) -> ListSails {
        ListSails {
            client: self.client.clone(),
            options: CallOptions::default(),
            start_cursor: None,
        }
    }
}

/// The request that [`Sails::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListSails {
    client: Client,
    options: CallOptions,
    start_cursor: Option<String>,
}

impl ListSails {
    /// Where the page begins.
    pub fn start_cursor(mut self, start_cursor: impl Into<String>) -> Self {
        self.start_cursor = Some(start_cursor.into());
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
    pub fn send(self) -> Sending<ListSailsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListSailsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/sails")
            .query("start_cursor", QueryStyle::FormExplode, &self.start_cursor)
            .options(&self.options)
    }
}

impl Paged for ListSails {
    type Page = ListSailsResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListSailsResponse) -> Option<Next> {
        page.next_cursor.clone().map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.start_cursor = Some(cursor);
    }

    #[inline]
    fn items(page: ListSailsResponse) -> Vec<String> {
        page.results
    }

    #[inline]
    fn is_empty(page: &ListSailsResponse) -> bool {
        page.results.is_empty()
    }
}

requests!(ListSails => ListSailsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListSailsResponse {
    /// The sails.
    pub results: Vec<String>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListSailsResponse {
        required results = "results";
        optional next_cursor = "next_cursor";
        [String] = "results";
    }
}

// ==== src/tides.rs

//! The operations under `/tides`.
//!
//! ```no_run
//! # async fn example(client: pages_by_fields_in_objects::Client) -> pages_by_fields_in_objects::Result<()> {
//! let mut tides = client.tides().list().items();
//! while let Some(tide) = tides.try_next().await? {
//!     println!("{tide:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

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
    /// Pages are numbered, from zero.
    ///
    /// `GET /tides`
    #[inline]
    pub fn list(&self) -> ListTides {
        ListTides {
            client: self.client.clone(),
            options: CallOptions::default(),
            page: None,
        }
    }
}

/// The request that [`Tides::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListTides {
    client: Client,
    options: CallOptions,
    page: Option<i64>,
}

impl ListTides {
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
    pub fn send(self) -> Sending<ListTidesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListTidesResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides")
            .query("page", QueryStyle::FormExplode, &self.page)
            .options(&self.options)
    }
}

impl Paged for ListTides {
    type Page = ListTidesResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListTidesResponse) -> Option<Next> {
        Next::page(0, self.page, Some(page.page.total_pages))
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.page = cursor.parse().ok();
    }

    #[inline]
    fn items(page: ListTidesResponse) -> Vec<String> {
        page.content
    }

    #[inline]
    fn is_empty(page: &ListTidesResponse) -> bool {
        page.content.is_empty()
    }
}

requests!(ListTides => ListTidesResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListTidesResponse {
    /// The tides.
    pub content: Vec<String>,
    /// About the page.
    pub page: ListTidesResponsePage,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListTidesResponse {
        required content = "content";
        required page = "page";
        [String] = "content";
    }
}

/// About the page.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListTidesResponsePage {
    /// How many pages there are.
    pub total_pages: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListTidesResponsePage {
        required total_pages = "totalPages";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "boats")]
pub use crate::boats::{ListBoatsResponse, ListBoatsResponseLinks};
#[cfg(feature = "berths")]
pub use crate::berths::{ListBerthsResponse, ListBerthsResponseResponseMetadata};
#[cfg(feature = "crews")]
pub use crate::crews::{RetrieveCrewResponse, RetrieveCrewResponseData};
#[cfg(feature = "ropes")]
pub use crate::ropes::{
    RetrieveRopeResponse, RetrieveRopeResponseEmbedded, RetrieveRopeResponseLinks,
    RetrieveRopeResponseLinksNext,
};
#[cfg(feature = "tides")]
pub use crate::tides::{ListTidesResponse, ListTidesResponsePage};
#[cfg(feature = "knots")]
pub use crate::knots::{ListKnotsResponse, ListKnotsResponsePaging};
#[cfg(feature = "sails")]
pub use crate::sails::ListSailsResponse;
#[cfg(feature = "fees")]
pub use crate::fees::{RetrieveFeeResponse, RetrieveFeeResponseAnswer};

