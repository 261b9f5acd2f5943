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
//! # async fn example(client: pages_by_a_cursor_in_an_optional_list::Client) -> pages_by_a_cursor_in_an_optional_list::Result<()> {
//! let mut notes = client.notes().list().items();
//! while let Some(note) = notes.try_next().await? {
//!     println!("{note:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
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

    /// List the notes.
    ///
    /// `GET /notes`
    #[inline]
    pub fn list(&self) -> ListNotes {
        ListNotes {
            client: self.client.clone(),
            options: CallOptions::default(),
            cursor: None,
        }
    }
}

/// The request that [`Notes::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListNotes {
    client: Client,
    options: CallOptions,
    cursor: Option<String>,
}

impl ListNotes {
    /// Where the page begins.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<ListNotesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListNotesResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/notes")
            .query("cursor", QueryStyle::FormExplode, &self.cursor)
            .options(&self.options)
    }
}

impl Paged for ListNotes {
    type Page = ListNotesResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListNotesResponse) -> Option<Next> {
        page.next_cursor.clone().map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.cursor = Some(cursor);
    }

    #[inline]
    fn items(page: ListNotesResponse) -> Vec<String> {
        page.data.unwrap_or_default()
    }

    #[inline]
    fn is_empty(page: &ListNotesResponse) -> bool {
        page.data.as_ref().is_none_or(Vec::is_empty)
    }
}

requests!(ListNotes => ListNotesResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListNotesResponse {
    /// The notes.
    pub data: Option<Vec<String>>,
    /// What went wrong.
    pub warnings: Option<Vec<String>>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListNotesResponse {
        optional data = "data";
        optional warnings = "warnings";
        optional next_cursor = "next_cursor";
        [String] = "data";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "notes")]
pub use crate::notes::ListNotesResponse;

