// ==== src/castles.rs

//! Operations under `/castles`.
//!
//! ```no_run
//! # async fn example(client: security_schemes_of_every_kind::Client) -> security_schemes_of_every_kind::Result<()> {
//! client.castles().retrieve().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{BASIC_KEY, BEARER, COOKIE, HEADER_KEY, MTLS, OAUTH, OIDC, QUERY_KEY};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// Operations on castles. Created by [`Client::castles`](crate::Client::castles).
#[derive(Clone, Debug)]
pub struct Castles {
    client: Client,
}

impl Castles {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the castles.
    ///
    /// ```no_run
    /// # async fn example(client: security_schemes_of_every_kind::Client) -> security_schemes_of_every_kind::Result<()> {
    /// client.castles().retrieve().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /castles`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveCastle {
        RetrieveCastle {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Castles::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveCastle {
    client: Client,
    options: CallOptions,
}

impl RetrieveCastle {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/castles")
            .security(
                &[
                    &[BASIC_KEY],
                    &[BEARER],
                    &[HEADER_KEY],
                    &[QUERY_KEY],
                    &[COOKIE],
                    &[OAUTH],
                    &[OIDC],
                    &[MTLS],
                ],
            )
            .options(&self.options)
    }
}

requests!(RetrieveCastle -> ());

// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Secret, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const BASIC_KEY: &Scheme = &Scheme {
    name: "basic",
    kind: SchemeKind::Basic,
    env: None,
    setter: "basic_key",
};

pub(crate) const BEARER: &Scheme = &Scheme {
    name: "bearer",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "bearer",
};

pub(crate) const HEADER_KEY: &Scheme = &Scheme {
    name: "header",
    kind: SchemeKind::Header("X-Castle-Key"),
    env: None,
    setter: "header_key",
};

pub(crate) const QUERY_KEY: &Scheme = &Scheme {
    name: "query",
    kind: SchemeKind::Query("key"),
    env: None,
    setter: "query_key",
};

pub(crate) const COOKIE: &Scheme = &Scheme {
    name: "cookie",
    kind: SchemeKind::Cookie("castle"),
    env: None,
    setter: "cookie",
};

pub(crate) const OAUTH: &Scheme = &Scheme {
    name: "oauth",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "oauth",
};

pub(crate) const OIDC: &Scheme = &Scheme {
    name: "oidc",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "oidc",
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
    schemes: &[BASIC_KEY, BEARER, HEADER_KEY, QUERY_KEY, COOKIE, OAUTH, OIDC, MTLS],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/castles`.
    #[cfg(feature = "castles")]
    pub fn castles(&self) -> crate::castles::Castles {
        crate::castles::Castles::new(self.clone())
    }
}

impl ClientBuilder {
    /// A name and a password.
    pub fn basic_key(
        self,
        user: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        self.basic(BASIC_KEY, user, password)
    }

    /// A token.
    pub fn bearer(self, key: impl Into<Credential>) -> Self {
        self.credential(BEARER, key)
    }

    /// In a header.
    pub fn header_key(self, key: impl Into<Credential>) -> Self {
        self.credential(HEADER_KEY, key)
    }

    /// In the query.
    pub fn query_key(self, key: impl Into<Credential>) -> Self {
        self.credential(QUERY_KEY, key)
    }

    /// In a cookie.
    pub fn cookie(self, key: impl Into<Credential>) -> Self {
        self.credential(COOKIE, key)
    }

    /// By the porter.
    ///
    /// To request tokens from `https://porter.example.com/token`, pass a
    /// [`ClientCredentials`](crate::runtime::ClientCredentials) as
    /// [`Credential::provider`](crate::Credential::provider).
    pub fn oauth(self, key: impl Into<Credential>) -> Self {
        self.credential(OAUTH, key)
    }

    /// By the herald.
    pub fn oidc(self, key: impl Into<Credential>) -> Self {
        self.credential(OIDC, key)
    }
}

// ==== src/types.rs

//! All types of the API.

