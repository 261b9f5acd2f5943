//! Places whose enum is another one now, and that keep the one they had.

use std::collections::HashSet;

use super::kinds::ValueFact;
use super::pairs::Pairs;
use crate::ir::{Api, EnumValue, Literal, OpenEnum, TypeId, TypeKind, TypeRef};

/// A place that keeps its enum.
pub(crate) struct Kept {
    /// The mention, with the enum that the place had as it is in the new API.
    pub ty: TypeRef,
    /// That enum.
    pub enumeration: TypeId,
    /// The enum that the new document has there.
    pub instead_of: TypeId,
    /// Set if the location has values now that it did not have.
    pub has_more: bool,
    /// Set if the location lacks values that it had.
    pub has_fewer: bool,
}

impl Kept {
    /// The row that tells of it.
    pub(super) fn fact<'a>(
        &self,
        noun: &'a str,
        (was, now): (&'a str, &'a str),
        sent: bool,
    ) -> ValueFact<'a> {
        match (self.has_more, self.has_fewer) {
            (true, _) => ValueFact::EnumWithMore { noun, was, now },
            (_, true) if sent => ValueFact::EnumRefuses { noun, was, now },
            (_, true) => ValueFact::EnumWithFewer { noun, was, now },
            _ => ValueFact::EnumWithSame { noun, was, now },
        }
    }
}

/// Returns the mention that a place keeps whose enum is another one now: if the new API has both enums, and one of them has all
/// values of the other. Enums are open, so that a value is the same whichever of the two it is decoded as.
pub(crate) fn kept(
    pairs: &Pairs,
    (old, was): (&Api, &TypeRef),
    (new, now): (&Api, &TypeRef),
) -> Option<Kept> {
    let wrapped = |inner: &TypeRef, other: &TypeRef, wrap: fn(Box<TypeRef>) -> TypeRef| {
        let kept = kept(pairs, (old, inner), (new, other))?;
        Some(Kept { ty: wrap(Box::new(kept.ty)), ..kept })
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
            let set = |of: &'_ OpenEnum| {
                of.values.iter().map(|value| value.wire.clone()).collect::<HashSet<Literal>>()
            };
            let (before, after) = (set(before), set(after));
            let (has_more, has_fewer) = (!after.is_subset(&before), !before.is_subset(&after));
            let is_nested = has_more != has_fewer || !has_more;
            (is_nested && !after.is_empty()).then_some(Kept {
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

fn values(api: &Api, id: TypeId) -> Option<&OpenEnum> {
    match &api.types[id.0].kind {
        TypeKind::OpenEnum(item) => Some(item),
        _ => None,
    }
}

/// Gives an enum the values of another that it does not have.
pub(crate) fn widen(api: &mut Api, enumeration: TypeId, other: TypeId) {
    let Some(more) = values(api, other).cloned() else { return };
    if let TypeKind::OpenEnum(item) = &mut api.types[enumeration.0].kind {
        *item = with_values(item, &more);
    }
}

/// An enum with the values of another that it does not have.
pub(crate) fn with_values(item: &OpenEnum, more: &OpenEnum) -> OpenEnum {
    let known: HashSet<&Literal> = item.values.iter().map(|value| &value.wire).collect();
    let is_new = |value: &&EnumValue| !known.contains(&value.wire);
    let values = item.values.iter().chain(more.values.iter().filter(is_new)).cloned().collect();
    OpenEnum { repr: item.repr, values }
}
