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

    /// The operations under `/feasts`.
    #[cfg(feature = "feasts")]
    pub fn feasts(&self) -> crate::feasts::Feasts {
        crate::feasts::Feasts::new(self.clone())
    }
}

// ==== src/feasts.rs

//! The operations under `/feasts`.
//!
//! ```no_run
//! # async fn example(client: struct_of_a_body_has_setters_where_it_is_a_part::Client) -> struct_of_a_body_has_setters_where_it_is_a_part::Result<()> {
//! use struct_of_a_body_has_setters_where_it_is_a_part::types::Dish;
//! let feast = client.feasts().create("name", [Dish::new("name")]).send().await?;
//! println!("{feast:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on feasts, from [`Client::feasts`](crate::Client::feasts).
#[derive(Clone, Debug)]
pub struct Feasts {
    client: Client,
}

impl Feasts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the feast.
    ///
    /// - `name`: The name.
    /// - `dishes`: What is served.
    ///
    /// `POST /feasts`
    pub fn create(
        &self,
        name: impl Into<String>,
        dishes: impl IntoIterator<Item = Dish>,
    ) -> CreateFeast {
        CreateFeast {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Feast::new(name, dishes),
        }
    }
}

/// The request that [`Feasts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateFeast {
    client: Client,
    options: CallOptions,
    body: Feast,
}

impl CreateFeast {
    /// Music, of which nothing is required.
    #[inline]
    pub fn music(mut self, music: Music) -> Self {
        self.body.music = Some(Box::new(music));
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
    pub fn send(self) -> Sending<Feast> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Feast>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/feasts").json(&self.body).options(&self.options)
    }
}

requests!(CreateFeast => Feast);

/// A feast; its body is set on the request.
#[derive(Clone)]
#[non_exhaustive]
pub struct Feast {
    /// The name.
    pub name: String,
    /// What is served.
    pub dishes: Vec<Dish>,
    /// Music, of which nothing is required.
    pub music: Option<Box<Music>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Feast {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, dishes: impl IntoIterator<Item = Dish>) -> Self {
        Self {
            name: name.into(),
            dishes: dishes.into_iter().collect(),
            music: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Feast {
        required name = "name";
        required dishes = "dishes";
        optional music = "music";
    }
}

/// A dish; it is a part of a body.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dish {
    /// The name.
    pub name: String,
    /// Its place.
    pub course: Option<i64>,
    /// What goes with it.
    pub drinks: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Dish {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            course: None,
            drinks: None,
            extra: Extra::default(),
        }
    }

    /// Its place.
    pub fn course(mut self, course: i64) -> Self {
        self.course = Some(course);
        self
    }

    /// What goes with it.
    pub fn drinks(
        mut self,
        drinks: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.drinks = Some(drinks.into_iter().map(Into::into).collect());
        self
    }

    /// Sends `null` as `course`.
    #[inline]
    pub fn course_null(mut self) -> Self {
        self.course = None;
        self.extra.null::<Self>("course");
        self
    }
}

model! {
    Dish {
        required name = "name";
        optional course = "course";
        optional drinks = "drinks";
    }
}

/// Music, of which nothing is required.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Music {
    /// Who plays.
    pub band: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Music {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// Who plays.
    pub fn band(mut self, band: impl Into<String>) -> Self {
        self.band = Some(band.into());
        self
    }
}

model! {
    Music {
        optional band = "band";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "feasts")]
pub use crate::feasts::{Dish, Feast, Music};

