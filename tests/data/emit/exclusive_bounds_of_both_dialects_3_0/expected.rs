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

    /// The operations under `/ladders`.
    #[cfg(feature = "ladders")]
    pub fn ladders(&self) -> crate::ladders::Ladders {
        crate::ladders::Ladders::new(self.clone())
    }
}

// ==== src/ladders.rs

//! The operations under `/ladders`.
//!
//! ```no_run
//! # async fn example(client: exclusive_bounds_of_both_dialects_3_0::Client) -> exclusive_bounds_of_both_dialects_3_0::Result<()> {
//! let ladder = client.ladders().create(1).send().await?;
//! println!("{ladder:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on ladders, from [`Client::ladders`](crate::Client::ladders).
#[derive(Clone, Debug)]
pub struct Ladders {
    client: Client,
}

impl Ladders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the ladder.
    ///
    /// - `rungs`: More than none.
    ///
    /// `POST /ladders`
    #[inline]
    pub fn create(&self, rungs: i64) -> CreateLadder {
        CreateLadder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Ladder::new(rungs),
        }
    }
}

/// The request that [`Ladders::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLadder {
    client: Client,
    options: CallOptions,
    body: Ladder,
}

impl CreateLadder {
    /// The height in metres.
    ///
    /// At most 20.
    pub fn height(mut self, height: f64) -> Self {
        self.body.height = Some(height);
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
    pub fn send(self) -> Sending<Ladder> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Ladder>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/ladders").json(&self.body).options(&self.options)
    }
}

requests!(CreateLadder => Ladder);

/// A ladder.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ladder {
    /// More than none.
    ///
    /// Greater than 0.
    pub rungs: i64,
    /// The height in metres.
    ///
    /// At most 20.
    pub height: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ladder {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(rungs: i64) -> Self {
        Self {
            rungs,
            height: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Ladder {
        required rungs = "rungs";
        optional height = "height";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "ladders")]
pub use crate::ladders::Ladder;

