//! The members of responses that hold secrets, which neither logs nor recordings may show.

use std::collections::{BTreeSet, HashSet};

use super::walk;
use crate::ir::{Api, Operation, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// Returns the wire names of the properties that hold secrets in any response to the operation; `*`
/// if a secret can occur outside a named property.
pub fn secret_members(api: &Api, operation: &Operation) -> BTreeSet<Text> {
    let received = walk::received(operation);
    let mut members = BTreeSet::new();
    let mut is_bare = received.iter().any(|ty| is_secret(api, ty, &mut HashSet::new()));
    for id in walk::reach(api, received) {
        if let TypeKind::Struct(object) = &api.types[id.0].kind {
            let secrets = object.fields().filter(|field| is_secret(api, &field.ty, &mut HashSet::new()));
            members.extend(secrets.map(|field| field.wire.clone()));
            let additional = object.additional.as_ref();
            is_bare |= additional.is_some_and(|ty| is_secret(api, ty, &mut HashSet::new()));
        }
    }
    if is_bare {
        members.insert("*".into());
    }
    members
}

/// Returns whether the type is a secret, or a list, map or union that contains one. Fields of
/// structs are examined separately.
fn is_secret(api: &Api, ty: &TypeRef, seen: &mut HashSet<TypeId>) -> bool {
    match ty.innermost() {
        TypeRef::Secret => true,
        TypeRef::Named(id) if seen.insert(*id) => match &api.types[id.0].kind {
            TypeKind::Union(union) => union.variants.iter().any(|variant| is_secret(api, &variant.ty, seen)),
            TypeKind::Newtype(inner) => is_secret(api, inner, seen),
            TypeKind::Struct(_) | TypeKind::OpenEnum(_) => false,
        },
        _ => false,
    }
}
