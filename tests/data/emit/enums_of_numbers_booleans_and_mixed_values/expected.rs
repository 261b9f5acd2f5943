// warning: an `enum` or `const` of lists or objects is not expressed in types; any value of the type will do
//   --> openapi.yaml:35:9  #/components/schemas/Setting/properties/shape

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

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownInteger, UnknownJson, UnknownValue, from_members,
    integer_enum, model, requests, text_enum, unions,
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
    pub fn create(
        &self,
        zoom: f64,
        on_top: bool,
        depth: impl Into<SettingDepth>,
    ) -> CreateSetting {
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
    #[inline]
    pub fn shape(mut self, shape: Value) -> Self {
        self.body.shape = Some(shape);
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
    pub fn send(self) -> Sending<Setting> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Setting>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/settings").json(&self.body).options(&self.options)
    }
}

requests!(CreateSetting => Setting);

/// A setting.
#[derive(Clone)]
#[non_exhaustive]
pub struct Setting {
    /// A number.
    pub zoom: f64,
    /// A boolean.
    pub on_top: bool,
    /// Values of several kinds.
    pub depth: SettingDepth,
    /// One boolean.
    pub always: Option<bool>,
    /// A list or an object.
    pub shape: Option<Value>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Setting {
    /// Makes one from its required fields.
    pub fn new(zoom: f64, on_top: bool, depth: impl Into<SettingDepth>) -> Self {
        Self {
            zoom,
            on_top,
            depth: depth.into(),
            always: None,
            shape: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Setting {
        required zoom = "zoom";
        required on_top = "on_top";
        required depth = "depth";
        optional always = "always";
        optional shape = "shape";
    }
}

/// Values of several kinds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingDepth {
    Text(SettingDepthText),
    Integer(SettingDepthInteger),
    Bool(bool),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for SettingDepth {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => node.decode().map(Self::Bool),
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for SettingDepth {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::Bool(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    SettingDepth {
        Text: SettingDepthText;
        Integer: SettingDepthInteger;
        Bool: bool;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum SettingDepthText {
    /// `auto`
    Auto,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    SettingDepthText {
        Auto = "auto";
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SettingDepthInteger {
    /// `8`
    Integer8,
    /// `16`
    Integer16,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    SettingDepthInteger {
        Integer8 = 8;
        Integer16 = 16;
    }
}
unions!(SettingDepth);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "settings")]
pub use crate::settings::{Setting, SettingDepth, SettingDepthInteger, SettingDepthText};

