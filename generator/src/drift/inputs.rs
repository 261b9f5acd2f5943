//! Pairs and compares parameters and bodies.

use std::borrow::Cow;

use super::change::{Change, Direction, Item};
use super::described::kept_enum;
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{InputFact, OperationFact, RenderedFact};
use super::placed::Placed;
use super::presence::{self, Side};
use super::words::{self, Types};
use super::{Comparison, described};
use crate::ir::{Api, EnumRepr, Input, Location, Operation, Stream, TypeKind, TypeRef};
use crate::lock::matching;
use crate::lock::surface::InputSurface;

/// Pairs the inputs of two operations as their surfaces match.
fn pair<'a>(old: &'a Operation, new: &'a Operation) -> Vec<(Option<&'a Input>, Option<&'a Input>)> {
    let surfaces = |operation: &'_ Operation| all(operation).map(InputSurface::of).collect::<Vec<_>>();
    let (olds, news): (Vec<&Input>, Vec<&Input>) = (all(old).collect(), all(new).collect());
    let pairs = matching::inputs(surfaces(old).iter(), surfaces(new).iter());
    pairs.into_iter().map(|(old, new)| (old.map(|at| olds[at]), new.map(|at| news[at]))).collect()
}

pub(super) fn all(operation: &Operation) -> impl Iterator<Item = &Input> {
    operation.arguments.iter().chain(&operation.options)
}

fn is_in_path(input: &Input) -> bool {
    matches!(input.location, Location::Path(_))
}

/// Returns the name on the wire in the form that is compared.
fn compared_name(input: &Input) -> Cow<'_, str> {
    matching::compared_name(input.location.kind(), input.wire.as_written())
}

/// Returns whether the input is a field of the body's struct, which is compared as a type.
pub(super) fn is_field(input: &Input) -> bool {
    matches!(input.location, Location::Field(_))
}

/// `GET /organization/invites ?limit`
fn subject(operation: &str, input: &Input) -> String {
    match &input.location {
        Location::Path(_) => format!("{operation} {{{}}}", input.wire.in_sentence()),
        Location::Query(_) => format!("{operation} ?{}", input.wire.in_sentence()),
        Location::Header(_) => format!("{operation} header {}", input.wire.in_sentence()),
        Location::Cookie(_) => format!("{operation} cookie {}", input.wire.in_sentence()),
        Location::Field(_) => format!("{operation} body.{}", input.wire.in_sentence()),
        Location::Body => format!("{operation} body"),
    }
}

/// Returns the noun for the input in a sentence.
fn noun(input: &Input) -> String {
    match &input.location {
        Location::Path(_) => format!("the path parameter `{}`", input.wire.in_sentence()),
        Location::Query(_) => format!("the query parameter `{}`", input.wire.in_sentence()),
        Location::Header(_) => format!("the header `{}`", input.wire.in_sentence()),
        Location::Cookie(_) => format!("the cookie `{}`", input.wire.in_sentence()),
        Location::Field(_) => format!("`{}` of the body", input.wire.in_sentence()),
        Location::Body => "the body".to_owned(),
    }
}

/// Returns the noun for an input whose location may have changed.
fn thing(old: &Input, new: &Input) -> String {
    if old.location.kind() == new.location.kind() {
        noun(new)
    } else {
        format!("`{}`", new.wire.in_sentence())
    }
}

fn item(input: &Input) -> Item {
    match &input.location {
        Location::Field(_) => Item::Field,
        Location::Body => Item::Body,
        _ => Item::Parameter,
    }
}

/// An operation whose inputs are compared.
pub(super) struct Pair<'a> {
    pub old: Placed<'a>,
    pub new: Placed<'a>,
    pub resource: &'a str,
    /// `GET /organization/invites`
    pub label: &'a str,
    /// Set if the structs of both bodies are one type, so that their fields are compared there.
    pub same_body: bool,
}

impl Pair<'_> {
    fn change(&self, input: &Input, fact: impl Into<RenderedFact>) -> Change {
        Change::new(item(input), fact, subject(self.label, input)).of(self.resource, Direction::Request)
    }
}

