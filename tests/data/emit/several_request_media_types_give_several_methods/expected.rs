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

    /// The operations under `/letters`.
    #[cfg(feature = "letters")]
    pub fn letters(&self) -> crate::letters::Letters {
        crate::letters::Letters::new(self.clone())
    }
}

// ==== src/letters.rs

//! The operations under `/letters`.
//!
//! ```no_run
//! # async fn example(client: several_request_media_types_give_several_methods::Client) -> several_request_media_types_give_several_methods::Result<()> {
//! client.letters().create("to").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, Response, Sending, model,
    requests,
};

/// The operations on letters, from [`Client::letters`](crate::Client::letters).
#[derive(Clone, Debug)]
pub struct Letters {
    client: Client,
}

impl Letters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a letter.
    ///
    /// - `to`: Whom it is for.
    ///
    /// `POST /letters`
    pub fn create(&self, to: impl Into<String>) -> CreateLetter {
        CreateLetter {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Letter::new(to),
        }
    }

    /// Create a letter.
    ///
    /// - `scan`: The letter as it was scanned.
    ///
    /// `POST /letters`
    #[inline]
    pub fn create_multipart(&self, scan: File) -> CreateLetterMultipart {
        CreateLetterMultipart {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateLetterMultipartBody::new(scan),
        }
    }

    /// Create a letter.
    ///
    /// `POST /letters`
    pub fn create_text(&self, content: impl Into<String>) -> CreateLetterText {
        CreateLetterText {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }

    /// Create a letter.
    ///
    /// `POST /letters`
    pub fn create_bytes(&self, content: impl Into<File>) -> CreateLetterBytes {
        CreateLetterBytes {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Letters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetter {
    client: Client,
    options: CallOptions,
    body: Letter,
}

impl CreateLetter {
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
        Call::new(Method::POST, "/letters").json(&self.body).options(&self.options)
    }
}

/// The request that [`Letters::create_multipart`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetterMultipart {
    client: Client,
    options: CallOptions,
    body: CreateLetterMultipartBody,
}

impl CreateLetterMultipart {
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
        Call::new(Method::POST, "/letters").multipart(&self.body).options(&self.options)
    }
}

/// The request that [`Letters::create_text`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetterText {
    client: Client,
    options: CallOptions,
    content: String,
}

impl CreateLetterText {
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
        Call::new(Method::POST, "/letters")
            .text("text/plain", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Letters::create_bytes`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetterBytes {
    client: Client,
    options: CallOptions,
    content: File,
}

impl CreateLetterBytes {
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
        Call::new(Method::POST, "/letters")
            .file("application/pdf", &self.content)
            .options(&self.options)
    }
}

requests!(CreateLetter, CreateLetterMultipart, CreateLetterText, CreateLetterBytes);

/// A letter.
#[derive(Clone)]
#[non_exhaustive]
pub struct Letter {
    /// Whom it is for.
    pub to: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Letter {
    /// Makes one from its required fields.
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Letter {
        required to = "to";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateLetterMultipartBody {
    /// The letter as it was scanned.
    pub scan: File,
}

impl CreateLetterMultipartBody {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(scan: File) -> Self {
        Self { scan }
    }
}

impl Multipart for CreateLetterMultipartBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("scan", &self.scan);
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "letters")]
pub use crate::letters::{CreateLetterMultipartBody, Letter};

