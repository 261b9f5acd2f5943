//! Fields of structs.

use super::{Bound, Doc, TypeRef};
use crate::names::{FieldName, FnName};
use crate::pointer::Pointer;
use crate::text::Text;

/// A field of a struct.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: FieldName,
    pub wire: Text,
    pub ty: TypeRef,
    pub presence: Presence,
    /// The sibling of the setter that sends `null`, where the struct has setters; given by
    /// `analyze`.
    pub null_setter: Option<FnName>,
    /// Only answers hold it (`readOnly`).
    pub read_only: bool,
    /// Only requests hold it (`writeOnly`).
    pub write_only: bool,
    /// The default value, as JSON text.
    pub default: Option<Text>,
    /// The constraints on values beyond their type, sorted.
    pub bounds: Vec<Bound>,
    /// Where the document declares it: where it stands, also if `allOf` brought it here.
    pub pointer: Pointer,
    pub doc: Doc,
    pub deprecated: bool,
}

impl Field {
    /// Returns a field of which the document says no more than this.
    pub fn new(name: FieldName, wire: Text, ty: TypeRef, presence: Presence) -> Self {
        Self {
            name,
            wire,
            ty,
            presence,
            null_setter: None,
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

/// Whether a property may be absent and whether it may be `null`. All but `Required` are an
/// `Option` in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    Required,
    /// May be absent.
    Optional,
    /// Always there, may be `null`.
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
