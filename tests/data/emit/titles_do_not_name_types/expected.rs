// ==== src/cinemas.rs

//! The operations under `/cinemas`.
//!
//! ```no_run
//! # async fn example(client: titles_do_not_name_types::Client) -> titles_do_not_name_types::Result<()> {
//! use titles_do_not_name_types::types::CinemaHall;
//! let cinema = client.cinemas().create(CinemaHall::new(1)).send().await?;
//! println!("{cinema:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on cinemas, from [`Client::cinemas`](crate::Client::cinemas).
#[derive(Clone, Debug)]
pub struct Cinemas {
    client: Client,
}

impl Cinemas {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the cinema.
    ///
    /// - `hall`: The Great Hall.
    ///
    /// `POST /cinemas`
    #[inline]
    pub fn create(&self, hall: CinemaHall) -> CreateCinema {
        CreateCinema {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Cinema::new(hall),
        }
    }
}

/// The request that [`Cinemas::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCinema {
    client: Client,
    options: CallOptions,
    body: Cinema,
}

impl CreateCinema {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Cinema> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Cinema>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/cinemas").json(&self.body).options(&self.options)
    }
}

requests!(CreateCinema => Cinema);

/// A House For Films.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cinema {
    /// The Great Hall.
    pub hall: CinemaHall,
    /// Members beyond these.
    pub extra: Extra,
}

impl Cinema {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(hall: CinemaHall) -> Self {
        Self {
            hall,
            extra: Extra::default(),
        }
    }
}

model! {
    Cinema {
        required hall = "hall";
    }
}

/// The Great Hall.
#[derive(Clone)]
#[non_exhaustive]
pub struct CinemaHall {
    /// How many seats.
    pub seats: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl CinemaHall {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(seats: i64) -> Self {
        Self {
            seats,
            extra: Extra::default(),
        }
    }
}

model! {
    CinemaHall {
        required seats = "seats";
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

    /// The operations under `/cinemas`.
    #[cfg(feature = "cinemas")]
    pub fn cinemas(&self) -> crate::cinemas::Cinemas {
        crate::cinemas::Cinemas::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "cinemas")]
pub use crate::cinemas::{Cinema, CinemaHall};

