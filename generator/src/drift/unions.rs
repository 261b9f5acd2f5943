//! Compares variants of unions.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Comparison;
use super::change::{Change, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{TypeFact, VariantFact};
use super::types::Pair;
use super::words::{self, Types};
use crate::ir::{Api, Dispatch, KeysArm, TagArm, TextArm, TypeDef, TypeKind, Union, Variant, WrittenTag};
use crate::lock::matching::{self, Pairs, named};
use crate::lock::surface::UnionSurface;
use crate::pointer::Pointer;
use crate::text::Text;

pub(super) fn variants(comparison: &mut Comparison, pair: Pair, old: &Union, new: &Union) {
    each_field!(Union { variants, dispatch, multipart, names } of old, new);
    // The names of webhooks are those of their variants, and the media type is that of the body.
    skip(NotCompared::Elsewhere, (variants, names, multipart));
    let (was, now) = (UnionSurface::of(old), UnionSurface::of(new));
    let partners = matching::partners(&comparison.pairs, &was, &now);
    decided(comparison, pair, &partners, dispatch);
    let taken: HashSet<usize> = partners.iter().flatten().copied().collect();
    let (tags, new_tags) = (tags(old), self::tags(new));
    let mut gone = Vec::new();
    for (index, variant) in old.variants.iter().enumerate() {
        match partners[index] {
            None => gone.push(index),
            Some(other) => {
                changed(comparison, pair, (old, index), (new, other));
                discriminator_changed(comparison, pair, variant, tags.get(&index), new_tags.get(&other));
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
        webhook_removed(comparison, pair, (old, index), (new, successor));
    }
    for index in fresh {
        let variant = &new.variants[index];
        let change = match new.event(index) {
            Some(event) => change(pair, variant, VariantFact::WebhookAdded { event: &event.in_sentence() }),
            None => change(pair, variant, VariantFact::Added { name: &variant.name }),
        };
        let there = place(comparison.new, pair.new, variant);
        let change = change.places(&pair.old.pointer, &there);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &variant.ty)));
    }
}

/// Returns whether the lock keeps the variant of a webhook that the new document does not have: if
/// the type of its payload still exists.
fn keeps_event(pairs: &Pairs, new: &Union, variant: &Variant) -> bool {
    !new.names.is_empty() && named(&variant.ty).is_none_or(|id| pairs.new_of(id).is_some())
}

/// Reports a webhook that was removed or renamed. Its variant stays, and no other webhook is
/// decoded to it.
fn webhook_removed(
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
    let now = successor.map(|other| (name(new, other), &new.variants[other].name));
    let fact = match &now {
        None => VariantFact::WebhookRemoved { event: &was, variant: &variant.name },
        Some((now, other)) => {
            VariantFact::WebhookReplaced { event: &was, now, variant: &variant.name, other }
        }
    };
    let here = place(comparison.old, pair.old, variant);
    let change = change(pair, variant, fact).places(&here, &pair.new.pointer);
    comparison.changes.push(change.values(was, now.map(|(now, _)| now)));
}

fn change(pair: Pair, variant: &Variant, fact: VariantFact) -> Change {
    let subject = format!("{}::{}", pair.old.name, variant.name);
    Change::new(Item::Variant, fact, subject).of(pair.resource(), pair.direction)
}

/// Returns the pointer to the variant's type, if it is a named type.
fn place(api: &Api, def: &TypeDef, variant: &Variant) -> Pointer {
    named(&variant.ty).map_or_else(|| def.pointer.clone(), |id| api.types[id.0].pointer.clone())
}

fn removed(comparison: &mut Comparison, pair: Pair, variant: &Variant) {
    let here = place(comparison.old, pair.old, variant);
    let change = change(pair, variant, VariantFact::Removed { name: &variant.name });
    let change = change.places(&here, &pair.new.pointer);
    comparison.changes.push(change.values(words::rust(comparison.old, &variant.ty), None));
}

