// ==== src/berths.rs

//! The operations under `/berths`.
//!
//! ```no_run
//! # async fn example(client: collections_and_their_items::Client) -> collections_and_their_items::Result<()> {
//! let berth = client.berths().list().send().await?;
//! println!("{berth:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};
use crate::types::Boat;

/// The operations on berths, from [`Client::berths`](crate::Client::berths).
#[derive(Clone, Debug)]
pub struct Berths {
    client: Client,
}

impl Berths {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the berths, in an object that has more than one list.
    ///
    /// `GET /berths`
    #[inline]
    pub fn list(&self) -> ListBerths {
        ListBerths {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Change many berths.
    ///
    /// `PUT /berths`
    pub fn bulk_update(
        &self,
        content: impl IntoIterator<Item = Boat>,
    ) -> BulkUpdateBerths {
        BulkUpdateBerths {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into_iter().collect(),
        }
    }

    /// Retrieve a berth.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /berths/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveBerth {
        RetrieveBerth {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Change a berth.
    ///
    /// - `id`: Which one.
    /// - `name`: What it is called.
    ///
    /// `PUT /berths/{id}`
    pub fn update(&self, id: impl Into<String>, name: impl Into<String>) -> UpdateBerth {
        UpdateBerth {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body: Boat::new(name),
        }
    }
}

/// The request that [`Berths::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBerths {
    client: Client,
    options: CallOptions,
}

impl ListBerths {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListBerthsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListBerthsResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/berths").options(&self.options)
    }
}

/// The request that [`Berths::bulk_update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BulkUpdateBerths {
    client: Client,
    options: CallOptions,
    content: Vec<Boat>,
}

impl BulkUpdateBerths {
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
        Call::new(Method::PUT, "/berths").json(&self.content).options(&self.options)
    }
}

/// The request that [`Berths::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBerth {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveBerth {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/berths/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

/// The request that [`Berths::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBerth {
    client: Client,
    options: CallOptions,
    id: String,
    body: Boat,
}

impl UpdateBerth {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/berths/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(
    ListBerths => ListBerthsResponse, BulkUpdateBerths, RetrieveBerth => Boat,
    UpdateBerth => Boat
);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListBerthsResponse {
    /// The berths.
    pub found: Option<Vec<Boat>>,
    /// Their identifiers.
    pub ids: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBerthsResponse {
        optional found = "found";
        optional ids = "ids";
    }
}

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: collections_and_their_items::Client) -> collections_and_their_items::Result<()> {
//! client.boats().list().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, QueryStyle, Response, Sending, requests,
};
use crate::types::Boat;

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the boats, of no declared type.
    ///
    /// `GET /boats`
    #[inline]
    pub fn list(&self) -> ListBoats {
        ListBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Add a boat.
    ///
    /// - `name`: What it is called.
    ///
    /// `POST /boats`
    pub fn create(&self, name: impl Into<String>) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Boat::new(name),
        }
    }

    /// Change the boat that the body names.
    ///
    /// - `name`: What it is called.
    ///
    /// `PUT /boats`
    pub fn update(&self, name: impl Into<String>) -> UpdateBoat {
        UpdateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Boat::new(name),
        }
    }

    /// Delete boats.
    ///
    /// - `ids`: Which ones.
    ///
    /// `DELETE /boats`
    pub fn bulk_delete(&self, ids: impl Into<String>) -> BulkDeleteBoats {
        BulkDeleteBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
            ids: ids.into(),
        }
    }

    /// Retrieve a boat.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /boats/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Delete a boat.
    ///
    /// - `id`: Which one.
    ///
    /// `DELETE /boats/{id}`
    pub fn delete(&self, id: impl Into<String>) -> DeleteBoat {
        DeleteBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Paint boats.
    ///
    /// `POST /boats/paint`
    pub fn bulk_paint(
        &self,
        content: impl IntoIterator<Item = impl Into<String>>,
    ) -> BulkPaintBoats {
        BulkPaintBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into_iter().map(Into::into).collect(),
        }
    }

    /// Paint a boat.
    ///
    /// - `id`: Which one.
    ///
    /// `POST /boats/{id}/paint`
    pub fn paint(&self, id: impl Into<String>) -> PaintBoat {
        PaintBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
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
        Call::new(Method::GET, "/boats").options(&self.options)
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
    body: Boat,
}

impl CreateBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/boats").json(&self.body).options(&self.options)
    }
}

/// The request that [`Boats::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBoat {
    client: Client,
    options: CallOptions,
    body: Boat,
}

impl UpdateBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/boats").json(&self.body).options(&self.options)
    }
}

/// The request that [`Boats::bulk_delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BulkDeleteBoats {
    client: Client,
    options: CallOptions,
    ids: String,
}

impl BulkDeleteBoats {
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
        Call::new(Method::DELETE, "/boats")
            .query("ids", QueryStyle::FormExplode, &self.ids)
            .options(&self.options)
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

/// The request that [`Boats::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBoat {
    client: Client,
    options: CallOptions,
    id: String,
}

