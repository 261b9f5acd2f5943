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

    /// The operations under `/shells`.
    #[cfg(feature = "shells")]
    pub fn shells(&self) -> crate::shells::Shells {
        crate::shells::Shells::new(self.clone())
    }
}

// ==== src/shells.rs

//! The operations under `/shells`.
//!
//! ```no_run
//! # async fn example(client: component_that_says_nothing_yet::Client) -> component_that_says_nothing_yet::Result<()> {
//! use component_that_says_nothing_yet::types::Pearl;
//! let shell = client.shells().create(Pearl::new()).send().await?;
//! println!("{shell:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on shells, from [`Client::shells`](crate::Client::shells).
#[derive(Clone, Debug)]
pub struct Shells {
    client: Client,
}

impl Shells {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the shell.
    ///
    /// - `pearl`: An object of which nothing is known.
    ///
    /// `POST /shells`
    #[inline]
    pub fn create(&self, pearl: Pearl) -> CreateShell {
        CreateShell {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Shell::new(pearl),
        }
    }
}

/// The request that [`Shells::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateShell {
    client: Client,
    options: CallOptions,
    body: Shell,
}

impl CreateShell {
    /// Nothing at all is said.
    #[inline]
    pub fn sound(mut self, sound: Value) -> Self {
        self.body.sound = Some(sound);
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
    pub fn send(self) -> Sending<Shell> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Shell>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/shells").json(&self.body).options(&self.options)
    }
}

requests!(CreateShell => Shell);

/// A shell.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shell {
    /// An object of which nothing is known.
    pub pearl: Pearl,
    /// Nothing at all is said.
    pub sound: Option<Value>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Shell {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(pearl: Pearl) -> Self {
        Self {
            pearl,
            sound: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Shell {
        required pearl = "pearl";
        optional sound = "sound";
    }
}

/// An object of which nothing is known.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Pearl {
    /// Members beyond these.
    pub extra: Extra,
}

impl Pearl {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Pearl {
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "shells")]
pub use crate::shells::{Pearl, Shell};

