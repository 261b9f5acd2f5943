//! Structural equality of schemas that the document writes out in several places.

use std::collections::HashSet;

use super::{Additional, Schema, SchemaId, Shape, Spec};

impl Spec {
    /// Returns whether two schemas accept the same values and have the same properties, ignoring
    /// names and descriptions.
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

/// Returns the pairs of subschemas that must be equal for the two shapes to be equal. `None` if the
/// shapes themselves differ.
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
