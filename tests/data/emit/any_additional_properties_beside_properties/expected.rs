// ==== src/badges.rs

//! The operations under `/badges`.
//!
//! ```no_run
//! # async fn example(client: any_additional_properties_beside_properties::Client) -> any_additional_properties_beside_properties::Result<()> {
//! let badge = client.badges().create("name").send().await?;
//! println!("{badge:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on badges, from [`Client::badges`](crate::Client::badges).
#[derive(Clone, Debug)]
pub struct Badges {
    client: Client,
}

impl Badges {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the badge.
    ///
    /// - `name`: The name.
    ///
    /// `POST /badges`
    pub fn create(&self, name: impl Into<String>) -> CreateBadge {
        CreateBadge {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Badge::new(name),
        }
    }
}

/// The request that [`Badges::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBadge {
    client: Client,
    options: CallOptions,
    body: Badge,
}

impl CreateBadge {
    /// A property with the name of what is kept.
    pub fn extra_field(mut self, extra_field: impl Into<String>) -> Self {
        self.body.extra_field = Some(extra_field.into());
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
    pub fn send(self) -> Sending<Badge> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Badge>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/badges").json(&self.body).options(&self.options)
    }
}

requests!(CreateBadge => Badge);

/// A badge that may say more.
#[derive(Clone)]
#[non_exhaustive]
pub struct Badge {
    /// The name.
    pub name: String,
    /// A property with the name of what is kept.
    pub extra_field: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Badge {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra_field: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Badge {
        required name = "name";
        optional extra_field = "extra";
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

    /// The operations under `/badges`.
    #[cfg(feature = "badges")]
    pub fn badges(&self) -> crate::badges::Badges {
        crate::badges::Badges::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "badges")]
pub use crate::badges::Badge;

