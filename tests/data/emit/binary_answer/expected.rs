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

    /// The operations under `/songs`.
    #[cfg(feature = "songs")]
    pub fn songs(&self) -> crate::songs::Songs {
        crate::songs::Songs::new(self.clone())
    }
}

// ==== src/songs/cover.rs

//! The operations under `/songs/cover`.
//!
//! ```no_run
//! # async fn example(client: binary_answer::Client) -> binary_answer::Result<()> {
//! client.songs().cover().retrieve("song_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, PathStyle, Response, Sending, requests,
};

/// The operations on cover, from [`Songs::cover`](super::Songs::cover).
#[derive(Clone, Debug)]
pub struct Cover {
    client: Client,
}

impl Cover {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the cover.
    ///
    /// - `song_id`: The song.
    ///
    /// `GET /songs/{song_id}/cover`
    pub fn retrieve(&self, song_id: impl Into<String>) -> RetrieveCover {
        RetrieveCover {
            client: self.client.clone(),
            options: CallOptions::default(),
            song_id: song_id.into(),
        }
    }
}

/// The request that [`Cover::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCover {
    client: Client,
    options: CallOptions,
    song_id: String,
}

impl RetrieveCover {
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
        Call::new(Method::GET, "/songs/{song_id}/cover")
            .accept("application/json, */*;q=0.5")
            .path("song_id", PathStyle::Simple, &self.song_id)
            .options(&self.options)
    }
}

requests!(RetrieveCover);

// ==== src/songs/sound.rs

//! The operations under `/songs/sound`.
//!
//! ```no_run
//! # async fn example(client: binary_answer::Client) -> binary_answer::Result<()> {
//! client.songs().sound().retrieve("song_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, PathStyle, Response, Sending, requests,
};

/// The operations on sound, from [`Songs::sound`](super::Songs::sound).
#[derive(Clone, Debug)]
pub struct Sound {
    client: Client,
}

impl Sound {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the sound.
    ///
    /// - `song_id`: The song.
    ///
    /// `GET /songs/{song_id}/sound`
    pub fn retrieve(&self, song_id: impl Into<String>) -> RetrieveSound {
        RetrieveSound {
            client: self.client.clone(),
            options: CallOptions::default(),
            song_id: song_id.into(),
        }
    }
}

/// The request that [`Sound::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSound {
    client: Client,
    options: CallOptions,
    song_id: String,
}

impl RetrieveSound {
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
        Call::new(Method::GET, "/songs/{song_id}/sound")
            .accept("audio/mpeg")
            .path("song_id", PathStyle::Simple, &self.song_id)
            .options(&self.options)
    }
}

requests!(RetrieveSound);

// ==== src/songs.rs

//! The operations under `/songs`.

use crate::Client;

#[cfg(feature = "sound")]
pub mod sound;
#[cfg(feature = "cover")]
pub mod cover;

/// The operations on songs, from [`Client::songs`](crate::Client::songs).
#[derive(Clone, Debug)]
pub struct Songs {
    client: Client,
}

impl Songs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/songs/sound`.
    #[cfg(feature = "sound")]
    pub fn sound(&self) -> sound::Sound {
        sound::Sound::new(self.client.clone())
    }

    /// The operations under `/songs/cover`.
    #[cfg(feature = "cover")]
    pub fn cover(&self) -> cover::Cover {
        cover::Cover::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

