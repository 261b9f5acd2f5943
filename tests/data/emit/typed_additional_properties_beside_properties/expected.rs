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

    /// The operations under `/scores`.
    #[cfg(feature = "scores")]
    pub fn scores(&self) -> crate::scores::Scores {
        crate::scores::Scores::new(self.clone())
    }
}

// ==== src/scores.rs

//! The operations under `/scores`.
//!
//! ```no_run
//! # async fn example(client: typed_additional_properties_beside_properties::Client) -> typed_additional_properties_beside_properties::Result<()> {
//! let score = client.scores().create("game").send().await?;
//! println!("{score:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on scores, from [`Client::scores`](crate::Client::scores).
#[derive(Clone, Debug)]
pub struct Scores {
    client: Client,
}

impl Scores {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the score sheet.
    ///
    /// - `game`: The game's name.
    ///
    /// `POST /scores`
    pub fn create(&self, game: impl Into<String>) -> CreateScore {
        CreateScore {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ScoreSheet::new(game),
        }
    }
}

/// The request that [`Scores::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScore {
    client: Client,
    options: CallOptions,
    body: ScoreSheet,
}

impl CreateScore {
    /// Whether extra time was played.
    pub fn additional_field(mut self, additional_field: bool) -> Self {
        self.body.additional_field = Some(additional_field);
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
    pub fn send(self) -> Sending<ScoreSheet> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ScoreSheet>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/scores").json(&self.body).options(&self.options)
    }
}

requests!(CreateScore => ScoreSheet);

/// The scores of a game, by player.
#[derive(Clone)]
#[non_exhaustive]
pub struct ScoreSheet {
    /// The game's name.
    pub game: String,
    /// Whether extra time was played.
    pub additional_field: Option<bool>,
    /// The other properties.
    pub additional: BTreeMap<String, i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ScoreSheet {
    /// Makes one from its required fields.
    pub fn new(game: impl Into<String>) -> Self {
        Self {
            game: game.into(),
            additional_field: None,
            additional: BTreeMap::new(),
            extra: Extra::default(),
        }
    }
}

model! {
    ScoreSheet {
        required game = "game";
        optional additional_field = "additional";
        ..additional;
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "scores")]
pub use crate::scores::ScoreSheet;

