//! Generation, and its lower bound: reading the document with positions and printing as much Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crategen::document::Document;
use crategen::{GenerateOptions, Generated};
use serde_json::{Map, Value};

/// Runs the whole pipeline without writing files.
pub fn whole(spec: &Path) -> Generated {
    named(spec, None, "client")
}

/// Runs it with a configuration, as a package of that name.
pub fn named(spec: &Path, config: Option<&Path>, package: &str) -> Generated {
    let options = GenerateOptions { config, name: Some(package), ..GenerateOptions::new(spec) };
    crategen::generate(&options).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// Reads the document with the positions of all its nodes.
pub fn read(spec: &Path) -> Document {
    Document::read(spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// The Rust files of a document's crate, without the runtime, which is copied.
pub struct Floor {
    files: Vec<syn::File>,
    /// The number of lines of Rust, including the runtime.
    pub lines: usize,
}

impl Floor {
    pub fn new(spec: &Path) -> Self {
        let files: BTreeMap<PathBuf, String> = whole(spec).files;
        let rust = || files.iter().filter(|(path, _)| path.extension().is_some_and(|it| it == "rs"));
        let lines = rust().map(|(_, text)| text.lines().count()).sum();
        let parsed = rust().filter(|(path, _)| !path.starts_with("runtime"));
        let files = parsed.map(|(_, text)| syn::parse_file(text).expect("it is Rust")).collect();
        Self { files, lines }
    }

    /// Prints all files, and returns the number of bytes.
    pub fn print(&self) -> usize {
        self.files.iter().map(|file| prettyplease::unparse(file).len()).sum()
    }
}

/// Returns a document with several copies of another, each with a prefix in all names.
pub fn copies(document: &Value, count: usize) -> Value {
    prefixed(document, count, &|copy, _| format!("C{copy}"))
}

/// The number of copies that share types in a [`multiplied`] document.
const SHARED_BY: usize = 10;

/// Returns a document with several copies of another. Every fourth schema, with those that it
/// refers to, is shared by ten copies.
pub fn multiplied(document: &Value, count: usize) -> Value {
    let schemas = document["components"]["schemas"].as_object();
    let mut todo: Vec<&str> =
        schemas.into_iter().flat_map(Map::keys).step_by(4).map(String::as_str).collect();
    let mut shared: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = todo.pop() {
        if let Some(schema) = schemas.and_then(|all| all.get(name))
            && shared.insert(name.to_owned())
        {
            references(schema, &mut todo);
        }
    }
    prefixed(document, count, &|copy, name| match shared.contains(name) {
        true => format!("S{}", copy / SHARED_BY),
        false => format!("C{copy}"),
    })
}

const SCHEMAS: &str = "#/components/schemas/";

/// Adds the names of schemas that a part of a document refers to.
fn references<'a>(part: &'a Value, into: &mut Vec<&'a str>) {
    match part {
        Value::Object(members) => members.values().for_each(|part| references(part, into)),
        Value::Array(items) => items.iter().for_each(|part| references(part, into)),
        Value::String(text) => into.extend(text.strip_prefix(SCHEMAS)),
        _ => {}
    }
}

/// Returns copies of a document. `prefix` is that of a schema in a copy; copies with the same
/// prefix share the schema.
fn prefixed(document: &Value, count: usize, prefix: &impl Fn(usize, &str) -> String) -> Value {
    let mut out = document.clone();
    let mut paths = Map::new();
    let mut components = Map::new();
    for copy in 0..count {
        let mut document = document.clone();
        let name_in_copy = |name: &str| format!("{}{name}", prefix(copy, name));
        rename(&mut document, &name_in_copy);
        for (path, mut item) in members(&document["paths"]) {
            for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
                if let Some(id) = operation.get_mut("operationId") {
                    *id = Value::String(format!("c{copy}-{}", id.as_str().unwrap_or_default()));
                }
            }
            paths.insert(format!("/c{copy}{path}"), item);
        }
        for (kind, all) in members(&document["components"]) {
            let into = components.entry(kind.clone()).or_insert_with(|| Value::Object(Map::new()));
            for (name, component) in members(&all) {
                let name = if kind == "schemas" { name_in_copy(&name) } else { name };
                into[&name] = component;
            }
        }
    }
    out["paths"] = Value::Object(paths);
    out["components"] = Value::Object(components);
    out
}

/// Renames the schemas in all references.
fn rename(part: &mut Value, name: &impl Fn(&str) -> String) {
    match part {
        Value::Object(members) => members.values_mut().for_each(|part| rename(part, name)),
        Value::Array(items) => items.iter_mut().for_each(|part| rename(part, name)),
        Value::String(text) => {
            if let Some(schema) = text.strip_prefix(SCHEMAS) {
                *text = format!("{SCHEMAS}{}", name(schema));
            }
        }
        _ => {}
    }
}

fn members(value: &Value) -> impl Iterator<Item = (String, Value)> {
    value.as_object().cloned().unwrap_or_default().into_iter()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_copy_is_a_document_of_its_own() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = |prefix: &str, path: &str, id: &str| {
            let answer = json!({"description": "", "content": {"application/json": {"schema": reference(&format!("{prefix}Pet"))}}});
            (format!("{path}/pets"), json!({"get": {"operationId": id, "responses": {"200": answer}}}))
        };
        let (path, item) = document("", "", "list");
        let one = json!({"openapi": "3.1.0", "paths": {path: item}, "components": {"schemas": {"Pet": {"type": "string"}}}});
        let two = copies(&one, 2);
        for (copy, prefix) in ["C0", "C1"].into_iter().enumerate() {
            let (path, item) = document(prefix, &format!("/c{copy}"), &format!("c{copy}-list"));
            assert_eq!(two["paths"][&path], item);
            assert_eq!(two["components"]["schemas"][format!("{prefix}Pet")], json!({"type": "string"}));
        }
    }

    #[test]
    fn copies_share_some_schemas() {
        let pet = json!({"properties": {"home": {"$ref": "#/components/schemas/Home"}}});
        let schemas = json!({"Pet": pet, "Fee": {"items": {"$ref": "#/components/schemas/Pet"}}, "Home": {}});
        let one = json!({"openapi": "3.1.0", "paths": {}, "components": {"schemas": schemas}});
        let many = multiplied(&one, 11);
        let schemas = many["components"]["schemas"].as_object().unwrap();
        let shared: Vec<&String> = schemas.keys().filter(|name| name.starts_with('S')).collect();
        assert_eq!(shared.len() + (schemas.len() - shared.len()) / 11 * 2, 6, "{schemas:?}");
        assert!(shared.iter().any(|name| name.as_str() == "S1Home"), "{shared:?}");
    }
}
