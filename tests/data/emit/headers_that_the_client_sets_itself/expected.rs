// warning: the header parameter `Authorization` is ignored, as OpenAPI says: bodies and security schemes decide it
//   --> openapi.yaml:12:11  #/paths/~1curtains/post/parameters/0

// warning: the header parameter `Content-Type` is ignored, as OpenAPI says: bodies and security schemes decide it
//   --> openapi.yaml:13:11  #/paths/~1curtains/post/parameters/1

// warning: the header parameter `accept` is ignored, as OpenAPI says: bodies and security schemes decide it
//   --> openapi.yaml:14:11  #/paths/~1curtains/post/parameters/2

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

    /// The operations under `/curtains`.
    #[cfg(feature = "curtains")]
    pub fn curtains(&self) -> crate::curtains::Curtains {
        crate::curtains::Curtains::new(self.clone())
    }
}

// ==== src/curtains.rs

//! The operations under `/curtains`.
//!
//! ```no_run
//! # async fn example(client: headers_that_the_client_sets_itself::Client) -> headers_that_the_client_sets_itself::Result<()> {
//! client.curtains().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on curtains, from [`Client::curtains`](crate::Client::curtains).
#[derive(Clone, Debug)]
pub struct Curtains {
    client: Client,
}

impl Curtains {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a curtain.
    ///
    /// `POST /curtains`
    #[inline]
    pub fn create(&self) -> CreateCurtain {
        CreateCurtain {
            client: self.client.clone(),
            options: CallOptions::default(),
            idempotency_key: None,
        }
    }
}

/// The request that [`Curtains::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCurtain {
    client: Client,
    options: CallOptions,
    idempotency_key: Option<String>,
}

impl CreateCurtain {
    /// So that it is made once.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
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
        Call::new(Method::POST, "/curtains")
            .idempotency_key("Idempotency-Key")
            .header_parameter(
                "Idempotency-Key",
                PathStyle::Simple,
                &self.idempotency_key,
            )
            .options(&self.options)
    }
}

requests!(CreateCurtain);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

