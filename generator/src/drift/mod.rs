//! Reports how a changed document affects the users of the crate.
//!
//! Two APIs are compared by their resolved shapes: moving a property into an `allOf` base is
//! not a change, nor is the order of keys. A change that is reached through several operations is
//! reported once, at its type.
//!
//! # An example
//!
//! ```text
//! old                                             new
//! GET /pots -> {glaze: string, optional}          GET /pots -> Pot {glaze: string, required; lid: boolean}
//!                                                 GET /lids
//! ```
//!
//! 1. `lock::matching` pairs the operations by method and path, and the types by name and by their
//!    mentions. `GET /pots` is in both, so its responses are one type under two names,
//!    `RetrievePotResponse` and `Pot`. `GET /lids` is in one only.
//! 2. Each pair is compared fact by fact; `exhaustive` makes sure that no field of the IR is left
//!    out. A difference is a row of the tables in `kinds` with its arguments; the row has the id,
//!    the effect and the sentence of the change:
//!
//!    | fact | id | without the lock | with the lock |
//!    |---|---|---|---|
//!    | the schema is the component `Pot` | `type-renamed` | major | none |
//!    | `glaze` is always present | `field-presence` | major | none |
//!    | `lid` is a new field | `field-added` | minor | |
//!    | a new operation | `operation-added` | minor | |
//!
//! 3. `locked` applies the surface of the old API to the new one and compares again. Name and
//!    presence do not differ between these crates: they are held back. The verdict is minor with
//!    the lock, and major without it.
//! 4. `levels` applies the effects that the configuration sets for kinds of changes, and `report`
//!    groups identical changes and sorts by severity.
//!
//! Effects follow Cargo's rules for SemVer. Additions to an open enum, a union or a
//! `#[non_exhaustive]` struct break nobody, with or without the lock. A change that the server may
//! now refuse is at least a patch, and one that compiles and fails at run time is major.

mod bounds;
mod change;
mod client;
mod described;
mod enums;
mod exhaustive;
mod fields;
mod headers;
mod inputs;
mod kinds;
mod levels;
mod locked;
mod operations;
mod placed;
mod presence;
pub mod report;
mod responses;
mod schemes;
mod security;
mod types;
mod unions;
mod version;
mod words;

use std::collections::HashMap;

pub use change::{Change, Direction, Effect, Item, Kind};
pub use kinds::{KindOfChange, PossibleEffect, Reason, ReportedFact, ids, kinds_of_change};
pub use levels::unknown_levels;
pub use locked::{compare, compare_with_lock};
pub use version::next_version;

use crate::analyze::Analyzed;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Unmatched};
use crate::lock::matching::{self, Pairs};
use crate::lock::{Locked, Surface};
use crate::pipeline;
use crate::pointer::Pointer;
use placed::Operations;

/// All changes, the most severe first, then by resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    pub changes: Vec<Change>,
}

impl Drift {
    /// Returns the most severe effect on users of the crate with a lock.
    pub fn verdict(&self) -> Effect {
        self.changes.iter().map(|change| change.effect).max().unwrap_or_default()
    }

    /// Returns the most severe effect on users of a crate without a lock.
    pub fn verdict_without_lock(&self) -> Effect {
        self.changes.iter().map(|change| change.effect_without_lock).max().unwrap_or_default()
    }

    /// Returns whether code that uses the crate may no longer compile, with the lock or without it.
    /// Other major changes fail when a program runs.
    pub fn breaks_compilation(&self, with_lock: bool) -> bool {
        let effect = |change: &Change| if with_lock { change.effect } else { change.effect_without_lock };
        self.changes.iter().any(|change| !change.at_run_time && effect(change) == Effect::Major)
    }

    /// Returns whether both documents describe the same API.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the number of changes with an effect.
    pub fn count(&self, effect: Effect) -> usize {
        self.changes.iter().filter(|change| change.effect == effect).count()
    }
}

/// Returns the API of a document for a comparison. An entry of the configuration that matches
/// nothing is not an error here: it may apply to the other document.
///
/// # Errors
///
/// Everything that makes the crate of this document impossible, each with its location.
pub fn read(document: &Document, config: &Config, source: &str) -> Result<Analyzed, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let api = pipeline::analyzed(document, config, source, Unmatched::Skip, &mut diagnostics);
    diagnostics.locate(|pointer| document.location(pointer));
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(api) }
}

/// Returns the changes between two analyzed APIs in any order, with the effects of their kinds.
/// Takes time linear in their size.
fn differences(old: &Locked, new: &Locked) -> Vec<Change> {
    let surfaces = (old.surface(), new.surface());
    let matched = matching::operations(&surfaces.0, &surfaces.1);
    let pairs = matching::types(&surfaces.0, &surfaces.1, &matched);
    let schemes = matching::schemes(&surfaces.0.schemes, &surfaces.1.schemes);
    let operations = Operations::new(old, new, &matched);
    let mut comparison = Comparison { old, new, surfaces, pairs, schemes, changes: Vec::new() };
    client::client(&mut comparison);
    described::resources(&mut comparison);
    operations::operations(&mut comparison, &operations);
    types::types(&mut comparison, &operations);
    join_declarations(comparison.changes)
}

/// Two APIs, the pairs of their types, and the changes found so far.
struct Comparison<'a> {
    old: &'a Locked,
    new: &'a Locked,
    surfaces: (Surface, Surface),
    pairs: Pairs,
    /// The new security scheme for each old one.
    schemes: Vec<Option<usize>>,
    changes: Vec<Change>,
}

/// Joins the changes of one declaration: a property that `allOf` adds to several types changes
/// once.
fn join_declarations(changes: Vec<Change>) -> Vec<Change> {
    type Key = (Item, Kind, &'static str, Effect, Effect, Option<Pointer>, Option<Pointer>);
    let mut known: HashMap<Key, usize> = HashMap::new();
    let mut out: Vec<Change> = Vec::new();
    for change in changes {
        // An added or removed part is declared in one document only; its location in the other
        // differs for each type.
        let old = change.old.clone().filter(|_| change.kind != Kind::Added);
        let new = change.new.clone().filter(|_| change.kind != Kind::Removed);
        let effects = (change.effect, change.effect_without_lock);
        let key = (change.item, change.kind, change.about, effects.0, effects.1, old, new);
        match known.get(&key).filter(|_| change.item == Item::Field) {
            Some(&first) => out[first].join(change),
            None => {
                known.insert(key, out.len());
                out.push(change);
            }
        }
    }
    out
}

/// Sorts by severity, then by resource, independently of the order of keys in the documents.
fn sorted(changes: &mut [Change]) {
    changes.iter_mut().for_each(Change::sort_subjects);
    changes.sort_by(|a, b| {
        let severity = |change: &Change| (change.effect, change.wire, change.effect_without_lock);
        (severity(b), &a.resource, a.item, &a.subject, a.kind, &a.fact).cmp(&(
            severity(a),
            &b.resource,
            b.item,
            &b.subject,
            b.kind,
            &b.fact,
        ))
    });
}
