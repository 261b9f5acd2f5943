use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Number, Value};

use super::list::decode_elements;
use super::tape::{Entry, Tape};
use crate::{Decoded, Encode, Encoder, List, Node};

/// A type that can be decoded from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not decode from JSON",
    label = "not a type that decodes from JSON; name one, such as `send::<serde_json::Value>()`"
)]
pub trait Decode: Sized + 'static {
    /// Decodes the value at `node`. Paths of errors start there.
    fn decode(node: Node<'_>) -> Decoded<Self>;

    /// Returns the value of a required field that is missing or `null`: an empty list or map;
    /// `None` for all other types.
    #[inline]
    fn missing() -> Option<Self> {
        None
    }

    /// Returns the list that makes up most of a text of this type, if it has one.
    #[inline]
    fn list() -> Option<List> {
        None
    }
}

/// Decodes a JSON text. Unknown members are kept rather than rejected.
pub fn from_slice<T: Decode>(text: &[u8]) -> Decoded<T> {
    Tape::from_slice_with(text, T::list())?.root().decode()
}

/// Decodes a JSON text.
pub fn from_str<T: Decode>(text: &str) -> Decoded<T> {
    Tape::parse_with(text, T::list())?.root().decode()
}

impl Decode for bool {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_bool().ok_or_else(|| node.mismatch("a boolean"))
    }
}

impl Decode for i64 {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_i64().ok_or_else(|| node.mismatch("a signed 64-bit integer"))
    }
}

impl Decode for i32 {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        let value = node.as_i64().and_then(|value| i32::try_from(value).ok());
        value.ok_or_else(|| node.mismatch("a signed 32-bit integer"))
    }
}

/// Implements `Decode` for integers that no document needs, but a configuration may name.
macro_rules! integers {
    ($($ty:ty: $expected:literal),+) => {$(
        impl Decode for $ty {
            fn decode(node: Node<'_>) -> Decoded<Self> {
                let value = node.integer().and_then(|value| value.parse().ok());
                value.ok_or_else(|| node.mismatch($expected))
            }
        }
    )+};
}

integers! {
    i8: "a signed 8-bit integer",
    i16: "a signed 16-bit integer",
    i128: "a signed 128-bit integer",
    u8: "an unsigned 8-bit integer",
    u16: "an unsigned 16-bit integer",
    u32: "an unsigned 32-bit integer",
    u128: "an unsigned 128-bit integer"
}

impl Decode for u64 {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_u64().ok_or_else(|| node.mismatch("an unsigned 64-bit integer"))
    }
}

impl Decode for f64 {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_f64().ok_or_else(|| node.mismatch("a 64-bit floating-point number"))
    }
}

impl Decode for String {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(node.mismatch("a string")),
        }
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        if node.is_null() { Ok(None) } else { node.decode().map(Some) }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.decode() {
            Ok(value) => Ok(Box::new(value)),
            Err(error) => Err(error),
        }
    }

    fn missing() -> Option<Self> {
        T::missing().map(Box::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        let mut list = Self::new();
        match decode_elements(node, size_of::<T>(), &mut list) {
            Ok(()) => Ok(list),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn missing() -> Option<Self> {
        Some(Self::new())
    }

    #[inline]
    fn list() -> Option<List> {
        Some(List::whole::<T>())
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.check_depth()?;
        let Some(members) = node.members() else {
            return Err(node.mismatch("an object"));
        };
        let mut map = Self::new();
        for (key, value) in members {
            map.insert(key.to_owned(), value.decode::<T>().map_err(|error| error.in_member(key))?);
        }
        Ok(map)
    }

    #[inline]
    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

/// Decodes any JSON. A value that `Value` cannot represent becomes a string of its JSON text:
/// numbers beyond `f64` (`1e400`), and values nested deeper than 127 levels. Numbers with more
/// digits than an `f64` has are rounded; lone surrogates become U+FFFD.
// Compiled only into programs that use it, like models: maps of values need much code.
impl Decode for Value {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(value(node))
    }
}

#[inline]
fn value(node: Node<'_>) -> Value {
    let text = || Value::String(node.keep().as_str().to_owned());
    if node.is_too_deep() {
        return text();
    }
    match node.entry() {
        Entry::Null | Entry::Streamed => Value::Null,
        Entry::Bool(value) => Value::Bool(value),
        Entry::Signed(value) => value.into(),
        Entry::Unsigned(value) => value.into(),
        Entry::Float(value) => value.into(),
        Entry::Number { .. } | Entry::CopiedNumber { .. } => {
            node.number().and_then(number).map_or_else(text, Value::Number)
        }
        Entry::Verbatim { .. } | Entry::Copied { .. } => {
            Value::String(node.as_str().unwrap_or_default().to_owned())
        }
        Entry::Array { .. } => node.elements().into_iter().flatten().map(value).collect(),
        Entry::Object { .. } => {
            let members = node.members().into_iter().flatten();
            Value::Object(members.map(|(key, node)| (key.to_owned(), value(node))).collect())
        }
    }
}

fn number(text: &str) -> Option<Number> {
    if keeps_numbers() { text.parse().ok() } else { Number::from_f64(text.parse().ok()?) }
}

/// Returns whether `serde_json` keeps the text of numbers because some crate in the program enables
/// its feature `arbitrary_precision`.
pub(super) fn keeps_numbers() -> bool {
    static KEEPS: LazyLock<bool> = LazyLock::new(|| "1e999".parse::<Number>().is_ok());
    *KEEPS
}

impl Decode for Number {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match value(node) {
            Value::Number(number) => Ok(number),
            _ => Err(node.mismatch("a number")),
        }
    }
}

/// Accepts any JSON, including `null`.
impl Decode for () {
    fn decode(_: Node<'_>) -> Decoded<Self> {
        Ok(())
    }
}

/// Written as `null`.
impl Encode for () {
    fn encode(&self, out: &mut Encoder) {
        out.null();
    }
}
