// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/invoices`.
    #[cfg(feature = "invoices")]
    pub fn invoices(&self) -> crate::invoices::Invoices {
        crate::invoices::Invoices::new(self.clone())
    }
}

// ==== src/invoices/scan.rs

//! Operations under `/invoices/scan`.
//!
//! ```no_run
//! # async fn example(client: responses_of_several_representations::Client) -> responses_of_several_representations::Result<()> {
//! client.invoices().scan().retrieve(1).await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, PathStyle, Response, Sending, requests,
};

/// Operations on scan. Created by [`Invoices::scan`](super::Invoices::scan).
#[derive(Clone, Debug)]
pub struct Scan {
    client: Client,
}

impl Scan {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the scan of the invoice.
    ///
    /// - `number`: Which.
    ///
    /// ```no_run
    /// # async fn example(client: responses_of_several_representations::Client) -> responses_of_several_representations::Result<()> {
    /// client.invoices().scan().retrieve(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /invoices/{number}/scan`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self, number: i64) -> RetrieveScan {
        RetrieveScan {
            client: self.client.clone(),
            options: CallOptions::default(),
            number,
        }
    }
}

/// A request created by [`Scan::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveScan {
    client: Client,
    options: CallOptions,
    number: i64,
}

impl RetrieveScan {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.core().send_bytes(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.core().send_bytes_with_response(self.call())
    }

    /// Sends the request and returns the bytes of the response as they arrive; they can be
    /// saved to a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.core().download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/invoices/{number}/scan")
            .accept("image/png")
            .path("number", PathStyle::Simple, &self.number)
            .options(&self.options)
    }
}

requests!(RetrieveScan -> Bytes);

// ==== src/invoices.rs

//! Operations under `/invoices`.
//!
//! ```no_run
//! # async fn example(client: responses_of_several_representations::Client) -> responses_of_several_representations::Result<()> {
//! let invoice = client.invoices().retrieve(1).await?;
//! println!("{invoice:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Bytes, Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Representation,
    Response, Sending, model, requests,
};

#[cfg(feature = "scan")]
pub mod scan;

/// Operations on invoices. Created by [`Client::invoices`](crate::Client::invoices).
#[derive(Clone, Debug)]
pub struct Invoices {
    client: Client,
}

impl Invoices {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Operations under `/invoices/scan`.
    #[cfg(feature = "scan")]
    pub fn scan(&self) -> scan::Scan {
        scan::Scan::new(self.client.clone())
    }

    /// Retrieve the invoice.
    ///
    /// - `number`: Which.
    ///
    /// ```no_run
    /// # async fn example(client: responses_of_several_representations::Client) -> responses_of_several_representations::Result<()> {
    /// let invoice = client.invoices().retrieve(1).await?;
    /// println!("{invoice:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /invoices/{number}`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self, number: i64) -> RetrieveInvoice {
        RetrieveInvoice {
            client: self.client.clone(),
            options: CallOptions::default(),
            number,
            note: None,
        }
    }
}

/// A request created by [`Invoices::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveInvoice {
    client: Client,
    options: CallOptions,
    number: i64,
    note: Option<String>,
}

impl RetrieveInvoice {
    /// Any text.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<RetrieveInvoiceResponse> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveInvoiceResponse>> {
        self.client.core().send_with_response(self.call())
    }

    /// Requests the response as `application/xml`.
    #[inline]
    pub fn accept_xml(self) -> Representation<String> {
        self.client
            .core()
            .text_representation(self.call(), "application/xml, text/plain;q=0.5")
    }

    /// Requests the response as `application/pdf`.
    #[inline]
    pub fn accept_pdf(self) -> Representation<Bytes> {
        self.client
            .core()
            .bytes_representation(self.call(), "application/pdf, text/plain;q=0.5")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/invoices/{number}")
            .accept("application/json, text/plain;q=0.5")
            .path("number", PathStyle::Simple, &self.number)
            .query_reserved("note", QueryStyle::FormExplode, &self.note)
            .options(&self.options)
    }
}

requests!(RetrieveInvoice => RetrieveInvoiceResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveInvoiceResponse {
    /// In cents.
    pub total: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    RetrieveInvoiceResponse {
        required total = "total";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new RetrieveInvoiceResponse {
        new total: i64 = total;
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`invoices`](mod@crate::invoices): [`RetrieveInvoiceResponse`]

#[cfg(feature = "invoices")]
#[doc(inline)]
pub use crate::invoices::RetrieveInvoiceResponse;

