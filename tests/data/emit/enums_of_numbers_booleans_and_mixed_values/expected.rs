// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Client, ClientBuilder, Result, Service};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
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
//! # async fn example(client: enums_of_numbers_booleans_and_mixed_values::Client) -> enums_of_numbers_booleans_and_mixed_values::Result<()> {
//! let setting = client
//!     .settings()
//!     .create(1.0, true, serde_json::json!("depth"))
//!     .send()
//!     .await?;
//! println!("{setting:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::runtime::{
    Call, CallOptions, Client, Decoded, Extra, Method, Model, Object, ObjectWriter,
    Response, Result, models,
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
    /// - `zoom`: A number.
    /// - `on_top`: A boolean.
    /// - `depth`: Values of several kinds.
    ///
    /// `POST /settings`
    pub fn create(&self, zoom: f64, on_top: bool, depth: Value) -> CreateSetting {
        CreateSetting {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Setting::new(zoom, on_top, depth),
        }
    }
}

/// The request that [`Settings::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSetting {
    client: Client,
    options: CallOptions,
    body: Setting,
}

impl CreateSetting {
    /// One boolean.
    pub fn always(mut self, always: bool) -> Self {
        self.body.always = Some(always);
        self
    }

    /// A list or an object.
    pub fn shape(mut self, shape: Value) -> Self {
        self.body.shape = Some(shape);
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    pub async fn send(self) -> Result<Setting> {
        self.client.send(self.call()).await
    }

    /// Sends the request, and gives the answer with its status and headers.
    pub async fn send_with_response(self) -> Result<Response<Setting>> {
        self.client.send_with_response(self.call()).await
    }

    fn call(&self) -> Call {
        Call::new(Method::POST, "/settings").json(&self.body).options(&self.options)
    }
}

/// A setting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Setting {
    /// A number.
    pub zoom: f64,
    /// A boolean.
    pub on_top: bool,
    /// Values of several kinds.
    pub depth: Value,
    /// One boolean.
    pub always: Option<bool>,
    /// A list or an object.
    pub shape: Option<Value>,
    extra: Extra,
}

impl Setting {
    /// Makes one from its required fields.
    pub fn new(zoom: f64, on_top: bool, depth: Value) -> Self {
        Self {
            zoom,
            on_top,
            depth,
            always: None,
            shape: None,
            extra: Extra::default(),
        }
    }
}

impl Model for Setting {
    const FIELDS: &'static [&'static str] = &[
        "zoom", "on_top", "depth", "always", "shape",
    ];

    fn decode(object: &mut Object<'_>) -> Decoded<Self> {
        Ok(Self {
            zoom: object.required("zoom")?,
            on_top: object.required("on_top")?,
            depth: object.required("depth")?,
            always: object.optional("always")?,
            shape: object.optional("shape")?,
            extra: object.extra(),
        })
    }

    fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
        object
            .extra(&self.extra)
            .required("zoom", &self.zoom)
            .required("on_top", &self.on_top)
            .required("depth", &self.depth)
            .optional("always", &self.always)
            .optional("shape", &self.shape);
    }
}

models!(Setting);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "settings")]
pub use crate::settings::Setting;

