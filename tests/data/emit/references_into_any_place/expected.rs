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

    /// The operations under `/fields`.
    #[cfg(feature = "fields")]
    pub fn fields(&self) -> crate::fields::Fields {
        crate::fields::Fields::new(self.clone())
    }

    /// The operations under `/meadows`.
    #[cfg(feature = "meadows")]
    pub fn meadows(&self) -> crate::meadows::Meadows {
        crate::meadows::Meadows::new(self.clone())
    }
}

// ==== src/fields.rs

//! The operations under `/fields`.
//!
//! ```no_run
//! # async fn example(client: references_into_any_place::Client) -> references_into_any_place::Result<()> {
//! let field = client.fields().retrieve().send().await?;
//! println!("{field:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, QueryStyle, Response, Sending, requests};
use crate::types::Field;

/// The operations on fields, from [`Client::fields`](crate::Client::fields).
#[derive(Clone, Debug)]
pub struct Fields {
    client: Client,
}

impl Fields {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the field.
    ///
    /// `GET /fields`
    #[inline]
    pub fn retrieve(&self) -> RetrieveField {
        RetrieveField {
            client: self.client.clone(),
            options: CallOptions::default(),
            season: None,
        }
    }
}

/// The request that [`Fields::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveField {
    client: Client,
    options: CallOptions,
    season: Option<String>,
}

impl RetrieveField {
    /// The season.
    pub fn season(mut self, season: impl Into<String>) -> Self {
        self.season = Some(season.into());
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
    pub fn send(self) -> Sending<Field> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Field>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/fields")
            .query("season", QueryStyle::FormExplode, &self.season)
            .options(&self.options)
    }
}

requests!(RetrieveField => Field);

// ==== src/meadows.rs

//! The operations under `/meadows`.
//!
//! ```no_run
//! # async fn example(client: references_into_any_place::Client) -> references_into_any_place::Result<()> {
//! let meadow = client.meadows().retrieve().send().await?;
//! println!("{meadow:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};
use crate::types::{Field, FieldSoil};

/// The operations on meadows, from [`Client::meadows`](crate::Client::meadows).
#[derive(Clone, Debug)]
pub struct Meadows {
    client: Client,
}

impl Meadows {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the meadow.
    ///
    /// `GET /meadows`
    #[inline]
    pub fn retrieve(&self) -> RetrieveMeadow {
        RetrieveMeadow {
            client: self.client.clone(),
            options: CallOptions::default(),
            season: None,
        }
    }
}

/// The request that [`Meadows::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveMeadow {
    client: Client,
    options: CallOptions,
    season: Option<String>,
}

impl RetrieveMeadow {
    /// The season.
    pub fn season(mut self, season: impl Into<String>) -> Self {
        self.season = Some(season.into());
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
    pub fn send(self) -> Sending<RetrieveMeadowResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveMeadowResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/meadows")
            .query("season", QueryStyle::FormExplode, &self.season)
            .options(&self.options)
    }
}

requests!(RetrieveMeadow => RetrieveMeadowResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveMeadowResponse {
    /// What it is made of.
    pub soil: FieldSoil,
    /// A field.
    pub owner: Field,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveMeadowResponse {
        required soil = "soil";
        required owner = "owner";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "meadows")]
pub use crate::meadows::RetrieveMeadowResponse;

/// A field.
#[derive(Clone)]
#[non_exhaustive]
pub struct Field {
    /// What it is made of.
    pub soil: FieldSoil,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Field {
        required soil = "soil";
    }
}

/// What it is made of.
#[derive(Clone)]
#[non_exhaustive]
pub struct FieldSoil {
    /// How much clay.
    pub clay: f64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FieldSoil {
        required clay = "clay";
    }
}

