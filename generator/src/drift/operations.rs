//! Operations: added, removed, moved, renamed, and what they need.

use indexmap::{IndexMap, IndexSet};

use super::change::{Change, Direction, Effect, Item, Kind};
use super::inputs::{self, Pair};
use super::placed::{Operations, Placed, media_kind, without_names};
use super::words;
use super::{Comparison, answers, described};
use crate::ir::{Body, Input, Next, Operation, Pagination, TypeRef};
use crate::text::Text;

pub(super) fn operations(comparison: &mut Comparison, operations: &Operations) {
    for old in &operations.removed {
        removed(comparison, operations, old);
    }
    for new in &operations.added {
        added(comparison, operations, new);
    }
    for (old, new) in &operations.both {
        let label = label(new.operation, operations);
        let resource = operations.path(new);
        let same_body = match (&old.operation.body, &new.operation.body) {
            (Body::Fields { ty: a, .. }, Body::Fields { ty: b, .. }) => comparison.pairs.same(*a, *b),
            _ => false,
        };
        let pair = Pair { old: *old, new: *new, resource, label: &label, same_body };
        moved(comparison, operations, &pair);
        goes(comparison, &pair);
        renamed(comparison, &pair);
        inputs::inputs(comparison, &pair);
        body(comparison, &pair);
        encodings(comparison, &pair);
        answers::answers(comparison, &pair);
        security(comparison, &pair);
        pagination(comparison, &pair);
        said(comparison, &pair);
    }
}

/// `POST /images/edits`, with the kind of its body where there are several.
fn label(operation: &Operation, operations: &Operations) -> String {
    let label = plain(operation);
    match &operation.body {
        Body::Fields { media, .. } | Body::Value { media, .. } if operations.has_several(operation) => {
            format!("{label} ({})", media_kind(media))
        }
        _ => label,
    }
}

fn plain(operation: &Operation) -> String {
    format!("{} {}", operation.method.in_sentence(), operation.path.in_sentence())
}

fn removed(comparison: &mut Comparison, operations: &Operations, old: &Placed) {
    let successor = operations.added.iter().find(|new| {
        old.operation.operation_id.is_some() && new.operation.operation_id == old.operation.operation_id
    });
    let why = match successor {
        Some(new) => format!(
            "The operation is gone; `{}` has its operationId now, on another path or by another method.",
            plain(new.operation)
        ),
        None => format!("The operation is gone, and the method `{}` with it.", old.operation.name),
    };
    let change = Change::new(Item::Operation, Kind::Removed, plain(old.operation), why).effect(Effect::Major);
    let change = change.of(operations.path(old), Direction::Both).places(&old.operation.pointer, None);
    comparison.changes.push(change.values(old.operation.doc.summary.as_written().to_owned(), None));
}

fn added(comparison: &mut Comparison, operations: &Operations, new: &Placed) {
    let path = operations.path(new).replace('/', "().");
    let why = format!("A new operation: `client.{path}().{}(…)`.", new.operation.name);
    let label = label(new.operation, operations);
    let change = Change::new(Item::Operation, Kind::Added, label, why).effect(Effect::Minor);
    let change = change.of(operations.path(new), Direction::Both).places(None, &new.operation.pointer);
    comparison.changes.push(change.values(None, new.operation.doc.summary.as_written().to_owned()));
}

/// Another resource, or another tag of the document's.
fn moved(comparison: &mut Comparison, operations: &Operations, pair: &Pair) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let (from, to) = (operations.path(&pair.old), operations.path(&pair.new));
    let tag = |operation: &Operation| operation.tags.first().map(Text::in_sentence);
    let (why, was, now) = if from != to {
        let why = format!(
            "The operation moves from `{from}` to `{to}`; method and path are the same, and the lock keeps it where it was."
        );
        (why, Some(from.to_owned()), Some(to.to_owned()))
    } else if tag(old) != tag(new) {
        let why = match (tag(old), tag(new)) {
            (Some(was), Some(now)) => format!(
                "The document moves the operation from “{was}” to “{now}”; the call stays where it is."
            ),
            (Some(was), None) => format!(
                "The document no longer lists the operation under “{was}”; the call stays where it is."
            ),
            (_, now) => format!(
                "The document lists the operation under “{}”; the call stays where it is.",
                now.unwrap_or_default()
            ),
        };
        (why, tag(old), tag(new))
    } else {
        return;
    };
    // Tags name nothing in Rust.
    let without = if from == to { Effect::None } else { Effect::Major };
    let change = Change::in_names(Item::Operation, Kind::Moved, pair.label, why);
    let change =
        change.effects(Effect::None, without).of(to, Direction::Both).places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(was, now));
}

/// The same call to another path.
fn goes(comparison: &mut Comparison, pair: &Pair) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    if without_names(old) == without_names(new) {
        return;
    }
    let (was, now) = (plain(old), plain(new));
    let why = format!("The call goes to `{now}` rather than `{was}`; it is the same in Rust.");
    let change = Change::new(Item::Operation, Kind::Wire, pair.label, why).effect(Effect::Patch);
    let change = change.of(pair.resource, Direction::Request).places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(was, now));
}

