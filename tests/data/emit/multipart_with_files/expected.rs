// ==== src/albums.rs

//! The operations under `/albums`.
//!
//! ```no_run
//! # async fn example(client: multipart_with_files::Client) -> multipart_with_files::Result<()> {
//! client
//!     .albums()
//!     .photos("album_id", multipart_with_files::File::from_path("image.png"), "title")
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, File, Form, Method, Multipart, PathStyle, Response,
    Sending, UnknownValue, model, requests, text_enum,
};

/// The operations on albums, from [`Client::albums`](crate::Client::albums).
#[derive(Clone, Debug)]
pub struct Albums {
    client: Client,
}

impl Albums {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Add a photo.
    ///
    /// - `album_id`: The album.
    /// - `photo`: The photo.
    /// - `title`: The title.
    ///
    /// `POST /albums/{album_id}/photos`
    pub fn photos(
        &self,
        album_id: impl Into<String>,
        photo: File,
        title: impl Into<String>,
    ) -> PhotosAlbum {
        PhotosAlbum {
            client: self.client.clone(),
            options: CallOptions::default(),
            album_id: album_id.into(),
            body: PhotosAlbumBody::new(photo, title),
        }
    }
}

/// The request that [`Albums::photos`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PhotosAlbum {
    client: Client,
    options: CallOptions,
    album_id: String,
    body: PhotosAlbumBody,
}

impl PhotosAlbum {
    /// More of them.
    pub fn more(mut self, more: impl IntoIterator<Item = File>) -> Self {
        self.body.more = Some(more.into_iter().collect());
        self
    }

    /// One file or several.
    pub fn either(mut self, either: impl IntoIterator<Item = File>) -> Self {
        self.body.either = Some(either.into_iter().collect());
        self
    }

    /// The year.
    pub fn year(mut self, year: i64) -> Self {
        self.body.year = Some(year);
        self
    }

    /// The tags.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// The finish.
    pub fn finish(mut self, finish: impl Into<PhotosAlbumBodyFinish>) -> Self {
        self.body.finish = Some(finish.into());
        self
    }

    /// Where it was taken.
    #[inline]
    pub fn place(mut self, place: PhotosAlbumBodyPlace) -> Self {
        self.body.place = Some(Box::new(place));
        self
    }

    /// Always a photo.
    pub fn kind(mut self, kind: impl Into<PhotosAlbumBodyKind>) -> Self {
        self.body.kind = Some(kind.into());
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
        Call::new(Method::POST, "/albums/{album_id}/photos")
            .path("album_id", PathStyle::Simple, &self.album_id)
            .multipart(&self.body)
            .options(&self.options)
    }
}

requests!(PhotosAlbum);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhotosAlbumBody {
    /// The photo.
    pub photo: File,
    /// More of them.
    pub more: Option<Vec<File>>,
    /// One file or several.
    pub either: Option<Vec<File>>,
    /// The title.
    pub title: String,
    /// The year.
    pub year: Option<i64>,
    /// The tags.
    pub tags: Option<Vec<String>>,
    /// The finish.
    pub finish: Option<PhotosAlbumBodyFinish>,
    /// Where it was taken.
    pub place: Option<Box<PhotosAlbumBodyPlace>>,
    /// Always a photo.
    pub kind: Option<PhotosAlbumBodyKind>,
}

impl PhotosAlbumBody {
    /// Makes one from its required fields.
    pub fn new(photo: File, title: impl Into<String>) -> Self {
        Self {
            photo,
            title: title.into(),
            more: None,
            either: None,
            year: None,
            tags: None,
            finish: None,
            place: None,
            kind: None,
        }
    }
}

impl Multipart for PhotosAlbumBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("photo", &self.photo)
            .file("more", &self.more)
            .file("either", &self.either)
            .text("title", &self.title)
            .text("year", &self.year)
            .text("tags", &self.tags)
            .text("finish", &self.finish)
            .text("place", &self.place)
            .text("kind", &self.kind);
    }
}

/// Where it was taken.
#[derive(Clone)]
#[non_exhaustive]
pub struct PhotosAlbumBodyPlace {
    /// The latitude.
    pub lat: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl PhotosAlbumBodyPlace {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(lat: f64) -> Self {
        Self {
            lat,
            extra: Extra::default(),
        }
    }
}

model! {
    PhotosAlbumBodyPlace {
        required lat = "lat";
    }
}

/// The finish.
#[derive(Clone)]
#[non_exhaustive]
pub enum PhotosAlbumBodyFinish {
    /// `matt`
    Matt,
    /// `gloss`
    Gloss,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    PhotosAlbumBodyFinish {
        Matt = "matt";
        Gloss = "gloss";
    }
}

/// Always a photo.
#[derive(Clone)]
#[non_exhaustive]
pub enum PhotosAlbumBodyKind {
    /// `photo`
    Photo,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    PhotosAlbumBodyKind {
        Photo = "photo";
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
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "albums")]
pub use crate::albums::{
    PhotosAlbumBody, PhotosAlbumBodyFinish, PhotosAlbumBodyKind, PhotosAlbumBodyPlace,
};

