//! Media types of bodies, and the arguments that a body adds.

use super::operation;
use crate::ir::{Body, Encoding, Media, Operation, PropertyEncoding, QueryStyle};

const BOAT: &str =
    "schema: {type: object, required: [name], properties: {name: {type: string}, note: {type: string}}}";
const TEXT: &str = "schema: {type: string}";

fn posted(said: &str, content: &str) -> Operation {
    let text = format!(
        "post: {{requestBody: {{{said} content: {{{content}}}}}, responses: {{'204': {{description: None}}}}}}"
    );
    operation(&text, "").1
}

fn media(operation: &Operation) -> Option<&Media> {
    match &operation.body {
        Body::None => None,
        Body::Fields { media, .. } | Body::Value { media, .. } => Some(media),
    }
}

#[test]
fn media_types() {
    let rows = [
        ("application/json", BOAT, Media::Json("application/json".into())),
        ("text/json", BOAT, Media::Json("text/json".into())),
        ("application/vnd.boat+json", BOAT, Media::Json("application/vnd.boat+json".into())),
        ("application/json; version=2", BOAT, Media::Json("application/json; version=2".into())),
        ("application/x-www-form-urlencoded", BOAT, Media::Form(QueryStyle::FormExplode)),
        ("multipart/form-data", BOAT, Media::Multipart),
        ("text/plain", TEXT, Media::Text("text/plain".into())),
        ("text/csv", TEXT, Media::Text("text/csv".into())),
        ("application/xml", TEXT, Media::Text("application/xml".into())),
        ("application/octet-stream", TEXT, Media::Bytes("application/octet-stream".into())),
        ("image/png", TEXT, Media::Bytes("image/png".into())),
    ];
    for (name, schema, expected) in rows {
        let operation = posted("required: true,", &format!("'{name}': {{{schema}}}"));
        assert_eq!(media(&operation), Some(&expected), "{name}");
    }
}

#[test]
fn fields_of_an_object_are_inputs() {
    let names = |inputs: &[crate::ir::Input]| -> Vec<String> {
        inputs.iter().map(|input| input.wire.as_written().to_owned()).collect()
    };
    let rows =
        [("required: true,", vec!["name"], vec!["note"], true), ("", vec![], vec!["name", "note"], false)];
    for (said, arguments, options, is_required) in rows {
        let operation = posted(said, &format!("application/json: {{{BOAT}}}"));
        let Body::Fields { required, .. } = operation.body else { panic!("{:?}", operation.body) };
        assert_eq!(required, is_required, "{said}");
        if is_required {
            assert_eq!(names(&operation.arguments), arguments);
            assert_eq!(names(&operation.options), options);
        } else {
            let mut all = names(&operation.arguments);
            all.extend(names(&operation.options));
            assert_eq!(all, options);
        }
    }
}

#[test]
fn properties_are_encoded_as_the_document_says() {
    let encoded = |manner| vec![Encoding { wire: "name".into(), encoding: manner }];
    let rows = [
        (
            "application/x-www-form-urlencoded",
            "style: pipeDelimited, explode: false",
            encoded(PropertyEncoding::Style(QueryStyle::PipeDelimited)),
        ),
        (
            "application/x-www-form-urlencoded",
            "allowReserved: true",
            encoded(PropertyEncoding::AllowReserved),
        ),
        ("multipart/form-data", "contentType: text/csv", encoded(PropertyEncoding::Media("text/csv".into()))),
    ];
    let list = "schema: {type: object, properties: {name: {type: array, items: {type: string}}}}";
    for (media, said, expected) in rows {
        let operation = posted("", &format!("'{media}': {{{list}, encoding: {{name: {{{said}}}}}}}"));
        assert_eq!(operation.encodings, expected, "{said}");
    }
}
