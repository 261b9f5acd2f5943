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

    /// The operations under `/lamps`.
    #[cfg(feature = "lamps")]
    pub fn lamps(&self) -> crate::lamps::Lamps {
        crate::lamps::Lamps::new(self.clone())
    }
}

// ==== src/lamps.rs

//! The operations under `/lamps`.
//!
//! ```no_run
//! # async fn example(client: union_of_one_member_is_that_member::Client) -> union_of_one_member_is_that_member::Result<()> {
//! use union_of_one_member_is_that_member::types::Bulb;
//! let lamp = client.lamps().create(Bulb::new(1)).send().await?;
//! println!("{lamp:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on lamps, from [`Client::lamps`](crate::Client::lamps).
#[derive(Clone, Debug)]
pub struct Lamps {
    client: Client,
}

impl Lamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the lamp.
    ///
    /// - `bulb`: The bulb in it.
    ///
    /// `POST /lamps`
    #[inline]
    pub fn create(&self, bulb: Bulb) -> CreateLamp {
        CreateLamp {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Lamp::new(bulb),
        }
    }
}

/// The request that [`Lamps::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLamp {
    client: Client,
    options: CallOptions,
    body: Lamp,
}

impl CreateLamp {
    /// Another bulb, or none.
    #[inline]
    pub fn spare(mut self, spare: Bulb) -> Self {
        self.body.spare = Some(Box::new(spare));
        self
    }

    /// Sends `null` as `spare`.
    #[inline]
    pub fn spare_null(mut self) -> Self {
        self.body.spare = None;
        self.body.extra.null::<Lamp>("spare");
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
    pub fn send(self) -> Sending<Lamp> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Lamp>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/lamps").json(&self.body).options(&self.options)
    }
}

requests!(CreateLamp => Lamp);

/// A lamp.
#[derive(Clone)]
#[non_exhaustive]
pub struct Lamp {
    /// The bulb in it.
    pub bulb: Bulb,
    /// Another bulb, or none.
    pub spare: Option<Box<Bulb>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Lamp {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(bulb: Bulb) -> Self {
        Self {
            bulb,
            spare: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Lamp {
        required bulb = "bulb";
        optional spare = "spare";
    }
}

/// A bulb.
#[derive(Clone)]
#[non_exhaustive]
pub struct Bulb {
    /// Its power.
    pub watts: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Bulb {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(watts: i64) -> Self {
        Self {
            watts,
            extra: Extra::default(),
        }
    }
}

model! {
    Bulb {
        required watts = "watts";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "lamps")]
pub use crate::lamps::{Bulb, Lamp};

