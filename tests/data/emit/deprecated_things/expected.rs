// ==== src/archives.rs

//! The operations under `/archives`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};

/// The operations on archives, from [`Client::archives`](crate::Client::archives).
#[derive(Clone, Debug)]
pub struct Archives {
    client: Client,
}

impl Archives {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an archive.
    ///
    /// - `name`: The name.
    /// - `path`: Where it was.
    ///
    /// `POST /archives`
    #[deprecated]
    pub fn create(
        &self,
        name: impl Into<String>,
        path: impl Into<String>,
    ) -> CreateArchive {
        CreateArchive {
            client: self.client.clone(),
            options: CallOptions::default(),
            fast: None,
            body: Archive::new(name, path),
        }
    }
}

/// The request that [`Archives::create`] makes.
#[deprecated]
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateArchive {
    client: Client,
    options: CallOptions,
    fast: Option<bool>,
    body: Archive,
}

impl CreateArchive {
    /// Whether it is made fast.
    #[deprecated]
    pub fn fast(mut self, fast: bool) -> Self {
        self.fast = Some(fast);
        self
    }

    /// A format.
    #[deprecated]
    pub fn format(mut self, format: impl Into<Format>) -> Self {
        self.body.format = Some(format.into());
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
    pub fn send(self) -> Sending<Archive> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Archive>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/archives")
            .query("fast", QueryStyle::FormExplode, &self.fast)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(CreateArchive => Archive);

/// An archive.
#[deprecated]
#[derive(Clone)]
#[non_exhaustive]
pub struct Archive {
    /// The name.
    pub name: String,
    /// Where it was.
    #[deprecated]
    pub path: String,
    /// A format.
    #[deprecated]
    pub format: Option<Format>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Archive {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
            format: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Archive {
        required name = "name";
        required path = "path";
        optional format = "format";
    }
}

/// A format.
#[deprecated]
#[derive(Clone)]
#[non_exhaustive]
pub enum Format {
    /// `zip`
    Zip,
    /// `tar`
    Tar,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Format {
        Zip = "zip";
        Tar = "tar";
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

    /// The operations under `/archives`.
    #[cfg(feature = "archives")]
    pub fn archives(&self) -> crate::archives::Archives {
        crate::archives::Archives::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "archives")]
pub use crate::archives::{Archive, Format};

