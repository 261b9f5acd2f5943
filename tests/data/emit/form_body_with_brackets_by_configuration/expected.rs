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

    /// The operations under `/invoices`.
    #[cfg(feature = "invoices")]
    pub fn invoices(&self) -> crate::invoices::Invoices {
        crate::invoices::Invoices::new(self.clone())
    }
}

// ==== src/invoices.rs

//! The operations under `/invoices`.
//!
//! ```no_run
//! # async fn example(client: form_body_with_brackets_by_configuration::Client) -> form_body_with_brackets_by_configuration::Result<()> {
//! client.invoices().create("customer").send().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on invoices, from [`Client::invoices`](crate::Client::invoices).
#[derive(Clone, Debug)]
pub struct Invoices {
    client: Client,
}

impl Invoices {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an invoice.
    ///
    /// - `customer`: Who pays.
    ///
    /// `POST /invoices`
    pub fn create(&self, customer: impl Into<String>) -> CreateInvoice {
        CreateInvoice {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateInvoiceBody::new(customer),
        }
    }
}

/// The request that [`Invoices::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateInvoice {
    client: Client,
    options: CallOptions,
    body: CreateInvoiceBody,
}

impl CreateInvoice {
    /// What for.
    pub fn lines(
        mut self,
        lines: impl IntoIterator<Item = CreateInvoiceBodyLine>,
    ) -> Self {
        self.body.lines = Some(lines.into_iter().collect());
        self
    }

    /// Labels.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.body.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
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
        Call::new(Method::POST, "/invoices")
            .form(QueryStyle::DeepObject, &self.body)
            .options(&self.options)
    }
}

requests!(CreateInvoice);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateInvoiceBody {
    /// Who pays.
    pub customer: String,
    /// What for.
    pub lines: Option<Vec<CreateInvoiceBodyLine>>,
    /// Labels.
    pub labels: Option<BTreeMap<String, String>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateInvoiceBody {
    /// Makes one from its required fields.
    pub fn new(customer: impl Into<String>) -> Self {
        Self {
            customer: customer.into(),
            lines: None,
            labels: None,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateInvoiceBody {
        required customer = "customer";
        optional lines = "lines";
        optional labels = "labels";
    }
}

/// What for.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateInvoiceBodyLine {
    /// The text.
    pub text: String,
    /// The price.
    pub cents: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateInvoiceBodyLine {
    /// Makes one from its required fields.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cents: None,
            extra: Extra::default(),
        }
    }

    /// The price.
    pub fn cents(mut self, cents: i64) -> Self {
        self.cents = Some(cents);
        self
    }
}

model! {
    CreateInvoiceBodyLine {
        required text = "text";
        optional cents = "cents";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "invoices")]
pub use crate::invoices::{CreateInvoiceBody, CreateInvoiceBodyLine};

