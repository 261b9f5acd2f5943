// ==== src/albums.rs

//! Operations under `/albums`.
//!
//! ```no_run
//! # async fn example(client: multipart_of_several_forms::Client) -> multipart_of_several_forms::Result<()> {
//! client.albums().create().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{Call, CallOptions, File, Method, Response, Sending, requests};

/// Operations on albums. Created by [`Client::albums`](crate::Client::albums).
#[derive(Clone, Debug)]
pub struct Albums {
    client: Client,
}

impl Albums {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an album.
    ///
    /// ```no_run
    /// # async fn example(client: multipart_of_several_forms::Client) -> multipart_of_several_forms::Result<()> {
    /// client.albums().create().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /albums`
    #[inline]
    pub fn create(&self) -> CreateAlbum {
        CreateAlbum {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: None,
        }
    }

    /// Replace the album.
    ///
    /// ```no_run
    /// # async fn example(client: multipart_of_several_forms::Client) -> multipart_of_several_forms::Result<()> {
    /// client.albums().update([("key", "value")]).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PUT /albums`
    pub fn update(
        &self,
        content: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> UpdateAlbum {
        UpdateAlbum {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        }
    }
}

/// A request created by [`Albums::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateAlbum {
    client: Client,
    options: CallOptions,
    content: Option<BTreeMap<String, File>>,
}

impl CreateAlbum {
    /// Sets the body of the request.
    pub fn content(
        mut self,
        content: impl IntoIterator<Item = (impl Into<String>, File)>,
    ) -> Self {
        self.content = Some(
            content.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
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
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/albums")
            .multipart(&self.content)
            .options(&self.options)
    }
}

/// A request created by [`Albums::update`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct UpdateAlbum {
    client: Client,
    options: CallOptions,
    content: BTreeMap<String, String>,
}

impl UpdateAlbum {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/albums")
            .multipart_fields(&self.content)
            .options(&self.options)
    }
}

requests!(CreateAlbum -> (), UpdateAlbum -> ());

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

    /// Operations under `/scans`.
    #[cfg(feature = "scans")]
    pub fn scans(&self) -> crate::scans::Scans {
        crate::scans::Scans::new(self.clone())
    }

    /// Operations under `/albums`.
    #[cfg(feature = "albums")]
    pub fn albums(&self) -> crate::albums::Albums {
        crate::albums::Albums::new(self.clone())
    }

    /// Operations under `/sheets`.
    #[cfg(feature = "sheets")]
    pub fn sheets(&self) -> crate::sheets::Sheets {
        crate::sheets::Sheets::new(self.clone())
    }

    /// Operations under `/stamps`.
    #[cfg(feature = "stamps")]
    pub fn stamps(&self) -> crate::stamps::Stamps {
        crate::stamps::Stamps::new(self.clone())
    }
}

// ==== src/scans.rs

//! Operations under `/scans`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Sending, from_members,
    requests,
};

/// Operations on scans. Created by [`Client::scans`](crate::Client::scans).
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
    /// - `content`: A page, or a link to one.
    ///
    /// `POST /scans`
    pub fn create(&self, content: impl Into<CreateScanBody>) -> CreateScan {
        CreateScan {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// A request created by [`Scans::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateScan {
    client: Client,
    options: CallOptions,
    content: CreateScanBody,
}

impl CreateScan {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/scans").multipart(&self.content).options(&self.options)
    }
}

requests!(CreateScan -> ());

/// A page, or a link to one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateScanBody {
    Page(Box<CreateScanBodyPage>),
    Link(Box<CreateScanBodyLink>),
}

impl Multipart for CreateScanBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        match self {
            Self::Page(value) => value.parts(form),
            Self::Link(value) => value.parts(form),
        }
    }
}

