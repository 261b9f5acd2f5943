//! Lossless conversion between JSON and generated types.
//!
//! [`Tape::parse`] parses a text into one flat list; a [`Node`] is a position in it. A type decodes
//! itself from a node ([`Decode`]) and encodes itself as text ([`Encode`]). Code that all models
//! share is here and compiled once; a model only lists its fields in order.

mod accessors;
mod constructors;
mod debug;
mod decode;
mod details;
mod encode;
mod equality;
mod error;
mod escape;
mod extra;
mod fields;
mod list;
mod model;
mod node;
mod noted;
mod nulls;
mod object;
mod open_enum;
mod patch_operation;
#[cfg(any(test, feature = "testing"))]
mod redact;
mod scanner;
mod serde_bridge;
mod tape;
mod tape_builder;
mod text_format;
mod union;
mod unknown;
mod writer;

pub use debug::debug_model;
pub use decode::{Decode, from_slice, from_str};
pub use encode::{Encode, to_string, to_vec};
pub use error::DecodeError;
pub use extra::Extra;
pub use nulls::NullField;
pub use patch_operation::PatchOperation;
pub use unknown::{UnknownInteger, UnknownJson, UnknownValue};

// Items that only generated code uses.
#[doc(hidden)]
pub use encode::Encoder;
#[doc(hidden)]
pub use error::Decoded;
#[doc(hidden)]
pub use fields::Fields;
#[doc(hidden)]
pub use list::List;
#[doc(hidden)]
pub use model::Model;
#[doc(hidden)]
pub use node::{Elements, Kind, Members, Node, Tag};
#[doc(hidden)]
pub use object::{Literal, Object};
#[doc(hidden)]
pub use open_enum::{decode_open_enum, decode_open_int_enum, unknown_integer, unknown_value};
#[cfg(any(test, feature = "testing"))]
pub(crate) use redact::without_members;
#[doc(hidden)]
pub use serde_bridge::{deserialize, serialize};
#[doc(hidden)]
pub use tape::Tape;
#[doc(hidden)]
pub use text_format::TextFormat;
#[doc(hidden)]
pub use writer::ObjectWriter;

pub(crate) use equality::{hash_json, same_json};
pub(crate) use escape::quoted;
pub(crate) use noted::Noted;
