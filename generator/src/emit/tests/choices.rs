//! The runtime calls that each decision is printed as, in one table for each decision.

use super::sample;
use crate::emit::model::model;
use crate::emit::request::request;
use crate::emit::rust_type::rust_type;
use crate::emit::union::union;
use crate::ir::{
    Body, Conversion, Dispatch, DocumentedResponse, Encoding, External, Framing, Literal, Location, Media,
    Member, Operation, PathStyle, Presence, PropertyEncoding, QueryStyle, Stream, Styled, TextArm,
    TextFormat, TypeId, TypeKind, TypeRef, WrittenTag,
};
use crate::names::{DeriveMacro, OuterAttribute, RustType, Verb};
use crate::pointer::Pointer;

/// Asserts that the printed code contains a text, apart from line breaks.
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
        (Location::Cookie(QueryStyle::Cookie), r#".cookie_parameter("it", QueryStyle::Cookie, "#),
        (
            Location::Cookie(QueryStyle::CookieExplode),
            r#".cookie_parameter("it", QueryStyle::CookieExplode, "#,
        ),
    ];
    for (location, expected) in rows {
        let mut operation = sample::operation("GET", "/pets", "list", "ListPets");
        operation.arguments.push(sample::input("it", location, TypeRef::String, Presence::Required));
        assert_request_holds(&operation, expected);
    }
}

