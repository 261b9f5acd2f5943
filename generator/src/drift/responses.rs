//! The responses of an operation: its type, its statuses and their media types.

use super::Comparison;
use super::change::{Change, Direction, Item};
use super::exhaustive::{NotCompared, each_field, skip};
use super::inputs::Pair;
use super::kinds::{RenderedFact, ResponseFact};
use super::words::{self, Types};
use crate::ir::{
    DocumentedResponse, ErrorResponse, Input, Representation, ResponseHeader, Stream, Success, TypeRef,
};
use crate::text::Text;

type Both<'a, T> = (&'a T, &'a T);

fn change(operation: &Pair, what: &str, fact: impl Into<RenderedFact>) -> Change {
    let subject =
        if what.is_empty() { operation.label.to_owned() } else { format!("{} {what}", operation.label) };
    Change::new(Item::Response, fact, subject)
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
        let fact = ResponseFact::Type { types: Types { was: &was, now: &now } };
        let change = change(operation, "response", fact);
        comparison.changes.push(change.values(was, now));
    }
    let asked = |accept: &Option<Text>, success: &Success| {
        accept.as_ref().map_or(success.usual_accept().to_owned(), Text::in_sentence)
    };
    let (was, now) = (asked(accept.0, old), asked(accept.1, new));
    if old.usual_accept() == new.usual_accept() {
        compare_accept(comparison, operation, "", (was, now));
    }
}

/// Compares the `Accept` header of the response or of one of its representations.
fn compare_accept(comparison: &mut Comparison, operation: &Pair, of: &str, (was, now): (String, String)) {
    if was != now {
        let change = change(operation, of, ResponseFact::Accept { was: &was, now: &now });
        let change = Change { direction: Direction::Request, ..change };
        comparison.changes.push(change.values(was, now));
    }
}

