//! What requests carry and what answers hold.

use super::{Doc, QueryStyle, TypeId, TypeRef};
use crate::names::FnName;
use crate::pointer::Pointer;
use crate::text::Text;

/// What a request carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    None,
    /// An object: its fields are the operation's inputs, its struct a field `body` of the request.
    Fields {
        ty: TypeId,
        media: Media,
        /// Sent even where no field of it is set.
        required: bool,
    },
    /// Anything else: one typed argument or setter, the input whose location is
    /// [`Location::Body`](super::Location::Body).
    Value {
        ty: TypeRef,
        media: Media,
        required: bool,
    },
}

/// How a property of a body is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoding {
    /// The property's name on the wire.
    pub wire: Text,
    pub manner: Manner,
}

/// What the document says of a property of a body (OpenAPI 3.1, 4.8.15 "Encoding Object").
#[derive(Clone, Debug, PartialEq)]
pub enum Manner {
    /// The style of a field of a form, or of a part of a multipart body.
    Style(QueryStyle),
    /// A field of a form whose reserved characters stay as they are.
    AllowReserved,
    /// The media type of a part of a multipart body; of several, as the document lists them, that
    /// which fits the part.
    Media(Text),
    /// A header of a part of a multipart body, which always has that value.
    Header { name: Text, value: Text },
}

/// A media type, by how its bodies are written and read.
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
    /// Anything else, as bytes.
    Bytes(Text),
}

impl Media {
    /// The word for it in names and reports, without the exact media type.
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

/// What the answer is when the server says that all is well.
#[derive(Clone, Debug, PartialEq)]
pub enum Success {
    /// Nothing to read: `()`.
    Empty,
    Json(TypeRef),
    Text,
    Bytes,
    /// Only events: the operation has a [`Operation::stream`](super::Operation::stream) and nothing
    /// else.
    Events,
}

impl Success {
    /// The header `Accept` that the runtime sends by itself for such an answer.
    pub fn usual_accept(&self) -> &'static str {
        match self {
            Self::Json(_) => "application/json",
            Self::Text => "text/plain",
            Self::Empty | Self::Bytes | Self::Events => "*/*",
        }
    }
}

/// A representation of the answer that a method of the request asks for, in place of the usual one.
#[derive(Clone, Debug, PartialEq)]
pub struct Representation {
    /// The method, such as `accept_csv`.
    pub name: FnName,
    /// The media type, as the document writes it.
    pub media: Text,
    /// The header `Accept`: the media type, and those of errors.
    pub accept: Text,
    /// What it is read as: JSON, text or bytes.
    pub success: Success,
}

/// A documented error answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorResponse {
    /// `404`, `4XX` or `default`.
    pub status: Text,
    pub ty: Option<TypeRef>,
    pub doc: Doc,
}

/// An answer by its status, whatever becomes of it in Rust.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// `200`, `4XX` or `default`.
    pub status: Text,
    pub pointer: Pointer,
    /// The media types of its body, in the document's order.
    pub media: Vec<Text>,
}
