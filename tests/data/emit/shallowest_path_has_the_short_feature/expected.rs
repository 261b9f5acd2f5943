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

    /// The operations under `/organization`.
    #[cfg(feature = "organization")]
    pub fn organization(&self) -> crate::organization::Organization {
        crate::organization::Organization::new(self.clone())
    }

    /// The operations under `/team`.
    #[cfg(feature = "team")]
    pub fn team(&self) -> crate::team::Team {
        crate::team::Team::new(self.clone())
    }

    /// The operations under `/projects`.
    #[cfg(feature = "projects")]
    pub fn projects(&self) -> crate::projects::Projects {
        crate::projects::Projects::new(self.clone())
    }
}

// ==== src/organization/projects.rs

//! The operations under `/organization/projects`.
//!
//! ```no_run
//! # async fn example(client: shallowest_path_has_the_short_feature::Client) -> shallowest_path_has_the_short_feature::Result<()> {
//! client.organization().projects().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on projects, from [`Organization::projects`](super::Organization::projects).
#[derive(Clone, Debug)]
pub struct Projects {
    client: Client,
}

impl Projects {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Read the organization's projects.
    ///
    /// `GET /organization/projects`
    #[inline]
    pub fn retrieve(&self) -> RetrieveProject {
        RetrieveProject {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Projects::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveProject {
    client: Client,
    options: CallOptions,
}

impl RetrieveProject {
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
        Call::new(Method::GET, "/organization/projects").options(&self.options)
    }
}

requests!(RetrieveProject);

// ==== src/organization.rs

//! The operations under `/organization`.

use crate::Client;

#[cfg(feature = "organization-projects")]
pub mod projects;

/// The operations on organization, from [`Client::organization`](crate::Client::organization).
#[derive(Clone, Debug)]
pub struct Organization {
    client: Client,
}

impl Organization {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/organization/projects`.
    #[cfg(feature = "organization-projects")]
    pub fn projects(&self) -> projects::Projects {
        projects::Projects::new(self.client.clone())
    }
}

// ==== src/projects.rs

//! The operations under `/projects`.
//!
//! ```no_run
//! # async fn example(client: shallowest_path_has_the_short_feature::Client) -> shallowest_path_has_the_short_feature::Result<()> {
//! client.projects().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on projects, from [`Client::projects`](crate::Client::projects).
#[derive(Clone, Debug)]
pub struct Projects {
    client: Client,
}

impl Projects {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Read all projects.
    ///
    /// `GET /projects`
    #[inline]
    pub fn retrieve(&self) -> RetrieveProject {
        RetrieveProject {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Projects::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveProject {
    client: Client,
    options: CallOptions,
}

impl RetrieveProject {
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
        Call::new(Method::GET, "/projects").options(&self.options)
    }
}

requests!(RetrieveProject);

// ==== src/team/projects.rs

//! The operations under `/team/projects`.
//!
//! ```no_run
//! # async fn example(client: shallowest_path_has_the_short_feature::Client) -> shallowest_path_has_the_short_feature::Result<()> {
//! client.team().projects().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on projects, from [`Team::projects`](super::Team::projects).
#[derive(Clone, Debug)]
pub struct Projects {
    client: Client,
}

impl Projects {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Read the team's projects.
    ///
    /// `GET /team/projects`
    #[inline]
    pub fn retrieve(&self) -> RetrieveProject {
        RetrieveProject {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Projects::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveProject {
    client: Client,
    options: CallOptions,
}

impl RetrieveProject {
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
        Call::new(Method::GET, "/team/projects").options(&self.options)
    }
}

requests!(RetrieveProject);

// ==== src/team/tracing.rs

//! The operations under `/team/tracing`.
//!
//! ```no_run
//! # async fn example(client: shallowest_path_has_the_short_feature::Client) -> shallowest_path_has_the_short_feature::Result<()> {
//! client.team().tracing().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on tracing, from [`Team::tracing`](super::Team::tracing).
#[derive(Clone, Debug)]
pub struct Tracing {
    client: Client,
}

impl Tracing {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Read something with the name of a feature.
    ///
    /// `GET /team/tracing`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTracing {
        RetrieveTracing {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Tracing::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTracing {
    client: Client,
    options: CallOptions,
}

impl RetrieveTracing {
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
        Call::new(Method::GET, "/team/tracing").options(&self.options)
    }
}

requests!(RetrieveTracing);

// ==== src/team.rs

//! The operations under `/team`.

use crate::Client;

#[cfg(feature = "team-projects")]
pub mod projects;
#[cfg(feature = "team-tracing")]
pub mod tracing;

/// The operations on team, from [`Client::team`](crate::Client::team).
#[derive(Clone, Debug)]
pub struct Team {
    client: Client,
}

impl Team {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/team/projects`.
    #[cfg(feature = "team-projects")]
    pub fn projects(&self) -> projects::Projects {
        projects::Projects::new(self.client.clone())
    }

    /// The operations under `/team/tracing`.
    #[cfg(feature = "team-tracing")]
    pub fn tracing(&self) -> tracing::Tracing {
        tracing::Tracing::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

