//! Compares types: added, removed, renamed, merged, moved. Members are compared in separate files.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::change::{Change, Direction, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{FieldFact, RenderedFact, TypeFact};
use super::placed::Operations;
use super::words::{self, Types};
use super::{Comparison, described, enums, fields, unions};
use crate::ir::{Api, TypeDef, TypeId, TypeKind};
use crate::lock::Locked;
use crate::lock::matching::named;
use crate::text::Text;

/// A type in both APIs.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub old: &'a TypeDef,
    pub new: &'a TypeDef,
    pub direction: Direction,
}

impl Pair<'_> {
    /// Returns the type's name, which the lock keeps, or that of one of its members.
    pub fn subject(&self, member: &str) -> String {
        if member.is_empty() { self.old.name.to_string() } else { format!("{}.{member}", self.old.name) }
    }

    pub fn resource(&self) -> String {
        resource(self.new)
    }

    /// Returns a change of the type as a whole.
    pub fn change(&self, fact: impl Into<RenderedFact>) -> Change {
        let change = Change::new(Item::Type, fact, self.subject(""));
        change.of(self.resource(), self.direction).places(&self.old.pointer, &self.new.pointer)
    }
}

pub(super) fn types(comparison: &mut Comparison, operations: &Operations) {
    let (old, new) = (comparison.old, comparison.new);
    let prefixes = prefixes(comparison, operations);
    let several: HashSet<TypeId> = comparison.pairs.merged.iter().map(|(_, into)| *into).collect();
    let mut homes = BTreeMap::new();
    for (index, def) in old.types.iter().enumerate() {
        let id = TypeId(index);
        match comparison.pairs.new_of(id) {
            Some(other) => {
                let pair = pair(def, &new.types[other.0]);
                // If several became one, that change includes its new name and module.
                let one_of_several = several.contains(&other);
                if !one_of_several {
                    renamed(comparison, &prefixes, pair);
                }
                if def.home != pair.new.home && !one_of_several {
                    homes.entry((resource(def), pair.resource())).or_insert_with(Vec::new).push(pair);
                }
                compare(comparison, pair);
            }
            // Inline types are removed along with their parent.
            None if is_reported(old, id) && !comparison.pairs.is_merged(id) => removed(comparison, def),
            None => {}
        }
    }
    for (index, def) in new.types.iter().enumerate() {
        let id = TypeId(index);
        let known = comparison.pairs.old_of(id).is_some() || comparison.pairs.is_split(id);
        if is_reported(new, id) && !known {
            added(comparison, def);
        }
    }
    merged(comparison);
    split(comparison);
    separated(comparison);
    for ((from, to), pairs) in homes {
        moved(comparison, &from, &to, pairs);
    }
}

/// Reports types that were one because of equal shapes and are no longer, so that a value of one is
/// not a value of the other.
fn separated(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    let one = |api: &Locked, id: TypeId| api.same_as(id).unwrap_or(id);
    // The members of each group that still exist. The order of paths may decide which type the
    // others are aliases of, so the first by name represents the group here.
    let mut groups: HashMap<TypeId, Vec<(TypeId, TypeId)>> = HashMap::new();
    for id in (0..old.types.len()).map(TypeId) {
        if let Some(other) = comparison.pairs.new_of(id) {
            groups.entry(one(old, id)).or_default().push((id, other));
        }
    }
    for mut group in groups.into_values() {
        group.sort_by_key(|(id, _)| (&old.types[id.0].name, &old.types[id.0].home));
        let (first, first_now) = group[0];
        for (id, other) in group {
            if one(new, other) != one(new, first_now) {
                let (def, first) = (&old.types[id.0], &old.types[first.0]);
                let fact = TypeFact::Separated { name: &def.name, first: &first.name };
                comparison.changes.push(pair(def, &new.types[other.0]).change(fact));
            }
        }
    }
}

/// Returns whether an added or removed type is reported: if it is a component, or the payload of a
/// webhook or callback.
fn is_reported(api: &Api, id: TypeId) -> bool {
    let mut roots = api.payloads.iter().chain(&api.replies);
    api.types[id.0].schema.is_some() || roots.any(|root| named(root) == Some(id))
}

fn pair<'a>(old: &'a TypeDef, new: &'a TypeDef) -> Pair<'a> {
    Pair { old, new, direction: Direction::of(old.sent || new.sent, old.received || new.received) }
}

fn resource(def: &TypeDef) -> String {
    def.home.iter().map(ToString::to_string).collect::<Vec<_>>().join("/")
}

/// Returns the kind of the type in Rust.
fn kind(def: &TypeDef) -> &'static str {
    match &def.kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::OpenEnum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Newtype(_) => "newtype",
    }
}

fn removed(comparison: &mut Comparison, def: &TypeDef) {
    let direction = Direction::of(def.sent, def.received);
    let change = Change::new(Item::Type, TypeFact::Removed { name: &def.name }, def.name.as_str());
    let change = change.of(resource(def), direction).places(&def.pointer, None);
    comparison.changes.push(change.values(kind(def).to_owned(), None));
}

