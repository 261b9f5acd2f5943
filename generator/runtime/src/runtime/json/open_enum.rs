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

/// Says what the values of enums of strings are on the wire, and implements [`OpenEnum`] and what users and models need of
/// them.
///
/// ```ignore
/// text_enum! {
///     Role {
///         Owner = "owner";
///         Reader = "reader";
///     }
/// }
/// ```
macro_rules! text_enum {
    ($($name:ident { $($variant:ident = $wire:literal;)* })*) => {$(
        impl $crate::runtime::OpenEnum for $name {
            #[inline]
            fn known(value: &str) -> Option<Self> {
                match value {
                    $($wire => Some(Self::$variant),)*
                    _ => None,
                }
            }

            #[inline]
            fn unknown(value: $crate::runtime::UnknownValue) -> Self {
                Self::Unknown(value)
            }

            #[inline]
            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                $crate::runtime::OpenEnum::as_str(self)
            }

            /// Whether a variant stands for the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        // Not derived: what the value is on the wire is all there is to compare, and one body is cheaper to compile than many.
        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            #[inline]
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok($crate::runtime::open_enum(value))
            }
        }

        impl From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                $crate::runtime::open_enum(value)
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(value: String) -> Self {
                $crate::runtime::open_enum(&value)
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::runtime::Decode for $name {
            #[inline]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                $crate::runtime::decode_open_enum(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                out.str(self.as_str());
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use text_enum;

/// Says what the values of enums of integers are on the wire, as `text_enum!` does of strings.
macro_rules! integer_enum {
    ($($name:ident { $($variant:ident = $wire:literal;)* })*) => {$(
        impl $crate::runtime::OpenIntEnum for $name {
            #[inline]
            fn known(value: i64) -> Option<Self> {
                match value {
                    $($wire => Some(Self::$variant),)*
                    _ => None,
                }
            }

            #[inline]
            fn unknown(value: $crate::runtime::UnknownInteger) -> Self {
                Self::Unknown(value)
            }

            #[inline]
            fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(value) => value.as_i64(),
                }
            }
        }

        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_i64(&self) -> i64 {
                $crate::runtime::OpenIntEnum::as_i64(self)
            }

            /// Whether a variant stands for the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                $crate::runtime::open_int_enum(value)
            }
        }

        impl $crate::runtime::Decode for $name {
            #[inline]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                $crate::runtime::decode_open_int_enum(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                out.i64(self.as_i64());
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use integer_enum;
