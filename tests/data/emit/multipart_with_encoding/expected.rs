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

    /// The operations under `/scans`.
    #[cfg(feature = "scans")]
    pub fn scans(&self) -> crate::scans::Scans {
        crate::scans::Scans::new(self.clone())
    }
}

// ==== src/scans.rs

//! The operations under `/scans`.
//!
//! ```no_run
//! # async fn example(client: multipart_with_encoding::Client) -> multipart_with_encoding::Result<()> {
//! client
//!     .scans()
//!     .create(multipart_with_encoding::File::from_path("image.png"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, Response, Sending, model,
    requests,
};

/// The operations on scans, from [`Client::scans`](crate::Client::scans).
#[derive(Clone, Debug)]
pub struct Scans {
    client: Client,
}

impl Scans {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a scan.
    ///
    /// - `page`: A page as 3.1 writes files.
    ///
    /// `POST /scans`
    #[inline]
    pub fn create(&self, page: File) -> CreateScan {
        CreateScan {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateScanBody::new(page),
        }
    }
}

/// The request that [`Scans::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScan {
    client: Client,
    options: CallOptions,
    body: CreateScanBody,
}

impl CreateScan {
    /// A file that has no schema.
    #[inline]
    pub fn raw(mut self, raw: File) -> Self {
        self.body.raw = Some(raw);
        self
    }

    /// Facts as JSON.
    #[inline]
    pub fn facts(mut self, facts: CreateScanBodyFacts) -> Self {
        self.body.facts = Some(Box::new(facts));
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
        Call::new(Method::POST, "/scans")
            .multipart(&self.body)
            .part_media("page", "image/png, image/jpeg")
            .part_media("raw", "application/octet-stream")
            .part_media("facts", "application/json")
            .options(&self.options)
    }
}

requests!(CreateScan);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateScanBody {
    /// A page as 3.1 writes files.
    pub page: File,
    /// A file that has no schema.
    pub raw: Option<File>,
    /// Facts as JSON.
    pub facts: Option<Box<CreateScanBodyFacts>>,
}

impl CreateScanBody {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(page: File) -> Self {
        Self {
            page,
            raw: None,
            facts: None,
        }
    }
}

impl Multipart for CreateScanBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("page", &self.page).file("raw", &self.raw).text("facts", &self.facts);
    }
}

/// Facts as JSON.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateScanBodyFacts {
    /// Dots per inch.
    pub dpi: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateScanBodyFacts {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Dots per inch.
    pub fn dpi(mut self, dpi: i64) -> Self {
        self.dpi = Some(dpi);
        self
    }
}

model! {
    CreateScanBodyFacts {
        optional dpi = "dpi";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "scans")]
pub use crate::scans::{CreateScanBody, CreateScanBodyFacts};

