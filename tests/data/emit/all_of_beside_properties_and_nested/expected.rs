// ==== src/animals.rs

//! The operations under `/animals`.
//!
//! ```no_run
//! # async fn example(client: all_of_beside_properties_and_nested::Client) -> all_of_beside_properties_and_nested::Result<()> {
//! let animal = client.animals().create("name", "dam").send().await?;
//! println!("{animal:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on animals, from [`Client::animals`](crate::Client::animals).
#[derive(Clone, Debug)]
pub struct Animals {
    client: Client,
}

impl Animals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the foal.
    ///
    /// - `name`: The name.
    /// - `dam`: The mother's name.
    ///
    /// `POST /animals`
    pub fn create(
        &self,
        name: impl Into<String>,
        dam: impl Into<String>,
    ) -> CreateAnimal {
        CreateAnimal {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Foal::new(name, dam),
        }
    }
}

/// The request that [`Animals::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAnimal {
    client: Client,
    options: CallOptions,
    body: Foal,
}

impl CreateAnimal {
    /// The height in hands.
    pub fn hands(mut self, hands: f64) -> Self {
        self.body.hands = Some(hands);
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
    pub fn send(self) -> Sending<Foal> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Foal>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/animals").json(&self.body).options(&self.options)
    }
}

requests!(CreateAnimal => Foal);

/// A young horse.
#[derive(Clone)]
#[non_exhaustive]
pub struct Foal {
    /// The name.
    pub name: String,
    /// The height in hands.
    pub hands: Option<f64>,
    /// The mother's name.
    pub dam: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Foal {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, dam: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            dam: dam.into(),
            hands: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Foal {
        required name = "name";
        optional hands = "hands";
        required dam = "dam";
    }
}

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

    /// The operations under `/animals`.
    #[cfg(feature = "animals")]
    pub fn animals(&self) -> crate::animals::Animals {
        crate::animals::Animals::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "animals")]
pub use crate::animals::Foal;

