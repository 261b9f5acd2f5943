// warning: `GET /team` and `GET /team/{id}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:78:5  #/paths/~1team~1{id}/get
//   help: give one a name in the configuration:
//     [operations."GET /team/{id}"]
//     name = "retrieve"

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

    /// The operations under `/payment-links`.
    #[cfg(feature = "payment-links")]
    pub fn payment_links(&self) -> crate::payment_links::PaymentLinks {
        crate::payment_links::PaymentLinks::new(self.clone())
    }

    /// The operations under `/drawers`.
    #[cfg(feature = "drawers")]
    pub fn drawers(&self) -> crate::drawers::Drawers {
        crate::drawers::Drawers::new(self.clone())
    }

    /// The operations under `/team`.
    #[cfg(feature = "team")]
    pub fn team(&self) -> crate::team::Team {
        crate::team::Team::new(self.clone())
    }
}

// ==== src/drawers/shifts.rs

//! The operations under `/drawers/shifts`.
//!
//! ```no_run
//! # async fn example(client: lists_in_envelopes_of_their_own::Client) -> lists_in_envelopes_of_their_own::Result<()> {
//! let shift = client.drawers().shifts().list().send().await?;
//! println!("{shift:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};
use crate::types::Link;

/// The operations on shifts, from [`Drawers::shifts`](super::Drawers::shifts).
#[derive(Clone, Debug)]
pub struct Shifts {
    client: Client,
}

impl Shifts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the shifts.
    ///
    /// `GET /drawers/shifts`
    #[inline]
    pub fn list(&self) -> ListShifts {
        ListShifts {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a shift.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /drawers/shifts/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveShift {
        RetrieveShift {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

/// The request that [`Shifts::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListShifts {
    client: Client,
    options: CallOptions,
}

impl ListShifts {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListShiftsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListShiftsResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/drawers/shifts").options(&self.options)
    }
}

/// The request that [`Shifts::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveShift {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveShift {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Link> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Link>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/drawers/shifts/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(ListShifts => ListShiftsResponse, RetrieveShift => Link);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListShiftsResponse {
    /// The shifts.
    pub drawer_shifts: Option<Vec<Link>>,
    /// What went wrong.
    pub errors: Option<Vec<BTreeMap<String, Value>>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListShiftsResponse {
        optional drawer_shifts = "drawer_shifts";
        optional errors = "errors";
    }
}

// ==== src/drawers.rs

//! The operations under `/drawers`.

use crate::Client;

#[cfg(feature = "shifts")]
pub mod shifts;

/// The operations on drawers, from [`Client::drawers`](crate::Client::drawers).
#[derive(Clone, Debug)]
pub struct Drawers {
    client: Client,
}

impl Drawers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/drawers/shifts`.
    #[cfg(feature = "shifts")]
    pub fn shifts(&self) -> shifts::Shifts {
        shifts::Shifts::new(self.client.clone())
    }
}

// ==== src/payment_links.rs

//! The operations under `/payment-links`.
//!
//! ```no_run
//! # async fn example(client: lists_in_envelopes_of_their_own::Client) -> lists_in_envelopes_of_their_own::Result<()> {
//! let payment_link = client.payment_links().list().send().await?;
//! println!("{payment_link:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};
use crate::types::Link;

/// The operations on payment links, from [`Client::payment_links`](crate::Client::payment_links).
#[derive(Clone, Debug)]
pub struct PaymentLinks {
    client: Client,
}

impl PaymentLinks {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the links.
    ///
    /// `GET /payment-links`
    #[inline]
    pub fn list(&self) -> ListPaymentLinks {
        ListPaymentLinks {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a link.
    ///
    /// - `url`: Where it leads.
    ///
    /// `POST /payment-links`
    pub fn create(&self, url: impl Into<String>) -> CreatePaymentLink {
        CreatePaymentLink {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Link::new(url),
        }
    }

    /// Retrieve a link.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /payment-links/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrievePaymentLink {
        RetrievePaymentLink {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Update a link.
    ///
    /// - `id`: Which one.
    /// - `url`: Where it leads.
    ///
    /// `PUT /payment-links/{id}`
    pub fn update(
        &self,
        id: impl Into<String>,
        url: impl Into<String>,
    ) -> UpdatePaymentLink {
        UpdatePaymentLink {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body: Link::new(url),
        }
    }
}

/// The request that [`PaymentLinks::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPaymentLinks {
    client: Client,
    options: CallOptions,
}

impl ListPaymentLinks {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ListPaymentLinksResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListPaymentLinksResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/payment-links").options(&self.options)
    }
}

/// The request that [`PaymentLinks::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePaymentLink {
    client: Client,
    options: CallOptions,
    body: Link,
}

impl CreatePaymentLink {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Link> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Link>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/payment-links").json(&self.body).options(&self.options)
    }
}

/// The request that [`PaymentLinks::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePaymentLink {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrievePaymentLink {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Link> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Link>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/payment-links/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

/// The request that [`PaymentLinks::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePaymentLink {
    client: Client,
    options: CallOptions,
    id: String,
    body: Link,
}

impl UpdatePaymentLink {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Link> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Link>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/payment-links/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(
    ListPaymentLinks => ListPaymentLinksResponse, CreatePaymentLink => Link,
    RetrievePaymentLink => Link, UpdatePaymentLink => Link
);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListPaymentLinksResponse {
    /// The links.
    pub payment_links: Option<Vec<Link>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListPaymentLinksResponse {
        optional payment_links = "payment_links";
    }
}

// ==== src/team.rs

//! The operations under `/team`.
//!
//! ```no_run
//! # async fn example(client: lists_in_envelopes_of_their_own::Client) -> lists_in_envelopes_of_their_own::Result<()> {
//! let item = client.team().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};
use crate::types::Link;

/// The operations on team, from [`Client::team`](crate::Client::team).
#[derive(Clone, Debug)]
pub struct Team {
    client: Client,
}

impl Team {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the team.
    ///
    /// `GET /team`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTeam {
        RetrieveTeam {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve a member.
    ///
    /// - `id`: Which one.
    ///
    /// `GET /team/{id}`
    pub fn retrieve_by_id(&self, id: impl Into<String>) -> RetrieveByIdTeam {
        RetrieveByIdTeam {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

/// The request that [`Team::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTeam {
    client: Client,
    options: CallOptions,
}

impl RetrieveTeam {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveTeamResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveTeamResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/team").options(&self.options)
    }
}

/// The request that [`Team::retrieve_by_id`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveByIdTeam {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveByIdTeam {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Link> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Link>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/team/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(RetrieveTeam => RetrieveTeamResponse, RetrieveByIdTeam => Link);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveTeamResponse {
    /// The team.
    pub id: Option<String>,
    /// Who is in it.
    pub members: Option<Vec<Link>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveTeamResponse {
        optional id = "id";
        optional members = "members";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "payment-links")]
pub use crate::payment_links::ListPaymentLinksResponse;
#[cfg(feature = "shifts")]
pub use crate::drawers::shifts::ListShiftsResponse;
#[cfg(feature = "team")]
pub use crate::team::RetrieveTeamResponse;

/// A link.
#[derive(Clone)]
#[non_exhaustive]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Link {
    /// Makes one from its required fields.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Link {
        required url = "url";
    }
}

