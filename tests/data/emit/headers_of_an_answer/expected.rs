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

    /// The operations under `/exports`.
    #[cfg(feature = "exports")]
    pub fn exports(&self) -> crate::exports::Exports {
        crate::exports::Exports::new(self.clone())
    }
}

// ==== src/exports.rs

//! The operations under `/exports`.
//!
//! ```no_run
//! # async fn example(client: headers_of_an_answer::Client) -> headers_of_an_answer::Result<()> {
//! client.exports().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on exports, from [`Client::exports`](crate::Client::exports).
#[derive(Clone, Debug)]
pub struct Exports {
    client: Client,
}

impl Exports {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an export.
    ///
    /// `POST /exports`
    #[inline]
    pub fn create(&self) -> CreateExport {
        CreateExport {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Exports::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateExport {
    client: Client,
    options: CallOptions,
}

impl CreateExport {
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
    /// - `header::<String>("Location")`: Where it is.
    /// - `header::<i64>("X-Rows")`: How many rows.
    /// - `header::<Vec<i64>>("X-Parts")`: The numbers of its parts.
    /// - `header::<DateTime>("X-Until")`
    /// - `header::<String>("X-Owner")`: Whose it is, as JSON.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/exports").options(&self.options)
    }
}

requests!(CreateExport);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

