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

    /// The operations under `/trains`.
    #[cfg(feature = "trains")]
    pub fn trains(&self) -> crate::trains::Trains {
        crate::trains::Trains::new(self.clone())
    }
}

// ==== src/trains/seats.rs

//! The operations under `/trains/seats`.
//!
//! ```no_run
//! # async fn example(client: several_parameters_in_one_path_segment::Client) -> several_parameters_in_one_path_segment::Result<()> {
//! use several_parameters_in_one_path_segment::types::Letter;
//! client.trains().seats().retrieve("from", "to", 1, Letter::A).send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, Response, Sending, UnknownValue, requests,
    text_enum,
};

/// The operations on seats, from [`Trains::seats`](super::Trains::seats).
#[derive(Clone, Debug)]
pub struct Seats {
    client: Client,
}

impl Seats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the seat.
    ///
    /// - `from`: Where it starts.
    /// - `to`: Where it goes.
    /// - `row`: The row.
    /// - `seat`: The seat.
    ///
    /// `GET /trains/{from}-{to}/seats/{row}:{seat}.json`
    pub fn retrieve(
        &self,
        from: impl Into<String>,
        to: impl Into<String>,
        row: i64,
        seat: impl Into<Letter>,
    ) -> RetrieveSeat {
        RetrieveSeat {
            client: self.client.clone(),
            options: CallOptions::default(),
            from: from.into(),
            to: to.into(),
            row,
            seat: seat.into(),
        }
    }
}

/// The request that [`Seats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSeat {
    client: Client,
    options: CallOptions,
    from: String,
    to: String,
    row: i64,
    seat: Letter,
}

impl RetrieveSeat {
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
        Call::new(Method::GET, "/trains/{from}-{to}/seats/{row}:{seat}.json")
            .path("from", PathStyle::Simple, &self.from)
            .path("to", PathStyle::Simple, &self.to)
            .path("row", PathStyle::Simple, &self.row)
            .path("seat", PathStyle::Simple, &self.seat)
            .options(&self.options)
    }
}

requests!(RetrieveSeat);

/// A letter.
#[derive(Clone)]
#[non_exhaustive]
pub enum Letter {
    /// `a`
    A,
    /// `b`
    B,
    /// `c`
    C,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Letter {
        A = "a";
        B = "b";
        C = "c";
    }
}

// ==== src/trains.rs

//! The operations under `/trains`.

use crate::Client;

#[cfg(feature = "seats")]
pub mod seats;

/// The operations on trains, from [`Client::trains`](crate::Client::trains).
#[derive(Clone, Debug)]
pub struct Trains {
    client: Client,
}

impl Trains {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/trains/seats`.
    #[cfg(feature = "seats")]
    pub fn seats(&self) -> seats::Seats {
        seats::Seats::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "seats")]
pub use crate::trains::seats::Letter;

