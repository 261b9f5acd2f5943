// warning: `propertyNames` is not expressed in types; the docs mention it
//   --> openapi.yaml:34:11  #/components/schemas/Translation/properties/texts/propertyNames

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

    /// The operations under `/translations`.
    #[cfg(feature = "translations")]
    pub fn translations(&self) -> crate::translations::Translations {
        crate::translations::Translations::new(self.clone())
    }
}

// ==== src/translations.rs

//! The operations under `/translations`.
//!
//! ```no_run
//! # async fn example(client: property_names_are_noted::Client) -> property_names_are_noted::Result<()> {
//! let translation = client.translations().create([("key", "value")]).send().await?;
//! println!("{translation:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on translations, from [`Client::translations`](crate::Client::translations).
#[derive(Clone, Debug)]
pub struct Translations {
    client: Client,
}

impl Translations {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the translation.
    ///
    /// - `texts`: The text by language.
    ///
    /// `POST /translations`
    pub fn create(
        &self,
        texts: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> CreateTranslation {
        CreateTranslation {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Translation::new(texts),
        }
    }
}

/// The request that [`Translations::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTranslation {
    client: Client,
    options: CallOptions,
    body: Translation,
}

impl CreateTranslation {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Translation> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Translation>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/translations").json(&self.body).options(&self.options)
    }
}

requests!(CreateTranslation => Translation);

/// A text in several languages.
#[derive(Clone)]
#[non_exhaustive]
pub struct Translation {
    /// The text by language.
    ///
    /// Names are among `de`, `en`, `fr`; at least 1 member.
    pub texts: BTreeMap<String, String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Translation {
    /// Makes one from its required fields.
    pub fn new(
        texts: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self {
            texts: texts
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    Translation {
        required texts = "texts";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "translations")]
pub use crate::translations::Translation;

