// ==== src/albums/original.rs

//! The operations under `/albums/original`.
//!
//! ```no_run
//! # async fn example(client: files_in_every_spelling_of_3_1::Client) -> files_in_every_spelling_of_3_1::Result<()> {
//! client.albums().original().update("album_id", "content").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, File, Method, PathStyle, Response, Sending,
    requests,
};

/// The operations on original, from [`Albums::original`](super::Albums::original).
#[derive(Clone, Debug)]
pub struct Original {
    client: Client,
}

impl Original {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Replace the original.
    ///
    /// - `album_id`: The album.
    ///
    /// `PUT /albums/{album_id}/original`
    pub fn update(
        &self,
        album_id: impl Into<String>,
        content: impl Into<File>,
    ) -> UpdateOriginal {
        UpdateOriginal {
            client: self.client.clone(),
            options: CallOptions::default(),
            album_id: album_id.into(),
            content: content.into(),
        }
    }

    /// Retrieve the original.
    ///
    /// - `album_id`: The album.
    ///
    /// `GET /albums/{album_id}/original`
    pub fn retrieve(&self, album_id: impl Into<String>) -> RetrieveOriginal {
        RetrieveOriginal {
            client: self.client.clone(),
            options: CallOptions::default(),
            album_id: album_id.into(),
        }
    }

    /// Create the original.
    ///
    /// - `album_id`: The album.
    ///
    /// `POST /albums/{album_id}/original`
    pub fn create(&self, album_id: impl Into<String>) -> CreateOriginal {
        CreateOriginal {
            client: self.client.clone(),
            options: CallOptions::default(),
            album_id: album_id.into(),
            content: None,
        }
    }
}

/// The request that [`Original::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateOriginal {
    client: Client,
    options: CallOptions,
    album_id: String,
    content: File,
}

impl UpdateOriginal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/albums/{album_id}/original")
            .path("album_id", PathStyle::Simple, &self.album_id)
            .file("*/*", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Original::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOriginal {
    client: Client,
    options: CallOptions,
    album_id: String,
}

impl RetrieveOriginal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/albums/{album_id}/original")
            .accept("image/png")
            .path("album_id", PathStyle::Simple, &self.album_id)
            .options(&self.options)
    }
}

/// The request that [`Original::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOriginal {
    client: Client,
    options: CallOptions,
    album_id: String,
    content: Option<File>,
}

impl CreateOriginal {
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
        Call::new(Method::POST, "/albums/{album_id}/original")
            .path("album_id", PathStyle::Simple, &self.album_id)
            .file("application/octet-stream", &self.content)
            .options(&self.options)
    }
}

requests!(UpdateOriginal, RetrieveOriginal, CreateOriginal);

// ==== src/albums.rs

//! The operations under `/albums`.
//!
//! ```no_run
//! # async fn example(client: files_in_every_spelling_of_3_1::Client) -> files_in_every_spelling_of_3_1::Result<()> {
//! client
//!     .albums()
//!     .create(
//!         files_in_every_spelling_of_3_1::File::from_path("image.png"),
//!         [files_in_every_spelling_of_3_1::File::from_path("image.png")],
//!         files_in_every_spelling_of_3_1::File::from_path("image.png"),
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, Response, Sending, model,
    requests,
};

#[cfg(feature = "original")]
pub mod original;

/// The operations on albums, from [`Client::albums`](crate::Client::albums).
#[derive(Clone, Debug)]
pub struct Albums {
    client: Client,
}

impl Albums {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/albums/original`.
    #[cfg(feature = "original")]
    pub fn original(&self) -> original::Original {
        original::Original::new(self.client.clone())
    }

    /// Create an album.
    ///
    /// - `cover`: A file that has no type.
    /// - `photos`: Files, as the specification writes them.
    /// - `scan`: Text that is an image.
    ///
    /// `POST /albums`
    pub fn create(
        &self,
        cover: File,
        photos: impl IntoIterator<Item = File>,
        scan: File,
    ) -> CreateAlbum {
        CreateAlbum {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateAlbumBody::new(cover, photos, scan),
        }
    }
}

/// The request that [`Albums::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAlbum {
    client: Client,
    options: CallOptions,
    body: CreateAlbumBody,
}

impl CreateAlbum {
    /// A list of them.
    pub fn scans(mut self, scans: impl IntoIterator<Item = File>) -> Self {
        self.body.scans = Some(scans.into_iter().collect());
        self
    }

