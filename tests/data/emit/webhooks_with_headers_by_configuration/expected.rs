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
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Node, Tag, UnknownJson, from_slice, model,
    unions,
};

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

#[derive(Clone)]
#[non_exhaustive]
pub struct CourierFoundWebhook {
    /// Who found it.
    pub by: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CourierFoundWebhook {
        "type" = "courier.found";
        required by = "by";
    }
}

/// A request from the API to a webhook.
///
/// `verify` checks the signature of the body before decoding it. It requires the feature
/// `webhook-signatures`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// The courier is lost.
    CourierLost(Box<CourierLostWebhook>),
    /// The courier is found.
    CourierFound(Box<CourierFoundWebhook>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl WebhookEvent {
    /// Verifies the signature of a webhook and decodes its body, by what it holds.
    ///
    /// Takes the headers and the bytes of the body as they came, and the secrets that may
    /// have signed them: the old and the new one while a secret is replaced.
    ///
    /// Gives `Unknown` if the payload alone does not tell which webhook it is of. If the
    /// name of the webhook is known, use `verifier().check(..)`, then
    /// `from_json(name, body)`.
    #[cfg(feature = "webhook-signatures")]
    pub fn verify(
        headers: &crate::runtime::HeaderMap,
        body: &[u8],
        secrets: &[crate::runtime::Secret],
    ) -> crate::runtime::webhooks::Verified<Self> {
        Self::verifier().verify(headers, body, secrets)
    }

    /// Creates the verifier that `verify` uses, for another tolerance or another present
    /// time.
    #[cfg(feature = "webhook-signatures")]
    pub fn verifier() -> crate::runtime::webhooks::Verifier {
        crate::runtime::webhooks::Verifier::new()
            .header_names("courier-id", "courier-sent-at", "courier-signatures")
    }

    /// Decodes the body of the webhook of that name; `Unknown` where the name is.
    pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
        match name {
            "courier.lost" => from_slice(body).map(Self::CourierLost),
            "courier.found" => from_slice(body).map(Self::CourierFound),
            _ => from_slice(body).map(Self::Unknown),
        }
    }
}

impl Decode for WebhookEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("type") {
            Some(Tag::Str("courier.found")) => node.decode().map(Self::CourierFound),
            Some(Tag::Str("courier.lost")) => node.decode().map(Self::CourierLost),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for WebhookEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::CourierLost(value) => out.put(value),
            Self::CourierFound(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

unions!(WebhookEvent);

