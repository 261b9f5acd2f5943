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

    /// The operations under `/searches`.
    #[cfg(feature = "searches")]
    pub fn searches(&self) -> crate::searches::Searches {
        crate::searches::Searches::new(self.clone())
    }
}

// ==== src/searches.rs

//! The operations under `/searches`.
//!
//! ```no_run
//! # async fn example(client: union_of_required_lists_only::Client) -> union_of_required_lists_only::Result<()> {
//! let search = client.searches().create().send().await?;
//! println!("{search:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on searches, from [`Client::searches`](crate::Client::searches).
#[derive(Clone, Debug)]
pub struct Searches {
    client: Client,
}

impl Searches {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the search.
    ///
    /// `POST /searches`
    #[inline]
    pub fn create(&self) -> CreateSearch {
        CreateSearch {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Search::new(),
        }
    }
}

/// The request that [`Searches::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSearch {
    client: Client,
    options: CallOptions,
    body: Search,
}

impl CreateSearch {
    /// The name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.name = Some(name.into());
        self
    }

    /// The number.
    pub fn number(mut self, number: i64) -> Self {
        self.body.number = Some(number);
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
    pub fn send(self) -> Sending<Search> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Search>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/searches").json(&self.body).options(&self.options)
    }
}

requests!(CreateSearch => Search);

/// A search by one of two keys; the members only say which keys are required.
///
/// At least one of: `name`, `number`.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Search {
    /// The name.
    pub name: Option<String>,
    /// The number.
    pub number: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Search {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Search {
        optional name = "name";
        optional number = "number";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "searches")]
pub use crate::searches::Search;

