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

    /// The operations under `/pictures`.
    #[cfg(feature = "pictures")]
    pub fn pictures(&self) -> crate::pictures::Pictures {
        crate::pictures::Pictures::new(self.clone())
    }
}

// ==== src/pictures.rs

//! The operations under `/pictures`.
//!
//! ```no_run
//! # async fn example(client: content_encoding_of_text::Client) -> content_encoding_of_text::Result<()> {
//! let picture = client.pictures().create("data").send().await?;
//! println!("{picture:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on pictures, from [`Client::pictures`](crate::Client::pictures).
#[derive(Clone, Debug)]
pub struct Pictures {
    client: Client,
}

impl Pictures {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the picture.
    ///
    /// - `data`: The picture in base64.
    ///
    /// `POST /pictures`
    pub fn create(&self, data: impl Into<String>) -> CreatePicture {
        CreatePicture {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Picture::new(data),
        }
    }
}

/// The request that [`Pictures::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePicture {
    client: Client,
    options: CallOptions,
    body: Picture,
}

impl CreatePicture {
    /// JSON in a text.
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.body.notes = Some(notes.into());
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
    pub fn send(self) -> Sending<Picture> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Picture>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/pictures").json(&self.body).options(&self.options)
    }
}

requests!(CreatePicture => Picture);

/// A picture.
#[derive(Clone)]
#[non_exhaustive]
pub struct Picture {
    /// The picture in base64.
    pub data: String,
    /// JSON in a text.
    pub notes: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Picture {
    /// Makes one from its required fields.
    pub fn new(data: impl Into<String>) -> Self {
        Self {
            data: data.into(),
            notes: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Picture {
        required data = "data";
        optional notes = "notes";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "pictures")]
pub use crate::pictures::Picture;

