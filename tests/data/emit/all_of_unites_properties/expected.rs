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

    /// The operations under `/vehicles`.
    #[cfg(feature = "vehicles")]
    pub fn vehicles(&self) -> crate::vehicles::Vehicles {
        crate::vehicles::Vehicles::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "vehicles")]
pub use crate::vehicles::Truck;

// ==== src/vehicles.rs

//! The operations under `/vehicles`.
//!
//! ```no_run
//! # async fn example(client: all_of_unites_properties::Client) -> all_of_unites_properties::Result<()> {
//! let vehicle = client.vehicles().create("plate", 1.0).send().await?;
//! println!("{vehicle:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on vehicles, from [`Client::vehicles`](crate::Client::vehicles).
#[derive(Clone, Debug)]
pub struct Vehicles {
    client: Client,
}

impl Vehicles {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the truck.
    ///
    /// - `plate`: The number plate.
    /// - `load`: How much it carries.
    ///
    /// `POST /vehicles`
    pub fn create(&self, plate: impl Into<String>, load: f64) -> CreateVehicle {
        CreateVehicle {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Truck::new(plate, load),
        }
    }
}

/// The request that [`Vehicles::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateVehicle {
    client: Client,
    options: CallOptions,
    body: Truck,
}

impl CreateVehicle {
    /// How many wheels it has.
    pub fn wheels(mut self, wheels: i64) -> Self {
        self.body.wheels = Some(wheels);
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
    pub fn send(self) -> Sending<Truck> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Truck>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/vehicles").json(&self.body).options(&self.options)
    }
}

requests!(CreateVehicle => Truck);

/// A vehicle that carries things.
#[derive(Clone)]
#[non_exhaustive]
pub struct Truck {
    /// The number plate.
    pub plate: String,
    /// How many wheels it has.
    pub wheels: Option<i64>,
    /// How much it carries.
    pub load: f64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Truck {
    /// Makes one from its required fields.
    pub fn new(plate: impl Into<String>, load: f64) -> Self {
        Self {
            plate: plate.into(),
            load,
            wheels: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Truck {
        required plate = "plate";
        optional wheels = "wheels";
        required load = "load";
    }
}

