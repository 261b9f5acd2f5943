//! Schemas that are written out at several places and say the same.

use std::collections::HashSet;

use super::{Additional, Schema, SchemaId, Shape, Spec};

impl Spec {
    /// Returns whether two schemas have the same values and the same properties, whatever they are
    /// called and described by.
    pub fn alike(&self, a: SchemaId, b: SchemaId) -> bool {
        let mut seen = HashSet::new();
        let mut todo = vec![(a, b)];
        while let Some((a, b)) = todo.pop() {
            let targets = (self.target(a), self.target(b));
            if self.schema(a).nullable != self.schema(b).nullable {
                return false;
            }
            if targets.0 == targets.1 || !seen.insert(targets) {
                continue;
            }
            let (a, b) = (self.schema(targets.0), self.schema(targets.1));
            let flags = |schema: &Schema| (schema.read_only, schema.write_only);
            if flags(a) != flags(b) {
                return false;
            }
            match parts(&a.shape, &b.shape) {
                Some(parts) => todo.extend(parts),
                None => return false,
            }
        }
        true
    }
}

/// The pairs of schemas that must be alike for the two shapes to be; `None` if these differ
/// themselves.
fn parts(a: &Shape, b: &Shape) -> Option<Vec<(SchemaId, SchemaId)>> {
    let same = |is_same: bool| is_same.then(Vec::new);
    match (a, b) {
        (Shape::Any, Shape::Any)
        | (Shape::Never, Shape::Never)
        | (Shape::Null, Shape::Null)
        | (Shape::Bool, Shape::Bool) => Some(Vec::new()),
        (Shape::Integer { format: a, range: x }, Shape::Integer { format: b, range: y }) => {
            same((a, x) == (b, y))
        }
        (Shape::Number { format: a }, Shape::Number { format: b })
        | (Shape::String { format: a }, Shape::String { format: b }) => same(a == b),
        (Shape::Enum(a), Shape::Enum(b)) => same(a == b),
        (Shape::Array { items: a }, Shape::Array { items: b }) => options(*a, *b),
        (Shape::Object(a), Shape::Object(b)) => {
            let mut out = additional(a.additional, b.additional)?;
            if a.properties.len() != b.properties.len() || a.patterns.len() != b.patterns.len() {
                return None;
            }
            for (name, property) in &a.properties {
                let other = b.properties.get(name).filter(|other| other.required == property.required)?;
                out.push((property.schema, other.schema));
            }
            for ((pattern, schema), (other, of_other)) in a.patterns.iter().zip(&b.patterns) {
                if pattern != other {
                    return None;
                }
                out.push((*schema, *of_other));
            }
            Some(out)
        }
        (Shape::Union(a), Shape::Union(b)) => {
            let property =
                |union: &super::Union| union.discriminator.as_ref().map(|tag| tag.property.clone());
            let is_same = a.members.len() == b.members.len()
                && a.exclusive == b.exclusive
                && a.merged_siblings == b.merged_siblings
                && property(a) == property(b);
            is_same.then(|| a.members.iter().copied().zip(b.members.iter().copied()).collect())
        }
        _ => None,
    }
}

fn options(a: Option<SchemaId>, b: Option<SchemaId>) -> Option<Vec<(SchemaId, SchemaId)>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(vec![(a, b)]),
        (None, None) => Some(Vec::new()),
        _ => None,
    }
}

fn additional(a: Additional, b: Additional) -> Option<Vec<(SchemaId, SchemaId)>> {
    match (a, b) {
        (Additional::Schema(a), Additional::Schema(b)) => Some(vec![(a, b)]),
        (a, b) => (a == b).then(Vec::new),
    }
}
