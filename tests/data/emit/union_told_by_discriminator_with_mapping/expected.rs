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

    /// The operations under `/meals`.
    #[cfg(feature = "meals")]
    pub fn meals(&self) -> crate::meals::Meals {
        crate::meals::Meals::new(self.clone())
    }
}

// ==== src/meals.rs

//! The operations under `/meals`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, UnknownValue, from_members, model, requests, text_enum,
    unions,
};

/// The operations on meals, from [`Client::meals`](crate::Client::meals).
#[derive(Clone, Debug)]
pub struct Meals {
    client: Client,
}

impl Meals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the meal.
    ///
    /// - `content`: A meal.
    ///
    /// `POST /meals`
    pub fn create(&self, content: impl Into<Meal>) -> CreateMeal {
        CreateMeal {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Meals::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateMeal {
    client: Client,
    options: CallOptions,
    content: Meal,
}

impl CreateMeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Meal> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Meal>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/meals").json(&self.content).options(&self.options)
    }
}

requests!(CreateMeal => Meal);

/// A meal.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Meal {
    /// A soup.
    Soup(Box<Soup>),
    /// A roast.
    Roast(Box<Roast>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Meal {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("course") {
            Some(Tag::Str("starter") | Tag::Str("small_starter") | Tag::Str("Soup")) => {
                node.decode().map(Self::Soup)
            }
            Some(Tag::Str("main") | Tag::Str("Roast")) => node.decode().map(Self::Roast),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Meal {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Soup(value) => out.put(value),
            Self::Roast(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Meal {
        Soup: Soup;
        Roast: Roast;
    }
}

/// A soup.
#[derive(Clone)]
#[non_exhaustive]
pub struct Soup {
    /// Which course it is.
    pub course: SoupCourse,
    /// Whether it is hot.
    pub hot: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Soup {
    /// Makes one from its required fields.
    pub fn new(course: impl Into<SoupCourse>) -> Self {
        Self {
            course: course.into(),
            hot: None,
            extra: Extra::default(),
        }
    }

    /// Whether it is hot.
    pub fn hot(mut self, hot: bool) -> Self {
        self.hot = Some(hot);
        self
    }
}

model! {
    Soup {
        required course = "course";
        optional hot = "hot";
    }
}

/// A roast.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Roast {
    /// The weight in grams.
    pub weight: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Roast {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The weight in grams.
    pub fn weight(mut self, weight: i64) -> Self {
        self.weight = Some(weight);
        self
    }
}

model! {
    Roast {
        "course" = "main";
        optional weight = "weight";
    }
}

/// The values of `course` that a `Soup` can have.
#[derive(Clone)]
#[non_exhaustive]
pub enum SoupCourse {
    /// `starter`
    Starter,
    /// `small_starter`
    SmallStarter,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    SoupCourse {
        Starter = "starter";
        SmallStarter = "small_starter";
    }
}
unions!(Meal);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "meals")]
pub use crate::meals::{Meal, Roast, Soup, SoupCourse};

