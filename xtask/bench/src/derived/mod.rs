//! Types as written by hand with serde's derive: the same fields, but without constants, and
//! unknown fields are dropped.

pub mod audit;
pub mod usage;

/// Defines structs, a union with a tag, and an enum.
macro_rules! derived {
    (
        $(struct $struct:ident { $($presence:ident $field:ident $wire:literal: $ty:ty;)* })*
        $(union $union:ident by $tag:literal { $($member:ident $tag_value:literal;)* })?
        $(enum $enum:ident { $($variant:ident $text:literal;)* })?
    ) => {
        $(
            #[derive(serde::Serialize, serde::Deserialize)]
            pub struct $struct {
                $(
                    #[serde(rename = $wire, skip_serializing_if = "super::Absent::is_absent")]
                    pub $field: super::field_type!($presence $ty),
                )*
            }

            impl super::Absent for $struct {}
        )*

        $(
            #[derive(serde::Serialize, serde::Deserialize)]
            #[serde(tag = $tag)]
            pub enum $union {
                $(#[serde(rename = $tag_value)] $member(Box<$member>),)*
            }
        )?

        $(
            #[derive(serde::Serialize, serde::Deserialize)]
            pub enum $enum { $(#[serde(rename = $text)] $variant,)* }

            impl super::Absent for $enum {}
        )?
    };
}
use derived;

macro_rules! field_type {
    (required $ty:ty) => { $ty };
    ($presence:ident $ty:ty) => { Option<$ty> };
}
use field_type;

/// The condition for `skip_serializing_if`.
trait Absent {
    /// Returns whether the field is omitted.
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
