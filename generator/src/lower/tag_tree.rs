//! The tree of tags (`parent`, OpenAPI 3.2, 4.22), whose inner nodes are resources above those of
//! the paths.

use crate::spec::{Operation, Spec};

/// Returns the resource path of an operation below the parents of its tag. A path that has them
/// already does not get them twice.
pub(super) fn below_parents(spec: &Spec, op: &Operation, resource: Vec<String>) -> Vec<String> {
    let Some(tag) = op.tags.iter().find(|tag| spec.tag_parents.contains_key(*tag)) else {
        return resource;
    };
    let mut parents: Vec<String> =
        std::iter::successors(spec.tag_parents.get(tag), |parent| spec.tag_parents.get(*parent))
            .take_while(|parent| parent.chars().any(char::is_alphanumeric))
            .cloned()
            .collect();
    parents.reverse();
    match resource.starts_with(&parents) {
        true => resource,
        false => parents.into_iter().chain(resource).collect(),
    }
}
