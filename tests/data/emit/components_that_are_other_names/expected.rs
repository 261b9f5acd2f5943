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

    /// The operations under `/scales`.
    #[cfg(feature = "scales")]
    pub fn scales(&self) -> crate::scales::Scales {
        crate::scales::Scales::new(self.clone())
    }
}

// ==== src/scales.rs

//! The operations under `/scales`.
//!
//! ```no_run
//! # async fn example(client: components_that_are_other_names::Client) -> components_that_are_other_names::Result<()> {
//! let scale = client.scales().create("id", [1]).send().await?;
//! println!("{scale:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on scales, from [`Client::scales`](crate::Client::scales).
#[derive(Clone, Debug)]
pub struct Scales {
    client: Client,
}

impl Scales {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the scale.
    ///
    /// - `id`: The identifier of a scale.
    /// - `weights`: Weights in grams.
    ///
    /// `POST /scales`
    pub fn create(
        &self,
        id: impl Into<String>,
        weights: impl IntoIterator<Item = i64>,
    ) -> CreateScale {
        CreateScale {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Scale::new(id, weights),
        }
    }
}

/// The request that [`Scales::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScale {
    client: Client,
    options: CallOptions,
    body: Scale,
}

impl CreateScale {
    /// Limits by name.
    pub fn limits(
        mut self,
        limits: impl IntoIterator<Item = (impl Into<String>, f64)>,
    ) -> Self {
        self.body.limits = Some(
            limits.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Weights in grams.
    pub fn same(mut self, same: impl IntoIterator<Item = i64>) -> Self {
        self.body.same = Some(same.into_iter().collect());
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
    pub fn send(self) -> Sending<Scale> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Scale>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/scales").json(&self.body).options(&self.options)
    }
}

requests!(CreateScale => Scale);

/// A scale.
#[derive(Clone)]
#[non_exhaustive]
pub struct Scale {
    /// The identifier of a scale.
    pub id: String,
    /// Weights in grams.
    pub weights: Vec<i64>,
    /// Limits by name.
    pub limits: Option<BTreeMap<String, f64>>,
    /// Weights in grams.
    pub same: Option<Vec<i64>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Scale {
    /// Makes one from its required fields.
    pub fn new(id: impl Into<String>, weights: impl IntoIterator<Item = i64>) -> Self {
        Self {
            id: id.into(),
            weights: weights.into_iter().collect(),
            limits: None,
            same: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Scale {
        required id = "id";
        required weights = "weights";
        optional limits = "limits";
        optional same = "same";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "scales")]
pub use crate::scales::Scale;

