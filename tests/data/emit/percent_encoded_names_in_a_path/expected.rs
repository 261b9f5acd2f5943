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

    /// The operations under `/old%20masters`.
    #[cfg(feature = "old-20masters")]
    pub fn old_20masters(&self) -> crate::old_20masters::Old20masters {
        crate::old_20masters::Old20masters::new(self.clone())
    }
}

// ==== src/old_20masters/pictures.rs

//! The operations under `/old%20masters/pictures`.
//!
//! ```no_run
//! # async fn example(client: percent_encoded_names_in_a_path::Client) -> percent_encoded_names_in_a_path::Result<()> {
//! client.old_20masters().pictures().retrieve(1, "picture_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on pictures, from [`Old20masters::pictures`](super::Old20masters::pictures).
#[derive(Clone, Debug)]
pub struct Pictures {
    client: Client,
}

impl Pictures {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the picture.
    ///
    /// Of the names, one is declared as it is, and one percent-encoded as in the path.
    ///
    /// - `room_number`: Which room.
    /// - `picture_id`: Which picture.
    ///
    /// `GET /old%20masters/{room-number}/pictures/{picture-id}`
    pub fn retrieve(
        &self,
        room_number: i64,
        picture_id: impl Into<String>,
    ) -> RetrievePicture {
        RetrievePicture {
            client: self.client.clone(),
            options: CallOptions::default(),
            room_number,
            picture_id: picture_id.into(),
        }
    }
}

/// The request that [`Pictures::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePicture {
    client: Client,
    options: CallOptions,
    room_number: i64,
    picture_id: String,
}

impl RetrievePicture {
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
        Call::new(Method::GET, "/old%20masters/{room-number}/pictures/{picture-id}")
            .path("room-number", PathStyle::Simple, &self.room_number)
            .path("picture-id", PathStyle::Simple, &self.picture_id)
            .options(&self.options)
    }
}

requests!(RetrievePicture);

// ==== src/old_20masters.rs

//! The operations under `/old%20masters`.

use crate::Client;

#[cfg(feature = "pictures")]
pub mod pictures;

/// The operations on old 20masters, from [`Client::old_20masters`](crate::Client::old_20masters).
#[derive(Clone, Debug)]
pub struct Old20masters {
    client: Client,
}

impl Old20masters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/old%20masters/pictures`.
    #[cfg(feature = "pictures")]
    pub fn pictures(&self) -> pictures::Pictures {
        pictures::Pictures::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

