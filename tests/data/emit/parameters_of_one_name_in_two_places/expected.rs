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

    /// The operations under `/keys`.
    #[cfg(feature = "keys")]
    pub fn keys(&self) -> crate::keys::Keys {
        crate::keys::Keys::new(self.clone())
    }
}

// ==== src/keys.rs

//! The operations under `/keys`.
//!
//! ```no_run
//! # async fn example(client: parameters_of_one_name_in_two_places::Client) -> parameters_of_one_name_in_two_places::Result<()> {
//! client.keys().update("id", "id_field", "client").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending, model,
    requests,
};

/// The operations on keys, from [`Client::keys`](crate::Client::keys).
#[derive(Clone, Debug)]
pub struct Keys {
    client: Client,
}

impl Keys {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Replace the key.
    ///
    /// - `id`: The key.
    /// - `id_field`: The key in the body.
    /// - `client`: A property with the name of what the request holds.
    ///
    /// `PUT /keys/{id}`
    pub fn update(
        &self,
        id: impl Into<String>,
        id_field: impl Into<String>,
        client: impl Into<String>,
    ) -> UpdateKey {
        UpdateKey {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
            id_value: None,
            id_header: None,
            body_: None,
            body: UpdateKeyBody::new(id_field, client),
        }
    }
}

/// The request that [`Keys::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateKey {
    client: Client,
    options: CallOptions,
    id: String,
    id_value: Option<String>,
    id_header: Option<String>,
    body_: Option<String>,
    body: UpdateKeyBody,
}

impl UpdateKey {
    /// Another key.
    pub fn id_value(mut self, id_value: impl Into<String>) -> Self {
        self.id_value = Some(id_value.into());
        self
    }

    /// One more.
    pub fn id_header(mut self, id_header: impl Into<String>) -> Self {
        self.id_header = Some(id_header.into());
        self
    }

    /// The body of the key.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body_ = Some(body.into());
        self
    }

    /// Another such.
    pub fn options_field(mut self, options_field: impl Into<String>) -> Self {
        self.body.options = Some(options_field.into());
        self
    }

    /// And one more.
    pub fn send_field(mut self, send_field: bool) -> Self {
        self.body.send = Some(send_field);
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
        Call::new(Method::PUT, "/keys/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .query("id", QueryStyle::FormExplode, &self.id_value)
            .header_parameter("id", PathStyle::Simple, &self.id_header)
            .query("body", QueryStyle::FormExplode, &self.body_)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(UpdateKey);

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateKeyBody {
    /// The key in the body.
    pub id: String,
    /// A property with the name of what the request holds.
    pub client: String,
    /// Another such.
    pub options: Option<String>,
    /// And one more.
    pub send: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateKeyBody {
    /// Makes one from its required fields.
    pub fn new(id: impl Into<String>, client: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            client: client.into(),
            options: None,
            send: None,
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateKeyBody {
        required id = "id";
        required client = "client";
        optional options = "options";
        optional send = "send";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "keys")]
pub use crate::keys::UpdateKeyBody;

