//! Keeps inline types of equal shape one type if one of them gets more members.
//!
//! Programs pass values of the one as the other. So an enum gets the values of both, and a struct
//! the fields of both; fields that only one of them has become optional.

use std::collections::HashSet;

use super::lock_pass::LockPass;
use super::matching::bare;
use super::surface::{ShapeSurface, TypeSurface};
use crate::analyze::walk;
use crate::ir::{
    Api, Body, EnumValue, Field, Literal, Member, OpenEnum, Resource, Struct, TypeDef, TypeId, TypeKind,
    TypeRef, operations,
};

/// Gives types that were one type in the lock the same shape.
pub(super) fn keep_equal(pass: &mut LockPass, api: &mut Api) {
    let one = one(pass, api.types.len());
    let mut bodies = HashSet::new();
    collect_bodies(&api.resources, &mut bodies);
    for (index, first) in one.iter().enumerate().filter(|(index, first)| *index != first.0) {
        let other = TypeId(index);
        let (a, b) = (&api.types[first.0], &api.types[other.0]);
        if is_alike(a, b) {
            continue;
        }
        let old = |id: TypeId| pass.pairs.old_of(id).map(|old| &pass.lock.types[old.0]);
        let (Some(old_first), Some(old_other)) = (old(*first), old(other)) else { continue };
        let Some((of_first, of_other)) = united((a, b), (old_first, old_other), &one) else { continue };
        // The fields of a body are setters of its request, as the document says.
        let is_body = bodies.contains(first) || bodies.contains(&other);
        let name = old_other.name.to_string();
        if is_body && matches!(a.kind, TypeKind::Struct(_)) || !pass.keeps(&[&name]) {
            continue;
        }
        pass.note(name, format!("stays one type with `{}`", a.name));
        let deprecated = a.deprecated && b.deprecated;
        for (id, kind) in [(*first, of_first), (other, of_other)] {
            api.types[id.0].kind = kind;
            api.types[id.0].deprecated = deprecated;
        }
    }
}

/// Returns for each type the first of the types that it was one with in the lock, if both still
/// exist.
fn one(pass: &LockPass, count: usize) -> Vec<TypeId> {
    let mut one: Vec<TypeId> = (0..count).map(TypeId).collect();
    let (lock, pairs) = (pass.lock, pass.pairs);
    for (index, def) in lock.types.iter().enumerate() {
        let now = def.same_as.and_then(|first| pairs.new_of(first)).zip(pairs.new_of(TypeId(index)));
        if let Some((first, other)) = now {
            one[other.0] = first;
        }
    }
    one
}

/// Returns whether two types have the same shape already, types in it aside.
fn is_alike(a: &TypeDef, b: &TypeDef) -> bool {
    let bare = |kind: &TypeKind| {
        let mut kind = kind.clone();
        if let TypeKind::Struct(object) = &mut kind {
            object.setters = false;
            for member in &mut object.members {
                if let Member::Field(field) = member {
                    field.pointer = Default::default();
                    field.bounds.clear();
                }
            }
        }
        walk::mentions_in(&mut kind, &mut |id| *id = TypeId(0));
        kind
    };
    a.deprecated == b.deprecated && bare(&a.kind) == bare(&b.kind)
}

/// Returns the shapes of both types once they are one type.
///
/// `given` has the shapes of both in the lock.
fn united(
    (a, b): (&TypeDef, &TypeDef),
    given: (&TypeSurface, &TypeSurface),
    one: &[TypeId],
) -> Option<(TypeKind, TypeKind)> {
    match (&a.kind, &b.kind) {
        (TypeKind::OpenEnum(first), TypeKind::OpenEnum(second)) => {
            let is_nested = has_all_values(first, second) || has_all_values(second, first);
            let both = TypeKind::OpenEnum(with_values(first, second));
            (is_nested && first.repr == second.repr).then(|| (both.clone(), both))
        }
        (TypeKind::Struct(first), TypeKind::Struct(second)) => {
            let same = |a: &TypeRef, b: &TypeRef| same(one, a, b);
            let both = first.united(second, &same)?;
            if breaks(a, given.0, &both) || breaks(b, given.1, &both) {
                return None;
            }
            let mut other = both.clone();
            for member in &mut other.members {
                if let Member::Field(field) = member
                    && let Some(own) = second.fields().find(|own| own.wire == field.wire)
                {
                    field.ty = own.ty.clone();
                }
            }
            Some((TypeKind::Struct(both), TypeKind::Struct(other)))
        }
        _ => None,
    }
}

/// Returns whether a struct with the fields of both breaks one of them: if it makes a field
/// optional that has to be sent, or that programs know as required.
fn breaks(def: &TypeDef, given: &TypeSurface, both: &Struct) -> bool {
    let (TypeKind::Struct(now), ShapeSurface::Struct(given)) = (&def.kind, &given.kind) else { return true };
    let is_known = |field: &Field| given.fields.iter().any(|known| known.wire == field.wire);
    let is_loose =
        |field: &Field| both.fields().any(|other| other.wire == field.wire && !other.presence.is_required());
    let mut required = now.fields().filter(|field| field.presence.is_required());
    required.any(|field| is_loose(field) && (def.sent || is_known(field)))
}

fn same(one: &[TypeId], a: &TypeRef, b: &TypeRef) -> bool {
    match (bare(a), bare(b)) {
        (TypeRef::Named(a), TypeRef::Named(b)) => one[a.0] == one[b.0],
        (TypeRef::List(a), TypeRef::List(b))
        | (TypeRef::Map(a), TypeRef::Map(b))
        | (TypeRef::Nullable(a), TypeRef::Nullable(b)) => same(one, a, b),
        (a, b) => a == b,
    }
}

fn collect_bodies(top: &[Resource], out: &mut HashSet<TypeId>) {
    out.extend(operations(top).filter_map(|operation| match &operation.body {
        Body::Fields { ty, .. } => Some(*ty),
        _ => None,
    }));
}

fn has_all_values(a: &OpenEnum, b: &OpenEnum) -> bool {
    let known: HashSet<&Literal> = b.values.iter().map(|value| &value.wire).collect();
    !a.values.is_empty() && a.values.iter().all(|value| known.contains(&value.wire))
}

/// Adds to an enum the values of another that it lacks.
pub(super) fn widen(api: &mut Api, enumeration: TypeId, other: TypeId) {
    let TypeKind::OpenEnum(more) = &api.types[other.0].kind else { return };
    let more = more.clone();
    if let TypeKind::OpenEnum(item) = &mut api.types[enumeration.0].kind {
        *item = with_values(item, &more);
    }
}

/// Returns an enum with the values of another that it lacks.
fn with_values(item: &OpenEnum, more: &OpenEnum) -> OpenEnum {
    let known: HashSet<&Literal> = item.values.iter().map(|value| &value.wire).collect();
    let is_new = |value: &&EnumValue| !known.contains(&value.wire);
    let values = item.values.iter().chain(more.values.iter().filter(is_new)).cloned().collect();
    OpenEnum { repr: item.repr, values }
}
