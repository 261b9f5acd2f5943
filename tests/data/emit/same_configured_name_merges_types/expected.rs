// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: same_configured_name_merges_types::Client) -> same_configured_name_merges_types::Result<()> {
//! use same_configured_name_merges_types::types::{Deck, Engine};
//! let boat = client.boats().create(Deck::Upper, Engine::new(1)).send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::{Deck, Engine};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the boat.
    ///
    /// - `deck`: The deck.
    /// - `engine`: The engine.
    ///
    /// `POST /boats`
    pub fn create(&self, deck: impl Into<Deck>, engine: Engine) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Boat::new(deck, engine),
        }
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
    body: Boat,
}

impl CreateBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/boats").json(&self.body).options(&self.options)
    }
}

requests!(CreateBoat => Boat);

/// A boat.
#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// The deck.
    pub deck: Deck,
    /// The engine.
    pub engine: Engine,
    /// Members beyond these.
    pub extra: Extra,
}

impl Boat {
    /// Makes one from its required fields.
    pub fn new(deck: impl Into<Deck>, engine: Engine) -> Self {
        Self {
            deck: deck.into(),
            engine,
            extra: Extra::default(),
        }
    }
}

model! {
    Boat {
        required deck = "deck";
        required engine = "engine";
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

    /// The operations under `/ferries`.
    #[cfg(feature = "ferries")]
    pub fn ferries(&self) -> crate::ferries::Ferries {
        crate::ferries::Ferries::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }
}

// ==== src/ferries.rs

//! The operations under `/ferries`.
//!
//! ```no_run
//! # async fn example(client: same_configured_name_merges_types::Client) -> same_configured_name_merges_types::Result<()> {
//! use same_configured_name_merges_types::types::{Deck, Engine};
//! let ferry = client.ferries().create(Deck::Upper, Engine::new(1)).send().await?;
//! println!("{ferry:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::{Deck, Engine};

/// The operations on ferries, from [`Client::ferries`](crate::Client::ferries).
#[derive(Clone, Debug)]
pub struct Ferries {
    client: Client,
}

impl Ferries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the ferry.
    ///
    /// - `deck`: The deck.
    /// - `engine`: Its engine.
    ///
    /// `POST /ferries`
    pub fn create(&self, deck: impl Into<Deck>, engine: Engine) -> CreateFerry {
        CreateFerry {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Ferry::new(deck, engine),
        }
    }
}

/// The request that [`Ferries::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFerry {
    client: Client,
    options: CallOptions,
    body: Ferry,
}

impl CreateFerry {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Ferry> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Ferry>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/ferries").json(&self.body).options(&self.options)
    }
}

requests!(CreateFerry => Ferry);

/// A ferry.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ferry {
    /// The deck.
    pub deck: Deck,
    /// Its engine.
    pub engine: Engine,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ferry {
    /// Makes one from its required fields.
    pub fn new(deck: impl Into<Deck>, engine: Engine) -> Self {
        Self {
            deck: deck.into(),
            engine,
            extra: Extra::default(),
        }
    }
}

model! {
    Ferry {
        required deck = "deck";
        required engine = "engine";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, UnknownValue, model, text_enum};

#[cfg(feature = "ferries")]
pub use crate::ferries::Ferry;
#[cfg(feature = "boats")]
pub use crate::boats::Boat;

/// The deck.
#[derive(Clone)]
#[non_exhaustive]
pub enum Deck {
    /// `upper`
    Upper,
    /// `lower`
    Lower,
    /// `sun`
    Sun,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Deck {
        Upper = "upper";
        Lower = "lower";
        Sun = "sun";
    }
}

/// Its engine.
#[derive(Clone)]
#[non_exhaustive]
pub struct Engine {
    /// The power.
    pub power: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Engine {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(power: i64) -> Self {
        Self {
            power,
            extra: Extra::default(),
        }
    }
}

model! {
    Engine {
        required power = "power";
    }
}