    /// An image that has no type.
    #[inline]
    pub fn untyped(mut self, untyped: File) -> Self {
        self.body.untyped = Some(untyped);
        self
    }

    /// An image that is XML.
    #[inline]
    pub fn drawing(mut self, drawing: File) -> Self {
        self.body.drawing = Some(drawing);
        self
    }

    /// Bytes, which no encoding makes text.
    #[inline]
    pub fn raw(mut self, raw: File) -> Self {
        self.body.raw = Some(raw);
        self
    }

    /// A file that may be null.
    #[inline]
    pub fn perhaps(mut self, perhaps: File) -> Self {
        self.body.perhaps = Some(perhaps);
        self
    }

    /// A document.
    #[inline]
    pub fn referred(mut self, referred: File) -> Self {
        self.body.referred = Some(referred);
        self
    }

    /// A reference in an allOf.
    #[inline]
    pub fn wrapped(mut self, wrapped: File) -> Self {
        self.body.wrapped = Some(wrapped);
        self
    }

    /// A label.
    #[inline]
    pub fn narrowed(mut self, narrowed: File) -> Self {
        self.body.narrowed = Some(narrowed);
        self
    }

    /// A list that may be null.
    pub fn some(mut self, some: impl IntoIterator<Item = File>) -> Self {
        self.body.some = Some(some.into_iter().collect());
        self
    }

    /// One file or several.
    pub fn either(mut self, either: impl IntoIterator<Item = File>) -> Self {
        self.body.either = Some(either.into_iter().collect());
        self
    }

    /// A file by its encoding.
    #[inline]
    pub fn icon(mut self, icon: File) -> Self {
        self.body.icon = Some(icon);
        self
    }

    /// A file of one of two media types.
    #[inline]
    pub fn avatar(mut self, avatar: File) -> Self {
        self.body.avatar = Some(avatar);
        self
    }

    /// A table.
    #[inline]
    pub fn table(mut self, table: File) -> Self {
        self.body.table = Some(table);
        self
    }

    /// Files by their encoding.
    pub fn stamps(mut self, stamps: impl IntoIterator<Item = File>) -> Self {
        self.body.stamps = Some(stamps.into_iter().collect());
        self
    }

    /// Any JSON by its encoding.
    #[inline]
    pub fn facts(mut self, facts: Value) -> Self {
        self.body.facts = Some(facts);
        self
    }

    /// Text by its encoding.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.body.remark = Some(remark.into());
        self
    }

    /// Any JSON by its content.
    #[inline]
    pub fn notes(mut self, notes: Value) -> Self {
        self.body.notes = Some(notes);
        self
    }

    /// A label.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.body.label = Some(label.into());
        self
    }

    /// Text.
    pub fn csv(mut self, csv: impl Into<String>) -> Self {
        self.body.csv = Some(csv.into());
        self
    }

    /// JSON as text.
    pub fn json(mut self, json: impl Into<String>) -> Self {
        self.body.json = Some(json.into());
        self
    }

    /// Text in base64.
    pub fn encoded(mut self, encoded: impl Into<String>) -> Self {
        self.body.encoded = Some(encoded.into());
        self
    }

    /// JSON.
    #[inline]
    pub fn place(mut self, place: CreateAlbumBodyPlace) -> Self {
        self.body.place = Some(Box::new(place));
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
        Call::new(Method::POST, "/albums")
            .multipart(&self.body)
            .part_media("icon", "image/png")
            .part_media("avatar", "image/png, image/jpeg")
            .part_media("table", "text/csv")
            .part_media("facts", "application/json")
            .part_media("remark", "text/plain")
            .part_media("encoded", "image/png")
            .part_media("scan", "image/tiff")
            .part_media("scans", "image/tiff")
            .part_media("untyped", "image/png")
            .part_media("drawing", "image/svg+xml")
            .part_media("perhaps", "image/png")
            .part_media("referred", "application/pdf")
            .part_media("wrapped", "application/pdf")
            .part_media("narrowed", "audio/ogg")
            .part_media("some", "application/pdf")
            .part_media("either", "image/png")
            .part_media("notes", "application/json")
            .part_media("csv", "text/csv")
            .options(&self.options)
    }
}

