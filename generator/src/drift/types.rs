//! Types: added, removed, renamed, merged, moved; their members are compared in files of their own.

use std::collections::{BTreeMap, HashSet};

use super::change::{Change, Direction, Effect, Item, Kind};
use super::exhaustive::{Why, each_field, not_here};
use super::pairs::named;
use super::placed::Operations;
use super::{Comparison, described, enums, fields, unions, words};
use crate::ir::{Api, TypeDef, TypeId, TypeKind};
use crate::text::Text;

/// One type in both APIs.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub old: &'a TypeDef,
    pub new: &'a TypeDef,
    pub direction: Direction,
}

impl Pair<'_> {
    /// The type's name, which the lock keeps, or that of one of its members.
    pub fn subject(&self, member: &str) -> String {
        if member.is_empty() { self.old.name.to_string() } else { format!("{}.{member}", self.old.name) }
    }

    pub fn resource(&self) -> String {
        resource(self.new)
    }

    /// A change of the type as a whole.
    pub fn change(&self, kind: Kind, why: impl Into<String>) -> Change {
        let change = Change::new(Item::Type, kind, self.subject(""), why);
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
                // Where several became one, that says what this one is called and where it lives.
                let one_of_several = several.contains(&other);
                if !one_of_several {
                    renamed(comparison, &prefixes, pair);
                }
                if def.home != pair.new.home && !one_of_several {
                    homes.entry((resource(def), pair.resource())).or_insert_with(Vec::new).push(pair);
                }
                compare(comparison, pair);
            }
            // What stands inline goes with what holds it.
            None if is_told(old, id) && !comparison.pairs.is_merged(id) => removed(comparison, def),
            None => {}
        }
    }
    for (index, def) in new.types.iter().enumerate() {
        let id = TypeId(index);
        let known = comparison.pairs.old_of(id).is_some() || comparison.pairs.is_split(id);
        if is_told(new, id) && !known {
            added(comparison, def);
        }
    }
    merged(comparison);
    split(comparison);
    for ((from, to), pairs) in homes {
        moved(comparison, &from, &to, pairs);
    }
}

/// Returns whether a type that comes or goes is told of by itself: a schema, or what the API sends on its own.
fn is_told(api: &Api, id: TypeId) -> bool {
    let mut roots = api.payloads.iter().chain(&api.replies);
    api.types[id.0].schema.is_some() || roots.any(|root| named(root) == Some(id))
}

fn pair<'a>(old: &'a TypeDef, new: &'a TypeDef) -> Pair<'a> {
    Pair { old, new, direction: Direction::of(old.sent || new.sent, old.received || new.received) }
}

fn resource(def: &TypeDef) -> String {
    def.home.iter().map(ToString::to_string).collect::<Vec<_>>().join("/")
}

/// What Rust makes of it.
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
    let why = format!("Nothing mentions the type `{}` any more.", def.name);
    let change = Change::new(Item::Type, Kind::Removed, def.name.as_str(), why).effect(Effect::Major);
    let change = change.of(resource(def), direction).places(&def.pointer, None);
    comparison.changes.push(change.values(kind(def).to_owned(), None));
}

fn added(comparison: &mut Comparison, def: &TypeDef) {
    let direction = Direction::of(def.sent, def.received);
    let why = format!("A new {}.", kind(def));
    let change = Change::new(Item::Type, Kind::Added, def.name.as_str(), why).effect(Effect::Minor);
    let change = change.of(resource(def), direction).places(None, &def.pointer);
    comparison.changes.push(change.values(None, kind(def).to_owned()));
}

/// The names of what inline types are named after, where they changed.
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
    let why = match (schema(old), schema(new)) {
        (Some(was), Some(now)) if was != now => {
            format!("The schema `{was}` is `{now}` now; Rust keeps the name `{}`.", old.name)
        }
        (None, Some(now)) => {
            format!("What stood inline is the schema `{now}` now; Rust keeps the name `{}`.", old.name)
        }
        (Some(was), None) => {
            format!("The schema `{was}` stands inline now; Rust keeps the name `{}`.", old.name)
        }
        _ => format!("The type would be `{}`; Rust keeps the name `{}`.", new.name, old.name),
    };
    let change = Change::in_names(Item::Type, Kind::Renamed, old.name.as_str(), why);
    let change = change.of(pair.resource(), pair.direction).places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(old.name.to_string(), new.name.to_string()));
}

/// Types move along with what uses them: one change for all that go the same way.
fn moved(comparison: &mut Comparison, from: &str, to: &str, mut pairs: Vec<Pair>) {
    pairs.sort_by_key(|pair| &pair.old.name);
    let module = |resource: &str| match resource {
        "" => "types".to_owned(),
        resource => resource.replace('/', "::"),
    };
    let (was, now) = (module(from), module(to));
    let Some(first) = pairs.first() else { return };
    let why = if pairs.len() == 1 {
        format!("The type belongs to the module `{now}` by who uses it; the lock keeps the path `{was}`.")
    } else {
        format!("The types belong to the module `{now}` by who uses them; the lock keeps the path `{was}`.")
    };
    let mut change = Change::in_names(Item::Type, Kind::Moved, first.subject(""), why)
        .of(to, first.direction)
        .places(&first.old.pointer, &first.new.pointer)
        .values(was, now);
    change.also = pairs[1..].iter().map(|pair| pair.subject("")).collect();
    comparison.changes.push(change);
}

