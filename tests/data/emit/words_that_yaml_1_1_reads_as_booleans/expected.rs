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

    /// The operations under `/valves`.
    #[cfg(feature = "valves")]
    pub fn valves(&self) -> crate::valves::Valves {
        crate::valves::Valves::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "valves")]
pub use crate::valves::{Valve, ValveCountry, ValveState};

// ==== src/valves.rs

//! The operations under `/valves`.
//!
//! ```no_run
//! # async fn example(client: words_that_yaml_1_1_reads_as_booleans::Client) -> words_that_yaml_1_1_reads_as_booleans::Result<()> {
//! use words_that_yaml_1_1_reads_as_booleans::types::ValveState;
//! let valve = client.valves().create(ValveState::On).send().await?;
//! println!("{valve:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on valves, from [`Client::valves`](crate::Client::valves).
#[derive(Clone, Debug)]
pub struct Valves {
    client: Client,
}

impl Valves {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the valve.
    ///
    /// - `state`: Text in YAML 1.2.
    ///
    /// `POST /valves`
    pub fn create(&self, state: impl Into<ValveState>) -> CreateValve {
        CreateValve {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Valve::new(state),
        }
    }
}

/// The request that [`Valves::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateValve {
    client: Client,
    options: CallOptions,
    body: Valve,
}

impl CreateValve {
    /// The country.
    pub fn country(mut self, country: impl Into<ValveCountry>) -> Self {
        self.body.country = Some(country.into());
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
    pub fn send(self) -> Sending<Valve> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Valve>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/valves").json(&self.body).options(&self.options)
    }
}

requests!(CreateValve => Valve);

/// A valve.
#[derive(Clone)]
#[non_exhaustive]
pub struct Valve {
    /// Text in YAML 1.2.
    pub state: ValveState,
    /// The country.
    pub country: Option<ValveCountry>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Valve {
    /// Makes one from its required fields.
    pub fn new(state: impl Into<ValveState>) -> Self {
        Self {
            state: state.into(),
            country: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Valve {
        required state = "state";
        optional country = "country";
    }
}

/// Text in YAML 1.2.
#[derive(Clone)]
#[non_exhaustive]
pub enum ValveState {
    /// `on`
    On,
    /// `off`
    Off,
    /// `yes`
    Yes,
    /// `no`
    No,
    /// `y`
    Y,
    /// `n`
    N,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ValveState {
        On = "on";
        Off = "off";
        Yes = "yes";
        No = "no";
        Y = "y";
        N = "n";
    }
}

/// The country.
#[derive(Clone)]
#[non_exhaustive]
pub enum ValveCountry {
    /// `de`
    De,
    /// `no`
    No,
    /// `se`
    Se,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ValveCountry {
        De = "de";
        No = "no";
        Se = "se";
    }
}

