//! Compares operations: added, removed, moved, renamed, and all their parts.

use indexmap::{IndexMap, IndexSet};

use super::change::{Change, Direction, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::inputs::{self, Pair};
use super::kinds::{BodyFact, OperationFact};
use super::placed::{Operations, Placed};
use super::words::{self, Types};
use super::{Comparison, described, responses, security};
use crate::ir::{Body, Doc, Encoding, Input, Media, Next, Operation, PageField, Pagination, TypeRef};
use crate::lock::matching::without_names;
use crate::names::{FnName, TypeName};
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
        operation(comparison, operations, &pair);
    }
}

/// Compares every fact of an operation that both documents have.
fn operation(comparison: &mut Comparison, operations: &Operations, pair: &Pair) {
    each_field!(Operation {
        method, path, server, pointer, operation_id, tags, name, request, doc, deprecated, arguments, options, body,
        content_type, encodings, success, accept, representations, stream, errors, responses, headers, pagination,
        idempotency_key, security, scopes, callbacks
    } of pair.old.operation, pair.new.operation);
    moved(comparison, operations, pair, tags);
    path_and_method(comparison, pair, (method, path));
    self::server(comparison, pair, server);
    renamed(comparison, pair, (name, request), operation_id);
    inputs::inputs(comparison, pair, (arguments, options));
    self::body(comparison, pair, body, content_type);
    self::encodings(comparison, pair, encodings);
    responses::success(comparison, pair, success, accept);
    responses::representations(comparison, pair, representations);
    responses::stream(comparison, pair, stream);
    responses::statuses(comparison, pair, responses);
    responses::headers(comparison, pair, headers);
    responses::errors(comparison, pair, errors);
    security::security(comparison, pair, security);
    security::scopes(comparison, pair, scopes);
    self::pagination(comparison, pair, pagination);
    key(comparison, pair, idempotency_key);
    self::callbacks(comparison, pair, callbacks);
    docs(comparison, pair, doc, deprecated);
    skip(NotCompared::Location, pointer);
}

type Both<'a, T> = (&'a T, &'a T);

/// Returns `POST /images/edits`, with the kind of its body if there are several.
fn label(operation: &Operation, operations: &Operations) -> String {
    let label = plain(operation);
    match &operation.body {
        Body::Fields { media, .. } | Body::Value { media, .. } if operations.has_several(operation) => {
            format!("{label} ({})", media.word())
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
    let subject = plain(old.operation);
    let change = match successor {
        Some(new) => {
            let fact = OperationFact::Replaced { successor: &plain(new.operation) };
            Change::new(Item::Operation, fact, subject)
        }
        None => {
            let fact = OperationFact::Removed { method: &old.operation.name };
            Change::new(Item::Operation, fact, subject)
        }
    };
    let change = change.of(operations.path(old), Direction::Both).places(&old.operation.pointer, None);
    comparison.changes.push(change.values(old.operation.doc.summary.as_written().to_owned(), None));
}

fn added(comparison: &mut Comparison, operations: &Operations, new: &Placed) {
    let path = operations.path(new).replace('/', "().");
    let call = format!("client.{path}().{}(…)", new.operation.name);
    let label = label(new.operation, operations);
    let change = Change::new(Item::Operation, OperationFact::Added { call: &call }, label);
    let change = change.of(operations.path(new), Direction::Both).places(None, &new.operation.pointer);
    comparison.changes.push(change.values(None, new.operation.doc.summary.as_written().to_owned()));
}

/// Reports another resource, or another tag in the document.
fn moved(comparison: &mut Comparison, operations: &Operations, pair: &Pair, tags: Both<Vec<Text>>) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let (from, to) = (operations.path(&pair.old), operations.path(&pair.new));
    let tag = |tags: &[Text]| tags.first().map(Text::in_sentence);
    let tags = (tag(tags.0), tag(tags.1));
    let fact = match (&tags.0, &tags.1) {
        _ if from != to => OperationFact::MovedToResource { from, to },
        (was, now) if was == now => return,
        (Some(was), Some(now)) => OperationFact::MovedToTag { was, now },
        (Some(was), None) => OperationFact::TagRemoved { was },
        (None, now) => OperationFact::TagAdded { now: now.as_deref().unwrap_or_default() },
    };
    let change = Change::new(Item::Operation, fact, pair.label);
    let change = change.of(to, Direction::Both).places(&old.pointer, &new.pointer);
    comparison.changes.push(match from != to {
        true => change.values(from.to_owned(), to.to_owned()),
        false => change.values(tags.0, tags.1),
    });
}

/// Reports another path or method of the same call.
fn path_and_method(comparison: &mut Comparison, pair: &Pair, _: (Both<Text>, Both<Text>)) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let is_same_path = without_names(old.path.as_written()) == without_names(new.path.as_written());
    if is_same_path && old.method == new.method {
        return;
    }
    let (was, now) = (plain(old), plain(new));
    wire(comparison, pair, OperationFact::Path { was: &was, now: &now }, (&was, &now));
}