pub(super) fn inputs(
    comparison: &mut Comparison,
    operation: &Pair,
    (arguments, _options): (Both<Vec<Input>>, Both<Vec<Input>>),
) {
    for (old, new) in pair(operation.old.operation, operation.new.operation) {
        match (old, new) {
            (Some(old), Some(new)) if operation.same_body && is_field(old) && is_field(new) => {
                let follows = field_name(old) == field_name(new);
                if follows && old.name != new.name {
                    renamed(comparison, operation, old, new);
                }
            }
            (Some(old), Some(new)) => changed(comparison, operation, old, new),
            // The input that requests a stream became a method; the field of the body remains.
            (Some(old), None) if requests_stream(operation, old) => {
                let kept = operation.new.operation.stream.as_ref().and_then(Stream::kept_flag);
                if kept.is_none_or(|kept| kept.name != old.name) {
                    became_stream_flag(comparison, operation, old);
                }
            }
            (Some(old), None) if !(operation.same_body && is_field(old)) => {
                removed(comparison, operation, old)
            }
            (None, Some(new)) if !(operation.same_body && is_field(new)) => added(comparison, operation, new),
            _ => {}
        }
    }
    order(comparison, operation, arguments);
}

/// Returns whether the input requests a stream in the new document.
fn requests_stream(operation: &Pair, old: &Input) -> bool {
    let flag = operation.new.operation.stream.as_ref().and_then(|stream| stream.request_flag.as_ref());
    flag.is_some_and(|flag| flag.wire == old.wire && flag.ty == old.ty && !old.presence.is_required())
}

fn field_name(input: &Input) -> Option<&crate::names::FieldName> {
    match &input.location {
        Location::Field(name) => Some(name),
        _ => None,
    }
}

fn added(comparison: &mut Comparison, operation: &Pair, new: &Input) {
    let noun = &noun(new);
    let fact = match new.presence.is_required() {
        true => InputFact::AddedAndRequired { noun },
        false => InputFact::Added { noun },
    };
    let change = operation.change(new, fact).places(None, &new.pointer);
    comparison.changes.push(change.values(None, words::shape(comparison.new, &new.ty, new.presence)));
}

fn removed(comparison: &mut Comparison, operation: &Pair, old: &Input) {
    let noun = &noun(old);
    let fact = match old.presence.is_required() {
        true => InputFact::ArgumentRemoved { noun },
        false => InputFact::SetterRemoved { noun },
    };
    let change = operation.change(old, fact).places(&old.pointer, None);
    comparison.changes.push(change.values(words::shape(comparison.old, &old.ty, old.presence), None));
}

/// Reports a setter that became the flag of a stream.
fn became_stream_flag(comparison: &mut Comparison, operation: &Pair, old: &Input) {
    let change = operation.change(old, InputFact::StreamFlag { noun: &noun(old) });
    comparison.changes.push(change.places(&old.pointer, &operation.new.operation.pointer));
}

