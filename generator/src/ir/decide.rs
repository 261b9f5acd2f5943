//! How a value of a union is told to be one of its members.

use super::Literal;
use crate::text::Text;

/// A decision, taken while looking at a node of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decide {
    /// It is this variant; indexes [`Union::variants`](super::Union::variants).
    Variant(usize),
    /// Nothing tells another than this variant, and nothing but that tells this one: a value that
    /// is not of its type is none of them.
    Rest(usize),
    /// It is the first of these variants that it decodes to, and none of them where it does to
    /// none: more than one may hold it.
    First(Vec<usize>),
    /// It is none of them, and kept as JSON.
    Unknown,
    /// By the JSON kind; a kind without an arm is unknown.
    Kind(Vec<(JsonKind, Decide)>),
    /// By the value at a property.
    Tag { property: Text, arms: Vec<TagArm>, otherwise: Box<Decide> },
    /// By the first element of an array; an empty array is the variant `empty`. One element may say
    /// less than all do: an array that is not what its first element tells is the first of `any`
    /// that it decodes to, or none.
    FirstElement { of: Box<Decide>, empty: usize, any: Vec<usize> },
    /// By the value of a member that is present, looked at as a value of its own.
    Member { property: Text, of: Box<Decide>, otherwise: Box<Decide> },
    /// By the format that a string has, first match.
    Text { arms: Vec<TextArm>, otherwise: Box<Decide> },
    /// By the keys that are present, first match.
    Keys { arms: Vec<KeysArm>, otherwise: Box<Decide> },
}

impl Decide {
    /// The variants that it comes to at once.
    pub fn variants(&self) -> &[usize] {
        match self {
            Self::Variant(variant) | Self::Rest(variant) => std::slice::from_ref(variant),
            Self::First(variants) => variants,
            _ => &[],
        }
    }

    /// The decisions that may follow.
    pub fn next(&self) -> Vec<&Decide> {
        match self {
            Self::Variant(_) | Self::Rest(_) | Self::First(_) | Self::Unknown => Vec::new(),
            Self::Kind(arms) => arms.iter().map(|(_, then)| then).collect(),
            Self::Tag { arms, otherwise, .. } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Text { arms, otherwise } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Keys { arms, otherwise } => with(arms.iter().map(|arm| &arm.then), otherwise),
            Self::Member { of, otherwise, .. } => vec![of, otherwise],
            Self::FirstElement { of, .. } => vec![of],
        }
    }
}

fn with<'d>(arms: impl Iterator<Item = &'d Decide>, otherwise: &'d Decide) -> Vec<&'d Decide> {
    arms.chain([otherwise]).collect()
}

/// What follows from a tag's value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TagArm {
    pub values: Vec<Literal>,
    pub then: Decide,
}

/// What follows where a string has a format.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextArm {
    pub format: TextFormat,
    pub then: Decide,
}

/// A format that a string can be seen to have. One that another's texts have too comes after it.
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

/// What follows where all of these keys are present.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KeysArm {
    pub all: Vec<Text>,
    pub then: Decide,
}

/// The kinds of JSON values (RFC 8259), integers apart from other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    Null,
    Bool,
    Integer,
    /// A number; integers too where no arm for them stands before it.
    Number,
    String,
    Array,
    Object,
}
