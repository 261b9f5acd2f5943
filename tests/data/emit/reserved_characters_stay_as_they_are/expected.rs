// warning: OpenAPI 3.2.0 is read like 3.1; what only 3.2 has is left out
//   --> openapi.yaml:1:10

// warning: `allowReserved` is ignored, since only parameters in a query or a path can have it
//   --> openapi.yaml:12:39  #/paths/~1files~1{path}/get/parameters/3/allowReserved

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
//! # async fn example(client: reserved_characters_stay_as_they_are::Client) -> reserved_characters_stay_as_they_are::Result<()> {
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

    /// Retrieve a file.
    ///
    /// - `path`: A path with slashes.
    ///
    /// `GET /files/{path}`
    pub fn retrieve(&self, path: impl Into<String>) -> RetrieveFile {
        RetrieveFile {
            client: self.client.clone(),
            options: CallOptions::default(),
            path: path.into(),
            next: None,
            tags: None,
            x_link: None,
        }
    }

    /// Create a file.
    ///
    /// - `path`: A path without slashes.
    /// - `source`: A URL.
    ///
    /// `POST /files/{path}`
    pub fn update(
        &self,
        path: impl Into<String>,
        source: impl Into<String>,
    ) -> UpdateFile {
        UpdateFile {
            client: self.client.clone(),
            options: CallOptions::default(),
            path: path.into(),
            body: UpdateFileBody::new(source),
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
    next: Option<String>,
    tags: Option<Vec<String>>,
    x_link: Option<String>,
}

impl RetrieveFile {
    /// A URL.
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// With commas.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Headers are not encoded anyway.
    pub fn x_link(mut self, x_link: impl Into<String>) -> Self {
        self.x_link = Some(x_link.into());
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
            .query_reserved("next", QueryStyle::FormExplode, &self.next)
            .query_reserved("tags", QueryStyle::Form, &self.tags)
            .header_parameter("X-Link", PathStyle::Simple, &self.x_link)
            .options(&self.options)
    }
}

/// The request that [`Files::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateFile {
    client: Client,
    options: CallOptions,
    path: String,
    body: UpdateFileBody,
}

impl UpdateFile {
    /// With commas.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(tags.into_iter().map(Into::into).collect());
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
        Call::new(Method::POST, "/files/{path}")
            .path("path", PathStyle::Simple, &self.path)
            .form(QueryStyle::FormExplode, &self.body)
            .field_reserved("source")
            .field_style("tags", QueryStyle::Form)
            .field_reserved("tags")
            .options(&self.options)
    }
}

requests!(RetrieveFile, UpdateFile);

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateFileBody {
    /// A URL.
    pub source: String,
    /// With commas.
    pub tags: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateFileBody {
    /// Makes one from its required fields.
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            tags: None,
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateFileBody {
        required source = "source";
        optional tags = "tags";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "files")]
pub use crate::files::UpdateFileBody;

