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

    /// The operations under `/guests`.
    #[cfg(feature = "guests")]
    pub fn guests(&self) -> crate::guests::Guests {
        crate::guests::Guests::new(self.clone())
    }
}

// ==== src/guests.rs

//! The operations under `/guests`.
//!
//! ```no_run
//! # async fn example(client: pages_by_the_last_items_id::Client) -> pages_by_the_last_items_id::Result<()> {
//! let mut guests = client.guests().list().items();
//! while let Some(guest) = guests.try_next().await? {
//!     println!("{guest:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on guests, from [`Client::guests`](crate::Client::guests).
#[derive(Clone, Debug)]
pub struct Guests {
    client: Client,
}

impl Guests {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the guests.
    ///
    /// `GET /guests`
    #[inline]
    pub fn list(&self) -> ListGuests {
        ListGuests {
            client: self.client.clone(),
            options: CallOptions::default(),
            starting_after: None,
        }
    }
}

/// The request that [`Guests::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListGuests {
    client: Client,
    options: CallOptions,
    starting_after: Option<String>,
}

impl ListGuests {
    /// The guest before the page.
    pub fn starting_after(mut self, starting_after: impl Into<String>) -> Self {
        self.starting_after = Some(starting_after.into());
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
    pub fn send(self) -> Sending<ListGuestsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListGuestsResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/guests")
            .query("starting_after", QueryStyle::FormExplode, &self.starting_after)
            .options(&self.options)
    }
}

impl Paged for ListGuests {
    type Page = ListGuestsResponse;
    type Item = Guest;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListGuestsResponse) -> Option<Next> {
        if page.has_more {
            page.data.last().map(|item| item.id.clone()).map(Next::Cursor)
        } else {
            None
        }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.starting_after = Some(cursor);
    }

    #[inline]
    fn items(page: ListGuestsResponse) -> Vec<Guest> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListGuestsResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListGuests => ListGuestsResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListGuestsResponse {
    /// The guests.
    pub data: Vec<Guest>,
    /// Whether there are more.
    pub has_more: bool,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListGuestsResponse {
        required data = "data";
        required has_more = "has_more";
        [Guest] = "data";
    }
}

/// A guest.
#[derive(Clone)]
#[non_exhaustive]
pub struct Guest {
    /// The identifier.
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Guest {
        required id = "id";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "guests")]
pub use crate::guests::{Guest, ListGuestsResponse};

