// ==== src/accounts.rs

//! The operations under `/accounts`.
//!
//! ```no_run
//! # async fn example(client: read_only_and_write_only::Client) -> read_only_and_write_only::Result<()> {
//! let account = client.accounts().create("name").send().await?;
//! println!("{account:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, DateTime, Extra, Method, Response, Sending, model, requests,
};

/// The operations on accounts, from [`Client::accounts`](crate::Client::accounts).
#[derive(Clone, Debug)]
pub struct Accounts {
    client: Client,
}

impl Accounts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the account.
    ///
    /// - `name`: The name.
    ///
    /// `POST /accounts`
    pub fn create(&self, name: impl Into<String>) -> CreateAccount {
        CreateAccount {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Account::new(name),
        }
    }
}

/// The request that [`Accounts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAccount {
    client: Client,
    options: CallOptions,
    body: Account,
}

impl CreateAccount {
    /// Sent and never answered.
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.body.password = Some(password.into());
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
    pub fn send(self) -> Sending<Account> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Account>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/accounts").json(&self.body).options(&self.options)
    }
}

requests!(CreateAccount => Account);

/// An account.
#[derive(Clone)]
#[non_exhaustive]
pub struct Account {
    /// Given by the server.
    pub id: Option<String>,
    /// The name.
    pub name: String,
    /// Sent and never answered.
    pub password: Option<String>,
    /// When it was last seen.
    pub seen_at: Option<DateTime>,
    /// Who owns it.
    pub owner: Option<Box<Owner>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Account {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: None,
            password: None,
            seen_at: None,
            owner: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Account {
        optional id = "id";
        required name = "name";
        optional password = "password";
        optional seen_at = "seen_at";
        optional owner = "owner";
    }
}

/// Who owns it.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Owner {
    /// Given by the server.
    pub id: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Owner {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Owner {
        optional id = "id";
    }
}

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

    /// The operations under `/accounts`.
    #[cfg(feature = "accounts")]
    pub fn accounts(&self) -> crate::accounts::Accounts {
        crate::accounts::Accounts::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "accounts")]
pub use crate::accounts::{Account, Owner};

