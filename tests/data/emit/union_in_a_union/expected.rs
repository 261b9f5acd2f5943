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

    /// The operations under `/tasks`.
    #[cfg(feature = "tasks")]
    pub fn tasks(&self) -> crate::tasks::Tasks {
        crate::tasks::Tasks::new(self.clone())
    }
}

// ==== src/tasks.rs

//! The operations under `/tasks`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on tasks, from [`Client::tasks`](crate::Client::tasks).
#[derive(Clone, Debug)]
pub struct Tasks {
    client: Client,
}

impl Tasks {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the task.
    ///
    /// - `content`: A task.
    ///
    /// `POST /tasks`
    pub fn create(&self, content: impl Into<Task>) -> CreateTask {
        CreateTask {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Tasks::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTask {
    client: Client,
    options: CallOptions,
    content: Task,
}

impl CreateTask {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Task> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Task>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/tasks").json(&self.content).options(&self.options)
    }
}

requests!(CreateTask => Task);

/// A task.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Task {
    /// A task in the house.
    Indoor(Indoor),
    /// Work in the garden.
    Garden(Box<Garden>),
    /// Work on the roof.
    Roof(Box<Roof>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Task {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("type") {
            Some(Tag::Str("sweep") | Tag::Str("cook")) => node.decode().map(Self::Indoor),
            Some(Tag::Str("garden")) => node.decode().map(Self::Garden),
            Some(Tag::Str("roof")) => node.decode().map(Self::Roof),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Task {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Indoor(value) => out.put(value),
            Self::Garden(value) => out.put(value),
            Self::Roof(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Task {
        Indoor: Indoor;
        Garden: Garden;
        Roof: Roof;
    }
}

/// A task in the house.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Indoor {
    /// Sweeping.
    Sweep(Box<Sweep>),
    /// Cooking.
    Cook(Box<Cook>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Indoor {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("type") {
            Some(Tag::Str("sweep")) => node.decode().map(Self::Sweep),
            Some(Tag::Str("cook")) => node.decode().map(Self::Cook),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Indoor {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Sweep(value) => out.put(value),
            Self::Cook(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Indoor {
        Sweep: Sweep;
        Cook: Cook;
    }
}

/// Sweeping.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Sweep {
    /// Members beyond these.
    pub extra: Extra,
}

impl Sweep {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Sweep {
        "type" = "sweep";
    }
}

/// Cooking.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Cook {
    /// What is cooked.
    pub dish: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Cook {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// What is cooked.
    pub fn dish(mut self, dish: impl Into<String>) -> Self {
        self.dish = Some(dish.into());
        self
    }
}

model! {
    Cook {
        "type" = "cook";
        optional dish = "dish";
    }
}

/// Work in the garden.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Garden {
    /// Members beyond these.
    pub extra: Extra,
}

impl Garden {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Garden {
        "type" = "garden";
    }
}

/// Work on the roof.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Roof {
    /// Members beyond these.
    pub extra: Extra,
}

impl Roof {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Roof {
        "type" = "roof";
    }
}
unions!(Task, Indoor);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "tasks")]
pub use crate::tasks::{Cook, Garden, Indoor, Roof, Sweep, Task};

