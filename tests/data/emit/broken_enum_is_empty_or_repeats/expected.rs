// warning: an `enum` without values would permit nothing, so it is left out
//   --> openapi.yaml:32:9  #/components/schemas/Violin/properties/glue

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

    /// The operations under `/violins`.
    #[cfg(feature = "violins")]
    pub fn violins(&self) -> crate::violins::Violins {
        crate::violins::Violins::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "violins")]
pub use crate::violins::{Violin, ViolinWood};

// ==== src/violins.rs

//! The operations under `/violins`.
//!
//! ```no_run
//! # async fn example(client: broken_enum_is_empty_or_repeats::Client) -> broken_enum_is_empty_or_repeats::Result<()> {
//! use broken_enum_is_empty_or_repeats::types::ViolinWood;
//! let violin = client.violins().create(ViolinWood::Maple).send().await?;
//! println!("{violin:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on violins, from [`Client::violins`](crate::Client::violins).
#[derive(Clone, Debug)]
pub struct Violins {
    client: Client,
}

impl Violins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the violin.
    ///
    /// - `wood`: The wood.
    ///
    /// `POST /violins`
    pub fn create(&self, wood: impl Into<ViolinWood>) -> CreateViolin {
        CreateViolin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Violin::new(wood),
        }
    }
}

/// The request that [`Violins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateViolin {
    client: Client,
    options: CallOptions,
    body: Violin,
}

impl CreateViolin {
    /// The glue.
    pub fn glue(mut self, glue: impl Into<String>) -> Self {
        self.body.glue = Some(glue.into());
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
    pub fn send(self) -> Sending<Violin> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Violin>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/violins").json(&self.body).options(&self.options)
    }
}

requests!(CreateViolin => Violin);

/// A violin.
#[derive(Clone)]
#[non_exhaustive]
pub struct Violin {
    /// The wood.
    pub wood: ViolinWood,
    /// The glue.
    pub glue: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Violin {
    /// Makes one from its required fields.
    pub fn new(wood: impl Into<ViolinWood>) -> Self {
        Self {
            wood: wood.into(),
            glue: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Violin {
        required wood = "wood";
        optional glue = "glue";
    }
}

/// The wood.
#[derive(Clone)]
#[non_exhaustive]
pub enum ViolinWood {
    /// `maple`
    Maple,
    /// `spruce`
    Spruce,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ViolinWood {
        Maple = "maple";
        Spruce = "spruce";
    }
}

