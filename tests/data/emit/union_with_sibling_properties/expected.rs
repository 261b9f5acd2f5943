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

    /// The operations under `/deliveries`.
    #[cfg(feature = "deliveries")]
    pub fn deliveries(&self) -> crate::deliveries::Deliveries {
        crate::deliveries::Deliveries::new(self.clone())
    }
}

// ==== src/deliveries.rs

//! The operations under `/deliveries`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on deliveries, from [`Client::deliveries`](crate::Client::deliveries).
#[derive(Clone, Debug)]
pub struct Deliveries {
    client: Client,
}

impl Deliveries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the delivery.
    ///
    /// - `content`: A delivery by bike or by boat.
    ///
    /// `POST /deliveries`
    pub fn create(&self, content: impl Into<Delivery>) -> CreateDelivery {
        CreateDelivery {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Deliveries::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDelivery {
    client: Client,
    options: CallOptions,
    content: Delivery,
}

impl CreateDelivery {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Delivery> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Delivery>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/deliveries").json(&self.content).options(&self.options)
    }
}

requests!(CreateDelivery => Delivery);

/// A delivery by bike or by boat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Delivery {
    /// By bike.
    ByBike(Box<DeliveryByBike>),
    /// By boat.
    ByBoat(Box<DeliveryByBoat>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Delivery {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("bike") {
                    node.decode().map(Self::ByBike)
                } else if node.has("boat") {
                    node.decode().map(Self::ByBoat)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Delivery {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::ByBike(value) => out.put(value),
            Self::ByBoat(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Delivery {
        ByBike: DeliveryByBike;
        ByBoat: DeliveryByBoat;
    }
}

/// By bike.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeliveryByBike {
    /// Which bike.
    pub bike: String,
    /// Its number.
    pub number: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl DeliveryByBike {
    /// Makes one from its required fields.
    pub fn new(bike: impl Into<String>, number: impl Into<String>) -> Self {
        Self {
            bike: bike.into(),
            number: number.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    DeliveryByBike {
        required bike = "bike";
        required number = "number";
    }
}

/// By boat.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeliveryByBoat {
    /// Which boat.
    pub boat: String,
    /// The hour of the tide.
    pub tide: Option<i64>,
    /// Its number.
    pub number: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl DeliveryByBoat {
    /// Makes one from its required fields.
    pub fn new(boat: impl Into<String>, number: impl Into<String>) -> Self {
        Self {
            boat: boat.into(),
            number: number.into(),
            tide: None,
            extra: Extra::default(),
        }
    }

    /// The hour of the tide.
    pub fn tide(mut self, tide: i64) -> Self {
        self.tide = Some(tide);
        self
    }
}

model! {
    DeliveryByBoat {
        required boat = "boat";
        optional tide = "tide";
        required number = "number";
    }
}
unions!(Delivery);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "deliveries")]
pub use crate::deliveries::{Delivery, DeliveryByBike, DeliveryByBoat};

