//! Values of types that the configuration of a client names.

use std::fmt::{self, Display, Write as _};
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::{Kind, hash_json, same_json};
use crate::{Decode, Decoded, Encode, Encoder, Node, Tape, to_string};

/// A value of a type `T` of another crate, such as `uuid::Uuid`.
///
/// [`get`](Self::get) returns the value. If the server sends something that is not a valid `T`, the
/// response is decoded nevertheless, and `get` returns the error. A received value is sent back
/// exactly as it was received. A `T` converts into this type, so that setters take one.
///
/// `As` is the conversion: [`AsText`], [`AsNumber`] or [`AsSerde`].
pub struct Parsed<T, As = AsText> {
    content: Content<T>,
    conversion: PhantomData<fn() -> As>,
}

#[derive(Clone)]
enum Content<T> {
    /// A value of this program.
    Made(T),
    /// A value of the server.
    Received { json: Box<str>, value: Result<T, InvalidValue> },
}

/// An error of [`Parsed::get`]: the JSON is not a valid value of the type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue(Box<str>);

/// A conversion between JSON and `T`, for [`Parsed`].
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be the type of a JSON value by the conversion `{Self}`",
    label = "text and numbers need `FromStr` and `Display`; with `serde = true` in the configuration, `Serialize` and `DeserializeOwned`"
)]
pub trait Conversion<T>: 'static {
    /// Reads a value from JSON. The error says why the JSON is not one.
    #[doc(hidden)]
    fn read(node: Node<'_>) -> Result<T, String>;

    /// Returns the value as JSON. The error says why that is impossible.
    #[doc(hidden)]
    fn write(value: &T) -> Result<String, String>;
}

/// A string, converted by [`FromStr`] and [`Display`].
#[derive(Clone, Copy, Debug)]
pub struct AsText;

/// A number, converted by [`FromStr`] and [`Display`] without a loss of digits.
#[derive(Clone, Copy, Debug)]
pub struct AsNumber;

/// Any JSON, converted by `serde::Serialize` and `serde::de::DeserializeOwned`.
#[derive(Clone, Copy, Debug)]
pub struct AsSerde;

impl<T, As> Parsed<T, As> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// If the server sent something else.
    pub fn get(&self) -> Result<&T, InvalidValue> {
        match &self.content {
            Content::Made(value) => Ok(value),
            Content::Received { value, .. } => value.as_ref().map_err(Clone::clone),
        }
    }

    /// Returns the value.
    ///
    /// # Errors
    ///
    /// If the server sent something else.
    pub fn into_value(self) -> Result<T, InvalidValue> {
        match self.content {
            Content::Made(value) => Ok(value),
            Content::Received { value, .. } => value,
        }
    }
}

impl<T, As: Conversion<T>> Parsed<T, As> {
    /// Returns the value as JSON: what the server sent, or what will be sent to it. A value that
    /// its type cannot write is `null`.
    pub fn to_json(&self) -> String {
        self.json().unwrap_or_else(|_| "null".to_owned())
    }

    fn json(&self) -> Result<String, String> {
        match &self.content {
            Content::Made(value) => As::write(value),
            Content::Received { json, .. } => Ok(json.to_string()),
        }
    }
}

impl<T, As> From<T> for Parsed<T, As> {
    fn from(value: T) -> Self {
        Self { content: Content::Made(value), conversion: PhantomData }
    }
}

impl<T: Clone, As> Clone for Parsed<T, As> {
    fn clone(&self) -> Self {
        Self { content: self.content.clone(), conversion: PhantomData }
    }
}

impl<T, As: Conversion<T>> fmt::Debug for Parsed<T, As> {
    /// Writes the JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl<T, As: Conversion<T>> PartialEq for Parsed<T, As> {
    /// Compares the JSON. The order of members and the notation of numbers do not matter.
    fn eq(&self, other: &Self) -> bool {
        same_json(&self.to_json(), &other.to_json())
    }
}

impl<T, As: Conversion<T>> Eq for Parsed<T, As> {}

impl<T, As: Conversion<T>> Hash for Parsed<T, As> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_json(&self.to_json(), state);
    }
}

impl<T: 'static, As: Conversion<T>> Decode for Parsed<T, As> {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        let json = node.keep().as_str().into();
        let value = As::read(node).map_err(|reason| InvalidValue(reason.into()));
        Ok(Self { content: Content::Received { json, value }, conversion: PhantomData })
    }
}

impl<T, As: Conversion<T>> Encode for Parsed<T, As> {
    fn encode(&self, out: &mut Encoder) {
        match (&self.content, self.json()) {
            (_, Ok(json)) => out.raw(&json),
            (_, Err(reason)) => out.fail(&format!("a `{}` {reason}", std::any::type_name::<T>())),
        }
    }
}

impl<T, As: Conversion<T>> Serialize for Parsed<T, As> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::serialize(self, serializer)
    }
}

impl<'de, T: 'static, As: Conversion<T>> Deserialize<'de> for Parsed<T, As> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::deserialize(deserializer)
    }
}

impl<T: FromStr<Err: Display> + Display> Conversion<T> for AsText {
    fn read(node: Node<'_>) -> Result<T, String> {
        scalar(node, Kind::String)
    }

    fn write(value: &T) -> Result<String, String> {
        Ok(to_string(&text(value)?))
    }
}

impl<T: FromStr<Err: Display> + Display> Conversion<T> for AsNumber {
    fn read(node: Node<'_>) -> Result<T, String> {
        scalar(node, Kind::Number)
    }

    fn write(value: &T) -> Result<String, String> {
        let text = text(value)?;
        let is_number =
            Tape::parse(&text).is_ok_and(|tape| matches!(tape.root().kind(), Kind::Integer | Kind::Number));
        if is_number { Ok(text) } else { Err("does not print as a JSON number".to_owned()) }
    }
}

impl<T: Serialize + DeserializeOwned> Conversion<T> for AsSerde {
    fn read(node: Node<'_>) -> Result<T, String> {
        serde_json::from_str(node.keep().as_str()).map_err(|error| error.to_string())
    }

    fn write(value: &T) -> Result<String, String> {
        serde_json::to_string(value).map_err(|error| format!("cannot be written as JSON: {error}"))
    }
}

/// Reads a value from the text of a string or number. Strings are accepted for numbers and numbers
/// for strings, since servers mix them up.
fn scalar<T: FromStr<Err: Display>>(node: Node<'_>, expected: Kind) -> Result<T, String> {
    let parsed = match (node.as_str(), node.kind()) {
        (Some(text), _) => text.parse(),
        (None, Kind::Integer | Kind::Number) => node.keep().as_str().parse(),
        _ if expected == Kind::String => return Err("expected a string".to_owned()),
        _ => return Err("expected a number".to_owned()),
    };
    parsed.map_err(|error: T::Err| error.to_string())
}

/// Prints a value. Unlike `to_string`, does not panic if its `Display` fails.
fn text(value: &impl Display) -> Result<String, String> {
    let mut text = String::new();
    match write!(text, "{value}") {
        Ok(()) => Ok(text),
        Err(_) => Err("cannot be printed: its `Display` fails".to_owned()),
    }
}

impl Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the server's value is not valid: {}", self.0)
    }
}

impl std::error::Error for InvalidValue {}
