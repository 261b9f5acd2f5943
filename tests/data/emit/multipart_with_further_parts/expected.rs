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
//! # async fn example(client: multipart_with_further_parts::Client) -> multipart_with_further_parts::Result<()> {
//! client.parcels().create("to").send().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Form, Method, Multipart, Response, Sending, model, requests,
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

    /// Send a parcel.
    ///
    /// - `to`: Whom it is for.
    ///
    /// `POST /parcels`
    pub fn create(&self, to: impl Into<String>) -> CreateParcel {
        CreateParcel {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Parcel::new(to),
        }
    }
}

/// The request that [`Parcels::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateParcel {
    client: Client,
    options: CallOptions,
    body: Parcel,
}

impl CreateParcel {
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
        Call::new(Method::POST, "/parcels").multipart(&self.body).options(&self.options)
    }
}

requests!(CreateParcel);

/// A parcel.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parcel {
    /// Whom it is for.
    pub to: String,
    /// The other properties.
    pub additional: BTreeMap<String, ParcelValue>,
}

impl Parcel {
    /// Makes one from its required fields.
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            additional: BTreeMap::new(),
        }
    }
}

impl Multipart for Parcel {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.text("to", &self.to);
        for (name, value) in &self.additional {
            form.text(name, value);
        }
    }
}

/// A thing in the parcel.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct ParcelValue {
    /// How heavy it is.
    pub weight: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ParcelValue {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// How heavy it is.
    pub fn weight(mut self, weight: i64) -> Self {
        self.weight = Some(weight);
        self
    }
}

model! {
    ParcelValue {
        optional weight = "weight";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "parcels")]
pub use crate::parcels::{Parcel, ParcelValue};

