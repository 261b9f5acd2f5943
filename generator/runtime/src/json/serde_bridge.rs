//! Models in any format that serde supports.

use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};

use crate::{Decode, Encode, Encoder, Tape};

/// Implements `serde::Serialize` for types that encode to JSON: as a tree in human-readable formats
/// (`Value`, YAML, TOML), otherwise as a string with the JSON text, since binary formats without
/// type names could not read a tree back.
pub fn serialize<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = Encoder::new();
    value.encode(&mut out);
    if let Some(failure) = out.take_noted().failure {
        return Err(S::Error::custom(failure));
    }
    let json = out.into_string();
    if !serializer.is_human_readable() {
        return serializer.serialize_str(&json);
    }
    match Tape::parse(&json) {
        Ok(tape) => tape.root().serialize(serializer),
        Err(error) => Err(S::Error::custom(error)),
    }
}

/// Implements `serde::Deserialize` for types that decode from JSON; the counterpart of
/// [`serialize`].
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let decoded = if deserializer.is_human_readable() {
        let mut tape = Tape::with_capacity(16);
        tape.fill(deserializer)?;
        tape.root().decode()
    } else {
        let json: String = serde::Deserialize::deserialize(deserializer)?;
        super::from_str(&json)
    };
    decoded.map_err(D::Error::custom)
}

/// Implements serde's traits for types that implement `Encode` and `Decode`.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_through_json {
    ($($name:ident),* $(,)?) => {$(
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::deserialize(deserializer)
            }
        }
    )*};
}
