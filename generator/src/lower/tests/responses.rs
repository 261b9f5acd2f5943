//! The results of calls, by the statuses and media types of their responses.

use super::operation;
use crate::ir::{Framing, Operation, Success, TypeRef};

const TEXT: &str = "schema: {type: string}";

fn get(responses: &str) -> Operation {
    operation(&format!("get: {{responses: {{{responses}}}}}"), "").1
}

fn response(status: &str, content: &str) -> String {
    format!("'{status}': {{description: It., content: {{{content}}}}}")
}

#[test]
fn success_by_media_type() {
    let rows = [
        ("application/json: {schema: {type: integer}}", Success::Json(TypeRef::I64)),
        ("application/vnd.a+json: {schema: {type: integer}}", Success::Json(TypeRef::I64)),
        ("application/json: {}", Success::Json(TypeRef::Json)),
        ("text/plain: {schema: {type: string}}", Success::Text),
        ("application/pdf: {schema: {type: string, format: binary}}", Success::Bytes),
        ("text/event-stream: {schema: {type: object}}", Success::Events),
        ("application/jsonl: {schema: {type: object}}", Success::Events),
    ];
    for (content, success) in rows {
        assert_eq!(get(&response("200", content)).success, success, "{content}");
    }
}

#[test]
fn success_by_status() {
    let json = "application/json: {schema: {type: integer}}";
    let nothing = |status: &str| format!("'{status}': {{description: None.}}");
    let integer = || Success::Json(TypeRef::I64);
    let or_nothing = Success::Json(TypeRef::Nullable(Box::new(TypeRef::I64)));
    let rows = [
        (response("200", json), integer()),
        (response("201", json), integer()),
        (response("2XX", json), integer()),
        (nothing("204"), Success::Empty),
        (nothing("202"), Success::Empty),
        (format!("{}, {}", response("200", json), response("201", json)), integer()),
        (format!("{}, {}", response("200", json), nothing("204")), or_nothing),
        (format!("{}, {}", nothing("204"), response("404", json)), Success::Empty),
        (response("default", json), integer()),
        (format!("{}, {}", nothing("204"), response("default", json)), Success::Empty),
        (format!("{}, {}", nothing("302"), response("default", json)), Success::Empty),
        // Neither an informational response nor one without a body counts as a success besides
        // `default`.
        (format!("{}, {}", nothing("103"), response("default", json)), integer()),
        (format!("{}, {}", nothing("1XX"), response("default", json)), integer()),
        (format!("{}, {}", nothing("304"), response("default", json)), integer()),
        (format!("{}, {}", nothing("304"), response("200", json)), integer()),
        (format!("{}, {}", response("404", json), response("default", json)), integer()),
    ];
    for (responses, success) in rows {
        assert_eq!(get(&responses).success, success, "{responses}");
    }
}

#[test]
fn errors_keep_their_statuses() {
    let json = "application/json: {schema: {type: integer}}";
    let responses =
        [("200", json), ("404", json), ("4XX", json), ("503", "text/plain: {}"), ("default", json)];
    let operation = get(&responses.map(|(status, content)| response(status, content)).join(", "));
    let errors: Vec<(&str, bool)> =
        operation.errors.iter().map(|error| (error.status.as_written(), error.ty.is_some())).collect();
    assert_eq!(errors, [("404", true), ("4XX", true), ("503", false), ("default", true)]);
}

#[test]
fn default_is_an_error_if_there_is_another_success() {
    let json = "application/json: {schema: {type: integer}}";
    let rows = [
        ("103", false),
        ("304", false),
        ("404", false),
        ("200", true),
        ("204", true),
        ("302", true),
        ("3XX", true),
    ];
    for (status, is_error) in rows {
        let operation = get(&format!("'{status}': {{description: It.}}, {}", response("default", json)));
        let errors = operation.errors.iter().map(|error| error.status.as_written());
        assert_eq!(errors.filter(|error| *error == "default").count() == 1, is_error, "{status}");
    }
}

#[test]
fn redirects_that_are_listed_are_responses() {
    let nothing = |status: &str| format!("'{status}': {{description: Elsewhere.}}");
    let rows = [
        (nothing("200"), vec![], false),
        (nothing("302"), vec![302], true),
        (format!("{}, {}", nothing("200"), nothing("307")), vec![307], false),
        (nothing("3XX"), (300..=308).collect(), true),
    ];
    for (responses, redirects, gives) in rows {
        let operation = get(&responses);
        assert_eq!(operation.redirects(), redirects, "{responses}");
        assert_eq!(operation.gives_redirects(), gives, "{responses}");
    }
}

#[test]
fn a_head_request_reads_nothing() {
    let json = response("200", "application/json: {schema: {type: integer}}");
    let (_, operation) = operation(&format!("head: {{responses: {{{json}}}}}"), "");
    assert_eq!(operation.success, Success::Empty);
}

#[test]
fn framings_by_media_type() {
    let event = "schema: {type: object, properties: {price: {type: number}}}";
    let envelope = "schema: {type: object, properties: {event: {type: string}, data: {type: string}}}";
    let rows = [
        ("text/event-stream", event, Framing::Events),
        ("text/event-stream", TEXT, Framing::Envelopes),
        ("text/event-stream", envelope, Framing::Envelopes),
        ("application/x-ndjson", event, Framing::Lines),
        ("application/jsonl", event, Framing::Lines),
        ("application/json-seq", event, Framing::Sequence),
        ("application/geo+json-seq", event, Framing::Sequence),
    ];
    for (media, schema, framing) in rows {
        let operation = get(&response("200", &format!("'{media}': {{{schema}}}")));
        let stream = operation.stream.unwrap_or_else(|| panic!("{media} is no stream"));
        assert_eq!(stream.framing, framing, "{media} {schema}");
    }
}

#[test]
fn the_usual_accept_is_not_spelled_out() {
    let rows = [
        ("application/json: {schema: {type: integer}}", None),
        ("application/vnd.a+json: {schema: {type: integer}}", Some("application/vnd.a+json")),
        ("text/plain: {schema: {type: string}}", None),
        ("text/csv: {schema: {type: string}}", Some("text/csv")),
    ];
    for (content, accept) in rows {
        let operation = get(&response("200", content));
        assert_eq!(operation.accept.as_ref().map(|accept| accept.as_written()), accept, "{content}");
    }
}
