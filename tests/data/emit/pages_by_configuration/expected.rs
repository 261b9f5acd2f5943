// ==== src/books.rs

//! Operations under `/books`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut books = client.books().list().items();
//! while let Some(book) = books.try_next().await? {
//!     println!("{book:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, QueryStyle,
    Response, Sending, requests,
};
use crate::types::{Book, Books};

/// Operations on books. Created by [`Client::books`](crate::Client::books).
#[derive(Clone, Debug)]
pub struct BooksResource {
    client: Client,
}

impl BooksResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the books.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut books = client.books().list().items();
    /// while let Some(book) = books.try_next().await? {
    ///     println!("{book:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /books`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListBooks {
        ListBooks {
            client: self.client.clone(),
            options: CallOptions::default(),
            from: None,
        }
    }
}

/// A request created by [`BooksResource::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListBooks {
    client: Client,
    options: CallOptions,
    from: Option<i64>,
}

impl ListBooks {
    /// How many to pass over.
    pub fn from(mut self, from: i64) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/books")
            .query("from", QueryStyle::FormExplode, &self.from)
            .options(&self.options)
    }
}

impl Paged for ListBooks {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &Books) -> Option<Next> {
        Next::offset(self.from, page.books.len(), Some(page.sum))
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.from = cursor.parse().ok();
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(ListBooks => Books);

// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/books`.
    #[cfg(feature = "books")]
    pub fn books(&self) -> crate::books::BooksResource {
        crate::books::BooksResource::new(self.clone())
    }

    /// Operations under `/novels`.
    #[cfg(feature = "novels")]
    pub fn novels(&self) -> crate::novels::Novels {
        crate::novels::Novels::new(self.clone())
    }

    /// Operations under `/poems`.
    #[cfg(feature = "poems")]
    pub fn poems(&self) -> crate::poems::Poems {
        crate::poems::Poems::new(self.clone())
    }

    /// Operations under `/plays`.
    #[cfg(feature = "plays")]
    pub fn plays(&self) -> crate::plays::Plays {
        crate::plays::Plays::new(self.clone())
    }

    /// Operations under `/letters`.
    #[cfg(feature = "letters")]
    pub fn letters(&self) -> crate::letters::Letters {
        crate::letters::Letters::new(self.clone())
    }

    /// Operations under `/diaries`.
    #[cfg(feature = "diaries")]
    pub fn diaries(&self) -> crate::diaries::Diaries {
        crate::diaries::Diaries::new(self.clone())
    }

    /// Operations under `/maps`.
    #[cfg(feature = "maps")]
    pub fn maps(&self) -> crate::maps::Maps {
        crate::maps::Maps::new(self.clone())
    }
}

// ==== src/diaries.rs

//! Operations under `/diaries`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut diaries = client.diaries().retrieve().items();
//! while let Some(diary) = diaries.try_next().await? {
//!     println!("{diary:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, QueryStyle,
    Response, Sending, requests,
};
use crate::types::{Book, Books};

/// Operations on diaries. Created by [`Client::diaries`](crate::Client::diaries).
#[derive(Clone, Debug)]
pub struct Diaries {
    client: Client,
}

impl Diaries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the diaries.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut diaries = client.diaries().retrieve().items();
    /// while let Some(diary) = diaries.try_next().await? {
    ///     println!("{diary:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /diaries`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[doc(alias = "list")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveDiary {
        RetrieveDiary {
            client: self.client.clone(),
            options: CallOptions::default(),
            since: None,
        }
    }
}

/// A request created by [`Diaries::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveDiary {
    client: Client,
    options: CallOptions,
    since: Option<String>,
}

impl RetrieveDiary {
    /// After which diary.
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/diaries")
            .query("since", QueryStyle::FormExplode, &self.since)
            .options(&self.options)
    }
}

impl Paged for RetrieveDiary {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &Books) -> Option<Next> {
        page.books.last().map(|item| item.id.clone()).map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.since = Some(cursor);
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(RetrieveDiary => Books);

// ==== src/letters.rs

//! Operations under `/letters`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut letters = client.letters().retrieve().items();
//! while let Some(letter) = letters.try_next().await? {
//!     println!("{letter:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, Response, Sending,
    requests,
};
use crate::types::{Book, Books};

/// Operations on letters. Created by [`Client::letters`](crate::Client::letters).
#[derive(Clone, Debug)]
pub struct Letters {
    client: Client,
}

impl Letters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the letters.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut letters = client.letters().retrieve().items();
    /// while let Some(letter) = letters.try_next().await? {
    ///     println!("{letter:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /letters`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[doc(alias = "list")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveLetter {
        RetrieveLetter {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Letters::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveLetter {
    client: Client,
    options: CallOptions,
}

impl RetrieveLetter {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/letters").options(&self.options)
    }
}

impl Paged for RetrieveLetter {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, _page: &Books) -> Option<Next> {
        Some(Next::Link)
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(RetrieveLetter => Books);

// ==== src/maps.rs

//! Operations under `/maps`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let map = client.maps().list().await?;
//! println!("{map:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};

/// Operations on maps. Created by [`Client::maps`](crate::Client::maps).
#[derive(Clone, Debug)]
pub struct Maps {
    client: Client,
}

impl Maps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the maps.
    ///
    /// Would be recognised.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let map = client.maps().list().await?;
    /// println!("{map:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /maps`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListMaps {
        ListMaps {
            client: self.client.clone(),
            options: CallOptions::default(),
            page: None,
        }
    }
}

/// A request created by [`Maps::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListMaps {
    client: Client,
    options: CallOptions,
    page: Option<i64>,
}

impl ListMaps {
    /// Which page.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/maps")
            .query("page", QueryStyle::FormExplode, &self.page)
            .options(&self.options)
    }
}