/// Compares the server of an operation if it is not the client's.
fn server(comparison: &mut Comparison, pair: &Pair, (was, now): Both<Option<Text>>) {
    if was == now {
        return;
    }
    let text =
        |server: &Option<Text>| server.as_ref().map_or("the client's server".to_owned(), Text::in_sentence);
    let (was, now) = (text(was), text(now));
    wire(comparison, pair, OperationFact::Server { was: &was, now: &now }, (&was, &now));
}

/// Compares the header by which the server recognizes a retry.
fn key(comparison: &mut Comparison, pair: &Pair, (was, now): Both<Option<Text>>) {
    if was == now {
        return;
    }
    let text = |key: &Option<Text>| {
        key.as_ref().map_or("no key".to_owned(), |key| format!("a key in `{}`", key.in_sentence()))
    };
    let (was, now) = (text(was), text(now));
    wire(comparison, pair, OperationFact::IdempotencyKey { was: &was, now: &now }, (&was, &now));
}

/// Reports that something else is sent.
fn wire(comparison: &mut Comparison, pair: &Pair, fact: OperationFact, (was, now): (&str, &str)) {
    let change = Change::new(Item::Operation, fact, pair.label)
        .of(pair.resource, Direction::Request)
        .places(&pair.old.operation.pointer, &pair.new.operation.pointer);
    comparison.changes.push(change.values(was.to_owned(), now.to_owned()));
}

/// Returns the source of the next page, the items and the field that ends the list, in words.
fn paged(pagination: &Pagination) -> [String; 3] {
    // The type of the items is that of a field, which is compared there.
    let Pagination { items, item: _, more, next } = pagination;
    let total = |total: &Option<PageField>| {
        total.as_ref().map(|field| format!(" up to `{field}`")).unwrap_or_default()
    };
    let next = match next {
        Next::Cursor { parameter, field } => format!("`{parameter}` from `{field}`"),
        Next::LastId { parameter, field: Some(field), item_id: _ } => format!("`{parameter}` from `{field}`"),
        Next::LastId { parameter, field: None, item_id: Some(id) } => {
            format!("`{parameter}` from `{id}` of the last item")
        }
        Next::LastId { parameter, field: None, item_id: None } => format!("`{parameter}` from the last item"),
        Next::Offset { parameter, total: of } => {
            format!("`{parameter}`, the number of items before it{}", total(of))
        }
        Next::Page { parameter, first, total: of } => {
            format!("`{parameter}`, the number of the page from {first} on{}", total(of))
        }
        Next::Url { field } => format!("the URL in `{field}`"),
        Next::Link => "the header `Link`".to_owned(),
    };
    let items =
        items.as_ref().map_or("the page as its items".to_owned(), |field| format!("the items in `{field}`"));
    let more = more.as_ref().map_or("no field that ends it".to_owned(), |field| {
        format!("`{field}` that says whether there is more")
    });
    [next, items, more]
}

