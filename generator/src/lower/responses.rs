//! Responses: the result of a successful call, and the bodies of errors.

use super::dispatch::{Candidate, Decided, dispatch};
use super::docs;
use super::representations::{self, Reading, Representations, is_same, plain_reading};
use super::statuses;
use super::types::{BodyFormat, Types};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Dispatch, Doc, DocumentedResponse, ErrorResponse, Representation, Success, TypeKind, TypeRef, Union,
    Variant,
};
use crate::media_type;
use crate::names::{Labelled, Scope, SuggestedType, TypeName, VariantOf};
use crate::spec::{self, SchemaId};
use crate::text::{Text, code_span};

/// Lists the documented responses, without decisions.
pub(super) fn documented(op: &spec::Operation) -> Vec<DocumentedResponse> {
    let response = |(status, response): (&String, &spec::Response)| DocumentedResponse {
        status: status.clone().into(),
        pointer: response.pointer.clone(),
        media: response.content.keys().map(Text::from).collect(),
    };
    op.responses.iter().map(response).collect()
}

/// A response with content.
struct Distinct<'a> {
    candidate: representations::Candidate<'a>,
    success: Success,
}

/// Returns the result of a successful call: one type, an `Option` of it if a response has no
/// content, or a union of types.
pub(super) fn success(
    types: &mut Types,
    op: &spec::Operation,
    representations: &Representations,
    request: &TypeName,
) -> Success {
    if op.method == "HEAD" {
        // The document describes the response to `GET` (RFC 9110, section 9.3.2).
        return Success::Empty;
    }
    if representations.plain.is_empty() && super::streams::representation(op).is_some() {
        return Success::Events;
    }
    combined(types, &representations.plain, representations.empty, &request.join("response"))
}

/// Returns the representations that have methods of their own.
pub(super) fn other_representations(
    types: &mut Types,
    op: &spec::Operation,
    representations: &Representations,
    request: &TypeName,
) -> Vec<Representation> {
    if op.method == "HEAD" {
        return Vec::new();
    }
    let others = representations.others.iter().filter_map(|other| {
        let name = other.name.clone()?;
        let words = name.as_str().trim_start_matches("accept_");
        let suggested = request.join(words).join("response");
        Some(Representation {
            name,
            media: media_type::header(other.media)?.into(),
            accept: representations.accept_only(other).into(),
            success: combined(types, &other.candidates, representations.empty, &suggested),
        })
    });
    others.collect()
}

/// Combines the responses of several statuses into one result. `empty` means that one of them has
/// no body.
fn combined(
    types: &mut Types,
    candidates: &[representations::Candidate],
    empty: bool,
    suggested: &SuggestedType,
) -> Success {
    let mut distinct: Vec<Distinct> = Vec::new();
    for &candidate in candidates {
        if let Some(schema) = schema_of(candidate.reading) {
            types.mark(schema);
        }
        if distinct.iter().any(|known| is_same(types, known.candidate.reading, candidate.reading)) {
            continue;
        }
        let success = read(types, candidate.reading, suggested);
        if distinct.iter().all(|known| known.success != success) {
            distinct.push(Distinct { candidate, success });
        }
    }
    let success = match distinct.as_slice() {
        [] => return Success::Empty,
        [only] => only.success.clone(),
        several => match union(types, several, suggested) {
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

fn schema_of(reading: Reading) -> Option<SchemaId> {
    match reading {
        Reading::Json(schema) => schema,
        Reading::Text | Reading::Bytes => None,
    }
}

fn read(types: &mut Types, reading: Reading, suggested: &SuggestedType) -> Success {
    match reading {
        Reading::Json(Some(schema)) => {
            let ty = types.type_ref(schema, BodyFormat::Json, suggested);
            // A response that may be `null` is an `Option`.
            let nullable = types.spec.schema(schema).nullable && ty != TypeRef::Json;
            Success::Json(if nullable { TypeRef::Nullable(Box::new(ty)) } else { ty })
        }
        Reading::Json(None) => Success::Json(TypeRef::Json),
        Reading::Text => Success::Text,
        Reading::Bytes => Success::Bytes,
    }
}

/// Returns the result of the first status, with a warning about the others.
fn first(types: &mut Types, several: &[Distinct]) -> Success {
    let first = &several[0];
    for other in &several[1..] {
        let message = format!(
            "the response with status {} differs from that with status {}, whose type is used",
            other.candidate.status, first.candidate.status
        );
        types.diagnostics.push(
            Diagnostic::warning(Code::ConflictingParts, message)
                .at(&other.candidate.response.pointer)
                .help("read this response from the raw response"),
        );
    }
    first.success.clone()
}

/// Returns the union of responses that are all JSON; `None` if their values cannot be
/// distinguished.
fn union(types: &mut Types, several: &[Distinct], suggested: &SuggestedType) -> Option<TypeRef> {
    let mut scope = Scope::enumeration();
    let (mut variants, mut candidates) = (Vec::new(), Vec::new());
    for Distinct { candidate, success } in several {
        let (Success::Json(ty), Some(schema)) = (success, schema_of(candidate.reading)) else {
            return None;
        };
        if matches!(ty, TypeRef::Json | TypeRef::Nullable(_)) {
            return None;
        }
        let label = match ty {
            TypeRef::Named(id) => types.def(*id).name.as_str().to_owned(),
            _ => format!("Status {}", candidate.status),
        };
        let name =
            scope.variant(&Labelled(&label, suggested.as_str()), VariantOf::Response, candidate.status);
        candidates.push(Candidate { variant: variants.len(), members: vec![schema] });
        let doc = docs::doc(candidate.response.description.as_deref(), None);
        variants.push(Variant { name, ty: ty.clone(), tag: None, doc });
    }
    let Decided { decision, doubts, .. } = dispatch(types.spec, &candidates);
    if !doubts.is_empty() || decision == Dispatch::Unknown {
        return None;
    }
    let union = Union { variants, dispatch: decision, multipart: false, names: Vec::new() };
    let statuses: Vec<String> = several.iter().map(|distinct| code_span(distinct.candidate.status)).collect();
    let doc = Doc {
        summary: format!("The responses with the statuses {}.", statuses.join(" and ")).into(),
        details: Text::new(),
    };
    let name = types.synthetic_name(suggested.as_str());
    let pointer = several[0].candidate.response.pointer.clone();
    Some(types.define_synthetic(name, pointer, doc, TypeKind::Union(union)))
}

/// Returns the suffix that distinguishes the error types of an operation: `404` or `4XX`, nothing
/// for `default`.
fn error_suffix(status: &str) -> &str {
    if status == "default" { "" } else { status }
}

/// Returns the documented errors.
pub(super) fn errors(types: &mut Types, op: &spec::Operation, request: &TypeName) -> Vec<ErrorResponse> {
    let responses: Vec<_> = statuses::errors(op).collect();
    let mut out = Vec::new();
    for (status, response) in responses {
        let suggested = request.join("error").join(error_suffix(status));
        let success = plain_reading(types, &response.content).map(|reading| read(types, reading, &suggested));
        let ty = match success {
            Some(Success::Json(ty)) => Some(ty),
            _ => None,
        };
        let doc = super::docs::doc(response.description.as_deref(), None);
        out.push(ErrorResponse { status: status.into(), ty, doc });
    }
    out
}
