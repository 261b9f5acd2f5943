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

    /// The operations under `/counters`.
    #[cfg(feature = "counters")]
    pub fn counters(&self) -> crate::counters::Counters {
        crate::counters::Counters::new(self.clone())
    }
}

// ==== src/counters/any.rs

//! The operations under `/counters/any`.
//!
//! ```no_run
//! # async fn example(client: answers_that_are_no_objects::Client) -> answers_that_are_no_objects::Result<()> {
//! let item = client.counters().any().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on any, from [`Counters::any`](super::Counters::any).
#[derive(Clone, Debug)]
pub struct Any {
    client: Client,
}

impl Any {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve anything.
    ///
    /// `GET /counters/any`
    #[inline]
    pub fn retrieve(&self) -> RetrieveAny {
        RetrieveAny {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Any::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveAny {
    client: Client,
    options: CallOptions,
}

impl RetrieveAny {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Value> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Value>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/counters/any").options(&self.options)
    }
}

requests!(RetrieveAny => Value);

// ==== src/counters/latest.rs

//! The operations under `/counters/latest`.
//!
//! ```no_run
//! # async fn example(client: answers_that_are_no_objects::Client) -> answers_that_are_no_objects::Result<()> {
//! let item = client.counters().latest().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on latest, from [`Counters::latest`](super::Counters::latest).
#[derive(Clone, Debug)]
pub struct Latest {
    client: Client,
}

impl Latest {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the latest.
    ///
    /// `GET /counters/latest`
    #[inline]
    pub fn retrieve(&self) -> RetrieveLatest {
        RetrieveLatest {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Latest::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveLatest {
    client: Client,
    options: CallOptions,
}

impl RetrieveLatest {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Option<Counter>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Option<Counter>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/counters/latest").options(&self.options)
    }
}

requests!(RetrieveLatest => Option < Counter >);

/// A counter.
#[derive(Clone)]
#[non_exhaustive]
pub struct Counter {
    /// Its value.
    pub value: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Counter {
        required value = "value";
    }
}

// ==== src/counters/sum.rs

//! The operations under `/counters/sum`.
//!
//! ```no_run
//! # async fn example(client: answers_that_are_no_objects::Client) -> answers_that_are_no_objects::Result<()> {
//! let item = client.counters().sum().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on sum, from [`Counters::sum`](super::Counters::sum).
#[derive(Clone, Debug)]
pub struct Sum {
    client: Client,
}

impl Sum {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the sum.
    ///
    /// `GET /counters/sum`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSum {
        RetrieveSum {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Sum::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSum {
    client: Client,
    options: CallOptions,
}

impl RetrieveSum {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<i64> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<i64>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/counters/sum").options(&self.options)
    }
}

requests!(RetrieveSum => i64);

// ==== src/counters.rs

//! The operations under `/counters`.
//!
//! ```no_run
//! # async fn example(client: answers_that_are_no_objects::Client) -> answers_that_are_no_objects::Result<()> {
//! let counter = client.counters().retrieve().send().await?;
//! println!("{counter:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

#[cfg(feature = "sum")]
pub mod sum;
#[cfg(feature = "latest")]
pub mod latest;
#[cfg(feature = "any")]
pub mod any;

/// The operations on counters, from [`Client::counters`](crate::Client::counters).
#[derive(Clone, Debug)]
pub struct Counters {
    client: Client,
}

impl Counters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/counters/sum`.
    #[cfg(feature = "sum")]
    pub fn sum(&self) -> sum::Sum {
        sum::Sum::new(self.client.clone())
    }

    /// The operations under `/counters/latest`.
    #[cfg(feature = "latest")]
    pub fn latest(&self) -> latest::Latest {
        latest::Latest::new(self.client.clone())
    }

    /// The operations under `/counters/any`.
    #[cfg(feature = "any")]
    pub fn any(&self) -> any::Any {
        any::Any::new(self.client.clone())
    }

    /// List the counters.
    ///
    /// `GET /counters`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCounter {
        RetrieveCounter {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Counters::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCounter {
    client: Client,
    options: CallOptions,
}

impl RetrieveCounter {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<BTreeMap<String, i64>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<BTreeMap<String, i64>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/counters").options(&self.options)
    }
}

requests!(RetrieveCounter => BTreeMap < String, i64 >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "latest")]
pub use crate::counters::latest::Counter;

