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

    /// The operations under `/sorts`.
    #[cfg(feature = "sorts")]
    pub fn sorts(&self) -> crate::sorts::Sorts {
        crate::sorts::Sorts::new(self.clone())
    }
}

// ==== src/sorts.rs

//! The operations under `/sorts`.
//!
//! ```no_run
//! # async fn example(client: enum_values_that_collide_after_casing::Client) -> enum_values_that_collide_after_casing::Result<()> {
//! use enum_values_that_collide_after_casing::types::SortOrder;
//! let sort = client.sorts().create(SortOrder::Asc).send().await?;
//! println!("{sort:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on sorts, from [`Client::sorts`](crate::Client::sorts).
#[derive(Clone, Debug)]
pub struct Sorts {
    client: Client,
}

impl Sorts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the sort.
    ///
    /// - `order`: Values that differ in case or in signs only.
    ///
    /// `POST /sorts`
    pub fn create(&self, order: impl Into<SortOrder>) -> CreateSort {
        CreateSort {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Sort::new(order),
        }
    }
}

/// The request that [`Sorts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSort {
    client: Client,
    options: CallOptions,
    body: Sort,
}

impl CreateSort {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Sort> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Sort>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/sorts").json(&self.body).options(&self.options)
    }
}

requests!(CreateSort => Sort);

/// How to sort.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sort {
    /// Values that differ in case or in signs only.
    pub order: SortOrder,
    /// Members beyond these.
    pub extra: Extra,
}

impl Sort {
    /// Makes one from its required fields.
    pub fn new(order: impl Into<SortOrder>) -> Self {
        Self {
            order: order.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Sort {
        required order = "order";
    }
}

/// Values that differ in case or in signs only.
#[derive(Clone)]
#[non_exhaustive]
pub enum SortOrder {
    /// `asc`
    Asc,
    /// `ASC`
    AscUpper,
    /// `Asc`
    AscMixed,
    /// `a-z`
    AZ,
    /// `a_z`
    AZLower,
    /// `a.z`
    AZValue,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    SortOrder {
        Asc = "asc";
        AscUpper = "ASC";
        AscMixed = "Asc";
        AZ = "a-z";
        AZLower = "a_z";
        AZValue = "a.z";
        Less = "<";
        LessEqual = "<=";
        UnknownValue = "unknown";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "sorts")]
pub use crate::sorts::{Sort, SortOrder};

