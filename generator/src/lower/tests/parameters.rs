//! The styles of parameters, and which of them are arguments.

use super::operation;
use crate::ir::{Input, Location, PathStyle, Presence, QueryStyle, Styled};

const LIST: &str = "schema: {type: array, items: {type: string}}";
const OBJECT: &str = "schema: {type: object, properties: {gt: {type: integer}}}";
const TEXT: &str = "schema: {type: string}";
const JSON: &str = "content: {application/json: {schema: {type: object, properties: {gt: {type: integer}}}}}";

/// Returns the one parameter of an operation: its location, name and other properties.
fn parameter(place: &str, said: &str) -> Input {
    let text =
        format!("get: {{parameters: [{{{place}, {said}}}], responses: {{'204': {{description: None}}}}}}");
    let (_, operation) = operation(&text, "");
    let mut inputs = operation.arguments;
    inputs.extend(operation.options);
    assert_eq!(inputs.len(), 1, "{text}");
    inputs.remove(0)
}

#[test]
fn query_styles() {
    use QueryStyle::*;
    let rows = [
        ("name: tags", "", LIST, FormExplode),
        ("name: tags", "explode: false,", LIST, Form),
        ("name: tags", "style: form, explode: true,", LIST, FormExplode),
        ("name: tags", "style: spaceDelimited, explode: false,", LIST, SpaceDelimited),
        ("name: tags", "style: pipeDelimited, explode: false,", LIST, PipeDelimited),
        // An exploded array uses the delimiter of the query.
        ("name: tags", "style: pipeDelimited, explode: true,", LIST, FormExplode),
        ("name: 'tags[]'", "", LIST, Brackets),
        ("name: at", "style: deepObject, explode: true,", OBJECT, DeepObject),
        ("name: at", "", OBJECT, FormExplode),
        ("name: at", "explode: false,", OBJECT, Form),
        ("name: at", "", JSON, Json),
        ("name: tag", "", TEXT, FormExplode),
    ];
    for (name, said, schema, style) in rows {
        let input = parameter(&format!("in: query, {name}"), &format!("{said} {schema}"));
        assert_eq!(input.location, Location::Query(style.into()), "{name} {said}");
    }
}

#[test]
fn reserved_characters_stay_if_the_document_allows_them() {
    let input = parameter("in: query, name: path", &format!("allowReserved: true, {TEXT}"));
    let styled = Styled { style: QueryStyle::FormExplode, allow_reserved: true };
    assert_eq!(input.location, Location::Query(styled));
}

#[test]
fn header_and_cookie_styles() {
    for (said, schema, explode) in [("", LIST, false), ("explode: true,", OBJECT, true)] {
        let input = parameter("in: header, name: X-Tags", &format!("{said} {schema}"));
        assert_eq!(input.location, Location::Header(PathStyle::Simple { explode }), "{said}");
    }
    let header = parameter("in: header, name: X-At", JSON);
    assert_eq!(header.location, Location::Header(PathStyle::Json));
    for (said, style) in [("", QueryStyle::FormExplode), ("explode: false,", QueryStyle::Form)] {
        let input = parameter("in: cookie, name: tags", &format!("{said} {LIST}"));
        assert_eq!(input.location, Location::Cookie(style), "{said}");
    }
}

#[test]
fn path_styles() {
    let rows = [
        ("", PathStyle::Simple { explode: false }),
        ("style: simple, explode: true,", PathStyle::Simple { explode: true }),
        ("style: label,", PathStyle::Label { explode: false }),
        ("style: label, explode: true,", PathStyle::Label { explode: true }),
        ("style: matrix,", PathStyle::Matrix { explode: false }),
        ("style: matrix, explode: true,", PathStyle::Matrix { explode: true }),
    ];
    for (said, style) in rows {
        let paths = format!(
            "/boats/{{id}}: {{get: {{parameters: [{{in: path, name: id, required: true, {said} {LIST}}}], \
             responses: {{'204': {{description: None}}}}}}}}"
        )
        .replace("/boats/{id}:", "'/boats/{id}':");
        let api = super::lowered(&super::document(&paths, ""));
        let operation = &api.resources[0].operations[0];
        assert_eq!(operation.arguments[0].location, Location::Path(style.into()), "{said}");
    }
}

#[test]
fn presence_of_parameters() {
    let rows = [
        ("required: true, schema: {type: string}", Presence::Required),
        ("schema: {type: string}", Presence::Optional),
        ("required: false, schema: {type: string, default: a}", Presence::Optional),
    ];
    for (said, presence) in rows {
        assert_eq!(parameter("in: query, name: tag", said).presence, presence, "{said}");
    }
}
