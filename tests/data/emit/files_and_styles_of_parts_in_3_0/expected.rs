// warning: the style of `codes` is ignored, as OpenAPI 3.0 says of multipart bodies
//   --> openapi.yaml:25:15  #/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/codes
//   help: it is followed in documents of `openapi: 3.1.0`

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
//! # async fn example(client: files_and_styles_of_parts_in_3_0::Client) -> files_and_styles_of_parts_in_3_0::Result<()> {
//! client
//!     .scans()
//!     .create(files_and_styles_of_parts_in_3_0::File::from_path("image.png"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Sending, requests,
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
    /// - `page`: A file.
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
    /// Files.
    pub fn more(mut self, more: impl IntoIterator<Item = File>) -> Self {
        self.body.more = Some(more.into_iter().collect());
        self
    }

    /// Text in base64.
    pub fn encoded(mut self, encoded: impl Into<String>) -> Self {
        self.body.encoded = Some(encoded.into());
        self
    }

    /// Any JSON.
    #[inline]
    pub fn anything(mut self, anything: Value) -> Self {
        self.body.anything = Some(anything);
        self
    }

    /// A file by its encoding.
    #[inline]
    pub fn cover(mut self, cover: File) -> Self {
        self.body.cover = Some(cover);
        self
    }

    /// A part for each.
    pub fn codes(mut self, codes: impl IntoIterator<Item = i64>) -> Self {
        self.body.codes = Some(codes.into_iter().collect());
        self
    }

    /// A part for each, as the style says, too.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(tags.into_iter().map(Into::into).collect());
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
            .part_media("cover", "image/png")
            .options(&self.options)
    }
}

requests!(CreateScan);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateScanBody {
    /// A file.
    pub page: File,
    /// Files.
    pub more: Option<Vec<File>>,
    /// Text in base64.
    pub encoded: Option<String>,
    /// Any JSON.
    pub anything: Option<Value>,
    /// A file by its encoding.
    pub cover: Option<File>,
    /// A part for each.
    pub codes: Option<Vec<i64>>,
    /// A part for each, as the style says, too.
    pub tags: Option<Vec<String>>,
}

impl CreateScanBody {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(page: File) -> Self {
        Self {
            page,
            more: None,
            encoded: None,
            anything: None,
            cover: None,
            codes: None,
            tags: None,
        }
    }
}

impl Multipart for CreateScanBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("page", &self.page)
            .file("more", &self.more)
            .text("encoded", &self.encoded)
            .json("anything", &self.anything)
            .file("cover", &self.cover)
            .text("codes", &self.codes)
            .text("tags", &self.tags);
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "scans")]
pub use crate::scans::CreateScanBody;

