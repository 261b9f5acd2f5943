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

    /// The operations under `/floors`.
    #[cfg(feature = "floors")]
    pub fn floors(&self) -> crate::floors::Floors {
        crate::floors::Floors::new(self.clone())
    }
}

// ==== src/floors.rs

//! The operations under `/floors`.
//!
//! ```no_run
//! # async fn example(client: integer_enum::Client) -> integer_enum::Result<()> {
//! use integer_enum::types::FloorLevel;
//! let floor = client.floors().create(FloorLevel::Minus1).send().await?;
//! println!("{floor:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownInteger, integer_enum,
    model, requests,
};

/// The operations on floors, from [`Client::floors`](crate::Client::floors).
#[derive(Clone, Debug)]
pub struct Floors {
    client: Client,
}

impl Floors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the floor.
    ///
    /// - `level`: The level.
    ///
    /// `POST /floors`
    #[inline]
    pub fn create(&self, level: FloorLevel) -> CreateFloor {
        CreateFloor {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Floor::new(level),
        }
    }
}

/// The request that [`Floors::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFloor {
    client: Client,
    options: CallOptions,
    body: Floor,
}

impl CreateFloor {
    /// A code.
    #[inline]
    pub fn code(mut self, code: FloorCode) -> Self {
        self.body.code = Some(code);
        self
    }

    /// Sends `null` as `code`.
    #[inline]
    pub fn code_null(mut self) -> Self {
        self.body.code = None;
        self.body.extra.null::<Floor>("code");
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
    pub fn send(self) -> Sending<Floor> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Floor>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/floors").json(&self.body).options(&self.options)
    }
}

requests!(CreateFloor => Floor);

/// A floor of the shop.
#[derive(Clone)]
#[non_exhaustive]
pub struct Floor {
    /// The level.
    pub level: FloorLevel,
    /// A code.
    pub code: Option<FloorCode>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Floor {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(level: FloorLevel) -> Self {
        Self {
            level,
            code: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Floor {
        required level = "level";
        optional code = "code";
    }
}

/// The level.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FloorLevel {
    /// `-1`
    Minus1,
    /// `0`
    Level0,
    /// `1`
    Level1,
    /// `2`
    Level2,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    FloorLevel {
        Minus1 = - 1;
        Level0 = 0;
        Level1 = 1;
        Level2 = 2;
    }
}

/// A code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FloorCode {
    /// `200`
    Code200,
    /// `404`
    Code404,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    FloorCode {
        Code200 = 200;
        Code404 = 404;
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "floors")]
pub use crate::floors::{Floor, FloorCode, FloorLevel};

