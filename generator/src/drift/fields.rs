//! Fields and constants of structs.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Direction, Effect, Item, Kind};
use super::exhaustive::{Why, each_field, not_here};
use super::presence::{self, Side};
use super::types::Pair;
use super::{Comparison, described, kept, words};
use crate::ir::{Constant, Field, Member, Struct, TypeDef, TypeKind, TypeRef};
use crate::names::FnName;

pub(super) fn fields(comparison: &mut Comparison, pair: Pair, old: &Struct, new: &Struct) {
    each_field!(Struct { members, additional, multipart, setters } of old, new);
    // The media type of the body that it is.
    not_here(Why::ToldElsewhere, multipart);
    // Whether it has setters is told of the type.
    not_here(Why::ToldElsewhere, setters);
    self::additional(comparison, pair, additional.0.as_ref(), additional.1.as_ref());
    let olds = members.0;
    let members: HashMap<&str, &Member> = members.1.iter().map(|member| (wire(member), member)).collect();
    let known: HashSet<&str> = old.members.iter().map(wire).collect();
    let respelled = respelled(comparison, old, new, &members, &known);
    for member in olds {
        match (member, members.get(wire(member))) {
            (Member::Field(field), None) => match respelled.get(field.wire.as_written()) {
                Some(other) => {
                    spelling(comparison, pair, field, other);
                    changed(comparison, pair, field, other);
                }
                None => removed(comparison, pair, field),
            },
            (Member::Constant(constant), None) => constant_removed(comparison, pair, constant),
            (Member::Field(field), Some(Member::Field(other))) => changed(comparison, pair, field, other),
            (Member::Constant(constant), Some(Member::Constant(other))) => {
                constant_changed(comparison, pair, constant, other);
            }
            (Member::Field(field), Some(Member::Constant(other))) => settled(comparison, pair, field, other),
            (Member::Constant(constant), Some(Member::Field(other))) => {
                opened(comparison, pair, constant, other)
            }
        }
    }
    let paired: HashSet<&str> = respelled.values().map(|field| field.wire.as_written()).collect();
    let is_new = |member: &&Member| !known.contains(wire(member)) && !paired.contains(wire(member));
    for member in new.members.iter().filter(is_new) {
        match member {
            Member::Field(field) => added(comparison, pair, field),
            Member::Constant(constant) => constant_added(comparison, pair, constant),
        }
    }
}

/// Fields that have the same name and type in Rust under another name on the wire, such as `createdAt` for `created_at`.
fn respelled<'a>(
    comparison: &Comparison,
    old: &'a Struct,
    new: &'a Struct,
    members: &HashMap<&str, &Member>,
    known: &HashSet<&str>,
) -> HashMap<&'a str, &'a Field> {
    let fresh: HashMap<&str, &Field> = new
        .fields()
        .filter(|field| !known.contains(field.wire.as_written()))
        .map(|field| (field.name.as_str(), field))
        .collect();
    let gone = old.fields().filter(|field| !members.contains_key(field.wire.as_written()));
    let partner = |field: &'a Field| {
        let other = fresh.get(field.name.as_str()).copied()?;
        comparison.pairs.same_mention(&field.ty, &other.ty).then_some((field.wire.as_written(), other))
    };
    gone.filter_map(partner).collect()
}

fn spelling(comparison: &mut Comparison, pair: Pair, old: &Field, new: &Field) {
    let why = format!(
        "`{}` is spelled `{}` on the wire now; Rust has the same name for both.",
        old.wire.in_sentence(),
        new.wire.in_sentence()
    );
    let change =
        change(pair, Kind::Renamed, old.wire.as_written(), why).about("on-wire").effect(Effect::Patch);
    let change = Change { direction: direction(pair, new), ..change }.places(&old.pointer, &new.pointer);
    comparison.changes.push(change.texts(&old.wire, &new.wire));
}

fn wire(member: &Member) -> &str {
    match member {
        Member::Field(field) => field.wire.as_written(),
        Member::Constant(constant) => constant.wire.as_written(),
    }
}

/// The direction of a field: that of its type, unless the document narrows it.
fn direction(pair: Pair, field: &Field) -> Direction {
    narrow(pair.direction, field)
}

