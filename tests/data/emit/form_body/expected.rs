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

    /// The operations under `/logins`.
    #[cfg(feature = "logins")]
    pub fn logins(&self) -> crate::logins::Logins {
        crate::logins::Logins::new(self.clone())
    }
}

// ==== src/logins.rs

//! The operations under `/logins`.
//!
//! ```no_run
//! # async fn example(client: form_body::Client) -> form_body::Result<()> {
//! client.logins().create("user").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on logins, from [`Client::logins`](crate::Client::logins).
#[derive(Clone, Debug)]
pub struct Logins {
    client: Client,
}

impl Logins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a login.
    ///
    /// - `user`: The user.
    ///
    /// `POST /logins`
    pub fn create(&self, user: impl Into<String>) -> CreateLogin {
        CreateLogin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateLoginBody::new(user),
        }
    }
}

/// The request that [`Logins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLogin {
    client: Client,
    options: CallOptions,
    body: CreateLoginBody,
}

impl CreateLogin {
    /// What for.
    pub fn scopes(
        mut self,
        scopes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to stay.
    pub fn stay(mut self, stay: bool) -> Self {
        self.body.stay = Some(stay);
        self
    }

    /// From where.
    #[inline]
    pub fn device(mut self, device: CreateLoginBodyDevice) -> Self {
        self.body.device = Some(Box::new(device));
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
        Call::new(Method::POST, "/logins")
            .form(QueryStyle::FormExplode, &self.body)
            .options(&self.options)
    }
}

requests!(CreateLogin);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateLoginBody {
    /// The user.
    pub user: String,
    /// What for.
    pub scopes: Option<Vec<String>>,
    /// Whether to stay.
    pub stay: Option<bool>,
    /// From where.
    pub device: Option<Box<CreateLoginBodyDevice>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateLoginBody {
    /// Makes one from its required fields.
    pub fn new(user: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            scopes: None,
            stay: None,
            device: None,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateLoginBody {
        required user = "user";
        optional scopes = "scopes";
        optional stay = "stay";
        optional device = "device";
    }
}

/// From where.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateLoginBodyDevice {
    /// The name.
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateLoginBodyDevice {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

model! {
    CreateLoginBodyDevice {
        optional name = "name";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "logins")]
pub use crate::logins::{CreateLoginBody, CreateLoginBodyDevice};