fn changed(
    comparison: &mut Comparison,
    pair: Pair,
    (old_union, old_index): (&Union, usize),
    (new_union, new_index): (&Union, usize),
) {
    let (old, new) = (&old_union.variants[old_index], &new_union.variants[new_index]);
    each_field!(Variant { name, ty, tag, doc } of old, new);
    written(comparison, pair, old, tag);
    let here = place(comparison.old, pair.old, old);
    let there = place(comparison.new, pair.new, new);
    let (was, now) = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
    let events = (old_union.event(old_index), new_union.event(new_index));
    if let (Some(event), Some(other)) = events
        && event != other
    {
        let fact = VariantFact::WebhookRespelled {
            was: &event.in_sentence(),
            now: &other.in_sentence(),
            variant: &old.name,
        };
        let respelled = change(pair, old, fact).places(&here, &there);
        comparison.changes.push(respelled.texts(event, other));
    }
    if !comparison.pairs.same_mention(ty.0, ty.1) {
        let types = Types { was: &was, now: &now };
        let typed = match events.1 {
            Some(event) => change(pair, old, VariantFact::WebhookType { event: &event.in_sentence(), types }),
            None => change(pair, old, VariantFact::Type { name: &old.name, types }),
        };
        let typed = typed.places(&here, &there);
        comparison.changes.push(typed.values(was, now));
        return;
    }
    // Variants are named after their types and their union: if one of these was renamed, that is
    // reported.
    if name.0 != name.1 && was == now && pair.old.name == pair.new.name {
        let renamed = change(pair, old, VariantFact::Renamed { was: name.0, now: name.1 });
        let renamed = renamed.places(&here, &there);
        comparison.changes.push(renamed.values(old.name.to_string(), new.name.to_string()));
    }
    let docs = comparison.own_docs((doc.0, ty.0), (doc.1, ty.1));
    if docs.0 != docs.1 {
        let described = change(pair, old, VariantFact::Described { name: &old.name });
        let described = described.places(&here, &there);
        comparison.changes.push(described.texts(&doc.0.summary, &doc.1.summary));
    }
}

/// Compares the tag that the union writes next to the variant's fields.
fn written(
    comparison: &mut Comparison,
    pair: Pair,
    old: &Variant,
    (was, now): (&Option<WrittenTag>, &Option<WrittenTag>),
) {
    if was == now {
        return;
    }
    let text = |tag: &Option<WrittenTag>| {
        tag.as_ref().map_or("no tag".to_owned(), |WrittenTag { property, value }| {
            format!("`{}: {}`", property.in_sentence(), words::literal(value))
        })
    };
    let (was, now) = (text(was), text(now));
    let fact = VariantFact::WrittenTag { name: &old.name, was: &was, now: &now };
    let change = change(pair, old, fact);
    comparison.changes.push(change.places(&pair.old.pointer, &pair.new.pointer).values(was, now));
}

/// Reports another dispatch with the same tags and variants.
fn decided(
    comparison: &mut Comparison,
    pair: Pair,
    partners: &[Option<usize>],
    (old, new): (&Dispatch, &Dispatch),
) {
    let back: HashMap<usize, usize> =
        partners.iter().enumerate().filter_map(|(old, new)| Some(((*new)?, old))).collect();
    let (was, now) = (outline(old, &|index| Some(index)), outline(new, &|index| back.get(&index).copied()));
    // New variants and tags are reported on their own.
    let TypeKind::Union(new_union) = &pair.new.kind else { return };
    let TypeKind::Union(old_union) = &pair.old.kind else { return };
    let is_same = |(variant, partner): (&Variant, &Option<usize>)| {
        let other = partner.map(|other| &new_union.variants[other]);
        other.is_some_and(|other| comparison.pairs.same_mention(&variant.ty, &other.ty))
    };
    let same_members =
        new_union.variants.len() == partners.len() && old_union.variants.iter().zip(partners).all(is_same);
    if was == now || !same_members || tags_of(old) != tags_of(new) {
        return;
    }
    comparison.changes.push(pair.change(TypeFact::Decision { name: &pair.old.name }));
}

