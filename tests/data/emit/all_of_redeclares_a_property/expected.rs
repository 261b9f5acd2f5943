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

    /// The operations under `/parcels`.
    #[cfg(feature = "parcels")]
    pub fn parcels(&self) -> crate::parcels::Parcels {
        crate::parcels::Parcels::new(self.clone())
    }
}

// ==== src/parcels.rs

//! The operations under `/parcels`.
//!
//! ```no_run
//! # async fn example(client: all_of_redeclares_a_property::Client) -> all_of_redeclares_a_property::Result<()> {
//! let parcel = client.parcels().create(1.0).send().await?;
//! println!("{parcel:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on parcels, from [`Client::parcels`](crate::Client::parcels).
#[derive(Clone, Debug)]
pub struct Parcels {
    client: Client,
}

impl Parcels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the express parcel.
    ///
    /// - `weight`: At most five kilograms.
    ///
    /// `POST /parcels`
    #[inline]
    pub fn create(&self, weight: f64) -> CreateParcel {
        CreateParcel {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ExpressParcel::new(weight),
        }
    }
}

/// The request that [`Parcels::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateParcel {
    client: Client,
    options: CallOptions,
    body: ExpressParcel,
}

impl CreateParcel {
    /// A note for whom it reaches.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.body.note = Some(note.into());
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
    pub fn send(self) -> Sending<ExpressParcel> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ExpressParcel>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/parcels").json(&self.body).options(&self.options)
    }
}

requests!(CreateParcel => ExpressParcel);

/// A parcel that is in a hurry.
#[derive(Clone)]
#[non_exhaustive]
pub struct ExpressParcel {
    /// At most five kilograms.
    ///
    /// At most 5.
    pub weight: f64,
    /// A note for whom it reaches.
    pub note: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ExpressParcel {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(weight: f64) -> Self {
        Self {
            weight,
            note: None,
            extra: Extra::default(),
        }
    }
}

model! {
    ExpressParcel {
        "speed" = "express";
        required weight = "weight";
        optional note = "note";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "parcels")]
pub use crate::parcels::ExpressParcel;