fn added(comparison: &mut Comparison, def: &TypeDef) {
    let direction = Direction::of(def.sent, def.received);
    let change = Change::new(Item::Type, TypeFact::Added { kind: kind(def) }, def.name.as_str());
    let change = change.of(resource(def), direction).places(None, &def.pointer);
    comparison.changes.push(change.values(None, kind(def).to_owned()));
}

/// Returns the old and new names that inline types are named after, if they changed.
fn prefixes(comparison: &Comparison, operations: &Operations) -> Vec<(String, String)> {
    let requests = operations
        .both
        .iter()
        .map(|(old, new)| (old.operation.request.to_string(), new.operation.request.to_string()));
    let (old, new, pairs) = (comparison.old, comparison.new, &comparison.pairs);
    let types = old.types.iter().enumerate().filter_map(|(index, def)| {
        let other = &new.types[pairs.new_of(TypeId(index))?.0];
        let named = def.schema.is_some() || other.schema.is_some();
        named.then(|| (def.name.to_string(), other.name.to_string()))
    });
    let merged = pairs.merged.iter().chain(&pairs.split);
    let merged = merged.map(|(a, b)| (old.types[a.0].name.to_string(), new.types[b.0].name.to_string()));
    requests.chain(types).chain(merged).filter(|(old, new)| old != new).collect()
}

fn renamed(comparison: &mut Comparison, prefixes: &[(String, String)], pair: Pair) {
    let (old, new) = (pair.old, pair.new);
    if old.name == new.name {
        return;
    }
    let inline = old.schema.is_none() && new.schema.is_none();
    let follows = |(was, now): &(String, String)| {
        old.name.as_str().starts_with(was) && new.name.as_str().starts_with(now)
    };
    if inline && prefixes.iter().any(follows) {
        return;
    }
    let schema = |def: &TypeDef| def.schema.as_ref().map(Text::in_sentence);
    let (name, schemas) = (&old.name, (schema(old), schema(new)));
    let fact = match (&schemas.0, &schemas.1) {
        (Some(was), Some(now)) if was != now => TypeFact::SchemaRenamed { was, now, name },
        (None, Some(now)) => TypeFact::SchemaAdded { now, name },
        (Some(was), None) => TypeFact::SchemaRemoved { was, name },
        _ => TypeFact::Renamed { now: &new.name, name },
    };
    let change = Change::new(Item::Type, fact, old.name.as_str());
    let change = change.of(pair.resource(), pair.direction).places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(old.name.to_string(), new.name.to_string()));
}

/// Reports types that moved with the operations that use them, as one change if they moved between
/// the same modules.
fn moved(comparison: &mut Comparison, from: &str, to: &str, mut pairs: Vec<Pair>) {
    pairs.sort_by_key(|pair| &pair.old.name);
    let module = |resource: &str| match resource {
        "" => "types".to_owned(),
        resource => resource.replace('/', "::"),
    };
    let (was, now) = (module(from), module(to));
    let Some(first) = pairs.first() else { return };
    let fact = match pairs.len() {
        1 => TypeFact::Moved { was: &was, now: &now },
        _ => TypeFact::SeveralMoved { was: &was, now: &now },
    };
    let mut change = Change::new(Item::Type, fact, first.subject(""))
        .of(to, first.direction)
        .places(&first.old.pointer, &first.new.pointer)
        .values(was, now);
    change.also = pairs[1..].iter().map(|pair| pair.subject("")).collect();
    comparison.changes.push(change);
}

/// Reports old types of one shape that became one schema.
fn merged(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    let mut groups: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for &(a, b) in &comparison.pairs.merged {
        groups.entry(b).or_default().push(a);
    }
    for (b, olds) in groups {
        let now = &new.types[b.0];
        for id in &olds {
            compare(comparison, pair(&old.types[id.0], now));
        }
        let first = comparison.pairs.old_of(b);
        let mut all: Vec<&TypeDef> = first.iter().chain(&olds).map(|id| &old.types[id.0]).collect();
        made_optional(comparison, &all, now);
        // Inline types at separate locations have become one: the types they are named after are
        // reported.
        if now.schema.is_none() && all.iter().all(|def| def.schema.is_none()) {
            continue;
        }
        all.sort_by_key(|def| &def.name);
        let Some((first, others)) = all.split_first() else { continue };
        let names: Vec<String> = all.iter().map(|def| format!("`{}`", def.name)).collect();
        let fact = TypeFact::Merged { count: all.len(), now: &now.name };
        let mut change = Change::new(Item::Type, fact, first.name.as_str())
            .of(resource(now), pair(first, now).direction)
            .places(&first.pointer, &now.pointer)
            .values(words::list(&names).replace('`', ""), now.name.to_string());
        change.also = others.iter().map(|def| def.name.to_string()).collect();
        comparison.changes.push(change);
    }
}

