//! Compares the headers of every call, which the configuration names.

use super::Comparison;
use super::change::{Change, Direction, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{ClientFact, RenderedFact};
use crate::ir::ClientHeader;
use crate::text::Text;

pub(super) fn headers(comparison: &mut Comparison, (old, new): (&Vec<ClientHeader>, &Vec<ClientHeader>)) {
    let find =
        |headers: &'_ [ClientHeader], wire: &Text| headers.iter().position(|header| header.wire == *wire);
    for was in old {
        match find(new, &was.wire) {
            Some(index) => changed(comparison, was, &new[index]),
            None => {
                let removed = ClientFact::HeaderRemoved { header: &was.wire.in_sentence() };
                comparison.changes.push(change(was, removed));
            }
        }
    }
    for now in new.iter().filter(|now| find(old, &now.wire).is_none()) {
        let added = ClientFact::HeaderAdded { header: &now.wire.in_sentence(), setter: &now.name };
        comparison.changes.push(change(now, added));
    }
}

fn changed(comparison: &mut Comparison, old: &ClientHeader, new: &ClientHeader) {
    each_field!(ClientHeader { wire, name, env, doc } of old, new);
    skip(NotCompared::Paired, wire);
    let header = &new.wire.in_sentence();
    if name.0 != name.1 {
        let renamed = change(new, ClientFact::HeaderRenamed { was: name.0, now: name.1 });
        comparison.changes.push(renamed.values(name.0.to_string(), name.1.to_string()));
    }
    let (was, now) = (env.0.as_ref().map(Text::in_sentence), env.1.as_ref().map(Text::in_sentence));
    let fact = match (&was, &now) {
        (None, Some(now)) => Some(ClientFact::HeaderEnvironmentAdded { header, now }),
        (Some(was), Some(now)) if was != now => Some(ClientFact::HeaderEnvironment { header, was, now }),
        (Some(was), None) => Some(ClientFact::HeaderEnvironmentRemoved { header, was }),
        _ => None,
    };
    if let Some(change) = fact.map(|fact| change(new, fact)) {
        comparison.changes.push(change.values(was, now));
    }
    if doc.0 != doc.1 {
        let described = change(new, ClientFact::HeaderDescribed { header });
        comparison.changes.push(described.texts(&doc.0.summary, &doc.1.summary));
    }
}

fn change(header: &ClientHeader, fact: impl Into<RenderedFact>) -> Change {
    let subject = format!("header {}", header.wire.in_sentence());
    Change::new(Item::Api, fact, subject).of("", Direction::Request)
}
