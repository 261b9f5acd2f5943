//! Compares values of open enums.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{DocumentedFact, EnumFact, RenderedFact, TypeFact};
use super::types::Pair;
use super::{Comparison, words};
use crate::ir::{EnumRepr, EnumValue, OpenEnum, TypeDef};
use crate::pointer::Pointer;

pub(super) fn values(comparison: &mut Comparison, pair: Pair, old: &OpenEnum, new: &OpenEnum) {
    each_field!(OpenEnum { repr, values } of old, new);
    if repr.0 != repr.1 {
        let text = |repr: &EnumRepr| match repr {
            EnumRepr::String => "text",
            EnumRepr::Integer => "numbers",
        };
        comparison.changes.push(pair.change(TypeFact::Repr { was: text(repr.0), now: text(repr.1) }));
        return;
    }
    let key = |value: &EnumValue| words::literal(&value.wire);
    let known: HashMap<String, (usize, &EnumValue)> =
        values.1.iter().enumerate().map(|(index, value)| (key(value), (index, value))).collect();
    let before: HashMap<String, usize> =
        values.0.iter().enumerate().map(|(index, value)| (key(value), index)).collect();
    // Values with the same name in Rust and another on the wire, such as `PAID` for `paid`.
    let fresh: HashMap<&str, (usize, &EnumValue)> = new
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| !before.contains_key(&key(value)))
        .map(|(index, value)| (value.name.as_str(), (index, value)))
        .collect();
    let mut respelled = HashSet::new();
    for (index, value) in old.values.iter().enumerate() {
        let text = key(value);
        let here = place(pair.old, index);
        match (known.get(&text), fresh.get(value.name.as_str())) {
            (None, Some((other_index, other))) => {
                respelled.insert(*other_index);
                let now = key(other);
                let change = change(pair, &text, EnumFact::Respelled { was: &text, now: &now });
                comparison
                    .changes
                    .push(change.places(&here, &place(pair.new, *other_index)).values(text, now));
            }
            (None, None) => {
                let fact = match pair.direction.is_sent() {
                    true => EnumFact::Refused { value: &text },
                    false => EnumFact::Removed { value: &text },
                };
                let change = change(pair, &text, fact);
                comparison.changes.push(change.places(&here, &pair.new.pointer).values(text, None));
            }
            (Some((other_index, other)), _) => {
                let there = place(pair.new, *other_index);
                changed(comparison, pair, (value, &here), (other, &there));
            }
        }
    }
    for (index, value) in new.values.iter().enumerate() {
        let text = key(value);
        if !before.contains_key(&text) && !respelled.contains(&index) {
            let change = change(pair, &text, EnumFact::Added { value: &text });
            comparison
                .changes
                .push(change.places(&pair.old.pointer, &place(pair.new, index)).values(None, text));
        }
    }
}

fn changed(
    comparison: &mut Comparison,
    pair: Pair,
    (old, here): (&EnumValue, &Pointer),
    (new, there): (&EnumValue, &Pointer),
) {
    each_field!(EnumValue { name, wire, doc, deprecated } of old, new);
    skip(NotCompared::Paired, wire);
    let text = words::literal(&new.wire);
    let noun = &format!("the value `{text}`");
    let mut push = |change: Change| comparison.changes.push(change.places(here, there));
    if name.0 != name.1 {
        let renamed = change(pair, &text, EnumFact::Renamed { was: name.0, now: name.1 });
        push(renamed.values(name.0.to_string(), name.1.to_string()));
    }
    if deprecated.0 != deprecated.1 {
        push(match deprecated.1 {
            true => change(pair, &text, DocumentedFact::Deprecated { noun }),
            false => change(pair, &text, DocumentedFact::Undeprecated { noun }),
        });
    }
    if doc.0 != doc.1 {
        let described = change(pair, &text, DocumentedFact::Description { noun });
        push(described.texts(&doc.0.summary, &doc.1.summary));
    }
}

fn change(pair: Pair, value: &str, fact: impl Into<RenderedFact>) -> Change {
    Change::new(Item::Value, fact, format!("{} `{value}`", pair.old.name)).of(pair.resource(), pair.direction)
}

/// Returns the pointer to the value in a plain enum. For other schemas the pointer has no target,
/// and the location is that of the schema.
fn place(def: &TypeDef, index: usize) -> Pointer {
    def.pointer.child("enum").child(index)
}
