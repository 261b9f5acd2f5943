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
//! # async fn example(client: recursive_references_of_older_drafts::Client) -> recursive_references_of_older_drafts::Result<()> {
//! let folder = client.folders().create("name").send().await?;
//! println!("{folder:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on folders, from [`Client::folders`](crate::Client::folders).
#[derive(Clone, Debug)]
pub struct Folders {
    client: Client,
}

impl Folders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the folder.
    ///
    /// - `name`: The name.
    ///
    /// `POST /folders`
    pub fn create(&self, name: impl Into<String>) -> CreateFolder {
        CreateFolder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Folder::new(name),
        }
    }
}

/// The request that [`Folders::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFolder {
    client: Client,
    options: CallOptions,
    body: Folder,
}

impl CreateFolder {
    /// The folders in it.
    pub fn folders(mut self, folders: impl IntoIterator<Item = Folder>) -> Self {
        self.body.folders = Some(folders.into_iter().collect());
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
    pub fn send(self) -> Sending<Folder> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Folder>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/folders").json(&self.body).options(&self.options)
    }
}

requests!(CreateFolder => Folder);

/// A folder.
#[derive(Clone)]
#[non_exhaustive]
pub struct Folder {
    /// The name.
    pub name: String,
    /// The folders in it.
    pub folders: Option<Vec<Folder>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Folder {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            folders: None,
            extra: Extra::default(),
        }
    }

    /// The folders in it.
    pub fn folders(mut self, folders: impl IntoIterator<Item = Folder>) -> Self {
        self.folders = Some(folders.into_iter().collect());
        self
    }
}

model! {
    Folder {
        required name = "name";
        optional folders = "folders";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "folders")]
pub use crate::folders::Folder;

