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

    /// The operations under `/shelves`.
    #[cfg(feature = "shelves")]
    pub fn shelves(&self) -> crate::shelves::Shelves {
        crate::shelves::Shelves::new(self.clone())
    }
}

// ==== src/shelves.rs

//! The operations under `/shelves`.
//!
//! ```no_run
//! # async fn example(client: map_of_structs::Client) -> map_of_structs::Result<()> {
//! use map_of_structs::types::ShelfBook;
//! let shelf = client
//!     .shelves()
//!     .create([("key", ShelfBook::new("title"))])
//!     .send()
//!     .await?;
//! println!("{shelf:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on shelves, from [`Client::shelves`](crate::Client::shelves).
#[derive(Clone, Debug)]
pub struct Shelves {
    client: Client,
}

impl Shelves {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the shelf.
    ///
    /// - `books`: The books by their call number.
    ///
    /// `POST /shelves`
    pub fn create(
        &self,
        books: impl IntoIterator<Item = (impl Into<String>, ShelfBook)>,
    ) -> CreateShelf {
        CreateShelf {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Shelf::new(books),
        }
    }
}

/// The request that [`Shelves::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateShelf {
    client: Client,
    options: CallOptions,
    body: Shelf,
}

impl CreateShelf {
    /// The owners by their initials.
    pub fn owners(
        mut self,
        owners: impl IntoIterator<Item = (impl Into<String>, Owner)>,
    ) -> Self {
        self.body.owners = Some(
            owners.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
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
    pub fn send(self) -> Sending<Shelf> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Shelf>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/shelves").json(&self.body).options(&self.options)
    }
}

requests!(CreateShelf => Shelf);

/// A shelf of books.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelf {
    /// The books by their call number.
    pub books: BTreeMap<String, ShelfBook>,
    /// The owners by their initials.
    pub owners: Option<BTreeMap<String, Owner>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Shelf {
    /// Makes one from its required fields.
    pub fn new(books: impl IntoIterator<Item = (impl Into<String>, ShelfBook)>) -> Self {
        Self {
            books: books.into_iter().map(|(key, value)| (key.into(), value)).collect(),
            owners: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Shelf {
        required books = "books";
        optional owners = "owners";
    }
}

/// A book on the shelf.
#[derive(Clone)]
#[non_exhaustive]
pub struct ShelfBook {
    /// The title.
    pub title: String,
    /// How many copies there are.
    pub copies: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ShelfBook {
    /// Makes one from its required fields.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            copies: None,
            extra: Extra::default(),
        }
    }

    /// How many copies there are.
    pub fn copies(mut self, copies: i64) -> Self {
        self.copies = Some(copies);
        self
    }
}

model! {
    ShelfBook {
        required title = "title";
        optional copies = "copies";
    }
}

/// Someone who owns books.
#[derive(Clone)]
#[non_exhaustive]
pub struct Owner {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Owner {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Owner {
        required name = "name";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "shelves")]
pub use crate::shelves::{Owner, Shelf, ShelfBook};

