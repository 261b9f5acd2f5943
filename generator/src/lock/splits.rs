//! Maps schemas that were split off a locked type back to it.

use std::collections::HashMap;

use super::lock_pass::LockPass;
use super::matching::{bare, named};
use crate::analyze::walk;
use crate::ir::{Api, Field, Member, Struct, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// Returns for each type the type it is replaced by, which is itself for most.
pub(super) fn splits(pass: &mut LockPass, api: &mut Api) -> Vec<TypeId> {
    let pairs = pass.pairs;
    let mut into: HashMap<TypeId, TypeId> = HashMap::new();
    for &(old, split) in &pairs.split {
        let Some(first) = pairs.new_of(old) else { continue };
        let names = [&pass.lock.types[old.0].name, &api.types[split.0].name].map(ToString::to_string);
        if pass.keeps(&[&names[0], &names[1]]) {
            into.insert(split, first);
        }
    }
    // Two types are one only if the types of their members are: a type that does not fit excludes
    // the types that depend on it.
    loop {
        let unfit: Vec<TypeId> = into
            .iter()
            .filter(|(split, first)| !fits(api, &into, **first, **split))
            .map(|(split, _)| *split)
            .collect();
        if unfit.is_empty() {
            break;
        }
        unfit.iter().for_each(|split| {
            into.remove(split);
        });
    }
    for (&split, &first) in &into {
        let (kept, lost) = (api.types[first.0].name.to_string(), api.types[split.0].name.to_string());
        let name = pairs.old_of(first).map_or(kept, |old| pass.lock.types[old.0].name.to_string());
        pass.note(name, format!("is also used for the separate schema `{lost}` of the document"));
        unite(api, first, split);
    }
    let count = api.types.len() + pass.revived.len();
    let remap: Vec<TypeId> = (0..count).map(TypeId).map(|id| into.get(&id).copied().unwrap_or(id)).collect();
    if !into.is_empty() {
        walk::mentions(api, &mut |id| *id = remap[id.0]);
    }
    remap
}

/// Removes the types that were replaced. Afterwards `becomes` has the new id of each former one.
pub(super) fn remove(api: &mut Api, becomes: &mut [TypeId]) {
    let stays: Vec<bool> = becomes.iter().enumerate().map(|(index, id)| id.0 == index).collect();
    let mut next = 0;
    let place: Vec<TypeId> = stays
        .iter()
        .map(|&stays| {
            next += usize::from(stays);
            TypeId(next.saturating_sub(1))
        })
        .collect();
    let mut stays = stays.into_iter();
    api.types.retain(|_| stays.next().unwrap_or(true));
    walk::mentions(api, &mut |id| *id = place[id.0]);
    becomes.iter_mut().for_each(|id| *id = place[id.0]);
}

fn fits(api: &Api, into: &HashMap<TypeId, TypeId>, first: TypeId, split: TypeId) -> bool {
    let same = |a: &TypeRef, b: &TypeRef| same(into, a, b);
    let alone = |kind: &TypeKind| match kind {
        // Two variants of one type could not be dispatched.
        TypeKind::Union(union) => {
            let members: Vec<TypeId> =
                union.variants.iter().filter_map(|variant| named(&variant.ty)).collect();
            !(members.contains(&first) && members.contains(&split))
        }
        _ => true,
    };
    let shape = match (&api.types[first.0].kind, &api.types[split.0].kind) {
        (TypeKind::Struct(a), TypeKind::Struct(b)) => structs(a, b, &same),
        (TypeKind::OpenEnum(a), TypeKind::OpenEnum(b)) => {
            let text = |item: &crate::ir::OpenEnum| {
                let mut all: Vec<String> =
                    item.values.iter().map(|value| format!("{} {:?}", value.name, value.wire)).collect();
                all.sort();
                all
            };
            a.repr == b.repr && text(a) == text(b)
        }
        (TypeKind::Union(a), TypeKind::Union(b)) => {
            a.variants.len() == b.variants.len()
                && a.variants.iter().zip(&b.variants).all(|(a, b)| a.name == b.name && same(&a.ty, &b.ty))
        }
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) => same(a, b),
        _ => false,
    };
    shape && api.types.iter().all(|def| alone(&def.kind))
}

fn same(into: &HashMap<TypeId, TypeId>, left: &TypeRef, right: &TypeRef) -> bool {
    match (bare(left), bare(right)) {
        (TypeRef::Named(a), TypeRef::Named(b)) => into.get(a).unwrap_or(a) == into.get(b).unwrap_or(b),
        (TypeRef::List(a), TypeRef::List(b))
        | (TypeRef::Map(a), TypeRef::Map(b))
        | (TypeRef::Nullable(a), TypeRef::Nullable(b)) => same(into, a, b),
        (a, b) => a == b,
    }
}

fn structs(a: &Struct, b: &Struct, same: &impl Fn(&TypeRef, &TypeRef) -> bool) -> bool {
    let others: HashMap<&Text, &Member> = b.members.iter().map(|member| (member.wire(), member)).collect();
    let alike = |member: &Member| match (member, others.get(member.wire())) {
        (Member::Field(a), Some(Member::Field(b))) => {
            a.name == b.name
                && same(&a.ty, &b.ty)
                && a.presence.is_required() == b.presence.is_required()
                && (a.read_only, a.write_only) == (b.read_only, b.write_only)
        }
        (Member::Constant(a), Some(Member::Constant(b))) => a.value == b.value,
        _ => false,
    };
    let additional = match (&a.additional, &b.additional) {
        (Some(a), Some(b)) => same(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    a.members.len() == b.members.len()
        && a.multipart == b.multipart
        && additional
        && a.members.iter().all(alike)
}

/// Gives the first type the directions, setters and weaker presences of the second.
fn unite(api: &mut Api, first: TypeId, split: TypeId) {
    let other = api.types[split.0].clone();
    let def = &mut api.types[first.0];
    def.sent |= other.sent;
    def.received |= other.received;
    let (TypeKind::Struct(object), TypeKind::Struct(other)) = (&mut def.kind, &other.kind) else { return };
    object.setters |= other.setters;
    let presences: HashMap<&str, &Field> =
        other.fields().map(|field| (field.wire.as_written(), field)).collect();
    for member in &mut object.members {
        if let Member::Field(field) = member
            && let Some(other) = presences.get(field.wire.as_written())
        {
            field.presence = field.presence.weaker_presence(other.presence);
        }
    }
}