/// Reports fields that are always present now in types that became one: if one of these types had
/// an `Option`, the shared type has one.
fn made_optional(comparison: &mut Comparison, olds: &[&TypeDef], now: &TypeDef) {
    let TypeKind::Struct(new) = &now.kind else { return };
    for field in new.fields().filter(|field| field.presence.is_required()) {
        let had = |def: &&&TypeDef, required: bool| match &def.kind {
            TypeKind::Struct(object) => {
                object.fields().any(|old| old.wire == field.wire && old.presence.is_required() == required)
            }
            _ => false,
        };
        let Some(loose) = olds.iter().find(|def| had(def, false)) else { continue };
        for strict in olds.iter().filter(|def| had(def, true)) {
            let fact = FieldFact::Loosened {
                wire: &field.wire.in_sentence(),
                strict: &strict.name,
                loose: &loose.name,
            };
            let pair = pair(strict, now);
            let change = Change::new(Item::Field, fact, pair.subject(field.wire.as_written()));
            let change = change.of(pair.resource(), pair.direction);
            comparison.changes.push(change.places(&strict.pointer, &field.pointer));
        }
    }
}

/// Reports new schemas of the same shape as one old type.
fn split(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    for (a, b) in comparison.pairs.split.clone() {
        let (def, other) = (&old.types[a.0], &new.types[b.0]);
        let pair = pair(def, other);
        compare(comparison, pair);
        if other.schema.is_none() {
            continue;
        }
        let fact = TypeFact::Split { was: &def.name, now: &other.name };
        let change = Change::new(Item::Type, fact, def.name.as_str());
        let change = change.of(pair.resource(), pair.direction).places(&def.pointer, &other.pointer);
        comparison.changes.push(change.values(def.name.to_string(), other.name.to_string()));
    }
}

/// Compares everything about a type except its name.
fn compare(comparison: &mut Comparison, pair: Pair) {
    each_field!(TypeDef {
        name, has_configured_name, home, pointer, schema, doc, deprecated, sent, received, kind, bounds, derives,
        attributes
    } of pair.old, pair.new);
    skip(NotCompared::Elsewhere, (name, home, schema));
    skip(NotCompared::NotOfDocument, (has_configured_name, derives, attributes));
    match kind {
        (TypeKind::Struct(a), TypeKind::Struct(b)) => fields::fields(comparison, pair, a, b),
        (TypeKind::OpenEnum(a), TypeKind::OpenEnum(b)) => enums::values(comparison, pair, a, b),
        (TypeKind::Union(a), TypeKind::Union(b)) => unions::variants(comparison, pair, a, b),
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) if comparison.pairs.same_mention(a, b) => {}
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) => {
            let (was, now) = (words::rust(comparison.old, a), words::rust(comparison.new, b));
            let change = pair.change(TypeFact::Newtype { types: Types { was: &was, now: &now } });
            comparison.changes.push(change.values(was, now));
        }
        _ => {
            let (was, now) = (self::kind(pair.old).to_owned(), self::kind(pair.new).to_owned());
            let change = pair.change(TypeFact::Kind { was: &a(&was), now: &a(&now) });
            comparison.changes.push(change.values(was, now));
        }
    }
    construction(comparison, pair, sent);
    // The direction is part of every change of the type; only the parts that are sent exist in
    // Rust.
    skip(NotCompared::Follows, received);
    let change = described::DocChange {
        item: Item::Type,
        subject: pair.subject(""),
        noun: format!("the type `{}`", pair.old.name),
        resource: pair.resource(),
        direction: pair.direction,
        places: pointer,
        docs: doc,
        defaults: (None, None),
        bounds: (bounds.0, bounds.1),
        noted: (bounds.0.iter().collect(), bounds.1.iter().collect()),
        deprecated: (*deprecated.0, *deprecated.1),
    };
    described::compare_docs(comparison, change);
}

/// `an enum`, `a struct`
fn a(noun: &str) -> String {
    format!("{} {noun}", if noun.starts_with(['e', 'u']) && noun != "union" { "an" } else { "a" })
}

/// Compares how a type is created. Types that are sent can be created: structs have `new` and
/// setters, unions conversions.
fn construction(comparison: &mut Comparison, pair: Pair, sent: (&bool, &bool)) {
    let (TypeKind::Struct(_) | TypeKind::Union(_)) = &pair.old.kind else { return };
    let setters = |def: &TypeDef| matches!(&def.kind, TypeKind::Struct(object) if object.setters);
    let fact = match (*sent.0, *sent.1) {
        (false, true) => TypeFact::NowSent {},
        (true, false) => TypeFact::NoLongerSent {},
        (true, true) if setters(pair.old) && !setters(pair.new) => TypeFact::OnlyBody {},
        (true, true) if !setters(pair.old) && setters(pair.new) => TypeFact::PartOfRequest {},
        _ => return,
    };
    comparison.changes.push(Change { direction: Direction::Request, ..pair.change(fact) });
}