fn narrow(direction: Direction, field: &Field) -> Direction {
    match (field.read_only, field.write_only) {
        (true, false) => Direction::Response,
        (false, true) => Direction::Request,
        _ => direction,
    }
}

/// The direction of a field of a type of that direction, in two documents: where they differ, that of the type.
pub(crate) fn direction_of_both(direction: Direction, old: &Field, new: &Field) -> Direction {
    match (narrow(direction, old), narrow(direction, new)) {
        (old, new) if old == new => old,
        _ => direction,
    }
}

fn change(pair: Pair, kind: Kind, wire: &str, why: String) -> Change {
    Change::new(Item::Field, kind, pair.subject(wire), why).of(pair.resource(), pair.direction)
}

fn removed(comparison: &mut Comparison, pair: Pair, field: &Field) {
    let why = format!("The field `{}` is gone.", field.wire.in_sentence());
    let change = change(pair, Kind::Removed, field.wire.as_written(), why).effect(Effect::Major);
    let change =
        Change { direction: direction(pair, field), ..change }.places(&field.pointer, &pair.new.pointer);
    comparison.changes.push(change.values(words::shape(comparison.old, &field.ty, field.presence), None));
}

fn added(comparison: &mut Comparison, pair: Pair, field: &Field) {
    let direction = direction(pair, field);
    let (effect, why) = match (direction.is_sent(), field.presence.is_required()) {
        (true, true) => (
            Effect::Major,
            format!("`{}` is new and required, so whoever sends it must give it.", field.wire.in_sentence()),
        ),
        (true, false) if direction == Direction::Request => {
            (Effect::Minor, format!("`{}` can be given.", field.wire.in_sentence()))
        }
        _ => (Effect::Minor, format!("There is a new field, `{}`.", field.wire.in_sentence())),
    };
    let change = change(pair, Kind::Added, field.wire.as_written(), why).effect(effect);
    let change = Change { direction, ..change }.places(&pair.old.pointer, &field.pointer);
    comparison.changes.push(change.values(None, words::shape(comparison.new, &field.ty, field.presence)));
}

fn changed(comparison: &mut Comparison, pair: Pair, old: &Field, new: &Field) {
    each_field!(Field {
        name, wire, ty, presence, null_setter, read_only, write_only, default, bounds, pointer, doc, deprecated
    } of old, new);
    not_here(Why::Paired, wire);
    let direction = direction_of_both(pair.direction, old, new);
    let noun = format!("`{}`", new.wire.in_sentence());
    let make = |kind, why: String| {
        let change = Change { direction, ..change(pair, kind, new.wire.as_written(), why) };
        change.places(pointer.0, pointer.1)
    };
    if name.0 != name.1 {
        let why = format!(
            "The field `{}` would be `{}` in Rust; the lock keeps `{}`.",
            new.wire.in_sentence(),
            name.1,
            name.0
        );
        let named = Change { wire: false, ..make(Kind::Renamed, why) }.effects(Effect::None, Effect::Major);
        comparison.changes.push(named.values(name.0.to_string(), name.1.to_string()));
    }
    self::null_setter(comparison, pair, (old, new), null_setter);
    let shapes =
        (words::shape(comparison.old, ty.0, *presence.0), words::shape(comparison.new, ty.1, *presence.1));
    let same_type = comparison.pairs.same_mention(ty.0, ty.1);
    if let Some(kept) = kept::kept(&comparison.pairs, (comparison.old, ty.0), (comparison.new, ty.1)) {
        let (was, now) = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
        let (effect, why) = words::kept_enum(&noun, (&was, &now), &kept, direction.is_sent());
        let typed = make(Kind::Type, why).about("kept-enum").effects(effect, Effect::Major);
        comparison.changes.push(typed.values(shapes.0.clone(), shapes.1.clone()));
    } else if !same_type {
        let (was, now) = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
        let why = format!("{noun} was `{was}` and is `{now}` now.");
        let typed = make(Kind::Type, why).effect(Effect::Major);
        comparison.changes.push(typed.values(shapes.0.clone(), shapes.1.clone()));
    } else if presence.0.is_required() && presence.1.is_required() && is_box(ty.0) != is_box(ty.1) {
        let why = if is_box(ty.1) {
            format!("{noun} leads back to the type that holds it, so it stands behind a `Box` now.")
        } else {
            format!("{noun} no longer leads back to the type that holds it, so its `Box` goes.")
        };
        let boxed = make(Kind::Type, why).about("box").effect(Effect::Major);
        let text = |api, ty: &TypeRef| {
            let inner = words::rust(api, ty);
            if is_box(ty) { format!("Box<{inner}>") } else { inner }
        };
        let (was, now) = (text(comparison.old, ty.0), text(comparison.new, ty.1));
        comparison.changes.push(Change { wire: false, ..boxed }.values(was, now));
    }
    let side = Side { direction, nullable_setter: !read_only.1 };
    if let Some(found) = presence::change(side, &noun, *presence.0, *presence.1) {
        let present = make(Kind::Presence, found.why).effects(found.effect, found.effect_without_lock);
        comparison.changes.push(present.values(shapes.0.clone(), shapes.1.clone()));
    }
    narrowed(comparison, pair, (old, new), read_only, write_only);
    let said = described::Said {
        item: Item::Field,
        subject: pair.subject(new.wire.as_written()),
        noun,
        resource: pair.resource(),
        direction,
        places: pointer,
        docs: comparison.own_docs((doc.0, ty.0), (doc.1, ty.1)),
        defaults: (default.0.as_ref(), default.1.as_ref()),
        bounds: (bounds.0, bounds.1),
        noted: (
            described::noted(comparison.old, bounds.0, ty.0),
            described::noted(comparison.new, bounds.1, ty.1),
        ),
        deprecated: (*deprecated.0, *deprecated.1),
    };
    described::said(comparison, said);
}

