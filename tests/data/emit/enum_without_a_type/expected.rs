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

    /// The operations under `/teas`.
    #[cfg(feature = "teas")]
    pub fn teas(&self) -> crate::teas::Teas {
        crate::teas::Teas::new(self.clone())
    }
}

// ==== src/teas.rs

//! The operations under `/teas`.
//!
//! ```no_run
//! # async fn example(client: enum_without_a_type::Client) -> enum_without_a_type::Result<()> {
//! use enum_without_a_type::types::TeaSort;
//! let tea = client.teas().create(TeaSort::Green).send().await?;
//! println!("{tea:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownInteger, UnknownValue,
    integer_enum, model, requests, text_enum,
};

/// The operations on teas, from [`Client::teas`](crate::Client::teas).
#[derive(Clone, Debug)]
pub struct Teas {
    client: Client,
}

impl Teas {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the tea.
    ///
    /// - `sort`: No type is said.
    ///
    /// `POST /teas`
    pub fn create(&self, sort: impl Into<TeaSort>) -> CreateTea {
        CreateTea {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Tea::new(sort),
        }
    }
}

/// The request that [`Teas::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTea {
    client: Client,
    options: CallOptions,
    body: Tea,
}

impl CreateTea {
    /// Whole numbers.
    #[inline]
    pub fn cups(mut self, cups: TeaCups) -> Self {
        self.body.cups = Some(cups);
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
    pub fn send(self) -> Sending<Tea> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Tea>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/teas").json(&self.body).options(&self.options)
    }
}

requests!(CreateTea => Tea);

/// A tea.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tea {
    /// No type is said.
    pub sort: TeaSort,
    /// Whole numbers.
    pub cups: Option<TeaCups>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Tea {
    /// Makes one from its required fields.
    pub fn new(sort: impl Into<TeaSort>) -> Self {
        Self {
            sort: sort.into(),
            cups: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Tea {
        required sort = "sort";
        optional cups = "cups";
    }
}

/// No type is said.
#[derive(Clone)]
#[non_exhaustive]
pub enum TeaSort {
    /// `green`
    Green,
    /// `black`
    Black,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    TeaSort {
        Green = "green";
        Black = "black";
    }
}

/// Whole numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TeaCups {
    /// `1`
    Cups1,
    /// `2`
    Cups2,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    TeaCups {
        Cups1 = 1;
        Cups2 = 2;
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "teas")]
pub use crate::teas::{Tea, TeaCups, TeaSort};

