//! How a value of a union is told to be one of its members.

use super::Literal;
use crate::text::Text;

/// A decision, taken while looking at a node of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decide {
    /// It is this variant; indexes [`Union::variants`](super::Union::variants).
    Variant(usize),
    /// Nothing tells another than this variant, and nothing but that tells this one: a value that is not of its type is none of
    /// them.
    Rest(usize),
    /// It is none of them, and kept as JSON.
    Unknown,
    /// By the JSON kind; a kind without an arm is unknown.
    Kind(Vec<(JsonKind, Decide)>),
    /// By the value at a property.
    Tag { property: Text, arms: Vec<TagArm>, otherwise: Box<Decide> },
    /// By the first element of an array; an empty array is the variant `empty`.
    FirstElement { of: Box<Decide>, empty: usize },
    /// By the value of a member that is present, looked at as a value of its own.
    Member { property: Text, of: Box<Decide>, otherwise: Box<Decide> },
    /// By the keys that are present, first match.
    Keys { arms: Vec<KeysArm>, otherwise: Box<Decide> },
}

/// What follows from a tag's value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TagArm {
    pub values: Vec<Literal>,
    pub then: Decide,
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
