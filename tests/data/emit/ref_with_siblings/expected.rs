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

    /// The operations under `/labels`.
    #[cfg(feature = "labels")]
    pub fn labels(&self) -> crate::labels::Labels {
        crate::labels::Labels::new(self.clone())
    }
}

// ==== src/labels.rs

//! The operations under `/labels`.
//!
//! ```no_run
//! # async fn example(client: ref_with_siblings::Client) -> ref_with_siblings::Result<()> {
//! use ref_with_siblings::types::{Colour, Size};
//! let label = client.labels().create(Colour::Red, Size::new(1)).send().await?;
//! println!("{label:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownValue, model, requests,
    text_enum,
};

/// The operations on labels, from [`Client::labels`](crate::Client::labels).
#[derive(Clone, Debug)]
pub struct Labels {
    client: Client,
}

impl Labels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the tag.
    ///
    /// - `colour`: The colour of the tag itself.
    /// - `size`: A size.
    ///
    /// `POST /labels`
    pub fn create(&self, colour: impl Into<Colour>, size: Size) -> CreateLabel {
        CreateLabel {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Tag::new(colour, size),
        }
    }
}

/// The request that [`Labels::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLabel {
    client: Client,
    options: CallOptions,
    body: Tag,
}

impl CreateLabel {
    /// A size.
    #[inline]
    pub fn wide(mut self, wide: TagWide) -> Self {
        self.body.wide = Some(Box::new(wide));
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
    pub fn send(self) -> Sending<Tag> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Tag>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/labels").json(&self.body).options(&self.options)
    }
}

requests!(CreateLabel => Tag);

/// A tag.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tag {
    /// The colour of the tag itself.
    pub colour: Colour,
    /// A size.
    #[deprecated]
    pub size: Size,
    /// A size.
    pub wide: Option<Box<TagWide>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Tag {
    /// Makes one from its required fields.
    pub fn new(colour: impl Into<Colour>, size: Size) -> Self {
        Self {
            colour: colour.into(),
            size,
            wide: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Tag {
        required colour = "colour";
        required size = "size";
        optional wide = "wide";
    }
}

/// A size.
#[derive(Clone)]
#[non_exhaustive]
pub struct Size {
    /// The width.
    pub width: i64,
    /// The height.
    pub height: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Size {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(width: i64) -> Self {
        Self {
            width,
            height: None,
            extra: Extra::default(),
        }
    }

    /// The height.
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }
}

model! {
    Size {
        required width = "width";
        optional height = "height";
    }
}

/// A size.
#[derive(Clone)]
#[non_exhaustive]
pub struct TagWide {
    /// The width.
    pub width: i64,
    /// The height.
    pub height: i64,
    /// One more property.
    pub depth: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl TagWide {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(width: i64, height: i64) -> Self {
        Self {
            width,
            height,
            depth: None,
            extra: Extra::default(),
        }
    }

    /// One more property.
    pub fn depth(mut self, depth: i64) -> Self {
        self.depth = Some(depth);
        self
    }
}

model! {
    TagWide {
        required width = "width";
        required height = "height";
        optional depth = "depth";
    }
}

/// A colour.
#[derive(Clone)]
#[non_exhaustive]
pub enum Colour {
    /// `red`
    Red,
    /// `green`
    Green,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Colour {
        Red = "red";
        Green = "green";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "labels")]
pub use crate::labels::{Colour, Size, Tag, TagWide};

