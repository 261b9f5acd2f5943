//! Keeps the names of fields, values and variants, and the presence of fields.

use std::collections::{HashMap, HashSet};

use super::lock_pass::LockPass;
use super::matching::partners;
use super::surface::{
    EnumSurface, FieldSurface, ShapeSurface, StructSurface, TypeSurface, UnionSurface, ValueSurface,
    VariantSurface,
};
use crate::ir::{
    Api, Doc, EnumValue, Field, Literal, Member, OpenEnum, Struct, TypeDef, TypeId, TypeKind, TypeRef, Union,
    Variant,
};
use crate::names::{FieldName, Scope, VariantName, VariantOf};
use crate::pointer::Pointer;
use crate::text::{Text, code_span};

/// Keeps the members of every type that the lock has.
pub(super) fn members(pass: &mut LockPass, api: &mut Api) {
    let pairs = pass.pairs;
    let first = (0..pass.lock.types.len()).map(TypeId).filter_map(|old| Some((old, pairs.new_of(old)?)));
    let all: Vec<(TypeId, TypeId)> =
        first.chain(pairs.merged.iter().copied()).chain(pairs.split.iter().copied()).collect();
    for (old, new) in all {
        let was = &pass.lock.types[old.0];
        let names = (was.name.to_string(), pass.unlocked.types[new.0].name.to_string());
        if !pass.keeps(&[&names.0, &names.1]) {
            continue;
        }
        match (&was.kind, &mut api.types[new.0].kind) {
            (ShapeSurface::Struct(old), TypeKind::Struct(now)) => {
                let renamed = structure(pass, (was, old), (new, now));
                pass.fields.entry(new).or_default().extend(renamed);
            }
            (ShapeSurface::Enum(old), TypeKind::OpenEnum(now)) if old.repr == now.repr => {
                values(pass, was, old, now);
            }
            (ShapeSurface::Union(old), TypeKind::Union(now)) => variants(pass, (was, old), (new, now)),
            _ => {}
        }
    }
}

/// Keeps the fields of a struct. Returns the names kept, by the names that the document gives.
fn structure(
    pass: &mut LockPass,
    (was, old): (&TypeSurface, &StructSurface),
    (id, now): (TypeId, &mut Struct),
) -> HashMap<FieldName, FieldName> {
    let new = &pass.unlocked.types[id.0];
    let sent = was.sent || new.sent || !(was.received || new.received);
    let known: HashMap<&str, &FieldSurface> =
        old.fields.iter().map(|field| (field.wire.as_written(), field)).collect();
    for member in &mut now.members {
        match member {
            Member::Field(field) => {
                if let Some(old) = known.get(field.wire.as_written()) {
                    presence(pass, was, sent, old, field);
                }
            }
            Member::Constant(constant) => {
                let Some(&old) = known.get(constant.wire.as_written()) else { continue };
                if let Some(field) = settled(pass, was, sent, old) {
                    *member = Member::Field(field);
                }
            }
        }
    }
    now.members.sort_by_key(|member| matches!(member, Member::Field(_)));
    let renamed = field_names(pass, was, &known, now);
    if new.sent {
        arguments(old, now);
    }
    renamed
}

/// Keeps a field of a response an `Option` if it became required.
fn presence(pass: &mut LockPass, def: &TypeSurface, sent: bool, old: &FieldSurface, field: &mut Field) {
    let held = !old.presence.is_required() && field.presence.is_required() && !is_sent(sent, old, field);
    let name = format!("{}.{}", def.name, field.wire.as_written());
    if held && pass.keeps(&[&name]) {
        pass.note(name, "stays an `Option`, although it is now always present");
        field.presence = old.presence;
    }
}

/// Returns whether a field is part of requests, given whether its type is. `readOnly` and
/// `writeOnly` are used if both documents agree on them.
fn is_sent(sent: bool, old: &FieldSurface, new: &Field) -> bool {
    let narrowed = |flags: (bool, bool)| match flags {
        (true, false) => false,
        (false, true) => true,
        _ => sent,
    };
    let (was, now) = (narrowed((old.read_only, old.write_only)), narrowed((new.read_only, new.write_only)));
    if was == now { was } else { sent }
}

/// Keeps a field of a response a field if it became a constant.
fn settled(pass: &mut LockPass, def: &TypeSurface, sent: bool, old: &FieldSurface) -> Option<Field> {
    let name = format!("{}.{}", def.name, old.wire.as_written());
    if sent || old.presence.is_required() || !pass.keeps(&[&name]) {
        return None;
    }
    let ty = match &old.ty {
        TypeRef::Named(id) => TypeRef::Named(revive(pass, *id)?),
        TypeRef::String | TypeRef::Bool | TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::F64 => {
            old.ty.clone()
        }
        _ => return None,
    };
    pass.note(name, "stays a field, although it is now a constant");
    Some(built(old, ty))
}

/// Returns a field that only the lock has.
fn built(old: &FieldSurface, ty: TypeRef) -> Field {
    Field {
        read_only: old.read_only,
        write_only: old.write_only,
        ..Field::new(old.name.clone(), old.wire.clone(), ty, old.presence)
    }
}

