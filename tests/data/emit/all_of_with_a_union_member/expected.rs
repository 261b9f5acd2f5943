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

    /// The operations under `/payments`.
    #[cfg(feature = "payments")]
    pub fn payments(&self) -> crate::payments::Payments {
        crate::payments::Payments::new(self.clone())
    }
}

// ==== src/payments.rs

//! The operations under `/payments`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on payments, from [`Client::payments`](crate::Client::payments).
#[derive(Clone, Debug)]
pub struct Payments {
    client: Client,
}

impl Payments {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the payment.
    ///
    /// - `content`: A payment, in one of two ways.
    ///
    /// `POST /payments`
    pub fn create(&self, content: impl Into<Payment>) -> CreatePayment {
        CreatePayment {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Payments::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePayment {
    client: Client,
    options: CallOptions,
    content: Payment,
}

impl CreatePayment {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Payment> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Payment>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/payments").json(&self.content).options(&self.options)
    }
}

requests!(CreatePayment => Payment);

/// A payment, in one of two ways.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// Coins and notes.
    Cash(Box<PaymentCash>),
    /// A cheque.
    Cheque(Box<PaymentCheque>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Payment {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("coins") {
                    node.decode().map(Self::Cash)
                } else if node.has("bank") {
                    node.decode().map(Self::Cheque)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Payment {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Cash(value) => out.put(value),
            Self::Cheque(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Payment {
        Cash: PaymentCash;
        Cheque: PaymentCheque;
    }
}

/// Coins and notes.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentCash {
    /// How many coins.
    pub coins: i64,
    /// The amount in cents.
    pub amount: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl PaymentCash {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(coins: i64, amount: i64) -> Self {
        Self {
            coins,
            amount,
            extra: Extra::default(),
        }
    }
}

model! {
    PaymentCash {
        required coins = "coins";
        required amount = "amount";
    }
}

/// A cheque.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentCheque {
    /// The bank.
    pub bank: String,
    /// The amount in cents.
    pub amount: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl PaymentCheque {
    /// Makes one from its required fields.
    pub fn new(bank: impl Into<String>, amount: i64) -> Self {
        Self {
            bank: bank.into(),
            amount,
            extra: Extra::default(),
        }
    }
}

model! {
    PaymentCheque {
        required bank = "bank";
        required amount = "amount";
    }
}
unions!(Payment);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "payments")]
pub use crate::payments::{Payment, PaymentCash, PaymentCheque};

