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

    /// The operations under `/timetables`.
    #[cfg(feature = "timetables")]
    pub fn timetables(&self) -> crate::timetables::Timetables {
        crate::timetables::Timetables::new(self.clone())
    }
}

// ==== src/timetables.rs

//! The operations under `/timetables`.
//!
//! ```no_run
//! # async fn example(client: pattern_properties_are_a_map::Client) -> pattern_properties_are_a_map::Result<()> {
//! use pattern_properties_are_a_map::types::Hours;
//! let timetable = client
//!     .timetables()
//!     .create([("key", Hours::new(1, 1))])
//!     .send()
//!     .await?;
//! println!("{timetable:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on timetables, from [`Client::timetables`](crate::Client::timetables).
#[derive(Clone, Debug)]
pub struct Timetables {
    client: Client,
}

impl Timetables {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the timetable.
    ///
    /// - `hours`: The hours by weekday.
    ///
    /// `POST /timetables`
    pub fn create(
        &self,
        hours: impl IntoIterator<Item = (impl Into<String>, Hours)>,
    ) -> CreateTimetable {
        CreateTimetable {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Timetable::new(hours),
        }
    }
}

/// The request that [`Timetables::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTimetable {
    client: Client,
    options: CallOptions,
    body: Timetable,
}

impl CreateTimetable {
    /// Two patterns whose values differ.
    pub fn mixed(
        mut self,
        mixed: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.body.mixed = Some(
            mixed.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
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
    pub fn send(self) -> Sending<Timetable> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Timetable>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/timetables").json(&self.body).options(&self.options)
    }
}

requests!(CreateTimetable => Timetable);

/// When the shop is open.
#[derive(Clone)]
#[non_exhaustive]
pub struct Timetable {
    /// The hours by weekday.
    pub hours: BTreeMap<String, Hours>,
    /// Two patterns whose values differ.
    pub mixed: Option<BTreeMap<String, Value>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Timetable {
    /// Makes one from its required fields.
    pub fn new(hours: impl IntoIterator<Item = (impl Into<String>, Hours)>) -> Self {
        Self {
            hours: hours.into_iter().map(|(key, value)| (key.into(), value)).collect(),
            mixed: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Timetable {
        required hours = "hours";
        optional mixed = "mixed";
    }
}

/// From when to when.
#[derive(Clone)]
#[non_exhaustive]
pub struct Hours {
    /// The first hour.
    pub from: i64,
    /// The last hour.
    pub to: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl Hours {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(from: i64, to: i64) -> Self {
        Self {
            from,
            to,
            extra: Extra::default(),
        }
    }
}

model! {
    Hours {
        required from = "from";
        required to = "to";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "timetables")]
pub use crate::timetables::{Hours, Timetable};

