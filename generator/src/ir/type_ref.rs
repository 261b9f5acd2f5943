//! Types where they are mentioned.

use super::TypeId;

/// A mention of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeRef {
    Bool,
    /// `i32`, where the document says `int32`.
    I32,
    I64,
    U64,
    F64,
    /// A number that no integer of 64 bits need hold: `serde_json::Number`.
    Number,
    String,
    /// Seconds since the Unix epoch: the runtime's `Timestamp`.
    Timestamp,
    /// RFC 3339: the runtime's `DateTime`, which keeps the text as it came.
    DateTime,
    /// RFC 3339 full-date: the runtime's `Date`.
    Date,
    /// A text that must not be seen (`format: password`): the runtime's `Secret`, which prints as
    /// `[redacted]`.
    Secret,
    /// Any JSON: `serde_json::Value`.
    Json,
    /// An operation of a JSON Patch (RFC 6902): the runtime's `PatchOperation`.
    PatchOperation,
    /// Bytes, as a whole body: the runtime's `File`, of which the content is sent.
    Bytes,
    /// A file of a multipart body: the runtime's `File`.
    File,
    List(Box<TypeRef>),
    /// String keys, in the document's order of keys sorted: `BTreeMap<String, T>`.
    Map(Box<TypeRef>),
    /// An element that may be `null`, inside a list or a map.
    Nullable(Box<TypeRef>),
    /// A struct in an optional field or a union: its size must not depend on what it holds.
    Boxed(Box<TypeRef>),
    Named(TypeId),
}

impl TypeRef {
    /// The type of the values in lists and maps, however deep.
    pub fn innermost(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) | Self::Boxed(inner) => {
                inner.innermost()
            }
            _ => self,
        }
    }
}
