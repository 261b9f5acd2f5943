use crate::runtime::{Decoded, Node, UnknownInteger, UnknownValue};

/// An enum of strings that keeps the ones it does not know.
pub trait OpenEnum: Sized {
    /// The variant that stands for `value`.
    fn known(value: &str) -> Option<Self>;

    /// A value that no variant stands for.
    fn unknown(value: UnknownValue) -> Self;

    /// The string on the wire.
    fn as_str(&self) -> &str;
}

/// An enum of integers that keeps the ones it does not know.
pub trait OpenIntEnum: Sized {
    /// The variant that stands for `value`.
    fn known(value: i64) -> Option<Self>;

    /// A value that no variant stands for.
    fn unknown(value: UnknownInteger) -> Self;

    /// The integer on the wire.
    fn as_i64(&self) -> i64;
}

/// The variant that stands for a string, be it unknown.
pub fn open_enum<T: OpenEnum>(value: &str) -> T {
    T::known(value).unwrap_or_else(|| T::unknown(UnknownValue::new(value)))
}

/// The variant that stands for an integer, be it unknown.
pub fn open_int_enum<T: OpenIntEnum>(value: i64) -> T {
    T::known(value).unwrap_or_else(|| T::unknown(UnknownInteger::new(value)))
}

/// Decodes a string.
pub fn decode_open_enum<T: OpenEnum>(node: Node<'_>) -> Decoded<T> {
    match node.as_str() {
        Some(value) => Ok(open_enum(value)),
        None => Err(node.mismatch("a string")),
    }
}

/// Decodes an integer.
pub fn decode_open_int_enum<T: OpenIntEnum>(node: Node<'_>) -> Decoded<T> {
    match node.as_i64() {
        Some(value) => Ok(open_int_enum(value)),
        None => Err(node.mismatch("a signed 64-bit integer")),
    }
}

/// Implements what users and models need of types that implement [`OpenEnum`].
macro_rules! open_enums {
    ($($name:ident),* $(,)?) => {$(
        impl $name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                $crate::runtime::OpenEnum::as_str(self)
            }

            /// Whether a variant stands for the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok($crate::runtime::open_enum(value))
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                $crate::runtime::open_enum(value)
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                $crate::runtime::open_enum(&value)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::runtime::Decode for $name {
            // A body of its own: inlined into the types that hold it, it would be compiled once for each.
            #[inline(never)]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                $crate::runtime::decode_open_enum(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                out.str(self.as_str());
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use open_enums;

/// Implements what users and models need of types that implement [`OpenIntEnum`].
macro_rules! open_int_enums {
    ($($name:ident),* $(,)?) => {$(
        impl $name {
            /// The value on the wire.
            pub fn as_i64(&self) -> i64 {
                $crate::runtime::OpenIntEnum::as_i64(self)
            }

            /// Whether a variant stands for the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                $crate::runtime::open_int_enum(value)
            }
        }

        impl $crate::runtime::Decode for $name {
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                $crate::runtime::decode_open_int_enum(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                out.i64(self.as_i64());
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use open_int_enums;
