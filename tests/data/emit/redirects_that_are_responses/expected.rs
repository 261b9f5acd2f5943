// ==== src/charts/file.rs

//! The operations under `/charts/file`.
//!
//! ```no_run
//! # async fn example(client: redirects_that_are_responses::Client) -> redirects_that_are_responses::Result<()> {
//! client.charts().file().retrieve("chart").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on file, from [`Charts::file`](super::Charts::file).
#[derive(Clone, Debug)]
pub struct File {
    client: Client,
}

impl File {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the file of a chart.
    ///
    /// - `chart`: The chart.
    ///
    /// `GET /charts/{chart}/file`
    pub fn retrieve(&self, chart: impl Into<String>) -> RetrieveFile {
        RetrieveFile {
            client: self.client.clone(),
            options: CallOptions::default(),
            chart: chart.into(),
        }
    }
}

/// The request that [`File::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFile {
    client: Client,
    options: CallOptions,
    chart: String,
}

impl RetrieveFile {
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
        Call::new(Method::GET, "/charts/{chart}/file")
            .redirects(&[302], true)
            .path("chart", PathStyle::Simple, &self.chart)
            .options(&self.options)
    }
}

requests!(RetrieveFile);

// ==== src/charts.rs

//! The operations under `/charts`.
//!
//! ```no_run
//! # async fn example(client: redirects_that_are_responses::Client) -> redirects_that_are_responses::Result<()> {
//! let chart = client.charts().retrieve("chart").send().await?;
//! println!("{chart:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

#[cfg(feature = "file")]
pub mod file;

/// The operations on charts, from [`Client::charts`](crate::Client::charts).
#[derive(Clone, Debug)]
pub struct Charts {
    client: Client,
}

impl Charts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/charts/file`.
    #[cfg(feature = "file")]
    pub fn file(&self) -> file::File {
        file::File::new(self.client.clone())
    }

    /// Retrieve a chart.
    ///
    /// - `chart`: The chart.
    ///
    /// `GET /charts/{chart}`
    pub fn retrieve(&self, chart: impl Into<String>) -> RetrieveChart {
        RetrieveChart {
            client: self.client.clone(),
            options: CallOptions::default(),
            chart: chart.into(),
        }
    }
}

/// The request that [`Charts::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveChart {
    client: Client,
    options: CallOptions,
    chart: String,
}

impl RetrieveChart {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveChartResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveChartResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/charts/{chart}")
            .redirects(&[304, 307], false)
            .path("chart", PathStyle::Simple, &self.chart)
            .options(&self.options)
    }
}

requests!(RetrieveChart => RetrieveChartResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveChartResponse {
    /// The scale.
    pub scale: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveChartResponse {
        optional scale = "scale";
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

    /// The operations under `/charts`.
    #[cfg(feature = "charts")]
    pub fn charts(&self) -> crate::charts::Charts {
        crate::charts::Charts::new(self.clone())
    }

    /// The operations under `/harbour`.
    #[cfg(feature = "harbour")]
    pub fn harbour(&self) -> crate::harbour::Harbour {
        crate::harbour::Harbour::new(self.clone())
    }
}

// ==== src/harbour.rs

//! The operations under `/harbour`.
//!
//! ```no_run
//! # async fn example(client: redirects_that_are_responses::Client) -> redirects_that_are_responses::Result<()> {
//! client.harbour().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on harbour, from [`Client::harbour`](crate::Client::harbour).
#[derive(Clone, Debug)]
pub struct Harbour {
    client: Client,
}

impl Harbour {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the harbour.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `default` as
    /// [`types::RetrieveHarbourError`](crate::types::RetrieveHarbourError).
    ///
    /// `GET /harbour`
    #[inline]
    pub fn retrieve(&self) -> RetrieveHarbour {
        RetrieveHarbour {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Harbour::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveHarbour {
    client: Client,
    options: CallOptions,
}

impl RetrieveHarbour {
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
        Call::new(Method::GET, "/harbour")
            .accept("application/json, */*;q=0.5")
            .redirects(&[300, 301, 302, 303, 304, 305, 306, 307, 308], true)
            .options(&self.options)
    }
}

requests!(RetrieveHarbour);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveHarbourError {
    /// Why.
    pub why: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveHarbourError {
        optional why = "why";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "charts")]
pub use crate::charts::RetrieveChartResponse;
#[cfg(feature = "harbour")]
pub use crate::harbour::RetrieveHarbourError;

