//! Mentions of an enum that is another one in the new document, and that keep the enum of the lock.

use std::collections::HashSet;

use super::Pairs;
use crate::ir::{Literal, TypeId, TypeRef};
use crate::lock::surface::{EnumSurface, ShapeSurface, Surface};

/// A mention that keeps its enum.
pub(crate) struct KeptEnum {
    /// The mention, with the type that the enum of the lock has in the new API.
    pub ty: TypeRef,
    /// The enum in that mention.
    pub enumeration: TypeId,
    /// The enum that the new document mentions instead.
    pub instead_of: TypeId,
    /// Set if the new document allows values there that the old one did not.
    pub has_more: bool,
    /// Set if the new document lacks values there that the old one allowed.
    pub has_fewer: bool,
}

/// Returns the mention that is kept if the document mentions another enum now: if the new API has
/// both enums, and one of them has all values of the other. Enums are open, so a value is the same
/// whichever of the two it is decoded as.
pub(crate) fn kept_enum(
    pairs: &Pairs,
    (old, was): (&Surface, &TypeRef),
    (new, now): (&Surface, &TypeRef),
) -> Option<KeptEnum> {
    let wrapped = |inner: &TypeRef, other: &TypeRef, wrap: fn(Box<TypeRef>) -> TypeRef| {
        let kept = kept_enum(pairs, (old, inner), (new, other))?;
        Some(KeptEnum { ty: wrap(Box::new(kept.ty)), ..kept })
    };
    match (was, now) {
        (TypeRef::List(a), TypeRef::List(b)) => wrapped(a, b, TypeRef::List),
        (TypeRef::Map(a), TypeRef::Map(b)) => wrapped(a, b, TypeRef::Map),
        (TypeRef::Nullable(a), TypeRef::Nullable(b)) => wrapped(a, b, TypeRef::Nullable),
        (TypeRef::Named(a), TypeRef::Named(b)) if !pairs.same(*a, *b) => {
            let enumeration = pairs.new_of(*a)?;
            let (before, after) = (values(old, *a)?, values(new, *b)?);
            if before.repr != after.repr || values(new, enumeration)?.repr != after.repr {
                return None;
            }
            let set = |of: &'_ EnumSurface| {
                of.values.iter().map(|value| value.wire.clone()).collect::<HashSet<Literal>>()
            };
            let (before, after) = (set(before), set(after));
            let (has_more, has_fewer) = (!after.is_subset(&before), !before.is_subset(&after));
            let is_nested = has_more != has_fewer || !has_more;
            (is_nested && !after.is_empty()).then_some(KeptEnum {
                ty: TypeRef::Named(enumeration),
                enumeration,
                instead_of: *b,
                has_more,
                has_fewer,
            })
        }
        _ => None,
    }
}

fn values(surface: &Surface, id: TypeId) -> Option<&EnumSurface> {
    match &surface.types[id.0].kind {
        ShapeSurface::Enum(item) => Some(item),
        _ => None,
    }
}
