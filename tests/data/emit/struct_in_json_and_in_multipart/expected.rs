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

    /// The operations under `/posters`.
    #[cfg(feature = "posters")]
    pub fn posters(&self) -> crate::posters::Posters {
        crate::posters::Posters::new(self.clone())
    }
}

// ==== src/posters.rs

//! The operations under `/posters`.
//!
//! ```no_run
//! # async fn example(client: struct_in_json_and_in_multipart::Client) -> struct_in_json_and_in_multipart::Result<()> {
//! let poster = client.posters().create("picture").send().await?;
//! println!("{poster:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, Response, Sending,
    UnknownValue, model, requests, text_enum,
};

/// The operations on posters, from [`Client::posters`](crate::Client::posters).
#[derive(Clone, Debug)]
pub struct Posters {
    client: Client,
}

impl Posters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the poster.
    ///
    /// - `picture`: The picture.
    ///
    /// `POST /posters`
    pub fn create(&self, picture: impl Into<String>) -> CreatePoster {
        CreatePoster {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Poster::new(picture),
        }
    }

    /// Upload a poster.
    ///
    /// - `picture`: The picture.
    ///
    /// `POST /posters/upload`
    #[inline]
    pub fn upload(&self, picture: File) -> UploadPoster {
        UploadPoster {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: PosterForm::new(picture),
        }
    }
}

/// The request that [`Posters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePoster {
    client: Client,
    options: CallOptions,
    body: Poster,
}

impl CreatePoster {
    /// The size.
    pub fn size(mut self, size: impl Into<PosterSize>) -> Self {
        self.body.size = Some(size.into());
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
    pub fn send(self) -> Sending<Poster> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Poster>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/posters").json(&self.body).options(&self.options)
    }
}

/// The request that [`Posters::upload`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadPoster {
    client: Client,
    options: CallOptions,
    body: PosterForm,
}

impl UploadPoster {
    /// The size.
    pub fn size(mut self, size: impl Into<PosterSize>) -> Self {
        self.body.size = Some(size.into());
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
        Call::new(Method::POST, "/posters/upload")
            .multipart(&self.body)
            .options(&self.options)
    }
}

requests!(CreatePoster => Poster, UploadPoster);

/// A poster; what is text in JSON is a file in a form.
#[derive(Clone)]
#[non_exhaustive]
pub struct Poster {
    /// The picture.
    pub picture: String,
    /// The size.
    pub size: Option<PosterSize>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Poster {
    /// Makes one from its required fields.
    pub fn new(picture: impl Into<String>) -> Self {
        Self {
            picture: picture.into(),
            size: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Poster {
        required picture = "picture";
        optional size = "size";
    }
}

/// A poster; what is text in JSON is a file in a form.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PosterForm {
    /// The picture.
    pub picture: File,
    /// The size.
    pub size: Option<PosterSize>,
}

impl PosterForm {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(picture: File) -> Self {
        Self { picture, size: None }
    }
}

impl Multipart for PosterForm {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("picture", &self.picture).text("size", &self.size);
    }
}

/// The size.
#[derive(Clone)]
#[non_exhaustive]
pub enum PosterSize {
    /// `a1`
    A1,
    /// `a2`
    A2,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    PosterSize {
        A1 = "a1";
        A2 = "a2";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "posters")]
pub use crate::posters::{Poster, PosterForm, PosterSize};

