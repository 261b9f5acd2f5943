//! What an operation answers: its type, its statuses and their media types.

use super::Comparison;
use super::change::{Change, Direction, Effect, Item, Kind};
use super::exhaustive::{Why, each_field, not_here};
use super::inputs::Pair;
use super::words;
use crate::ir::{Answer, AnswerHeader, ErrorResponse, Input, Representation, Stream, Success, TypeRef};
use crate::text::Text;

type Both<'a, T> = (&'a T, &'a T);

fn change(operation: &Pair, kind: Kind, what: &str, why: String) -> Change {
    let subject =
        if what.is_empty() { operation.label.to_owned() } else { format!("{} {what}", operation.label) };
    Change::new(Item::Answer, kind, subject, why)
        .of(operation.resource, Direction::Response)
        .places(&operation.old.operation.pointer, &operation.new.operation.pointer)
}

pub(super) fn success(
    comparison: &mut Comparison,
    operation: &Pair,
    (old, new): Both<Success>,
    accept: Both<Option<Text>>,
) {
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
    let asked = |accept: &Option<Text>, success: &Success| {
        accept.as_ref().map_or(success.usual_accept().to_owned(), Text::in_sentence)
    };
    let (was, now) = (asked(accept.0, old), asked(accept.1, new));
    if old.usual_accept() == new.usual_accept() {
        asks(comparison, operation, "", (was, now));
    }
}

/// The header `Accept`, of the answer or of one of its representations.
fn asks(comparison: &mut Comparison, operation: &Pair, of: &str, (was, now): (String, String)) {
    if was != now {
        let why = format!("The call asks for {now} rather than {was}.");
        let change = change(operation, Kind::Wire, of, why).about("accept").effect(Effect::Patch);
        let change = Change { direction: Direction::Request, ..change };
        comparison.changes.push(change.values(was, now));
    }
}

/// Each has a method of its own, so that what comes to an operation breaks nobody.
pub(super) fn representations(
    comparison: &mut Comparison,
    operation: &Pair,
    (old, new): Both<Vec<Representation>>,
) {
    for was in old {
        let Some(now) = new.iter().find(|now| now.media == was.media) else {
            let why = format!(
                "The answer can no longer be asked for as {}: `{}` is gone.",
                was.media.in_sentence(),
                was.name
            );
            comparison.changes.push(
                change(operation, Kind::Removed, was.media.as_written(), why)
                    .about("representation")
                    .effect(Effect::Major),
            );
            continue;
        };
        each_field!(Representation { name, media, accept, success } of was, now);
        asks(comparison, operation, media.0.as_written(), (accept.0.in_sentence(), accept.1.in_sentence()));
        let same = match success {
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
            let change = change(operation, Kind::Type, was.media.as_written(), why)
                .about("representation")
                .effect(Effect::Major);
            comparison.changes.push(change.values(texts.0, texts.1));
        }
        if name.0 != name.1 {
            let why = format!("The method would be `{}`; the lock keeps `{}`.", now.name, was.name);
            let subject = format!("{} {}", operation.label, was.media.in_sentence());
            let renamed = Change::in_names(Item::Answer, Kind::Renamed, subject, why).about("representation");
            let renamed = renamed
                .of(operation.resource, Direction::Response)
                .places(&operation.old.operation.pointer, &operation.new.operation.pointer);
            comparison.changes.push(renamed.values(was.name.to_string(), now.name.to_string()));
        }
    }
    for now in new.iter().filter(|now| old.iter().all(|was| was.media != now.media)) {
        let why = format!("The answer can be asked for as {}, by `{}`.", now.media.in_sentence(), now.name);
        comparison.changes.push(
            change(operation, Kind::Added, now.media.as_written(), why)
                .about("representation")
                .effect(Effect::Minor),
        );
    }
}

