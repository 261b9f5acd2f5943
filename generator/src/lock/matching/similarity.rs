//! The similarity of two types, by shape alone.

use std::collections::{HashMap, HashSet};

use crate::ir::{Literal, TypeId, TypeRef};
use crate::lock::surface::{
    EnumSurface, ShapeSurface, Sign, StructSurface, Surface, TypeSurface, UnionSurface,
};

/// Returns a score between 0, nothing in common, and 1, the same shape. Names of types and presence
/// do not count.
pub(super) fn similarity(old: &Surface, new: &Surface, a: &TypeSurface, b: &TypeSurface) -> f64 {
    match (&a.kind, &b.kind) {
        (ShapeSurface::Struct(a), ShapeSurface::Struct(b)) => structs(a, b),
        (ShapeSurface::Enum(a), ShapeSurface::Enum(b)) => enums(a, b),
        (ShapeSurface::Union(a), ShapeSurface::Union(b)) => unions((old, a), (new, b)),
        (ShapeSurface::Newtype(a), ShapeSurface::Newtype(b)) => f64::from(u8::from(alike(a, b))),
        _ => 0.0,
    }
}

/// Returns whether both are enums, and the second has all values of the first.
pub(super) fn has_all_values(a: &TypeSurface, b: &TypeSurface) -> bool {
    match (&a.kind, &b.kind) {
        (ShapeSurface::Enum(a), ShapeSurface::Enum(b)) => {
            a.repr == b.repr && !a.values.is_empty() && values(a).is_subset(&values(b))
        }
        _ => false,
    }
}

fn values(item: &EnumSurface) -> HashSet<&Literal> {
    item.values.iter().map(|value| &value.wire).collect()
}

/// Returns whether both are of the same kind, such as two structs.
pub(super) fn same_kind(a: &TypeSurface, b: &TypeSurface) -> bool {
    std::mem::discriminant(&a.kind) == std::mem::discriminant(&b.kind)
}

/// A member of a struct.
enum Member<'a> {
    Field(&'a TypeRef),
    Constant(&'a Literal),
}

/// Returns the members by name on the wire.
fn members(object: &StructSurface) -> Vec<(&str, Member<'_>)> {
    let constants = object.constants.iter();
    let constants = constants.map(|constant| (constant.wire.as_written(), Member::Constant(&constant.value)));
    let fields = object.fields.iter().map(|field| (field.wire.as_written(), Member::Field(&field.ty)));
    constants.chain(fields).collect()
}

fn structs(a: &StructSurface, b: &StructSurface) -> f64 {
    let (own, others) = (members(a), members(b));
    let total = own.len() + others.len();
    let others: HashMap<&str, Member> = others.into_iter().collect();
    let mut score = 0.0;
    let mut shared = 0;
    for (wire, member) in &own {
        let Some(other) = others.get(wire) else { continue };
        shared += 1;
        score += match (member, other) {
            (Member::Field(a), Member::Field(b)) if alike(a, b) => 1.0,
            (Member::Constant(a), Member::Constant(b)) if a == b => 1.0,
            // Another constant, such as `object`, means another thing.
            (Member::Constant(_), Member::Constant(_)) => 0.0,
            _ => 0.5,
        };
    }
    ratio(score, total - shared)
}

fn enums(a: &EnumSurface, b: &EnumSurface) -> f64 {
    let others = values(b);
    let shared = a.values.iter().filter(|value| others.contains(&value.wire)).count();
    ratio(shared as f64, a.values.len() + b.values.len() - shared)
}

/// Compares variants by name and by the values that dispatch to them.
fn unions((old, a): (&Surface, &UnionSurface), (new, b): (&Surface, &UnionSurface)) -> f64 {
    let total = a.variants.len().max(b.variants.len());
    let names: HashSet<String> = b.variants.iter().map(|variant| label(new, &variant.ty)).collect();
    let shared = a.variants.iter().filter(|variant| names.contains(&label(old, &variant.ty))).count();
    let (own, others) = (signs(a), signs(b));
    let by_signs = if own.is_empty() || others.is_empty() {
        0.0
    } else {
        ratio(own.intersection(&others).count() as f64, own.union(&others).count())
    };
    ratio(shared as f64, total).max(by_signs)
}

fn signs(union: &UnionSurface) -> HashSet<&Sign> {
    union.variants.iter().flat_map(|variant| &variant.signs).collect()
}

fn label(surface: &Surface, ty: &TypeRef) -> String {
    match bare(ty) {
        TypeRef::Named(TypeId(index)) => surface.types[*index].name.to_string(),
        other => format!("{other:?}"),
    }
}

fn ratio(part: f64, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part / whole as f64 }
}

/// Returns whether two mentions differ at most in the types that they name.
fn alike(a: &TypeRef, b: &TypeRef) -> bool {
    match (bare(a), bare(b)) {
        (TypeRef::Named(_), TypeRef::Named(_)) => true,
        (TypeRef::List(a), TypeRef::List(b))
        | (TypeRef::Map(a), TypeRef::Map(b))
        | (TypeRef::Nullable(a), TypeRef::Nullable(b)) => alike(a, b),
        (a, b) => a == b,
    }
}

/// Returns the type without its box, which does not show on the wire.
pub(crate) fn bare(ty: &TypeRef) -> &TypeRef {
    match ty {
        TypeRef::Boxed(inner) => bare(inner),
        ty => ty,
    }
}
