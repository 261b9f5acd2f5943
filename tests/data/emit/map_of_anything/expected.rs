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

    /// The operations under `/labels`.
    #[cfg(feature = "labels")]
    pub fn labels(&self) -> crate::labels::Labels {
        crate::labels::Labels::new(self.clone())
    }
}

// ==== src/labels.rs

//! The operations under `/labels`.
//!
//! ```no_run
//! # async fn example(client: map_of_anything::Client) -> map_of_anything::Result<()> {
//! let label = client
//!     .labels()
//!     .create([("key", serde_json::json!("value"))])
//!     .send()
//!     .await?;
//! println!("{label:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on labels, from [`Client::labels`](crate::Client::labels).
#[derive(Clone, Debug)]
pub struct Labels {
    client: Client,
}

impl Labels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the label.
    ///
    /// - `notes`: Anything, said with `true`.
    ///
    /// `POST /labels`
    pub fn create(
        &self,
        notes: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> CreateLabel {
        CreateLabel {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Label::new(notes),
        }
    }
}

/// The request that [`Labels::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLabel {
    client: Client,
    options: CallOptions,
    body: Label,
}

impl CreateLabel {
    /// Anything, said with an empty schema.
    pub fn hints(
        mut self,
        hints: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.body.hints = Some(
            hints.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Anything, since nothing is said.
    pub fn rest(
        mut self,
        rest: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.body.rest = Some(
            rest.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
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
    pub fn send(self) -> Sending<Label> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Label>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/labels").json(&self.body).options(&self.options)
    }
}

requests!(CreateLabel => Label);

/// A label with loose notes.
#[derive(Clone)]
#[non_exhaustive]
pub struct Label {
    /// Anything, said with `true`.
    pub notes: BTreeMap<String, Value>,
    /// Anything, said with an empty schema.
    pub hints: Option<BTreeMap<String, Value>>,
    /// Anything, since nothing is said.
    pub rest: Option<BTreeMap<String, Value>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Label {
    /// Makes one from its required fields.
    pub fn new(notes: impl IntoIterator<Item = (impl Into<String>, Value)>) -> Self {
        Self {
            notes: notes.into_iter().map(|(key, value)| (key.into(), value)).collect(),
            hints: None,
            rest: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Label {
        required notes = "notes";
        optional hints = "hints";
        optional rest = "rest";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "labels")]
pub use crate::labels::Label;

