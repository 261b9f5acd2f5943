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

    /// The operations under `/papers`.
    #[cfg(feature = "papers")]
    pub fn papers(&self) -> crate::papers::Papers {
        crate::papers::Papers::new(self.clone())
    }
}

// ==== src/papers.rs

//! The operations under `/papers`.
//!
//! ```no_run
//! # async fn example(client: bodies_of_text_xml_and_bytes::Client) -> bodies_of_text_xml_and_bytes::Result<()> {
//! client.papers().text("content").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, File, Method, Response, Sending, requests};

/// The operations on papers, from [`Client::papers`](crate::Client::papers).
#[derive(Clone, Debug)]
pub struct Papers {
    client: Client,
}

impl Papers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Write the text.
    ///
    /// `PUT /papers/text`
    pub fn text(&self, content: impl Into<String>) -> TextPaper {
        TextPaper {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }

    /// Write the XML.
    ///
    /// `PUT /papers/xml`
    pub fn xml(&self, content: impl Into<String>) -> XmlPaper {
        XmlPaper {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }

    /// Write the scan.
    ///
    /// `PUT /papers/scan`
    pub fn scan(&self, content: impl Into<File>) -> ScanPaper {
        ScanPaper {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }

    /// Write the image.
    ///
    /// `PUT /papers/image`
    #[inline]
    pub fn image(&self) -> ImagePaper {
        ImagePaper {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: None,
        }
    }
}

/// The request that [`Papers::text`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TextPaper {
    client: Client,
    options: CallOptions,
    content: String,
}

impl TextPaper {
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
        Call::new(Method::PUT, "/papers/text")
            .text("text/markdown", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Papers::xml`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct XmlPaper {
    client: Client,
    options: CallOptions,
    content: String,
}

impl XmlPaper {
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
        Call::new(Method::PUT, "/papers/xml")
            .text("application/xml", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Papers::scan`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ScanPaper {
    client: Client,
    options: CallOptions,
    content: File,
}

impl ScanPaper {
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
        Call::new(Method::PUT, "/papers/scan")
            .file("application/octet-stream", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Papers::image`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ImagePaper {
    client: Client,
    options: CallOptions,
    content: Option<File>,
}

impl ImagePaper {
    pub fn content(mut self, content: impl Into<File>) -> Self {
        self.content = Some(content.into());
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
        Call::new(Method::PUT, "/papers/image")
            .file("image/*", &self.content)
            .options(&self.options)
    }
}

requests!(TextPaper, XmlPaper, ScanPaper, ImagePaper);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

