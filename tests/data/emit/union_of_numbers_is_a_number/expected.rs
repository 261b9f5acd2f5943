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

    /// The operations under `/measures`.
    #[cfg(feature = "measures")]
    pub fn measures(&self) -> crate::measures::Measures {
        crate::measures::Measures::new(self.clone())
    }
}

// ==== src/measures.rs

//! The operations under `/measures`.
//!
//! ```no_run
//! # async fn example(client: union_of_numbers_is_a_number::Client) -> union_of_numbers_is_a_number::Result<()> {
//! let measure = client.measures().create(1.0, 1).send().await?;
//! println!("{measure:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on measures, from [`Client::measures`](crate::Client::measures).
#[derive(Clone, Debug)]
pub struct Measures {
    client: Client,
}

impl Measures {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the measure.
    ///
    /// - `size`: A whole number or a fraction.
    /// - `steps`: A small or a large whole number.
    ///
    /// `POST /measures`
    #[inline]
    pub fn create(&self, size: f64, steps: i64) -> CreateMeasure {
        CreateMeasure {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Measure::new(size, steps),
        }
    }
}

/// The request that [`Measures::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateMeasure {
    client: Client,
    options: CallOptions,
    body: Measure,
}

impl CreateMeasure {
    /// A number that may come as text.
    pub fn mixed(mut self, mixed: impl Into<MeasureMixed>) -> Self {
        self.body.mixed = Some(mixed.into());
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
    pub fn send(self) -> Sending<Measure> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Measure>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/measures").json(&self.body).options(&self.options)
    }
}

requests!(CreateMeasure => Measure);

/// A measure.
#[derive(Clone)]
#[non_exhaustive]
pub struct Measure {
    /// A whole number or a fraction.
    pub size: f64,
    /// A small or a large whole number.
    pub steps: i64,
    /// A number that may come as text.
    pub mixed: Option<MeasureMixed>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Measure {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(size: f64, steps: i64) -> Self {
        Self {
            size,
            steps,
            mixed: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Measure {
        required size = "size";
        required steps = "steps";
        optional mixed = "mixed";
    }
}

/// A number that may come as text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MeasureMixed {
    Integer(i64),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for MeasureMixed {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for MeasureMixed {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Integer(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    MeasureMixed {
        Integer: i64;
        Text: String;
        Text: &str;
    }
}
unions!(MeasureMixed);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "measures")]
pub use crate::measures::{Measure, MeasureMixed};

