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

    /// The operations under `/settings`.
    #[cfg(feature = "settings")]
    pub fn settings(&self) -> crate::settings::Settings {
        crate::settings::Settings::new(self.clone())
    }
}

// ==== src/settings.rs

//! The operations under `/settings`.
//!
//! ```no_run
//! # async fn example(client: properties_called_as_methods::Client) -> properties_called_as_methods::Result<()> {
//! use properties_called_as_methods::types::Setting;
//! client.settings().create([Setting::new()]).send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
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

    /// Create the setting.
    ///
    /// `POST /settings`
    pub fn create(&self, content: impl IntoIterator<Item = Setting>) -> CreateSetting {
        CreateSetting {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into_iter().collect(),
        }
    }

    /// Replace the setting.
    ///
    /// `PUT /settings`
    #[inline]
    pub fn update(&self) -> UpdateSetting {
        UpdateSetting {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Setting::new(),
        }
    }
}

/// The request that [`Settings::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSetting {
    client: Client,
    options: CallOptions,
    content: Vec<Setting>,
}

impl CreateSetting {
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
        Call::new(Method::POST, "/settings").json(&self.content).options(&self.options)
    }
}

/// The request that [`Settings::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateSetting {
    client: Client,
    options: CallOptions,
    body: Setting,
}

impl UpdateSetting {
    /// What it is at first.
    pub fn default(mut self, default: impl Into<String>) -> Self {
        self.body.default = Some(default.into());
        self
    }

    /// Whether it is new.
    pub fn new_field(mut self, new_field: bool) -> Self {
        self.body.new_field = Some(new_field);
        self
    }

    /// What it is known by.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.body.id = Some(id.into());
        self
    }

    /// Whether it may go without.
    pub fn id_null(mut self, id_null: bool) -> Self {
        self.body.id_null = Some(id_null);
        self
    }

    /// What it is made after.
    pub fn clone_field(mut self, clone_field: impl Into<String>) -> Self {
        self.body.clone = Some(clone_field.into());
        self
    }

    /// Sends `null` as `id`.
    #[inline]
    pub fn id_as_null(mut self) -> Self {
        self.body.id = None;
        self.body.extra.null::<Setting>("id");
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
        Call::new(Method::PUT, "/settings").json(&self.body).options(&self.options)
    }
}

requests!(CreateSetting, UpdateSetting);

/// A setting.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Setting {
    /// What it is at first.
    pub default: Option<String>,
    /// Whether it is new.
    pub new_field: Option<bool>,
    /// What it is known by.
    pub id: Option<String>,
    /// Whether it may go without.
    pub id_null: Option<bool>,
    /// What it is made after.
    pub clone: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Setting {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Setting {
        optional default = "default";
        optional new_field = "new";
        optional id = "id";
        optional id_null = "id_null";
        optional clone = "clone";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "settings")]
pub use crate::settings::Setting;

