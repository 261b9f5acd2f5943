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

    /// The operations under `/printers`.
    #[cfg(feature = "printers")]
    pub fn printers(&self) -> crate::printers::Printers {
        crate::printers::Printers::new(self.clone())
    }
}

// ==== src/printers.rs

//! The operations under `/printers`.
//!
//! ```no_run
//! # async fn example(client: defaults_are_said_in_the_docs::Client) -> defaults_are_said_in_the_docs::Result<()> {
//! client.printers().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on printers, from [`Client::printers`](crate::Client::printers).
#[derive(Clone, Debug)]
pub struct Printers {
    client: Client,
}

impl Printers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a printer.
    ///
    /// `POST /printers`
    #[inline]
    pub fn create(&self) -> CreatePrinter {
        CreatePrinter {
            client: self.client.clone(),
            options: CallOptions::default(),
            copies: None,
            body: CreatePrinterBody::new(),
        }
    }
}

/// The request that [`Printers::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePrinter {
    client: Client,
    options: CallOptions,
    copies: Option<i64>,
    body: CreatePrinterBody,
}

impl CreatePrinter {
    /// How many copies.
    ///
    /// Default: `1`.
    pub fn copies(mut self, copies: i64) -> Self {
        self.copies = Some(copies);
        self
    }

    /// The paper.
    ///
    /// Default: `a4`.
    pub fn paper(mut self, paper: impl Into<String>) -> Self {
        self.body.paper = Some(paper.into());
        self
    }

    /// Whether in colour.
    ///
    /// Unless set it follows the paper.
    ///
    /// Default: `false`.
    pub fn colour(mut self, colour: bool) -> Self {
        self.body.colour = Some(colour);
        self
    }

    /// Default: `1.5`.
    pub fn margin(mut self, margin: f64) -> Self {
        self.body.margin = Some(margin);
        self
    }

    /// Which pages.
    pub fn pages(mut self, pages: impl IntoIterator<Item = i64>) -> Self {
        self.body.pages = Some(pages.into_iter().collect());
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
        Call::new(Method::POST, "/printers")
            .query("copies", QueryStyle::FormExplode, &self.copies)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(CreatePrinter);

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreatePrinterBody {
    /// The paper.
    ///
    /// Default: `a4`.
    pub paper: Option<String>,
    /// Whether in colour.
    ///
    /// Unless set it follows the paper.
    ///
    /// Default: `false`.
    pub colour: Option<bool>,
    /// Default: `1.5`.
    pub margin: Option<f64>,
    /// Which pages.
    pub pages: Option<Vec<i64>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreatePrinterBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    CreatePrinterBody {
        optional paper = "paper";
        optional colour = "colour";
        optional margin = "margin";
        optional pages = "pages";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "printers")]
pub use crate::printers::CreatePrinterBody;

