//! Places whose enum is another one now keep the one that users know there.

use std::collections::HashMap;

use super::hold::Keeping;
use crate::drift::inputs;
use crate::drift::kept::{self, Kept};
use crate::drift::placed::Operations;
use crate::ir::{Api, Field, Location, Member, Operation, Struct, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// Gives fields their enums, and those enums the values that the document has there.
///
/// The mentions of inputs are kept by [`inputs`], since operations are put together later.
pub(super) fn places(keeping: &mut Keeping, api: &mut Api, matched: &Operations) {
    let pairs = keeping.pairs;
    let first = (0..keeping.lock.types.len()).map(TypeId).filter_map(|old| Some((old, pairs.new_of(old)?)));
    let all: Vec<(TypeId, TypeId)> =
        first.chain(pairs.merged.iter().copied()).chain(pairs.split.iter().copied()).collect();
    let mut wider: Vec<(TypeId, TypeId)> = Vec::new();
    for (old, new) in all {
        let (lock, letter) = (keeping.lock, keeping.letter);
        let (TypeKind::Struct(was), TypeKind::Struct(now)) =
            (&lock.types[old.0].kind, &letter.types[new.0].kind)
        else {
            continue;
        };
        for (index, kept) in fields(keeping, &lock.types[old.0].name.to_string(), was, now) {
            wider.push((kept.enumeration, kept.instead_of));
            if let TypeKind::Struct(object) = &mut api.types[new.0].kind
                && let Some(Member::Field(field)) = object.members.get_mut(index)
            {
                field.ty = kept.ty;
            }
        }
    }
    for (old, new) in &matched.both {
        let key = new.operation.line();
        for (_, kept) in of_inputs(keeping, key.as_written(), old.operation, new.operation) {
            wider.push((kept.enumeration, kept.instead_of));
        }
    }
    wider.sort();
    wider.dedup();
    for (enumeration, other) in wider {
        kept::widen(api, enumeration, other);
    }
}

/// The fields that keep an enum, by their places among the members.
fn fields(keeping: &mut Keeping, name: &str, was: &Struct, now: &Struct) -> Vec<(usize, Kept)> {
    let mut out = Vec::new();
    let known: HashMap<&Text, &Field> = was.fields().map(|old| (&old.wire, old)).collect();
    for (index, member) in now.members.iter().enumerate() {
        let Member::Field(field) = member else { continue };
        let Some(old) = known.get(&field.wire) else { continue };
        let name = format!("{name}.{}", field.wire.as_written());
        out.extend(one(keeping, &name, &old.ty, &field.ty).map(|kept| (index, kept)));
    }
    out
}

fn of_inputs(keeping: &mut Keeping, key: &str, old: &Operation, new: &Operation) -> Vec<(TypeRef, Kept)> {
    let mut out = Vec::new();
    for (was, now) in inputs::pair(old, new) {
        if let (Some(was), Some(now)) = (was, now)
            && now.location != Location::Body
        {
            out.extend(one(keeping, key, &was.ty, &now.ty).map(|kept| (now.ty.clone(), kept)));
        }
    }
    out
}

/// Gives the inputs of an operation the enums that they had.
pub(super) fn inputs(keeping: &mut Keeping, old: &Operation, new: &Operation, out: &mut Operation) {
    let key = new.line();
    for (was, now) in inputs::pair(old, new) {
        let (Some(was), Some(now)) = (was, now) else { continue };
        if now.location == Location::Body {
            continue;
        }
        let Some(kept) = one(keeping, key.as_written(), &was.ty, &now.ty) else { continue };
        let mut inputs = out.arguments.iter_mut().chain(&mut out.options);
        if let Some(input) = inputs.find(|input| input.name == now.name) {
            input.ty = kept.ty;
        }
    }
}

fn one(keeping: &mut Keeping, name: &str, was: &TypeRef, now: &TypeRef) -> Option<Kept> {
    let kept = kept::kept(keeping.pairs, (keeping.lock, was), (keeping.letter, now))?;
    if !keeping.keeps(&[name]) {
        return None;
    }
    let (stays, other) = (
        &keeping.lock.types[keeping.pairs.old_of(kept.enumeration)?.0].name,
        &keeping.letter.types[kept.instead_of.0].name,
    );
    keeping.note(name, format!("stays `{stays}`, not `{other}`"));
    Some(kept)
}
