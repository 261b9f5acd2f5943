//! A document and a configuration whose names clash with each other, the document's, keywords and
//! those of generated code.

use std::fs;

use crategen::GenerateOptions;
use crategen::diagnostic::Severity;
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
