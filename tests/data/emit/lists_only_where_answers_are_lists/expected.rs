// warning: `GET /user` and `GET /user/{id}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:18:5  #/paths/~1user~1{id}/get
//   help: give one a name in the configuration:
//     [operations."GET /user/{id}"]
//     name = "retrieve"

// warning: `GET /settings` and `GET /settings/{key}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:43:5  #/paths/~1settings~1{key}/get
//   help: give one a name in the configuration:
//     [operations."GET /settings/{key}"]
//     name = "retrieve"

// warning: `GET /status` and `GET /status/{day}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:55:5  #/paths/~1status~1{day}/get
//   help: give one a name in the configuration:
//     [operations."GET /status/{day}"]
//     name = "retrieve"

// ==== src/boxes.rs

//! The operations under `/boxes`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let item = client.boxes().list().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, model, requests, unions,
};

/// The operations on boxes, from [`Client::boxes`](crate::Client::boxes).
#[derive(Clone, Debug)]
pub struct Boxes {
    client: Client,
}

impl Boxes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the boxes, in one of two forms.
    ///
    /// `GET /boxes`
    #[inline]
    pub fn list(&self) -> ListBoxes {
        ListBoxes {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boxes::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBoxes {
    client: Client,
    options: CallOptions,
}

impl ListBoxes {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListBoxesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListBoxesResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boxes").options(&self.options)
    }
}

requests!(ListBoxes => ListBoxesResponse);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListBoxesResponse {
    TextList(Vec<String>),
    Items(Box<ListBoxesResponseItems>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for ListBoxesResponse {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => node.decode().map(Self::TextList),
            Kind::Object => node.decode().map(Self::Items),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for ListBoxesResponse {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::TextList(value) => out.put(value),
            Self::Items(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct ListBoxesResponseItems {
    pub items: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListBoxesResponseItems {
        required items = "items";
    }
}
unions!(ListBoxesResponse);

// ==== src/certs.rs

//! The operations under `/certs`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let cert = client.certs().list().send().await?;
//! println!("{cert:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on certs, from [`Client::certs`](crate::Client::certs).
#[derive(Clone, Debug)]
pub struct Certs {
    client: Client,
}

impl Certs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the certificates by their keys.
    ///
    /// `GET /certs`
    #[inline]
    pub fn list(&self) -> ListCerts {
        ListCerts {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a certificate.
    ///
    /// `GET /certs/{name}`
    pub fn retrieve(&self, name: impl Into<String>) -> RetrieveCert {
        RetrieveCert {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }
}

/// The request that [`Certs::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCerts {
    client: Client,
    options: CallOptions,
}

impl ListCerts {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListCertsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListCertsResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/certs").options(&self.options)
    }
}

/// The request that [`Certs::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCert {
    client: Client,
    options: CallOptions,
    name: String,
}

impl RetrieveCert {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/certs/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .options(&self.options)
    }
}

requests!(ListCerts => ListCertsResponse, RetrieveCert => String);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListCertsResponse {
    pub keys: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListCertsResponse {
        optional keys = "keys";
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

    /// The operations under `/user`.
    #[cfg(feature = "user")]
    pub fn user(&self) -> crate::user::User {
        crate::user::User::new(self.clone())
    }

    /// The operations under `/settings`.
    #[cfg(feature = "settings")]
    pub fn settings(&self) -> crate::settings::Settings {
        crate::settings::Settings::new(self.clone())
    }

    /// The operations under `/status`.
    #[cfg(feature = "status")]
    pub fn status(&self) -> crate::status::Status {
        crate::status::Status::new(self.clone())
    }

    /// The operations under `/boxes`.
    #[cfg(feature = "boxes")]
    pub fn boxes(&self) -> crate::boxes::Boxes {
        crate::boxes::Boxes::new(self.clone())
    }

    /// The operations under `/certs`.
    #[cfg(feature = "certs")]
    pub fn certs(&self) -> crate::certs::Certs {
        crate::certs::Certs::new(self.clone())
    }

    /// The operations under `/shelves`.
    #[cfg(feature = "shelves")]
    pub fn shelves(&self) -> crate::shelves::Shelves {
        crate::shelves::Shelves::new(self.clone())
    }
}

// ==== src/settings.rs

//! The operations under `/settings`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let setting = client.settings().retrieve().send().await?;
//! println!("{setting:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on settings, from [`Client::settings`](crate::Client::settings).
#[derive(Clone, Debug)]
pub struct Settings {
    client: Client,
}

impl Settings {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the settings.
    ///
    /// `GET /settings`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSetting {
        RetrieveSetting {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a setting.
    ///
    /// `GET /settings/{key}`
    pub fn retrieve_by_key(&self, key: impl Into<String>) -> RetrieveByKeySetting {
        RetrieveByKeySetting {
            client: self.client.clone(),
            options: CallOptions::default(),
            key: key.into(),
        }
    }
}

/// The request that [`Settings::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSetting {
    client: Client,
    options: CallOptions,
}

impl RetrieveSetting {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveSettingResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveSettingResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/settings").options(&self.options)
    }
}

/// The request that [`Settings::retrieve_by_key`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveByKeySetting {
    client: Client,
    options: CallOptions,
    key: String,
}

impl RetrieveByKeySetting {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/settings/{key}")
            .path("key", PathStyle::Simple, &self.key)
            .options(&self.options)
    }
}

requests!(RetrieveSetting => RetrieveSettingResponse, RetrieveByKeySetting => String);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveSettingResponse {
    /// The identifier.
    pub id: String,
    /// The tags.
    pub tags: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveSettingResponse {
        required id = "id";
        optional tags = "tags";
    }
}

// ==== src/shelves.rs

//! The operations under `/shelves`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let shelf = client.shelves().list().send().await?;
//! println!("{shelf:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
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

    /// List the shelves in an envelope.
    ///
    /// `GET /shelves`
    #[inline]
    pub fn list(&self) -> ListShelves {
        ListShelves {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a shelf.
    ///
    /// `GET /shelves/{name}`
    pub fn retrieve(&self, name: impl Into<String>) -> RetrieveShelf {
        RetrieveShelf {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }
}

/// The request that [`Shelves::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelves {
    client: Client,
    options: CallOptions,
}

impl ListShelves {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListShelvesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListShelvesResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/shelves").options(&self.options)
    }
}

/// The request that [`Shelves::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveShelf {
    client: Client,
    options: CallOptions,
    name: String,
}

impl RetrieveShelf {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/shelves/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .options(&self.options)
    }
}

