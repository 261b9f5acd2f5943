// ==== src/bookings.rs

//! The operations under `/bookings`.
//!
//! ```no_run
//! # async fn example(client: idempotency_keys::Client) -> idempotency_keys::Result<()> {
//! client.bookings().update().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on bookings, from [`Client::bookings`](crate::Client::bookings).
#[derive(Clone, Debug)]
pub struct Bookings {
    client: Client,
}

impl Bookings {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Book a place.
    ///
    /// `POST /bookings`
    #[inline]
    pub fn update(&self) -> UpdateBooking {
        UpdateBooking {
            client: self.client.clone(),
            options: CallOptions::default(),
            idempotency_key: None,
        }
    }

    /// Retrieve the bookings.
    ///
    /// `GET /bookings`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBooking {
        RetrieveBooking {
            client: self.client.clone(),
            options: CallOptions::default(),
            idempotency_key: None,
        }
    }
}

/// The request that [`Bookings::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBooking {
    client: Client,
    options: CallOptions,
    idempotency_key: Option<String>,
}

impl UpdateBooking {
    /// The same for the same booking.
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
        Call::new(Method::POST, "/bookings")
            .idempotency_key("Idempotency-Key")
            .header_parameter(
                "Idempotency-Key",
                PathStyle::Simple,
                &self.idempotency_key,
            )
            .options(&self.options)
    }
}

/// The request that [`Bookings::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBooking {
    client: Client,
    options: CallOptions,
    idempotency_key: Option<String>,
}

impl RetrieveBooking {
    /// Of no use here.
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
        Call::new(Method::GET, "/bookings")
            .header_parameter(
                "Idempotency-Key",
                PathStyle::Simple,
                &self.idempotency_key,
            )
            .options(&self.options)
    }
}

requests!(UpdateBooking, RetrieveBooking);

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

    /// The operations under `/bookings`.
    #[cfg(feature = "bookings")]
    pub fn bookings(&self) -> crate::bookings::Bookings {
        crate::bookings::Bookings::new(self.clone())
    }

    /// The operations under `/refunds`.
    #[cfg(feature = "refunds")]
    pub fn refunds(&self) -> crate::refunds::Refunds {
        crate::refunds::Refunds::new(self.clone())
    }
}

// ==== src/refunds.rs

//! The operations under `/refunds`.
//!
//! ```no_run
//! # async fn example(client: idempotency_keys::Client) -> idempotency_keys::Result<()> {
//! client.refunds().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on refunds, from [`Client::refunds`](crate::Client::refunds).
#[derive(Clone, Debug)]
pub struct Refunds {
    client: Client,
}

impl Refunds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Pay a booking back.
    ///
    /// `POST /refunds`
    #[inline]
    pub fn create(&self) -> CreateRefund {
        CreateRefund {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the refunds.
    ///
    /// `PUT /refunds`
    #[inline]
    pub fn update(&self) -> UpdateRefund {
        UpdateRefund {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Refunds::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRefund {
    client: Client,
    options: CallOptions,
}

impl CreateRefund {
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
        Call::new(Method::POST, "/refunds")
            .idempotency_key("X-Once")
            .options(&self.options)
    }
}

/// The request that [`Refunds::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateRefund {
    client: Client,
    options: CallOptions,
}

impl UpdateRefund {
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
        Call::new(Method::PUT, "/refunds").options(&self.options)
    }
}

requests!(CreateRefund, UpdateRefund);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

