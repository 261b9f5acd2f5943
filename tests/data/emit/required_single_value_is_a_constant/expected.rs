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

    /// The operations under `/lists`.
    #[cfg(feature = "lists")]
    pub fn lists(&self) -> crate::lists::Lists {
        crate::lists::Lists::new(self.clone())
    }
}

// ==== src/lists.rs

//! The operations under `/lists`.
//!
//! ```no_run
//! # async fn example(client: required_single_value_is_a_constant::Client) -> required_single_value_is_a_constant::Result<()> {
//! let list = client.lists().create(["item"]).send().await?;
//! println!("{list:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on lists, from [`Client::lists`](crate::Client::lists).
#[derive(Clone, Debug)]
pub struct Lists {
    client: Client,
}

impl Lists {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the shopping list.
    ///
    /// - `items`: What to buy.
    ///
    /// `POST /lists`
    pub fn create(
        &self,
        items: impl IntoIterator<Item = impl Into<String>>,
    ) -> CreateList {
        CreateList {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ShoppingList::new(items),
        }
    }
}

/// The request that [`Lists::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateList {
    client: Client,
    options: CallOptions,
    body: ShoppingList,
}

impl CreateList {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<ShoppingList> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ShoppingList>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/lists").json(&self.body).options(&self.options)
    }
}

requests!(CreateList => ShoppingList);

/// A shopping list.
#[derive(Clone)]
#[non_exhaustive]
pub struct ShoppingList {
    /// What to buy.
    pub items: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ShoppingList {
    /// Makes one from its required fields.
    pub fn new(items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            items: items.into_iter().map(Into::into).collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    ShoppingList {
        "object" = "shopping_list";
        "version" = 2;
        "shared" = true;
        required items = "items";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "lists")]
pub use crate::lists::ShoppingList;

