// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/maps`.
    #[cfg(feature = "maps")]
    pub fn maps(&self) -> crate::maps::Maps {
        crate::maps::Maps::new(self.clone())
    }
}

// ==== src/maps.rs

//! Operations under `/maps`.
//!
//! ```no_run
//! # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
//! use path_styles::types::Point;
//! client.maps().retrieve("name", Point::new(1, 1), [1], ["layer"], 1).await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// Operations on maps. Created by [`Client::maps`](crate::Client::maps).
#[derive(Clone, Debug)]
pub struct Maps {
    client: Client,
}

impl Maps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the map.
    ///
    /// - `name`: The map.
    /// - `point`: A point, written with its keys.
    /// - `corners`: Numbers of corners.
    /// - `layers`: The layers.
    /// - `zoom`: The zoom.
    ///
    /// ```no_run
    /// # async fn example(client: path_styles::Client) -> path_styles::Result<()> {
    /// use path_styles::types::Point;
    /// client.maps().retrieve("name", Point::new(1, 1), [1], ["layer"], 1).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /maps/{name}/{point}/{corners}{layers}{zoom}`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    pub fn retrieve(
        &self,
        name: impl Into<String>,
        point: Point,
        corners: impl IntoIterator<Item = i64>,
        layers: impl IntoIterator<Item = impl Into<String>>,
        zoom: i64,
    ) -> RetrieveMap {
        RetrieveMap {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            point,
            corners: corners.into_iter().collect(),
            layers: layers.into_iter().map(Into::into).collect(),
            zoom,
        }
    }
}

/// A request created by [`Maps::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveMap {
    client: Client,
    options: CallOptions,
    name: String,
    point: Point,
    corners: Vec<i64>,
    layers: Vec<String>,
    zoom: i64,
}

impl RetrieveMap {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/maps/{name}/{point}/{corners}{layers}{zoom}")
            .path("name", PathStyle::Simple, &self.name)
            .path("point", PathStyle::SimpleExplode, &self.point)
            .path("corners", PathStyle::Simple, &self.corners)
            .path("layers", PathStyle::LabelExplode, &self.layers)
            .path("zoom", PathStyle::Matrix, &self.zoom)
            .options(&self.options)
    }
}

requests!(RetrieveMap -> ());

/// A point.
#[derive(Clone)]
#[non_exhaustive]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Up.
    pub y: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Point {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(x: i64, y: i64) -> Self {
        Self {
            x,
            y,
            extra: Extra::default(),
        }
    }
}

model! {
    Point {
        required x = "x";
        required y = "y";
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`maps`](mod@crate::maps): [`Point`]

#[cfg(feature = "maps")]
#[doc(inline)]
pub use crate::maps::Point;

