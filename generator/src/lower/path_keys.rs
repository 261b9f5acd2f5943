//! Operations whose path keys differ only after `?` or `#`, as in documents of query APIs:
//! `/#Action=MoorBoat`.
//!
//! Such operations share a path, so they are named after the difference: the value (`moor_boat`),
//! or else the operationId.

use std::collections::{BTreeMap, HashMap};

use super::resource_path::ResourcePaths;
use crate::names::snake;
use crate::spec::{Operation, OperationId, Spec};

/// Names the methods of operations that share path and HTTP method with another and differ after
/// the path.
pub(super) fn name(spec: &Spec, resource_paths: &mut ResourcePaths) {
    let mut groups: BTreeMap<(&str, &str), Vec<OperationId>> = BTreeMap::new();
    for (id, op) in spec.operations_with_ids() {
        if resource_paths.of(id).is_some_and(|resource_path| !resource_path.is_given) {
            groups.entry((&op.method, cut(&op.path).0)).or_default().push(id);
        }
    }
    let mut wanted: Vec<(OperationId, String)> = Vec::new();
    for group in groups.into_values().filter(|group| group.len() > 1) {
        let ops: Vec<(OperationId, &Operation)> =
            group.into_iter().map(|id| (id, spec.operation(id))).collect();
        wanted.extend(named_by_value(&ops));
    }
    let uses = count(&wanted, resource_paths);
    for (id, value) in &wanted {
        let op = spec.operation(*id);
        let Some(resource_path) = resource_paths.of_mut(*id) else { continue };
        let is_alone = uses.get(&(resource_path.resource.clone(), value.clone())) == Some(&1);
        let id = op.operation_id.as_deref().map(snake).filter(|id| !id.is_empty());
        resource_path.method = match id {
            _ if is_alone && !value.is_empty() => value.clone(),
            Some(id) => id,
            None if value.is_empty() => snake(&format!("{} {}", resource_path.method, cut(&op.path).1)),
            None => snake(&format!("{} {value}", op.method)),
        };
        resource_path.is_standard_verb = false;
        resource_path.is_complete = true;
    }
}

/// Counts how often each name is used in a resource.
fn count(
    wanted: &[(OperationId, String)],
    resource_paths: &ResourcePaths,
) -> HashMap<(Vec<String>, String), usize> {
    let mut uses = HashMap::new();
    for (id, name) in wanted {
        if let Some(resource_path) = resource_paths.of(*id) {
            *uses.entry((resource_path.resource.clone(), name.clone())).or_default() += 1;
        }
    }
    uses
}

/// Returns the name of each operation whose path key differs from the others. The name is empty if
/// the values are not words.
fn named_by_value(ops: &[(OperationId, &Operation)]) -> Vec<(OperationId, String)> {
    let parsed: Vec<Vec<(&str, &str)>> = ops.iter().map(|(_, op)| pairs(cut(&op.path).1)).collect();
    let is_shared = |pair: &(&str, &str)| parsed.iter().all(|other| other.contains(pair));
    let own = parsed.iter().map(|pairs| pairs.iter().filter(|pair| !is_shared(pair)).collect::<Vec<_>>());
    let named = ops.iter().zip(own).filter(|(_, own)| !own.is_empty()).map(|((id, _), own)| {
        let words: Option<Vec<&str>> = own.iter().map(|(_, value)| word(value)).collect();
        (*id, snake(&words.unwrap_or_default().join(" ")))
    });
    named.collect()
}

/// Splits a path key into the path and the rest.
fn cut(path: &str) -> (&str, &str) {
    path.find(['?', '#']).map_or((path, ""), |at| path.split_at(at))
}

/// Splits `?a=b&c` or `#a=b` into its parts.
fn pairs(behind: &str) -> Vec<(&str, &str)> {
    let parts = behind.split(['?', '#', '&']).filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, ""))).collect()
}

/// Returns the value, or its part after the last dot (`GetBoat` of `Harbour.GetBoat`), if it is a
/// word.
fn word(value: &str) -> Option<&str> {
    let last = value.rsplit('.').next().unwrap_or(value);
    let is_word = last.starts_with(char::is_alphabetic) && !matches!(last, "true" | "false" | "null");
    is_word.then_some(last)
}
