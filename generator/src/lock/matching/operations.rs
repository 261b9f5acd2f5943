//! Operations, matched by method and path.

use std::collections::{HashMap, HashSet};

use crate::lock::surface::{BodySurface, OperationSurface, Surface};

/// The operations of two surfaces, by their indices.
pub(crate) struct Operations {
    pub both: Vec<(usize, usize)>,
    pub removed: Vec<usize>,
    pub added: Vec<usize>,
}

/// Matches by method, path, kind of request body and name; then without the name, then without the kind; then without the names of path parameters; then
/// by the call in Rust, which is the same to its users wherever it goes and by whichever method.
pub(crate) fn operations(old: &Surface, new: &Surface) -> Operations {
    let mut search = Search {
        old: &old.operations,
        new: &new.operations,
        matched: Operations {
            both: Vec::new(),
            removed: (0..old.operations.len()).collect(),
            added: (0..new.operations.len()).collect(),
        },
    };
    // Of several bodies of one kind, each has a name.
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

/// The path, whose parameters may have any name.
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
    old: &'a [OperationSurface],
    new: &'a [OperationSurface],
    matched: Operations,
}

impl Search<'_> {
    fn by(&mut self, key: &dyn Fn(&OperationSurface) -> String) {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for &index in self.matched.added.iter().rev() {
            by_key.entry(key(&self.new[index])).or_default().push(index);
        }
        let mut taken = HashSet::new();
        let both = &mut self.matched.both;
        let old = self.old;
        self.matched.removed.retain(|&index| {
            let found = by_key.get_mut(&key(&old[index])).and_then(Vec::pop);
            both.extend(found.map(|found| (index, found)));
            taken.extend(found);
            found.is_none()
        });
        self.matched.added.retain(|index| !taken.contains(index));
    }
}
