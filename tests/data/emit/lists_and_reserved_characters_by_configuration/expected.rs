// warning: `allowReserved` of a path parameter is ignored before OpenAPI 3.2
//   --> openapi.yaml:9:51  #/paths/~1files~1{path}/get/parameters/0/allowReserved
//   help: list the parameter in `allow-reserved` of the configuration

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
//! # async fn example(client: lists_and_reserved_characters_by_configuration::Client) -> lists_and_reserved_characters_by_configuration::Result<()> {
//! client.files().retrieve("path").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending, model,
    requests,
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

    /// List the parts of a file.
    ///
    /// - `path`: A path with slashes.
    ///
    /// `GET /files/{path}`
    pub fn retrieve(&self, path: impl Into<String>) -> RetrieveFile {
        RetrieveFile {
            client: self.client.clone(),
            options: CallOptions::default(),
            path: path.into(),
            ids: None,
            filters: None,
            at: None,
            note: None,
        }
    }
}

/// The request that [`Files::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFile {
    client: Client,
    options: CallOptions,
    path: String,
    ids: Option<Vec<String>>,
    filters: Option<Vec<Filter>>,
    at: Option<RetrieveFileAt>,
    note: Option<String>,
}

impl RetrieveFile {
    /// A list.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// A list of objects.
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// An object with a list of objects.
    #[inline]
    pub fn at(mut self, at: RetrieveFileAt) -> Self {
        self.at = Some(at);
        self
    }

    /// A note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
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
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/files/{path}")
            .path_reserved("path", PathStyle::Simple, &self.path)
            .query("ids", QueryStyle::EmptyBrackets, &self.ids)
            .query("filters", QueryStyle::EmptyBrackets, &self.filters)
            .query("at", QueryStyle::EmptyBrackets, &self.at)
            .query_reserved("note", QueryStyle::FormExplode, &self.note)
            .options(&self.options)
    }
}

requests!(RetrieveFile);

/// A filter.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Filter {
    /// The key.
    pub key: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Filter {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The key.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

model! {
    Filter {
        optional key = "key";
    }
}

/// An object with a list of objects.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RetrieveFileAt {
    /// One of these.
    pub or: Option<Vec<Filter>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveFileAt {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// One of these.
    pub fn or(mut self, or: impl IntoIterator<Item = Filter>) -> Self {
        self.or = Some(or.into_iter().collect());
        self
    }
}

model! {
    RetrieveFileAt {
        optional or = "or";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "files")]
pub use crate::files::{Filter, RetrieveFileAt};

