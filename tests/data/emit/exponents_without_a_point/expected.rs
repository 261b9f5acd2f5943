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

    /// The operations under `/wells`.
    #[cfg(feature = "wells")]
    pub fn wells(&self) -> crate::wells::Wells {
        crate::wells::Wells::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "wells")]
pub use crate::wells::Well;

// ==== src/wells.rs

//! The operations under `/wells`.
//!
//! ```no_run
//! # async fn example(client: exponents_without_a_point::Client) -> exponents_without_a_point::Result<()> {
//! let well = client.wells().create(1).send().await?;
//! println!("{well:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on wells, from [`Client::wells`](crate::Client::wells).
#[derive(Clone, Debug)]
pub struct Wells {
    client: Client,
}

impl Wells {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the well.
    ///
    /// - `depth`: The depth.
    ///
    /// `POST /wells`
    #[inline]
    pub fn create(&self, depth: i64) -> CreateWell {
        CreateWell {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Well::new(depth),
        }
    }
}

/// The request that [`Wells::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateWell {
    client: Client,
    options: CallOptions,
    body: Well,
}

impl CreateWell {
    /// The flow.
    ///
    /// Default: `0.001`. At least 0; at most 1E6.
    pub fn flow(mut self, flow: f64) -> Self {
        self.body.flow = Some(flow);
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
    pub fn send(self) -> Sending<Well> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Well>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/wells").json(&self.body).options(&self.options)
    }
}

requests!(CreateWell => Well);

/// A well; numbers whose exponent follows a whole number.
#[derive(Clone)]
#[non_exhaustive]
pub struct Well {
    /// The depth.
    ///
    /// At most 1e+09.
    pub depth: i64,
    /// The flow.
    ///
    /// Default: `0.001`. At least 0; at most 1E6.
    pub flow: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Well {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(depth: i64) -> Self {
        Self {
            depth,
            flow: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Well {
        required depth = "depth";
        optional flow = "flow";
    }
}

