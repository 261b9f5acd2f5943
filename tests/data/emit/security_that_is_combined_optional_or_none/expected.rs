// warning: the security scheme `paas` is not declared; nothing is sent for it, and the schemes required beside it are sent without it
//   --> openapi.yaml:52:18  #/paths/~1vaults/patch/security/0
//   help: did you mean `pass`?

// warning: this security scheme can't be read and is left out: unknown variant `smoke`, expected one of `apiKey`, `http`, `oauth2`, `openIdConnect`
//   --> openapi.yaml:66:5  #/components/securitySchemes/broken

// warning: the security scheme `digest` is of a kind that is not supported; nothing is sent for it, and the schemes required beside it are sent without it
//   --> openapi.yaml:65:5  #/components/securitySchemes/digest
//   help: set the header that it needs with the client's default headers

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const LEFT: &Scheme = &Scheme {
    name: "left",
    kind: SchemeKind::Header("X-Left"),
    env: None,
    setter: "left",
};

pub(crate) const RIGHT: &Scheme = &Scheme {
    name: "right",
    kind: SchemeKind::Header("X-Right"),
    env: None,
    setter: "right",
};

pub(crate) const PASS: &Scheme = &Scheme {
    name: "pass",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "pass",
};

pub(crate) const MTLS: &Scheme = &Scheme {
    name: "mtls",
    kind: SchemeKind::MutualTls,
    env: None,
    setter: "mtls",
};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[LEFT, RIGHT, PASS, MTLS],
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

    /// The operations under `/towers`.
    #[cfg(feature = "towers")]
    pub fn towers(&self) -> crate::towers::Towers {
        crate::towers::Towers::new(self.clone())
    }

    /// The operations under `/gardens`.
    #[cfg(feature = "gardens")]
    pub fn gardens(&self) -> crate::gardens::Gardens {
        crate::gardens::Gardens::new(self.clone())
    }

    /// The operations under `/vaults`.
    #[cfg(feature = "vaults")]
    pub fn vaults(&self) -> crate::vaults::Vaults {
        crate::vaults::Vaults::new(self.clone())
    }
}

impl ClientBuilder {
    /// The left key.
    pub fn left(self, key: impl Into<Credential>) -> Self {
        self.credential(LEFT, key)
    }

    /// The right key.
    pub fn right(self, key: impl Into<Credential>) -> Self {
        self.credential(RIGHT, key)
    }

    /// The pass.
    pub fn pass(self, key: impl Into<Credential>) -> Self {
        self.credential(PASS, key)
    }
}

// ==== src/gardens.rs

//! The operations under `/gardens`.
//!
//! ```no_run
//! # async fn example(client: security_that_is_combined_optional_or_none::Client) -> security_that_is_combined_optional_or_none::Result<()> {
//! client.gardens().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on gardens, from [`Client::gardens`](crate::Client::gardens).
#[derive(Clone, Debug)]
pub struct Gardens {
    client: Client,
}

impl Gardens {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the gardens.
    ///
    /// `GET /gardens`
    #[inline]
    pub fn retrieve(&self) -> RetrieveGarden {
        RetrieveGarden {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Gardens::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveGarden {
    client: Client,
    options: CallOptions,
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
        Call::new(Method::GET, "/gardens").options(&self.options)
    }
}

requests!(RetrieveGarden);

// ==== src/towers.rs

//! The operations under `/towers`.
//!
//! ```no_run
//! # async fn example(client: security_that_is_combined_optional_or_none::Client) -> security_that_is_combined_optional_or_none::Result<()> {
//! client.towers().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{LEFT, PASS, RIGHT};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on towers, from [`Client::towers`](crate::Client::towers).
#[derive(Clone, Debug)]
pub struct Towers {
    client: Client,
}

impl Towers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the towers.
    ///
    /// `GET /towers`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTower {
        RetrieveTower {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a tower.
    ///
    /// `POST /towers`
    #[inline]
    pub fn update(&self) -> UpdateTower {
        UpdateTower {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Towers::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTower {
    client: Client,
    options: CallOptions,
}

impl RetrieveTower {
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
        Call::new(Method::GET, "/towers")
            .security(&[&[LEFT, RIGHT], &[PASS]])
            .options(&self.options)
    }
}

/// The request that [`Towers::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateTower {
    client: Client,
    options: CallOptions,
}

impl UpdateTower {
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
        Call::new(Method::POST, "/towers")
            .security(&[&[PASS], &[]])
            .options(&self.options)
    }
}

requests!(RetrieveTower, UpdateTower);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/vaults.rs

//! The operations under `/vaults`.
//!
//! ```no_run
//! # async fn example(client: security_that_is_combined_optional_or_none::Client) -> security_that_is_combined_optional_or_none::Result<()> {
//! client.vaults().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{MTLS, PASS};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on vaults, from [`Client::vaults`](crate::Client::vaults).
#[derive(Clone, Debug)]
pub struct Vaults {
    client: Client,
}

impl Vaults {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the vaults.
    ///
    /// The connection authenticates, and the pass is sent over it.
    ///
    /// `GET /vaults`
    #[inline]
    pub fn retrieve(&self) -> RetrieveVault {
        RetrieveVault {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a vault.
    ///
    /// The connection alone authenticates.
    ///
    /// `POST /vaults`
    #[inline]
    pub fn create(&self) -> CreateVault {
        CreateVault {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Delete the vaults.
    ///
    /// The connection authenticates, or a pass.
    ///
    /// `DELETE /vaults`
    #[inline]
    pub fn delete(&self) -> DeleteVault {
        DeleteVault {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the vaults.
    ///
    /// The pass is sent, and what cannot be sent is left out.
    ///
    /// `PUT /vaults`
    #[inline]
    pub fn replace(&self) -> ReplaceVault {
        ReplaceVault {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Update the vaults.
    ///
    /// The pass is sent, whatever else is not declared.
    ///
    /// `PATCH /vaults`
    #[inline]
    pub fn update(&self) -> UpdateVault {
        UpdateVault {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Vaults::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveVault {
    client: Client,
    options: CallOptions,
}

impl RetrieveVault {
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
        Call::new(Method::GET, "/vaults")
            .security(&[&[PASS, MTLS]])
            .options(&self.options)
    }
}

/// The request that [`Vaults::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateVault {
    client: Client,
    options: CallOptions,
}

impl CreateVault {
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
        Call::new(Method::POST, "/vaults").security(&[&[MTLS]]).options(&self.options)
    }
}

/// The request that [`Vaults::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteVault {
    client: Client,
    options: CallOptions,
}

impl DeleteVault {
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
        Call::new(Method::DELETE, "/vaults")
            .security(&[&[MTLS], &[PASS]])
            .options(&self.options)
    }
}

/// The request that [`Vaults::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceVault {
    client: Client,
    options: CallOptions,
}

impl ReplaceVault {
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
        Call::new(Method::PUT, "/vaults").security(&[&[PASS]]).options(&self.options)
    }
}

/// The request that [`Vaults::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateVault {
    client: Client,
    options: CallOptions,
}

impl UpdateVault {
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
        Call::new(Method::PATCH, "/vaults").security(&[&[PASS]]).options(&self.options)
    }
}

requests!(RetrieveVault, CreateVault, DeleteVault, ReplaceVault, UpdateVault);

