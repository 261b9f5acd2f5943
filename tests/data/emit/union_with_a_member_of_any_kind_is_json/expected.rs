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

    /// The operations under `/notes`.
    #[cfg(feature = "notes")]
    pub fn notes(&self) -> crate::notes::Notes {
        crate::notes::Notes::new(self.clone())
    }
}

// ==== src/notes.rs

//! The operations under `/notes`.
//!
//! ```no_run
//! # async fn example(client: union_with_a_member_of_any_kind_is_json::Client) -> union_with_a_member_of_any_kind_is_json::Result<()> {
//! let note = client.notes().create(serde_json::json!("about")).send().await?;
//! println!("{note:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on notes, from [`Client::notes`](crate::Client::notes).
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the note.
    ///
    /// - `about`: Whom it is about, or anything.
    ///
    /// `POST /notes`
    #[inline]
    pub fn create(&self, about: Value) -> CreateNote {
        CreateNote {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Note::new(about),
        }
    }
}

/// The request that [`Notes::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateNote {
    client: Client,
    options: CallOptions,
    body: Note,
}

impl CreateNote {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Note> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Note>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/notes").json(&self.body).options(&self.options)
    }
}

requests!(CreateNote => Note);

/// A note.
#[derive(Clone)]
#[non_exhaustive]
pub struct Note {
    /// Whom it is about, or anything.
    pub about: Value,
    /// Members beyond these.
    pub extra: Extra,
}

impl Note {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(about: Value) -> Self {
        Self {
            about,
            extra: Extra::default(),
        }
    }
}

model! {
    Note {
        required about = "about";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "notes")]
pub use crate::notes::Note;

