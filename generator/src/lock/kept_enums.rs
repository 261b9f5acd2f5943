//! Keeps the enum that users know if the document now refers to another one.

use std::collections::HashMap;

use super::equal_types::widen;
use super::lock_pass::LockPass;
use super::matching::Operations;
use super::matching::enums::{self, KeptEnum};
use super::shared_inputs::shared_inputs;
use super::surface::{FieldSurface, InputSurface, OperationSurface, ShapeSurface, StructSurface};
use crate::ir::{Api, Member, Operation, TypeId, TypeKind, TypeRef};
use crate::names::InputKind;
use crate::text::Text;

/// Gives fields the enums of the lock, and those enums the values that the document has there.
///
/// Inputs are handled by [`inputs`], because operations are built later.
pub(super) fn keep_enums(pass: &mut LockPass, api: &mut Api, matched: &Operations) {
    let pairs = pass.pairs;
    let first = (0..pass.lock.types.len()).map(TypeId).filter_map(|old| Some((old, pairs.new_of(old)?)));
    let all: Vec<(TypeId, TypeId)> =
        first.chain(pairs.merged.iter().copied()).chain(pairs.split.iter().copied()).collect();
    let mut wider: Vec<(TypeId, TypeId)> = Vec::new();
    for (old, new) in all {
        let (lock, unlocked) = (pass.lock, pass.surface);
        let (ShapeSurface::Struct(was), ShapeSurface::Struct(now)) =
            (&lock.types[old.0].kind, &unlocked.types[new.0].kind)
        else {
            continue;
        };
        for (wire, kept) in fields(pass, &lock.types[old.0].name.to_string(), was, now) {
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
        let (old, new) = (pass.lock.operation(old), pass.surface.operation(new));
        for kept in of_inputs(pass, old, new) {
            wider.push((kept.enumeration, kept.instead_of));
        }
    }
    wider.sort();
    wider.dedup();
    for (enumeration, other) in wider {
        widen(api, enumeration, other);
    }
}

/// Returns the fields that keep an enum, by name on the wire.
fn fields(
    pass: &mut LockPass,
    name: &str,
    was: &StructSurface,
    now: &StructSurface,
) -> Vec<(Text, KeptEnum)> {
    let mut out = Vec::new();
    let known: HashMap<&Text, &FieldSurface> = was.fields.iter().map(|old| (&old.wire, old)).collect();
    for field in &now.fields {
        let Some(old) = known.get(&field.wire) else { continue };
        let name = format!("{name}.{}", field.wire.as_written());
        out.extend(one(pass, &name, &old.ty, &field.ty).map(|kept| (field.wire.clone(), kept)));
    }
    out
}

fn of_inputs(pass: &mut LockPass, old: &OperationSurface, new: &OperationSurface) -> Vec<KeptEnum> {
    let key = format!("{} {}", new.method.as_written(), new.path.as_written());
    let (olds, news): (Vec<&InputSurface>, Vec<_>) = (old.inputs().collect(), new.inputs().collect());
    let mut out = Vec::new();
    for (was, now) in super::matching::inputs(old.inputs(), new.inputs()) {
        let Some((was, now)) = was.zip(now).map(|(was, now)| (olds[was], news[now])) else { continue };
        if now.kind != InputKind::Body {
            out.extend(one(pass, &key, &was.ty, &now.ty));
        }
    }
    out
}

/// Gives the inputs of an operation the enums of the lock.
pub(super) fn inputs(pass: &mut LockPass, old: &OperationSurface, new: &Operation, out: &mut Operation) {
    let key = new.line();
    for (was, now) in shared_inputs(old, new) {
        if now.location.kind() == InputKind::Body {
            continue;
        }
        let Some(kept) = one(pass, key.as_written(), &was.ty, &now.ty) else { continue };
        let mut inputs = out.arguments.iter_mut().chain(&mut out.options);
        if let Some(input) = inputs.find(|input| input.name == now.name) {
            input.ty = kept.ty;
        }
    }
}

fn one(pass: &mut LockPass, name: &str, was: &TypeRef, now: &TypeRef) -> Option<KeptEnum> {
    let kept = enums::kept_enum(pass.pairs, (pass.lock, was), (pass.surface, now))?;
    if !pass.keeps(&[name]) {
        return None;
    }
    let (stays, other) = (
        &pass.lock.types[pass.pairs.old_of(kept.enumeration)?.0].name,
        &pass.unlocked.types[kept.instead_of.0].name,
    );
    pass.note(name, format!("stays `{stays}`, not `{other}`"));
    Some(kept)
}