from_members! {
    CreateScanBody {
        Page: CreateScanBodyPage;
        Link: CreateScanBodyLink;
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateScanBodyPage {
    /// The page.
    pub page: File,
    /// Dots per inch.
    pub dpi: Option<i64>,
}

impl CreateScanBodyPage {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(page: File) -> Self {
        Self { page, dpi: None }
    }

    /// Dots per inch.
    pub fn dpi(mut self, dpi: i64) -> Self {
        self.dpi = Some(dpi);
        self
    }
}

impl Multipart for CreateScanBodyPage {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("page", &self.page).text("dpi", &self.dpi);
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateScanBodyLink {
    /// Where the page is.
    pub link: String,
}

impl CreateScanBodyLink {
    /// Creates a value with the required fields set.
    pub fn new(link: impl Into<String>) -> Self {
        Self { link: link.into() }
    }
}

impl Multipart for CreateScanBodyLink {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.text("link", &self.link);
    }
}

// ==== src/sheets.rs

//! Operations under `/sheets`.
//!
//! ```no_run
//! # async fn example(client: multipart_of_several_forms::Client) -> multipart_of_several_forms::Result<()> {
//! client
//!     .sheets()
//!     .create(multipart_of_several_forms::File::from_path("file.txt"))
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, File, Method, Response, Sending, requests};

/// Operations on sheets. Created by [`Client::sheets`](crate::Client::sheets).
#[derive(Clone, Debug)]
pub struct Sheets {
    client: Client,
}

impl Sheets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a sheet.
    ///
    /// ```no_run
    /// # async fn example(client: multipart_of_several_forms::Client) -> multipart_of_several_forms::Result<()> {
    /// client
    ///     .sheets()
    ///     .create(multipart_of_several_forms::File::from_path("file.txt"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sheets`
    pub fn create(&self, content: impl Into<File>) -> CreateSheet {
        CreateSheet {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// A request created by [`Sheets::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateSheet {
    client: Client,
    options: CallOptions,
    content: File,
}

impl CreateSheet {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/sheets")
            .file("multipart/form-data", &self.content)
            .options(&self.options)
    }
}

requests!(CreateSheet -> ());

// ==== src/stamps.rs

//! Operations under `/stamps`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Sending, from_members,
    requests,
};

/// Operations on stamps. Created by [`Client::stamps`](crate::Client::stamps).
#[derive(Clone, Debug)]
pub struct Stamps {
    client: Client,
}

impl Stamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a stamp.
    ///
    /// - `content`: A stamp, whose kind the form says.
    ///
    /// `POST /stamps`
    pub fn create(&self, content: impl Into<CreateStampBody>) -> CreateStamp {
        CreateStamp {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// A request created by [`Stamps::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateStamp {
    client: Client,
    options: CallOptions,
    content: CreateStampBody,
}

impl CreateStamp {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/stamps")
            .multipart(&self.content)
            .options(&self.options)
    }
}

requests!(CreateStamp -> ());

/// A stamp, whose kind the form says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateStampBody {
    /// Ink.
    Ink(Box<Ink>),
    /// Wax.
    Wax(Box<Wax>),
}

impl Multipart for CreateStampBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        match self {
            Self::Ink(value) => {
                form.text("kind", &"ink");
                value.parts(form);
            }
            Self::Wax(value) => {
                form.text("kind", &"wax");
                value.parts(form);
            }
        }
    }
}

from_members! {
    CreateStampBody {
        Ink: Ink;
        Wax: Wax;
    }
}

/// Ink.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ink {
    /// The pad.
    pub pad: File,
}

impl Ink {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(pad: File) -> Self {
        Self { pad }
    }
}

impl Multipart for Ink {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("pad", &self.pad);
    }
}

/// Wax.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wax {
    /// The seal.
    pub seal: File,
}

impl Wax {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(seal: File) -> Self {
        Self { seal }
    }
}

impl Multipart for Wax {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("seal", &self.seal);
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`scans`](mod@crate::scans): [`CreateScanBody`], [`CreateScanBodyPage`],
//!   [`CreateScanBodyLink`]
//! - [`stamps`](mod@crate::stamps): [`CreateStampBody`], [`Ink`], [`Wax`]

#[cfg(feature = "scans")]
#[doc(inline)]
pub use crate::scans::{CreateScanBody, CreateScanBodyLink, CreateScanBodyPage};
#[cfg(feature = "stamps")]
#[doc(inline)]
pub use crate::stamps::{CreateStampBody, Ink, Wax};

