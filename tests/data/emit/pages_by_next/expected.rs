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

    /// The operations under `/roles`.
    #[cfg(feature = "roles")]
    pub fn roles(&self) -> crate::roles::Roles {
        crate::roles::Roles::new(self.clone())
    }
}

// ==== src/roles.rs

//! The operations under `/roles`.
//!
//! ```no_run
//! # async fn example(client: pages_by_next::Client) -> pages_by_next::Result<()> {
//! let mut roles = client.roles().list().items();
//! while let Some(role) = roles.try_next().await? {
//!     println!("{role:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, ClientCore, Extra, Items, Method, Next, Paged, QueryStyle,
    Response, Sending, model, requests,
};

/// The operations on roles, from [`Client::roles`](crate::Client::roles).
#[derive(Clone, Debug)]
pub struct Roles {
    client: Client,
}

impl Roles {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the roles.
    ///
    /// `GET /roles`
    #[inline]
    pub fn list(&self) -> ListRoles {
        ListRoles {
            client: self.client.clone(),
            options: CallOptions::default(),
            after: None,
        }
    }
}

/// The request that [`Roles::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListRoles {
    client: Client,
    options: CallOptions,
    after: Option<String>,
}

impl ListRoles {
    /// Where the page begins.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> Sending<ListRolesResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListRolesResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/roles")
            .query("after", QueryStyle::FormExplode, &self.after)
            .options(&self.options)
    }
}

impl Paged for ListRoles {
    type Page = ListRolesResponse;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> Call {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListRolesResponse) -> Option<Next> {
        if page.has_more { page.next.clone().map(Next::Cursor) } else { None }
    }

    #[inline]
    fn seek(&mut self, cursor: String) {
        self.after = Some(cursor);
    }

    #[inline]
    fn items(page: ListRolesResponse) -> Vec<String> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListRolesResponse) -> bool {
        page.data.is_empty()
    }
}

requests!(ListRoles => ListRolesResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListRolesResponse {
    /// The roles.
    pub data: Vec<String>,
    /// Whether there are more.
    pub has_more: bool,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListRolesResponse {
        required data = "data";
        required has_more = "has_more";
        nullable next = "next";
        [String] = "data";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "roles")]
pub use crate::roles::ListRolesResponse;

