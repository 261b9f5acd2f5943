//! Members of unions.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::change::{Change, Effect, Item, Kind};
use super::pairs::{Pairs, named};
use super::types::Pair;
use super::{Comparison, words};
use crate::ir::{Api, Decide, TypeDef, Union, Variant};
use crate::pointer::Pointer;
use crate::text::Text;

pub(super) fn variants(comparison: &mut Comparison, pair: Pair, old: &Union, new: &Union) {
    let partners = partners(&comparison.pairs, old, new);
    let taken: HashSet<usize> = partners.iter().flatten().copied().collect();
    let (tags, new_tags) = (tags(old), self::tags(new));
    let mut gone = Vec::new();
    for (index, variant) in old.variants.iter().enumerate() {
        match partners[index] {
            None => gone.push(index),
            Some(other) => {
                changed(comparison, pair, (old, index), (new, other));
                told(comparison, pair, variant, tags.get(&index), new_tags.get(&other));
                written(comparison, pair, variant, &new.variants[other]);
            }
        }
    }
    let mut fresh: Vec<usize> = (0..new.variants.len()).filter(|index| !taken.contains(index)).collect();
    gone.sort_by_key(|&index| old.event(index));
    fresh.sort_by_key(|&index| new.event(index));
    for index in gone {
        let variant = &old.variants[index];
        if !keeps_event(&comparison.pairs, new, variant) {
            removed(comparison, pair, variant);
            continue;
        }
        let same = |other: &usize| comparison.pairs.same_mention(&variant.ty, &new.variants[*other].ty);
        let successor = fresh.iter().position(same).map(|at| fresh.remove(at));
        no_longer_comes(comparison, pair, (old, index), (new, successor));
    }
    for index in fresh {
        let variant = &new.variants[index];
        let why = match new.event(index) {
            Some(event) => {
                format!("There is a new webhook, `{}`: it has been `Unknown` so far.", event.in_sentence())
            }
            None => {
                format!("There is a new member, `{}`: open unions have kept it as JSON so far.", variant.name)
            }
        };
        let change = change(pair, Kind::Added, variant, why).effect(Effect::Minor);
        let there = place(comparison.new, pair.new, variant);
        let change = change.places(&pair.old.pointer, &there);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &variant.ty)));
    }
}

/// Returns for each old member the new one.
///
/// Webhooks are told by their names alone, whatever they carry. Other members are those of the same name and type, else of
/// the same type, else of the same name.
pub(crate) fn partners(pairs: &Pairs, old: &Union, new: &Union) -> Vec<Option<usize>> {
    let mut found =
        Partners { found: vec![None; old.variants.len()], taken: vec![false; new.variants.len()] };
    let same_name = |a: usize, b: usize| old.variants[a].name == new.variants[b].name;
    let same_type = |a: usize, b: usize| pairs.same_mention(&old.variants[a].ty, &new.variants[b].ty);
    if old.names.is_empty() && new.names.is_empty() {
        found.pair(&|a, b| same_name(a, b) && same_type(a, b));
        found.pair(&same_type);
    } else {
        found.pair(&|a, b| old.event(a).is_some() && old.event(a) == new.event(b));
    }
    found.pair(&same_name);
    found.found
}

