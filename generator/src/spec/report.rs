//! Collects the diagnostics of the resolver, with one diagnostic per kind.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, other_locations};
use crate::document::Document;
use crate::pointer::Pointer;

/// The diagnostics so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    found: Vec<(Diagnostic, usize)>,
    by_kind: HashMap<String, Kind>,
}

/// A kind of diagnostic: the index of the first one, and all its locations.
#[derive(Debug)]
struct Kind {
    first: usize,
    met: HashSet<Option<Pointer>>,
}

impl Report {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push((diagnostic, 0));
    }

    /// Adds a diagnostic, or counts it if there already is one of its kind.
    pub fn push_once(&mut self, kind: impl Into<String>, diagnostic: Diagnostic) {
        let next = self.found.len();
        let kind =
            self.by_kind.entry(kind.into()).or_insert_with(|| Kind { first: next, met: HashSet::new() });
        let met_here = !kind.met.insert(diagnostic.pointer.clone());
        match self.found.get_mut(kind.first) {
            Some((_, more)) => *more += usize::from(!met_here),
            None => self.push(diagnostic),
        }
    }

    /// Returns the pointers of all locations that diagnostics refer to.
    pub fn pointers(&self) -> HashSet<Pointer> {
        let first = self.found.iter().map(|(diagnostic, _)| &diagnostic.pointer);
        let others = self.by_kind.values().flat_map(|kind| &kind.met);
        first.chain(others).flatten().cloned().collect()
    }

    /// Adds the warnings of another report.
    pub fn push_warnings(&mut self, other: Self) {
        let warnings = other.found.into_iter();
        self.found.extend(warnings.filter(|(diagnostic, _)| diagnostic.severity == Severity::Warning));
    }

    /// Adds locations and counts to the diagnostics, and sorts them in the document's order.
    pub fn finish(self, document: &Document, diagnostics: &mut Diagnostics) {
        let mut located: Vec<Diagnostic> = Vec::new();
        for (mut diagnostic, more) in self.found {
            if diagnostic.location.is_none()
                && let Some(pointer) = &diagnostic.pointer
            {
                diagnostic.location = document.location(pointer);
            }
            diagnostic.message += &other_locations(more);
            located.push(diagnostic);
        }
        located.sort_by(|a, b| a.location.cmp(&b.location));
        for diagnostic in located {
            diagnostics.push(diagnostic);
        }
    }
}
