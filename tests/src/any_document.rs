//! Any document gives a crate of its valid parts: schemas that refer to themselves in every way,
//! names of Rust and of the runtime, and all of these in combination.

use std::fs;

use crategen::GenerateOptions;
use proptest::collection::{btree_map, vec};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Names of components. Each document has all of them, so that any may be referred to.
const COMPONENTS: &[&str] = &[
    "Pet", "pet", "Pet_", "List", "Option", "Self", "String", "Box", "Client", "Value", "Page", "a-b", "aB",
    "1st", "crate", "PetList", "Response",
];

const PROPERTIES: &[&str] = &[
    "id",
    "type",
    "object",
    "data",
    "self",
    "a-b",
    "a_b",
    "aB",
    "",
    "next",
    "value",
    "extra",
    "send",
    "new",
    "default",
    "clone",
    "1",
    "$x",
    "ß",
    "id_null",
    "has_more",
    "additional",
    "body",
    "client",
    "options",
];

const SEGMENTS: &[&str] =
    &["pets", "type", "self", "a-b", "v1", "client", "files:batch", "{id}", "{a-b}", "{type}"];

fn reference() -> impl Strategy<Value = Value> {
    select(COMPONENTS).prop_map(|name| json!({"$ref": format!("#/components/schemas/{name}")}))
}

fn scalar() -> impl Strategy<Value = Value> {
    let formats = &["date", "date-time", "uuid", "binary", "byte", "int32", "int64", "unixtime", "none"];
    let values = vec!["a", "A", "", "a-b", "1", "-1", "null", "type", "Unknown", "unknown"];
    prop_oneof![
        3 => (select(&["string", "integer", "number", "boolean"][..]), select(&formats[..]))
            .prop_map(|(kind, format)| json!({"type": kind, "format": format})),
        2 => subsequence(values, 1..6).prop_map(|values| json!({"type": "string", "enum": values})),
        1 => subsequence(vec![0, 1, -1, i64::MAX], 1..4).prop_map(|values| json!({"type": "integer", "enum": values})),
        1 => select(&["x", "y"][..]).prop_map(|value| json!({"const": value})),
        1 => Just(json!({})),
    ]
}

fn object(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let more = prop_oneof![any::<bool>().prop_map(Value::from), scalar()];
    (btree_map(select(PROPERTIES), inner, 0..6), any::<u8>(), weighted(0.2, more)).prop_map(
        |(properties, required, more)| {
            let required: Vec<&str> = properties
                .keys()
                .enumerate()
                .filter(|(at, _)| required >> at & 1 == 1)
                .map(|(_, name)| *name)
                .collect();
            let mut schema = json!({"type": "object", "properties": properties, "required": required});
            if let Some(more) = more {
                schema["additionalProperties"] = more;
            }
            schema
        },
    )
}

fn schema() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![reference(), scalar()];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let some = || vec(inner.clone(), 1..4);
        prop_oneof![
            3 => object(inner.clone()),
            1 => inner.clone().prop_map(|items| json!({"type": "array", "items": items})),
            1 => inner.clone().prop_map(|values| json!({"type": "object", "additionalProperties": values})),
            1 => some().prop_map(|parts| json!({"allOf": parts})),
            1 => some().prop_map(|members| json!({"oneOf": members})),
            1 => some().prop_map(|members| json!({"anyOf": members})),
            1 => inner.clone().prop_map(|member| json!({"anyOf": [member, {"type": "null"}]})),
        ]
    })
}

fn content(kinds: &'static [&'static str]) -> impl Strategy<Value = Value> {
    btree_map(select(kinds), schema().prop_map(|schema| json!({"schema": schema})), 1..3)
        .prop_map(|content| json!({"description": "What is said.", "content": content}))
}

fn operation(path: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let body = content(&[
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/octet-stream",
    ]);
    let answer = content(&["application/json", "text/plain", "text/event-stream", "image/png"]);
    let query = btree_map(select(&PROPERTIES[..13]), schema(), 0..3);
    let id = weighted(0.5, (select(COMPONENTS), any::<u8>()));
    (weighted(0.5, body), btree_map(select(&["200", "201", "404", "default"][..]), answer, 1..3), query, id)
        .prop_map(|(body, responses, query, id)| {
            let inputs = path.iter().filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
            let in_path = inputs.map(
                |name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}),
            );
            let in_query =
                query.iter().map(|(name, schema)| json!({"name": name, "in": "query", "schema": schema}));
            let parameters: Vec<Value> = in_path.chain(in_query).collect();
            let mut operation = json!({"parameters": parameters, "responses": responses});
            if let Some(body) = body {
                operation["requestBody"] = body;
            }
            if let Some((name, number)) = id {
                operation["operationId"] = json!(format!("{name}{number}"));
            }
            operation
        })
}

/// Returns paths of each length, and their operations.
fn paths() -> impl Strategy<Value = Value> {
    let path = (0..SEGMENTS.len(), 1..4_usize).prop_flat_map(|(start, length)| {
        let segments = &SEGMENTS[start..SEGMENTS.len().min(start + length)];
        let operations = btree_map(select(&["get", "post", "put", "delete"][..]), operation(segments), 1..3);
        operations.prop_map(move |operations| (format!("/{}", segments.join("/")), json!(operations)))
    });
    vec(path, 1..4).prop_map(|paths| Value::Object(Map::from_iter(paths)))
}

fn document() -> impl Strategy<Value = Value> {
    (paths(), vec(schema(), COMPONENTS.len())).prop_map(|(paths, schemas)| {
        let schemas: Map<String, Value> =
            COMPONENTS.iter().map(|name| (*name).to_owned()).zip(schemas).collect();
        json!({
            "openapi": "3.1.0",
            "info": {"title": "Anything", "version": "1"},
            "paths": paths,
            "components": {"schemas": schemas},
        })
    })
}

proptest! {
    #[test]
    fn any_document_gives_a_crate(document in document()) {
        let folder = std::env::temp_dir().join(format!("crategen-any-document-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("openapi.json");
        fs::write(&file, document.to_string()).unwrap();
        let options = GenerateOptions { name: Some("anything"), allow_incomplete: true, ..GenerateOptions::new(&file) };
        let generated = crategen::generate(&options);
        prop_assert!(generated.is_ok(), "nothing was generated:\n{}", generated.unwrap_err());
        let fault = fuzz::rust_files::fault(&generated.unwrap().files);
        prop_assert!(fault.is_none(), "{}", fault.unwrap());
        // If the test fails, the folder is kept for inspection.
        fs::remove_dir_all(&folder).unwrap();
    }
}
