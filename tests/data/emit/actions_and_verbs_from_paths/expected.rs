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

    /// The operations under `/gardens`.
    #[cfg(feature = "gardens")]
    pub fn gardens(&self) -> crate::gardens::Gardens {
        crate::gardens::Gardens::new(self.clone())
    }
}

// ==== src/gardens/beds.rs

//! The operations under `/gardens/beds`.
//!
//! ```no_run
//! # async fn example(client: actions_and_verbs_from_paths::Client) -> actions_and_verbs_from_paths::Result<()> {
//! client.gardens().beds().retrieve("garden_id", "bed_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on beds, from [`Gardens::beds`](super::Gardens::beds).
#[derive(Clone, Debug)]
pub struct Beds {
    client: Client,
}

impl Beds {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the bed.
    ///
    /// - `garden_id`: The garden.
    /// - `bed_id`: The bed.
    ///
    /// `GET /gardens/{garden_id}/beds/{bed_id}`
    pub fn retrieve(
        &self,
        garden_id: impl Into<String>,
        bed_id: impl Into<String>,
    ) -> RetrieveBed {
        RetrieveBed {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
            bed_id: bed_id.into(),
        }
    }

    /// Update the bed.
    ///
    /// - `garden_id`: The garden.
    /// - `bed_id`: The bed.
    ///
    /// `PATCH /gardens/{garden_id}/beds/{bed_id}`
    pub fn update(
        &self,
        garden_id: impl Into<String>,
        bed_id: impl Into<String>,
    ) -> UpdateBed {
        UpdateBed {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
            bed_id: bed_id.into(),
        }
    }

    /// Replace the bed.
    ///
    /// - `garden_id`: The garden.
    /// - `bed_id`: The bed.
    ///
    /// `PUT /gardens/{garden_id}/beds/{bed_id}`
    pub fn replace(
        &self,
        garden_id: impl Into<String>,
        bed_id: impl Into<String>,
    ) -> ReplaceBed {
        ReplaceBed {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
            bed_id: bed_id.into(),
        }
    }

    /// Ask for the bed.
    ///
    /// - `garden_id`: The garden.
    /// - `bed_id`: The bed.
    ///
    /// `HEAD /gardens/{garden_id}/beds/{bed_id}`
    pub fn head(
        &self,
        garden_id: impl Into<String>,
        bed_id: impl Into<String>,
    ) -> HeadBed {
        HeadBed {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
            bed_id: bed_id.into(),
        }
    }
}

/// The request that [`Beds::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBed {
    client: Client,
    options: CallOptions,
    garden_id: String,
    bed_id: String,
}

impl RetrieveBed {
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
        Call::new(Method::GET, "/gardens/{garden_id}/beds/{bed_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .path("bed_id", PathStyle::Simple, &self.bed_id)
            .options(&self.options)
    }
}

/// The request that [`Beds::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBed {
    client: Client,
    options: CallOptions,
    garden_id: String,
    bed_id: String,
}

impl UpdateBed {
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
        Call::new(Method::PATCH, "/gardens/{garden_id}/beds/{bed_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .path("bed_id", PathStyle::Simple, &self.bed_id)
            .options(&self.options)
    }
}

/// The request that [`Beds::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBed {
    client: Client,
    options: CallOptions,
    garden_id: String,
    bed_id: String,
}

impl ReplaceBed {
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
        Call::new(Method::PUT, "/gardens/{garden_id}/beds/{bed_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .path("bed_id", PathStyle::Simple, &self.bed_id)
            .options(&self.options)
    }
}

/// The request that [`Beds::head`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HeadBed {
    client: Client,
    options: CallOptions,
    garden_id: String,
    bed_id: String,
}

impl HeadBed {
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
        Call::new(Method::HEAD, "/gardens/{garden_id}/beds/{bed_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .path("bed_id", PathStyle::Simple, &self.bed_id)
            .options(&self.options)
    }
}

requests!(RetrieveBed, UpdateBed, ReplaceBed, HeadBed);

// ==== src/gardens/owner.rs

//! The operations under `/gardens/owner`.
//!
//! ```no_run
//! # async fn example(client: actions_and_verbs_from_paths::Client) -> actions_and_verbs_from_paths::Result<()> {
//! client.gardens().owner().retrieve("garden_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on owner, from [`Gardens::owner`](super::Gardens::owner).
#[derive(Clone, Debug)]
pub struct Owner {
    client: Client,
}

