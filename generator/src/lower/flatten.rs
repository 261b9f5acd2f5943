//! Flattens a union, opening inline unions among its members.

use std::collections::HashSet;

use super::tags::Tags;
use crate::spec::{self, SchemaId, Shape, Spec};

/// Returns the distinct members of the union. Inline unions are replaced by their members.
pub(super) fn flatten(spec: &Spec, tags: &Tags, union: &spec::Union) -> Vec<SchemaId> {
    let (mut out, mut seen) = (Vec::new(), HashSet::new());
    let mut todo: Vec<SchemaId> = union.members.iter().rev().copied().collect();
    while let Some(id) = todo.pop() {
        let (end, target) = (tags.end(spec, id), spec.target(id));
        // An inline union may be a member of itself, through a reference to its location.
        if !seen.insert(end) {
            continue;
        }
        let schema = spec.schema(target);
        match &schema.shape {
            Shape::Null | Shape::Never => {}
            Shape::Union(inner) if schema.component.is_none() => todo.extend(inner.members.iter().rev()),
            _ => out.push(end),
        }
    }
    out
}
