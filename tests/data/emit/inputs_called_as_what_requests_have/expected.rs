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
//! # async fn example(client: inputs_called_as_what_requests_have::Client) -> inputs_called_as_what_requests_have::Result<()> {
//! let mut letters = client.letters().list("client").items();
//! while let Some(letter) = letters.try_next().await? {
//!     println!("{letter:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, PathStyle,
    QueryStyle, Response, Sending, model, requests,
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
    /// - `client`: Whose letters.
    ///
    /// `GET /letters`
    pub fn list(&self, client: impl Into<String>) -> ListLetters {
        ListLetters {
            client: self.client.clone(),
            options: CallOptions::default(),
            client_: client.into(),
            items_value: None,
            cursor: None,
            pages: None,
        }
    }

    /// Send a letter.
    ///
    /// - `body`: The text.
    /// - `client_field`: Whom it is for.
    ///
    /// `POST /letters`
    pub fn create(
        &self,
        body: impl Into<String>,
        client_field: impl Into<String>,
    ) -> CreateLetter {
        CreateLetter {
            client: self.client.clone(),
            options: CallOptions::default(),
            client_: None,
            call: None,
            body: Letter::new(body, client_field),
        }
    }

    /// Replace a letter.
    ///
    /// - `body`: Which letter.
    ///
    /// `PUT /letters/{body}`
    pub fn update(&self, body: impl Into<String>) -> UpdateLetter {
        UpdateLetter {
            client: self.client.clone(),
            options: CallOptions::default(),
            body_: body.into(),
            options_value: None,
            body: UpdateLetterBody::new(),
        }
    }
}

/// The request that [`Letters::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLetters {
    client: Client,
    options: CallOptions,
    client_: String,
    items_value: Option<String>,
    cursor: Option<String>,
    pages: Option<i64>,
}

impl ListLetters {
    /// Only letters with such items.
    pub fn items_value(mut self, items_value: impl Into<String>) -> Self {
        self.items_value = Some(items_value.into());
        self
    }

    /// Where to go on.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// How many pages they have.
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
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
    pub fn send(self) -> Sending<ListLettersResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListLettersResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/letters")
            .query("client", QueryStyle::FormExplode, &self.client_)
            .query("items", QueryStyle::FormExplode, &self.items_value)
            .query("cursor", QueryStyle::FormExplode, &self.cursor)
            .query("pages", QueryStyle::FormExplode, &self.pages)
            .options(&self.options)
    }
}

impl Paged for ListLetters {
    type Page = ListLettersResponse;
    type Item = Letter;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListLettersResponse) -> Option<Next> {
        page.next_cursor.clone().map(Next::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.cursor = Some(cursor);
    }

    #[inline]
    fn items(page: ListLettersResponse) -> Vec<Letter> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListLettersResponse) -> bool {
        page.data.is_empty()
    }
}

/// The request that [`Letters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLetter {
    client: Client,
    options: CallOptions,
    client_: Option<String>,
    call: Option<String>,
    body: Letter,
}

impl CreateLetter {
    /// Who sends it.
    pub fn client(mut self, client: impl Into<String>) -> Self {
        self.client_ = Some(client.into());
        self
    }

    /// Whom to call.
    pub fn call(mut self, call: impl Into<String>) -> Self {
        self.call = Some(call.into());
        self
    }

    /// What comes with it.
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.items = Some(items.into_iter().map(Into::into).collect());
        self
    }

    /// How many pages it has.
    pub fn pages(mut self, pages: i64) -> Self {
        self.body.pages = Some(pages);
        self
    }

    /// What was answered.
    pub fn response(mut self, response: impl Into<String>) -> Self {
        self.body.response = Some(response.into());
        self
    }

    /// Whether it is checked.
    pub fn check(mut self, check: bool) -> Self {
        self.body.check = Some(check);
        self
    }

    /// What is sought.
    pub fn seek(mut self, seek: impl Into<String>) -> Self {
        self.body.seek = Some(seek.into());
        self
    }

    /// Sends `null` as `response`.
    #[inline]
    pub fn response_null(mut self) -> Self {
        self.body.response = None;
        self.body.extra.null::<Letter>("response");
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
    pub fn send(self) -> Sending<Letter> {
        self.client.send(self.call_())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Letter>> {
        self.client.send_with_response(self.call_())
    }

    #[inline]
    fn call_(&self) -> Call {
        Call::new(Method::POST, "/letters")
            .query("client", QueryStyle::FormExplode, &self.client_)
            .query("call", QueryStyle::FormExplode, &self.call)
            .json(&self.body)
            .options(&self.options)
    }
}

/// The request that [`Letters::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateLetter {
    client: Client,
    options: CallOptions,
    body_: String,
    options_value: Option<String>,
    body: UpdateLetterBody,
}

impl UpdateLetter {
    /// What else.
    pub fn options_value(mut self, options_value: impl Into<String>) -> Self {
        self.options_value = Some(options_value.into());
        self
    }

    /// The text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.body.text = Some(text.into());
        self
    }

    /// Whether to send it.
    pub fn send_field(mut self, send_field: bool) -> Self {
        self.body.send = Some(send_field);
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
        Call::new(Method::PUT, "/letters/{body}")
            .path("body", PathStyle::Simple, &self.body_)
            .query("options", QueryStyle::FormExplode, &self.options_value)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(
    ListLetters => ListLettersResponse, CreateLetter by call_ => Letter, UpdateLetter
);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListLettersResponse {
    /// The letters.
    pub data: Vec<Letter>,
    /// Where the next page is.
    pub next_cursor: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListLettersResponse {
        required data = "data";
        optional next_cursor = "next_cursor";
        [Letter] = "data";
    }
}

/// A letter.
#[derive(Clone)]
#[non_exhaustive]
pub struct Letter {
    /// The text.
    pub body: String,
    /// Whom it is for.
    pub client: String,
    /// What comes with it.
    pub items: Option<Vec<String>>,
    /// How many pages it has.
    pub pages: Option<i64>,
    /// What was answered.
    pub response: Option<String>,
    /// Whether it is checked.
    pub check: Option<bool>,
    /// What is sought.
    pub seek: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Letter {
    /// Makes one from its required fields.
    pub fn new(body: impl Into<String>, client: impl Into<String>) -> Self {
        Self {
            body: body.into(),
            client: client.into(),
            items: None,
            pages: None,
            response: None,
            check: None,
            seek: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Letter {
        required body = "body";
        required client = "client";
        optional items = "items";
        optional pages = "pages";
        optional response = "response";
        optional check = "check";
        optional seek = "seek";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct UpdateLetterBody {
    /// The text.
    pub text: Option<String>,
    /// Whether to send it.
    pub send: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateLetterBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    UpdateLetterBody {
        optional text = "text";
        optional send = "send";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "letters")]
pub use crate::letters::{Letter, ListLettersResponse, UpdateLetterBody};