/// Returns the type in the new API that corresponds to an enum of the lock.
fn revive(pass: &mut LockPass, old: TypeId) -> Option<TypeId> {
    if let Some(new) = pass.pairs.new_of(old) {
        return Some(new);
    }
    let def = &pass.lock.types[old.0];
    let ShapeSurface::Enum(item) = &def.kind else { return None };
    let known = pass.revived.iter().position(|revived| revived.name == def.name);
    let index = known.unwrap_or_else(|| {
        pass.revived.push(revived(def, item));
        pass.revived.len() - 1
    });
    Some(TypeId(pass.unlocked.types.len() + index))
}

/// Returns an enum that only the lock has.
fn revived(def: &TypeSurface, item: &EnumSurface) -> TypeDef {
    let value = |value: &ValueSurface| EnumValue {
        name: value.name.clone(),
        wire: value.wire.clone(),
        doc: Doc::default(),
        deprecated: false,
    };
    TypeDef {
        name: def.name.clone(),
        has_configured_name: false,
        home: def.home.clone(),
        pointer: Pointer::default(),
        schema: def.schema.clone(),
        doc: Doc::default(),
        deprecated: false,
        sent: def.sent,
        received: def.received,
        kind: TypeKind::OpenEnum(OpenEnum {
            repr: item.repr,
            values: item.values.iter().map(value).collect(),
        }),
        bounds: Vec::new(),
        derives: Vec::new(),
        attributes: Vec::new(),
    }
}

fn field_names(
    pass: &mut LockPass,
    def: &TypeSurface,
    known: &HashMap<&str, &FieldSurface>,
    now: &mut Struct,
) -> HashMap<FieldName, FieldName> {
    let mut scope = Scope::structure(now.additional.is_some());
    let mut fields: Vec<&mut Field> = now
        .members
        .iter_mut()
        .filter_map(|member| match member {
            Member::Field(field) => Some(field),
            Member::Constant(_) => None,
        })
        .collect();
    let mut renamed = HashMap::new();
    let mut held = HashSet::new();
    for field in &mut fields {
        let old = known.get(field.wire.as_written());
        let Some(old) = old else { continue };
        let name = format!("{}.{}", def.name, field.wire.as_written());
        if old.name != field.name && !pass.keeps(&[&name]) {
            continue;
        }
        if scope.keep(&old.name) {
            held.insert(field.wire.clone());
            if old.name != field.name {
                pass.note(name, format!("stays `{}`, not `{}`", old.name, field.name));
                renamed.insert(std::mem::replace(&mut field.name, old.name.clone()), old.name.clone());
            }
        }
    }
    for field in fields.into_iter().filter(|field| !held.contains(&field.wire)) {
        let name = scope.field(&field.name, field.wire.as_written());
        if name != field.name {
            renamed.insert(std::mem::replace(&mut field.name, name.clone()), name);
        }
    }
    renamed
}

/// Keeps the order in which `new` takes the required fields of the lock. New required fields keep
/// their position.
fn arguments(old: &StructSurface, now: &mut Struct) {
    let order: HashMap<&str, usize> =
        old.fields.iter().enumerate().map(|(index, field)| (field.wire.as_written(), index)).collect();
    let place = |member: &Member| match member {
        Member::Field(field) if field.presence.is_required() => order.get(field.wire.as_written()).copied(),
        _ => None,
    };
    let slots: Vec<usize> = (0..now.members.len()).filter(|&at| place(&now.members[at]).is_some()).collect();
    let mut sorted: Vec<Member> = slots.iter().map(|&slot| now.members[slot].clone()).collect();
    sorted.sort_by_key(|member| place(member));
    for (slot, member) in slots.into_iter().zip(sorted) {
        now.members[slot] = member;
    }
}

fn values(pass: &mut LockPass, def: &TypeSurface, old: &EnumSurface, now: &mut OpenEnum) {
    let mut scope = Scope::enumeration();
    let known: HashMap<String, &ValueSurface> =
        old.values.iter().map(|value| (value.wire.text(), value)).collect();
    let mut held = HashSet::new();
    for value in &mut now.values {
        let Some(old) = known.get(&value.wire.text()) else { continue };
        let name = format!("{}.{}", def.name, value.wire.text());
        if old.name != value.name && !pass.keeps(&[&name]) {
            continue;
        }
        if scope.keep(&old.name) {
            if old.name != value.name {
                pass.note(name, format!("stays `{}`, not `{}`", old.name, value.name));
            }
            value.name = old.name.clone();
            held.insert(value.wire.text());
        }
    }
    let present: HashSet<String> = now.values.iter().map(|value| value.wire.text()).collect();
    // A value with another spelling on the wire and the same name in Rust is the same value.
    let fresh = now.values.iter().filter(|value| !known.contains_key(&value.wire.text()));
    let respelled: HashSet<VariantName> = fresh.map(|value| value.name.clone()).collect();
    let gone_values = old.values.iter().filter(|value| !present.contains(&value.wire.text()));
    for value in gone_values.filter(|value| !respelled.contains(&value.name)) {
        let name = format!("{}.{}", def.name, value.wire.text());
        if pass.keeps(&[&name]) && scope.keep(&value.name) {
            pass.note(name, "stays, deprecated, although the document no longer has it");
            let doc = Doc { summary: gone(&value.wire).into(), details: Text::new() };
            held.insert(value.wire.text());
            let (name, wire) = (value.name.clone(), value.wire.clone());
            now.values.push(EnumValue { name, wire, doc, deprecated: true });
        }
    }
    for value in now.values.iter_mut().filter(|value| !held.contains(&value.wire.text())) {
        let wire = value.wire.text();
        value.name = scope.value(&value.name, &wire, &wire);
    }
}