requests!(ListMaps => Vec < String >);

// ==== src/novels.rs

//! Operations under `/novels`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut novels = client.novels().retrieve().items();
//! while let Some(novel) = novels.try_next().await? {
//!     println!("{novel:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, QueryStyle,
    Response, Sending, requests,
};
use crate::types::{Book, Books};

/// Operations on novels. Created by [`Client::novels`](crate::Client::novels).
#[derive(Clone, Debug)]
pub struct Novels {
    client: Client,
}

impl Novels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the novels.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut novels = client.novels().retrieve().items();
    /// while let Some(novel) = novels.try_next().await? {
    ///     println!("{novel:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /novels`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[doc(alias = "list")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveNovel {
        RetrieveNovel {
            client: self.client.clone(),
            options: CallOptions::default(),
            bookmark: None,
        }
    }
}

/// A request created by [`Novels::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveNovel {
    client: Client,
    options: CallOptions,
    bookmark: Option<String>,
}

impl RetrieveNovel {
    /// Where to go on.
    pub fn bookmark(mut self, bookmark: impl Into<String>) -> Self {
        self.bookmark = Some(bookmark.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/novels")
            .query("bookmark", QueryStyle::FormExplode, &self.bookmark)
            .options(&self.options)
    }
}

impl Paged for RetrieveNovel {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &Books) -> Option<Next> {
        page.more.clone().map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.bookmark = Some(cursor);
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(RetrieveNovel => Books);

// ==== src/plays.rs

//! Operations under `/plays`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut plays = client.plays().retrieve().items();
//! while let Some(play) = plays.try_next().await? {
//!     println!("{play:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, Response, Sending,
    requests,
};
use crate::types::{Book, Books};

/// Operations on plays. Created by [`Client::plays`](crate::Client::plays).
#[derive(Clone, Debug)]
pub struct Plays {
    client: Client,
}

impl Plays {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the plays.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut plays = client.plays().retrieve().items();
    /// while let Some(play) = plays.try_next().await? {
    ///     println!("{play:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /plays`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[doc(alias = "list")]
    #[inline]
    pub fn retrieve(&self) -> RetrievePlay {
        RetrievePlay {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Plays::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrievePlay {
    client: Client,
    options: CallOptions,
}

impl RetrievePlay {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/plays").options(&self.options)
    }
}

impl Paged for RetrievePlay {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &Books) -> Option<Next> {
        page.more.clone().map(Next::Url)
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(RetrievePlay => Books);

// ==== src/poems.rs

//! Operations under `/poems`.
//!
//! ```no_run
//! # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
//! let mut poems = client.poems().retrieve().items();
//! while let Some(poem) = poems.try_next().await? {
//!     println!("{poem:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Items, Method, Next, Paged, Pages, QueryStyle,
    Response, Sending, requests,
};
use crate::types::{Book, Books};

/// Operations on poems. Created by [`Client::poems`](crate::Client::poems).
#[derive(Clone, Debug)]
pub struct Poems {
    client: Client,
}

impl Poems {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the poems.
    ///
    /// ```no_run
    /// # async fn example(client: pages_by_configuration::Client) -> pages_by_configuration::Result<()> {
    /// let mut poems = client.poems().retrieve().items();
    /// while let Some(poem) = poems.try_next().await? {
    ///     println!("{poem:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /poems`
    #[doc(alias = "all")]
    #[doc(alias = "get")]
    #[doc(alias = "list")]
    #[inline]
    pub fn retrieve(&self) -> RetrievePoem {
        RetrievePoem {
            client: self.client.clone(),
            options: CallOptions::default(),
            sheet: None,
        }
    }
}

/// A request created by [`Poems::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrievePoem {
    client: Client,
    options: CallOptions,
    sheet: Option<i64>,
}

impl RetrievePoem {
    /// Which page.
    pub fn sheet(mut self, sheet: i64) -> Self {
        self.sheet = Some(sheet);
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Books> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Books>> {
        self.client.core().send_with_response(self.call())
    }

    /// Returns all items, and requests further pages as needed.
    #[doc(alias = "all")]
    #[doc(alias = "iter")]
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// Returns all pages, and requests each as needed.
    #[inline]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/poems")
            .query("sheet", QueryStyle::FormExplode, &self.sheet)
            .options(&self.options)
    }
}

impl Paged for RetrievePoem {
    type Page = Books;
    type Item = Book;

    fn client(&self) -> &ClientCore {
        self.client.core()
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, _page: &Books) -> Option<Next> {
        Next::page(1, self.sheet, None)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.sheet = cursor.parse().ok();
    }

    #[inline]
    fn items(page: Books) -> Vec<Book> {
        page.books
    }

    #[inline]
    fn is_empty(page: &Books) -> bool {
        page.books.is_empty()
    }
}

requests!(RetrievePoem => Books);

// ==== src/types.rs

//! All types of the API.

use crate::runtime::{Extra, model};

/// A page of books.
#[derive(Clone)]
#[non_exhaustive]
pub struct Books {
    /// The books.
    pub books: Vec<Book>,
    /// Who wrote them.
    pub authors: Vec<String>,
    /// How many there are.
    pub sum: i64,
    /// Where to go on.
    pub more: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Books {
        required books = "books";
        required authors = "authors";
        required sum = "sum";
        optional more = "more";
        [Book] = "books";
    }
}

/// A book.
#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    /// Its number.
    pub id: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Book {
        required id = "id";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Books {
        new books: impl IntoIterator<Item = Book> = books.into_iter().collect();
        new authors: impl IntoIterator<Item = impl Into<String>> = authors.into_iter().map(Into::into).collect();
        new sum: i64 = sum;
        set more: impl Into<String> = more.into();
    }
    new Book {
        new id: impl Into<String> = id.into();
    }
}

