//! Compares fields and constants of structs.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Direction, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{FieldFact, RenderedFact};
use super::presence::{self, Side};
use super::types::Pair;
use super::words::{self, Types};
use super::{Comparison, described};
use crate::ir::{Constant, Field, Member, Struct, TypeRef};

pub(super) fn fields(comparison: &mut Comparison, pair: Pair, old: &Struct, new: &Struct) {
    each_field!(Struct { members, additional, multipart, setters } of old, new);
    // The media type of the body.
    skip(NotCompared::Elsewhere, multipart);
    // Setters are compared with the type.
    skip(NotCompared::Elsewhere, setters);
    self::additional(comparison, pair, additional.0.as_ref(), additional.1.as_ref());
    let olds = members.0;
    let members: HashMap<&str, &Member> =
        members.1.iter().map(|member| (member.wire().as_written(), member)).collect();
    let known: HashSet<&str> = old.members.iter().map(|member| member.wire().as_written()).collect();
    let respelled = respelled(comparison, old, new, &members, &known);
    for member in olds {
        match (member, members.get(member.wire().as_written())) {
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
            (Member::Field(field), Some(Member::Constant(other))) => {
                became_constant(comparison, pair, field, other)
            }
            (Member::Constant(constant), Some(Member::Field(other))) => {
                became_field(comparison, pair, constant, other)
            }
        }
    }
    let paired: HashSet<&str> = respelled.values().map(|field| field.wire.as_written()).collect();
    let is_new = |member: &&Member| {
        !known.contains(member.wire().as_written()) && !paired.contains(member.wire().as_written())
    };
    for member in new.members.iter().filter(is_new) {
        match member {
            Member::Field(field) => added(comparison, pair, field),
            Member::Constant(constant) => constant_added(comparison, pair, constant),
        }
    }
}

/// Returns the fields with the same name and type in Rust and another name on the wire, such as
/// `createdAt` for `created_at`.
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
    let fact = FieldFact::RenamedOnWire { was: &old.wire.in_sentence(), now: &new.wire.in_sentence() };
    let change = change(pair, old.wire.as_written(), fact);
    let change = Change { direction: direction(pair, new), ..change }.places(&old.pointer, &new.pointer);
    comparison.changes.push(change.texts(&old.wire, &new.wire));
}

/// Returns the direction of a field: that of its type, unless `readOnly` or `writeOnly` narrows it.
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

/// Returns the direction of a field in two documents: if they disagree, the direction of its type.
fn direction_of_both(direction: Direction, old: &Field, new: &Field) -> Direction {
    match (narrow(direction, old), narrow(direction, new)) {
        (old, new) if old == new => old,
        _ => direction,
    }
}

fn change(pair: Pair, wire: &str, fact: impl Into<RenderedFact>) -> Change {
    Change::new(Item::Field, fact, pair.subject(wire)).of(pair.resource(), pair.direction)
}

fn removed(comparison: &mut Comparison, pair: Pair, field: &Field) {
    let fact = FieldFact::Removed { wire: &field.wire.in_sentence() };
    let change = change(pair, field.wire.as_written(), fact);
    let change =
        Change { direction: direction(pair, field), ..change }.places(&field.pointer, &pair.new.pointer);
    comparison.changes.push(change.values(words::shape(comparison.old, &field.ty, field.presence), None));
}

fn added(comparison: &mut Comparison, pair: Pair, field: &Field) {
    let direction = direction(pair, field);
    let wire = &field.wire.in_sentence();
    let fact = match (direction.is_sent(), field.presence.is_required()) {
        (true, true) => FieldFact::AddedAndRequired { wire },
        (true, false) if direction == Direction::Request => FieldFact::AddedAndOptional { wire },
        _ => FieldFact::Added { wire },
    };
    let change = change(pair, field.wire.as_written(), fact);
    let change = Change { direction, ..change }.places(&pair.old.pointer, &field.pointer);
    comparison.changes.push(change.values(None, words::shape(comparison.new, &field.ty, field.presence)));
}

fn changed(comparison: &mut Comparison, pair: Pair, old: &Field, new: &Field) {
    each_field!(Field {
        name, wire, ty, presence, read_only, write_only, default, bounds, pointer, doc, deprecated
    } of old, new);
    skip(NotCompared::Paired, wire);
    let direction = direction_of_both(pair.direction, old, new);
    let wire = &new.wire.in_sentence();
    let noun = format!("`{wire}`");
    let make = |fact: RenderedFact| {
        let change = Change { direction, ..change(pair, new.wire.as_written(), fact) };
        change.places(pointer.0, pointer.1)
    };
    if name.0 != name.1 {
        let named = make(FieldFact::Renamed { wire, was: name.0, now: name.1 }.into());
        comparison.changes.push(named.values(name.0.to_string(), name.1.to_string()));
    }
    let shapes =
        (words::shape(comparison.old, ty.0, *presence.0), words::shape(comparison.new, ty.1, *presence.1));
    let same_type = comparison.pairs.same_mention(ty.0, ty.1);
    let texts = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
    let (was, now) = (texts.0.as_str(), texts.1.as_str());
    if let Some(kept) = comparison.kept(ty.0, ty.1) {
        let typed = make(described::kept_enum(&kept, &noun, (was, now), direction.is_sent()).into());
        comparison.changes.push(typed.values(shapes.0.clone(), shapes.1.clone()));
    } else if !same_type {
        let typed = make(FieldFact::Type { wire, types: Types { was, now } }.into());
        comparison.changes.push(typed.values(shapes.0.clone(), shapes.1.clone()));
    } else if presence.0.is_required() && presence.1.is_required() && is_box(ty.0) != is_box(ty.1) {
        let (boxed, was, now) = match is_box(ty.1) {
            true => (FieldFact::Boxed { wire }, was.to_owned(), format!("Box<{now}>")),
            false => (FieldFact::Unboxed { wire }, format!("Box<{was}>"), now.to_owned()),
        };
        comparison.changes.push(make(boxed.into()).values(was, now));
    }
    let side = Side { direction, nullable_setter: !read_only.1 };
    if let Some(found) = presence::change(side, &noun, *presence.0, *presence.1) {
        let present = make(found.into());
        comparison.changes.push(present.values(shapes.0.clone(), shapes.1.clone()));
    }
    narrowed(comparison, pair, (old, new), read_only, write_only);
    let change = described::DocChange {
        item: Item::Field,
        subject: pair.subject(new.wire.as_written()),
        noun: noun.clone(),
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
    described::compare_docs(comparison, change);
}

fn is_box(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Boxed(_))
}

