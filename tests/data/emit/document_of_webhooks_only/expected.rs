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
    Decode, Decoded, Encode, Encoder, Extra, Kind, Node, UnknownJson, accessors,
    from_slice, model, unions,
};

/// The ring of a bell.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ring {
    /// Which bell.
    pub bell: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Ring {
        required bell = "bell";
    }
}

/// A request from the API to a webhook.
///
/// `verify` checks the signature of the body before decoding it. It requires the feature
/// `webhook-signatures`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// A bell rang.
    BellRang(Box<Ring>),
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
    }

    /// Decodes the body of the webhook with this name; `Unknown` if the name is not known.
    pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
        match name {
            "bell.rang" => from_slice(body).map(Self::BellRang),
            _ => from_slice(body).map(Self::Unknown),
        }
    }
}

impl Decode for WebhookEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => node.decode().map(Self::BellRang),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for WebhookEvent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::BellRang(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    WebhookEvent {
        BellRang: Ring;
    }
}
unions!(WebhookEvent);
accessors! {
    WebhookEvent {
        BellRang = as_bell_rang, into_bell_rang: boxed Ring;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Ring {
        new bell: impl Into<String> = bell.into();
    }
}

