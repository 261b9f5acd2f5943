//! Places whose enum is another one now keep the one that users know there.

use std::collections::HashMap;

use super::keeping::Keeping;
use super::likeness::widen;
use super::matching::Operations;
use super::matching::enums::{self, Kept};
use super::shared_inputs::shared_inputs;
use super::surface::{FieldSurface, InputSurface, OperationSurface, ShapeSurface, StructSurface};
use crate::ir::{Api, Member, Operation, TypeId, TypeKind, TypeRef};
use crate::names::InputKind;
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
        let (lock, letter) = (keeping.lock, keeping.surface);
        let (ShapeSurface::Struct(was), ShapeSurface::Struct(now)) =
            (&lock.types[old.0].kind, &letter.types[new.0].kind)
        else {
            continue;
        };
        for (wire, kept) in fields(keeping, &lock.types[old.0].name.to_string(), was, now) {
            wider.push((kept.enumeration, kept.instead_of));
            let TypeKind::Struct(object) = &mut api.types[new.0].kind else { continue };
            for member in &mut object.members {
                if let Member::Field(field) = member
                    && field.wire == wire
                {
                    field.ty = kept.ty.clone();
                }
            }
        }
    }
    for &(old, new) in &matched.both {
        let (old, new) = (&keeping.lock.operations[old], &keeping.surface.operations[new]);
        for kept in of_inputs(keeping, old, new) {
            wider.push((kept.enumeration, kept.instead_of));
        }
    }
    wider.sort();
    wider.dedup();
    for (enumeration, other) in wider {
        widen(api, enumeration, other);
    }
}

/// The fields that keep an enum, by their names on the wire.
fn fields(keeping: &mut Keeping, name: &str, was: &StructSurface, now: &StructSurface) -> Vec<(Text, Kept)> {
    let mut out = Vec::new();
    let known: HashMap<&Text, &FieldSurface> = was.fields.iter().map(|old| (&old.wire, old)).collect();
    for field in &now.fields {
        let Some(old) = known.get(&field.wire) else { continue };
        let name = format!("{name}.{}", field.wire.as_written());
        out.extend(one(keeping, &name, &old.ty, &field.ty).map(|kept| (field.wire.clone(), kept)));
    }
    out
}

fn of_inputs(keeping: &mut Keeping, old: &OperationSurface, new: &OperationSurface) -> Vec<Kept> {
    let key = format!("{} {}", new.method.as_written(), new.path.as_written());
    let (olds, news): (Vec<&InputSurface>, Vec<_>) = (old.inputs().collect(), new.inputs().collect());
    let mut out = Vec::new();
    for (was, now) in super::matching::inputs(old.inputs(), new.inputs()) {
        let Some((was, now)) = was.zip(now).map(|(was, now)| (olds[was], news[now])) else { continue };
        if now.kind != InputKind::Body {
            out.extend(one(keeping, &key, &was.ty, &now.ty));
        }
    }
    out
}

/// Gives the inputs of an operation the enums that they had.
pub(super) fn inputs(keeping: &mut Keeping, old: &OperationSurface, new: &Operation, out: &mut Operation) {
    let key = new.line();
    for (was, now) in shared_inputs(old, new) {
        if now.location.kind() == InputKind::Body {
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
    let kept = enums::kept(keeping.pairs, (keeping.lock, was), (keeping.surface, now))?;
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
