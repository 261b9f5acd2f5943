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

    /// The operations under `/ponds`.
    #[cfg(feature = "ponds")]
    pub fn ponds(&self) -> crate::ponds::Ponds {
        crate::ponds::Ponds::new(self.clone())
    }
}

// ==== src/ponds.rs

//! The operations under `/ponds`.
//!
//! ```no_run
//! # async fn example(client: parameters_of_the_path_item::Client) -> parameters_of_the_path_item::Result<()> {
//! use parameters_of_the_path_item::types::RetrievePondUnit;
//! client.ponds().retrieve("pond_id", RetrievePondUnit::M).send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, QueryStyle, Response, Sending, UnknownValue,
    requests, text_enum,
};

/// The operations on ponds, from [`Client::ponds`](crate::Client::ponds).
#[derive(Clone, Debug)]
pub struct Ponds {
    client: Client,
}

impl Ponds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the pond.
    ///
    /// - `pond_id`: The pond.
    /// - `unit`: The unit of this one.
    ///
    /// `GET /ponds/{pond_id}`
    pub fn retrieve(
        &self,
        pond_id: impl Into<String>,
        unit: impl Into<RetrievePondUnit>,
    ) -> RetrievePond {
        RetrievePond {
            client: self.client.clone(),
            options: CallOptions::default(),
            pond_id: pond_id.into(),
            unit: unit.into(),
            trace: None,
        }
    }

    /// Delete the pond.
    ///
    /// - `pond_id`: The pond.
    ///
    /// `DELETE /ponds/{pond_id}`
    pub fn delete(&self, pond_id: impl Into<String>) -> DeletePond {
        DeletePond {
            client: self.client.clone(),
            options: CallOptions::default(),
            pond_id: pond_id.into(),
            unit: None,
            trace: None,
        }
    }
}

/// The request that [`Ponds::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePond {
    client: Client,
    options: CallOptions,
    pond_id: String,
    unit: RetrievePondUnit,
    trace: Option<String>,
}

impl RetrievePond {
    /// Said for each.
    pub fn trace(mut self, trace: impl Into<String>) -> Self {
        self.trace = Some(trace.into());
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
        Call::new(Method::GET, "/ponds/{pond_id}")
            .path("pond_id", PathStyle::Simple, &self.pond_id)
            .query("unit", QueryStyle::FormExplode, &self.unit)
            .header_parameter("trace", PathStyle::Simple, &self.trace)
            .options(&self.options)
    }
}

/// The request that [`Ponds::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeletePond {
    client: Client,
    options: CallOptions,
    pond_id: String,
    unit: Option<String>,
    trace: Option<String>,
}

impl DeletePond {
    /// The unit for all.
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Said for each.
    pub fn trace(mut self, trace: impl Into<String>) -> Self {
        self.trace = Some(trace.into());
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
        Call::new(Method::DELETE, "/ponds/{pond_id}")
            .path("pond_id", PathStyle::Simple, &self.pond_id)
            .query("unit", QueryStyle::FormExplode, &self.unit)
            .header_parameter("trace", PathStyle::Simple, &self.trace)
            .options(&self.options)
    }
}

requests!(RetrievePond, DeletePond);

/// The unit of this one.
#[derive(Clone)]
#[non_exhaustive]
pub enum RetrievePondUnit {
    /// `m`
    M,
    /// `ft`
    Ft,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrievePondUnit {
        M = "m";
        Ft = "ft";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "ponds")]
pub use crate::ponds::RetrievePondUnit;

