//! A document and a configuration whose names clash with each other, the document's, keywords and
//! those of generated code.

use std::fs;

use crategen::GenerateOptions;
use crategen::diagnostic::{Code, Severity};
use serde_json::{Value, json};

/// Returns a document and its configuration. Each name in the configuration differs from that in
/// the document.
pub fn case(names: &[String]) -> (Value, String) {
    let mut names = names.iter().cycle();
    let mut name = || names.next().expect("there are names").clone();
    let (mut paths, mut schemas) = (json!({}), json!({}));
    let mut config = String::new();
    let quoted = |text: &str| format!("{text:?}");
    for schema in ["First", "Second"] {
        let own = json!({"$ref": format!("#/components/schemas/{schema}")});
        schemas[schema] = json!({"type": "object", "required": [name()], "properties": {
            name(): {"type": ["string", "null"]}, name(): {"type": "string", "enum": [name(), name()]}, "own": own,
        }});
        if schema == "First" {
            config += &format!("[types.{schema}]\nname = {}\n", quoted(&name()));
        }
    }
    for resource in ["cats", "dogs"] {
        let path = format!("/{resource}");
        let answer = json!({"description": "Fine.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/First"}}}});
        let body =
            json!({"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Second"}}}});
        paths[&path] = json!({
            "get": {"parameters": [{"name": name(), "in": "query", "schema": {"type": "string"}}], "responses": {"200": answer}},
            "post": {"requestBody": body, "responses": {"200": answer}, "security": [{"one": []}, {"two": []}]},
        });
        paths[format!("{path}/{}", name().replace(['/', '{', '}'], "_"))] =
            json!({"get": {"responses": {"200": answer}}});
        config += &format!("[resources.{}]\nname = {}\n", quoted(&path), quoted(&name()));
        config += &format!(
            "[operations.{}]\nname = {}\nrequest = {}\n",
            quoted(&format!("POST {path}")),
            quoted(&name()),
            quoted(&name()),
        );
    }
    config += &format!("[auth.one]\nname = {}\n[auth.two]\nname = {}\n", quoted(&name()), quoted(&name()));
    let schemes = json!({
        "one": {"type": "http", "scheme": "bearer"},
        "two": {"type": "apiKey", "in": "header", "name": "X-Key"},
    });
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": name(), "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": schemes},
    });
    (document, config)
}

/// Generates a crate, or returns the reason against it.
pub fn generate(folder: &str, (document, config): &(Value, String)) -> Result<crategen::Generated, String> {
    let folder = std::env::temp_dir().join(format!("crategen-{folder}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (spec, file) = (folder.join("openapi.json"), folder.join("codegen.toml"));
    fs::write(&spec, document.to_string()).unwrap();
    fs::write(&file, config).unwrap();
    let generated =
        crategen::generate(&GenerateOptions { config: Some(&file), ..GenerateOptions::new(&spec) });
    fs::remove_dir_all(&folder).unwrap();
    generated.map_err(|diagnostics| {
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
            let shown = diagnostic.to_string();
            assert!(
                shown.contains("help: ") && shown.contains("name"),
                "it does not say what to do: {shown}"
            );
        }
        diagnostics.to_string()
    })
}

/// A crate of thousands of operations causes a warning, unless its default resources are chosen.
#[test]
fn a_large_crate_suggests_default_resources() {
    let document = |operations: usize| {
        let item = json!({"get": {"responses": {"204": {"description": "None."}}}});
        let paths = (0..operations).map(|at| (format!("/r{}/p{at}", at % 2), item.clone()));
        let paths: serde_json::Map<String, Value> = paths.collect();
        json!({"openapi": "3.1.0", "info": {"title": "Large", "version": "1"}, "paths": paths}).to_string()
    };
    let warnings = |operations: usize, config: &str| {
        let document = crategen::document::Document::parse("openapi.json", &document(operations)).unwrap();
        let config = crategen::config::Config::parse("codegen.toml", config).unwrap();
        let generated = crategen::generate_from(&document, &config, "openapi.json").unwrap();
        let large = generated.warnings.iter().filter(|warning| warning.code == Some(Code::LargeCrate));
        large.map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(warnings(3_999, ""), Vec::<String>::new());
    let large = warnings(4_000, "");
    assert!(matches!(large.as_slice(), [one] if one.contains("default-resources = [\"r0\"]")), "{large:?}");
    assert_eq!(warnings(4_000, "[package]\ndefault-resources = [\"r1\"]\n"), Vec::<String>::new());
}
