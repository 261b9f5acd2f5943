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

    /// The operations under `/things`.
    #[cfg(feature = "things")]
    pub fn things(&self) -> crate::things::Things {
        crate::things::Things::new(self.clone())
    }
}

// ==== src/things.rs

//! The operations under `/things`.
//!
//! ```no_run
//! # async fn example(client: schemas_without_a_type::Client) -> schemas_without_a_type::Result<()> {
//! let thing = client
//!     .things()
//!     .create("name", serde_json::json!("anything"))
//!     .send()
//!     .await?;
//! println!("{thing:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on things, from [`Client::things`](crate::Client::things).
#[derive(Clone, Debug)]
pub struct Things {
    client: Client,
}

impl Things {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the thing.
    ///
    /// - `name`: The name.
    /// - `anything`: Nothing is said.
    ///
    /// `POST /things`
    pub fn create(&self, name: impl Into<String>, anything: Value) -> CreateThing {
        CreateThing {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Thing::new(name, anything),
        }
    }
}

/// The request that [`Things::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateThing {
    client: Client,
    options: CallOptions,
    body: Thing,
}

impl CreateThing {
    #[inline]
    pub fn empty(mut self, empty: Value) -> Self {
        self.body.empty = Some(empty);
        self
    }

    /// Items without a type make a list.
    pub fn list(mut self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.list = Some(list.into_iter().map(Into::into).collect());
        self
    }

    /// Additional properties without a type make a map.
    pub fn map(
        mut self,
        map: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.body.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// A pattern without a type.
    ///
    /// Matches `^a`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.body.text = Some(text.into());
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
    pub fn send(self) -> Sending<Thing> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Thing>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/things").json(&self.body).options(&self.options)
    }
}

requests!(CreateThing => Thing);

/// Properties without a type make an object.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// The name.
    pub name: String,
    /// Nothing is said.
    pub anything: Value,
    pub empty: Option<Value>,
    /// Items without a type make a list.
    pub list: Option<Vec<String>>,
    /// Additional properties without a type make a map.
    pub map: Option<BTreeMap<String, i64>>,
    /// A pattern without a type.
    ///
    /// Matches `^a`.
    pub text: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Thing {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, anything: Value) -> Self {
        Self {
            name: name.into(),
            anything,
            empty: None,
            list: None,
            map: None,
            text: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Thing {
        required name = "name";
        required anything = "anything";
        optional empty = "empty";
        optional list = "list";
        optional map = "map";
        optional text = "text";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "things")]
pub use crate::things::Thing;

