//! The effects on users of a crate with a lock.
//!
//! They come from a comparison of two crates: the crate of the old document and the crate of the
//! new one, both with the old lock. The lock holds back a change of the document that does not
//! change the crate. Such a change has only its remaining effect (see [`Effects`](super::kinds)).

use std::collections::{HashMap, HashSet};

use super::{Change, Drift, Effect, Item, Kind, Reason, differences, sorted};

use crate::analyze::Analyzed;
use crate::lock::{Accept, Locked, Surface};
use crate::pipeline;
use crate::pointer::Pointer;

/// Compares two APIs for the users of a crate that was generated from the older one without a lock
/// and keeps its surface from then on.
pub fn compare(old: &Analyzed, new: &Analyzed) -> Drift {
    compare_with_lock(old, new, &unlocked(old).surface())
}

/// Compares two APIs for the users of a crate that was generated from the older one with a lock.
/// Changes that the lock held back then do not break anyone now.
///
/// The changes are those of the documents, and so are the effects without the lock.
pub fn compare_with_lock(old: &Analyzed, new: &Analyzed, lock: &Surface) -> Drift {
    let (old_api, kept) = (old, held(new, lock));
    let (old, new) = (&unlocked(old), &unlocked(new));
    let mut changes = differences(old, new);
    let mut settled = Vec::new();
    let is_unlocked = *lock == old.surface();
    let given = if is_unlocked { old.clone() } else { held(old_api, lock) };
    if !is_unlocked {
        (changes, settled) = since_generated(changes, differences(&given, new));
    }
    let mut crates = Known::new(differences(&given, &kept));
    for change in &mut changes {
        match crates.take(change) {
            Some(found) => apply_effect(change, &found, (&given, &kept)),
            // Both crates have the operation, and neither has the part that the documents add or
            // remove.
            None if change.item == Item::Operation && change.effect >= Effect::Minor => {
                change.effect = Effect::None;
                change.reason = Some(Reason::LockKeepsOut);
            }
            None => {}
        }
    }
    let breaking: HashSet<(Item, String)> = changes
        .iter()
        .filter(|change| change.effect == Effect::Major)
        .map(|change| (change.item, change.subject.clone()))
        .collect();
    // Differences between the crates only.
    let more = crates.rest().filter(|change| change.effect_without_lock == Effect::Major);
    let more = more.filter(|change| !breaking.contains(&(change.item, change.subject.clone())));
    let more = more.filter(|change| !is_reachable(change, (&given, &kept)));
    changes.extend(more.map(|change| Change {
        effect: Effect::Major,
        effect_without_lock: Effect::None,
        reason: None,
        ..change
    }));
    changes.extend(settled);
    sorted(&mut changes);
    Drift { changes }
}

/// Returns the API of the crate that is generated without a lock.
fn unlocked(api: &Analyzed) -> Locked {
    pipeline::lock(api.clone(), None, &Accept::Nothing)
}

/// Returns the API of the crate that is generated with a lock.
fn held(api: &Analyzed, lock: &Surface) -> Locked {
    pipeline::lock(api.clone(), Some(lock), &Accept::Nothing)
}

/// Returns the changes of the documents relative to the generated crate, and separately those that
/// its lock held back before.
fn since_generated(changes: Vec<Change>, of_crate: Vec<Change>) -> (Vec<Change>, Vec<Change>) {
    let mut known = Known::new(of_crate);
    let (mut changed, mut settled) = (Vec::new(), Vec::new());
    for change in changes {
        match known.take(&change) {
            Some(found) => {
                changed.push(Change { effect_without_lock: change.effect_without_lock, ..found });
            }
            None if change.effect <= Effect::Docs => settled.push(change),
            None => {
                settled.push(Change { effect: Effect::None, reason: Some(Reason::LockHadItBefore), ..change })
            }
        }
    }
    let more = known.rest().filter(|change| change.effect == Effect::Major);
    changed.extend(more.map(|change| Change { effect_without_lock: Effect::None, ..change }));
    (changed, settled)
}

/// Gives a change of the documents the effect that it has between the crates.
fn apply_effect(change: &mut Change, found: &Change, crates: (&Locked, &Locked)) {
    let is_held = found.effect < found.effect_without_lock;
    if is_held && is_reachable(found, crates) {
        return;
    }
    change.effect = found.effect_without_lock;
    if is_held {
        change.reason = Some(Reason::LockCannotKeep);
    }
}

/// Returns whether types with another name or module can still be reached by the old one.
fn is_reachable(change: &Change, (given, kept): (&Locked, &Locked)) -> bool {
    // Types of equal shape need more than their names to be one type.
    let is_named = matches!(change.kind, Kind::Renamed | Kind::Moved | Kind::Merged | Kind::Split)
        && change.about != ALIKE;
    let subjects = std::iter::once(&change.subject).chain(&change.also);
    let mut olds = subjects.map(|name| given.types.iter().find(|def| def.name.as_str() == name));
    change.item == Item::Type
        && is_named
        && olds.all(|old| {
            old.is_some_and(|old| {
                kept.types.iter().any(|def| (&def.name, &def.home) == (&old.name, &old.home))
                    || kept.aliases().iter().any(|alias| (&alias.name, &alias.home) == (&old.name, &old.home))
            })
        })
}

/// The aspect of types that were one because of equal shapes.
const ALIKE: &str = "alike";

type Key = (Item, Kind, &'static str, Option<Pointer>, Option<Pointer>);

/// Changes by item, kind, aspect and location.
struct Known(HashMap<Key, Vec<Change>>);

impl Known {
    fn new(changes: Vec<Change>) -> Self {
        let mut known: HashMap<Key, Vec<Change>> = HashMap::new();
        for change in changes.into_iter().rev() {
            known.entry(key(&change)).or_default().push(change);
        }
        Self(known)
    }

    /// Removes and returns the same change.
    fn take(&mut self, change: &Change) -> Option<Change> {
        self.0.get_mut(&key(change)).and_then(Vec::pop)
    }

    fn rest(self) -> impl Iterator<Item = Change> {
        self.0.into_values().flatten()
    }
}

fn key(change: &Change) -> Key {
    (change.item, change.kind, change.about, change.old.clone(), change.new.clone())
}
