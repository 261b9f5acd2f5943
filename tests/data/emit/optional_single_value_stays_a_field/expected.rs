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

    /// The operations under `/coupons`.
    #[cfg(feature = "coupons")]
    pub fn coupons(&self) -> crate::coupons::Coupons {
        crate::coupons::Coupons::new(self.clone())
    }
}

// ==== src/coupons.rs

//! The operations under `/coupons`.
//!
//! ```no_run
//! # async fn example(client: optional_single_value_stays_a_field::Client) -> optional_single_value_stays_a_field::Result<()> {
//! use optional_single_value_stays_a_field::types::Scheme;
//! let coupon = client
//!     .coupons()
//!     .create("code", Scheme::Percent)
//!     .send()
//!     .await?;
//! println!("{coupon:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on coupons, from [`Client::coupons`](crate::Client::coupons).
#[derive(Clone, Debug)]
pub struct Coupons {
    client: Client,
}

impl Coupons {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the coupon.
    ///
    /// - `code`: The code.
    /// - `scheme`: The only scheme so far.
    ///
    /// `POST /coupons`
    pub fn create(
        &self,
        code: impl Into<String>,
        scheme: impl Into<Scheme>,
    ) -> CreateCoupon {
        CreateCoupon {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Coupon::new(code, scheme),
        }
    }
}

/// The request that [`Coupons::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCoupon {
    client: Client,
    options: CallOptions,
    body: Coupon,
}

impl CreateCoupon {
    /// May be left out.
    pub fn object(mut self, object: impl Into<CouponObject>) -> Self {
        self.body.object = Some(object.into());
        self
    }

    /// One value or null.
    pub fn note(mut self, note: impl Into<CouponNote>) -> Self {
        self.body.note = Some(note.into());
        self
    }

    /// Sends `null` as `note`.
    #[inline]
    pub fn note_null(mut self) -> Self {
        self.body.note = None;
        self.body.extra.null::<Coupon>("note");
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
    pub fn send(self) -> Sending<Coupon> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Coupon>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/coupons").json(&self.body).options(&self.options)
    }
}

requests!(CreateCoupon => Coupon);

/// A coupon; a component of one value has a name since it will grow.
#[derive(Clone)]
#[non_exhaustive]
pub struct Coupon {
    /// The code.
    pub code: String,
    /// May be left out.
    pub object: Option<CouponObject>,
    /// One value or null.
    pub note: Option<CouponNote>,
    /// The only scheme so far.
    pub scheme: Scheme,
    /// Members beyond these.
    pub extra: Extra,
}

impl Coupon {
    /// Makes one from its required fields.
    pub fn new(code: impl Into<String>, scheme: impl Into<Scheme>) -> Self {
        Self {
            code: code.into(),
            scheme: scheme.into(),
            object: None,
            note: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Coupon {
        required code = "code";
        optional object = "object";
        optional note = "note";
        required scheme = "scheme";
    }
}

/// May be left out.
#[derive(Clone)]
#[non_exhaustive]
pub enum CouponObject {
    /// `coupon`
    Coupon,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    CouponObject {
        Coupon = "coupon";
    }
}

/// One value or null.
#[derive(Clone)]
#[non_exhaustive]
pub enum CouponNote {
    /// `gift`
    Gift,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    CouponNote {
        Gift = "gift";
    }
}

/// The only scheme so far.
#[derive(Clone)]
#[non_exhaustive]
pub enum Scheme {
    /// `percent`
    Percent,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Scheme {
        Percent = "percent";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "coupons")]
pub use crate::coupons::{Coupon, CouponNote, CouponObject, Scheme};

