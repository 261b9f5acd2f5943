// warning: `info` has no key `discription`; the description of the API is left out
//   --> openapi.yaml:2:39  #/info/discription
//   help: did you mean `description`?

// warning: a document has no key `consumes`; it is left out
//   --> openapi.yaml:3:1  #/consumes
//   help: OpenAPI 3 has media types in the `content` of each request body

// warning: a path has no key `gte`; the operation of `/boats` is left out
//   --> openapi.yaml:6:5  #/paths/~1boats/gte
//   help: did you mean `get`?

// warning: an operation has no key `requestbody`; the request body of `POST /boats` is left out
//   --> openapi.yaml:11:7  #/paths/~1boats/post/requestbody
//   help: did you mean `requestBody`?

// warning: an operation has no key `parametres`; it is left out
//   --> openapi.yaml:13:7  #/paths/~1boats/post/parametres
//   help: did you mean `parameters`?

// warning: a parameter has no key `type`; it is left out
//   --> openapi.yaml:16:36  #/paths/~1boats/post/parameters/0/type
//   help: OpenAPI 3 has it in the parameter's `schema`

// warning: an operation has no key `securty`; the credentials of `POST /boats` are those of the document
//   --> openapi.yaml:17:7  #/paths/~1boats/post/securty
//   help: did you mean `security`?

// warning: a response has no key `schema`; it is left out
//   --> openapi.yaml:19:38  #/paths/~1boats/post/responses/200/schema
//   help: OpenAPI 3 has it in a media type of `content`: `content: {application/json: {schema: …}}`

// warning: the `operationId` `board` stands at several operations; none is lost, since methods are named after paths
//   --> openapi.yaml:22:7  #/paths/~1boats~1{boat}/get/operationId
//   help: give each operation its own
//     `board` stands at 10:7, 22:7

// warning: a parameter has no key `shema`; the type of the parameter is left out
//   --> openapi.yaml:24:51  #/paths/~1boats~1{boat}/get/parameters/0/shema
//   help: did you mean `schema`?

// warning: `components` has no key `schema`; it is left out
//   --> openapi.yaml:32:3  #/components/schema
//   help: did you mean `schemas`?

// warning: a schema has no key `propertys`; the fields of `Boat` are left out
//   --> openapi.yaml:37:7  #/components/schemas/Boat/propertys
//   help: did you mean `properties`?

// warning: a schema has no key `nulable`; `Boat` is never null
//   --> openapi.yaml:39:7  #/components/schemas/Boat/nulable
//   help: did you mean `nullable`?

// warning: a schema has no key `additionalProperites`; the type of further fields of `Boat` is left out
//   --> openapi.yaml:40:7  #/components/schemas/Boat/additionalProperites
//   help: did you mean `additionalProperties`?

// warning: a schema has no key `tonnage`; it is left out
//   --> openapi.yaml:41:7  #/components/schemas/Boat/tonnage
//   help: remove it, or begin its name with `x-` if it is an extension

// warning: a schema has no key `oneof`; the members of `Crew` are left out
//   --> openapi.yaml:43:7  #/components/schemas/Crew/oneof
//   help: did you mean `oneOf`?

// warning: a schema has no key `readonly`; it is left out
//   --> openapi.yaml:44:7  #/components/schemas/Crew/readonly
//   help: did you mean `readOnly`?

// warning: `Crew` and `Dock` are mentioned by no operation, so they get no types
//   --> openapi.yaml:42:5  #/components/schemas/Crew
//   help: to have them all, set in the configuration:
//     [package]
//     all-types = true

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: broken_keys_are_misspelled::Client) -> broken_keys_are_misspelled::Result<()> {
//! client.boats().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending, model,
    requests,
};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /boats`
    #[inline]
    pub fn create(&self) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            sail: None,
        }
    }

    /// `GET /boats/{boat}`
    pub fn retrieve(&self, boat: impl Into<String>) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            boat: boat.into(),
        }
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
    sail: Option<String>,
}

impl CreateBoat {
    pub fn sail(mut self, sail: impl Into<String>) -> Self {
        self.sail = Some(sail.into());
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
        Call::new(Method::POST, "/boats")
            .query("sail", QueryStyle::FormExplode, &self.sail)
            .options(&self.options)
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
    boat: String,
}

impl RetrieveBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats/{boat}")
            .path("boat", PathStyle::Simple, &self.boat)
            .options(&self.options)
    }
}

requests!(CreateBoat, RetrieveBoat => Boat);

#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
    }
}

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "boats")]
pub use crate::boats::Boat;

