// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: path_keys_with_query_and_fragment::Client) -> path_keys_with_query_and_fragment::Result<()> {
//! client.boats().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Add a boat.
    ///
    /// `POST /boats`
    #[inline]
    pub fn create(&self) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// See how a boat would be added.
    ///
    /// `POST /boats?preview=true`
    #[inline]
    pub fn preview_boats_create(&self) -> PreviewBoatsCreate {
        PreviewBoatsCreate {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
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
        Call::new(Method::POST, "/boats").options(&self.options)
    }
}

/// The request that [`Boats::preview_boats_create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PreviewBoatsCreate {
    client: Client,
    options: CallOptions,
}

impl PreviewBoatsCreate {
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
        Call::new(Method::POST, "/boats?preview=true").options(&self.options)
    }
}

requests!(CreateBoat, PreviewBoatsCreate);

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

    /// The operations under `/reports`.
    #[cfg(feature = "reports")]
    pub fn reports(&self) -> crate::reports::Reports {
        crate::reports::Reports::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }

    /// The operations under `/root`.
    #[cfg(feature = "root")]
    pub fn root(&self) -> crate::root::Root {
        crate::root::Root::new(self.clone())
    }

    /// The operations under `/piers`.
    #[cfg(feature = "piers")]
    pub fn piers(&self) -> crate::piers::Piers {
        crate::piers::Piers::new(self.clone())
    }
}

// ==== src/piers.rs

//! The operations under `/piers`.
//!
//! ```no_run
//! # async fn example(client: path_keys_with_query_and_fragment::Client) -> path_keys_with_query_and_fragment::Result<()> {
//! client.piers().update("name").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on piers, from [`Client::piers`](crate::Client::piers).
#[derive(Clone, Debug)]
pub struct Piers {
    client: Client,
}

impl Piers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Build a pier.
    ///
    /// `PUT /piers/{name}?restype=pier`
    pub fn update(&self, name: impl Into<String>) -> UpdatePier {
        UpdatePier {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }

    /// Lease a pier.
    ///
    /// `PUT /piers/{name}?restype=pier&comp=lease`
    pub fn lease(&self, name: impl Into<String>) -> Lease {
        Lease {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }
}

/// The request that [`Piers::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePier {
    client: Client,
    options: CallOptions,
    name: String,
}

impl UpdatePier {
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
        Call::new(Method::PUT, "/piers/{name}?restype=pier")
            .path("name", PathStyle::Simple, &self.name)
            .options(&self.options)
    }
}

/// The request that [`Piers::lease`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Lease {
    client: Client,
    options: CallOptions,
    name: String,
}

impl Lease {
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
        Call::new(Method::PUT, "/piers/{name}?restype=pier&comp=lease")
            .path("name", PathStyle::Simple, &self.name)
            .options(&self.options)
    }
}

requests!(UpdatePier, Lease);

// ==== src/reports.rs

//! The operations under `/reports`.
//!
//! ```no_run
//! # async fn example(client: path_keys_with_query_and_fragment::Client) -> path_keys_with_query_and_fragment::Result<()> {
//! client.reports().daily().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on reports, from [`Client::reports`](crate::Client::reports).
#[derive(Clone, Debug)]
pub struct Reports {
    client: Client,
}

impl Reports {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the daily reports.
    ///
    /// `GET /reports?kind=daily`
    #[inline]
    pub fn daily(&self) -> Daily {
        Daily {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// List the weekly reports.
    ///
    /// `GET /reports#weekly`
    #[inline]
    pub fn retrieve_weekly(&self) -> RetrieveWeekly {
        RetrieveWeekly {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Reports::daily`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Daily {
    client: Client,
    options: CallOptions,
}

impl Daily {
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
        Call::new(Method::GET, "/reports?kind=daily").options(&self.options)
    }
}

/// The request that [`Reports::retrieve_weekly`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveWeekly {
    client: Client,
    options: CallOptions,
}

impl RetrieveWeekly {
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
        Call::new(Method::GET, "/reports#weekly").options(&self.options)
    }
}

requests!(Daily, RetrieveWeekly);

// ==== src/root.rs

//! The operations under `/root`.
//!
//! ```no_run
//! # async fn example(client: path_keys_with_query_and_fragment::Client) -> path_keys_with_query_and_fragment::Result<()> {
//! client.root().get_moor_boat().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on root, from [`Client::root`](crate::Client::root).
#[derive(Clone, Debug)]
pub struct Root {
    client: Client,
}

impl Root {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Moor a boat by `GET`
    ///
    /// `GET /#Action=MoorBoat`
    #[inline]
    pub fn get_moor_boat(&self) -> GetMoorBoat {
        GetMoorBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Moor a boat by `POST`
    ///
    /// `POST /#Action=MoorBoat`
    #[inline]
    pub fn post_moor_boat(&self) -> PostMoorBoat {
        PostMoorBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Sink a boat.
    ///
    /// `GET /#Action=SinkBoat`
    #[inline]
    pub fn sink_boat(&self) -> SinkBoat {
        SinkBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Sink a boat by `POST`
    ///
    /// `POST /#Action=SinkBoat`
    #[inline]
    pub fn post_sink_boat(&self) -> PostSinkBoat {
        PostSinkBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a boat.
    ///
    /// `POST /#X-Target=Harbour.GetBoat`
    #[inline]
    pub fn get_boat(&self) -> GetBoat {
        GetBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Root::get_moor_boat`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMoorBoat {
    client: Client,
    options: CallOptions,
}

impl GetMoorBoat {
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
        Call::new(Method::GET, "/#Action=MoorBoat").options(&self.options)
    }
}

/// The request that [`Root::post_moor_boat`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PostMoorBoat {
    client: Client,
    options: CallOptions,
}

impl PostMoorBoat {
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
        Call::new(Method::POST, "/#Action=MoorBoat").options(&self.options)
    }
}

/// The request that [`Root::sink_boat`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SinkBoat {
    client: Client,
    options: CallOptions,
}

impl SinkBoat {
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
        Call::new(Method::GET, "/#Action=SinkBoat").options(&self.options)
    }
}

/// The request that [`Root::post_sink_boat`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PostSinkBoat {
    client: Client,
    options: CallOptions,
}

impl PostSinkBoat {
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
        Call::new(Method::POST, "/#Action=SinkBoat").options(&self.options)
    }
}

/// The request that [`Root::get_boat`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBoat {
    client: Client,
    options: CallOptions,
}

impl GetBoat {
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
        Call::new(Method::POST, "/#X-Target=Harbour.GetBoat").options(&self.options)
    }
}

requests!(GetMoorBoat, PostMoorBoat, SinkBoat, PostSinkBoat, GetBoat);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

