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

    /// The operations under `/1st`.
    #[cfg(feature = "1st")]
    pub fn call_1st(&self) -> crate::resource_1st::Type1st {
        crate::resource_1st::Type1st::new(self.clone())
    }
}

// ==== src/resource_1st/grosse_cd38f49a/ri_ben_9f26ee51/f0_9f_90_9f.rs

//! The operations under `/1st/größe/日本/%F0%9F%90%9F`.
//!
//! ```no_run
//! # async fn example(client: names_that_are_not_identifiers::Client) -> names_that_are_not_identifiers::Result<()> {
//! let item = client
//!     .call_1st()
//!     .größe()
//!     .日本()
//!     .f0_9f_90_9f()
//!     .retrieve("field_2nd")
//!     .send()
//!     .await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending, model,
    requests,
};

/// The operations on f0 9f 90 9f, from [`日本::f0_9f_90_9f`](super::日本::f0_9f_90_9f).
#[derive(Clone, Debug)]
pub struct F09f909f {
    client: Client,
}

impl F09f909f {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the oddity.
    ///
    /// - `field_2nd`: It begins with a digit.
    ///
    /// `GET /1st/{2nd}/größe/日本/%F0%9F%90%9F`
    pub fn retrieve(
        &self,
        field_2nd: impl Into<String>,
    ) -> RetrieveGröße日本F09f909f {
        RetrieveGröße日本F09f909f {
            client: self.client.clone(),
            options: CallOptions::default(),
            field_2nd: field_2nd.into(),
            start_time_less: None,
            start_time_greater: None,
            filter: None,
        }
    }
}

/// The request that [`F09f909f::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveGröße日本F09f909f {
    client: Client,
    options: CallOptions,
    field_2nd: String,
    start_time_less: Option<i64>,
    start_time_greater: Option<i64>,
    filter: Option<String>,
}

impl RetrieveGröße日本F09f909f {
    /// It ends with a sign.
    pub fn start_time_less(mut self, start_time_less: i64) -> Self {
        self.start_time_less = Some(start_time_less);
        self
    }

    /// It ends with another.
    pub fn start_time_greater(mut self, start_time_greater: i64) -> Self {
        self.start_time_greater = Some(start_time_greater);
        self
    }

    /// It begins with a sign.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
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
    pub fn send(self) -> Sending<Type3dModelV12> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Type3dModelV12>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/1st/{2nd}/größe/日本/%F0%9F%90%9F")
            .path("2nd", PathStyle::Simple, &self.field_2nd)
            .query("StartTime<", QueryStyle::FormExplode, &self.start_time_less)
            .query("StartTime>", QueryStyle::FormExplode, &self.start_time_greater)
            .query("$filter", QueryStyle::FormExplode, &self.filter)
            .options(&self.options)
    }
}

requests!(RetrieveGröße日本F09f909f => Type3dModelV12);

/// A type whose name begins with a digit.
#[derive(Clone)]
#[non_exhaustive]
pub struct Type3dModelV12 {
    /// How many are for it.
    pub plus_1: i64,
    /// How many are against it.
    pub minus_1: i64,
    /// It has no name.
    pub field: String,
    /// A sign first.
    pub id: String,
    /// Spaces.
    pub a_b_c: Option<String>,
    /// Letters beyond ASCII.
    pub größe: Option<String>,
    /// No letters of Latin.
    pub 名前: Option<String>,
    /// No letters at all.
    pub fish: Option<String>,
    /// Signs that strings escape.
    pub x_y_z: Option<String>,
    /// Words in capitals.
    pub http_server_id: Option<String>,
    /// A digit in a word.
    pub utf8: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Type3dModelV12 {
        required plus_1 = "+1";
        required minus_1 = "-1";
        required field = "";
        required id = "@id";
        optional a_b_c = "a b c";
        optional größe = "größe";
        optional 名前 = "名前";
        optional fish = "🐟";
        optional x_y_z = "x\"y\\z";
        optional http_server_id = "HTTPServerID";
        optional utf8 = "utf8";
    }
}

// ==== src/resource_1st/grosse_cd38f49a/ri_ben_9f26ee51.rs

//! The operations under `/1st/größe/日本`.

use crate::Client;

#[cfg(feature = "grosse-ri-ben-f0-9f-90-9f")]
#[path = "ri_ben_9f26ee51/f0_9f_90_9f.rs"]
pub mod f0_9f_90_9f;

/// The operations on 日本, from [`Größe::日本`](super::Größe::日本).
#[derive(Clone, Debug)]
pub struct 日本 {
    client: Client,
}

impl 日本 {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/1st/größe/日本/%F0%9F%90%9F`.
    #[cfg(feature = "grosse-ri-ben-f0-9f-90-9f")]
    pub fn f0_9f_90_9f(&self) -> f0_9f_90_9f::F09f909f {
        f0_9f_90_9f::F09f909f::new(self.client.clone())
    }
}

// ==== src/resource_1st/grosse_cd38f49a.rs

//! The operations under `/1st/größe`.

use crate::Client;

#[cfg(feature = "grosse-ri-ben")]
#[path = "grosse_cd38f49a/ri_ben_9f26ee51.rs"]
pub mod 日本;

/// The operations on größe, from [`Type1st::größe`](super::Type1st::größe).
#[derive(Clone, Debug)]
pub struct Größe {
    client: Client,
}

impl Größe {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/1st/größe/日本`.
    #[cfg(feature = "grosse-ri-ben")]
    pub fn 日本(&self) -> 日本::日本 {
        日本::日本::new(self.client.clone())
    }
}

// ==== src/resource_1st.rs

//! The operations under `/1st`.

use crate::Client;

#[cfg(feature = "grosse")]
#[path = "resource_1st/grosse_cd38f49a.rs"]
pub mod größe;

/// The operations on resource 1st, from [`Client::call_1st`](crate::Client::call_1st).
#[derive(Clone, Debug)]
pub struct Type1st {
    client: Client,
}

impl Type1st {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/1st/größe`.
    #[cfg(feature = "grosse")]
    pub fn größe(&self) -> größe::Größe {
        größe::Größe::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "grosse-ri-ben-f0-9f-90-9f")]
pub use crate::resource_1st::größe::日本::f0_9f_90_9f::Type3dModelV12;