/// Compares the callbacks of an operation. The types of their payloads are compared on their own.
fn callbacks(comparison: &mut Comparison, pair: &Pair, (old, new): Both<Vec<(Text, TypeRef)>>) {
    let find = |list: &[(Text, TypeRef)], name: &Text| {
        list.iter().find(|(other, _)| other == name).map(|(_, ty)| ty.clone())
    };
    let mut push = |name: &str, fact: OperationFact| {
        let change = Change::new(Item::Operation, fact, format!("{} callback {name}", pair.label));
        let change = change.of(pair.resource, Direction::Response);
        comparison.changes.push(change.places(&pair.old.operation.pointer, &pair.new.operation.pointer));
    };
    for (name, was) in old {
        let text = &name.in_sentence();
        match find(new, name) {
            None => push(text, OperationFact::CallbackRemoved { name: text }),
            Some(now) if !comparison.pairs.same_mention(was, &now) => {
                let (was, now) = (words::rust(comparison.old, was), words::rust(comparison.new, &now));
                let types = Types { was: &was, now: &now };
                push(text, OperationFact::CallbackType { name: text, types });
            }
            Some(_) => {}
        }
    }
    for (name, _) in new.iter().filter(|(name, _)| find(old, name).is_none()) {
        let name = &name.in_sentence();
        push(name, OperationFact::CallbackAdded { name });
    }
}

/// Reports another name in the document or in Rust.
fn renamed(
    comparison: &mut Comparison,
    pair: &Pair,
    (name, request): (Both<FnName>, Both<TypeName>),
    id: Both<Option<Text>>,
) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let names = |operation: &Operation| format!("{}, {}", operation.name, operation.request);
    let text = |id: &Option<Text>| id.as_ref().map(Text::in_sentence);
    let ids = (text(id.0), text(id.1));
    let renamed = name.0 != name.1 || request.0 != request.1;
    let method = &old.name;
    let fact = match (&ids.0, &ids.1) {
        _ if renamed => OperationFact::Renamed { was: (name.0, request.0), name: name.1, request: request.1 },
        (was, now) if was == now => return,
        (Some(was), Some(now)) => OperationFact::Id { was, now, method },
        (None, Some(now)) => OperationFact::IdAdded { now, method },
        (_, None) => OperationFact::IdRemoved { method },
    };
    let change = Change::new(Item::Operation, fact, pair.label);
    let change = change.of(pair.resource, Direction::Both).places(&old.pointer, &new.pointer);
    comparison.changes.push(match renamed {
        true => change.values(names(old), names(new)),
        false => change.values(ids.0, ids.1),
    });
}

fn body(comparison: &mut Comparison, pair: &Pair, (old, new): Both<Body>, content_type: Both<Option<Text>>) {
    let places =
        (pair.old.operation.pointer.child("requestBody"), pair.new.operation.pointer.child("requestBody"));
    let subject = format!("{} body", pair.label);
    let change = |fact: BodyFact| {
        Change::new(Item::Body, fact, subject.clone())
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
            let required = inputs::all(pair.new.operation)
                .any(|input| inputs::is_field(input) && input.presence.is_required());
            comparison.changes.push(change(BodyFact::Added { now: &now, required }).values(was, now));
        }
        (_, Body::None) => {
            comparison.changes.push(change(BodyFact::Removed {}).values(was, now));
        }
        (Body::Fields { ty: _, media: _, required: a }, Body::Fields { ty: _, media: _, required: b })
            if pair.same_body =>
        {
            if a != b {
                let has_arguments = |operation: &Operation| operation.arguments.iter().any(inputs::is_field);
                let presence = change(match (has_arguments(pair.new.operation), *b) {
                    (true, true) => BodyFact::Required {},
                    (true, false) => BodyFact::Optional {},
                    (false, true) => BodyFact::AlwaysSent {},
                    (false, false) => BodyFact::SentIfSet {},
                });
                comparison.changes.push(presence.values(needed(*a).to_owned(), needed(*b).to_owned()));
            }
            media(comparison, pair, content_type, &change);
        }
        // The input for the whole body is compared as an input.
        (Body::Value { ty: _, media: _, required: _ }, Body::Value { ty: _, media: _, required: _ }) => {
            media(comparison, pair, content_type, &change)
        }
        _ => {
            let change = change(BodyFact::Type { types: Types { was: &was, now: &now } });
            comparison.changes.push(change.values(was, now));
        }
    }
}

