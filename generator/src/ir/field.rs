//! Fields of structs.

use super::{Bound, Doc, TypeRef};
use crate::names::FieldName;
use crate::pointer::Pointer;
use crate::text::Text;

/// A field of a struct.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: FieldName,
    pub wire: Text,
    pub ty: TypeRef,
    pub presence: Presence,
    /// Only responses contain it (`readOnly`).
    pub read_only: bool,
    /// Only requests contain it (`writeOnly`).
    pub write_only: bool,
    /// The default value, as JSON.
    pub default: Option<Text>,
    /// Constraints on values beyond their type, sorted.
    pub bounds: Vec<Bound>,
    /// The location of its declaration, even if it was included through `allOf`.
    pub pointer: Pointer,
    pub doc: Doc,
    pub deprecated: bool,
}

impl Field {
    /// Returns a field without further information.
    pub fn new(name: FieldName, wire: Text, ty: TypeRef, presence: Presence) -> Self {
        Self {
            name,
            wire,
            ty,
            presence,
            read_only: false,
            write_only: false,
            default: None,
            bounds: Vec::new(),
            pointer: Pointer::default(),
            doc: Doc::default(),
            deprecated: false,
        }
    }
}

/// The presence of a property: whether it may be absent or `null`. Everything but `Required` is an
/// `Option` in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    Required,
    /// May be absent.
    Optional,
    /// Always present, may be `null`.
    Nullable,
    /// May be absent or `null`.
    OptionalNullable,
}

impl Presence {
    /// Returns whether the field is not an `Option`.
    pub fn is_required(self) -> bool {
        self == Self::Required
    }

    /// Returns whether `null` may be sent.
    pub fn nullable(self) -> bool {
        matches!(self, Self::Nullable | Self::OptionalNullable)
    }
}
