//! Constraints on values beyond their type.

use std::collections::HashSet;

use super::types::Types;
use crate::ir::{Bound, TypeRef};
use crate::spec::{self, SchemaId, Shape, Spec};

/// Returns the bounds of a field, parameter or body with that schema and type. Bounds of a named
/// type are kept with that type.
pub(super) fn of_use(types: &Types, schema: SchemaId, ty: &TypeRef) -> Vec<Bound> {
    let mut out = Vec::new();
    collect(types, schema, ty, "", &mut HashSet::new(), &mut out);
    sorted(out)
}

/// Returns the bounds of a schema with a type of its own, including those of additional properties
/// and union members without a type.
pub(super) fn of_type(spec: &Spec, schema: &spec::Schema) -> Vec<Bound> {
    let mut out: Vec<Bound> = schema.bounds.iter().map(|bound| self::bound(bound, "")).collect();
    match &schema.shape {
        Shape::Object(object) => {
            if let spec::Additional::Schema(values) = &object.additional {
                inline(spec, *values, "values.", &mut HashSet::new(), &mut out);
            }
        }
        Shape::Union(union) => {
            for &member in &union.members {
                let part = match spec.schema(spec.target(member)).shape {
                    Shape::String { .. } => "text.",
                    Shape::Integer { .. } | Shape::Number { .. } => "numbers.",
                    Shape::Array { .. } => "lists.",
                    _ => continue,
                };
                inline(spec, member, part, &mut HashSet::new(), &mut out);
            }
        }
        _ => {}
    }
    sorted(out)
}

/// Adds the bounds of a schema without a named type.
fn inline(spec: &Spec, schema: SchemaId, part: &str, seen: &mut HashSet<SchemaId>, out: &mut Vec<Bound>) {
    if !seen.insert(schema) {
        return;
    }
    let def = spec.schema(schema);
    if !matches!(def.shape, Shape::Object(_) | Shape::Enum(_) | Shape::Union(_)) {
        out.extend(def.bounds.iter().map(|bound| self::bound(bound, part)));
    }
    match def.shape {
        Shape::Reference(next) => inline(spec, next, part, seen, out),
        Shape::Array { items: Some(items) } => inline(spec, items, &format!("{part}items."), seen, out),
        _ => {}
    }
}

fn collect(
    types: &Types,
    schema: SchemaId,
    ty: &TypeRef,
    part: &str,
    seen: &mut HashSet<SchemaId>,
    out: &mut Vec<Bound>,
) {
    if !seen.insert(schema) {
        return;
    }
    let def = types.spec.schema(schema);
    if let Shape::Reference(next) = def.shape {
        // The keywords next to a reference; all others belong to the target.
        out.extend(def.bounds.iter().map(|bound| self::bound(bound, part)));
        return collect(types, next, ty, part, seen, out);
    }
    match ty {
        TypeRef::Named(_) => {}
        TypeRef::Boxed(inner) | TypeRef::Nullable(inner) => {
            seen.remove(&schema);
            collect(types, schema, inner, part, seen, out);
        }
        _ => out.extend(def.bounds.iter().map(|bound| self::bound(bound, part))),
    }
    match (ty, &def.shape) {
        (TypeRef::List(inner), Shape::Array { items: Some(items) }) => {
            collect(types, *items, inner, &format!("{part}items."), seen, out);
        }
        (TypeRef::Map(inner), Shape::Object(object)) => {
            if let spec::Additional::Schema(values) = &object.additional {
                collect(types, *values, inner, &format!("{part}values."), seen, out);
            }
        }
        _ => {}
    }
}

fn bound(bound: &spec::Bound, part: &str) -> Bound {
    let each = match part.trim_end_matches('.').rsplit('.').next() {
        Some("items") => "each item ",
        Some("values") => "each value ",
        Some("text") => "a string ",
        Some("numbers") => "a number ",
        Some("lists") => "a list of ",
        _ => "",
    };
    Bound {
        keyword: format!("{part}{}", bound.keyword).into(),
        value: bound.value.as_str().into(),
        phrase: format!("{each}{}", bound.phrase).into(),
    }
}

fn sorted(mut bounds: Vec<Bound>) -> Vec<Bound> {
    bounds.sort();
    bounds.dedup();
    bounds
}
