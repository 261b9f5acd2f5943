// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }
}

// ==== src/types.rs

//! All types of the API.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Node, Tag, UnknownJson, accessors,
    from_slice, model, unions,
};

#[derive(Clone)]
#[non_exhaustive]
pub struct CourierLostWebhook {
    /// Where it was last seen.
    pub last_seen: String,
    /// Fields not known to this version of the crate.
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
    /// Fields not known to this version of the crate.
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
///
/// The variant of a decoded value depends on its property `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// The courier is lost.
    CourierLost(Box<CourierLostWebhook>),
    /// The courier is found.
    CourierFound(Box<CourierFoundWebhook>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl WebhookEvent {
    /// Verifies the signature of a webhook and decodes its body.
    ///
    /// `headers` and `body` are those of the request, unchanged. `secrets` are the secrets
    /// that may have signed it: during rotation, both the old and the new one.
    ///
    /// Returns `Unknown` if the body alone does not identify the webhook. If you know its
    /// name, use `verifier().check(..)`, then `from_json(name, body)`.
    #[cfg(feature = "webhook-signatures")]
    pub fn verify(
        headers: &crate::runtime::HeaderMap,
        body: &[u8],
        secrets: &[crate::runtime::Secret],
    ) -> crate::runtime::webhooks::Verified<Self> {
        Self::verifier().verify(headers, body, secrets)
    }

    /// Creates the verifier that `verify` uses, to change the tolerance or the current
    /// time.
    #[cfg(feature = "webhook-signatures")]
    pub fn verifier() -> crate::runtime::webhooks::Verifier {
        crate::runtime::webhooks::Verifier::new()
            .header_names("courier-id", "courier-sent-at", "courier-signatures")
    }

    /// Decodes the body of the webhook with this name; `Unknown` if the name is not known.
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

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    WebhookEvent {
        CourierLost: CourierLostWebhook;
        CourierFound: CourierFoundWebhook;
    }
}
unions!(WebhookEvent);
accessors! {
    WebhookEvent {
        CourierLost = as_courier_lost, into_courier_lost: boxed CourierLostWebhook;
        CourierFound = as_courier_found, into_courier_found: boxed CourierFoundWebhook;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new CourierLostWebhook {
        new last_seen: impl Into<String> = last_seen.into();
    }
    new CourierFoundWebhook {
        new by: impl Into<String> = by.into();
    }
}

