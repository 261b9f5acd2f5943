// warning: `security` of a document is an object, not a list of objects; no operation asks for credentials
//   --> openapi.yaml:3:1  #/security
//   help: write a list of objects

// warning: `tags` of an operation is a string, not a list of texts; the tags of `GET /boats` are left out
//   --> openapi.yaml:7:7  #/paths/~1boats/get/tags
//   help: write a list of texts

// warning: `deprecated` of an operation is a string, not `true` or `false`; it is left out
//   --> openapi.yaml:8:7  #/paths/~1boats/get/deprecated
//   help: write `true` or `false`

// warning: `parameters` of an operation is an object, not a list of objects; the parameters of `GET /boats` are left out
//   --> openapi.yaml:9:7  #/paths/~1boats/get/parameters
//   help: write a list of objects

// warning: a response is an object, this is a string; it is left out
//   --> openapi.yaml:16:9  #/paths/~1boats/get/responses/404

// warning: a parameter is an object, this is a list; it is left out
//   --> openapi.yaml:19:5  #/components/parameters/unused

// warning: `required` of a schema is a string, not a list of texts; the fields of `Boat` are optional
//   --> openapi.yaml:23:7  #/components/schemas/Boat/required
//   help: write a list of texts

// warning: `enum` of a schema is a string, not a list; the values of `Boat.kind` are left out
//   --> openapi.yaml:26:17  #/components/schemas/Boat/properties/kind/enum
//   help: write a list

// warning: `properties` of a schema is a list, not an object of schemas; the fields of `Boat.crew` are left out
//   --> openapi.yaml:27:31  #/components/schemas/Boat/properties/crew/properties
//   help: write an object of schemas

// warning: a schema is an object or a boolean, this is a string; any value will do (here and in one more place)
//   --> openapi.yaml:28:9  #/components/schemas/Boat/properties/dock

// warning: `properties` of a schema is null, not an object of schemas; the fields of `Boat.flags` are left out
//   --> openapi.yaml:29:32  #/components/schemas/Boat/properties/flags/properties
//   help: write an object of schemas

// warning: `oneOf` of a schema is an object, not a list of schemas; the members of `Boat.load` are left out
//   --> openapi.yaml:30:17  #/components/schemas/Boat/properties/load/oneOf
//   help: write a list of schemas

// warning: `minItems` of a schema is a string, not a number; it is left out
//   --> openapi.yaml:31:44  #/components/schemas/Boat/properties/sails/minItems
//   help: write a number

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: broken_values_are_of_another_kind::Client) -> broken_values_are_of_another_kind::Result<()> {
//! let boat = client.boats().retrieve().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
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

    /// `GET /boats`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
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
        Call::new(Method::GET, "/boats").options(&self.options)
    }
}

requests!(RetrieveBoat => Boat);

#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    pub name: Option<String>,
    pub kind: Option<Value>,
    pub crew: Option<BTreeMap<String, Value>>,
    pub dock: Option<Value>,
    pub flags: Option<BTreeMap<String, Value>>,
    pub load: Option<Value>,
    pub sails: Option<Vec<Value>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
        optional name = "name";
        optional kind = "kind";
        optional crew = "crew";
        optional dock = "dock";
        optional flags = "flags";
        optional load = "load";
        optional sails = "sails";
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

