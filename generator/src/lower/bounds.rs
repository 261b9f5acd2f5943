//! What is asked of values beyond their type.

use std::collections::HashSet;

use super::types::Types;
use crate::ir::{Bound, TypeRef};
use crate::spec::{self, SchemaId, Shape};

/// Returns the bounds of what has that schema and that type. Those of a type with a name are told of there.
pub(super) fn of_mention(types: &Types, schema: SchemaId, ty: &TypeRef) -> Vec<Bound> {
    let mut out = Vec::new();
    collect(types, schema, ty, "", &mut HashSet::new(), &mut out);
    sorted(out)
}

/// Returns the bounds of a schema that has a type of its own.
pub(super) fn of_type(schema: &spec::Schema) -> Vec<Bound> {
    sorted(schema.bounds.iter().map(|bound| self::bound(bound, "")).collect())
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
        // What stands beside a reference; all else is its target's.
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