impl Owner {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the owner.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `GET /gardens/{garden_id}/owner`
    pub fn retrieve(&self, garden_id: impl Into<String>) -> RetrieveOwner {
        RetrieveOwner {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Update the owner.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `PUT /gardens/{garden_id}/owner`
    pub fn update(&self, garden_id: impl Into<String>) -> UpdateOwner {
        UpdateOwner {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }
}

/// The request that [`Owner::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOwner {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl RetrieveOwner {
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
        Call::new(Method::GET, "/gardens/{garden_id}/owner")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Owner::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateOwner {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl UpdateOwner {
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
        Call::new(Method::PUT, "/gardens/{garden_id}/owner")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

requests!(RetrieveOwner, UpdateOwner);

// ==== src/gardens.rs

//! The operations under `/gardens`.
//!
//! ```no_run
//! # async fn example(client: actions_and_verbs_from_paths::Client) -> actions_and_verbs_from_paths::Result<()> {
//! let garden = client.gardens().list().send().await?;
//! println!("{garden:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

#[cfg(feature = "owner")]
pub mod owner;
#[cfg(feature = "beds")]
pub mod beds;

/// The operations on gardens, from [`Client::gardens`](crate::Client::gardens).
#[derive(Clone, Debug)]
pub struct Gardens {
    client: Client,
}

impl Gardens {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/gardens/owner`.
    #[cfg(feature = "owner")]
    pub fn owner(&self) -> owner::Owner {
        owner::Owner::new(self.client.clone())
    }

    /// The operations under `/gardens/beds`.
    #[cfg(feature = "beds")]
    pub fn beds(&self) -> beds::Beds {
        beds::Beds::new(self.client.clone())
    }

    /// List the gardens.
    ///
    /// `GET /gardens`
    #[inline]
    pub fn list(&self) -> ListGardens {
        ListGardens {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a garden.
    ///
    /// `POST /gardens`
    #[inline]
    pub fn create(&self) -> CreateGarden {
        CreateGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `GET /gardens/{garden_id}`
    pub fn retrieve(&self, garden_id: impl Into<String>) -> RetrieveGarden {
        RetrieveGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Update the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `POST /gardens/{garden_id}`
    pub fn update(&self, garden_id: impl Into<String>) -> UpdateGarden {
        UpdateGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Replace the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `PUT /gardens/{garden_id}`
    pub fn replace(&self, garden_id: impl Into<String>) -> ReplaceGarden {
        ReplaceGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Delete the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `DELETE /gardens/{garden_id}`
    pub fn delete(&self, garden_id: impl Into<String>) -> DeleteGarden {
        DeleteGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Water the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `POST /gardens/{garden_id}/water`
    pub fn water(&self, garden_id: impl Into<String>) -> WaterGarden {
        WaterGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }

    /// Open the garden.
    ///
    /// - `garden_id`: The garden.
    ///
    /// `POST /gardens/{garden_id}:open`
    pub fn open(&self, garden_id: impl Into<String>) -> OpenGarden {
        OpenGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
            garden_id: garden_id.into(),
        }
    }
}

/// The request that [`Gardens::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListGardens {
    client: Client,
    options: CallOptions,
}

impl ListGardens {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<String>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<String>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/gardens").options(&self.options)
    }
}

/// The request that [`Gardens::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateGarden {
    client: Client,
    options: CallOptions,
}

impl CreateGarden {
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
        Call::new(Method::POST, "/gardens").options(&self.options)
    }
}

/// The request that [`Gardens::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl RetrieveGarden {
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
        Call::new(Method::GET, "/gardens/{garden_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Gardens::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl UpdateGarden {
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
        Call::new(Method::POST, "/gardens/{garden_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Gardens::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl ReplaceGarden {
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
        Call::new(Method::PUT, "/gardens/{garden_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Gardens::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl DeleteGarden {
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
        Call::new(Method::DELETE, "/gardens/{garden_id}")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Gardens::water`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct WaterGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl WaterGarden {
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
        Call::new(Method::POST, "/gardens/{garden_id}/water")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

/// The request that [`Gardens::open`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OpenGarden {
    client: Client,
    options: CallOptions,
    garden_id: String,
}

impl OpenGarden {
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
        Call::new(Method::POST, "/gardens/{garden_id}:open")
            .path("garden_id", PathStyle::Simple, &self.garden_id)
            .options(&self.options)
    }
}

requests!(
    ListGardens => Vec < String >, CreateGarden, RetrieveGarden, UpdateGarden,
    ReplaceGarden, DeleteGarden, WaterGarden, OpenGarden
);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