/// Compares representations. Each has a method of its own, so additions break nobody.
pub(super) fn representations(
    comparison: &mut Comparison,
    operation: &Pair,
    (old, new): Both<Vec<Representation>>,
) {
    for was in old {
        let Some(now) = new.iter().find(|now| now.media == was.media) else {
            let fact =
                ResponseFact::RepresentationRemoved { media: &was.media.in_sentence(), method: &was.name };
            comparison.changes.push(change(operation, was.media.as_written(), fact));
            continue;
        };
        each_field!(Representation { name, media, accept, success } of was, now);
        compare_accept(
            comparison,
            operation,
            media.0.as_written(),
            (accept.0.in_sentence(), accept.1.in_sentence()),
        );
        let same = match success {
            (Success::Json(was), Success::Json(now)) => comparison.pairs.same_mention(was, now),
            (was, now) => was == now,
        };
        if !same {
            let texts =
                (words::success(comparison.old, &was.success), words::success(comparison.new, &now.success));
            let types = Types { was: &texts.0, now: &texts.1 };
            let fact = ResponseFact::RepresentationType { media: &was.media.in_sentence(), types };
            let change = change(operation, was.media.as_written(), fact);
            comparison.changes.push(change.values(texts.0, texts.1));
        }
        if name.0 != name.1 {
            let fact = ResponseFact::RepresentationRenamed { was: name.0, now: name.1 };
            let renamed = change(operation, &was.media.in_sentence(), fact);
            comparison.changes.push(renamed.values(was.name.to_string(), now.name.to_string()));
        }
    }
    for now in new.iter().filter(|now| old.iter().all(|was| was.media != now.media)) {
        let fact = ResponseFact::RepresentationAdded { media: &now.media.in_sentence(), method: &now.name };
        comparison.changes.push(change(operation, now.media.as_written(), fact));
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
    let fact = match (&was, &now) {
        (None, Some(now)) => ResponseFact::StreamAdded { now },
        (Some(was), None) => ResponseFact::StreamRemoved { was },
        (Some(was), Some(now)) if !same => ResponseFact::StreamType { types: Types { was, now } },
        _ => return,
    };
    let change = change(operation, "stream", fact);
    comparison.changes.push(change.values(was, now));
}

/// Compares the facts of a stream other than the type of its items.
fn sequence(comparison: &mut Comparison, operation: &Pair, old: &Stream, new: &Stream) {
    each_field!(Stream { method, item, framing, accept, request_flag, exposes_setter } of old, new);
    // The type is compared by the caller, which also handles operations without a stream.
    skip(NotCompared::Elsewhere, item);
    // Without a lock, a stream has one method name and its flag no setter.
    skip(NotCompared::NotOfDocument, (method, exposes_setter));
    compare_accept(comparison, operation, "stream", (accept.0.in_sentence(), accept.1.in_sentence()));
    let (was, now) = (words::framing(*framing.0), words::framing(*framing.1));
    if was != now {
        let change = change(operation, "stream", ResponseFact::StreamFraming { was, now });
        comparison.changes.push(change.values(was.to_owned(), now.to_owned()));
    }
    let text = |flag: &Option<Input>| {
        flag.as_ref().map_or("nothing".to_owned(), |flag| {
            format!("`{}` {}", flag.wire.in_sentence(), words::location(&flag.location))
        })
    };
    let (was, now) = (text(request_flag.0), text(request_flag.1));
    if was != now {
        let change = change(operation, "stream", ResponseFact::StreamFlag { was: &was, now: &now });
        comparison.changes.push(change.values(was, now));
    }
}

fn is_redirect(response: &DocumentedResponse) -> bool {
    response.status.as_written().starts_with('3')
}

/// Compares statuses. Statuses and media types do not change code: the type of the response is
/// compared on its own. A redirect is followed unless it is documented.
pub(super) fn statuses(
    comparison: &mut Comparison,
    operation: &Pair,
    (old, new): Both<Vec<DocumentedResponse>>,
) {
    let in_other = |responses: &[DocumentedResponse], status: &str| {
        responses.iter().any(|response| response.status == status)
    };
    for response in old {
        match new.iter().find(|other| other.status == response.status) {
            Some(other) => media(comparison, operation, response, other),
            None => {
                let status = &response.status.in_sentence();
                // A call that only returns redirects fails if they are followed.
                let only = operation.old.operation.gives_redirects();
                let fact = match is_redirect(response) {
                    true => ResponseFact::RedirectRemoved { status, only },
                    false => ResponseFact::StatusRemoved { status },
                };
                let change = change(operation, response.status.as_written(), fact);
                comparison.changes.push(change.places(&response.pointer, None));
            }
        }
    }
    for response in new.iter().filter(|response| !in_other(old, response.status.as_written())) {
        let status = &response.status.in_sentence();
        // A call that returns something else fails if it is redirected.
        let only = !operation.new.operation.gives_redirects();
        let fact = match is_redirect(response) {
            true => ResponseFact::RedirectAdded { status, only },
            false => ResponseFact::StatusAdded { status },
        };
        let change = change(operation, response.status.as_written(), fact);
        comparison.changes.push(change.places(None, &response.pointer));
    }
}

/// Compares response headers. Code reads them by name, so they only appear in docs.
pub(super) fn headers(comparison: &mut Comparison, operation: &Pair, (old, new): Both<Vec<ResponseHeader>>) {
    let find = |headers: &'_ [ResponseHeader], wire: &str| {
        headers.iter().position(|header| header.wire.as_written().eq_ignore_ascii_case(wire))
    };
    for header in old {
        let name = &header.wire.in_sentence();
        let subject = format!("response header {name}");
        let Some(other) = find(new, header.wire.as_written()).map(|index| &new[index]) else {
            let fact = ResponseFact::HeaderRemoved { header: name };
            comparison.changes.push(change(operation, &subject, fact));
            continue;
        };
        each_field!(ResponseHeader { wire, ty, doc } of header, other);
        skip(NotCompared::Paired, wire);
        let (was, now) = (words::rust(comparison.old, ty.0), words::rust(comparison.new, ty.1));
        if was != now {
            let fact = ResponseFact::HeaderType { header: name, types: Types { was: &was, now: &now } };
            let change = change(operation, &subject, fact);
            comparison.changes.push(change.values(was, now));
        } else if doc.0 != doc.1 {
            let change = change(operation, &subject, ResponseFact::HeaderDescribed { header: name });
            comparison.changes.push(change.texts(&doc.0.summary, &doc.1.summary));
        }
    }
    for header in new.iter().filter(|header| find(old, header.wire.as_written()).is_none()) {
        let name = &header.wire.in_sentence();
        let fact = ResponseFact::HeaderAdded { header: name };
        let change = change(operation, &format!("response header {name}"), fact);
        comparison.changes.push(change.values(None, words::rust(comparison.new, &header.ty)));
    }
}

