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

    /// The operations under `/models`.
    #[cfg(feature = "models")]
    pub fn models(&self) -> crate::models::Models {
        crate::models::Models::new(self.clone())
    }
}

// ==== src/models.rs

//! The operations under `/models`.
//!
//! ```no_run
//! # async fn example(client: text_or_enum_is_an_open_enum::Client) -> text_or_enum_is_an_open_enum::Result<()> {
//! use text_or_enum_is_an_open_enum::types::ModelGauge;
//! let model = client.models().create(ModelGauge::Z).send().await?;
//! println!("{model:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on models, from [`Client::models`](crate::Client::models).
#[derive(Clone, Debug)]
pub struct Models {
    client: Client,
}

impl Models {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the model.
    ///
    /// - `gauge`: A gauge that is known, or another.
    ///
    /// `POST /models`
    pub fn create(&self, gauge: impl Into<ModelGauge>) -> CreateModel {
        CreateModel {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Model::new(gauge),
        }
    }
}

/// The request that [`Models::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateModel {
    client: Client,
    options: CallOptions,
    body: Model,
}

impl CreateModel {
    /// An era that has a name, or any text.
    pub fn era(mut self, era: impl Into<Era>) -> Self {
        self.body.era = Some(era.into());
        self
    }

    /// Text, be it in a component of components.
    pub fn span(mut self, span: impl Into<Span>) -> Self {
        self.body.span = Some(span.into());
        self
    }

    /// One of the makers, or of the dealers.
    pub fn maker(mut self, maker: impl Into<ModelMaker>) -> Self {
        self.body.maker = Some(maker.into());
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
    pub fn send(self) -> Sending<Model> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Model>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/models").json(&self.body).options(&self.options)
    }
}

requests!(CreateModel => Model);

/// A model railway.
#[derive(Clone)]
#[non_exhaustive]
pub struct Model {
    /// A gauge that is known, or another.
    pub gauge: ModelGauge,
    /// An era that has a name, or any text.
    pub era: Option<Era>,
    /// Text, be it in a component of components.
    pub span: Option<Span>,
    /// One of the makers, or of the dealers.
    pub maker: Option<ModelMaker>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Model {
    /// Makes one from its required fields.
    pub fn new(gauge: impl Into<ModelGauge>) -> Self {
        Self {
            gauge: gauge.into(),
            era: None,
            span: None,
            maker: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Model {
        required gauge = "gauge";
        optional era = "era";
        optional span = "span";
        optional maker = "maker";
    }
}

/// A gauge that is known, or another.
#[derive(Clone)]
#[non_exhaustive]
pub enum ModelGauge {
    /// `z`
    Z,
    /// `n`
    N,
    /// `h0`
    H0,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ModelGauge {
        Z = "z";
        N = "n";
        H0 = "h0";
    }
}

/// An era that has a name, or any text.
#[derive(Clone)]
#[non_exhaustive]
pub enum Era {
    /// `steam`
    Steam,
    /// `diesel`
    Diesel,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Era {
        Steam = "steam";
        Diesel = "diesel";
    }
}

/// An era, or what follows them.
#[derive(Clone)]
#[non_exhaustive]
pub enum Span {
    /// `steam`
    Steam,
    /// `diesel`
    Diesel,
    /// `electric`
    Electric,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Span {
        Steam = "steam";
        Diesel = "diesel";
        Electric = "electric";
    }
}

/// One of the makers, or of the dealers.
#[derive(Clone)]
#[non_exhaustive]
pub enum ModelMaker {
    /// `north`
    North,
    /// `south`
    South,
    /// `east`
    East,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ModelMaker {
        North = "north";
        South = "south";
        East = "east";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "models")]
pub use crate::models::{Era, Model, ModelGauge, ModelMaker, Span};

