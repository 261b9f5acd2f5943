//! Members of unions.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::change::{Change, Effect, Item, Kind};
use super::pairs::{Pairs, named};
use super::types::Pair;
use super::{Comparison, words};
use crate::ir::{Api, Decide, TypeDef, Union, Variant};
use crate::pointer::Pointer;

pub(super) fn variants(comparison: &mut Comparison, pair: Pair, old: &Union, new: &Union) {
    let partners = partners(&comparison.pairs, old, new);
    let taken: HashSet<usize> = partners.iter().flatten().copied().collect();
    let (tags, new_tags) = (tags(old), self::tags(new));
    for (index, variant) in old.variants.iter().enumerate() {
        match partners[index] {
            None => removed(comparison, pair, variant),
            Some(other) => {
                changed(comparison, pair, variant, &new.variants[other]);
                told(comparison, pair, variant, tags.get(&index), new_tags.get(&other));
                written(comparison, pair, variant, &new.variants[other]);
            }
        }
    }
    let fresh = new.variants.iter().enumerate().filter(|(index, _)| !taken.contains(index));
    for (_, variant) in fresh {
        let why =
            format!("There is a new member, `{}`: open unions have kept it as JSON so far.", variant.name);
        let change = change(pair, Kind::Added, variant, why).effect(Effect::Minor);
        let there = place(comparison.new, pair.new, variant);
        let change = change.places(&pair.old.pointer, &there);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &variant.ty)));
    }
}

/// For each old member the new one: of the same type, else of the same name.
pub(crate) fn partners(pairs: &Pairs, old: &Union, new: &Union) -> Vec<Option<usize>> {
    let mut taken = vec![false; new.variants.len()];
    let by_type: HashMap<_, usize> = new
        .variants
        .iter()
        .enumerate()
        .filter_map(|(index, variant)| Some((named(&variant.ty)?, index)))
        .collect();
    let by_name: HashMap<&str, usize> =
        new.variants.iter().enumerate().map(|(index, variant)| (variant.name.as_str(), index)).collect();
    let same_type = |variant: &Variant| {
        let direct =
            named(&variant.ty).and_then(|id| pairs.new_of(id)).and_then(|id| by_type.get(&id).copied());
        let direct = direct.filter(|&index| pairs.same_mention(&variant.ty, &new.variants[index].ty));
        direct.or_else(|| new.variants.iter().position(|other| pairs.same_mention(&variant.ty, &other.ty)))
    };
    let mut out: Vec<Option<usize>> = Vec::new();
    for variant in &old.variants {
        let found = same_type(variant).filter(|&index| !taken[index]);
        if let Some(index) = found {
            taken[index] = true;
        }
        out.push(found);
    }
    for (variant, partner) in old.variants.iter().zip(&mut out) {
        if partner.is_none() {
            *partner = by_name.get(variant.name.as_str()).copied().filter(|&index| !taken[index]);
            if let Some(index) = *partner {
                taken[index] = true;
            }
        }
    }
    out
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

fn changed(comparison: &mut Comparison, pair: Pair, old: &Variant, new: &Variant) {
    let here = place(comparison.old, pair.old, old);
    let there = place(comparison.new, pair.new, new);
    let (was, now) = (words::rust(comparison.old, &old.ty), words::rust(comparison.new, &new.ty));
    if !comparison.pairs.same_mention(&old.ty, &new.ty) {
        let why = format!("The member `{}` was `{was}` and is `{now}` now.", old.name);
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