/// Which members have been found to correspond so far.
struct Partners {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Partners {
    /// Pairs each member that is left with the first that is left of those that correspond to it.
    fn pair(&mut self, corresponds: &dyn Fn(usize, usize) -> bool) {
        for (a, found) in self.found.iter_mut().enumerate().filter(|(_, found)| found.is_none()) {
            *found = (0..self.taken.len()).find(|&b| !self.taken[b] && corresponds(a, b));
            found.iter().for_each(|&b| self.taken[b] = true);
        }
    }
}

/// Returns whether the lock keeps a variant of a webhook that the new document does not have: if the type of its payload is
/// still there.
fn keeps_event(pairs: &Pairs, new: &Union, variant: &Variant) -> bool {
    !new.names.is_empty() && named(&variant.ty).is_none_or(|id| pairs.new_of(id).is_some())
}

/// A webhook is gone, possibly because it has another name now. Its variant stays, and no other webhook is decoded to it.
fn no_longer_comes(
    comparison: &mut Comparison,
    pair: Pair,
    (old, index): (&Union, usize),
    (new, successor): (&Union, Option<usize>),
) {
    let variant = &old.variants[index];
    let name = |union: &Union, index: usize| {
        union.event(index).map_or_else(|| union.variants[index].name.to_string(), Text::in_sentence)
    };
    let was = name(old, index);
    let (kind, now, why) = match successor {
        None => {
            let why = format!(
                "The webhook `{was}` no longer comes; the lock keeps the variant `{}`.",
                variant.name
            );
            (Kind::Removed, None, why)
        }
        Some(other) => {
            let now = name(new, other);
            let why = format!(
                "The webhook `{was}` no longer comes, and `{now}` comes with the same payload; the lock keeps the variant `{}` \
                 beside `{}`.",
                variant.name, new.variants[other].name
            );
            (Kind::Renamed, Some(now), why)
        }
    };
    let here = place(comparison.old, pair.old, variant);
    let change = change(pair, kind, variant, why).effects(Effect::Patch, Effect::Major);
    comparison.changes.push(change.places(&here, &pair.new.pointer).values(was, now));
}

fn change(pair: Pair, kind: Kind, variant: &Variant, why: String) -> Change {
    let subject = format!("{}::{}", pair.old.name, variant.name);
    Change::new(Item::Variant, kind, subject, why).of(pair.resource(), pair.direction)
}

/// The place of the member's type, where it has one.
fn place(api: &Api, def: &TypeDef, variant: &Variant) -> Pointer {
    named(&variant.ty).map_or_else(|| def.pointer.clone(), |id| api.types[id.0].pointer.clone())
}

fn removed(comparison: &mut Comparison, pair: Pair, variant: &Variant) {
    let why = format!("The member `{}` is gone.", variant.name);
    let here = place(comparison.old, pair.old, variant);
    let change =
        change(pair, Kind::Removed, variant, why).effect(Effect::Major).places(&here, &pair.new.pointer);
    comparison.changes.push(change.values(words::rust(comparison.old, &variant.ty), None));
}

fn changed(
    comparison: &mut Comparison,
    pair: Pair,
    (old_union, old_index): (&Union, usize),
    (new_union, new_index): (&Union, usize),
) {
    let (old, new) = (&old_union.variants[old_index], &new_union.variants[new_index]);
    let here = place(comparison.old, pair.old, old);
    let there = place(comparison.new, pair.new, new);
    let (was, now) = (words::rust(comparison.old, &old.ty), words::rust(comparison.new, &new.ty));
    let events = (old_union.event(old_index), new_union.event(new_index));
    if let (Some(event), Some(other)) = events
        && event != other
    {
        let why = format!(
            "The webhook `{}` is `{}` now; its variant is `{}` as before.",
            event.in_sentence(),
            other.in_sentence(),
            old.name
        );
        let respelled = change(pair, Kind::Wire, old, why).effect(Effect::Patch).places(&here, &there);
        comparison.changes.push(respelled.texts(event, other));
    }
    if !comparison.pairs.same_mention(&old.ty, &new.ty) {
        let why = match events.1 {
            Some(event) => {
                format!("The webhook `{}` carries `{now}` rather than `{was}`.", event.in_sentence())
            }
            None => format!("The member `{}` was `{was}` and is `{now}` now.", old.name),
        };
        let typed = change(pair, Kind::Type, old, why).effect(Effect::Major).places(&here, &there);
        comparison.changes.push(typed.values(was, now));
        return;
    }
    // Members are named after their types and their union: where one of these has another name, that says it all.
    if old.name != new.name && was == now && pair.old.name == pair.new.name {
        let why = format!("The variant would be `{}`; the lock keeps `{}`.", new.name, old.name);
        let renamed = Change { wire: false, ..change(pair, Kind::Renamed, old, why) };
        let renamed = renamed.effects(Effect::None, Effect::Major).places(&here, &there);
        comparison.changes.push(renamed.values(old.name.to_string(), new.name.to_string()));
    }
    if old.doc != new.doc && named(&old.ty).is_none() {
        let why = format!("The member `{}` is described in other words.", old.name);
        let described = Change { wire: false, ..change(pair, Kind::Described, old, why) };
        let described = described.effect(Effect::Docs).places(&here, &there);
        comparison.changes.push(described.texts(&old.doc.summary, &new.doc.summary));
    }
}

/// The union writes another tag beside the member's fields, or none.
fn written(comparison: &mut Comparison, pair: Pair, old: &Variant, new: &Variant) {
    if old.tag == new.tag {
        return;
    }
    let text = |variant: &Variant| {
        let tag = variant.tag.as_ref();
        tag.map_or("no tag".to_owned(), |tag| {
            format!("`{}: {}`", tag.property.in_sentence(), words::literal(&tag.value))
        })
    };
    let (was, now) = (text(old), text(new));
    let why = format!("`{}` is sent with {now} rather than {was}.", old.name);
    let change = change(pair, Kind::Wire, old, why).effect(Effect::Patch);
    comparison.changes.push(change.places(&pair.old.pointer, &pair.new.pointer).values(was, now));
}

type Tags = BTreeSet<String>;

/// Other values tell the member now.
fn told(comparison: &mut Comparison, pair: Pair, variant: &Variant, was: Option<&Tags>, now: Option<&Tags>) {
    let (Some(was), Some(now)) = (was, now) else { return };
    if was == now {
        return;
    }
    let text = |tags: &Tags| tags.iter().cloned().collect::<Vec<_>>().join(", ");
    let why = format!("`{}` is told by {} rather than {}.", variant.name, text(now), text(was));
    let change = change(pair, Kind::Wire, variant, why).effect(Effect::Patch);
    comparison.changes.push(change.places(&pair.old.pointer, &pair.new.pointer).values(text(was), text(now)));
}

/// The values of tags that lead to each member.
fn tags(union: &Union) -> HashMap<usize, Tags> {
    let mut out = HashMap::new();
    collect(&union.decide, None, &mut out);
    out
}

fn collect(decide: &Decide, tag: Option<&str>, out: &mut HashMap<usize, Tags>) {
    for index in decide.variants() {
        out.entry(*index).or_default().extend(tag.map(str::to_owned));
    }
    if let Decide::Tag { property, arms, otherwise } = decide {
        for arm in arms {
            for value in &arm.values {
                let tag = format!("`{}: {}`", property.in_sentence(), words::literal(value));
                collect(&arm.then, Some(&tag), out);
            }
        }
        collect(otherwise, tag, out);
    } else {
        decide.next().into_iter().for_each(|next| collect(next, tag, out));
    }
}
