//! How alike two types are, by their shapes alone.

use std::collections::{HashMap, HashSet};

use crate::ir::{Api, Decide, Literal, Member, OpenEnum, Struct, TypeDef, TypeId, TypeKind, TypeRef, Union};

/// Between 0, nothing in common, and 1, the same shape. The names of types play no part, nor does presence.
pub(crate) fn similarity(old: &Api, new: &Api, a: &TypeDef, b: &TypeDef) -> f64 {
    match (&a.kind, &b.kind) {
        (TypeKind::Struct(a), TypeKind::Struct(b)) => structs(a, b),
        (TypeKind::OpenEnum(a), TypeKind::OpenEnum(b)) => enums(a, b),
        (TypeKind::Union(a), TypeKind::Union(b)) => unions((old, a), (new, b)),
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) => f64::from(u8::from(alike(a, b))),
        _ => 0.0,
    }
}

/// Returns whether both are enums, and the second has all values of the first.
pub(crate) fn has_all_values(a: &TypeDef, b: &TypeDef) -> bool {
    match (&a.kind, &b.kind) {
        (TypeKind::OpenEnum(a), TypeKind::OpenEnum(b)) => {
            let known: HashSet<&Literal> = b.values.iter().map(|value| &value.wire).collect();
            a.repr == b.repr
                && !a.values.is_empty()
                && a.values.iter().all(|value| known.contains(&value.wire))
        }
        _ => false,
    }
}

/// Whether both are of the same kind: two structs, two enums.
pub(crate) fn same_kind(a: &TypeDef, b: &TypeDef) -> bool {
    std::mem::discriminant(&a.kind) == std::mem::discriminant(&b.kind)
}

fn structs(a: &Struct, b: &Struct) -> f64 {
    let members: HashMap<&str, &Member> = b.members.iter().map(|member| (wire(member), member)).collect();
    let mut score = 0.0;
    let mut shared = 0;
    for member in &a.members {
        let Some(other) = members.get(wire(member)) else { continue };
        shared += 1;
        score += match (member, other) {
            (Member::Field(a), Member::Field(b)) if alike(&a.ty, &b.ty) => 1.0,
            (Member::Constant(a), Member::Constant(b)) if a.value == b.value => 1.0,
            // Another constant, such as `object`, says that it is another thing.
            (Member::Constant(_), Member::Constant(_)) => 0.0,
            _ => 0.5,
        };
    }
    ratio(score, a.members.len() + b.members.len() - shared)
}

fn wire(member: &Member) -> &str {
    match member {
        Member::Field(field) => field.wire.as_written(),
        Member::Constant(constant) => constant.wire.as_written(),
    }
}

fn enums(a: &OpenEnum, b: &OpenEnum) -> f64 {
    let text = |literal: &Literal| format!("{literal:?}");
    let values: HashSet<String> = b.values.iter().map(|value| text(&value.wire)).collect();
    let shared = a.values.iter().filter(|value| values.contains(&text(&value.wire))).count();
    ratio(shared as f64, a.values.len() + b.values.len() - shared)
}

/// By the names of the members, the values that tell them apart, else by their number.
fn unions((old, a): (&Api, &Union), (new, b): (&Api, &Union)) -> f64 {
    let total = a.variants.len().max(b.variants.len());
    let names: HashSet<String> = b.variants.iter().map(|variant| label(new, &variant.ty)).collect();
    let shared = a.variants.iter().filter(|variant| names.contains(&label(old, &variant.ty))).count();
    let (mut tags, mut others) = (HashSet::new(), HashSet::new());
    collect_tags(&a.decide, &mut tags);
    collect_tags(&b.decide, &mut others);
    let by_tags = if tags.is_empty() || others.is_empty() {
        0.0
    } else {
        ratio(tags.intersection(&others).count() as f64, tags.union(&others).count())
    };
    ratio(shared as f64, total).max(by_tags)
}

fn collect_tags(decide: &Decide, out: &mut HashSet<String>) {
    match decide {
        Decide::Tag { property, arms, .. } => {
            for arm in arms {
                out.extend(arm.values.iter().map(|value| format!("{} {value:?}", property.as_written())));
            }
        }
        Decide::Keys { arms, .. } => {
            arms.iter().for_each(|arm| out.extend(arm.all.iter().map(|key| key.as_written().to_owned())))
        }
        _ => {}
    }
    decide.next().into_iter().for_each(|next| collect_tags(next, out));
}

fn label(api: &Api, ty: &TypeRef) -> String {
    match bare(ty) {
        TypeRef::Named(TypeId(index)) => api.types[*index].name.to_string(),
        other => format!("{other:?}"),
    }
}

fn ratio(part: f64, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part / whole as f64 }
}

/// Whether two mentions differ at most in which types they name.
fn alike(a: &TypeRef, b: &TypeRef) -> bool {
    match (bare(a), bare(b)) {
        (TypeRef::Named(_), TypeRef::Named(_)) => true,
        (TypeRef::List(a), TypeRef::List(b))
        | (TypeRef::Map(a), TypeRef::Map(b))
        | (TypeRef::Nullable(a), TypeRef::Nullable(b)) => alike(a, b),
        (a, b) => a == b,
    }
}

/// Without the box, which is no part of the shape on the wire.
pub(crate) fn bare(ty: &TypeRef) -> &TypeRef {
    match ty {
        TypeRef::Boxed(inner) => bare(inner),
        ty => ty,
    }
}
