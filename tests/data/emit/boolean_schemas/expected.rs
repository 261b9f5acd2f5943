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

    /// The operations under `/gates`.
    #[cfg(feature = "gates")]
    pub fn gates(&self) -> crate::gates::Gates {
        crate::gates::Gates::new(self.clone())
    }
}

// ==== src/gates.rs

//! The operations under `/gates`.
//!
//! ```no_run
//! # async fn example(client: boolean_schemas::Client) -> boolean_schemas::Result<()> {
//! let gate = client.gates().create(serde_json::json!("open")).send().await?;
//! println!("{gate:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on gates, from [`Client::gates`](crate::Client::gates).
#[derive(Clone, Debug)]
pub struct Gates {
    client: Client,
}

impl Gates {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the gate.
    ///
    /// `POST /gates`
    #[inline]
    pub fn create(&self, open: Value) -> CreateGate {
        CreateGate {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Gate::new(open),
        }
    }
}

/// The request that [`Gates::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateGate {
    client: Client,
    options: CallOptions,
    body: Gate,
}

impl CreateGate {
    #[inline]
    pub fn shut(mut self, shut: Value) -> Self {
        self.body.shut = Some(shut);
        self
    }

    /// A list of anything.
    pub fn list(mut self, list: impl IntoIterator<Item = Value>) -> Self {
        self.body.list = Some(list.into_iter().collect());
        self
    }

    /// A map of anything.
    pub fn map(
        mut self,
        map: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.body.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    #[inline]
    pub fn any(mut self, any: Value) -> Self {
        self.body.any = Some(any);
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
    pub fn send(self) -> Sending<Gate> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Gate>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/gates").json(&self.body).options(&self.options)
    }
}

requests!(CreateGate => Gate);

/// A gate.
#[derive(Clone)]
#[non_exhaustive]
pub struct Gate {
    pub open: Value,
    pub shut: Option<Value>,
    /// A list of anything.
    pub list: Option<Vec<Value>>,
    /// A map of anything.
    pub map: Option<BTreeMap<String, Value>>,
    pub any: Option<Value>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Gate {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(open: Value) -> Self {
        Self {
            open,
            shut: None,
            list: None,
            map: None,
            any: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Gate {
        required open = "open";
        optional shut = "shut";
        optional list = "list";
        optional map = "map";
        optional any = "any";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "gates")]
pub use crate::gates::Gate;

