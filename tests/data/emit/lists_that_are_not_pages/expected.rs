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

    /// The operations under `/numbers`.
    #[cfg(feature = "numbers")]
    pub fn numbers(&self) -> crate::numbers::Numbers {
        crate::numbers::Numbers::new(self.clone())
    }

    /// The operations under `/letters`.
    #[cfg(feature = "letters")]
    pub fn letters(&self) -> crate::letters::Letters {
        crate::letters::Letters::new(self.clone())
    }
}

// ==== src/letters.rs

//! The operations under `/letters`.
//!
//! ```no_run
//! # async fn example(client: lists_that_are_not_pages::Client) -> lists_that_are_not_pages::Result<()> {
//! let letter = client.letters().list().send().await?;
//! println!("{letter:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on letters, from [`Client::letters`](crate::Client::letters).
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
    /// `GET /letters`
    #[inline]
    pub fn list(&self) -> ListLetters {
        ListLetters {
            client: self.client.clone(),
            options: CallOptions::default(),
            after: None,
        }
    }
}

/// The request that [`Letters::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLetters {
    client: Client,
    options: CallOptions,
    after: Option<String>,
}

impl ListLetters {
    /// Where the page begins.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
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
    pub fn send(self) -> Sending<ListLettersResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListLettersResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/letters")
            .query("after", QueryStyle::FormExplode, &self.after)
            .options(&self.options)
    }
}

requests!(ListLetters => ListLettersResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListLettersResponse {
    /// The letters.
    pub data: Vec<String>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListLettersResponse {
        required data = "data";
        nullable next = "next";
    }
}

// ==== src/numbers.rs

//! The operations under `/numbers`.
//!
//! ```no_run
//! # async fn example(client: lists_that_are_not_pages::Client) -> lists_that_are_not_pages::Result<()> {
//! let mut numbers = client.numbers().list().items();
//! while let Some(number) = numbers.try_next().await? {
//!     println!("{number:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on numbers, from [`Client::numbers`](crate::Client::numbers).
#[derive(Clone, Debug)]
pub struct Numbers {
    client: Client,
}

impl Numbers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the numbers.
    ///
    /// `GET /numbers`
    #[inline]
    pub fn list(&self) -> ListNumbers {
        ListNumbers {
            client: self.client.clone(),
            options: CallOptions::default(),
            page: None,
            after: None,
        }
    }
}

/// The request that [`Numbers::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListNumbers {
    client: Client,
    options: CallOptions,
    page: Option<i64>,
    after: Option<String>,
}

impl ListNumbers {
    /// The page by its number.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// A name that feeds nothing here.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
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
    pub fn send(self) -> Sending<ListNumbersResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListNumbersResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/numbers")
            .query("page", QueryStyle::FormExplode, &self.page)
            .query("after", QueryStyle::FormExplode, &self.after)
            .options(&self.options)
    }
}

impl Paged for ListNumbers {
    type Page = ListNumbersResponse;
    type Item = i64;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListNumbersResponse) -> Option<Next> {
        if page.has_more != Some(false) { Next::page(1, self.page, None) } else { None }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.page = cursor.parse().ok();
    }

    #[inline]
    fn items(page: ListNumbersResponse) -> Vec<i64> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListNumbersResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListNumbers => ListNumbersResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListNumbersResponse {
    /// The numbers.
    pub data: Vec<i64>,
    /// Whether there are more.
    pub has_more: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListNumbersResponse {
        required data = "data";
        optional has_more = "has_more";
        [i64] = "data";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "numbers")]
pub use crate::numbers::ListNumbersResponse;
#[cfg(feature = "letters")]
pub use crate::letters::ListLettersResponse;

