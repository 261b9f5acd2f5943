// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/prices`.
    #[cfg(feature = "prices")]
    pub fn prices(&self) -> crate::prices::Prices {
        crate::prices::Prices::new(self.clone())
    }
}

// ==== src/prices.rs

//! Operations under `/prices`.
//!
//! ```no_run
//! # async fn example(client: map_values_that_may_be_null::Client) -> map_values_that_may_be_null::Result<()> {
//! let price = client.prices().create([("key", Some(1.0))]).await?;
//! println!("{price:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, nulls, requests,
};

/// Operations on prices. Created by [`Client::prices`](crate::Client::prices).
#[derive(Clone, Debug)]
pub struct Prices {
    client: Client,
}

impl Prices {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the price table.
    ///
    /// - `by_size`: The price by size, null where a size is sold out.
    ///
    /// ```no_run
    /// # async fn example(client: map_values_that_may_be_null::Client) -> map_values_that_may_be_null::Result<()> {
    /// let price = client.prices().create([("key", Some(1.0))]).await?;
    /// println!("{price:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /prices`
    pub fn create(
        &self,
        by_size: impl IntoIterator<Item = (impl Into<String>, Option<f64>)>,
    ) -> CreatePrice {
        CreatePrice {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: PriceTable::new(by_size),
        }
    }
}

/// A request created by [`Prices::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreatePrice {
    client: Client,
    options: CallOptions,
    body: PriceTable,
}

impl CreatePrice {
    /// The prices of each week.
    ///
    /// Sets the field [`by_week`](field@crate::types::PriceTable::by_week).
    pub fn by_week(
        mut self,
        by_week: impl IntoIterator<Item = (impl Into<String>, Vec<f64>)>,
    ) -> Self {
        self.body.by_week = Some(
            by_week.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<PriceTable> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<PriceTable>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/prices").json(&self.body).options(&self.options)
    }
}

requests!(CreatePrice => PriceTable);
nulls! {
    CreatePrice.body: PriceTable => CreatePriceNulls {
        optional by_week = by_week, "by_week";
    }
}

/// Prices of a season.
#[derive(Clone)]
#[non_exhaustive]
pub struct PriceTable {
    /// The price by size, null where a size is sold out.
    pub by_size: BTreeMap<String, Option<f64>>,
    /// The prices of each week.
    pub by_week: Option<BTreeMap<String, Vec<f64>>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl PriceTable {
    /// Creates a value with the required fields set.
    pub fn new(
        by_size: impl IntoIterator<Item = (impl Into<String>, Option<f64>)>,
    ) -> Self {
        Self {
            by_size: by_size
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
            by_week: None,
            extra: Extra::default(),
        }
    }
}

model! {
    PriceTable {
        required by_size = "by_size";
        optional by_week = "by_week";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    set PriceTable {
        set by_week: impl IntoIterator<Item = (impl Into<String>, Vec<f64>)> = by_week.into_iter().map(|(key, value)| (key.into(), value)).collect();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`prices`](mod@crate::prices): [`PriceTable`]

#[cfg(feature = "prices")]
#[doc(inline)]
pub use crate::prices::PriceTable;

