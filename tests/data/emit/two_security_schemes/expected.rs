// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const ADMIN_KEY: &Scheme = &Scheme {
    name: "AdminKey",
    kind: SchemeKind::Bearer,
    env: Some("VAULT_ADMIN_KEY"),
    setter: "admin_key",
};

pub(crate) const KEY: &Scheme = &Scheme {
    name: "ApiKey",
    kind: SchemeKind::Bearer,
    env: Some("VAULT_KEY"),
    setter: "key",
};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[ADMIN_KEY, KEY],
};

impl Client {
    /// A client that is set up by the environment.
    ///
    /// - `VAULT_ADMIN_KEY` for [`admin_key`](ClientBuilder::admin_key)
    /// - `VAULT_KEY` for [`key`](ClientBuilder::key)
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// A client to be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// The operations under `/vaults`.
    #[cfg(feature = "vaults")]
    pub fn vaults(&self) -> crate::vaults::Vaults {
        crate::vaults::Vaults::new(self.clone())
    }

    /// The operations under `/coins`.
    #[cfg(feature = "coins")]
    pub fn coins(&self) -> crate::coins::Coins {
        crate::coins::Coins::new(self.clone())
    }
}

impl ClientBuilder {
    /// The key of who administers.
    pub fn admin_key(self, key: impl Into<Credential>) -> Self {
        self.credential(ADMIN_KEY, key)
    }

    /// The key of who uses.
    pub fn key(self, key: impl Into<Credential>) -> Self {
        self.credential(KEY, key)
    }
}

// ==== src/coins.rs

//! The operations under `/coins`.
//!
//! ```no_run
//! # async fn example(client: two_security_schemes::Client) -> two_security_schemes::Result<()> {
//! client.coins().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::KEY;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on coins, from [`Client::coins`](crate::Client::coins).
#[derive(Clone, Debug)]
pub struct Coins {
    client: Client,
}

impl Coins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the coins.
    ///
    /// `GET /coins`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCoin {
        RetrieveCoin {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Coins::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCoin {
    client: Client,
    options: CallOptions,
}

impl RetrieveCoin {
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
        Call::new(Method::GET, "/coins").security(&[&[KEY]]).options(&self.options)
    }
}

requests!(RetrieveCoin);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

// ==== src/vaults.rs

//! The operations under `/vaults`.
//!
//! ```no_run
//! # async fn example(client: two_security_schemes::Client) -> two_security_schemes::Result<()> {
//! client.vaults().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::ADMIN_KEY;
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
    /// `GET /vaults`
    #[inline]
    pub fn retrieve(&self) -> RetrieveVault {
        RetrieveVault {
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
            .security(&[&[ADMIN_KEY]])
            .options(&self.options)
    }
}

requests!(RetrieveVault);

