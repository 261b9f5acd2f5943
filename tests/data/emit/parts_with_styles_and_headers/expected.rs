// warning: no value is sent for `X-Rate-Limit` of the part `page`
//   --> openapi.yaml:30:17  #/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/page/headers
//   help: set it with `File::header`, or give its schema a `const` or `default`

// warning: the style of `pages` is ignored, since files are a part each
//   --> openapi.yaml:42:15  #/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/pages

// warning: `facts` is declared as `application/xml`, but objects are sent as JSON
//   --> openapi.yaml:43:15  #/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/facts
//   help: declare it as text, so that the caller can write it

// warning: no value is sent for `X-Other` of the part `note`
//   --> openapi.yaml:44:23  #/paths/~1scans/post/requestBody/content/multipart~1form-data/encoding/note/headers
//   help: give its schema a `const` or `default`, which is sent

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
//! # async fn example(client: parts_with_styles_and_headers::Client) -> parts_with_styles_and_headers::Result<()> {
//! use parts_with_styles_and_headers::types::CreateScanBodyAt;
//! client
//!     .scans()
//!     .create(
//!         parts_with_styles_and_headers::File::from_path("image.png"),
//!         [1],
//!         CreateScanBodyAt::new(),
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, QueryStyle, Response,
    Sending, model, requests,
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
    /// - `page`: The page.
    /// - `codes`: In one part.
    /// - `at`: A part for each property.
    ///
    /// `POST /scans`
    pub fn create(
        &self,
        page: File,
        codes: impl IntoIterator<Item = i64>,
        at: CreateScanBodyAt,
    ) -> CreateScan {
        CreateScan {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateScanBody::new(page, codes, at),
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
    /// With bars.
    pub fn marks(mut self, marks: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.marks = Some(marks.into_iter().map(Into::into).collect());
        self
    }

    /// With spaces.
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.words = Some(words.into_iter().map(Into::into).collect());
        self
    }

    /// Objects in a list.
    pub fn lines(mut self, lines: impl IntoIterator<Item = CreateScanBodyLine>) -> Self {
        self.body.lines = Some(lines.into_iter().collect());
        self
    }

    /// Properties as parts.
    #[inline]
    pub fn size(mut self, size: CreateScanBodySize) -> Self {
        self.body.size = Some(Box::new(size));
        self
    }

    /// A part for each.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Files cannot be joined.
    pub fn pages(mut self, pages: impl IntoIterator<Item = File>) -> Self {
        self.body.pages = Some(pages.into_iter().collect());
        self
    }

    /// XML, which no schema describes.
    #[inline]
    pub fn facts(mut self, facts: CreateScanBodyFacts) -> Self {
        self.body.facts = Some(Box::new(facts));
        self
    }

    /// A note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.body.note = Some(note.into());
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
            .part_media("page", "image/png")
            .part_header("page", "X-Kind", "page")
            .part_header("page", "X-Rotation", "0")
            .field_style("codes", QueryStyle::Form)
            .field_style("at", QueryStyle::DeepObject)
            .field_style("marks", QueryStyle::PipeDelimited)
            .field_style("words", QueryStyle::SpaceDelimited)
            .field_style("lines", QueryStyle::DeepObject)
            .field_style("size", QueryStyle::FormExplode)
            .part_header("note", "X-Note", "1")
            .options(&self.options)
    }
}

requests!(CreateScan);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateScanBody {
    /// The page.
    pub page: File,
    /// In one part.
    pub codes: Vec<i64>,
    /// A part for each property.
    pub at: CreateScanBodyAt,
    /// With bars.
    pub marks: Option<Vec<String>>,
    /// With spaces.
    pub words: Option<Vec<String>>,
    /// Objects in a list.
    pub lines: Option<Vec<CreateScanBodyLine>>,
    /// Properties as parts.
    pub size: Option<Box<CreateScanBodySize>>,
    /// A part for each.
    pub tags: Option<Vec<String>>,
    /// Files cannot be joined.
    pub pages: Option<Vec<File>>,
    /// XML, which no schema describes.
    pub facts: Option<Box<CreateScanBodyFacts>>,
    /// A note.
    pub note: Option<String>,
}

impl CreateScanBody {
    /// Makes one from its required fields.
    pub fn new(
        page: File,
        codes: impl IntoIterator<Item = i64>,
        at: CreateScanBodyAt,
    ) -> Self {
        Self {
            page,
            codes: codes.into_iter().collect(),
            at,
            marks: None,
            words: None,
            lines: None,
            size: None,
            tags: None,
            pages: None,
            facts: None,
            note: None,
        }
    }
}

impl Multipart for CreateScanBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("page", &self.page)
            .text("codes", &self.codes)
            .text("at", &self.at)
            .text("marks", &self.marks)
            .text("words", &self.words)
            .text("lines", &self.lines)
            .text("size", &self.size)
            .text("tags", &self.tags)
            .file("pages", &self.pages)
            .text("facts", &self.facts)
            .text("note", &self.note);
    }
}

/// A part for each property.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateScanBodyAt {
    /// After.
    pub gt: Option<i64>,
    /// Before.
    pub lt: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateScanBodyAt {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// After.
    pub fn gt(mut self, gt: i64) -> Self {
        self.gt = Some(gt);
        self
    }

    /// Before.
    pub fn lt(mut self, lt: i64) -> Self {
        self.lt = Some(lt);
        self
    }
}

model! {
    CreateScanBodyAt {
        optional gt = "gt";
        optional lt = "lt";
    }
}

/// Objects in a list.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateScanBodyLine {
    /// The price.
    pub price: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateScanBodyLine {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The price.
    pub fn price(mut self, price: impl Into<String>) -> Self {
        self.price = Some(price.into());
        self
    }
}

model! {
    CreateScanBodyLine {
        optional price = "price";
    }
}

/// Properties as parts.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateScanBodySize {
    /// The width.
    pub width: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateScanBodySize {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The width.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

model! {
    CreateScanBodySize {
        optional width = "width";
    }
}

/// XML, which no schema describes.
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
pub use crate::scans::{
    CreateScanBody, CreateScanBodyAt, CreateScanBodyFacts, CreateScanBodyLine,
    CreateScanBodySize,
};

