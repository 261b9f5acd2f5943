//! Answers: what a call gives when all is well, and what errors hold.

use indexmap::IndexMap;

use super::decide::{Candidate, decide};
use super::docs;
use super::operations::media;
use super::types::{Form, Types};
use crate::diagnostic::Diagnostic;
use crate::ir::{Answer, Decide, Doc, ErrorResponse, Media, Success, TypeKind, TypeRef, Union, Variant};
use crate::names::{Scope, TypeName, VariantName};
use crate::pointer::Pointer;
use crate::spec::{self, MediaType, Response, SchemaId, Shape};

/// What is said of the answers, without a decision.
pub(super) fn answers(op: &spec::Operation) -> Vec<Answer> {
    let answer = |(status, response): (&String, &spec::Response)| Answer {
        status: status.clone(),
        pointer: response.pointer.clone(),
        media: response.content.keys().cloned().collect(),
    };
    op.responses.iter().map(answer).collect()
}

/// An answer that has content.
struct Found<'a> {
    status: &'a str,
    response: &'a Response,
    success: Success,
    schema: Option<SchemaId>,
}

/// What the answers are that say that all is well: one type, an option of it where one of them has no content, or a union
/// of types.
pub(super) fn success(types: &mut Types, op: &spec::Operation, request: &TypeName) -> Success {
    let suggested = request.join("response");
    let well = |status: &str| status.starts_with('2') || (status == "default" && only_default(op));
    let mut found: Vec<Found> = Vec::new();
    let mut empty = false;
    for (status, response) in op.responses.iter().filter(|(status, _)| well(status)) {
        let (success, schema) = content_of(types, &response.content, &suggested);
        unread(types, &success, response);
        if response.content.is_empty() {
            empty = true;
        } else if success != Success::Empty && found.iter().all(|known| known.success != success) {
            found.push(Found { status, response, success, schema });
        }
    }
    let success = match found.as_slice() {
        [] if super::streams::representation(op).is_some() => return Success::Events,
        [] => return Success::Empty,
        [only] => only.success.clone(),
        several => match union(types, several, &suggested) {
            Some(union) => Success::Json(union),
            None => first(types, several),
        },
    };
    match success {
        Success::Json(ty) if empty && !matches!(ty, TypeRef::Nullable(_) | TypeRef::Json) => {
            Success::Json(TypeRef::Nullable(Box::new(ty)))
        }
        success => success,
    }
}

/// The answer of the first status, with a warning about the others.
fn first(types: &mut Types, several: &[Found]) -> Success {
    let first = &several[0];
    for other in &several[1..] {
        let message = format!(
            "the answer of status {} differs from that of {}, whose type is used",
            other.status, first.status
        );
        types.diagnostics.push(
            Diagnostic::warning(message).at(&other.response.pointer).help("read it from the raw response"),
        );
    }
    first.success.clone()
}

/// The union of answers that are all JSON; `None` where their values cannot be told apart.
fn union(types: &mut Types, several: &[Found], suggested: &TypeName) -> Option<TypeRef> {
    let mut scope = Scope::default();
    scope.take("Unknown");
    let (mut variants, mut candidates) = (Vec::new(), Vec::new());
    for Found { status, response, success, schema } in several {
        let (Success::Json(ty), Some(schema)) = (success, schema) else {
            return None;
        };
        if matches!(ty, TypeRef::Json | TypeRef::Nullable(_)) {
            return None;
        }
        let label = match ty {
            TypeRef::Named(id) => types.def(*id).name.as_str().to_owned(),
            _ => format!("Status {status}"),
        };
        let name = scope.claim(&VariantName::new(&label, suggested), &["answer"], status);
        candidates.push(Candidate { variant: variants.len(), members: vec![*schema] });
        let doc = docs::doc(response.description.as_deref(), None);
        variants.push(Variant { name, ty: ty.clone(), doc });
    }
    let (decision, doubts) = decide(types.spec, &candidates, None);
    if !doubts.is_empty() || decision == Decide::Unknown {
        return None;
    }
    let union = Union { variants, decide: decision, multipart: false, names: Vec::new() };
    let statuses: Vec<String> = several.iter().map(|found| format!("`{}`", found.status)).collect();
    let doc = Doc {
        summary: format!("The answers of the statuses {}.", statuses.join(" and ")),
        details: String::new(),
    };
    let name = types.loose_name(suggested.as_str());
    let pointer = several[0].response.pointer.clone();
    Some(types.define_loose(name, pointer, doc, TypeKind::Union(union)))
}

