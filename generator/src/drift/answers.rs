//! What an operation answers: its type, its statuses and their media types.

use super::Comparison;
use super::change::{Change, Direction, Effect, Item, Kind};
use super::inputs::Pair;
use super::words;
use crate::ir::{Answer, AnswerHeader, ErrorResponse, Stream, Success, TypeRef};
use crate::text::Text;

pub(super) fn answers(comparison: &mut Comparison, operation: &Pair) {
    success(comparison, operation);
    representations(comparison, operation);
    stream(comparison, operation);
    statuses(comparison, operation);
    headers(comparison, operation);
    errors(comparison, operation);
}

fn change(operation: &Pair, kind: Kind, what: &str, why: String) -> Change {
    let subject =
        if what.is_empty() { operation.label.to_owned() } else { format!("{} {what}", operation.label) };
    Change::new(Item::Answer, kind, subject, why)
        .of(operation.resource, Direction::Response)
        .places(&operation.old.operation.pointer, &operation.new.operation.pointer)
}

fn success(comparison: &mut Comparison, operation: &Pair) {
    let (old, new) = (&operation.old.operation.success, &operation.new.operation.success);
    let same = match (old, new) {
        (Success::Json(old), Success::Json(new)) => comparison.pairs.same_mention(old, new),
        (old, new) => old == new,
    };
    if !same {
        let was = words::success(comparison.old, old);
        let now = words::success(comparison.new, new);
        let why = format!("The call gives `{now}` rather than `{was}`.");
        let change = change(operation, Kind::Type, "answer", why).effect(Effect::Major);
        comparison.changes.push(change.values(was, now));
    }
}

/// Each has a method of its own, so that what comes to an operation breaks nobody.
fn representations(comparison: &mut Comparison, operation: &Pair) {
    let (old, new) = (&operation.old.operation.representations, &operation.new.operation.representations);
    for was in old {
        let Some(now) = new.iter().find(|now| now.media == was.media) else {
            let why = format!(
                "The answer can no longer be asked for as {}: `{}` is gone.",
                was.media.in_sentence(),
                was.name
            );
            comparison
                .changes
                .push(change(operation, Kind::Removed, was.media.as_written(), why).effect(Effect::Major));
            continue;
        };
        let same = match (&was.success, &now.success) {
            (Success::Json(was), Success::Json(now)) => comparison.pairs.same_mention(was, now),
            (was, now) => was == now,
        };
        if !same {
            let texts =
                (words::success(comparison.old, &was.success), words::success(comparison.new, &now.success));
            let why = format!(
                "The answer as {} is `{}` rather than `{}`.",
                was.media.in_sentence(),
                texts.1,
                texts.0
            );
            let change = change(operation, Kind::Type, was.media.as_written(), why).effect(Effect::Major);
            comparison.changes.push(change.values(texts.0, texts.1));
        }
        if was.name != now.name {
            let why = format!("The method would be `{}`; the lock keeps `{}`.", now.name, was.name);
            let subject = format!("{} {}", operation.label, was.media.in_sentence());
            let renamed = Change::in_names(Item::Answer, Kind::Renamed, subject, why);
            let renamed = renamed
                .of(operation.resource, Direction::Response)
                .places(&operation.old.operation.pointer, &operation.new.operation.pointer);
            comparison.changes.push(renamed.values(was.name.to_string(), now.name.to_string()));
        }
    }
    for now in new.iter().filter(|now| old.iter().all(|was| was.media != now.media)) {
        let why = format!("The answer can be asked for as {}, by `{}`.", now.media.in_sentence(), now.name);
        comparison
            .changes
            .push(change(operation, Kind::Added, now.media.as_written(), why).effect(Effect::Minor));
    }
}

fn stream(comparison: &mut Comparison, operation: &Pair) {
    let (old, new) = (&operation.old.operation.stream, &operation.new.operation.stream);
    let text = |api, stream: &Stream| match &stream.item {
        Some(item) => words::rust(api, item),
        None => "RawEvent".to_owned(),
    };
    let was = old.as_ref().map(|stream| text(comparison.old, stream));
    let now = new.as_ref().map(|stream| text(comparison.new, stream));
    let same = match (old.as_ref().map(|stream| &stream.item), new.as_ref().map(|stream| &stream.item)) {
        (Some(Some(old)), Some(Some(new))) => comparison.pairs.same_mention(old, new),
        (old, new) => old == new,
    };
    let (kind, effect, why) = match (&was, &now) {
        (None, Some(now)) => {
            (Kind::Added, Effect::Minor, format!("The answer can be read as a stream of `{now}`."))
        }
        (Some(was), None) => {
            (Kind::Removed, Effect::Major, format!("The answer is no longer a stream of `{was}`."))
        }
        (Some(was), Some(now)) if !same => {
            (Kind::Type, Effect::Major, format!("The stream holds `{now}` rather than `{was}`."))
        }
        _ => return,
    };
    let change = change(operation, kind, "stream", why).effect(effect);
    comparison.changes.push(change.values(was, now));
}