/// Returns the dispatch as text, with variants numbered as in the old union and unordered arms
/// sorted.
fn outline(dispatch: &Dispatch, of: &dyn Fn(usize) -> Option<usize>) -> String {
    let next = |dispatch: &Dispatch| outline(dispatch, of);
    match dispatch {
        Dispatch::Variant(variant) => format!("{:?}", of(*variant)),
        Dispatch::Fallback(variant) => format!("rest {:?}", of(*variant)),
        Dispatch::First(variants) => {
            format!("first {:?}", variants.iter().map(|variant| of(*variant)).collect::<Vec<_>>())
        }
        Dispatch::Unknown => "unknown".to_owned(),
        Dispatch::Kind(arms) => {
            let mut arms: Vec<String> =
                arms.iter().map(|(kind, then)| format!("{kind:?}: {}", next(then))).collect();
            arms.sort();
            format!("kind {{{}}}", arms.join(", "))
        }
        Dispatch::Tag { property, arms, otherwise } => {
            let mut arms: Vec<String> = arms
                .iter()
                .flat_map(|TagArm { values, then }| {
                    values.iter().map(move |value| format!("{value:?}: {}", next(then)))
                })
                .collect();
            arms.sort();
            format!("tag {property:?} {{{}}} else {}", arms.join(", "), next(otherwise))
        }
        Dispatch::FirstElement { of: first, empty, any } => {
            let any: Vec<_> = any.iter().map(|variant| of(*variant)).collect();
            format!("element {} empty {:?} else {any:?}", next(first), of(*empty))
        }
        Dispatch::Member { property, of: member, otherwise } => {
            format!("member {property:?} {} else {}", next(member), next(otherwise))
        }
        Dispatch::Text { arms, otherwise } => {
            let arms = arms.iter().map(|TextArm { format, then }| format!("{format:?}: {}", next(then)));
            format!("text {:?} else {}", arms.collect::<Vec<_>>(), next(otherwise))
        }
        Dispatch::Keys { arms, otherwise } => {
            let arms = arms.iter().map(|KeysArm { all, then }| {
                let mut all = all.clone();
                all.sort();
                format!("{all:?}: {}", next(then))
            });
            format!("keys {:?} else {}", arms.collect::<Vec<_>>(), next(otherwise))
        }
    }
}

fn tags_of(dispatch: &Dispatch) -> BTreeSet<String> {
    let mut out = HashMap::new();
    collect(dispatch, None, &mut out);
    out.into_values().flatten().collect()
}

type Tags = BTreeSet<String>;

/// Reports other tag values for a variant.
fn discriminator_changed(
    comparison: &mut Comparison,
    pair: Pair,
    variant: &Variant,
    was: Option<&Tags>,
    now: Option<&Tags>,
) {
    let (Some(was), Some(now)) = (was, now) else { return };
    if was == now {
        return;
    }
    let text = |tags: &Tags| {
        let tags: Vec<String> = tags.iter().cloned().collect();
        if tags.is_empty() { "its shape".to_owned() } else { tags.join(" or ") }
    };
    let (was, now) = (text(was), text(now));
    let change = change(pair, variant, VariantFact::Tag { name: &variant.name, was: &was, now: &now });
    comparison.changes.push(change.places(&pair.old.pointer, &pair.new.pointer).values(was, now));
}

/// Returns the tag values that dispatch to each variant.
fn tags(union: &Union) -> HashMap<usize, Tags> {
    let mut out = HashMap::new();
    collect(&union.dispatch, None, &mut out);
    out
}

fn collect(dispatch: &Dispatch, tag: Option<&str>, out: &mut HashMap<usize, Tags>) {
    for index in dispatch.variants() {
        out.entry(*index).or_default().extend(tag.map(str::to_owned));
    }
    if let Dispatch::Tag { property, arms, otherwise } = dispatch {
        for arm in arms {
            for value in &arm.values {
                let tag = format!("`{}: {}`", property.in_sentence(), words::literal(value));
                collect(&arm.then, Some(&tag), out);
            }
        }
        collect(otherwise, tag, out);
    } else {
        dispatch.next().into_iter().for_each(|next| collect(next, tag, out));
    }
}
