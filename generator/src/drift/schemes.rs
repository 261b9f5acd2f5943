//! Security schemes.

use super::Comparison;
use super::change::{Change, Direction, Effect, Item, Kind};
use super::words;
use crate::ir::{Scheme, SchemeKind};
use crate::pointer::Pointer;

pub(super) fn schemes(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    for scheme in &old.schemes {
        match new.schemes.iter().find(|other| other.wire == scheme.wire) {
            Some(other) => changed(comparison, scheme, other),
            None => {
                let (effect, why) = match scheme.kind {
                    SchemeKind::MutualTls => {
                        (Effect::Docs, "Nothing asks for a certificate of the client any more.".to_owned())
                    }
                    ref kind => {
                        let kind = words::scheme(kind);
                        (Effect::Major, format!("Nothing takes {kind} any more, so its setter is gone."))
                    }
                };
                let change = change(Kind::Removed, scheme, why).effect(effect);
                comparison.changes.push(change.places(&place(scheme), None));
            }
        }
    }
    for scheme in &new.schemes {
        if !old.schemes.iter().any(|other| other.wire == scheme.wire) {
            let (effect, why) = match scheme.kind {
                SchemeKind::MutualTls => {
                    (Effect::Docs, "The connection may need a certificate of the client.".to_owned())
                }
                ref kind => (Effect::Minor, format!("The client can be given {}.", words::scheme(kind))),
            };
            let change = change(Kind::Added, scheme, why).effect(effect);
            comparison.changes.push(change.places(None, &place(scheme)));
        }
    }
}

fn changed(comparison: &mut Comparison, old: &Scheme, new: &Scheme) {
    let (before, after) = (place(old), place(new));
    if old.kind != new.kind {
        let (was, now) = (words::scheme(&old.kind), words::scheme(&new.kind));
        // Everything but a name with a password is given as one secret.
        let given = |kind: &SchemeKind| match kind {
            SchemeKind::Basic => 2,
            SchemeKind::MutualTls => 0,
            _ => 1,
        };
        let effect = if given(&old.kind) == given(&new.kind) { Effect::Patch } else { Effect::Major };
        let why = format!("The credential travels as {now} rather than {was}.");
        let change = change(Kind::Wire, old, why).effect(effect);
        comparison.changes.push(change.places(&before, &after).values(was, now));
    }
    if old.name != new.name {
        let why = format!("Its setter would be `{}`; the lock keeps `{}`.", new.name, old.name);
        let renamed = Change::in_names(Item::Scheme, Kind::Renamed, old.wire.in_sentence(), why);
        let renamed = renamed.of("", Direction::Request).places(&before, &after);
        comparison.changes.push(renamed.values(old.name.to_string(), new.name.to_string()));
    }
    if old.doc != new.doc {
        let why = "The credential is described in other words.";
        let described =
            Change::in_words(Item::Scheme, old.wire.in_sentence(), why).of("", Direction::Request);
        let described = described.places(&before, &after);
        comparison.changes.push(described.texts(&old.doc.summary, &new.doc.summary));
    }
}

fn change(kind: Kind, scheme: &Scheme, why: String) -> Change {
    Change::new(Item::Scheme, kind, scheme.wire.in_sentence(), why).of("", Direction::Request)
}

fn place(scheme: &Scheme) -> Pointer {
    Pointer::root().child("components").child("securitySchemes").child(scheme.wire.as_written())
}
