use std::fmt;

use serde_json::Value;

use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node, from_str};

/// A string that an open enum has no variant for.
///
/// Only decoding and converting a string to the enum make one, so it never stands for a value that the enum knows.
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
/// Only decoding and converting an integer to the enum make one, so it never stands for a value that the enum knows.
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
/// Two are equal if they are equal as JSON: neither the order of members nor the way a number is written counts.
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

    /// The value, parsed.
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

/// Whether two texts, written by [`Encoder`] or empty, are the same JSON.
#[inline]
pub(super) fn same_json(one: &str, other: &str) -> bool {
    one == other
        || match (from_str(one), from_str(other)) {
            (Ok(one), Ok(other)) => same_value(&one, &other),
            _ => false,
        }
}

/// As `==`, which tells `1.0` from `1`.
#[inline]
fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64() == other.as_f64() && (one.is_f64() || other.is_f64())
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_value(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, one)| other.get(name).is_some_and(|other| same_value(one, other)))
        }
        _ => one == other,
    }
}