impl DeleteBoat {
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
        Call::new(Method::DELETE, "/boats/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

/// The request that [`Boats::bulk_paint`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BulkPaintBoats {
    client: Client,
    options: CallOptions,
    content: Vec<String>,
}

impl BulkPaintBoats {
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
        Call::new(Method::POST, "/boats/paint")
            .json(&self.content)
            .options(&self.options)
    }
}

/// The request that [`Boats::paint`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PaintBoat {
    client: Client,
    options: CallOptions,
    id: String,
}

impl PaintBoat {
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
        Call::new(Method::POST, "/boats/{id}/paint")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(
    ListBoats, CreateBoat => Boat, UpdateBoat => Boat, BulkDeleteBoats, RetrieveBoat =>
    Boat, DeleteBoat, BulkPaintBoats, PaintBoat
);

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

    /// The operations under `/flag`.
    #[cfg(feature = "flag")]
    pub fn flag(&self) -> crate::flag::Flag {
        crate::flag::Flag::new(self.clone())
    }

    /// The operations under `/tower`.
    #[cfg(feature = "resource-tower")]
    pub fn tower(&self) -> crate::tower::Tower {
        crate::tower::Tower::new(self.clone())
    }
}

// ==== src/crews.rs

//! The operations under `/crews`.
//!
//! ```no_run
//! # async fn example(client: collections_and_their_items::Client) -> collections_and_their_items::Result<()> {
//! let crew = client.crews().list("id").send().await?;
//! println!("{crew:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};
use crate::types::Boat;

/// The operations on crews, from [`Client::crews`](crate::Client::crews).
#[derive(Clone, Debug)]
pub struct Crews {
    client: Client,
}

impl Crews {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List a boat's crew.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /crews/{id}`
    pub fn list(&self, id: impl Into<String>) -> ListCrews {
        ListCrews {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Retrieve one of a boat's crew.
    ///
    /// - `id`: Which one.
    /// - `name`: Who.
    ///
    /// `GET /crews/{id}/{name}`
    pub fn retrieve(
        &self,
        id: impl Into<String>,
        name: impl Into<String>,
    ) -> RetrieveCrew {
        RetrieveCrew {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
            name: name.into(),
        }
    }
}

/// The request that [`Crews::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCrews {
    client: Client,
    options: CallOptions,
    id: String,
}

impl ListCrews {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Boat>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Boat>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/crews/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

/// The request that [`Crews::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCrew {
    client: Client,
    options: CallOptions,
    id: String,
    name: String,
}

impl RetrieveCrew {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/crews/{id}/{name}")
            .path("id", PathStyle::Simple, &self.id)
            .path("name", PathStyle::Simple, &self.name)
            .options(&self.options)
    }
}

requests!(ListCrews => Vec < Boat >, RetrieveCrew => Boat);

// ==== src/flag.rs

//! The operations under `/flag`.
//!
//! ```no_run
//! # async fn example(client: collections_and_their_items::Client) -> collections_and_their_items::Result<()> {
//! let item = client.flag().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Boat;

/// The operations on flag, from [`Client::flag`](crate::Client::flag).
#[derive(Clone, Debug)]
pub struct Flag {
    client: Client,
}

impl Flag {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the flag.
    ///
    /// `GET /flag`
    #[inline]
    pub fn retrieve(&self) -> RetrieveFlag {
        RetrieveFlag {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Hoist a flag.
    ///
    /// - `name`: What it is called.
    ///
    /// `POST /flag`
    pub fn create(&self, name: impl Into<String>) -> CreateFlag {
        CreateFlag {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Boat::new(name),
        }
    }

    /// Change the flag.
    ///
    /// - `name`: What it is called.
    ///
    /// `PUT /flag`
    pub fn update(&self, name: impl Into<String>) -> UpdateFlag {
        UpdateFlag {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Boat::new(name),
        }
    }
}

/// The request that [`Flag::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFlag {
    client: Client,
    options: CallOptions,
}

impl RetrieveFlag {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/flag").options(&self.options)
    }
}

/// The request that [`Flag::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFlag {
    client: Client,
    options: CallOptions,
    body: Boat,
}

impl CreateFlag {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/flag").json(&self.body).options(&self.options)
    }
}

/// The request that [`Flag::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateFlag {
    client: Client,
    options: CallOptions,
    body: Boat,
}

impl UpdateFlag {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/flag").json(&self.body).options(&self.options)
    }
}

requests!(RetrieveFlag => Boat, CreateFlag => Boat, UpdateFlag => Boat);

// ==== src/tower.rs

//! The operations under `/tower`.
//!
//! ```no_run
//! # async fn example(client: collections_and_their_items::Client) -> collections_and_their_items::Result<()> {
//! let item = client.tower().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Boat;

/// The operations on tower, from [`Client::tower`](crate::Client::tower).
#[derive(Clone, Debug)]
pub struct Tower {
    client: Client,
}

impl Tower {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the tower, which is called as a feature of the runtime is.
    ///
    /// `GET /tower`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTower {
        RetrieveTower {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Tower::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTower {
    client: Client,
    options: CallOptions,
}

impl RetrieveTower {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tower").options(&self.options)
    }
}

requests!(RetrieveTower => Boat);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "berths")]
pub use crate::berths::ListBerthsResponse;

/// A boat.
#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// What it is called.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Boat {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Boat {
        required name = "name";
    }
}

