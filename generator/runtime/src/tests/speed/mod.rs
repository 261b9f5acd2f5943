//! How fast models are decoded and encoded, beside serde's derive on the same fields.
//!
//! `cargo test --release -p crategen-runtime -- --ignored --nocapture speed`

pub mod audit;
mod measure;
mod pages;
pub mod usage;

/// Defines the same types twice: in `ours` as `crategen` prints them, in `derived` as one writes them by hand with serde's
/// derive, constants and unknown members left out.
macro_rules! both {
    (
        $(struct $struct:ident {
            $(= $constant:literal $value:literal;)?
            $($presence:ident $field:ident $wire:literal: $ty:ty;)*
        })*
        $(union $union:ident by $tag:literal { $($member:ident $tag_value:literal;)* })?
        $(enum $enum:ident { $($variant:ident $text:literal;)* })?
    ) => {
        /// As `crategen` prints them.
        pub mod ours {
            #![allow(missing_docs, unused_imports)]
            use serde_json::Value;
            use $crate::runtime::*;
            use $crate::tests::speed::field_type;

            $(
                #[derive(Clone, PartialEq)]
                #[non_exhaustive]
                pub struct $struct {
                    $(pub $field: field_type!($presence $ty),)*
                    extra: Extra,
                }

                model! {
                    $struct {
                        $($constant = $value;)?
                        $($presence $field = $wire;)*
                    }
                }
            )*

            $(
                #[derive(Clone, Debug, PartialEq)]
                #[non_exhaustive]
                pub enum $union { $($member(Box<$member>),)* Unknown(UnknownJson) }

                impl Union for $union {
                    fn decode(node: Node<'_>) -> Decoded<Self> {
                        Ok(match node.tag($tag) {
                            $(Some(Tag::Str($tag_value)) => Self::$member(node.decode()?),)*
                            _ => Self::Unknown(node.keep()),
                        })
                    }

                    fn encode(&self, out: &mut Encoder) {
                        match self { $(Self::$member(value) => out.put(value),)* Self::Unknown(value) => out.put(value) }
                    }
                }

                unions!($union);
            )?

            $(
                #[derive(Clone, Debug, PartialEq, Eq, Hash)]
                #[non_exhaustive]
                pub enum $enum { $($variant,)* Unknown(UnknownValue) }

                text_enum! { $enum { $($variant = $text;)* } }
            )?
        }

        /// As one writes them by hand.
        pub mod derived {
            #![allow(missing_docs, unused_imports)]
            use serde::{Deserialize, Serialize};
            use serde_json::Value;
            use $crate::tests::speed::{Absent, field_type};

            pub type Timestamp = i64;

            $(
                #[derive(Serialize, Deserialize)]
                pub struct $struct {
                    $(
                        #[serde(rename = $wire, skip_serializing_if = "Absent::is_absent")]
                        pub $field: field_type!($presence $ty),
                    )*
                }

                impl Absent for $struct {}
            )*

            $(
                #[derive(Serialize, Deserialize)]
                #[serde(tag = $tag)]
                pub enum $union {
                    $(#[serde(rename = $tag_value)] $member(Box<$member>),)*
                }
            )?

            $(
                #[derive(Serialize, Deserialize)]
                pub enum $enum { $(#[serde(rename = $text)] $variant,)* }

                impl Absent for $enum {}
            )?
        }
    };
}
use both;

macro_rules! field_type {
    (required $ty:ty) => { $ty };
    ($presence:ident $ty:ty) => { Option<$ty> };
}
use field_type;

/// What `skip_serializing_if` asks.
pub trait Absent {
    /// Whether the field is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {}
impl Absent for String {}
impl Absent for i64 {}
impl Absent for bool {}