/// Several old types of one shape that one schema stands for now.
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
        loosened(comparison, &all, now);
        // Inline types in places of their own have become one: what they are named after tells of it.
        if now.schema.is_none() && all.iter().all(|def| def.schema.is_none()) {
            continue;
        }
        all.sort_by_key(|def| &def.name);
        let Some((first, others)) = all.split_first() else { continue };
        let names: Vec<String> = all.iter().map(|def| format!("`{}`", def.name)).collect();
        let which = if all.len() == 2 { "both" } else { "all of these" };
        let why =
            format!("The document has one schema for {which} now, `{}`; every old name stays.", now.name);
        let mut change = Change::new(Item::Type, Kind::Merged, first.name.as_str(), why)
            .effects(Effect::Minor, Effect::Major)
            .of(resource(now), pair(first, now).direction)
            .places(&first.pointer, &now.pointer)
            .values(words::list(&names).replace('`', ""), now.name.to_string());
        change.wire = false;
        change.also = others.iter().map(|def| def.name.to_string()).collect();
        comparison.changes.push(change);
    }
}

/// A field that is always there now: where one of the types that became one had it as an `Option`, all have.
fn loosened(comparison: &mut Comparison, olds: &[&TypeDef], now: &TypeDef) {
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
            let why = format!(
                "`{}` was always there in `{}`, and optional in `{}`: as one type they have an `Option`.",
                field.wire.in_sentence(),
                strict.name,
                loose.name
            );
            let pair = pair(strict, now);
            let change = Change::new(Item::Field, Kind::Presence, pair.subject(field.wire.as_written()), why)
                .about("merged");
            let change = change.of(pair.resource(), pair.direction).effect(Effect::Major);
            comparison.changes.push(change.places(&strict.pointer, &field.pointer));
        }
    }
}

/// Several new schemas of the shape of one old type.
fn split(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    for (a, b) in comparison.pairs.split.clone() {
        let (def, other) = (&old.types[a.0], &new.types[b.0]);
        let pair = pair(def, other);
        compare(comparison, pair);
        if other.schema.is_none() {
            continue;
        }
        let why = format!(
            "The document has a schema of its own, `{}`, where `{}` stood, with the same shape; Rust keeps `{}` there.",
            other.name, def.name, def.name
        );
        let change = Change::in_names(Item::Type, Kind::Split, def.name.as_str(), why);
        let change = change.of(pair.resource(), pair.direction).places(&def.pointer, &other.pointer);
        comparison.changes.push(change.values(def.name.to_string(), other.name.to_string()));
    }
}

/// Everything about a type but its name.
fn compare(comparison: &mut Comparison, pair: Pair) {
    each_field!(TypeDef {
        name, home, pointer, schema, doc, deprecated, sent, received, kind, bounds, list, same_as
    } of pair.old, pair.new);
    not_here(Why::ToldElsewhere, (name, home, schema));
    not_here(Why::NotOfDocument, (list, same_as));
    match kind {
        (TypeKind::Struct(a), TypeKind::Struct(b)) => fields::fields(comparison, pair, a, b),
        (TypeKind::OpenEnum(a), TypeKind::OpenEnum(b)) => enums::values(comparison, pair, a, b),
        (TypeKind::Union(a), TypeKind::Union(b)) => unions::variants(comparison, pair, a, b),
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) if comparison.pairs.same_mention(a, b) => {}
        (TypeKind::Newtype(a), TypeKind::Newtype(b)) => {
            let (was, now) = (words::rust(comparison.old, a), words::rust(comparison.new, b));
            let why = format!("The type holds `{now}` rather than `{was}`.");
            comparison.changes.push(pair.change(Kind::Type, why).effect(Effect::Major).values(was, now));
        }
        _ => {
            let (was, now) = (self::kind(pair.old).to_owned(), self::kind(pair.new).to_owned());
            let why = format!("The type is {now} now; it was {was}.", now = a(&now), was = a(&was));
            comparison.changes.push(pair.change(Kind::Type, why).effect(Effect::Major).values(was, now));
        }
    }
    makers(comparison, pair, sent);
    // Which way it travels is the direction of what is told of it; only what is sent has something in Rust.
    not_here(Why::Follows, received);
    let said = described::Said {
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
    described::said(comparison, said);
}

/// `an enum`, `a struct`
fn a(noun: &str) -> String {
    format!("{} {noun}", if noun.starts_with(['e', 'u']) && noun != "union" { "an" } else { "a" })
}

/// What is sent can be made: structs have `new` and setters, unions conversions.
fn makers(comparison: &mut Comparison, pair: Pair, sent: (&bool, &bool)) {
    let (TypeKind::Struct(_) | TypeKind::Union(_)) = &pair.old.kind else { return };
    let setters = |def: &TypeDef| matches!(&def.kind, TypeKind::Struct(object) if object.setters);
    let (effect, why) = match (*sent.0, *sent.1) {
        (false, true) => (Effect::Minor, "Requests hold the type now, so it can be made.".to_owned()),
        (true, false) => {
            (Effect::Major, "No request holds the type any more, so it can no longer be made.".to_owned())
        }
        (true, true) if setters(pair.old) && !setters(pair.new) => (
            Effect::Major,
            "The type is only a body now, whose fields are set on the request: its own setters go."
                .to_owned(),
        ),
        (true, true) if !setters(pair.old) && setters(pair.new) => {
            (Effect::Minor, "The type is a part of a request now, so it has setters of its own.".to_owned())
        }
        _ => return,
    };
    let direction = Direction::Request;
    comparison
        .changes
        .push(Change { direction, ..pair.change(Kind::Wire, why).about("made").effect(effect) });
}
