//! Compares security schemes.

use super::Comparison;
use super::change::{Change, Direction, Item};
use super::exhaustive::each_field;
use super::kinds::SchemeFact;
use super::words;
use crate::ir::{Scheme, SchemeKind};
use crate::pointer::Pointer;
use crate::text::Text;

pub(super) fn schemes(comparison: &mut Comparison, (old, new): (&Vec<Scheme>, &Vec<Scheme>)) {
    let pairs = comparison.schemes.clone();
    for (scheme, other) in old.iter().zip(&pairs) {
        match other {
            Some(other) => changed(comparison, scheme, &new[*other]),
            None => {
                let change = match scheme.kind {
                    SchemeKind::MutualTls => change(scheme, SchemeFact::CertificateRemoved {}),
                    ref kind => change(scheme, SchemeFact::Removed { credential: &words::scheme(kind) }),
                };
                comparison.changes.push(change.places(&place(scheme), None));
            }
        }
    }
    for (index, scheme) in new.iter().enumerate() {
        if !pairs.contains(&Some(index)) {
            let change = match scheme.kind {
                SchemeKind::MutualTls => change(scheme, SchemeFact::CertificateAdded {}),
                ref kind => change(scheme, SchemeFact::Added { credential: &words::scheme(kind) }),
            };
            comparison.changes.push(change.places(None, &place(scheme)));
        }
    }
}

fn changed(comparison: &mut Comparison, old: &Scheme, new: &Scheme) {
    each_field!(Scheme { wire, pointer, name, kind, env, token_url, doc } of old, new);
    let (before, after) = (pointer.0.clone(), pointer.1.clone());
    if kind.0 != kind.1 {
        let (was, now) = (words::scheme(kind.0), words::scheme(kind.1));
        // All credentials except a name with a password are one secret.
        let given = |kind: &SchemeKind| match kind {
            SchemeKind::Basic => 2,
            SchemeKind::MutualTls => 0,
            _ => 1,
        };
        let same_setter = given(kind.0) == given(kind.1);
        let change = change(old, SchemeFact::Sent { was: &was, now: &now, same_setter });
        comparison.changes.push(change.places(&before, &after).values(was, now));
    }
    if wire.0 != wire.1 {
        let fact = SchemeFact::Key {
            was: &wire.0.in_sentence(),
            now: &wire.1.in_sentence(),
            setter: name.0.setter(),
            same_setter: name.0 == name.1,
        };
        comparison.changes.push(change(old, fact).places(&before, &after).texts(wire.0, wire.1));
    } else if name.0 != name.1 {
        let renamed = change(old, SchemeFact::Setter { was: name.0.setter(), now: name.1.setter() });
        let renamed = renamed.places(&before, &after);
        comparison.changes.push(renamed.values(name.0.to_string(), name.1.to_string()));
    }
    environment(comparison, old, env);
    if token_url.0 != token_url.1 {
        let text = |url: &Option<Text>| url.as_ref().map(Text::in_sentence);
        let change = match token_url.1 {
            Some(url) => change(old, SchemeFact::TokenUrl { url: &url.in_sentence() }),
            None => change(old, SchemeFact::TokenUrlRemoved {}),
        };
        let change = change.places(&before, &after).values(text(token_url.0), text(token_url.1));
        comparison.changes.push(change);
    }
    if doc.0 != doc.1 {
        let described = change(old, SchemeFact::Described {}).places(&before, &after);
        comparison.changes.push(described.texts(&doc.0.summary, &doc.1.summary));
    }
}

/// Compares the environment variable of the credential.
fn environment(comparison: &mut Comparison, scheme: &Scheme, (was, now): (&Option<Text>, &Option<Text>)) {
    let (was, now) = (was.as_ref().map(Text::in_sentence), now.as_ref().map(Text::in_sentence));
    let fact = match (&was, &now) {
        (was, now) if was == now => return,
        (None, Some(now)) => SchemeFact::EnvironmentAdded { now },
        (Some(was), Some(now)) => SchemeFact::Environment { was, now },
        (Some(was), None) => SchemeFact::EnvironmentRemoved { was },
        (None, None) => return,
    };
    let place = place(scheme);
    comparison.changes.push(change(scheme, fact).places(&place, &place).values(was, now));
}

fn change(scheme: &Scheme, fact: SchemeFact) -> Change {
    Change::new(Item::Scheme, fact, scheme.wire.in_sentence()).of("", Direction::Request)
}

fn place(scheme: &Scheme) -> Pointer {
    scheme.pointer.clone()
}
