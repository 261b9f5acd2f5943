// ==== src/authors.rs

//! The operations under `/authors`.
//!
//! ```no_run
//! # async fn example(client: external_file::Client) -> external_file::Result<()> {
//! let author = client.authors().list().send().await?;
//! println!("{author:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Author;

/// The operations on authors, from [`Client::authors`](crate::Client::authors).
#[derive(Clone, Debug)]
pub struct Authors {
    client: Client,
}

impl Authors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the authors.
    ///
    /// `GET /authors`
    #[inline]
    pub fn list(&self) -> ListAuthors {
        ListAuthors {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Authors::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListAuthors {
    client: Client,
    options: CallOptions,
}

impl ListAuthors {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Author>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Author>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/authors").options(&self.options)
    }
}

requests!(ListAuthors => Vec < Author >);

// ==== src/books.rs

//! The operations under `/books`.
//!
//! ```no_run
//! # async fn example(client: external_file::Client) -> external_file::Result<()> {
//! let book = client.books().list().send().await?;
//! println!("{book:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::Author;

/// The operations on books, from [`Client::books`](crate::Client::books).
#[derive(Clone, Debug)]
pub struct Books {
    client: Client,
}

impl Books {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the books.
    ///
    /// `GET /books`
    #[inline]
    pub fn list(&self) -> ListBooks {
        ListBooks {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Books::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks {
    client: Client,
    options: CallOptions,
}

impl ListBooks {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Book>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Book>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/books").options(&self.options)
    }
}

requests!(ListBooks => Vec < Book >);

/// A book.
#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    /// The title.
    pub title: String,
    /// Someone who writes books.
    pub author: Author,
    /// A book.
    pub sequel: Option<Box<Book>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Book {
        required title = "title";
        required author = "author";
        optional sequel = "sequel";
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

    /// The operations under `/books`.
    #[cfg(feature = "books")]
    pub fn books(&self) -> crate::books::Books {
        crate::books::Books::new(self.clone())
    }

    /// The operations under `/authors`.
    #[cfg(feature = "authors")]
    pub fn authors(&self) -> crate::authors::Authors {
        crate::authors::Authors::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "books")]
pub use crate::books::Book;

/// Someone who writes books.
#[derive(Clone)]
#[non_exhaustive]
pub struct Author {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Author {
        required name = "name";
    }
}

