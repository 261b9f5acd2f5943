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

    /// Operations under `/forms`.
    #[cfg(feature = "forms")]
    pub fn forms(&self) -> crate::forms::Forms {
        crate::forms::Forms::new(self.clone())
    }
}

// ==== src/forms.rs

//! Operations under `/forms`.
//!
//! ```no_run
//! # async fn example(client: conditions_are_noted::Client) -> conditions_are_noted::Result<()> {
//! let form = client.forms().create("country").await?;
//! println!("{form:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// Operations on forms. Created by [`Client::forms`](crate::Client::forms).
#[derive(Clone, Debug)]
pub struct Forms {
    client: Client,
}

impl Forms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the form.
    ///
    /// - `country`: The country.
    ///
    /// ```no_run
    /// # async fn example(client: conditions_are_noted::Client) -> conditions_are_noted::Result<()> {
    /// let form = client.forms().create("country").await?;
    /// println!("{form:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /forms`
    pub fn create(&self, country: impl Into<String>) -> CreateForm {
        CreateForm {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Form::new(country),
        }
    }
}

/// A request created by [`Forms::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateForm {
    client: Client,
    options: CallOptions,
    body: Form,
}

impl CreateForm {
    /// The code.
    ///
    /// Matches `^[0-9]{5}$`; at least 5 characters.
    ///
    /// Sets the field [`zip`](field@crate::types::Form::zip).
    pub fn zip(mut self, zip: impl Into<String>) -> Self {
        self.body.zip = Some(zip.into());
        self
    }

    /// A card's number.
    ///
    /// Sets the field [`card`](field@crate::types::Form::card).
    pub fn card(mut self, card: impl Into<String>) -> Self {
        self.body.card = Some(card.into());
        self
    }

    /// When the card expires.
    ///
    /// Sets the field [`expires`](field@crate::types::Form::expires).
    pub fn expires(mut self, expires: impl Into<String>) -> Self {
        self.body.expires = Some(expires.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Form> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Form>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/forms").json(&self.body).options(&self.options)
    }
}

requests!(CreateForm => Form);

/// A form, with rules that no type expresses.
///
/// Some properties require others; more conditions that depend on other values.
#[derive(Clone)]
#[non_exhaustive]
pub struct Form {
    /// The country.
    ///
    /// Not `atlantis`.
    pub country: String,
    /// The code.
    ///
    /// Matches `^[0-9]{5}$`; at least 5 characters.
    pub zip: Option<String>,
    /// A card's number.
    pub card: Option<String>,
    /// When the card expires.
    pub expires: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Form {
    /// Creates a value with the required fields set.
    pub fn new(country: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            zip: None,
            card: None,
            expires: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Form {
        required country = "country";
        optional zip = "zip";
        optional card = "card";
        optional expires = "expires";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    set Form {
        set zip: impl Into<String> = zip.into();
        set card: impl Into<String> = card.into();
        set expires: impl Into<String> = expires.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`forms`](mod@crate::forms): [`Form`]

#[cfg(feature = "forms")]
#[doc(inline)]
pub use crate::forms::Form;

