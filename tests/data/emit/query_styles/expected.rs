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

    /// The operations under `/wines`.
    #[cfg(feature = "wines")]
    pub fn wines(&self) -> crate::wines::Wines {
        crate::wines::Wines::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "wines")]
pub use crate::wines::Range;

// ==== src/wines.rs

//! The operations under `/wines`.
//!
//! ```no_run
//! # async fn example(client: query_styles::Client) -> query_styles::Result<()> {
//! client.wines().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on wines, from [`Client::wines`](crate::Client::wines).
#[derive(Clone, Debug)]
pub struct Wines {
    client: Client,
}

impl Wines {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the wines.
    ///
    /// `GET /wines`
    #[inline]
    pub fn retrieve(&self) -> RetrieveWine {
        RetrieveWine {
            client: self.client.clone(),
            options: CallOptions::default(),
            plain: None,
            comma: None,
            space: None,
            pipe: None,
            bracket: None,
            deep: None,
            spread: None,
            flat: None,
            year_min: None,
            note: None,
        }
    }
}

/// The request that [`Wines::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveWine {
    client: Client,
    options: CallOptions,
    plain: Option<Vec<String>>,
    comma: Option<Vec<String>>,
    space: Option<Vec<String>>,
    pipe: Option<Vec<String>>,
    bracket: Option<Vec<String>>,
    deep: Option<Range>,
    spread: Option<Range>,
    flat: Option<Range>,
    year_min: Option<i64>,
    note: Option<String>,
}

impl RetrieveWine {
    /// A list as the document's default has it.
    pub fn plain(mut self, plain: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.plain = Some(plain.into_iter().map(Into::into).collect());
        self
    }

    /// With commas.
    pub fn comma(mut self, comma: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.comma = Some(comma.into_iter().map(Into::into).collect());
        self
    }

    /// With spaces.
    pub fn space(mut self, space: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.space = Some(space.into_iter().map(Into::into).collect());
        self
    }

    /// With bars.
    pub fn pipe(mut self, pipe: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.pipe = Some(pipe.into_iter().map(Into::into).collect());
        self
    }

    /// The name has brackets.
    pub fn bracket(
        mut self,
        bracket: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.bracket = Some(bracket.into_iter().map(Into::into).collect());
        self
    }

    /// An object by its keys.
    #[inline]
    pub fn deep(mut self, deep: Range) -> Self {
        self.deep = Some(deep);
        self
    }

    /// Properties as parameters.
    #[inline]
    pub fn spread(mut self, spread: Range) -> Self {
        self.spread = Some(spread);
        self
    }

    /// Keys and values with commas.
    #[inline]
    pub fn flat(mut self, flat: Range) -> Self {
        self.flat = Some(flat);
        self
    }

    /// A name with a key in it.
    pub fn year_min(mut self, year_min: i64) -> Self {
        self.year_min = Some(year_min);
        self
    }

    /// Signs stay as they are.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
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
        Call::new(Method::GET, "/wines")
            .query("plain", QueryStyle::FormExplode, &self.plain)
            .query("comma", QueryStyle::Form, &self.comma)
            .query("space", QueryStyle::SpaceDelimited, &self.space)
            .query("pipe", QueryStyle::PipeDelimited, &self.pipe)
            .query("bracket", QueryStyle::Brackets, &self.bracket)
            .query("deep", QueryStyle::DeepObject, &self.deep)
            .query("spread", QueryStyle::FormExplode, &self.spread)
            .query("flat", QueryStyle::Form, &self.flat)
            .query("year[min]", QueryStyle::FormExplode, &self.year_min)
            .query_reserved("note", QueryStyle::FormExplode, &self.note)
            .options(&self.options)
    }
}

requests!(RetrieveWine);

/// From and to.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Range {
    /// The least.
    pub from: Option<i64>,
    /// The most.
    pub to: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Range {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The least.
    pub fn from(mut self, from: i64) -> Self {
        self.from = Some(from);
        self
    }

    /// The most.
    pub fn to(mut self, to: i64) -> Self {
        self.to = Some(to);
        self
    }
}

model! {
    Range {
        optional from = "from";
        optional to = "to";
    }
}

