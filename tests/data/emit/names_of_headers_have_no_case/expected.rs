// warning: the header parameter `ACCEPT` is ignored, as OpenAPI says: bodies and security schemes decide it
//   --> openapi.yaml:8:9  #/paths/~1files/parameters/1

// warning: the parameter `X-Trace` is declared twice, since names of headers are compared without case; the later one counts
//   --> openapi.yaml:15:11  #/paths/~1files/get/parameters/2

// warning: the response header `x-count` is declared twice, since names of headers are compared without case; the first one counts
//   --> openapi.yaml:22:13  #/paths/~1files/get/responses/204/headers/x-count

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

    /// The operations under `/files`.
    #[cfg(feature = "files")]
    pub fn files(&self) -> crate::files::Files {
        crate::files::Files::new(self.clone())
    }
}

// ==== src/files.rs

//! The operations under `/files`.
//!
//! ```no_run
//! # async fn example(client: names_of_headers_have_no_case::Client) -> names_of_headers_have_no_case::Result<()> {
//! client.files().retrieve("x_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, QueryStyle, Response, Sending, requests,
};

/// The operations on files, from [`Client::files`](crate::Client::files).
#[derive(Clone, Debug)]
pub struct Files {
    client: Client,
}

impl Files {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List files.
    ///
    /// - `x_id`: Overrides that of the path.
    ///
    /// `GET /files`
    pub fn retrieve(&self, x_id: impl Into<String>) -> RetrieveFile {
        RetrieveFile {
            client: self.client.clone(),
            options: CallOptions::default(),
            x_id: x_id.into(),
            x_trace: None,
            x_trace_value: None,
            x_trace_query: None,
        }
    }
}

/// The request that [`Files::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFile {
    client: Client,
    options: CallOptions,
    x_id: String,
    x_trace: Option<String>,
    x_trace_value: Option<i64>,
    x_trace_query: Option<i64>,
}

impl RetrieveFile {
    /// No header.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// The same header.
    pub fn x_trace_value(mut self, x_trace_value: i64) -> Self {
        self.x_trace_value = Some(x_trace_value);
        self
    }

    /// Other parameters have a case.
    pub fn x_trace_query(mut self, x_trace_query: i64) -> Self {
        self.x_trace_query = Some(x_trace_query);
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
    ///
    /// - `header::<i64>("X-Count")`: How many.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/files")
            .header_parameter("x-id", PathStyle::Simple, &self.x_id)
            .query("x-trace", QueryStyle::FormExplode, &self.x_trace)
            .header_parameter("x-TRACE", PathStyle::Simple, &self.x_trace_value)
            .query("X-Trace", QueryStyle::FormExplode, &self.x_trace_query)
            .options(&self.options)
    }
}

requests!(RetrieveFile);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

