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

    /// The operations under `/weathers`.
    #[cfg(feature = "weathers")]
    pub fn weathers(&self) -> crate::weathers::Weathers {
        crate::weathers::Weathers::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "weathers")]
pub use crate::weathers::{Weather, WeatherSky, WeatherWind};

// ==== src/weathers.rs

//! The operations under `/weathers`.
//!
//! ```no_run
//! # async fn example(client: union_of_constants_is_an_enum::Client) -> union_of_constants_is_an_enum::Result<()> {
//! use union_of_constants_is_an_enum::types::WeatherSky;
//! let weather = client.weathers().create(WeatherSky::Rain).send().await?;
//! println!("{weather:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on weathers, from [`Client::weathers`](crate::Client::weathers).
#[derive(Clone, Debug)]
pub struct Weathers {
    client: Client,
}

impl Weathers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the weather.
    ///
    /// - `sky`: What the sky does, each value with its words.
    ///
    /// `POST /weathers`
    pub fn create(&self, sky: impl Into<WeatherSky>) -> CreateWeather {
        CreateWeather {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Weather::new(sky),
        }
    }
}

/// The request that [`Weathers::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateWeather {
    client: Client,
    options: CallOptions,
    body: Weather,
}

impl CreateWeather {
    /// One of two enums of components, or null.
    pub fn wind(mut self, wind: impl Into<WeatherWind>) -> Self {
        self.body.wind = Some(wind.into());
        self
    }

    /// Sends `null` as `wind`.
    #[inline]
    pub fn wind_null(mut self) -> Self {
        self.body.wind = None;
        self.body.extra.null::<Weather>("wind");
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
    pub fn send(self) -> Sending<Weather> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Weather>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/weathers").json(&self.body).options(&self.options)
    }
}

requests!(CreateWeather => Weather);

/// The weather.
#[derive(Clone)]
#[non_exhaustive]
pub struct Weather {
    /// What the sky does, each value with its words.
    pub sky: WeatherSky,
    /// One of two enums of components, or null.
    pub wind: Option<WeatherWind>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Weather {
    /// Makes one from its required fields.
    pub fn new(sky: impl Into<WeatherSky>) -> Self {
        Self {
            sky: sky.into(),
            wind: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Weather {
        required sky = "sky";
        optional wind = "wind";
    }
}

/// What the sky does, each value with its words.
#[derive(Clone)]
#[non_exhaustive]
pub enum WeatherSky {
    /// It is wet.
    Rain,
    /// It is warm.
    Sun,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    WeatherSky {
        Rain = "rain";
        Sun = "sun";
    }
}

/// One of two enums of components, or null.
#[derive(Clone)]
#[non_exhaustive]
pub enum WeatherWind {
    /// `light`
    Light,
    /// `fresh`
    Fresh,
    /// `gale`
    Gale,
    /// `hurricane`
    Hurricane,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    WeatherWind {
        Light = "light";
        Fresh = "fresh";
        Gale = "gale";
        Hurricane = "hurricane";
    }
}