/// Notes the representations that are read nowhere. Those that say the same in other clothes are no loss.
fn unread(types: &mut Types, chosen: &Success, response: &Response) {
    for name in response.content.keys().filter(|name| super::streams::framing(name).is_none()) {
        let is_read = match media(types, name) {
            Media::Json(_) => matches!(chosen, Success::Json(_) | Success::Bytes),
            Media::Text(_) => matches!(chosen, Success::Text) || same_in_other_clothes(name),
            _ => matches!(chosen, Success::Bytes) || same_in_other_clothes(name),
        };
        if !is_read {
            let (_, count) = types.unread.entry(name.clone()).or_insert((response.pointer.clone(), 0));
            *count += 1;
        }
    }
}

fn same_in_other_clothes(media: &str) -> bool {
    ["xml", "yaml", "json", "text/plain", "text/html", "protobuf", "msgpack", "cbor"]
        .iter()
        .any(|other| media.contains(other))
}

/// A warning for each media type that is read nowhere.
pub(super) fn report_unread(types: &mut Types) {
    let unread: IndexMap<String, (Pointer, usize)> = std::mem::take(&mut types.unread);
    for (media, (pointer, count)) in unread {
        let more = match count - 1 {
            0 => String::new(),
            more => format!(" (here and in {more} more)"),
        };
        let message =
            format!("the representation `{media}` of an answer is not read: another is there too{more}");
        types.diagnostics.push(
            Diagnostic::warning(message)
                .at(&pointer)
                .help("ask for it with a request of your own, and the header `Accept`"),
        );
    }
}

/// A document that says only `default` means it for answers that are well, too.
fn only_default(op: &spec::Operation) -> bool {
    op.responses.keys().all(|status| status == "default" || status.starts_with(['4', '5']))
}

/// What a set of representations is read as: JSON before text before bytes; with the schema, where there is one.
fn content_of(
    types: &mut Types,
    content: &IndexMap<String, MediaType>,
    suggested: &TypeName,
) -> (Success, Option<SchemaId>) {
    let mut best = (Success::Empty, None);
    // A sequence is read as a stream.
    let content = content.iter().filter(|(name, _)| super::streams::framing(name).is_none());
    let content: Vec<_> = content.collect();
    // Beside bytes, text as JSON is the same bytes by mistake.
    let has_bytes = content.iter().any(|(name, _)| matches!(media(types, name), Media::Bytes(_)));
    for (name, media_type) in content {
        let next = match media(types, name) {
            Media::Json(_) => match media_type.schema {
                Some(schema) if is_binary(types, schema) => Success::Bytes,
                Some(schema) if has_bytes && is_string(types, schema) => Success::Bytes,
                Some(schema) => {
                    let ty = types.mention(schema, Form::Json, suggested);
                    // An answer that may be `null` is an option.
                    let nullable = types.spec.schema(schema).nullable && ty != TypeRef::Json;
                    Success::Json(if nullable { TypeRef::Nullable(Box::new(ty)) } else { ty })
                }
                None => Success::Json(TypeRef::Json),
            },
            Media::Text(_) => Success::Text,
            _ => Success::Bytes,
        };
        if rank(&next) > rank(&best.0) {
            best = (next, media_type.schema);
        }
    }
    best
}

fn is_string(types: &Types, schema: SchemaId) -> bool {
    matches!(types.spec.schema(types.spec.target(schema)).shape, Shape::String { .. })
}

fn rank(success: &Success) -> usize {
    match success {
        Success::Empty => 0,
        Success::Bytes => 1,
        Success::Text => 2,
        Success::Json(_) => 3,
        Success::Events => 4,
    }
}

pub(super) fn is_binary(types: &Types, schema: SchemaId) -> bool {
    let schema = types.spec.schema(types.spec.target(schema));
    matches!(&schema.shape, Shape::String { format: Some(format) } if format == "binary")
}

/// What tells the error types of one operation apart: `404` and `4XX`, nothing for `default`.
fn error_suffix(status: &str) -> &str {
    if status == "default" { "" } else { status }
}

/// The documented errors.
pub(super) fn errors(types: &mut Types, op: &spec::Operation, request: &TypeName) -> Vec<ErrorResponse> {
    let bad =
        |status: &str| !(status.starts_with(['1', '2', '3']) || (status == "default" && only_default(op)));
    let responses: Vec<_> = op.responses.iter().filter(|(status, _)| bad(status)).collect();
    let mut out = Vec::new();
    for (status, response) in responses {
        let ty =
            match content_of(types, &response.content, &request.join("error").join(error_suffix(status))).0 {
                Success::Json(ty) => Some(ty),
                _ => None,
            };
        let doc = super::docs::doc(response.description.as_deref(), None);
        out.push(ErrorResponse { status: status.clone(), ty, doc });
    }
    out
}
