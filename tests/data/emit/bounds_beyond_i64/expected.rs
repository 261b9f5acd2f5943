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

    /// The operations under `/stars`.
    #[cfg(feature = "stars")]
    pub fn stars(&self) -> crate::stars::Stars {
        crate::stars::Stars::new(self.clone())
    }
}

// ==== src/stars.rs

//! The operations under `/stars`.
//!
//! ```no_run
//! # async fn example(client: bounds_beyond_i64::Client) -> bounds_beyond_i64::Result<()> {
//! let star = client.stars().create(1).send().await?;
//! println!("{star:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on stars, from [`Client::stars`](crate::Client::stars).
#[derive(Clone, Debug)]
pub struct Stars {
    client: Client,
}

impl Stars {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the star.
    ///
    /// - `mass`: Up to the largest u64.
    ///
    /// `POST /stars`
    #[inline]
    pub fn create(&self, mass: u64) -> CreateStar {
        CreateStar {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Star::new(mass),
        }
    }
}

/// The request that [`Stars::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateStar {
    client: Client,
    options: CallOptions,
    body: Star,
}

impl CreateStar {
    /// All of i64.
    pub fn age(mut self, age: i64) -> Self {
        self.body.age = Some(age);
        self
    }

    /// Beyond u64.
    ///
    /// At most 100000000000000000000000.
    pub fn far(mut self, far: impl Into<serde_json::Number>) -> Self {
        self.body.far = Some(far.into());
        self
    }

    /// What JavaScript makes of i64.
    pub fn seed(mut self, seed: impl Into<serde_json::Number>) -> Self {
        self.body.seed = Some(seed.into());
        self
    }

    /// Likewise, without a sign.
    ///
    /// At least 0.
    pub fn heat(mut self, heat: u64) -> Self {
        self.body.heat = Some(heat);
        self
    }

    /// All of i64 with exponents.
    pub fn spin(mut self, spin: i64) -> Self {
        self.body.spin = Some(spin);
        self
    }

    /// Bounds with exponents.
    ///
    /// Default: `1000000000.0`. At least -1.0e+30.
    pub fn dust(mut self, dust: impl Into<serde_json::Number>) -> Self {
        self.body.dust = Some(dust.into());
        self
    }

    /// A number.
    ///
    /// Default: `350.0`. At least 1.0e-300; at most 1.0e+300.
    pub fn light(mut self, light: f64) -> Self {
        self.body.light = Some(light);
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
    pub fn send(self) -> Sending<Star> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Star>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/stars").json(&self.body).options(&self.options)
    }
}

requests!(CreateStar => Star);

/// A star.
#[derive(Clone)]
#[non_exhaustive]
pub struct Star {
    /// Up to the largest u64.
    ///
    /// At least 0.
    pub mass: u64,
    /// All of i64.
    pub age: Option<i64>,
    /// Beyond u64.
    ///
    /// At most 100000000000000000000000.
    pub far: Option<serde_json::Number>,
    /// What JavaScript makes of i64.
    pub seed: Option<serde_json::Number>,
    /// Likewise, without a sign.
    ///
    /// At least 0.
    pub heat: Option<u64>,
    /// All of i64 with exponents.
    pub spin: Option<i64>,
    /// Bounds with exponents.
    ///
    /// Default: `1000000000.0`. At least -1.0e+30.
    pub dust: Option<serde_json::Number>,
    /// A number.
    ///
    /// Default: `350.0`. At least 1.0e-300; at most 1.0e+300.
    pub light: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Star {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(mass: u64) -> Self {
        Self {
            mass,
            age: None,
            far: None,
            seed: None,
            heat: None,
            spin: None,
            dust: None,
            light: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Star {
        required mass = "mass";
        optional age = "age";
        optional far = "far";
        optional seed = "seed";
        optional heat = "heat";
        optional spin = "spin";
        optional dust = "dust";
        optional light = "light";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "stars")]
pub use crate::stars::Star;

