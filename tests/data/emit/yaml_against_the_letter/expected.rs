// warning: against the rules of YAML, what stands in brackets or quotes goes on at the indentation of its key, or left of it; it is read as other parsers read it (here and in 2 more places)
//   --> openapi.yaml:4:3
//   help: indent what stands in brackets or quotes further than its key: lines 4, 10 and 24

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: yaml_against_the_letter::Client) -> yaml_against_the_letter::Result<()> {
//! let boat = client.boats().retrieve().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The boats, one by one.
    ///
    /// `GET /boats`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
}

impl RetrieveBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveBoatResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveBoatResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats").options(&self.options)
    }
}

requests!(RetrieveBoat => RetrieveBoatResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveBoatResponse {
    pub name: String,
    pub masts: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveBoatResponse {
        required name = "name";
        optional masts = "masts";
    }
}

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "boats")]
pub use crate::boats::RetrieveBoatResponse;

