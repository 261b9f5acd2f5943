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

    /// The operations under `/pictures`.
    #[cfg(feature = "pictures")]
    pub fn pictures(&self) -> crate::pictures::Pictures {
        crate::pictures::Pictures::new(self.clone())
    }

    /// The operations under `/statues`.
    #[cfg(feature = "statues")]
    pub fn statues(&self) -> crate::statues::Statues {
        crate::statues::Statues::new(self.clone())
    }

    /// The operations under `/rooms`.
    #[cfg(feature = "rooms")]
    pub fn rooms(&self) -> crate::rooms::Rooms {
        crate::rooms::Rooms::new(self.clone())
    }
}

// ==== src/pictures.rs

//! The operations under `/pictures`.
//!
//! ```no_run
//! # async fn example(client: pages_by_url_and_link::Client) -> pages_by_url_and_link::Result<()> {
//! let mut pictures = client.pictures().list().items();
//! while let Some(picture) = pictures.try_next().await? {
//!     println!("{picture:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, Response, Sending,
    model, requests,
};

/// The operations on pictures, from [`Client::pictures`](crate::Client::pictures).
#[derive(Clone, Debug)]
pub struct Pictures {
    client: Client,
}

impl Pictures {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the pictures.
    ///
    /// `GET /pictures`
    #[inline]
    pub fn list(&self) -> ListPictures {
        ListPictures {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Pictures::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPictures {
    client: Client,
    options: CallOptions,
}

impl ListPictures {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<ListPicturesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListPicturesResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pictures").options(&self.options)
    }
}

impl Paged for ListPictures {
    type Page = ListPicturesResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListPicturesResponse) -> Option<Next> {
        page.next.clone().map(Next::Url)
    }

    #[inline]
    fn items(page: ListPicturesResponse) -> Vec<String> {
        page.results
    }

    #[inline]
    fn is_empty(page: &ListPicturesResponse) -> bool {
        page.results.is_empty()
    }
}

requests!(ListPictures => ListPicturesResponse);

/// A page of pictures.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListPicturesResponse {
    /// The next page.
    pub next: Option<String>,
    /// The page before.
    pub previous: Option<String>,
    /// The pictures.
    pub results: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListPicturesResponse {
        nullable next = "next";
        nullable previous = "previous";
        required results = "results";
        [String] = "results";
    }
}

// ==== src/rooms.rs

//! The operations under `/rooms`.
//!
//! ```no_run
//! # async fn example(client: pages_by_url_and_link::Client) -> pages_by_url_and_link::Result<()> {
//! let mut rooms = client.rooms().list().items();
//! while let Some(room) = rooms.try_next().await? {
//!     println!("{room:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, Response, Sending,
    model, requests,
};

/// The operations on rooms, from [`Client::rooms`](crate::Client::rooms).
#[derive(Clone, Debug)]
pub struct Rooms {
    client: Client,
}

impl Rooms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the rooms.
    ///
    /// `GET /rooms`
    #[inline]
    pub fn list(&self) -> ListRooms {
        ListRooms {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Rooms::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRooms {
    client: Client,
    options: CallOptions,
}

impl ListRooms {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<Vec<Room>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Room>>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/rooms").options(&self.options)
    }
}

impl Paged for ListRooms {
    type Page = Vec<Room>;
    type Item = Room;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, _page: &Vec<Room>) -> Option<Next> {
        Some(Next::Link)
    }

    #[inline]
    fn items(page: Vec<Room>) -> Vec<Room> {
        page
    }

    #[inline]
    fn is_empty(page: &Vec<Room>) -> bool {
        page.is_empty()
    }
}

requests!(ListRooms => Vec < Room >);

/// A room.
#[derive(Clone)]
#[non_exhaustive]
pub struct Room {
    /// Its number.
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Room {
        required id = "id";
    }
}

// ==== src/statues.rs

//! The operations under `/statues`.
//!
//! ```no_run
//! # async fn example(client: pages_by_url_and_link::Client) -> pages_by_url_and_link::Result<()> {
//! let mut statues = client.statues().retrieve().items();
//! while let Some(statue) = statues.try_next().await? {
//!     println!("{statue:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, Response, Sending,
    model, requests,
};

/// The operations on statues, from [`Client::statues`](crate::Client::statues).
#[derive(Clone, Debug)]
pub struct Statues {
    client: Client,
}

impl Statues {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the statues.
    ///
    /// `GET /statues`
    #[inline]
    pub fn retrieve(&self) -> RetrieveStatue {
        RetrieveStatue {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Statues::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveStatue {
    client: Client,
    options: CallOptions,
}

impl RetrieveStatue {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<RetrieveStatueResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveStatueResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/statues").options(&self.options)
    }
}

impl Paged for RetrieveStatue {
    type Page = RetrieveStatueResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &RetrieveStatueResponse) -> Option<Next> {
        page.odata_next_link.clone().map(Next::Url)
    }

    #[inline]
    fn items(page: RetrieveStatueResponse) -> Vec<String> {
        page.value
    }

    #[inline]
    fn is_empty(page: &RetrieveStatueResponse) -> bool {
        page.value.is_empty()
    }
}

requests!(RetrieveStatue => RetrieveStatueResponse);

/// A page of statues.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveStatueResponse {
    /// The next page.
    pub odata_next_link: Option<String>,
    /// The statues.
    pub value: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveStatueResponse {
        optional odata_next_link = "@odata.nextLink";
        required value = "value";
        [String] = "value";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "pictures")]
pub use crate::pictures::ListPicturesResponse;
#[cfg(feature = "statues")]
pub use crate::statues::RetrieveStatueResponse;
#[cfg(feature = "rooms")]
pub use crate::rooms::Room;