fn media(comparison: &mut Comparison, operation: &Pair, old: &DocumentedResponse, new: &DocumentedResponse) {
    each_field!(DocumentedResponse { status, pointer, media } of old, new);
    skip(NotCompared::Paired, status);
    skip(NotCompared::Location, pointer);
    // JSON is UTF-8 whatever its charset parameter says (RFC 8259, section 8.1), and text is
    // decoded by the charset in the response.
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
    let more: Vec<String> = now.iter().filter(|media| !was.contains(media)).cloned().collect();
    let (is_more, more) = (was.len() + more.len() == now.len(), words::list(&more));
    let texts = (words::list(&was), words::list(&now));
    let fact = match (was.as_slice(), now.as_slice()) {
        ([], _) => ResponseFact::BodyAdded { now: &texts.1 },
        (_, []) => ResponseFact::BodyRemoved { was: &texts.0 },
        _ if is_more => ResponseFact::MediaTypeAdded { more: &more },
        _ => ResponseFact::MediaType { was: &texts.0, now: &texts.1 },
    };
    let change = change(operation, new.status.as_written(), fact);
    comparison.changes.push(change.places(&old.pointer, &new.pointer).values(was.join(", "), now.join(", ")));
}

fn without_charset(media: &str) -> String {
    let is_charset = |part: &&str| part.trim_start().to_ascii_lowercase().starts_with("charset=");
    media.split(';').filter(|part| !is_charset(part)).collect::<Vec<_>>().join(";").trim_end().to_owned()
}

/// Compares the types that a caller can decode an error's body as.
pub(super) fn errors(comparison: &mut Comparison, operation: &Pair, (olds, news): Both<Vec<ErrorResponse>>) {
    for old in olds {
        // Added and removed errors are reported as statuses.
        let Some(new) = news.iter().find(|new| new.status == old.status) else { continue };
        each_field!(ErrorResponse { status, ty, doc } of old, new);
        skip(NotCompared::Paired, status);
        let same = match ty {
            (Some(old), Some(new)) => comparison.pairs.same_mention(old, new),
            (old, new) => old == new,
        };
        let pointer = |error: &ErrorResponse, responses: &[DocumentedResponse]| {
            responses
                .iter()
                .find(|response| response.status == error.status)
                .map(|response| response.pointer.clone())
        };
        let places = (
            pointer(old, &operation.old.operation.responses),
            pointer(new, &operation.new.operation.responses),
        );
        if !same {
            let text = |ty: &Option<TypeRef>, api| {
                ty.as_ref().map_or("no JSON".to_owned(), |ty| words::rust(api, ty))
            };
            let (was, now) = (text(ty.0, comparison.old), text(ty.1, comparison.new));
            let types = Types { was: &was, now: &now };
            let fact = ResponseFact::ErrorType { status: &old.status.in_sentence(), types };
            let change = change(operation, old.status.as_written(), fact);
            comparison.changes.push(change.places(&places.0, &places.1).values(was, now));
        }
        if doc.0 != doc.1 {
            let status = &old.status.in_sentence();
            let change = change(operation, status, ResponseFact::ErrorDescribed { status });
            let change = change.places(&places.0, &places.1);
            comparison.changes.push(change.texts(&doc.0.summary, &doc.1.summary));
        }
    }
}
