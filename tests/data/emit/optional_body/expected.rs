// ==== src/alarms.rs

//! The operations under `/alarms`.
//!
//! ```no_run
//! # async fn example(client: optional_body::Client) -> optional_body::Result<()> {
//! client.alarms().snooze("alarm_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on alarms, from [`Client::alarms`](crate::Client::alarms).
#[derive(Clone, Debug)]
pub struct Alarms {
    client: Client,
}

impl Alarms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Snooze the alarm.
    ///
    /// - `alarm_id`: The alarm.
    ///
    /// `POST /alarms/{alarm_id}/snooze`
    pub fn snooze(&self, alarm_id: impl Into<String>) -> SnoozeAlarm {
        SnoozeAlarm {
            client: self.client.clone(),
            options: CallOptions::default(),
            alarm_id: alarm_id.into(),
            body: SnoozeAlarmBody::new(),
        }
    }

    /// Update the tones.
    ///
    /// - `alarm_id`: The alarm.
    ///
    /// `PUT /alarms/{alarm_id}/tones`
    pub fn tones(&self, alarm_id: impl Into<String>) -> TonesAlarm {
        TonesAlarm {
            client: self.client.clone(),
            options: CallOptions::default(),
            alarm_id: alarm_id.into(),
            content: None,
        }
    }
}

/// The request that [`Alarms::snooze`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SnoozeAlarm {
    client: Client,
    options: CallOptions,
    alarm_id: String,
    body: SnoozeAlarmBody,
}

impl SnoozeAlarm {
    /// For how long.
    pub fn minutes(mut self, minutes: i64) -> Self {
        self.body.minutes = Some(minutes);
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
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/alarms/{alarm_id}/snooze")
            .path("alarm_id", PathStyle::Simple, &self.alarm_id)
            .json_if_any(&self.body)
            .options(&self.options)
    }
}

/// The request that [`Alarms::tones`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TonesAlarm {
    client: Client,
    options: CallOptions,
    alarm_id: String,
    content: Option<Vec<String>>,
}

impl TonesAlarm {
    /// The tones in their order.
    pub fn content(
        mut self,
        content: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.content = Some(content.into_iter().map(Into::into).collect());
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
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/alarms/{alarm_id}/tones")
            .path("alarm_id", PathStyle::Simple, &self.alarm_id)
            .json(&self.content)
            .options(&self.options)
    }
}

requests!(SnoozeAlarm, TonesAlarm);

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SnoozeAlarmBody {
    /// For how long.
    pub minutes: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SnoozeAlarmBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    SnoozeAlarmBody {
        optional minutes = "minutes";
    }
}

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

    /// The operations under `/alarms`.
    #[cfg(feature = "alarms")]
    pub fn alarms(&self) -> crate::alarms::Alarms {
        crate::alarms::Alarms::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "alarms")]
pub use crate::alarms::SnoozeAlarmBody;

