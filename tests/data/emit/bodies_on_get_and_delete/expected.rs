// ==== src/bins.rs

//! The operations under `/bins`.
//!
//! ```no_run
//! # async fn example(client: bodies_on_get_and_delete::Client) -> bodies_on_get_and_delete::Result<()> {
//! client.bins().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on bins, from [`Client::bins`](crate::Client::bins).
#[derive(Clone, Debug)]
pub struct Bins {
    client: Client,
}

impl Bins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Search the bins.
    ///
    /// `GET /bins`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBin {
        RetrieveBin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: RetrieveBinBody::new(),
        }
    }

    /// Delete bins.
    ///
    /// - `ids`: Which.
    ///
    /// `DELETE /bins`
    pub fn delete(&self, ids: impl IntoIterator<Item = impl Into<String>>) -> DeleteBin {
        DeleteBin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: DeleteBinBody::new(ids),
        }
    }
}

/// The request that [`Bins::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBin {
    client: Client,
    options: CallOptions,
    body: RetrieveBinBody,
}

impl RetrieveBin {
    /// Whether they are full.
    pub fn full(mut self, full: bool) -> Self {
        self.body.full = Some(full);
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
        Call::new(Method::GET, "/bins").json_if_any(&self.body).options(&self.options)
    }
}

/// The request that [`Bins::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBin {
    client: Client,
    options: CallOptions,
    body: DeleteBinBody,
}

impl DeleteBin {
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
        Call::new(Method::DELETE, "/bins").json(&self.body).options(&self.options)
    }
}

requests!(RetrieveBin, DeleteBin);

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RetrieveBinBody {
    /// Whether they are full.
    pub full: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveBinBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    RetrieveBinBody {
        optional full = "full";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct DeleteBinBody {
    /// Which.
    pub ids: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl DeleteBinBody {
    /// Makes one from its required fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    DeleteBinBody {
        required ids = "ids";
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

    /// The operations under `/bins`.
    #[cfg(feature = "bins")]
    pub fn bins(&self) -> crate::bins::Bins {
        crate::bins::Bins::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "bins")]
pub use crate::bins::{DeleteBinBody, RetrieveBinBody};

