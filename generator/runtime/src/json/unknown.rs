use std::fmt;

use serde_json::Value;

use super::equality::same_json;
use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node, from_str};

/// A string that an open enum has no variant for.
///
/// Only decoding and converting a string to the enum make one, so it never stands for a value that
/// the enum knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    pub(super) fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The string as it came.
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
/// Only decoding and converting an integer to the enum make one, so it never stands for a value
/// that the enum knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    pub(super) fn new(value: i64) -> Self {
        Self(value)
    }

    /// The integer as it came.
    pub fn as_i64(self) -> i64 {
        self.0
    }
}

impl fmt::Display for UnknownInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// JSON that is none of a union's members, kept as text without spaces.
///
/// Two are equal if they are equal as JSON: neither the order of members nor the way a number is
/// written counts.
#[derive(Clone)]
pub struct UnknownJson(Box<str>);

impl UnknownJson {
    pub(super) fn from_text(json: String) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the parsed value. What a `Value` cannot hold is a string with its JSON text: numbers
    /// beyond `f64` (`1e400`), and what is nested deeper than 127 levels. Other numbers may be
    /// rounded, and halves of surrogate pairs are U+FFFD.
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
