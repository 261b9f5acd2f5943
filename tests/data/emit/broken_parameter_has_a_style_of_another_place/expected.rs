// warning: the style `form` is not one of a path parameter: `simple` is taken
//   --> openapi.yaml:12:11  #/paths/~1cellos~1{maker}/get/parameters/0
//   help: a path parameter has the style `simple`, `label`, `matrix`

// warning: the style `simple` is not one of a query parameter: `form` is taken
//   --> openapi.yaml:13:11  #/paths/~1cellos~1{maker}/get/parameters/1
//   help: a query parameter has the style `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`

// warning: the style `form` is not one of a header parameter: `simple` is taken
//   --> openapi.yaml:14:11  #/paths/~1cellos~1{maker}/get/parameters/2
//   help: a header parameter has the style `simple`

// warning: the style `deepObject` is not one of a cookie parameter: `form` is taken
//   --> openapi.yaml:15:11  #/paths/~1cellos~1{maker}/get/parameters/3
//   help: a cookie parameter has the style `form`

// ==== src/cellos.rs

//! The operations under `/cellos`.
//!
//! ```no_run
//! # async fn example(client: broken_parameter_has_a_style_of_another_place::Client) -> broken_parameter_has_a_style_of_another_place::Result<()> {
//! client.cellos().retrieve("maker").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, QueryStyle, Response, Sending, requests,
};

/// The operations on cellos, from [`Client::cellos`](crate::Client::cellos).
#[derive(Clone, Debug)]
pub struct Cellos {
    client: Client,
}

impl Cellos {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the cellos.
    ///
    /// - `maker`: Who made them.
    ///
    /// `GET /cellos/{maker}`
    pub fn retrieve(&self, maker: impl Into<String>) -> RetrieveCello {
        RetrieveCello {
            client: self.client.clone(),
            options: CallOptions::default(),
            maker: maker.into(),
            size: None,
            x_tone: None,
            mood: None,
        }
    }
}

/// The request that [`Cellos::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCello {
    client: Client,
    options: CallOptions,
    maker: String,
    size: Option<Vec<String>>,
    x_tone: Option<String>,
    mood: Option<String>,
}

impl RetrieveCello {
    /// The sizes.
    pub fn size(mut self, size: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.size = Some(size.into_iter().map(Into::into).collect());
        self
    }

    /// The tone.
    pub fn x_tone(mut self, x_tone: impl Into<String>) -> Self {
        self.x_tone = Some(x_tone.into());
        self
    }

    /// The mood.
    pub fn mood(mut self, mood: impl Into<String>) -> Self {
        self.mood = Some(mood.into());
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
        Call::new(Method::GET, "/cellos/{maker}")
            .path("maker", PathStyle::Simple, &self.maker)
            .query("size", QueryStyle::Form, &self.size)
            .header_parameter("X-Tone", PathStyle::Simple, &self.x_tone)
            .cookie_parameter("mood", QueryStyle::FormExplode, &self.mood)
            .options(&self.options)
    }
}

requests!(RetrieveCello);

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

    /// The operations under `/cellos`.
    #[cfg(feature = "cellos")]
    pub fn cellos(&self) -> crate::cellos::Cellos {
        crate::cellos::Cellos::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

