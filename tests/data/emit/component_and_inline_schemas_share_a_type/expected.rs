// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: component_and_inline_schemas_share_a_type::Client) -> component_and_inline_schemas_share_a_type::Result<()> {
//! let boat = client.boats().retrieve().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};
use crate::types::SortOrder;

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the boats.
    ///
    /// `GET /boats`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            order: None,
            engine: None,
        }
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
    order: Option<SortOrder>,
    engine: Option<Engine>,
}

impl RetrieveBoat {
    /// Which come first.
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The engine.
    #[deprecated]
    pub fn engine(mut self, engine: impl Into<Engine>) -> Self {
        self.engine = Some(engine.into());
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
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats")
            .query("order", QueryStyle::FormExplode, &self.order)
            .query("engine", QueryStyle::FormExplode, &self.engine)
            .options(&self.options)
    }
}

requests!(RetrieveBoat => Boat);

/// A boat.
#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// What drives it.
    pub engine: Option<Engine>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
        optional engine = "engine";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Engine {
    /// `diesel`
    Diesel,
    /// `steam`
    Steam,
    /// `electric`
    Electric,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Engine {
        Diesel = "diesel";
        Steam = "steam";
        Electric = "electric";
    }
}

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

    /// The operations under `/ferries`.
    #[cfg(feature = "ferries")]
    pub fn ferries(&self) -> crate::ferries::Ferries {
        crate::ferries::Ferries::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }
}

// ==== src/ferries.rs

//! The operations under `/ferries`.
//!
//! ```no_run
//! # async fn example(client: component_and_inline_schemas_share_a_type::Client) -> component_and_inline_schemas_share_a_type::Result<()> {
//! client.ferries().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};
use crate::types::SortOrder;

/// The operations on ferries, from [`Client::ferries`](crate::Client::ferries).
#[derive(Clone, Debug)]
pub struct Ferries {
    client: Client,
}

impl Ferries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the ferries.
    ///
    /// Errors: `Fault` (4XX), `Closure` (503, 500).
    ///
    /// `GET /ferries`
    #[inline]
    pub fn retrieve(&self) -> RetrieveFerry {
        RetrieveFerry {
            client: self.client.clone(),
            options: CallOptions::default(),
            order: None,
        }
    }
}

/// The request that [`Ferries::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveFerry {
    client: Client,
    options: CallOptions,
    order: Option<SortOrder>,
}

impl RetrieveFerry {
    /// Which come first.
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
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
        Call::new(Method::GET, "/ferries")
            .accept("application/json, */*;q=0.5")
            .query("order", QueryStyle::FormExplode, &self.order)
            .options(&self.options)
    }
}

requests!(RetrieveFerry);

/// What is wrong.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fault {
    /// What it is.
    pub message: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Fault {
        required message = "message";
    }
}

/// A harbour that is closed.
#[derive(Clone)]
#[non_exhaustive]
pub struct Closure {
    /// How long.
    pub until: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Closure {
        required until = "until";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{UnknownValue, text_enum};

#[cfg(feature = "ferries")]
pub use crate::ferries::{Closure, Fault};
#[cfg(feature = "boats")]
pub use crate::boats::{Boat, Engine};

/// Which come first.
#[derive(Clone)]
#[non_exhaustive]
pub enum SortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// `random`
    Random,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    SortOrder {
        Asc = "asc";
        Desc = "desc";
        Random = "random";
    }
}