#[test]
fn methods() {
    for (method, expected) in [
        ("GET", r#"Call::new(Method::GET, "/pets")"#),
        ("QUERY", r#"Call::new(Method::QUERY, "/pets")"#),
        ("COPY", r#"Call::with_method("COPY", "/pets")"#),
        ("get", r#"Call::with_method("get", "/pets")"#),
    ] {
        assert_request_holds(&sample::operation(method, "/pets", "list", "ListPets"), expected);
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
    let header = PropertyEncoding::Header { name: "x-part".into(), value: "7".into() };
    let rows = [
        (
            PropertyEncoding::Style(QueryStyle::PipeDelimited),
            r#".field_style("it", QueryStyle::PipeDelimited)"#,
        ),
        (PropertyEncoding::AllowReserved, r#".field_reserved("it")"#),
        (PropertyEncoding::Media("text/csv".into()), r#".part_media("it", "text/csv")"#),
        (header, r#".part_header("it", "x-part", "7")"#),
    ];
    for (manner, expected) in rows {
        let mut operation = sample::operation("POST", "/pets", "create", "CreatePet");
        operation.encodings.push(Encoding { wire: "it".into(), encoding: manner });
        assert_request_holds(&operation, expected);
    }
}

#[test]
fn framings_of_streams() {
    let rows = [
        (Framing::Events, "Framing::Events"),
        (Framing::Envelopes, "Framing::Envelopes"),
        (Framing::JsonEnvelopes, "Framing::JsonEnvelopes"),
        (Framing::JsonData, "Framing::JsonData"),
        (Framing::Lines, "Framing::Lines"),
        (Framing::Sequence, "Framing::Sequence"),
    ];
    for (framing, expected) in rows {
        let mut operation = sample::operation("GET", "/pets", "list", "ListPets");
        operation.stream = Some(Stream {
            method: Verb::Stream.usual(),
            item: Some(TypeRef::Json),
            framing,
            accept: "text/event-stream".into(),
            request_flag: None,
            exposes_setter: false,
        });
        assert_request_holds(&operation, &format!(r#"{expected}, "text/event-stream")"#));
    }
}

/// Changes an operation.
type Change = fn(&mut Operation);

#[test]
fn lines_of_a_call() {
    let rows: [(Change, &str); 9] = [
        (|call| call.server = Some("https://files.example".into()), r#".server("https://files.example")"#),
        (|call| call.security = vec![vec![0]], ".security(&[&[API_KEY]])"),
        (|call| call.accept = Some("text/csv".into()), r#".accept("text/csv")"#),
        (|call| call.content_type = Some("text/json".into()), r#".content_type("text/json")"#),
        (|call| call.idempotency_key = Some("X-Key".into()), r#".idempotency_key("X-Key")"#),
        (|call| call.responses = vec![response("200"), response("304")], ".redirects(&[304], false)"),
        (|call| call.responses = vec![response("302")], ".redirects(&[302], true)"),
        (|call| call.body = optional_body("application/json"), ".json_if_any(&self.body)"),
        (|call| call.body = optional_body("text/json"), r#".json_as_if_any("text/json", &self.body)"#),
    ];
    for (change, expected) in rows {
        let mut operation = sample::operation("POST", "/pets", "create", "CreatePet");
        change(&mut operation);
        assert_request_holds(&operation, expected);
    }
}

fn response(status: &str) -> DocumentedResponse {
    DocumentedResponse { status: status.into(), pointer: Pointer::root(), media: Vec::new() }
}

/// A body of fields that is optional.
fn optional_body(media: &str) -> Body {
    Body::Fields { ty: TypeId(0), media: Media::Json(media.into()), required: false }
}

#[test]
fn names_of_types() {
    let within = |wrap: fn(Box<TypeRef>) -> TypeRef| wrap(Box::new(TypeRef::Date));
    let rows = [
        (TypeRef::Bool, "bool"),
        (TypeRef::I32, "i32"),
        (TypeRef::I64, "i64"),
        (TypeRef::U64, "u64"),
        (TypeRef::F64, "f64"),
        (TypeRef::Number, "serde_json::Number"),
        (TypeRef::String, "String"),
        (TypeRef::Timestamp, "Timestamp"),
        (TypeRef::DateTime, "DateTime"),
        (TypeRef::Date, "Date"),
        (TypeRef::Base64, "Base64"),
        (TypeRef::Secret, "Secret"),
        (TypeRef::Json, "Value"),
        (TypeRef::PatchOperation, "crate::runtime::PatchOperation"),
        (TypeRef::Bytes, "File"),
        (TypeRef::File, "File"),
        (within(TypeRef::List), "Vec<Date>"),
        (within(TypeRef::Map), "BTreeMap<String, Date>"),
        (within(TypeRef::Nullable), "Option<Date>"),
        (within(TypeRef::Boxed), "Box<Date>"),
        (TypeRef::Named(TypeId(0)), "Pet"),
        (external("u32", Conversion::Direct), "u32"),
        (external("a::B", Conversion::Text), "Parsed<::a::B>"),
        (external("a::B", Conversion::Number), "Parsed<::a::B, AsNumber>"),
        (external("a::B<c::D>", Conversion::Serde), "Parsed<::a::B<::c::D>, AsSerde>"),
    ];
    let api = sample::api();
    for (ty, expected) in rows {
        let printed = rust_type(&api, &ty).to_string().replace(' ', "");
        assert_eq!(printed, expected.replace(' ', ""), "{ty:?}");
    }
}

fn external(ty: &str, conversion: Conversion) -> TypeRef {
    TypeRef::External(External { ty: RustType::parse(ty).unwrap(), conversion })
}

#[test]
fn derives_and_attributes_of_the_configuration_are_added() {
    let api = sample::api();
    let mut def = sample::def("Shape", true, TypeKind::Union(sample::shape()));
    def.derives = ["Eq", "a::B"].map(|text| DeriveMacro::parse(text).unwrap()).to_vec();
    def.attributes = vec![OuterAttribute::parse("must_use").unwrap()];
    let expected = "#[derive(Clone, Debug, PartialEq, Eq, ::a::B)] #[must_use]";
    assert_holds(union(&api, &def, &sample::shape()), expected);
    let item = sample::object(vec![sample::field("it", TypeRef::String, Presence::Optional)]);
    def.kind = TypeKind::Struct(item.clone());
    def.derives.push(DeriveMacro::parse("Default").unwrap());
    assert_holds(model(&api, &def, &item, None), "#[derive(Clone, Default, Eq, ::a::B,)] #[must_use]");
}

#[test]
fn what_is_deprecated_says_so() {
    let mut operation = sample::operation("GET", "/pets", "list", "ListPets");
    operation.options.push(sample::input("it", Location::Body, TypeRef::String, Presence::Optional));
    operation.options[0].deprecated = true;
    assert_request_holds(&operation, "#[deprecated] pub fn it(");
    let Member::Field(mut field) = sample::field("it", TypeRef::String, Presence::Optional) else {
        panic!("it is a field")
    };
    field.deprecated = true;
    let item = sample::object(vec![Member::Field(field)]);
    let def = sample::def("Thing", false, TypeKind::Struct(item.clone()));
    assert_holds(model(&sample::api(), &def, &item, None), "#[deprecated] pub it: ");
}

#[test]
fn a_tag_that_no_member_has_is_written() {
    let mut item = sample::shape();
    item.variants[1].tag =
        Some(WrittenTag { property: "kind".into(), value: Literal::String("disc".into()) });
    let def = sample::def("Shape", true, TypeKind::Union(item.clone()));
    assert_holds(union(&sample::api(), &def, &item), r#"put_tagged("kind", "disc", value)"#);
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
        let arms = vec![TextArm { format, then: Dispatch::Variant(0) }];
        item.dispatch = Dispatch::Text { arms, otherwise: Box::new(Dispatch::Unknown) };
        let def = sample::def("Shape", false, TypeKind::Union(item.clone()));
        assert_holds(union(&api, &def, &item), &format!(".is_text({expected})"));
    }
}
