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

    /// The operations under `/couriers`.
    #[cfg(feature = "couriers")]
    pub fn couriers(&self) -> crate::couriers::Couriers {
        crate::couriers::Couriers::new(self.clone())
    }
}

// ==== src/couriers.rs

//! The operations under `/couriers`.
//!
//! ```no_run
//! # async fn example(client: webhooks_and_callbacks::Client) -> webhooks_and_callbacks::Result<()> {
//! client.couriers().create("notify").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on couriers, from [`Client::couriers`](crate::Client::couriers).
#[derive(Clone, Debug)]
pub struct Couriers {
    client: Client,
}

impl Couriers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a courier.
    ///
    /// Calls back: `arrived` with `Arrival`.
    ///
    /// - `notify`: Whom to tell.
    ///
    /// `POST /couriers`
    pub fn create(&self, notify: impl Into<String>) -> CreateCourier {
        CreateCourier {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateCourierBody::new(notify),
        }
    }

    /// Retrieve the courier.
    ///
    /// - `courier_id`: The courier.
    ///
    /// `GET /couriers/{courier_id}`
    pub fn retrieve(&self, courier_id: impl Into<String>) -> RetrieveCourier {
        RetrieveCourier {
            client: self.client.clone(),
            options: CallOptions::default(),
            courier_id: courier_id.into(),
        }
    }
}

/// The request that [`Couriers::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCourier {
    client: Client,
    options: CallOptions,
    body: CreateCourierBody,
}

impl CreateCourier {
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
        Call::new(Method::POST, "/couriers").json(&self.body).options(&self.options)
    }
}

/// The request that [`Couriers::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCourier {
    client: Client,
    options: CallOptions,
    courier_id: String,
}

impl RetrieveCourier {
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
        Call::new(Method::GET, "/couriers/{courier_id}")
            .path("courier_id", PathStyle::Simple, &self.courier_id)
            .options(&self.options)
    }
}

requests!(CreateCourier, RetrieveCourier);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateCourierBody {
    /// Whom to tell.
    pub notify: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateCourierBody {
    /// Makes one from its required fields.
    pub fn new(notify: impl Into<String>) -> Self {
        Self {
            notify: notify.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    CreateCourierBody {
        required notify = "notify";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Kind, Node, UnknownJson, from_slice, model,
    unions,
};

#[cfg(feature = "couriers")]
pub use crate::couriers::CreateCourierBody;

/// A courier has arrived.
#[derive(Clone)]
#[non_exhaustive]
pub struct Arrival {
    /// Where.
    pub place: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Arrival {
        required place = "place";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CourierLostWebhook {
    /// Where it was last seen.
    pub last_seen: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CourierLostWebhook {
        "type" = "courier.lost";
        required last_seen = "last_seen";
    }
}

/// A call that the API makes to you, by the name of its webhook.
///
/// Verify the signature over the bytes of the body before decoding them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// The courier is lost.
    CourierLost(Box<CourierLostWebhook>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl WebhookEvent {
    /// Decodes the body of the webhook of that name; `Unknown` where the name is.
    pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
        match name {
            "courier.lost" => from_slice(body).map(Self::CourierLost),
            _ => from_slice(body).map(Self::Unknown),
        }
    }
}

impl Decode for WebhookEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => node.decode().map(Self::CourierLost),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for WebhookEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::CourierLost(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

unions!(WebhookEvent);

