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

    /// The operations under `/menus`.
    #[cfg(feature = "menus")]
    pub fn menus(&self) -> crate::menus::Menus {
        crate::menus::Menus::new(self.clone())
    }
}

// ==== src/menus.rs

//! The operations under `/menus`.
//!
//! ```no_run
//! # async fn example(client: pattern_properties_beside_properties::Client) -> pattern_properties_beside_properties::Result<()> {
//! let menu = client.menus().create("season").send().await?;
//! println!("{menu:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on menus, from [`Client::menus`](crate::Client::menus).
#[derive(Clone, Debug)]
pub struct Menus {
    client: Client,
}

impl Menus {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the menu.
    ///
    /// - `season`: The season.
    ///
    /// `POST /menus`
    pub fn create(&self, season: impl Into<String>) -> CreateMenu {
        CreateMenu {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Menu::new(season),
        }
    }
}

/// The request that [`Menus::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateMenu {
    client: Client,
    options: CallOptions,
    body: Menu,
}

impl CreateMenu {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Menu> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Menu>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/menus").json(&self.body).options(&self.options)
    }
}

requests!(CreateMenu => Menu);

/// A menu of dishes by number.
#[derive(Clone)]
#[non_exhaustive]
pub struct Menu {
    /// The season.
    pub season: String,
    /// The other properties.
    pub additional: BTreeMap<String, String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Menu {
    /// Makes one from its required fields.
    pub fn new(season: impl Into<String>) -> Self {
        Self {
            season: season.into(),
            additional: BTreeMap::new(),
            extra: Extra::default(),
        }
    }
}

model! {
    Menu {
        required season = "season";
        ..additional;
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "menus")]
pub use crate::menus::Menu;