requests!(CreateAlbum);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateAlbumBody {
    /// A file that has no type.
    pub cover: File,
    /// Files, as the specification writes them.
    pub photos: Vec<File>,
    /// Text that is an image.
    pub scan: File,
    /// A list of them.
    pub scans: Option<Vec<File>>,
    /// An image that has no type.
    pub untyped: Option<File>,
    /// An image that is XML.
    pub drawing: Option<File>,
    /// Bytes, which no encoding makes text.
    pub raw: Option<File>,
    /// A file that may be null.
    pub perhaps: Option<File>,
    /// A document.
    pub referred: Option<File>,
    /// A reference in an allOf.
    pub wrapped: Option<File>,
    /// A label.
    pub narrowed: Option<File>,
    /// A list that may be null.
    pub some: Option<Vec<File>>,
    /// One file or several.
    pub either: Option<Vec<File>>,
    /// A file by its encoding.
    pub icon: Option<File>,
    /// A file of one of two media types.
    pub avatar: Option<File>,
    /// A table.
    pub table: Option<File>,
    /// Files by their encoding.
    pub stamps: Option<Vec<File>>,
    /// Any JSON by its encoding.
    pub facts: Option<Value>,
    /// Text by its encoding.
    pub remark: Option<String>,
    /// Any JSON by its content.
    pub notes: Option<Value>,
    /// A label.
    pub label: Option<String>,
    /// Text.
    pub csv: Option<String>,
    /// JSON as text.
    pub json: Option<String>,
    /// Text in base64.
    pub encoded: Option<String>,
    /// JSON.
    pub place: Option<Box<CreateAlbumBodyPlace>>,
}

impl CreateAlbumBody {
    /// Makes one from its required fields.
    pub fn new(cover: File, photos: impl IntoIterator<Item = File>, scan: File) -> Self {
        Self {
            cover,
            photos: photos.into_iter().collect(),
            scan,
            scans: None,
            untyped: None,
            drawing: None,
            raw: None,
            perhaps: None,
            referred: None,
            wrapped: None,
            narrowed: None,
            some: None,
            either: None,
            icon: None,
            avatar: None,
            table: None,
            stamps: None,
            facts: None,
            remark: None,
            notes: None,
            label: None,
            csv: None,
            json: None,
            encoded: None,
            place: None,
        }
    }
}

impl Multipart for CreateAlbumBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("cover", &self.cover)
            .file("photos", &self.photos)
            .file("scan", &self.scan)
            .file("scans", &self.scans)
            .file("untyped", &self.untyped)
            .file("drawing", &self.drawing)
            .file("raw", &self.raw)
            .file("perhaps", &self.perhaps)
            .file("referred", &self.referred)
            .file("wrapped", &self.wrapped)
            .file("narrowed", &self.narrowed)
            .file("some", &self.some)
            .file("either", &self.either)
            .file("icon", &self.icon)
            .file("avatar", &self.avatar)
            .file("table", &self.table)
            .file("stamps", &self.stamps)
            .json("facts", &self.facts)
            .text("remark", &self.remark)
            .json("notes", &self.notes)
            .text("label", &self.label)
            .text("csv", &self.csv)
            .text("json", &self.json)
            .text("encoded", &self.encoded)
            .text("place", &self.place);
    }
}

/// JSON.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateAlbumBodyPlace {
    /// Any JSON.
    pub map: Option<Value>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateAlbumBodyPlace {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Any JSON.
    #[inline]
    pub fn map(mut self, map: Value) -> Self {
        self.map = Some(map);
        self
    }
}

model! {
    CreateAlbumBodyPlace {
        optional map = "map";
    }
}

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

    /// The operations under `/albums`.
    #[cfg(feature = "albums")]
    pub fn albums(&self) -> crate::albums::Albums {
        crate::albums::Albums::new(self.clone())
    }

    /// The operations under `/imports`.
    #[cfg(feature = "imports")]
    pub fn imports(&self) -> crate::imports::Imports {
        crate::imports::Imports::new(self.clone())
    }

    /// The operations under `/pictures`.
    #[cfg(feature = "pictures")]
    pub fn pictures(&self) -> crate::pictures::Pictures {
        crate::pictures::Pictures::new(self.clone())
    }

    /// The operations under `/folders`.
    #[cfg(feature = "folders")]
    pub fn folders(&self) -> crate::folders::Folders {
        crate::folders::Folders::new(self.clone())
    }
}

// ==== src/folders.rs

