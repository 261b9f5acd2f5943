//! Operations and their resource paths.

use std::collections::HashSet;

use crate::ir::{Api, Operation};
use crate::lock::matching;

/// An operation and its resource path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub operation: &'a Operation,
    /// An index into the paths of [`Operations`].
    path: usize,
}

/// The operations of two APIs.
pub(super) struct Operations<'a> {
    pub both: Vec<(Placed<'a>, Placed<'a>)>,
    pub removed: Vec<Placed<'a>>,
    pub added: Vec<Placed<'a>>,
    /// The paths of resources, which [`Placed::path`] indexes.
    paths: Vec<String>,
    /// The methods and paths with several kinds of bodies, each an operation in Rust.
    several: HashSet<String>,
}

impl<'a> Operations<'a> {
    /// Pairs the operations of two APIs as their surfaces match.
    pub fn new(old: &'a Api, new: &'a Api, matched: &matching::Operations) -> Self {
        let mut paths = Vec::new();
        let (olds, news) = (collect(old, &mut paths), collect(new, &mut paths));
        let (mut known, mut several) = (HashSet::new(), HashSet::new());
        for key in news.iter().map(|placed| line(placed.operation)) {
            if !known.insert(key.clone()) {
                several.insert(key);
            }
        }
        Self {
            both: matched.both.iter().map(|&(old, new)| (olds[old.0], news[new.0])).collect(),
            removed: matched.removed.iter().map(|&old| olds[old.0]).collect(),
            added: matched.added.iter().map(|&new| news[new.0]).collect(),
            paths,
            several,
        }
    }

    /// Returns the resource's modules, separated by `/`.
    pub fn path(&self, placed: &Placed) -> &str {
        &self.paths[placed.path]
    }

    /// Returns whether another operation has the same method and path, and a body of another kind.
    pub fn has_several(&self, operation: &Operation) -> bool {
        self.several.contains(&line(operation))
    }
}

fn line(operation: &Operation) -> String {
    operation.line().as_written().to_owned()
}

fn collect<'a>(api: &'a Api, paths: &mut Vec<String>) -> Vec<Placed<'a>> {
    let mut out = Vec::new();
    for place in api.resources_depth_first() {
        let path = paths.len();
        paths.push(place.key());
        out.extend(place.resource.operations.iter().map(|operation| Placed { operation, path }));
    }
    out
}
