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

    /// The operations under `/loans`.
    #[cfg(feature = "loans")]
    pub fn loans(&self) -> crate::loans::Loans {
        crate::loans::Loans::new(self.clone())
    }
}

// ==== src/loans.rs

//! The operations under `/loans`.
//!
//! ```no_run
//! # async fn example(client: typed_errors::Client) -> typed_errors::Result<()> {
//! client.loans().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on loans, from [`Client::loans`](crate::Client::loans).
#[derive(Clone, Debug)]
pub struct Loans {
    client: Client,
}

impl Loans {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a loan.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `404` as
    /// [`types::CreateLoanError404`](crate::types::CreateLoanError404), `409` as
    /// [`types::Problem`](crate::types::Problem), `4XX` as [`types::Problem`](crate::types::Problem).
    ///
    /// `POST /loans`
    #[inline]
    pub fn create(&self) -> CreateLoan {
        CreateLoan {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Loans::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLoan {
    client: Client,
    options: CallOptions,
}

impl CreateLoan {
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
        Call::new(Method::POST, "/loans")
            .accept("application/json, text/plain, application/problem+json, */*;q=0.5")
            .options(&self.options)
    }
}

requests!(CreateLoan);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateLoanError404 {
    /// The book.
    pub book: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreateLoanError404 {
        required book = "book";
    }
}

/// A problem.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// What it is.
    pub title: String,
    /// More of it.
    pub detail: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Problem {
        required title = "title";
        optional detail = "detail";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "loans")]
pub use crate::loans::{CreateLoanError404, Problem};

