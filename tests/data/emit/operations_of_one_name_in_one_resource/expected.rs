// warning: `GET /stories/{story_id}` and `GET /{city}/stories/{slug}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:15:5  #/paths/~1{city}~1stories~1{slug}/get
//   help: give one a name in the configuration:
//     [operations."GET /{city}/stories/{slug}"]
//     name = "retrieve"

// warning: `GET /stories/{story_id}` and `GET /{city}/{street}/stories/{story_id}` are both named `retrieve`, so the second gets a longer name
//   --> openapi.yaml:23:5  #/paths/~1{city}~1{street}~1stories~1{story_id}/get
//   help: give one a name in the configuration:
//     [operations."GET /{city}/{street}/stories/{story_id}"]
//     name = "retrieve"

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

    /// The operations under `/stories`.
    #[cfg(feature = "stories")]
    pub fn stories(&self) -> crate::stories::Stories {
        crate::stories::Stories::new(self.clone())
    }
}

// ==== src/stories.rs

//! The operations under `/stories`.
//!
//! ```no_run
//! # async fn example(client: operations_of_one_name_in_one_resource::Client) -> operations_of_one_name_in_one_resource::Result<()> {
//! client.stories().retrieve("story_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on stories, from [`Client::stories`](crate::Client::stories).
#[derive(Clone, Debug)]
pub struct Stories {
    client: Client,
}

impl Stories {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the story.
    ///
    /// - `story_id`: The story.
    ///
    /// `GET /stories/{story_id}`
    pub fn retrieve(&self, story_id: impl Into<String>) -> RetrieveStory {
        RetrieveStory {
            client: self.client.clone(),
            options: CallOptions::default(),
            story_id: story_id.into(),
        }
    }

    /// Retrieve the story of a city.
    ///
    /// - `city`: The city.
    /// - `slug`: Its short name.
    ///
    /// `GET /{city}/stories/{slug}`
    pub fn retrieve_by_slug(
        &self,
        city: impl Into<String>,
        slug: impl Into<String>,
    ) -> RetrieveBySlugStory {
        RetrieveBySlugStory {
            client: self.client.clone(),
            options: CallOptions::default(),
            city: city.into(),
            slug: slug.into(),
        }
    }

    /// Retrieve the story of a street.
    ///
    /// - `city`: The city.
    /// - `street`: The street.
    /// - `story_id`: The story.
    ///
    /// `GET /{city}/{street}/stories/{story_id}`
    pub fn retrieve_by_story_id(
        &self,
        city: impl Into<String>,
        street: impl Into<String>,
        story_id: impl Into<String>,
    ) -> RetrieveByStoryIdStory {
        RetrieveByStoryIdStory {
            client: self.client.clone(),
            options: CallOptions::default(),
            city: city.into(),
            street: street.into(),
            story_id: story_id.into(),
        }
    }
}

/// The request that [`Stories::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveStory {
    client: Client,
    options: CallOptions,
    story_id: String,
}

impl RetrieveStory {
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
        Call::new(Method::GET, "/stories/{story_id}")
            .path("story_id", PathStyle::Simple, &self.story_id)
            .options(&self.options)
    }
}

/// The request that [`Stories::retrieve_by_slug`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBySlugStory {
    client: Client,
    options: CallOptions,
    city: String,
    slug: String,
}

impl RetrieveBySlugStory {
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
        Call::new(Method::GET, "/{city}/stories/{slug}")
            .path("city", PathStyle::Simple, &self.city)
            .path("slug", PathStyle::Simple, &self.slug)
            .options(&self.options)
    }
}

/// The request that [`Stories::retrieve_by_story_id`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveByStoryIdStory {
    client: Client,
    options: CallOptions,
    city: String,
    street: String,
    story_id: String,
}

impl RetrieveByStoryIdStory {
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
        Call::new(Method::GET, "/{city}/{street}/stories/{story_id}")
            .path("city", PathStyle::Simple, &self.city)
            .path("street", PathStyle::Simple, &self.street)
            .path("story_id", PathStyle::Simple, &self.story_id)
            .options(&self.options)
    }
}

requests!(RetrieveStory, RetrieveBySlugStory, RetrieveByStoryIdStory);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

