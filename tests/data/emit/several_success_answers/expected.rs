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

    /// The operations under `/jobs`.
    #[cfg(feature = "jobs")]
    pub fn jobs(&self) -> crate::jobs::Jobs {
        crate::jobs::Jobs::new(self.clone())
    }
}

// ==== src/jobs.rs

//! The operations under `/jobs`.
//!
//! ```no_run
//! # async fn example(client: several_success_answers::Client) -> several_success_answers::Result<()> {
//! let job = client.jobs().create().send().await?;
//! println!("{job:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, model, requests, unions,
};

/// The operations on jobs, from [`Client::jobs`](crate::Client::jobs).
#[derive(Clone, Debug)]
pub struct Jobs {
    client: Client,
}

impl Jobs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a job.
    ///
    /// `POST /jobs`
    #[inline]
    pub fn create(&self) -> CreateJob {
        CreateJob {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the jobs.
    ///
    /// `PUT /jobs`
    #[inline]
    pub fn update(&self) -> UpdateJob {
        UpdateJob {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Jobs::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateJob {
    client: Client,
    options: CallOptions,
}

impl CreateJob {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Option<Job>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Option<Job>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/jobs").options(&self.options)
    }
}

/// The request that [`Jobs::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateJob {
    client: Client,
    options: CallOptions,
}

impl UpdateJob {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<UpdateJobResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<UpdateJobResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/jobs").options(&self.options)
    }
}

requests!(CreateJob => Option < Job >, UpdateJob => UpdateJobResponse);

/// A job.
#[derive(Clone)]
#[non_exhaustive]
pub struct Job {
    /// The identifier.
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Job {
        required id = "id";
    }
}

/// The answers of the statuses `200` and `202`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateJobResponse {
    /// One.
    Job(Box<Job>),
    /// A number to ask with.
    Queued(Box<Queued>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for UpdateJobResponse {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("id") {
                    node.decode().map(Self::Job)
                } else if node.has("position") {
                    node.decode().map(Self::Queued)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for UpdateJobResponse {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Job(value) => out.put(value),
            Self::Queued(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// A job that waits.
#[derive(Clone)]
#[non_exhaustive]
pub struct Queued {
    /// Its place.
    pub position: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Queued {
        required position = "position";
    }
}
unions!(UpdateJobResponse);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "jobs")]
pub use crate::jobs::{Job, Queued, UpdateJobResponse};

