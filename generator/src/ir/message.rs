//! Bodies of requests and responses.

use super::{Doc, QueryStyle, TypeId, TypeRef};
use crate::names::FnName;
use crate::pointer::Pointer;
use crate::text::Text;

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    None,
    /// An object. Its fields are inputs of the operation, and its struct is the `body` field of the
    /// request.
    Fields {
        ty: TypeId,
        media: Media,
        /// The body is sent even if no field is set.
        required: bool,
    },
    /// Anything else: one argument or setter, the input with the location
    /// [`Location::Body`](super::Location::Body).
    Value {
        ty: TypeRef,
        media: Media,
        required: bool,
    },
}

/// The encoding of one property of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoding {
    /// The wire name of the property.
    pub wire: Text,
    pub encoding: PropertyEncoding,
}

/// An aspect of a property's encoding (OpenAPI 3.1, 4.8.15 "Encoding Object").
#[derive(Clone, Debug, PartialEq)]
pub enum PropertyEncoding {
    /// The style of a form field or a multipart part.
    Style(QueryStyle),
    /// Reserved characters of a form field are not percent-encoded.
    AllowReserved,
    /// The media type of a multipart part. If the document lists several, the one that matches the
    /// part is used.
    Media(Text),
    /// A header of a multipart part with a fixed value.
    Header { name: Text, value: Text },
}

/// A media type, classified by its serialization.
#[derive(Clone, Debug, PartialEq)]
pub enum Media {
    /// `application/json` or `+json`, with the exact media type.
    Json(Text),
    /// `application/x-www-form-urlencoded`
    Form(QueryStyle),
    /// `multipart/form-data`
    Multipart,
    /// Text of the given media type.
    Text(Text),
    /// Any other media type, as bytes.
    Bytes(Text),
}

impl Media {
    /// Returns the word for it in names and reports, without the exact media type.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Json(_) => "JSON",
            Self::Form(_) => "form",
            Self::Multipart => "multipart",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        }
    }
}

/// The result of a successful call.
#[derive(Clone, Debug, PartialEq)]
pub enum Success {
    /// No content: `()`.
    Empty,
    Json(TypeRef),
    Text,
    Bytes,
    /// Only events: the operation has a [`Operation::stream`](super::Operation::stream) and nothing
    /// else.
    Events,
}

impl Success {
    /// Returns the default `Accept` header of the runtime for this result.
    pub fn usual_accept(&self) -> &'static str {
        match self {
            Self::Json(_) => "application/json",
            Self::Text => "text/plain",
            Self::Empty | Self::Bytes | Self::Events => "*/*",
        }
    }
}

/// An alternative representation of the response, requested by a method of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Representation {
    /// The name of the method, such as `accept_csv`.
    pub name: FnName,
    /// The media type from the document.
    pub media: Text,
    /// The `Accept` header: the media type, and those of errors.
    pub accept: Text,
    /// The result: JSON, text or bytes.
    pub success: Success,
}

/// A documented error response.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorResponse {
    /// `404`, `4XX` or `default`.
    pub status: Text,
    pub ty: Option<TypeRef>,
    pub doc: Doc,
}

/// A documented response, regardless of its handling in Rust.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentedResponse {
    /// `200`, `4XX` or `default`.
    pub status: Text,
    pub pointer: Pointer,
    /// The media types of its body, in the document's order.
    pub media: Vec<Text>,
}

/// The names of webhook headers, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookHeaders {
    pub id: Text,
    pub timestamp: Text,
    pub signature: Text,
}
