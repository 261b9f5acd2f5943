use crate::{Decoded, Node, UnknownInteger, UnknownValue};

/// Creates the value for a string without a variant.
pub fn unknown_value(value: &str) -> UnknownValue {
    UnknownValue::new(value)
}

/// Creates the value for an integer without a variant.
pub fn unknown_integer(value: i64) -> UnknownInteger {
    UnknownInteger::new(value)
}

/// Decodes a string as an open enum.
pub fn decode_open_enum<T: for<'a> From<&'a str>>(node: Node<'_>) -> Decoded<T> {
    match node.as_str() {
        Some(value) => Ok(T::from(value)),
        None => Err(node.mismatch("a string")),
    }
}

/// Decodes an integer as an open enum.
pub fn decode_open_int_enum<T: From<i64>>(node: Node<'_>) -> Decoded<T> {
    match node.as_i64() {
        Some(value) => Ok(T::from(value)),
        None => Err(node.mismatch("a signed 64-bit integer")),
    }
}

/// Takes the wire values of string enums, and implements everything that users and models need.
///
/// ```ignore
/// text_enum! {
///     Role {
///         Owner = "owner";
///         Reader = "reader";
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum {
    ($($name:ident { $($variant:ident = $wire:literal;)* })*) => {$(
        impl ::std::convert::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::Unknown($crate::unknown_value(value)),
                }
            }
        }

        impl $name {
            /// Returns the wire value.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Returns whether the value is one of the known variants.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }

            /// Returns the known values, in the order of the API.
            #[doc(alias = "variants")]
            #[inline]
            pub fn values() -> &'static [Self] {
                const { &[$(Self::$variant),*] }
            }
        }

        // Not derived: comparing wire values suffices, and one function compiles faster than many.
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::std::cmp::Eq for $name {}

        impl ::std::hash::Hash for $name {
            #[inline]
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::Decode for $name {
            #[inline]
            fn decode(node: $crate::Node<'_>) -> $crate::Decoded<Self> {
                $crate::decode_open_enum(node)
            }
        }

        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::Encoder) {
                out.str(self.as_str());
            }
        }

        $crate::serde_through_json!($name);
    )*};
}

/// Takes the wire values of integer enums, like `text_enum!` for strings.
#[doc(hidden)]
#[macro_export]
macro_rules! integer_enum {
    ($($name:ident { $($variant:ident = $wire:literal;)* })*) => {$(
        impl ::std::convert::From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::Unknown($crate::unknown_integer(value)),
                }
            }
        }

        impl $name {
            /// Returns the wire value.
            #[inline]
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(value) => value.as_i64(),
                }
            }

            /// Returns whether the value is one of the known variants.
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::Decode for $name {
            #[inline]
            fn decode(node: $crate::Node<'_>) -> $crate::Decoded<Self> {
                $crate::decode_open_int_enum(node)
            }
        }

        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::Encoder) {
                out.i64(self.as_i64());
            }
        }

        $crate::serde_through_json!($name);
    )*};
}
