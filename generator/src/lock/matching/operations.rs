//! Operations, matched by method and path.

use std::collections::{HashMap, HashSet};

use crate::ir::OperationId;
use crate::lock::surface::{BodySurface, OperationSurface, Surface};

/// The operations of two surfaces, by index.
pub(crate) struct Operations {
    pub both: Vec<(OperationId, OperationId)>,
    pub removed: Vec<OperationId>,
    pub added: Vec<OperationId>,
}

/// Matches by method, path, kind of request body and name; then without the name; then without the
/// kind; then without the names of path parameters; last by the call in Rust, which stays the same
/// for its users even if path or method change.
pub(crate) fn operations(old: &Surface, new: &Surface) -> Operations {
    let mut search = Search {
        old,
        new,
        matched: Operations {
            both: Vec::new(),
            removed: old.operation_ids().collect(),
            added: new.operation_ids().collect(),
        },
    };
    // If a path has several bodies of one kind, the name tells which.
    search.by(&|operation| format!("{} {}", exact(operation), operation.name));
    search.by(&exact);
    search.by(&|operation| format!("{} {}", operation.method.as_written(), operation.path.as_written()));
    search.by(&|operation| {
        format!("{} {}", operation.method.as_written(), without_names(operation.path.as_written()))
    });
    search.by(&|operation| {
        format!("{} {} {}", operation.method.as_written(), operation.resource, operation.name)
    });
    search.by(&|operation| {
        format!("{} {} {}", without_names(operation.path.as_written()), operation.resource, operation.name)
    });
    search.matched
}

fn exact(operation: &OperationSurface) -> String {
    let media = match &operation.body {
        BodySurface::None => None,
        BodySurface::Fields(_, media) | BodySurface::Value(_, media) => Some(*media),
    };
    format!("{} {} {media:?}", operation.method.as_written(), operation.path.as_written())
}

/// Returns the path without the names of its parameters.
pub(crate) fn without_names(path: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in path.chars() {
        match c {
            '{' => {
                inside = true;
                out.push('{');
            }
            '}' => {
                inside = false;
                out.push('}');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

struct Search<'a> {
    old: &'a Surface,
    new: &'a Surface,
    matched: Operations,
}

impl Search<'_> {
    fn by(&mut self, key: &dyn Fn(&OperationSurface) -> String) {
        let mut by_key: HashMap<String, Vec<OperationId>> = HashMap::new();
        for &id in self.matched.added.iter().rev() {
            by_key.entry(key(self.new.operation(id))).or_default().push(id);
        }
        let mut taken = HashSet::new();
        let both = &mut self.matched.both;
        let old = self.old;
        self.matched.removed.retain(|&id| {
            let found = by_key.get_mut(&key(old.operation(id))).and_then(Vec::pop);
            both.extend(found.map(|found| (id, found)));
            taken.extend(found);
            found.is_none()
        });
        self.matched.added.retain(|id| !taken.contains(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lock::surface::parse;

    /// Builds a surface of operations from rows of method, path, media type of the body, resource
    /// and name.
    fn surface(all: &[[&str; 5]]) -> Surface {
        let mut text = String::new();
        for resource in ["pots", "lids"] {
            text.push_str(&format!("resource {resource} Handle {resource} {resource}\n"));
        }
        for [method, path, media, resource, name] in all {
            text.push_str(&format!("operation {method} {path} {media}\n  call {resource} {name} Request\n"));
            if *media != "none" {
                text.push_str("  argument body Value body\n");
            }
        }
        let mut surface = parse("codegen.lock", &text).unwrap();
        // Sorted like the table rather than by resource.
        surface.operations.sort_by_key(|operation| {
            let is_it = |row: &[&str; 5]| {
                row[..2] == [operation.method.as_written(), operation.path.as_written()]
                    && row[4] == operation.name.as_str()
            };
            all.iter().position(is_it)
        });
        surface
    }

    /// The operations of two surfaces, and the expected pairs.
    type Case = (&'static [[&'static str; 5]], &'static [[&'static str; 5]], &'static [(usize, usize)]);

    #[test]
    fn operations_are_paired_by_the_request_and_then_by_the_call() {
        const GET: [&str; 5] = ["GET", "/pots/{id}", "none", "pots", "retrieve"];
        let rows: [Case; 7] = [
            (&[GET], &[["POST", "/pots", "JSON", "pots", "create"], GET], &[(0, 1)]),
            // Another name of a path parameter.
            (&[GET], &[["GET", "/pots/{pot}", "none", "pots", "retrieve"]], &[(0, 0)]),
            // The same call at another path, and at the same path with another method.
            (&[GET], &[["GET", "/v2/pots/{id}", "none", "pots", "retrieve"]], &[(0, 0)]),
            (
                &[["PATCH", "/a", "JSON", "pots", "update"]],
                &[["PUT", "/a", "JSON", "pots", "update"]],
                &[(0, 0)],
            ),
            (&[["PATCH", "/a", "JSON", "pots", "update"]], &[["PUT", "/a", "JSON", "lids", "update"]], &[]),
            // Another media type.
            (
                &[["POST", "/a", "JSON", "pots", "create"]],
                &[["POST", "/a", "form", "pots", "create"]],
                &[(0, 0)],
            ),
            // A request with several media types: the same media type first.
            (
                &[["POST", "/a", "JSON", "pots", "edit"], ["POST", "/a", "multipart", "pots", "edit_file"]],
                &[["POST", "/a", "multipart", "pots", "edit"], ["POST", "/a", "JSON", "pots", "edit_json"]],
                &[(0, 1), (1, 0)],
            ),
        ];
        for (old, new, expected) in rows {
            let found = operations(&surface(old), &surface(new));
            let mut both: Vec<(usize, usize)> = found.both.iter().map(|(old, new)| (old.0, new.0)).collect();
            both.sort_unstable();
            assert_eq!(both, expected, "{old:?} and {new:?}");
            assert_eq!(found.removed.len(), old.len() - expected.len());
            assert_eq!(found.added.len(), new.len() - expected.len());
        }
    }
}
