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

    /// The operations under `/walls`.
    #[cfg(feature = "walls")]
    pub fn walls(&self) -> crate::walls::Walls {
        crate::walls::Walls::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/walls.rs

//! The operations under `/walls`.
//!
//! ```no_run
//! # async fn example(client: methods_that_are_rare::Client) -> methods_that_are_rare::Result<()> {
//! client.walls().options("wall_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, PathStyle, Response, Sending, requests,
};

/// The operations on walls, from [`Client::walls`](crate::Client::walls).
#[derive(Clone, Debug)]
pub struct Walls {
    client: Client,
}

impl Walls {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Ask what can be done.
    ///
    /// - `wall_id`: The wall.
    ///
    /// `OPTIONS /walls/{wall_id}`
    pub fn options(&self, wall_id: impl Into<String>) -> OptionsWall {
        OptionsWall {
            client: self.client.clone(),
            options: CallOptions::default(),
            wall_id: wall_id.into(),
        }
    }

    /// Send it back.
    ///
    /// - `wall_id`: The wall.
    ///
    /// `TRACE /walls/{wall_id}`
    pub fn trace(&self, wall_id: impl Into<String>) -> TraceWall {
        TraceWall {
            client: self.client.clone(),
            options: CallOptions::default(),
            wall_id: wall_id.into(),
        }
    }
}

/// The request that [`Walls::options`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OptionsWall {
    client: Client,
    options: CallOptions,
    wall_id: String,
}

impl OptionsWall {
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
        Call::new(Method::OPTIONS, "/walls/{wall_id}")
            .path("wall_id", PathStyle::Simple, &self.wall_id)
            .options(&self.options)
    }
}

/// The request that [`Walls::trace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TraceWall {
    client: Client,
    options: CallOptions,
    wall_id: String,
}

impl TraceWall {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::TRACE, "/walls/{wall_id}")
            .accept("message/http")
            .path("wall_id", PathStyle::Simple, &self.wall_id)
            .options(&self.options)
    }
}

requests!(OptionsWall, TraceWall);

