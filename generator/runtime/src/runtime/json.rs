//! JSON: a stand-in.

use std::collections::BTreeMap;
use std::fmt;

/// Writes JSON.
#[derive(Default)]
pub struct Encoder {
    text: String,
}

/// Encodes itself as JSON.
pub trait Encode {
    /// Writes the value.
    fn encode(&self, out: &mut Encoder);
}

/// Decodes itself from JSON.
pub trait Decode: Sized {
    /// Reads the value.
    fn from_value(value: serde_json::Value) -> Result<Self, DecodeError>;
}

/// Why JSON could not be read.
#[derive(Debug, Clone)]
pub struct DecodeError {
    path: String,
    message: String,
}

impl DecodeError {
    /// The path.
    pub fn path(&self) -> &str {
        &self.path
    }
    /// For tests.
    pub fn new(path: &str, message: &str) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for DecodeError {}

/// To bytes.
pub fn to_vec(value: &dyn Encode) -> Vec<u8> {
    let mut out = Encoder::default();
    value.encode(&mut out);
    out.text.into_bytes()
}

/// From bytes.
pub fn from_slice<T: Decode>(bytes: &[u8]) -> Result<T, DecodeError> {
    let value = serde_json::from_slice(bytes).map_err(|error| DecodeError::new("", &error.to_string()))?;
    T::from_value(value)
}

macro_rules! scalars { ($($ty:ty),*) => { $(impl Encode for $ty {
    fn encode(&self, out: &mut Encoder) { out.text += &serde_json::to_string(self).unwrap_or_default(); }
})* } }
scalars!(bool, i32, i64, u64, f64, str, String, serde_json::Value);
impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut Encoder) {
        (**self).encode(out)
    }
}
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Some(value) => value.encode(out),
            None => out.text += "null",
        }
    }
}
impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut Encoder) {
        out.text.push('[');
        for (n, item) in self.iter().enumerate() {
            if n > 0 {
                out.text.push(',')
            }
            item.encode(out);
        }
        out.text.push(']');
    }
}
impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, out: &mut Encoder) {
        out.text.push('{');
        for (n, (key, item)) in self.iter().enumerate() {
            if n > 0 {
                out.text.push(',')
            }
            key.encode(out);
            out.text.push(':');
            item.encode(out);
        }
        out.text.push('}');
    }
}
impl Decode for serde_json::Value {
    fn from_value(value: serde_json::Value) -> Result<Self, DecodeError> {
        Ok(value)
    }
}