fn changed(comparison: &mut Comparison, operation: &Pair, old: &Input, new: &Input) {
    each_field!(Input {
        name, wire, location, ty, presence, default, bounds, pointer, doc, deprecated
    } of old, new);
    let places = pointer;
    if compared_name(old) != compared_name(new) || name.0 != name.1 {
        renamed(comparison, operation, old, new);
    } else {
        // Header names ignore case.
        skip(NotCompared::Follows, wire);
    }
    let noun = &noun(new);
    let types = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
    let (was, now) = (types.0.as_str(), types.1.as_str());
    let kept = comparison.kept(ty.0, ty.1);
    if let Some(kept) = kept.filter(|_| *location.1 != Location::Body) {
        let change = operation.change(new, kept_enum(&kept, noun, (was, now), true));
        comparison.changes.push(change.places(places.0, places.1).values(types.0, types.1));
    } else if !comparison.pairs.same_mention(ty.0, ty.1) {
        let fact = if !is_field(new) && accepts_same_arguments(comparison.new, ty.0, ty.1) {
            InputFact::TypeConverts { noun, was, now }
        } else {
            InputFact::Type { noun, types: Types { was, now } }
        };
        let change = operation.change(new, fact);
        comparison.changes.push(change.places(places.0, places.1).values(types.0, types.1));
    }
    let side = Side { direction: Direction::Request, nullable_setter: true };
    if let Some(fact) = presence::change(side, noun, *presence.0, *presence.1) {
        let made = operation
            .change(new, fact)
            .places(places.0, places.1)
            .values(words::presence(*presence.0).to_owned(), words::presence(*presence.1).to_owned());
        comparison.changes.push(made);
    }
    self::location(comparison, operation, (old, new), location);
    let change = described::DocChange {
        item: item(new),
        subject: subject(operation.label, new),
        noun: noun.clone(),
        resource: operation.resource.to_owned(),
        direction: Direction::Request,
        places,
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

type Both<'a, T> = (&'a T, &'a T);

/// Compares the location of an input and its style.
fn location(
    comparison: &mut Comparison,
    operation: &Pair,
    (old, new): (&Input, &Input),
    (before, after): Both<Location>,
) {
    let places = (words::location(before), words::location(after));
    let (was, now) = if places.0 == places.1 {
        let (was, now) = (words::style(before), words::style(after));
        if was.0 == now.0 { (was.1, now.1) } else { (was.0, now.0) }
    } else {
        places
    };
    if was == now {
        return;
    }
    let noun = &thing(old, new);
    let fact = match places.0 == places.1 {
        true => InputFact::Style { noun, was, now },
        false => InputFact::Location { noun, was, now },
    };
    let change = operation.change(new, fact);
    comparison.changes.push(change.places(&old.pointer, &new.pointer).values(was.to_owned(), now.to_owned()));
}

/// Returns whether arguments of the new type accept the same Rust values as those of the old type,
/// by conversion.
fn accepts_same_arguments(api: &Api, old: &TypeRef, new: &TypeRef) -> bool {
    match (old, new) {
        (TypeRef::String, TypeRef::Named(id)) => {
            matches!(&api.types[id.0].kind, TypeKind::OpenEnum(item) if item.repr == EnumRepr::String)
        }
        (TypeRef::I64, TypeRef::Timestamp | TypeRef::Number) => true,
        (TypeRef::List(old), TypeRef::List(new)) => {
            **old == TypeRef::String && accepts_same_arguments(api, old, new)
        }
        _ => false,
    }
}

/// Reports another name: in Rust, and on the wire unless it is a path parameter.
fn renamed(comparison: &mut Comparison, operation: &Pair, old: &Input, new: &Input) {
    let on_wire = compared_name(old) != compared_name(new) && !is_in_path(new);
    let (noun, now) = (&noun(old), &new.wire.in_sentence());
    // Arguments are passed by position, setters by name.
    let is_setter = !(old.presence.is_required() && new.presence.is_required());
    let fact = match (on_wire, old.name == new.name) {
        (true, same_name) => InputFact::RenamedOnWire { noun, now, setter_changes: is_setter && !same_name },
        (false, true) => InputFact::RenamedInDocument { noun, now },
        (false, false) => InputFact::Renamed { noun, was: &old.name, now: &new.name, is_setter },
    };
    let change = operation.change(old, fact).places(&old.pointer, &new.pointer);
    comparison.changes.push(change.texts(&old.wire, &new.wire));
}

/// Compares the order of parameters that are arguments. The order of a body's fields is not
/// compared, because keys of objects have no order.
fn order(comparison: &mut Comparison, operation: &Pair, arguments: Both<Vec<Input>>) {
    let own = |arguments: &[Input]| -> Vec<String> {
        let own = arguments.iter().filter(|input| !is_field(input) && !is_in_path(input));
        own.map(|input| input.wire.in_sentence()).collect()
    };
    let (was, now) = (own(arguments.0), own(arguments.1));
    let stay = |of: &[String], other: &[String]| -> Vec<String> {
        of.iter().filter(|wire| other.contains(wire)).cloned().collect()
    };
    if stay(&was, &now) != stay(&now, &was) {
        let change = Change::new(Item::Operation, OperationFact::Arguments {}, operation.label)
            .of(operation.resource, Direction::Request)
            .places(&operation.old.operation.pointer, &operation.new.operation.pointer)
            .values(was.join(", "), now.join(", "));
        comparison.changes.push(change);
    }
}