/// The setter that sends `null` has a name of its own, which another field may ask for.
fn null_setter(
    comparison: &mut Comparison,
    pair: Pair,
    (old, new): (&Field, &Field),
    names: (&Option<FnName>, &Option<FnName>),
) {
    let (Some(was), Some(now)) = names else { return };
    let has_setters = |def: &TypeDef| matches!(&def.kind, TypeKind::Struct(object) if object.setters);
    if was == now || old.name != new.name || !has_setters(pair.old) || !has_setters(pair.new) {
        return;
    }
    let why = words::null_setter(&format!("`{}`", new.wire.as_written()), was, now);
    let change = change(pair, Kind::Renamed, new.wire.as_written(), why)
        .about("null-setter")
        .effects(Effect::None, Effect::Major);
    let change = Change { wire: false, direction: Direction::Request, ..change };
    let change = change.places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(was.to_string(), now.to_string()));
}

fn is_box(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Boxed(_))
}

/// A field of one direction only has no place in the other.
fn narrowed(
    comparison: &mut Comparison,
    pair: Pair,
    (old, new): (&Field, &Field),
    read_only: (&bool, &bool),
    write_only: (&bool, &bool),
) {
    let noun = new.wire.in_sentence();
    let mut told = |about, direction, effect, why: String| {
        let change = change(pair, Kind::Wire, new.wire.as_written(), why).about(about);
        let change = Change { direction, ..change };
        comparison.changes.push(change.effect(effect).places(&old.pointer, &new.pointer));
    };
    if pair.direction.is_sent() {
        match read_only {
            (false, true) => {
                let why = format!("`{noun}` is only answered from now on, so it can no longer be given.");
                told("read-only", pair.direction, Effect::Major, why);
            }
            (true, false) => {
                told(
                    "read-only",
                    pair.direction,
                    Effect::Minor,
                    format!("`{noun}` can also be given from now on."),
                );
            }
            _ => {}
        }
    }
    if pair.direction != Direction::Request {
        match write_only {
            (false, true) => {
                let why = format!("`{noun}` is only sent from now on, so it no longer comes.");
                told("write-only", Direction::Response, Effect::Patch, why);
            }
            (true, false) => {
                told(
                    "write-only",
                    Direction::Response,
                    Effect::Patch,
                    format!("`{noun}` also comes from now on."),
                );
            }
            _ => {}
        }
    }
}

