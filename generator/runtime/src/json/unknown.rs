use std::fmt;
use std::hash::{Hash, Hasher};

use serde_json::Value;

use super::equality::{hash_json, same_json};
use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node, from_str};

/// A string that an open enum has no variant for.
///
/// Can only be created by decoding or converting a string to the enum, so it never equals a known
/// value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    pub(super) fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// Returns the original string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// An integer that an open enum has no variant for.
///
/// Can only be created by decoding or converting an integer to the enum, so it never equals a known
/// value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    pub(super) fn new(value: i64) -> Self {
        Self(value)
    }

    /// Returns the original integer.
    pub fn as_i64(self) -> i64 {
        self.0
    }
}

impl fmt::Display for UnknownInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// JSON that matches no member of a union, kept as text without whitespace.
///
/// Compared as JSON: the order of members and the notation of numbers do not matter.
#[derive(Clone)]
pub struct UnknownJson(Box<str>);

impl UnknownJson {
    pub(super) fn from_text(json: String) -> Self {
        Self(json.into())
    }

    /// Returns the JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the parsed value. A value that `Value` cannot represent becomes a string of its JSON
    /// text: numbers beyond `f64` (`1e400`), and values nested deeper than 127 levels. Other
    /// numbers may be rounded, and lone surrogates become U+FFFD.
    #[inline]
    pub fn to_value(&self) -> Value {
        from_str(&self.0).expect("the text was written from a parsed value")
    }
}

impl PartialEq for UnknownJson {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        same_json(&self.0, &other.0)
    }
}

impl Eq for UnknownJson {}

impl Hash for UnknownJson {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_json(&self.0, state);
    }
}

impl fmt::Debug for UnknownJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnknownJson({})", self.0)
    }
}

impl fmt::Display for UnknownJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Encode for UnknownJson {
    fn encode(&self, out: &mut Encoder) {
        out.raw(&self.0);
    }
}

impl Decode for UnknownJson {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(node.keep())
    }
}

serde_through_json!(UnknownJson);