//! The operations under `/folders`.
//!
//! ```no_run
//! # async fn example(client: files_in_every_spelling_of_3_1::Client) -> files_in_every_spelling_of_3_1::Result<()> {
//! client
//!     .folders()
//!     .create([
//!         ("key", [files_in_every_spelling_of_3_1::File::from_path("image.png")]),
//!     ])
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{Call, CallOptions, File, Method, Response, Sending, requests};

/// The operations on folders, from [`Client::folders`](crate::Client::folders).
#[derive(Clone, Debug)]
pub struct Folders {
    client: Client,
}

impl Folders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a folder.
    ///
    /// `POST /folders`
    pub fn create(
        &self,
        content: impl IntoIterator<Item = (impl Into<String>, Vec<File>)>,
    ) -> CreateFolder {
        CreateFolder {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        }
    }
}

/// The request that [`Folders::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFolder {
    client: Client,
    options: CallOptions,
    content: BTreeMap<String, Vec<File>>,
}

impl CreateFolder {
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
        Call::new(Method::POST, "/folders")
            .multipart(&self.content)
            .options(&self.options)
    }
}

requests!(CreateFolder);

// ==== src/imports.rs

//! The operations under `/imports`.
//!
//! ```no_run
//! # async fn example(client: files_in_every_spelling_of_3_1::Client) -> files_in_every_spelling_of_3_1::Result<()> {
//! client.imports().create("source").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Sending, requests,
};

/// The operations on imports, from [`Client::imports`](crate::Client::imports).
#[derive(Clone, Debug)]
pub struct Imports {
    client: Client,
}

impl Imports {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an import.
    ///
    /// - `source`: Text or a file.
    ///
    /// `POST /imports`
    pub fn create(&self, source: impl Into<String>) -> CreateImport {
        CreateImport {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Import::new(source),
        }
    }
}

/// The request that [`Imports::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateImport {
    client: Client,
    options: CallOptions,
    body: Import,
}

impl CreateImport {
    /// A file.
    #[inline]
    pub fn thumbnail(mut self, thumbnail: File) -> Self {
        self.body.thumbnail = Some(thumbnail);
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
        Call::new(Method::POST, "/imports").multipart(&self.body).options(&self.options)
    }
}

requests!(CreateImport);

/// What is imported.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Import {
    /// Text or a file.
    pub source: String,
    /// A file.
    pub thumbnail: Option<File>,
}

impl Import {
    /// Makes one from its required fields.
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            thumbnail: None,
        }
    }
}

impl Multipart for Import {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.text("source", &self.source).file("thumbnail", &self.thumbnail);
    }
}

// ==== src/pictures.rs

//! The operations under `/pictures`.
//!
//! ```no_run
//! # async fn example(client: files_in_every_spelling_of_3_1::Client) -> files_in_every_spelling_of_3_1::Result<()> {
//! client
//!     .pictures()
//!     .create(files_in_every_spelling_of_3_1::File::from_path("image.png"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Sending, requests,
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

    /// Create a picture.
    ///
    /// - `source`: Text or a file.
    ///
    /// `POST /pictures`
    #[inline]
    pub fn create(&self, source: File) -> CreatePicture {
        CreatePicture {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ImportForm::new(source),
        }
    }
}

/// The request that [`Pictures::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePicture {
    client: Client,
    options: CallOptions,
    body: ImportForm,
}

impl CreatePicture {
    /// A file.
    #[inline]
    pub fn thumbnail(mut self, thumbnail: File) -> Self {
        self.body.thumbnail = Some(thumbnail);
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
        Call::new(Method::POST, "/pictures")
            .multipart(&self.body)
            .part_media("source", "image/png")
            .options(&self.options)
    }
}

requests!(CreatePicture);

/// What is imported.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ImportForm {
    /// Text or a file.
    pub source: File,
    /// A file.
    pub thumbnail: Option<File>,
}

impl ImportForm {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(source: File) -> Self {
        Self { source, thumbnail: None }
    }
}

impl Multipart for ImportForm {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("source", &self.source).file("thumbnail", &self.thumbnail);
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "albums")]
pub use crate::albums::{CreateAlbumBody, CreateAlbumBodyPlace};
#[cfg(feature = "imports")]
pub use crate::imports::Import;
#[cfg(feature = "pictures")]
pub use crate::pictures::ImportForm;

