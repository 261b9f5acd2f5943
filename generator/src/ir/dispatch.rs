//! Dispatch of a union's values to its variants.

use super::Literal;
use crate::text::Text;

/// A decision for a JSON value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Dispatch {
    /// The value is this variant. An index into [`Union::variants`](super::Union::variants).
    Variant(usize),
    /// Fallback: tried last. A value that does not decode as this variant becomes `Unknown`.
    Fallback(usize),
    /// The value is the first of these variants that it decodes as, or `Unknown` if it decodes as
    /// none. Several may match.
    First(Vec<usize>),
    /// The value is `Unknown`, and kept as JSON.
    Unknown,
    /// By the JSON type. Types without an arm are `Unknown`.
    Kind(Vec<(JsonKind, Dispatch)>),
    /// By the value of a property.
    Tag { property: Text, arms: Vec<TagArm>, otherwise: Box<Dispatch> },
    /// By the first element of an array. An empty array is the variant `empty`. If the array does
    /// not decode as the variant of its first element, it is the first of `any` that it decodes as,
    /// or `Unknown`.
    FirstElement { of: Box<Dispatch>, empty: usize, any: Vec<usize> },
    /// By the value of a property that is present, with a decision of its own.
    Member { property: Text, of: Box<Dispatch>, otherwise: Box<Dispatch> },
    /// By the format of a string; the first matching arm applies.
    Text { arms: Vec<TextArm>, otherwise: Box<Dispatch> },
    /// By the keys that are present; the first matching arm applies.
    Keys { arms: Vec<KeysArm>, otherwise: Box<Dispatch> },
}

impl Dispatch {
    /// Returns the variants that this decision chooses directly.
    pub fn variants(&self) -> &[usize] {
        match self {
            Self::Variant(variant) | Self::Fallback(variant) => std::slice::from_ref(variant),
            Self::First(variants) => variants,
            _ => &[],
        }
    }

    /// Returns the nested decisions.
    pub fn next(&self) -> Vec<&Dispatch> {
        match self {
            Self::Variant(_) | Self::Fallback(_) | Self::First(_) | Self::Unknown => Vec::new(),
            Self::Kind(arms) => arms.iter().map(|(_, then)| then).collect(),
            Self::Tag { arms, otherwise, .. } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Text { arms, otherwise } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Keys { arms, otherwise } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Member { of, otherwise, .. } => vec![of, otherwise],
            Self::FirstElement { of, .. } => vec![of],
        }
    }
}

fn with<'d>(arms: impl Iterator<Item = &'d Dispatch>, otherwise: &'d Dispatch) -> Vec<&'d Dispatch> {
    arms.chain([otherwise]).collect()
}

/// The decision for some values of a tag.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TagArm {
    pub values: Vec<Literal>,
    pub then: Dispatch,
}

/// The decision for strings with a format.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextArm {
    pub format: TextFormat,
    pub then: Dispatch,
}

/// A format that can be recognised in a string. More general formats come later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextFormat {
    Ipv4,
    Ipv6,
    Date,
    DateTime,
    Uuid,
    Uri,
    Email,
}

/// The decision for objects with all of these keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KeysArm {
    pub all: Vec<Text>,
    pub then: Dispatch,
}

/// The types of JSON values (RFC 8259), with integers separate from other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    Null,
    Bool,
    Integer,
    /// Numbers; also integers if there is no arm for them.
    Number,
    String,
    Array,
    Object,
}