/// Another name in the document or in Rust.
fn renamed(comparison: &mut Comparison, pair: &Pair) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let names = |operation: &Operation| format!("{}, {}", operation.name, operation.request);
    let id = |operation: &Operation| operation.operation_id.as_ref().map(Text::in_sentence);
    let ids = (id(old), id(new));
    let renamed = old.name != new.name || old.request != new.request;
    let (why, was, now) = if renamed {
        let why = format!(
            "The method would be `{}` with the request `{}`; the lock keeps `{}` and `{}`.",
            new.name, new.request, old.name, old.request
        );
        (why, Some(names(old)), Some(names(new)))
    } else if ids.0 != ids.1 {
        let why = match &ids {
            (Some(was), Some(now)) => {
                format!("The operationId `{was}` is `{now}` now; the method is `{}` as before.", old.name)
            }
            (None, Some(now)) => {
                format!("The operation has the operationId `{now}`; the method is `{}` as before.", old.name)
            }
            _ => {
                format!("The operation has no operationId any more; the method is `{}` as before.", old.name)
            }
        };
        (why, ids.0, ids.1)
    } else {
        return;
    };
    // Neither do operationIds.
    let without = if renamed { Effect::Major } else { Effect::None };
    let change = Change::in_names(Item::Operation, Kind::Renamed, pair.label, why);
    let change = change
        .effects(Effect::None, without)
        .of(pair.resource, Direction::Both)
        .places(&old.pointer, &new.pointer);
    comparison.changes.push(change.values(was, now));
}

fn body(comparison: &mut Comparison, pair: &Pair) {
    let (old, new) = (&pair.old.operation.body, &pair.new.operation.body);
    let places =
        (pair.old.operation.pointer.child("requestBody"), pair.new.operation.pointer.child("requestBody"));
    let subject = format!("{} body", pair.label);
    let change = |kind, why: String| {
        Change::new(Item::Body, kind, subject.clone(), why)
            .of(pair.resource, Direction::Request)
            .places(&places.0, &places.1)
    };
    let text = |api, body: &Body| match body {
        Body::None => "no body".to_owned(),
        Body::Fields { ty, .. } => words::rust(api, &TypeRef::Named(*ty)),
        Body::Value { ty, .. } => words::rust(api, ty),
    };
    let (was, now) = (text(comparison.old, old), text(comparison.new, new));
    match (old, new) {
        (Body::None, Body::None) => {}
        (Body::None, _) => {
            let needs = inputs::all(pair.new.operation)
                .any(|input| inputs::is_field(input) && input.presence.is_required());
            let effect = if needs { Effect::Major } else { Effect::Minor };
            let why = format!("The request has a body now, `{now}`.");
            comparison.changes.push(change(Kind::Added, why).effect(effect).values(was, now));
        }
        (_, Body::None) => {
            let why = "The request has no body any more.".to_owned();
            comparison.changes.push(change(Kind::Removed, why).effect(Effect::Major).values(was, now));
        }
        (Body::Fields { required: a, .. }, Body::Fields { required: b, .. }) if pair.same_body => {
            if a != b {
                let has_arguments = |operation: &Operation| operation.arguments.iter().any(inputs::is_field);
                let (effect, why) = match (has_arguments(pair.new.operation), *b) {
                    (true, true) => (Effect::Docs, "The body is required: it has always been sent."),
                    (true, false) => (Effect::Docs, "The body is optional: it is sent as before."),
                    (false, true) => (Effect::Patch, "The request has a body from now on, if an empty one."),
                    (false, false) => {
                        (Effect::Patch, "The request has a body only where a field of it is set.")
                    }
                };
                let presence = change(Kind::Presence, why.to_owned()).effect(effect);
                comparison.changes.push(presence.values(needed(*a).to_owned(), needed(*b).to_owned()));
            }
            media(comparison, pair, &change);
        }
        // The input that stands for the whole body is compared as an input.
        (Body::Value { .. }, Body::Value { .. }) => media(comparison, pair, &change),
        _ => {
            let why = format!("The body is `{now}` rather than `{was}`.");
            comparison.changes.push(change(Kind::Type, why).effect(Effect::Major).values(was, now));
        }
    }
}

fn needed(required: bool) -> &'static str {
    if required { "required" } else { "optional" }
}

