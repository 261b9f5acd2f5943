//! References to types.

use super::TypeId;
use crate::names::RustType;

/// A reference to a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeRef {
    Bool,
    /// `i32`, for `format: int32`.
    I32,
    I64,
    U64,
    F64,
    /// A number outside the range of 64-bit integers: `serde_json::Number`.
    Number,
    String,
    /// Seconds since the Unix epoch: the runtime's `Timestamp`.
    Timestamp,
    /// RFC 3339: the runtime's `DateTime`, which keeps the original text.
    DateTime,
    /// RFC 3339 full-date: the runtime's `Date`.
    Date,
    /// Bytes in a string (`format: byte`, `contentEncoding: base64`): the runtime's `Base64`, which
    /// keeps the original text.
    Base64,
    /// A secret string (`format: password`): the runtime's `Secret`, which prints as `[redacted]`.
    Secret,
    /// Arbitrary JSON: `serde_json::Value`.
    Json,
    /// An operation of a JSON Patch (RFC 6902): the runtime's `PatchOperation`.
    PatchOperation,
    /// Bytes as a whole body: the content of the runtime's `File`.
    Bytes,
    /// A file in a multipart body: the runtime's `File`.
    File,
    List(Box<TypeRef>),
    /// A map with sorted string keys: `BTreeMap<String, T>`.
    Map(Box<TypeRef>),
    /// A nullable element of a list or map.
    Nullable(Box<TypeRef>),
    /// A boxed struct in an optional field or a union, so that their size does not depend on its
    /// fields.
    Boxed(Box<TypeRef>),
    Named(TypeId),
    /// A type of another crate, from the configuration.
    External(External),
}

/// A type of another crate, and how its values are converted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct External {
    pub ty: RustType,
    pub conversion: Conversion,
}

/// A conversion between JSON and a type of another crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conversion {
    /// None: the type is an integer of Rust.
    Direct,
    /// The runtime's `AsText`: a string, by `FromStr` and `Display`.
    Text,
    /// The runtime's `AsNumber`: a number, by `FromStr` and `Display`.
    Number,
    /// The runtime's `AsSerde`: any JSON, by serde's traits.
    Serde,
}

impl TypeRef {
    /// Returns the type of the values in nested lists and maps.
    pub fn innermost(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) | Self::Boxed(inner) => {
                inner.innermost()
            }
            _ => self,
        }
    }
}
