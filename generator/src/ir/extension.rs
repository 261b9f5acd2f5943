//! The extensions of the document that had an effect.

use crate::pointer::Pointer;
use crate::text::Text;

/// An extension of the document that had an effect, marks a part as internal, or suggests a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExtensionUse {
    pub effect: ExtensionEffect,
    /// The key of the extension.
    pub key: Text,
    /// The type that it suggests.
    pub value: Option<Text>,
    /// The location of the object with the extension.
    pub pointer: Pointer,
}

/// The effect of an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExtensionEffect {
    /// It gave a name, which the lock may replace.
    Named,
    /// It marks a part that is in the crate.
    Kept,
    /// It marks a part that is left out.
    Omitted,
    /// It suggests a type, which only the configuration can choose.
    Suggested,
}

impl ExtensionEffect {
    /// Returns the word for it in lists of the crate's parts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Kept => "kept",
            Self::Omitted => "omitted",
            Self::Suggested => "suggested",
        }
    }
}
