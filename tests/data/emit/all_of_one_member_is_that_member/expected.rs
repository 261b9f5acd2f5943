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

    /// The operations under `/gifts`.
    #[cfg(feature = "gifts")]
    pub fn gifts(&self) -> crate::gifts::Gifts {
        crate::gifts::Gifts::new(self.clone())
    }
}

// ==== src/gifts.rs

//! The operations under `/gifts`.
//!
//! ```no_run
//! # async fn example(client: all_of_one_member_is_that_member::Client) -> all_of_one_member_is_that_member::Result<()> {
//! use all_of_one_member_is_that_member::types::Ribbon;
//! let gift = client.gifts().create(Ribbon::new(1)).send().await?;
//! println!("{gift:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on gifts, from [`Client::gifts`](crate::Client::gifts).
#[derive(Clone, Debug)]
pub struct Gifts {
    client: Client,
}

impl Gifts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the gift.
    ///
    /// - `ribbon`: The ribbon around it.
    ///
    /// `POST /gifts`
    #[inline]
    pub fn create(&self, ribbon: Ribbon) -> CreateGift {
        CreateGift {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Gift::new(ribbon),
        }
    }
}

/// The request that [`Gifts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateGift {
    client: Client,
    options: CallOptions,
    body: Gift,
}

impl CreateGift {
    /// The paper's colour.
    ///
    /// Default: `red`.
    pub fn colour(mut self, colour: impl Into<Colour>) -> Self {
        self.body.colour = Some(colour.into());
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
    pub fn send(self) -> Sending<Gift> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Gift>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/gifts").json(&self.body).options(&self.options)
    }
}

requests!(CreateGift => Gift);

/// A gift.
#[derive(Clone)]
#[non_exhaustive]
pub struct Gift {
    /// The ribbon around it.
    pub ribbon: Ribbon,
    /// The paper's colour.
    ///
    /// Default: `red`.
    pub colour: Option<Colour>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Gift {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(ribbon: Ribbon) -> Self {
        Self {
            ribbon,
            colour: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Gift {
        required ribbon = "ribbon";
        optional colour = "colour";
    }
}

/// A ribbon.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ribbon {
    /// The length in centimetres.
    pub length: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ribbon {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(length: i64) -> Self {
        Self {
            length,
            extra: Extra::default(),
        }
    }
}

model! {
    Ribbon {
        required length = "length";
    }
}

/// A colour.
#[derive(Clone)]
#[non_exhaustive]
pub enum Colour {
    /// `red`
    Red,
    /// `gold`
    Gold,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Colour {
        Red = "red";
        Gold = "gold";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "gifts")]
pub use crate::gifts::{Colour, Gift, Ribbon};

