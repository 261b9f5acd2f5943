//! The words of the runtime that decisions are printed as, a table for each decision.

use super::sample;
use crate::emit::request::request;
use crate::emit::union::union;
use crate::ir::{
    Body, Decide, Encoding, Framing, Location, Manner, Media, Operation, PathStyle, Presence, QueryStyle,
    Stream, Styled, TextArm, TextFormat, TypeKind, TypeRef,
};
use crate::names::Verb;

/// Asserts that what is printed holds a text, however it is broken into lines.
#[track_caller]
fn assert_holds(printed: impl ToString, expected: &str) {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let printed = printed.to_string();
    assert!(bare(&printed).contains(&bare(expected)), "{expected} is not in\n{printed}");
}

#[track_caller]
fn assert_request_holds(operation: &Operation, expected: &str) {
    let api = sample::api();
    assert_holds(request(&api, &api.resources[0], operation), expected);
}

#[test]
fn locations_and_styles() {
    let simple = |explode| PathStyle::Simple { explode };
    let label = |explode| PathStyle::Label { explode };
    let matrix = |explode| PathStyle::Matrix { explode };
    let query = |style: QueryStyle| Location::Query(style.into());
    let path = |style: PathStyle| Location::Path(style.into());
    let rows = [
        (path(simple(false)), r#".path("it", PathStyle::Simple, "#),
        (path(simple(true)), r#".path("it", PathStyle::SimpleExplode, "#),
        (path(label(false)), r#".path("it", PathStyle::Label, "#),
        (path(label(true)), r#".path("it", PathStyle::LabelExplode, "#),
        (path(matrix(false)), r#".path("it", PathStyle::Matrix, "#),
        (path(matrix(true)), r#".path("it", PathStyle::MatrixExplode, "#),
        (path(PathStyle::Json), r#".path("it", PathStyle::Json, "#),
        (
            Location::Path(Styled { style: simple(false), allow_reserved: true }),
            r#".path_reserved("it", PathStyle::Simple, "#,
        ),
        (query(QueryStyle::FormExplode), r#".query("it", QueryStyle::FormExplode, "#),
        (query(QueryStyle::Form), r#".query("it", QueryStyle::Form, "#),
        (query(QueryStyle::SpaceDelimited), r#".query("it", QueryStyle::SpaceDelimited, "#),
        (query(QueryStyle::PipeDelimited), r#".query("it", QueryStyle::PipeDelimited, "#),
        (query(QueryStyle::Brackets), r#".query("it", QueryStyle::Brackets, "#),
        (query(QueryStyle::DeepObject), r#".query("it", QueryStyle::DeepObject, "#),
        (query(QueryStyle::Indices), r#".query("it", QueryStyle::Indices, "#),
        (query(QueryStyle::EmptyBrackets), r#".query("it", QueryStyle::EmptyBrackets, "#),
        (query(QueryStyle::Json), r#".query("it", QueryStyle::Json, "#),
        (
            Location::Query(Styled { style: QueryStyle::Form, allow_reserved: true }),
            r#".query_reserved("it", QueryStyle::Form, "#,
        ),
        (Location::Header(simple(true)), r#".header_parameter("it", PathStyle::SimpleExplode, "#),
        (Location::Cookie(QueryStyle::Form), r#".cookie_parameter("it", QueryStyle::Form, "#),
    ];
    for (location, expected) in rows {
        let mut operation = sample::operation("GET", "/pets", "list", "ListPets");
        operation.arguments.push(sample::input("it", location, TypeRef::String, Presence::Required));
        assert_request_holds(&operation, expected);
    }
}

#[test]
fn media_types_of_bodies() {
    let json = |media: &str| Media::Json(media.into());
    let rows = [
        (json("application/json"), ".json("),
        (json("text/json"), r#".json_as("text/json", "#),
        (Media::Form(QueryStyle::FormExplode), ".form(QueryStyle::FormExplode, "),
        (Media::Form(QueryStyle::Indices), ".form(QueryStyle::Indices, "),
        (Media::Multipart, ".multipart_fields("),
        (Media::Text("text/csv".into()), r#".text("text/csv", "#),
        (Media::Bytes("image/png".into()), r#".file("image/png", "#),
    ];
    for (media, expected) in rows {
        let mut operation = sample::operation("POST", "/pets", "create", "CreatePet");
        operation.arguments.push(sample::input("it", Location::Body, TypeRef::String, Presence::Required));
        operation.body = Body::Value { ty: TypeRef::String, media, required: true };
        assert_request_holds(&operation, expected);
    }
}

#[test]
fn encodings_of_properties() {
    let header = Manner::Header { name: "x-part".into(), value: "7".into() };
    let rows = [
        (Manner::Style(QueryStyle::PipeDelimited), r#".field_style("it", QueryStyle::PipeDelimited)"#),
        (Manner::AllowReserved, r#".field_reserved("it")"#),
        (Manner::Media("text/csv".into()), r#".part_media("it", "text/csv")"#),
        (header, r#".part_header("it", "x-part", "7")"#),
    ];
    for (manner, expected) in rows {
        let mut operation = sample::operation("POST", "/pets", "create", "CreatePet");
        operation.encodings.push(Encoding { wire: "it".into(), manner });
        assert_request_holds(&operation, expected);
    }
}

#[test]
fn framings_of_streams() {
    let rows = [
        (Framing::Events, "Framing::Events"),
        (Framing::Envelopes, "Framing::Envelopes"),
        (Framing::JsonEnvelopes, "Framing::JsonEnvelopes"),
        (Framing::Lines, "Framing::Lines"),
        (Framing::Sequence, "Framing::Sequence"),
    ];
    for (framing, expected) in rows {
        let mut operation = sample::operation("GET", "/pets", "list", "ListPets");
        operation.stream = Some(Stream {
            verb: Verb::Stream.usual(),
            item: Some(TypeRef::Json),
            framing,
            accept: "text/event-stream".into(),
            flag: None,
            setter: false,
        });
        assert_request_holds(&operation, &format!(r#"{expected}, "text/event-stream")"#));
    }
}

#[test]
fn a_header_is_the_key_of_a_call() {
    let mut operation = sample::operation("POST", "/pets", "create", "CreatePet");
    operation.idempotency_key = Some("Idempotency-Key".into());
    assert_request_holds(&operation, r#".idempotency_key("Idempotency-Key")"#);
}

#[test]
fn formats_of_texts() {
    let rows = [
        (TextFormat::Ipv4, "TextFormat::Ipv4"),
        (TextFormat::Ipv6, "TextFormat::Ipv6"),
        (TextFormat::Date, "TextFormat::Date"),
        (TextFormat::DateTime, "TextFormat::DateTime"),
        (TextFormat::Uuid, "TextFormat::Uuid"),
        (TextFormat::Uri, "TextFormat::Uri"),
        (TextFormat::Email, "TextFormat::Email"),
    ];
    let api = sample::api();
    for (format, expected) in rows {
        let mut item = sample::shape();
        let arms = vec![TextArm { format, then: Decide::Variant(0) }];
        item.decide = Decide::Text { arms, otherwise: Box::new(Decide::Unknown) };
        let def = sample::def("Shape", false, TypeKind::Union(item.clone()));
        assert_holds(union(&api, &def, &item), &format!(".is_text({expected})"));
    }
}