pub(super) fn stream(comparison: &mut Comparison, operation: &Pair, (old, new): Both<Option<Stream>>) {
    if let (Some(old), Some(new)) = (old, new) {
        sequence(comparison, operation, old, new);
    }
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
    let change = change(operation, kind, "stream", why).about("stream").effect(effect);
    comparison.changes.push(change.values(was, now));
}

/// Compares the facts of a stream that are no types.
fn sequence(comparison: &mut Comparison, operation: &Pair, old: &Stream, new: &Stream) {
    each_field!(Stream { verb, item, framing, accept, flag, setter } of old, new);
    // Its type is told of beside those that have no stream.
    not_here(Why::ToldElsewhere, item);
    // Documents give a stream one verb and its flag no setter: other choices are the lock's.
    not_here(Why::NotOfDocument, (verb, setter));
    asks(comparison, operation, "stream", (accept.0.in_sentence(), accept.1.in_sentence()));
    let mut told = |about, why: String, was: String, now: String| {
        let change = change(operation, Kind::Wire, "stream", why).about(about).effect(Effect::Patch);
        comparison.changes.push(change.values(was, now));
    };
    let (was, now) = (words::framing(*framing.0), words::framing(*framing.1));
    if was != now {
        told(
            "framing",
            format!("The stream comes as {now} rather than {was}."),
            was.to_owned(),
            now.to_owned(),
        );
    }
    let text = |flag: &Option<Input>| {
        flag.as_ref().map_or("nothing".to_owned(), |flag| {
            format!("`{}` {}", flag.wire.in_sentence(), words::location(&flag.location))
        })
    };
    let (was, now) = (text(flag.0), text(flag.1));
    if was != now {
        told("stream-flag", format!("The stream is asked for by {now} rather than by {was}."), was, now);
    }
}

fn is_redirect(answer: &Answer) -> bool {
    answer.status.as_written().starts_with('3')
}

/// Statuses and media types change no code: what is decoded is told by its type. A redirect is followed unless it is documented.
pub(super) fn statuses(comparison: &mut Comparison, operation: &Pair, (old, new): Both<Vec<Answer>>) {
    let in_other = |answers: &[Answer], status: &str| answers.iter().any(|answer| answer.status == status);
    for answer in old {
        match new.iter().find(|other| other.status == answer.status) {
            Some(other) => media(comparison, operation, answer, other),
            None => {
                let gives = operation.old.operation.gives_redirects();
                let (end, effect) = match is_redirect(answer) {
                    true => ("no longer documented, so such a redirect is followed", Effect::Patch),
                    false => ("no longer documented", Effect::Docs),
                };
                let why = format!("The status {} is {end}.", answer.status.in_sentence());
                let change = change(operation, Kind::Removed, answer.status.as_written(), why);
                let fails = is_redirect(answer) && gives;
                let change = if fails { change.fails_at_run_time() } else { change.effect(effect) };
                comparison.changes.push(change.places(&answer.pointer, None));
            }
        }
    }
    for answer in new.iter().filter(|answer| !in_other(old, answer.status.as_written())) {
        let gives = operation.new.operation.gives_redirects();
        let (end, effect) = match is_redirect(answer) {
            true => ("documented, so such a redirect is a response and is not followed", Effect::Patch),
            false => ("documented", Effect::Docs),
        };
        let why = format!("The status {} is {end}.", answer.status.in_sentence());
        let change = change(operation, Kind::Added, answer.status.as_written(), why);
        let fails = is_redirect(answer) && !gives;
        let change = if fails { change.fails_at_run_time() } else { change.effect(effect) };
        comparison.changes.push(change.places(None, &answer.pointer));
    }
}

