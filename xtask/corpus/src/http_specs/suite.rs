//! The specifications and scenarios of the suite, as our script prints them.

use serde::Deserialize;
use serde_json::{Map, Value};

/// A specification in TypeSpec.
#[derive(Debug, Deserialize)]
pub struct Specification {
    /// Its folder, such as `parameters/query`.
    pub name: String,
    /// The OpenAPI documents that were made of it, one for each version.
    pub documents: Vec<String>,
    pub errors: Vec<String>,
}

/// A scenario: requests that a client must be able to send.
#[derive(Debug, Deserialize)]
pub struct Scenario {
    /// Such as `Parameters_Query_Constant_post`.
    pub name: String,
    /// The folder of its specification.
    pub folder: String,
    /// Several requests to one route, distinguished by keys.
    pub by_key: bool,
    pub exchanges: Vec<Exchange>,
}

/// A request, and the response to it.
#[derive(Debug, Deserialize)]
pub struct Exchange {
    pub method: String,
    pub path: String,
    pub request: Request,
    pub response: Response,
}

#[derive(Debug, Deserialize)]
pub struct Request {
    /// Set if the request is one that the server refuses.
    pub status: Option<u16>,
    pub headers: Map<String, Value>,
    pub query: Map<String, Value>,
    pub body: Option<Content>,
}

#[derive(Debug, Deserialize)]
pub struct Response {
    pub status: u16,
    pub body: Option<Content>,
}

/// A body.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Content {
    pub media: String,
    pub json: Option<Value>,
    pub text: Option<String>,
    pub hex: Option<String>,
    pub parts: Option<Map<String, Value>>,
    pub files: Vec<FilePart>,
}

/// A file in a form.
#[derive(Debug, Deserialize)]
pub struct FilePart {
    pub field: String,
    pub name: String,
    pub media: String,
    pub hex: String,
}
