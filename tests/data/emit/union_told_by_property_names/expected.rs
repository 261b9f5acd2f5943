// warning: `Colour` and `Size` of `Filter` overlap: a value that may be any of them is decoded as the first that it fits
//   --> openapi.yaml:26:5  #/components/schemas/Filter
//   help: name a `discriminator`, or make a property constant in each member

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

    /// The operations under `/filters`.
    #[cfg(feature = "filters")]
    pub fn filters(&self) -> crate::filters::Filters {
        crate::filters::Filters::new(self.clone())
    }
}

// ==== src/filters.rs

//! The operations under `/filters`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on filters, from [`Client::filters`](crate::Client::filters).
#[derive(Clone, Debug)]
pub struct Filters {
    client: Client,
}

impl Filters {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the filter.
    ///
    /// - `content`: A filter by colour or by size, none of which is required.
    ///
    /// `POST /filters`
    pub fn create(&self, content: impl Into<Filter>) -> CreateFilter {
        CreateFilter {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Filters::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFilter {
    client: Client,
    options: CallOptions,
    content: Filter,
}

impl CreateFilter {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Filter> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Filter>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/filters").json(&self.content).options(&self.options)
    }
}

requests!(CreateFilter => Filter);

/// A filter by colour or by size, none of which is required.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Filter {
    /// By colour.
    Colour(Box<ColourFilter>),
    /// By size.
    Size(Box<SizeFilter>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Filter {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("colour") {
                    node.decode().map(Self::Colour)
                } else if node.has("size") {
                    node.decode().map(Self::Size)
                } else {
                    node.decode()
                        .map(Self::Colour)
                        .or_else(|_| node.again()?.decode().map(Self::Size))
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Filter {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Colour(value) => out.put(value),
            Self::Size(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Filter {
        Colour: ColourFilter;
        Size: SizeFilter;
    }
}

/// By colour.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct ColourFilter {
    /// The colour.
    pub colour: Option<String>,
    /// Whether shades are left out.
    pub strict: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ColourFilter {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The colour.
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }

    /// Whether shades are left out.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = Some(strict);
        self
    }
}

model! {
    ColourFilter {
        optional colour = "colour";
        optional strict = "strict";
    }
}

/// By size.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SizeFilter {
    /// The size.
    pub size: Option<i64>,
    /// Whether sizes nearby are left out.
    pub strict: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SizeFilter {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The size.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Whether sizes nearby are left out.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = Some(strict);
        self
    }
}

model! {
    SizeFilter {
        optional size = "size";
        optional strict = "strict";
    }
}
unions!(Filter);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "filters")]
pub use crate::filters::{ColourFilter, Filter, SizeFilter};

