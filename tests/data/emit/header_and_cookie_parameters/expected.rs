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

    /// The operations under `/doors`.
    #[cfg(feature = "doors")]
    pub fn doors(&self) -> crate::doors::Doors {
        crate::doors::Doors::new(self.clone())
    }
}

// ==== src/doors.rs

//! The operations under `/doors`.
//!
//! ```no_run
//! # async fn example(client: header_and_cookie_parameters::Client) -> header_and_cookie_parameters::Result<()> {
//! use header_and_cookie_parameters::types::RetrieveDoorTheme;
//! client
//!     .doors()
//!     .retrieve("door_id", "x_door_key", RetrieveDoorTheme::Dark)
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, QueryStyle, Response, Sending, UnknownValue,
    requests, text_enum,
};

/// The operations on doors, from [`Client::doors`](crate::Client::doors).
#[derive(Clone, Debug)]
pub struct Doors {
    client: Client,
}

impl Doors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Open the door.
    ///
    /// - `door_id`: The door.
    /// - `x_door_key`: The key.
    /// - `theme`: How it looks.
    ///
    /// `GET /doors/{door_id}`
    pub fn retrieve(
        &self,
        door_id: impl Into<String>,
        x_door_key: impl Into<String>,
        theme: impl Into<RetrieveDoorTheme>,
    ) -> RetrieveDoor {
        RetrieveDoor {
            client: self.client.clone(),
            options: CallOptions::default(),
            door_id: door_id.into(),
            x_door_key: x_door_key.into(),
            theme: theme.into(),
            x_steps: None,
            if_none_match: None,
            visit: None,
        }
    }
}

/// The request that [`Doors::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveDoor {
    client: Client,
    options: CallOptions,
    door_id: String,
    x_door_key: String,
    theme: RetrieveDoorTheme,
    x_steps: Option<Vec<i64>>,
    if_none_match: Option<String>,
    visit: Option<String>,
}

impl RetrieveDoor {
    /// The steps to it.
    pub fn x_steps(mut self, x_steps: impl IntoIterator<Item = i64>) -> Self {
        self.x_steps = Some(x_steps.into_iter().collect());
        self
    }

    /// What is known of it.
    pub fn if_none_match(mut self, if_none_match: impl Into<String>) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }

    /// The visit.
    pub fn visit(mut self, visit: impl Into<String>) -> Self {
        self.visit = Some(visit.into());
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
        Call::new(Method::GET, "/doors/{door_id}")
            .path("door_id", PathStyle::Simple, &self.door_id)
            .header_parameter("X-Door-Key", PathStyle::Simple, &self.x_door_key)
            .cookie_parameter("theme", QueryStyle::FormExplode, &self.theme)
            .header_parameter("X-Steps", PathStyle::Simple, &self.x_steps)
            .header_parameter("If-None-Match", PathStyle::Simple, &self.if_none_match)
            .cookie_parameter("visit", QueryStyle::FormExplode, &self.visit)
            .options(&self.options)
    }
}

requests!(RetrieveDoor);

/// How it looks.
#[derive(Clone)]
#[non_exhaustive]
pub enum RetrieveDoorTheme {
    /// `dark`
    Dark,
    /// `light`
    Light,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrieveDoorTheme {
        Dark = "dark";
        Light = "light";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "doors")]
pub use crate::doors::RetrieveDoorTheme;