/// The same inputs in other clothes.
fn media(comparison: &mut Comparison, pair: &Pair, change: &dyn Fn(Kind, String) -> Change) {
    let text = |operation: &Operation| match &operation.body {
        _ if operation.content_type.is_some() => {
            operation.content_type.as_ref().map(Text::in_sentence).unwrap_or_default()
        }
        Body::None => String::new(),
        Body::Fields { media, .. } | Body::Value { media, .. } => match media {
            crate::ir::Media::Json(name) | crate::ir::Media::Text(name) | crate::ir::Media::Bytes(name) => {
                name.in_sentence()
            }
            crate::ir::Media::Form(style) => {
                format!("application/x-www-form-urlencoded{}", words::query_style(*style))
            }
            crate::ir::Media::Multipart => "multipart/form-data".to_owned(),
        },
    };
    let (was, now) = (text(pair.old.operation), text(pair.new.operation));
    if was != now {
        let why = format!("The body is sent as {now} rather than {was}.");
        comparison.changes.push(change(Kind::Wire, why).effect(Effect::Patch).values(was, now));
    }
}

/// How single properties of the body are written; those of both bodies only.
fn encodings(comparison: &mut Comparison, pair: &Pair) {
    let texts = |operation: &Operation| {
        let mut texts: IndexMap<String, Vec<String>> = IndexMap::new();
        for encoding in &operation.encodings {
            texts
                .entry(encoding.wire.as_written().to_owned())
                .or_default()
                .push(words::manner(&encoding.manner));
        }
        texts
    };
    let (old, new) = (texts(pair.old.operation), texts(pair.new.operation));
    let wires: IndexSet<&String> = old.keys().chain(new.keys()).collect();
    for wire in wires {
        let is_field = |input: &Input| inputs::is_field(input) && input.wire == *wire;
        let in_both = [pair.old, pair.new].iter().all(|placed| inputs::all(placed.operation).any(is_field));
        let text = |texts: &IndexMap<String, Vec<String>>| {
            texts.get(wire).map_or_else(|| "as usual".to_owned(), |texts| words::list(texts))
        };
        let (was, now) = (text(&old), text(&new));
        if !in_both || was == now {
            continue;
        }
        let why = format!("`{wire}` of the body is sent {now} rather than {was}.");
        let change = Change::new(Item::Body, Kind::Wire, format!("{} body.{wire}", pair.label), why);
        let change = change.effect(Effect::Patch).of(pair.resource, Direction::Request);
        let change = change.places(
            &pair.old.operation.pointer.child("requestBody"),
            &pair.new.operation.pointer.child("requestBody"),
        );
        comparison.changes.push(change.values(was, now));
    }
}

fn security(comparison: &mut Comparison, pair: &Pair) {
    let was = words::security(&comparison.old.schemes, pair.old.operation);
    let now = words::security(&comparison.new.schemes, pair.new.operation);
    if was != now {
        let why = format!("The call needs {now} rather than {was}.");
        let change = Change::new(Item::Operation, Kind::Security, pair.label, why).effect(Effect::Patch);
        let change = change
            .of(pair.resource, Direction::Request)
            .places(&pair.old.operation.pointer, &pair.new.operation.pointer);
        comparison.changes.push(change.values(was, now));
    }
}

fn pagination(comparison: &mut Comparison, pair: &Pair) {
    let (old, new) = (&pair.old.operation.pagination, &pair.new.operation.pagination);
    let text = |pagination: &Pagination| match &pagination.next {
        Next::Cursor { parameter, field, .. } => format!("{parameter} from {field}"),
        Next::LastId { parameter, field: Some(field), .. } => format!("{parameter} from {field}"),
        Next::LastId { parameter, .. } => format!("{parameter} from the last item"),
        Next::Offset { parameter, .. } => format!("{parameter}, the number of items before it"),
        Next::Page { parameter, .. } => format!("{parameter}, the number of the page"),
        Next::Url { field } => format!("the URL in {field}"),
        Next::Link => "the header Link".to_owned(),
    };
    let (was, now) = (old.as_ref().map(text), new.as_ref().map(text));
    let (effect, why) = match (&was, &now) {
        (None, Some(_)) => {
            (Effect::Minor, "The list can be walked page by page: `items()` is added.".to_owned())
        }
        (Some(_), None) => (
            Effect::Major,
            "The list no longer says how its pages follow each other, so `items()` is gone.".to_owned(),
        ),
        (Some(was), Some(now)) if was != now => {
            (Effect::Patch, format!("The next page is asked for by {now} rather than {was}."))
        }
        _ => return,
    };
    let change = Change::new(Item::Operation, Kind::Pagination, pair.label, why).effect(effect);
    let change = change
        .of(pair.resource, Direction::Both)
        .places(&pair.old.operation.pointer, &pair.new.operation.pointer);
    comparison.changes.push(change.values(was, now));
}

fn said(comparison: &mut Comparison, pair: &Pair) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let said = described::Said {
        item: Item::Operation,
        subject: pair.label.to_owned(),
        noun: "the operation".to_owned(),
        resource: pair.resource.to_owned(),
        direction: Direction::Both,
        places: (&old.pointer, &new.pointer),
        docs: (&old.doc, &new.doc),
        defaults: (None, None),
        bounds: (&[], &[]),
        noted: (Vec::new(), Vec::new()),
        deprecated: (old.deprecated, new.deprecated),
    };
    described::said(comparison, said);
}
