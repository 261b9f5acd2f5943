// warning: `contentSchema` is not expressed in types; the docs mention it
//   --> openapi.yaml:26:21  #/paths/~1bottles~1{bottle_id}/get/responses/200/content/application~1json/schema/properties/letter/contentSchema

// ==== src/bottles.rs

//! The operations under `/bottles`.
//!
//! ```no_run
//! # async fn example(client: text_that_holds_a_schema::Client) -> text_that_holds_a_schema::Result<()> {
//! let bottle = client.bottles().retrieve("bottle_id").send().await?;
//! println!("{bottle:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on bottles, from [`Client::bottles`](crate::Client::bottles).
#[derive(Clone, Debug)]
pub struct Bottles {
    client: Client,
}

impl Bottles {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the bottle.
    ///
    /// - `bottle_id`: Which bottle.
    ///
    /// `GET /bottles/{bottle_id}`
    pub fn retrieve(&self, bottle_id: impl Into<String>) -> RetrieveBottle {
        RetrieveBottle {
            client: self.client.clone(),
            options: CallOptions::default(),
            bottle_id: bottle_id.into(),
        }
    }
}

/// The request that [`Bottles::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBottle {
    client: Client,
    options: CallOptions,
    bottle_id: String,
}

impl RetrieveBottle {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveBottleResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveBottleResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/bottles/{bottle_id}")
            .path("bottle_id", PathStyle::Simple, &self.bottle_id)
            .options(&self.options)
    }
}

requests!(RetrieveBottle => RetrieveBottleResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveBottleResponse {
    /// What is in it, as JSON in a text.
    ///
    /// Text that holds what the document describes.
    pub letter: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveBottleResponse {
        required letter = "letter";
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

    /// The operations under `/bottles`.
    #[cfg(feature = "bottles")]
    pub fn bottles(&self) -> crate::bottles::Bottles {
        crate::bottles::Bottles::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "bottles")]
pub use crate::bottles::RetrieveBottleResponse;

