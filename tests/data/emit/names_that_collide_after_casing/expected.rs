// warning: `GET /user-groups` and `GET /user_groups` are both named `list`, so the second gets a longer name
//   --> openapi.yaml:14:5  #/paths/~1user_groups/get
//   help: give one a name in the configuration:
//     [operations."GET /user_groups"]
//     name = "list"

// warning: `UserGroupName` is mentioned by no operation, so it gets no type
//   --> openapi.yaml:38:5  #/components/schemas/UserGroupName
//   help: to have them all, set in the configuration:
//     [package]
//     all-types = true

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

    /// The operations under `/user-groups`.
    #[cfg(feature = "user-groups")]
    pub fn user_groups(&self) -> crate::user_groups::UserGroups {
        crate::user_groups::UserGroups::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "user-groups")]
pub use crate::user_groups::{UserGroup, UserGroupSchema};

// ==== src/user_groups.rs

//! The operations under `/user-groups`.
//!
//! ```no_run
//! # async fn example(client: names_that_collide_after_casing::Client) -> names_that_collide_after_casing::Result<()> {
//! let user_group = client.user_groups().list().send().await?;
//! println!("{user_group:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};

/// The operations on user groups, from [`Client::user_groups`](crate::Client::user_groups).
#[derive(Clone, Debug)]
pub struct UserGroups {
    client: Client,
}

impl UserGroups {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the groups.
    ///
    /// `GET /user-groups`
    #[inline]
    pub fn list(&self) -> ListUserGroups {
        ListUserGroups {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// List the other groups.
    ///
    /// `GET /user_groups`
    #[inline]
    pub fn list_get(&self) -> ListGetUserGroups {
        ListGetUserGroups {
            client: self.client.clone(),
            options: CallOptions::default(),
            sort_by: None,
            sort_by_value: None,
        }
    }
}

/// The request that [`UserGroups::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListUserGroups {
    client: Client,
    options: CallOptions,
}

impl ListUserGroups {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<UserGroup>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<UserGroup>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/user-groups").options(&self.options)
    }
}

/// The request that [`UserGroups::list_get`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListGetUserGroups {
    client: Client,
    options: CallOptions,
    sort_by: Option<String>,
    sort_by_value: Option<String>,
}

impl ListGetUserGroups {
    /// With a dash.
    pub fn sort_by(mut self, sort_by: impl Into<String>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// With a capital.
    pub fn sort_by_value(mut self, sort_by_value: impl Into<String>) -> Self {
        self.sort_by_value = Some(sort_by_value.into());
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
    pub fn send(self) -> Sending<Vec<UserGroupSchema>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<UserGroupSchema>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/user_groups")
            .query("sort-by", QueryStyle::FormExplode, &self.sort_by)
            .query("sortBy", QueryStyle::FormExplode, &self.sort_by_value)
            .options(&self.options)
    }
}

requests!(
    ListUserGroups => Vec < UserGroup >, ListGetUserGroups => Vec < UserGroupSchema >
);

/// A group.
#[derive(Clone)]
#[non_exhaustive]
pub struct UserGroup {
    /// With a capital.
    pub foo_bar: String,
    /// With a line.
    pub foo_bar_field: String,
    /// With a dash.
    pub foo_bar_x666f6f2d626172: String,
    /// In capitals.
    pub foo_bar_x464f4f5f424152: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UserGroup {
        required foo_bar = "fooBar";
        required foo_bar_field = "foo_bar";
        required foo_bar_x666f6f2d626172 = "foo-bar";
        optional foo_bar_x464f4f5f424152 = "FOO_BAR";
    }
}

/// Another group.
#[derive(Clone)]
#[non_exhaustive]
pub struct UserGroupSchema {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UserGroupSchema {
        required name = "name";
    }
}

