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
}

// ==== src/trees.rs

//! The operations under `/trees`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
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

    /// Create the node.
    ///
    /// - `name`: The name.
    /// - `edge`: What leads to a node.
    ///
    /// `POST /trees`
    pub fn create(&self, name: impl Into<String>, edge: Edge) -> CreateTree {
        CreateTree {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Node::new(name, edge),
        }
    }
}

/// The request that [`Trees::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTree {
    client: Client,
    options: CallOptions,
    body: Node,
}

impl CreateTree {
    /// A node of a tree.
    #[inline]
    pub fn parent(mut self, parent: Node) -> Self {
        self.body.parent = Some(Box::new(parent));
        self
    }

    /// The nodes below.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.body.children = Some(children.into_iter().collect());
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
    pub fn send(self) -> Sending<Node> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Node>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/trees").json(&self.body).options(&self.options)
    }
}

requests!(CreateTree => Node);

/// A node of a tree.
#[derive(Clone)]
#[non_exhaustive]
pub struct Node {
    /// The name.
    pub name: String,
    /// What leads to a node.
    pub edge: Box<Edge>,
    /// A node of a tree.
    pub parent: Option<Box<Node>>,
    /// The nodes below.
    pub children: Option<Vec<Node>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Node {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, edge: Edge) -> Self {
        Self {
            name: name.into(),
            edge: Box::new(edge),
            parent: None,
            children: None,
            extra: Extra::default(),
        }
    }

    /// A node of a tree.
    #[inline]
    pub fn parent(mut self, parent: Node) -> Self {
        self.parent = Some(Box::new(parent));
        self
    }

    /// The nodes below.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children = Some(children.into_iter().collect());
        self
    }
}

model! {
    Node {
        required name = "name";
        required edge = "edge";
        optional parent = "parent";
        optional children = "children";
    }
}

/// What leads to a node.
#[derive(Clone)]
#[non_exhaustive]
pub struct Edge {
    /// A node of a tree.
    pub to: Box<Node>,
    /// The weight.
    pub weight: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Edge {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(to: Node) -> Self {
        Self {
            to: Box::new(to),
            weight: None,
            extra: Extra::default(),
        }
    }

    /// The weight.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }
}

model! {
    Edge {
        required to = "to";
        optional weight = "weight";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "trees")]
pub use crate::trees::{Edge, Node};