fn needed(required: bool) -> &'static str {
    if required { "required" } else { "optional" }
}

/// Compares the media type of the same inputs.
fn media(
    comparison: &mut Comparison,
    pair: &Pair,
    content_type: Both<Option<Text>>,
    change: &dyn Fn(BodyFact) -> Change,
) {
    let is_form = |body: &Body| match body {
        Body::None => false,
        Body::Fields { ty: _, media, required: _ } | Body::Value { ty: _, media, required: _ } => {
            matches!(media, Media::Form(_))
        }
    };
    let forms = is_form(&pair.old.operation.body) && is_form(&pair.new.operation.body);
    let text = |body: &Body, content_type: &Option<Text>| match body {
        Body::None => String::new(),
        Body::Fields { ty: _, media, required: _ } | Body::Value { ty: _, media, required: _ } => {
            words::media(media, content_type.as_ref(), forms)
        }
    };
    let was = text(&pair.old.operation.body, content_type.0);
    let now = text(&pair.new.operation.body, content_type.1);
    if was != now {
        let change = change(BodyFact::MediaType { was: &was, now: &now });
        comparison.changes.push(change.values(was, now));
    }
}

/// Compares the encodings of the properties that both bodies have.
fn encodings(comparison: &mut Comparison, pair: &Pair, encodings: Both<Vec<Encoding>>) {
    let texts = |encodings: &[Encoding]| {
        let mut texts: IndexMap<String, Vec<String>> = IndexMap::new();
        for Encoding { wire, encoding: manner } in encodings {
            texts.entry(wire.as_written().to_owned()).or_default().push(words::manner(manner));
        }
        texts
    };
    let (old, new) = (texts(encodings.0), texts(encodings.1));
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
        let fact = BodyFact::Encoding { field: wire, was: &was, now: &now };
        let change = Change::new(Item::Body, fact, format!("{} body.{wire}", pair.label));
        let change = change.of(pair.resource, Direction::Request);
        let change = change.places(
            &pair.old.operation.pointer.child("requestBody"),
            &pair.new.operation.pointer.child("requestBody"),
        );
        comparison.changes.push(change.values(was, now));
    }
}

fn pagination(comparison: &mut Comparison, pair: &Pair, (old, new): Both<Option<Pagination>>) {
    let (was, now) = (old.as_ref().map(paged), new.as_ref().map(paged));
    let other = |a: &Option<[String; 3]>, b: &Option<[String; 3]>| {
        let parts = a.as_ref()?.iter().enumerate();
        let other = parts.filter(|(index, part)| b.as_ref().is_none_or(|b| b[*index] != **part));
        Some(other.map(|(_, part)| part.as_str()).collect::<Vec<_>>().join(", "))
    };
    let (was, now) = (other(&was, &now), other(&now, &was));
    let fact = match (&was, &now) {
        (None, Some(_)) => OperationFact::PagesAdded {},
        (Some(_), None) => OperationFact::PagesRemoved {},
        (Some(was), Some(now)) if was != now => OperationFact::Pages { was, now },
        _ => return,
    };
    let change = Change::new(Item::Operation, fact, pair.label)
        .of(pair.resource, Direction::Both)
        .places(&pair.old.operation.pointer, &pair.new.operation.pointer);
    comparison.changes.push(change.values(was, now));
}

fn docs(comparison: &mut Comparison, pair: &Pair, docs: Both<Doc>, deprecated: Both<bool>) {
    let (old, new) = (pair.old.operation, pair.new.operation);
    let change = described::DocChange {
        item: Item::Operation,
        subject: pair.label.to_owned(),
        noun: "the operation".to_owned(),
        resource: pair.resource.to_owned(),
        direction: Direction::Both,
        places: (&old.pointer, &new.pointer),
        docs,
        defaults: (None, None),
        bounds: (&[], &[]),
        noted: (Vec::new(), Vec::new()),
        deprecated: (*deprecated.0, *deprecated.1),
    };
    described::compare_docs(comparison, change);
}
