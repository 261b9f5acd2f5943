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

    /// The operations under `/samples`.
    #[cfg(feature = "samples")]
    pub fn samples(&self) -> crate::samples::Samples {
        crate::samples::Samples::new(self.clone())
    }
}

// ==== src/samples.rs

//! The operations under `/samples`.
//!
//! ```no_run
//! # async fn example(client: formats::Client) -> formats::Result<()> {
//! client.samples().create(1, 1, 1, "2025-01-01T00:00:00Z").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Date, DateTime, Extra, Method, Response, Secret, Sending,
    Timestamp, model, requests,
};

/// The operations on samples, from [`Client::samples`](crate::Client::samples).
#[derive(Clone, Debug)]
pub struct Samples {
    client: Client,
}

impl Samples {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the sample.
    ///
    /// - `i32`: An int32.
    /// - `i64`: An int64.
    /// - `plain`: No format.
    /// - `at`: A time.
    ///
    /// `POST /samples`
    pub fn create(
        &self,
        i32: i32,
        i64: i64,
        plain: i64,
        at: impl Into<DateTime>,
    ) -> CreateSample {
        CreateSample {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Sample::new(i32, i64, plain, at),
        }
    }
}

/// The request that [`Samples::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSample {
    client: Client,
    options: CallOptions,
    body: Sample,
}

impl CreateSample {
    /// A uint64.
    pub fn u64(mut self, u64: u64) -> Self {
        self.body.u64 = Some(u64);
        self
    }

    /// Seconds since 1970.
    pub fn unix(mut self, unix: impl Into<Timestamp>) -> Self {
        self.body.unix = Some(unix.into());
        self
    }

    /// A float.
    pub fn float(mut self, float: f64) -> Self {
        self.body.float = Some(float);
        self
    }

    /// A double.
    pub fn double(mut self, double: f64) -> Self {
        self.body.double = Some(double);
        self
    }

    /// A decimal.
    pub fn decimal(mut self, decimal: f64) -> Self {
        self.body.decimal = Some(decimal);
        self
    }

    /// A number that is whole.
    pub fn whole(mut self, whole: i64) -> Self {
        self.body.whole = Some(whole);
        self
    }

    /// A day.
    pub fn day(mut self, day: impl Into<Date>) -> Self {
        self.body.day = Some(day.into());
        self
    }

    /// A time of day.
    pub fn hour(mut self, hour: impl Into<String>) -> Self {
        self.body.hour = Some(hour.into());
        self
    }

    /// A duration.
    pub fn span(mut self, span: impl Into<String>) -> Self {
        self.body.span = Some(span.into());
        self
    }

    /// A UUID.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.body.id = Some(id.into());
        self
    }

    /// A URI.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.body.link = Some(link.into());
        self
    }

    /// An address.
    pub fn mail(mut self, mail: impl Into<String>) -> Self {
        self.body.mail = Some(mail.into());
        self
    }

    /// An address of a machine.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.body.host = Some(host.into());
        self
    }

    /// A password.
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.body.secret = Some(secret.into());
        self
    }

    /// Bytes in base64.
    pub fn base64(mut self, base64: impl Into<String>) -> Self {
        self.body.base64 = Some(base64.into());
        self
    }

    /// Binary where JSON is.
    pub fn blob(mut self, blob: impl Into<String>) -> Self {
        self.body.blob = Some(blob.into());
        self
    }

    /// A format that nobody knows.
    pub fn odd(mut self, odd: impl Into<String>) -> Self {
        self.body.odd = Some(odd.into());
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
    pub fn send(self) -> Sending<Sample> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Sample>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/samples")
            .secret_members(&["secret"])
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(CreateSample => Sample);

/// A value of each format.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sample {
    /// An int32.
    pub i32: i32,
    /// An int64.
    pub i64: i64,
    /// A uint64.
    pub u64: Option<u64>,
    /// Seconds since 1970.
    pub unix: Option<Timestamp>,
    /// No format.
    pub plain: i64,
    /// A float.
    pub float: Option<f64>,
    /// A double.
    pub double: Option<f64>,
    /// A decimal.
    pub decimal: Option<f64>,
    /// A number that is whole.
    pub whole: Option<i64>,
    /// A time.
    pub at: DateTime,
    /// A day.
    pub day: Option<Date>,
    /// A time of day.
    pub hour: Option<String>,
    /// A duration.
    pub span: Option<String>,
    /// A UUID.
    pub id: Option<String>,
    /// A URI.
    pub link: Option<String>,
    /// An address.
    pub mail: Option<String>,
    /// An address of a machine.
    pub host: Option<String>,
    /// A password.
    pub secret: Option<Secret>,
    /// Bytes in base64.
    pub base64: Option<String>,
    /// Binary where JSON is.
    pub blob: Option<String>,
    /// A format that nobody knows.
    pub odd: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Sample {
    /// Makes one from its required fields.
    pub fn new(i32: i32, i64: i64, plain: i64, at: impl Into<DateTime>) -> Self {
        Self {
            i32,
            i64,
            plain,
            at: at.into(),
            u64: None,
            unix: None,
            float: None,
            double: None,
            decimal: None,
            whole: None,
            day: None,
            hour: None,
            span: None,
            id: None,
            link: None,
            mail: None,
            host: None,
            secret: None,
            base64: None,
            blob: None,
            odd: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Sample {
        required i32 = "i32";
        required i64 = "i64";
        optional u64 = "u64";
        optional unix = "unix";
        required plain = "plain";
        optional float = "float";
        optional double = "double";
        optional decimal = "decimal";
        optional whole = "whole";
        required at = "at";
        optional day = "day";
        optional hour = "hour";
        optional span = "span";
        optional id = "id";
        optional link = "link";
        optional mail = "mail";
        optional host = "host";
        optional secret = "secret";
        optional base64 = "base64";
        optional blob = "blob";
        optional odd = "odd";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "samples")]
pub use crate::samples::Sample;

