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

    /// The operations under `/tickets`.
    #[cfg(feature = "tickets")]
    pub fn tickets(&self) -> crate::tickets::Tickets {
        crate::tickets::Tickets::new(self.clone())
    }
}

// ==== src/tickets.rs

//! The operations under `/tickets`.
//!
//! ```no_run
//! # async fn example(client: all_of_requires_what_another_part_declares::Client) -> all_of_requires_what_another_part_declares::Result<()> {
//! let ticket = client.tickets().create("seat", 1.0).send().await?;
//! println!("{ticket:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on tickets, from [`Client::tickets`](crate::Client::tickets).
#[derive(Clone, Debug)]
pub struct Tickets {
    client: Client,
}

impl Tickets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the ticket.
    ///
    /// - `seat`: The seat.
    /// - `price`: The price.
    ///
    /// `POST /tickets`
    pub fn create(&self, seat: impl Into<String>, price: f64) -> CreateTicket {
        CreateTicket {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Ticket::new(seat, price),
        }
    }
}

/// The request that [`Tickets::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTicket {
    client: Client,
    options: CallOptions,
    body: Ticket,
}

impl CreateTicket {
    /// The row.
    pub fn row(mut self, row: i64) -> Self {
        self.body.row = Some(row);
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
    pub fn send(self) -> Sending<Ticket> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Ticket>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/tickets").json(&self.body).options(&self.options)
    }
}

requests!(CreateTicket => Ticket);

/// A ticket whose seat is certain.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ticket {
    /// The seat.
    pub seat: String,
    /// The price.
    pub price: f64,
    /// The row.
    pub row: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ticket {
    /// Makes one from its required fields.
    pub fn new(seat: impl Into<String>, price: f64) -> Self {
        Self {
            seat: seat.into(),
            price,
            row: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Ticket {
        required seat = "seat";
        required price = "price";
        optional row = "row";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "tickets")]
pub use crate::tickets::Ticket;

