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

    /// The operations under `/trees`.
    #[cfg(feature = "trees")]
    pub fn trees(&self) -> crate::trees::Trees {
        crate::trees::Trees::new(self.clone())
    }

    /// The operations under `/leaves`.
    #[cfg(feature = "leaves")]
    pub fn leaves(&self) -> crate::leaves::Leaves {
        crate::leaves::Leaves::new(self.clone())
    }
}

// ==== src/leaves.rs

//! The operations under `/leaves`.
//!
//! ```no_run
//! # async fn example(client: query_indices_by_configuration::Client) -> query_indices_by_configuration::Result<()> {
//! client.leaves().create(["name"]).send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, QueryStyle, Response, Sending,
    requests,
};

/// The operations on leaves, from [`Client::leaves`](crate::Client::leaves).
#[derive(Clone, Debug)]
pub struct Leaves {
    client: Client,
}

impl Leaves {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create leaves.
    ///
    /// - `names`: The names.
    ///
    /// `POST /leaves`
    pub fn create(
        &self,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> CreateLeaf {
        CreateLeaf {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateLeafBody::new(names),
        }
    }
}

/// The request that [`Leaves::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLeaf {
    client: Client,
    options: CallOptions,
    body: CreateLeafBody,
}

impl CreateLeaf {
    /// Files.
    pub fn scans(mut self, scans: impl IntoIterator<Item = File>) -> Self {
        self.body.scans = Some(scans.into_iter().collect());
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
        Call::new(Method::POST, "/leaves")
            .multipart(&self.body)
            .field_style("names", QueryStyle::Indices)
            .options(&self.options)
    }
}

requests!(CreateLeaf);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateLeafBody {
    /// The names.
    pub names: Vec<String>,
    /// Files.
    pub scans: Option<Vec<File>>,
}

impl CreateLeafBody {
    /// Makes one from its required fields.
    pub fn new(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            names: names.into_iter().map(Into::into).collect(),
            scans: None,
        }
    }
}

impl Multipart for CreateLeafBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.text("names", &self.names).file("scans", &self.scans);
    }
}

// ==== src/trees.rs

//! The operations under `/trees`.
//!
//! ```no_run
//! # async fn example(client: query_indices_by_configuration::Client) -> query_indices_by_configuration::Result<()> {
//! client.trees().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on trees, from [`Client::trees`](crate::Client::trees).
#[derive(Clone, Debug)]
pub struct Trees {
    client: Client,
}

impl Trees {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the trees.
    ///
    /// `GET /trees`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTree {
        RetrieveTree {
            client: self.client.clone(),
            options: CallOptions::default(),
            kinds: None,
            ages: None,
            said: None,
            height: None,
        }
    }

    /// Create a tree.
    ///
    /// - `names`: The names.
    ///
    /// `POST /trees`
    pub fn update(
        &self,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> UpdateTree {
        UpdateTree {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: UpdateTreeBody::new(names),
        }
    }
}

/// The request that [`Trees::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTree {
    client: Client,
    options: CallOptions,
    kinds: Option<Vec<String>>,
    ages: Option<Vec<i64>>,
    said: Option<Vec<String>>,
    height: Option<RetrieveTreeHeight>,
}

impl RetrieveTree {
    /// A list.
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.kinds = Some(kinds.into_iter().map(Into::into).collect());
        self
    }

    /// The name has brackets.
    pub fn ages(mut self, ages: impl IntoIterator<Item = i64>) -> Self {
        self.ages = Some(ages.into_iter().collect());
        self
    }

    /// The document says how.
    pub fn said(mut self, said: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.said = Some(said.into_iter().map(Into::into).collect());
        self
    }

    /// An object.
    #[inline]
    pub fn height(mut self, height: RetrieveTreeHeight) -> Self {
        self.height = Some(height);
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
        Call::new(Method::GET, "/trees")
            .query("kinds", QueryStyle::Indices, &self.kinds)
            .query("ages", QueryStyle::Brackets, &self.ages)
            .query("said", QueryStyle::FormExplode, &self.said)
            .query("height", QueryStyle::Indices, &self.height)
            .options(&self.options)
    }
}

/// The request that [`Trees::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateTree {
    client: Client,
    options: CallOptions,
    body: UpdateTreeBody,
}

impl UpdateTree {
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
        Call::new(Method::POST, "/trees")
            .form(QueryStyle::Indices, &self.body)
            .options(&self.options)
    }
}

requests!(RetrieveTree, UpdateTree);

/// An object.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RetrieveTreeHeight {
    /// One of these.
    pub r#in: Option<Vec<i64>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl RetrieveTreeHeight {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// One of these.
    pub fn r#in(mut self, r#in: impl IntoIterator<Item = i64>) -> Self {
        self.r#in = Some(r#in.into_iter().collect());
        self
    }
}

model! {
    RetrieveTreeHeight {
        optional r#in = "in";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateTreeBody {
    /// The names.
    pub names: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateTreeBody {
    /// Makes one from its required fields.
    pub fn new(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            names: names.into_iter().map(Into::into).collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateTreeBody {
        required names = "names";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "trees")]
pub use crate::trees::{RetrieveTreeHeight, UpdateTreeBody};
#[cfg(feature = "leaves")]
pub use crate::leaves::CreateLeafBody;

