//! What changes for users of a crate that was generated with a lock.

use std::collections::HashMap;

use super::{Change, Drift, Effect, Item, Kind, Reason, compare, sorted};
use crate::ir::Api;
use crate::lock::{Accept, Surface, hold};
use crate::pointer::Pointer;

/// Compares two APIs, of which the older one was held to that lock: what it kept back then breaks nobody now.
///
/// The changes are those of the documents, and so are their effects without the lock.
pub fn drift_since(old: &Api, new: &Api, lock: &Surface) -> Drift {
    let mut given = old.clone();
    hold(&mut given, lock, &Accept::Nothing);
    let mut known: HashMap<Key, Vec<Change>> = HashMap::new();
    for change in compare(&given, new).changes.into_iter().rev() {
        known.entry(key(&change)).or_default().push(change);
    }
    let mut changes = compare(old, new).changes;
    for change in &mut changes {
        match known.get_mut(&key(change)).and_then(Vec::pop) {
            Some(found) => {
                let effect_without_lock = change.effect_without_lock;
                *change = Change { effect_without_lock, ..found };
            }
            None => settled(change),
        }
    }
    // What the lock alone knows of and cannot hold.
    let more = known.into_values().flatten().filter(|change| change.effect == Effect::Major);
    changes.extend(more.map(|change| Change { effect_without_lock: Effect::None, ..change }));
    sorted(&mut changes);
    Drift { changes }
}

type Key = (Item, Kind, &'static str, Option<Pointer>, Option<Pointer>);

fn key(change: &Change) -> Key {
    (change.item, change.kind, change.about, change.old.clone(), change.new.clone())
}

/// The crate has been as the new document wants it since the lock held something back.
fn settled(change: &mut Change) {
    if change.effect <= Effect::Docs {
        return;
    }
    change.reason = Some(Reason::LockHadItBefore);
    change.effect = Effect::None;
}
