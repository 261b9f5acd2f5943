//! Values of open enums.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Effect, Item, Kind};
use super::exhaustive::{Why, each_field, not_here};
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
        let why = format!("The values are {} rather than {}.", text(repr.1), text(repr.0));
        comparison.changes.push(pair.change(Kind::Type, why).effect(Effect::Major));
        return;
    }
    let key = |value: &EnumValue| words::literal(&value.wire);
    let known: HashMap<String, (usize, &EnumValue)> =
        values.1.iter().enumerate().map(|(index, value)| (key(value), (index, value))).collect();
    let before: HashMap<String, usize> =
        values.0.iter().enumerate().map(|(index, value)| (key(value), index)).collect();
    // Values that have one name in Rust and another on the wire, such as `PAID` for `paid`.
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
                let why =
                    format!("`{text}` is spelled `{now}` on the wire now; Rust has the same name for both.");
                let change = change(pair, Kind::Renamed, &text, why).about("on-wire").effect(Effect::Patch);
                comparison
                    .changes
                    .push(change.places(&here, &place(pair.new, *other_index)).values(text, now));
            }
            (None, None) => {
                let refused = if pair.direction.is_sent() { ", so the server may refuse it" } else { "" };
                let why = format!("The value `{text}` went away{refused}; the lock keeps it, deprecated.");
                let change = change(pair, Kind::Removed, &text, why).effects(Effect::Minor, Effect::Major);
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
            let why = format!("There is a new value, `{text}`: open enums have kept it all along.");
            let change = change(pair, Kind::Added, &text, why).effect(Effect::Minor);
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
    not_here(Why::Paired, wire);
    let text = words::literal(&new.wire);
    let mut push = |change: Change| comparison.changes.push(change.places(here, there));
    if name.0 != name.1 {
        let why = format!("The variant would be `{}`; the lock keeps `{}`.", name.1, name.0);
        let renamed = Change { wire: false, ..change(pair, Kind::Renamed, &text, why) };
        let renamed = renamed.effects(Effect::None, Effect::Major);
        push(renamed.values(name.0.to_string(), name.1.to_string()));
    }
    if deprecated.0 != deprecated.1 {
        let (kind, effect, why) = if *deprecated.1 {
            (
                Kind::Deprecated,
                Effect::Minor,
                format!("The value `{text}` is deprecated: using it gives a warning."),
            )
        } else {
            (Kind::Undeprecated, Effect::Patch, format!("The value `{text}` is no longer deprecated."))
        };
        push(Change { wire: false, ..change(pair, kind, &text, why).effect(effect) });
    }
    if doc.0 != doc.1 {
        let why = format!("The value `{text}` is described in other words.");
        let described = Change { wire: false, ..change(pair, Kind::Described, &text, why) };
        push(described.effect(Effect::Docs).texts(&doc.0.summary, &doc.1.summary));
    }
}

fn change(pair: Pair, kind: Kind, value: &str, why: String) -> Change {
    Change::new(Item::Value, kind, format!("{} `{value}`", pair.old.name), why)
        .of(pair.resource(), pair.direction)
}

/// Where the value stands, if the schema is a plain enum; the place of the schema is what is found otherwise.
fn place(def: &TypeDef, index: usize) -> Pointer {
    def.pointer.child("enum").child(index)
}
