//! What a changed document does to the users of the crate.
//!
//! Two [`Api`]s are compared by their flattened shapes: a property that moves into an `allOf` base
//! is no change, nor is the order of keys. What is reached through several operations is told once,
//! at its type.
//!
//! # An example
//!
//! ```text
//! old                                             new
//! GET /pots -> {glaze: string, optional}          GET /pots -> Pot {glaze: string, required; lid: boolean}
//!                                                 GET /lids
//! ```
//!
//! 1. `lock::matching` pairs the operations by method and path, and the types by name and by what
//!    mentions them. `GET /pots` is in both, so its responses are one type under two names,
//!    `RetrievePotResponse` and `Pot`. `GET /lids` is in one only.
//! 2. Each pair is walked, one fact of the IR after the other; `exhaustive` refuses a walk that
//!    leaves one out. What differs is a row of the tables in `kinds` with its arguments, which have
//!    the id, the effect and the sentence of the change:
//!
//!    | fact | id | without the lock | if the lock holds it |
//!    |---|---|---|---|
//!    | the schema is the component `Pot` | `type-renamed` | major | none |
//!    | `glaze` is always present | `field-presence` | major | none |
//!    | `lid` is a new field | `field-added` | minor | |
//!    | a new operation | `operation-added` | minor | |
//!
//! 3. `locked` holds the new API to the surface of the old one and compares again. The name and the
//!    presence do not differ between these crates: they are held back. The verdict is minor with
//!    the lock, and major without it.
//! 4. `levels` gives kinds of changes the effects that the configuration has for them, and `report`
//!    puts identical changes together and what is most severe first.
//!
//! Effects follow cargo's rules for semver; what is added to an open enum, a union or a
//! `#[non_exhaustive]` struct breaks nobody, with or without the lock. What the server may refuse
//! now is at least a patch, and what compiles and fails when it runs is major.

mod answers;
mod bounds;
mod change;
mod client;
mod described;
mod enums;
mod exhaustive;
mod fields;
mod inputs;
mod kinds;
mod levels;
mod locked;
mod operations;
mod placed;
mod presence;
pub mod report;
mod schemes;
mod security;
mod types;
mod unions;
mod version;
mod words;

use std::collections::HashMap;

pub use change::{Change, Direction, Effect, Item, Kind};
pub use kinds::{Reason, ids};
pub use levels::unknown_levels;
pub use locked::{compare, compare_with_lock};
pub use version::next_version;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Unmatched};
use crate::ir::Api;
use crate::lock::Surface;
use crate::lock::matching::{self, Pairs};
use crate::pipeline;
use crate::pointer::Pointer;
use placed::Operations;

/// Everything that changed, the most severe first, then by resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    pub changes: Vec<Change>,
}

impl Drift {
    /// The most severe effect on users of the crate whose names the lock keeps.
    pub fn verdict(&self) -> Effect {
        self.changes.iter().map(|change| change.effect).max().unwrap_or_default()
    }

    /// The most severe effect on users of a crate that follows the document to the letter.
    pub fn verdict_without_lock(&self) -> Effect {
        self.changes.iter().map(|change| change.effect_without_lock).max().unwrap_or_default()
    }

    /// Returns whether code that uses the crate may no longer compile, with the lock or without it:
    /// the other major changes are those that fail when a program runs.
    pub fn breaks_compilation(&self, with_lock: bool) -> bool {
        let effect = |change: &Change| if with_lock { change.effect } else { change.effect_without_lock };
        self.changes.iter().any(|change| !change.at_run_time && effect(change) == Effect::Major)
    }

    /// Returns whether the two are the same API.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many changes have that effect, those in names only apart.
    pub fn count(&self, effect: Effect) -> usize {
        self.changes.iter().filter(|change| change.effect == effect).count()
    }
}

/// The API of a document, to be compared. An entry of the configuration that matches nothing is no
/// mistake here: it may be meant for the other document.
///
/// # Errors
///
/// Everything that makes the crate of this document impossible, each with its place.
pub fn read(document: &Document, config: &Config, source: &str) -> Result<Api, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let api = pipeline::analyzed(document, config, source, Unmatched::Skip, &mut diagnostics);
    diagnostics.locate(|pointer| document.place(pointer));
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(api) }
}

/// The changes of two analyzed APIs, in any order, with the effects that their kinds have. The time
/// is linear in their size.
fn differences(old: &Api, new: &Api) -> Vec<Change> {
    let surfaces = (Surface::of(old), Surface::of(new));
    let matched = matching::operations(&surfaces.0, &surfaces.1);
    let pairs = matching::types(&surfaces.0, &surfaces.1, &matched);
    let schemes = matching::schemes(&surfaces.0.schemes, &surfaces.1.schemes);
    let operations = Operations::new(old, new, &matched);
    let mut comparison = Comparison { old, new, surfaces, pairs, schemes, changes: Vec::new() };
    client::client(&mut comparison);
    described::resources(&mut comparison);
    operations::operations(&mut comparison, &operations);
    types::types(&mut comparison, &operations);
    together(comparison.changes)
}

/// Two APIs, how their types correspond, and what has been found so far.
struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    surfaces: (Surface, Surface),
    pairs: Pairs,
    /// For each old security scheme the new one.
    schemes: Vec<Option<usize>>,
    changes: Vec<Change>,
}

/// A property that `allOf` brings into several types changes once: the changes of one declaration
/// become one.
fn together(changes: Vec<Change>) -> Vec<Change> {
    type Key = (Item, Kind, &'static str, Effect, Effect, Option<Pointer>, Option<Pointer>);
    let mut known: HashMap<Key, usize> = HashMap::new();
    let mut out: Vec<Change> = Vec::new();
    for change in changes {
        // What comes or goes is declared in one document; where it would be in the other is a
        // matter of each type.
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

/// The most severe first, then by resource: an order that the documents' order of keys has no part
/// in.
fn sorted(changes: &mut [Change]) {
    changes.iter_mut().for_each(Change::settle);
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