/// Statuses and media types change no code: what is decoded is told by its type.
fn statuses(comparison: &mut Comparison, operation: &Pair) {
    let (old, new) = (&operation.old.operation.answers, &operation.new.operation.answers);
    let in_other = |answers: &[Answer], status: &str| answers.iter().any(|answer| answer.status == status);
    for answer in old {
        match new.iter().find(|other| other.status == answer.status) {
            Some(other) => media(comparison, operation, answer, other),
            None => {
                let why = format!("The status {} is no longer documented.", answer.status.in_sentence());
                let change =
                    change(operation, Kind::Removed, answer.status.as_written(), why).effect(Effect::Docs);
                comparison.changes.push(change.places(&answer.pointer, None));
            }
        }
    }
    for answer in new.iter().filter(|answer| !in_other(old, answer.status.as_written())) {
        let why = format!("The status {} is documented.", answer.status.in_sentence());
        let change = change(operation, Kind::Added, answer.status.as_written(), why).effect(Effect::Docs);
        comparison.changes.push(change.places(None, &answer.pointer));
    }
}

/// Headers are read by their names, so that they are in the docs only.
fn headers(comparison: &mut Comparison, operation: &Pair) {
    let (old, new) = (&operation.old.operation.headers, &operation.new.operation.headers);
    let find = |headers: &'_ [AnswerHeader], wire: &str| {
        headers.iter().position(|header| header.wire.as_written().eq_ignore_ascii_case(wire))
    };
    for header in old {
        let subject = format!("answer header {}", header.wire.in_sentence());
        let Some(other) = find(new, header.wire.as_written()).map(|index| &new[index]) else {
            let why =
                format!("The header `{}` of the answer is no longer documented.", header.wire.in_sentence());
            comparison.changes.push(change(operation, Kind::Removed, &subject, why).effect(Effect::Docs));
            continue;
        };
        let (was, now) = (words::rust(comparison.old, &header.ty), words::rust(comparison.new, &other.ty));
        if was != now {
            let why = format!(
                "The header `{}` of the answer is `{now}` rather than `{was}`.",
                header.wire.in_sentence()
            );
            let change = change(operation, Kind::Type, &subject, why).effect(Effect::Docs);
            comparison.changes.push(change.values(was, now));
        } else if header.doc != other.doc {
            let why = format!(
                "The header `{}` of the answer is described in other words.",
                header.wire.in_sentence()
            );
            let change = change(operation, Kind::Described, &subject, why).effect(Effect::Docs);
            comparison.changes.push(change.texts(&header.doc.summary, &other.doc.summary));
        }
    }
    for header in new.iter().filter(|header| find(old, header.wire.as_written()).is_none()) {
        let why = format!("The header `{}` of the answer is documented.", header.wire.in_sentence());
        let subject = format!("answer header {}", header.wire.in_sentence());
        let change = change(operation, Kind::Added, &subject, why).effect(Effect::Docs);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &header.ty)));
    }
}

fn media(comparison: &mut Comparison, operation: &Pair, old: &Answer, new: &Answer) {
    let sorted = |answer: &Answer| {
        let mut media: Vec<String> = answer.media.iter().map(Text::in_sentence).collect();
        media.sort();
        media
    };
    let (was, now) = (sorted(old), sorted(new));
    if was == now {
        return;
    }
    let why = match (was.as_slice(), now.as_slice()) {
        ([], now) => format!("The answer has a body of {} now.", words::list(now)),
        (was, []) => format!("The answer has no body any more; it was {}.", words::list(was)),
        (was, now) if was.iter().all(|media| now.contains(media)) => {
            let more: Vec<String> = now.iter().filter(|media| !was.contains(media)).cloned().collect();
            format!("The answer may also be {}.", words::list(&more))
        }
        (was, now) => format!("The answer is {} rather than {}.", words::list(now), words::list(was)),
    };
    let lost = was.iter().any(|media| !now.contains(media));
    let effect = if lost { Effect::Patch } else { Effect::Docs };
    let change = change(operation, Kind::Wire, new.status.as_written(), why).effect(effect);
    comparison.changes.push(change.places(&old.pointer, &new.pointer).values(was.join(", "), now.join(", ")));
}

/// The types that a caller may ask an error's body to be decoded as.
fn errors(comparison: &mut Comparison, operation: &Pair) {
    for old in &operation.old.operation.errors {
        let Some(new) = operation.new.operation.errors.iter().find(|new| new.status == old.status) else {
            continue;
        };
        let same = match (&old.ty, &new.ty) {
            (Some(old), Some(new)) => comparison.pairs.same_mention(old, new),
            (old, new) => old == new,
        };
        let pointer = |error: &ErrorResponse, answers: &[Answer]| {
            answers.iter().find(|answer| answer.status == error.status).map(|answer| answer.pointer.clone())
        };
        let places =
            (pointer(old, &operation.old.operation.answers), pointer(new, &operation.new.operation.answers));
        if !same {
            let text = |ty: &Option<TypeRef>, api| {
                ty.as_ref().map_or("no JSON".to_owned(), |ty| words::rust(api, ty))
            };
            let (was, now) = (text(&old.ty, comparison.old), text(&new.ty, comparison.new));
            let why =
                format!("The body of the error {} is `{now}` rather than `{was}`.", old.status.in_sentence());
            let change = change(operation, Kind::Type, old.status.as_written(), why).effect(Effect::Patch);
            comparison.changes.push(change.places(&places.0, &places.1).values(was, now));
        }
        if old.doc != new.doc {
            let why = format!("The error {} is described in other words.", old.status.in_sentence());
            let subject = format!("{} {}", operation.label, old.status.in_sentence());
            let change =
                Change::in_words(Item::Answer, subject, why).of(operation.resource, Direction::Response);
            let change = change.places(&places.0, &places.1);
            comparison.changes.push(change.texts(&old.doc.summary, &new.doc.summary));
        }
    }
}
