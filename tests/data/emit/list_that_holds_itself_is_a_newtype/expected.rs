// ==== src/boxes.rs

//! Operations under `/boxes`.

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, newtypes, requests,
};

/// Operations on boxes. Created by [`Client::boxes`](crate::Client::boxes).
#[derive(Clone, Debug)]
pub struct BoxesResource {
    client: Client,
}

impl BoxesResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the crate.
    ///
    /// - `boxes`: Boxes in boxes.
    ///
    /// `POST /boxes`
    #[inline]
    pub fn create(&self, boxes: Boxes) -> CreateBox {
        CreateBox {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Crate::new(boxes),
        }
    }
}

/// A request created by [`BoxesResource::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateBox {
    client: Client,
    options: CallOptions,
    body: Crate,
}

impl CreateBox {
    /// Labels below labels.
    ///
    /// Sets the field [`labels`](field@crate::types::Crate::labels).
    #[inline]
    pub fn labels(mut self, labels: Labels) -> Self {
        self.body.labels = Some(labels);
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Crate> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Crate>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/boxes").json(&self.body).options(&self.options)
    }
}

requests!(CreateBox => Crate);

/// A crate of boxes.
#[derive(Clone)]
#[non_exhaustive]
pub struct Crate {
    /// Boxes in boxes.
    pub boxes: Boxes,
    /// Labels below labels.
    pub labels: Option<Labels>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Crate {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(boxes: Boxes) -> Self {
        Self {
            boxes,
            labels: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Crate {
        required boxes = "boxes";
        optional labels = "labels";
    }
}

/// Boxes in boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct Boxes(pub Vec<Boxes>);

/// Labels below labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels(pub BTreeMap<String, Labels>);

newtypes!(Boxes(Vec < Boxes >), Labels(BTreeMap < String, Labels >));
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    set Crate {
        set labels: Labels = labels;
    }
}

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

    /// Operations under `/boxes`.
    #[cfg(feature = "boxes")]
    pub fn boxes(&self) -> crate::boxes::BoxesResource {
        crate::boxes::BoxesResource::new(self.clone())
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`boxes`](mod@crate::boxes): [`Crate`], [`Boxes`], [`Labels`]

#[cfg(feature = "boxes")]
#[doc(inline)]
pub use crate::boxes::{Boxes, Crate, Labels};