requests!(ListShelves => ListShelvesResponse, RetrieveShelf => String);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListShelvesResponse {
    /// How long it took.
    pub time: Option<f64>,
    pub result: Option<Box<ListShelvesResponseResult>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListShelvesResponse {
        optional time = "time";
        optional result = "result";
    }
}

/// `result` of `ListShelvesResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListShelvesResponseResult {
    pub shelves: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListShelvesResponseResult {
        optional shelves = "shelves";
    }
}

// ==== src/status.rs

//! The operations under `/status`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let item = client.status().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on status, from [`Client::status`](crate::Client::status).
#[derive(Clone, Debug)]
pub struct Status {
    client: Client,
}

impl Status {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the status.
    ///
    /// `GET /status`
    #[inline]
    pub fn retrieve(&self) -> RetrieveStatus {
        RetrieveStatus {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve the status of a day.
    ///
    /// `GET /status/{day}`
    pub fn retrieve_by_day(&self, day: impl Into<String>) -> RetrieveByDayStatus {
        RetrieveByDayStatus {
            client: self.client.clone(),
            options: CallOptions::default(),
            day: day.into(),
        }
    }
}

/// The request that [`Status::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveStatus {
    client: Client,
    options: CallOptions,
}

impl RetrieveStatus {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/status").options(&self.options)
    }
}

/// The request that [`Status::retrieve_by_day`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveByDayStatus {
    client: Client,
    options: CallOptions,
    day: String,
}

impl RetrieveByDayStatus {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/status/{day}")
            .path("day", PathStyle::Simple, &self.day)
            .options(&self.options)
    }
}

requests!(RetrieveStatus => String, RetrieveByDayStatus => String);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "user")]
pub use crate::user::{PrivateUser, PublicUser, RetrieveUserResponse};
#[cfg(feature = "settings")]
pub use crate::settings::RetrieveSettingResponse;
#[cfg(feature = "boxes")]
pub use crate::boxes::{ListBoxesResponse, ListBoxesResponseItems};
#[cfg(feature = "certs")]
pub use crate::certs::ListCertsResponse;
#[cfg(feature = "shelves")]
pub use crate::shelves::{ListShelvesResponse, ListShelvesResponseResult};

// ==== src/user.rs

//! The operations under `/user`.
//!
//! ```no_run
//! # async fn example(client: lists_only_where_answers_are_lists::Client) -> lists_only_where_answers_are_lists::Result<()> {
//! let item = client.user().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    PathStyle, Response, Sending, UnknownJson, model, requests, unions,
};

/// The operations on user, from [`Client::user`](crate::Client::user).
#[derive(Clone, Debug)]
pub struct User {
    client: Client,
}

impl User {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve whoever asks.
    ///
    /// `GET /user`
    #[inline]
    pub fn retrieve(&self) -> RetrieveUser {
        RetrieveUser {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve somebody else.
    ///
    /// `GET /user/{id}`
    pub fn retrieve_by_id(&self, id: impl Into<String>) -> RetrieveByIdUser {
        RetrieveByIdUser {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

/// The request that [`User::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveUser {
    client: Client,
    options: CallOptions,
}

impl RetrieveUser {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveUserResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveUserResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/user").options(&self.options)
    }
}

/// The request that [`User::retrieve_by_id`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveByIdUser {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveByIdUser {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<PublicUser> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<PublicUser>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/user/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(RetrieveUser => RetrieveUserResponse, RetrieveByIdUser => PublicUser);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RetrieveUserResponse {
    PrivateUser(Box<PrivateUser>),
    PublicUser(Box<PublicUser>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for RetrieveUserResponse {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("secret") {
                    node.decode().map(Self::PrivateUser)
                } else if node.has("name") {
                    node.decode().map(Self::PublicUser)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for RetrieveUserResponse {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::PrivateUser(value) => out.put(value),
            Self::PublicUser(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct PrivateUser {
    pub secret: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    PrivateUser {
        required secret = "secret";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct PublicUser {
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    PublicUser {
        required name = "name";
    }
}
unions!(RetrieveUserResponse);