/// Headers are read by their names, so that they are in the docs only.
pub(super) fn headers(comparison: &mut Comparison, operation: &Pair, (old, new): Both<Vec<AnswerHeader>>) {
    let find = |headers: &'_ [AnswerHeader], wire: &str| {
        headers.iter().position(|header| header.wire.as_written().eq_ignore_ascii_case(wire))
    };
    for header in old {
        let subject = format!("answer header {}", header.wire.in_sentence());
        let Some(other) = find(new, header.wire.as_written()).map(|index| &new[index]) else {
            let why =
                format!("The header `{}` of the answer is no longer documented.", header.wire.in_sentence());
            comparison
                .changes
                .push(change(operation, Kind::Removed, &subject, why).about("header").effect(Effect::Docs));
            continue;
        };
        each_field!(AnswerHeader { wire, ty, doc } of header, other);
        not_here(Why::Paired, wire);
        let (was, now) = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
        if was != now {
            let why = format!(
                "The header `{}` of the answer is `{now}` rather than `{was}`.",
                header.wire.in_sentence()
            );
            let change = change(operation, Kind::Type, &subject, why).about("header").effect(Effect::Docs);
            comparison.changes.push(change.values(was, now));
        } else if doc.0 != doc.1 {
            let why = format!(
                "The header `{}` of the answer is described in other words.",
                header.wire.in_sentence()
            );
            let change =
                change(operation, Kind::Described, &subject, why).about("header").effect(Effect::Docs);
            comparison.changes.push(change.texts(&doc.0.summary, &doc.1.summary));
        }
    }
    for header in new.iter().filter(|header| find(old, header.wire.as_written()).is_none()) {
        let why = format!("The header `{}` of the answer is documented.", header.wire.in_sentence());
        let subject = format!("answer header {}", header.wire.in_sentence());
        let change = change(operation, Kind::Added, &subject, why).about("header").effect(Effect::Docs);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &header.ty)));
    }
}

fn media(comparison: &mut Comparison, operation: &Pair, old: &Answer, new: &Answer) {
    each_field!(Answer { status, pointer, media } of old, new);
    not_here(Why::Paired, status);
    not_here(Why::Place, pointer);
    // JSON is UTF-8 whatever its charset says (RFC 8259, section 8.1), and text is decoded by what the response says.
    let sorted = |media: &[Text]| {
        let mut media: Vec<String> =
            media.iter().map(|media| without_charset(&media.in_sentence())).collect();
        media.sort();
        media.dedup();
        media
    };
    let (was, now) = (sorted(media.0), sorted(media.1));
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
    let change =
        change(operation, Kind::Wire, new.status.as_written(), why).about("media-type").effect(effect);
    comparison.changes.push(change.places(&old.pointer, &new.pointer).values(was.join(", "), now.join(", ")));
}

fn without_charset(media: &str) -> String {
    let is_charset = |part: &&str| part.trim_start().to_ascii_lowercase().starts_with("charset=");
    media.split(';').filter(|part| !is_charset(part)).collect::<Vec<_>>().join(";").trim_end().to_owned()
}

/// The types that a caller may ask an error's body to be decoded as.
pub(super) fn errors(comparison: &mut Comparison, operation: &Pair, (olds, news): Both<Vec<ErrorResponse>>) {
    for old in olds {
        // What comes or goes is told of as a status.
        let Some(new) = news.iter().find(|new| new.status == old.status) else { continue };
        each_field!(ErrorResponse { status, ty, doc } of old, new);
        not_here(Why::Paired, status);
        let same = match ty {
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
            let (was, now) = (text(ty.0, comparison.old), text(ty.1, comparison.new));
            let why =
                format!("The body of the error {} is `{now}` rather than `{was}`.", old.status.in_sentence());
            let change = change(operation, Kind::Type, old.status.as_written(), why)
                .about("error")
                .effect(Effect::Patch);
            comparison.changes.push(change.places(&places.0, &places.1).values(was, now));
        }
        if doc.0 != doc.1 {
            let why = format!("The error {} is described in other words.", old.status.in_sentence());
            let subject = format!("{} {}", operation.label, old.status.in_sentence());
            let change =
                Change::in_words(Item::Answer, subject, why).of(operation.resource, Direction::Response);
            let change = change.places(&places.0, &places.1);
            comparison.changes.push(change.texts(&doc.0.summary, &doc.1.summary));
        }
    }
}