/// Compares `readOnly` and `writeOnly`.
fn narrowed(
    comparison: &mut Comparison,
    pair: Pair,
    (old, new): (&Field, &Field),
    read_only: (&bool, &bool),
    write_only: (&bool, &bool),
) {
    let wire = &new.wire.in_sentence();
    let mut push = |direction, fact| {
        let change = Change { direction, ..change(pair, new.wire.as_written(), fact) };
        comparison.changes.push(change.places(&old.pointer, &new.pointer));
    };
    match read_only {
        (false, true) if pair.direction.is_sent() => push(pair.direction, FieldFact::ReadOnly { wire }),
        (true, false) if pair.direction.is_sent() => push(pair.direction, FieldFact::Writable { wire }),
        _ => {}
    }
    let is_received = pair.direction != Direction::Request;
    match write_only {
        (false, true) if is_received => push(Direction::Response, FieldFact::WriteOnly { wire }),
        (true, false) if is_received => push(Direction::Response, FieldFact::Readable { wire }),
        _ => {}
    }
}

fn additional(comparison: &mut Comparison, pair: Pair, old: Option<&TypeRef>, new: Option<&TypeRef>) {
    let was = old.map(|ty| words::rust(comparison.old, ty));
    let now = new.map(|ty| words::rust(comparison.new, ty));
    let types = Types { was: was.as_deref().unwrap_or_default(), now: now.as_deref().unwrap_or_default() };
    let fact = match (old, new) {
        (None, Some(_)) => FieldFact::AdditionalAdded {},
        (Some(_), None) => FieldFact::AdditionalRemoved {},
        (Some(a), Some(b)) if !comparison.pairs.same_mention(a, b) => FieldFact::AdditionalType { types },
        _ => return,
    };
    let change = change(pair, "*", fact).places(&pair.old.pointer, &pair.new.pointer);
    comparison.changes.push(change.values(was, now));
}

fn constant_change(pair: Pair, wire: &str, fact: FieldFact) -> Change {
    change(pair, wire, fact).places(&pair.old.pointer, &pair.new.pointer)
}

fn constant_added(comparison: &mut Comparison, pair: Pair, constant: &Constant) {
    let value = words::literal(&constant.value);
    let fact = FieldFact::ConstantAdded { wire: &constant.wire.in_sentence(), value: &value };
    let change = constant_change(pair, constant.wire.as_written(), fact);
    comparison.changes.push(change.values(None, format!("always {value}")));
}

fn constant_removed(comparison: &mut Comparison, pair: Pair, constant: &Constant) {
    let value = words::literal(&constant.value);
    let fact = FieldFact::ConstantRemoved { wire: &constant.wire.in_sentence(), value: &value };
    let change = constant_change(pair, constant.wire.as_written(), fact);
    comparison.changes.push(change.values(format!("always {value}"), None));
}

fn constant_changed(comparison: &mut Comparison, pair: Pair, old: &Constant, new: &Constant) {
    each_field!(Constant { wire, value } of old, new);
    skip(NotCompared::Paired, wire);
    if value.0 == value.1 {
        return;
    }
    let (was, now) = words::literals(value.0, value.1);
    let values = Types { was: &was, now: &now };
    let fact = FieldFact::Constant { wire: &new.wire.in_sentence(), values };
    let change = constant_change(pair, new.wire.as_written(), fact);
    comparison.changes.push(change.values(format!("always {was}"), format!("always {now}")));
}

/// Reports a field that became a constant. In a response the lock keeps the field; in a request it
/// no longer has to be set.
fn became_constant(comparison: &mut Comparison, pair: Pair, old: &Field, new: &Constant) {
    let value = words::literal(&new.value);
    let held = !pair.direction.is_sent() && !old.presence.is_required();
    let wire = &new.wire.in_sentence();
    let fact = match held {
        true => FieldFact::BecomesConstantInResponse { wire, value: &value },
        false => FieldFact::BecomesConstant { wire, value: &value },
    };
    let change = change(pair, new.wire.as_written(), fact);
    let change = change.places(&old.pointer, &pair.new.pointer);
    comparison
        .changes
        .push(change.values(words::shape(comparison.old, &old.ty, old.presence), format!("always {value}")));
}

/// Reports a constant that became a field.
fn became_field(comparison: &mut Comparison, pair: Pair, old: &Constant, new: &Field) {
    let required = pair.direction.is_sent() && new.presence.is_required();
    let value = words::literal(&old.value);
    let wire = &new.wire.in_sentence();
    let fact = match required {
        true => FieldFact::BecomesRequiredField { wire, value: &value },
        false => FieldFact::BecomesField { wire, value: &value },
    };
    let change = change(pair, new.wire.as_written(), fact);
    let change = change.places(&pair.old.pointer, &new.pointer);
    comparison
        .changes
        .push(change.values(format!("always {value}"), words::shape(comparison.new, &new.ty, new.presence)));
}
