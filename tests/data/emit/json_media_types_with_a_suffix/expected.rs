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

    /// The operations under `/patches`.
    #[cfg(feature = "patches")]
    pub fn patches(&self) -> crate::patches::Patches {
        crate::patches::Patches::new(self.clone())
    }
}

// ==== src/patches.rs

//! The operations under `/patches`.
//!
//! ```no_run
//! # async fn example(client: json_media_types_with_a_suffix::Client) -> json_media_types_with_a_suffix::Result<()> {
//! let patch = client.patches().update("id").send().await?;
//! println!("{patch:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on patches, from [`Client::patches`](crate::Client::patches).
#[derive(Clone, Debug)]
pub struct Patches {
    client: Client,
}

impl Patches {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Update the patch.
    ///
    /// - `id`: The patch.
    ///
    /// `PATCH /patches/{id}`
    pub fn update(&self, id: impl Into<String>) -> UpdatePatch {
        UpdatePatch {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body: Patch::new(),
        }
    }
}

/// The request that [`Patches::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePatch {
    client: Client,
    options: CallOptions,
    id: String,
    body: Patch,
}

impl UpdatePatch {
    /// The colour; null takes it away.
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.body.colour = Some(colour.into());
        self
    }

    /// Sends `null` as `colour`.
    #[inline]
    pub fn colour_null(mut self) -> Self {
        self.body.colour = None;
        self.body.extra.null::<Patch>("colour");
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
    pub fn send(self) -> Sending<Patch> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Patch>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/patches/{id}")
            .accept("application/vnd.patch+json")
            .path("id", PathStyle::Simple, &self.id)
            .json_as("application/merge-patch+json", &self.body)
            .options(&self.options)
    }
}

requests!(UpdatePatch => Patch);

/// A patch on a coat.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Patch {
    /// The colour; null takes it away.
    pub colour: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Patch {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Patch {
        optional colour = "colour";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "patches")]
pub use crate::patches::Patch;