/// Returns the description of a value that was removed.
fn gone(wire: &Literal) -> String {
    format!("{}, which the API no longer documents.", code_span(&wire.text()))
}

fn variants(pass: &mut LockPass, (def, old): (&TypeSurface, &UnionSurface), (id, now): (TypeId, &mut Union)) {
    let ShapeSurface::Union(unlocked) = &pass.surface.types[id.0].kind else { return };
    let partners = partners(pass.pairs, old, unlocked);
    let mut scope = Scope::enumeration();
    let mut held = HashSet::new();
    for (variant, &partner) in old.variants.iter().zip(&partners) {
        let Some(index) = partner else { continue };
        let other = &mut now.variants[index];
        let name = format!("{}::{}", def.name, variant.name);
        if other.name != variant.name && !pass.keeps(&[&name]) {
            continue;
        }
        if scope.keep(&variant.name) {
            held.insert(index);
            if other.name != variant.name {
                pass.note(name, format!("stays, not `{}`", other.name));
                other.name = variant.name.clone();
            }
        }
    }
    let events = if unlocked.has_events() { gone_events(pass, def, old, &partners) } else { Vec::new() };
    for variant in &events {
        scope.keep(&variant.name);
    }
    let of = if unlocked.has_events() { VariantOf::Webhook } else { VariantOf::Member };
    for (index, variant) in now.variants.iter_mut().enumerate().filter(|(index, _)| !held.contains(index)) {
        variant.name = scope.variant(&variant.name, of, &index.to_string());
    }
    now.variants.extend(events);
}

/// Returns the variants of webhooks that were removed, if the types of their payloads still exist.
fn gone_events(
    pass: &mut LockPass,
    def: &TypeSurface,
    old: &UnionSurface,
    partners: &[Option<usize>],
) -> Vec<Variant> {
    let mut out = Vec::new();
    let gone = old.variants.iter().zip(partners).filter(|(_, partner)| partner.is_none());
    for (variant, _) in gone {
        let VariantSurface { name: kept, ty, .. } = variant;
        let name = format!("{}::{}", def.name, variant.name);
        let Some(ty) = as_now(pass, ty) else { continue };
        if pass.keeps(&[&name]) {
            pass.note(name, "stays, although the webhook is no longer sent");
            let doc = Doc { summary: GONE_EVENT.into(), details: Text::new() };
            out.push(Variant { name: kept.clone(), ty, tag: None, doc });
        }
    }
    out
}

/// The description of the variant of a webhook that was removed.
const GONE_EVENT: &str = "A webhook that the API no longer sends.";

/// Returns a mention with the types of the lock replaced by those of the new API.
fn as_now(pass: &LockPass, ty: &TypeRef) -> Option<TypeRef> {
    let inner = |inner: &TypeRef| as_now(pass, inner).map(Box::new);
    Some(match ty {
        TypeRef::Named(id) => TypeRef::Named(pass.pairs.new_of(*id)?),
        TypeRef::List(of) => TypeRef::List(inner(of)?),
        TypeRef::Map(of) => TypeRef::Map(inner(of)?),
        TypeRef::Nullable(of) => TypeRef::Nullable(inner(of)?),
        TypeRef::Boxed(of) => TypeRef::Boxed(inner(of)?),
        other => other.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::Presence;

    #[test]
    fn a_field_is_sent_as_its_type_is_unless_both_documents_narrow_it() {
        let name = FieldName::given("glaze").unwrap();
        let field = Field::new(name, "glaze".into(), TypeRef::String, Presence::Optional);
        let old = |(read_only, write_only): (bool, bool)| {
            FieldSurface::of(&Field { read_only, write_only, ..field.clone() })
        };
        let (plain, read, write) = ((false, false), (true, false), (false, true));
        for (sent, was, now, expected) in [
            (true, plain, plain, true),
            (false, plain, plain, false),
            (true, read, read, false),
            (true, plain, read, true),
            (true, read, plain, true),
            (false, write, write, true),
            (false, plain, write, false),
            (true, read, write, true),
        ] {
            let now = built(&old(now), TypeRef::String);
            assert_eq!(is_sent(sent, &old(was), &now), expected, "{sent} {was:?} {now:?}");
        }
    }
}
