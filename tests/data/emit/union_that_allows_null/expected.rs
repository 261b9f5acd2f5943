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

    /// The operations under `/prizes`.
    #[cfg(feature = "prizes")]
    pub fn prizes(&self) -> crate::prizes::Prizes {
        crate::prizes::Prizes::new(self.clone())
    }
}

// ==== src/prizes.rs

//! The operations under `/prizes`.
//!
//! ```no_run
//! # async fn example(client: union_that_allows_null::Client) -> union_that_allows_null::Result<()> {
//! let prize = client.prizes().create([Some("list")]).send().await?;
//! println!("{prize:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on prizes, from [`Client::prizes`](crate::Client::prizes).
#[derive(Clone, Debug)]
pub struct Prizes {
    client: Client,
}

impl Prizes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the prize.
    ///
    /// - `list`: What could be won, null where it is a secret.
    ///
    /// `POST /prizes`
    pub fn create(
        &self,
        list: impl IntoIterator<Item = Option<PrizeList>>,
    ) -> CreatePrize {
        CreatePrize {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Prize::new(list),
        }
    }
}

/// The request that [`Prizes::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePrize {
    client: Client,
    options: CallOptions,
    body: Prize,
}

impl CreatePrize {
    /// What was won, null where nothing was.
    pub fn won(mut self, won: impl Into<PrizeWon>) -> Self {
        self.body.won = Some(won.into());
        self
    }

    /// Sends `null` as `won`.
    #[inline]
    pub fn won_null(mut self) -> Self {
        self.body.won = None;
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
    pub fn send(self) -> Sending<Prize> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Prize>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/prizes").json(&self.body).options(&self.options)
    }
}

requests!(CreatePrize => Prize);

/// A prize.
#[derive(Clone)]
#[non_exhaustive]
pub struct Prize {
    /// What was won, null where nothing was.
    pub won: Option<PrizeWon>,
    /// What could be won, null where it is a secret.
    pub list: Vec<Option<PrizeList>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Prize {
    /// Makes one from its required fields.
    pub fn new(list: impl IntoIterator<Item = Option<PrizeList>>) -> Self {
        Self {
            list: list.into_iter().collect(),
            won: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Prize {
        nullable won = "won";
        required list = "list";
    }
}

/// What was won, null where nothing was.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PrizeWon {
    /// Money.
    Money(Box<Money>),
    /// A trip.
    Trip(Box<Trip>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for PrizeWon {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("cents") {
                    node.decode().map(Self::Money)
                } else if node.has("where") {
                    node.decode().map(Self::Trip)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for PrizeWon {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Money(value) => out.put(value),
            Self::Trip(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    PrizeWon {
        Money: Money;
        Trip: Trip;
    }
}

/// Money.
#[derive(Clone)]
#[non_exhaustive]
pub struct Money {
    /// How much.
    pub cents: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Money {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(cents: i64) -> Self {
        Self {
            cents,
            extra: Extra::default(),
        }
    }
}

model! {
    Money {
        required cents = "cents";
    }
}

/// A trip.
#[derive(Clone)]
#[non_exhaustive]
pub struct Trip {
    /// Where to.
    pub r#where: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Trip {
    /// Makes one from its required fields.
    pub fn new(r#where: impl Into<String>) -> Self {
        Self {
            r#where: r#where.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Trip {
        required r#where = "where";
    }
}

/// What could be won, null where it is a secret.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PrizeList {
    /// Money.
    Money(Box<Money>),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for PrizeList {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Money),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for PrizeList {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Money(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    PrizeList {
        Money: Money;
        Text: String;
        Text: &str;
    }
}
unions!(PrizeWon, PrizeList);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "prizes")]
pub use crate::prizes::{Money, Prize, PrizeList, PrizeWon, Trip};