fn additional(comparison: &mut Comparison, pair: Pair, old: Option<&TypeRef>, new: Option<&TypeRef>) {
    let was = old.map(|ty| words::rust(comparison.old, ty));
    let now = new.map(|ty| words::rust(comparison.new, ty));
    let (kind, effect, why) = match (old, new) {
        (None, Some(_)) => {
            (Kind::Added, Effect::Minor, "Further keys have a type, and are in `additional`.".to_owned())
        }
        (Some(_), None) => (
            Kind::Removed,
            Effect::Major,
            "Further keys have no type any more, so `additional` is gone.".to_owned(),
        ),
        (Some(a), Some(b)) if !comparison.pairs.same_mention(a, b) => {
            let (was, now) = (was.clone().unwrap_or_default(), now.clone().unwrap_or_default());
            (
                Kind::Type,
                Effect::Major,
                format!("The values of further keys are `{now}` rather than `{was}`."),
            )
        }
        _ => return,
    };
    let change = change(pair, kind, "*", why)
        .about("additional")
        .effect(effect)
        .places(&pair.old.pointer, &pair.new.pointer);
    comparison.changes.push(change.values(was, now));
}

fn constant_change(pair: Pair, kind: Kind, wire: &str, why: String) -> Change {
    change(pair, kind, wire, why).places(&pair.old.pointer, &pair.new.pointer)
}

fn constant_added(comparison: &mut Comparison, pair: Pair, constant: &Constant) {
    let value = words::literal(&constant.value);
    let why = format!("`{}` is always `{value}`, and written by itself.", constant.wire.in_sentence());
    let change = constant_change(pair, Kind::Added, constant.wire.as_written(), why)
        .about("constant")
        .effect(Effect::Patch);
    comparison.changes.push(change.values(None, format!("always {value}")));
}

fn constant_removed(comparison: &mut Comparison, pair: Pair, constant: &Constant) {
    let value = words::literal(&constant.value);
    let why = format!(
        "`{}`, which was always `{value}`, is gone; it never was a field in Rust.",
        constant.wire.in_sentence()
    );
    let change = constant_change(pair, Kind::Removed, constant.wire.as_written(), why)
        .about("constant")
        .effect(Effect::Patch);
    comparison.changes.push(change.values(format!("always {value}"), None));
}

fn constant_changed(comparison: &mut Comparison, pair: Pair, old: &Constant, new: &Constant) {
    each_field!(Constant { wire, value } of old, new);
    not_here(Why::Paired, wire);
    if value.0 == value.1 {
        return;
    }
    let (was, now) = (words::literal(value.0), words::literal(value.1));
    let why = format!(
        "`{}` is always `{now}`, and was always `{was}`; it is no field in Rust.",
        new.wire.in_sentence()
    );
    let change =
        constant_change(pair, Kind::Wire, new.wire.as_written(), why).about("constant").effect(Effect::Patch);
    comparison.changes.push(change.values(format!("always {was}"), format!("always {now}")));
}

/// A field that can only be one thing now. In an answer the lock keeps it; in a request nobody need give it any more.
fn settled(comparison: &mut Comparison, pair: Pair, old: &Field, new: &Constant) {
    let value = words::literal(&new.value);
    let held = !pair.direction.is_sent() && !old.presence.is_required();
    let (effect, what) = if held {
        (Effect::None, "the lock keeps the field")
    } else {
        (Effect::Major, "it is no field any more")
    };
    let why =
        format!("`{}` is always there and always `{value}` from now on; {what}.", new.wire.in_sentence());
    let change = change(pair, Kind::Presence, new.wire.as_written(), why)
        .about("constant")
        .effects(effect, Effect::Major);
    let change = change.places(&old.pointer, &pair.new.pointer);
    comparison
        .changes
        .push(change.values(words::shape(comparison.old, &old.ty, old.presence), format!("always {value}")));
}

/// What was written by itself is a field now.
fn opened(comparison: &mut Comparison, pair: Pair, old: &Constant, new: &Field) {
    let required = pair.direction.is_sent() && new.presence.is_required();
    let value = words::literal(&old.value);
    let (effect, what) = if required {
        (Effect::Major, "it must be given from now on")
    } else {
        (Effect::Minor, "it is a field from now on")
    };
    let why = format!("`{}` need no longer be `{value}`, so {what}.", new.wire.in_sentence());
    let change = change(pair, Kind::Presence, new.wire.as_written(), why).about("constant").effect(effect);
    let change = change.places(&pair.old.pointer, &new.pointer);
    comparison
        .changes
        .push(change.values(format!("always {value}"), words::shape(comparison.new, &new.ty, new.presence)));
}
