//! Generation, and its lower bound: reading the document with positions and printing as much Rust.

use std::collections::BTreeMap;
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
    let mut out = document.clone();
    let mut paths = Map::new();
    let mut components = Map::new();
    for copy in 0..count {
        let text =
            document.to_string().replace("#/components/schemas/", &format!("#/components/schemas/C{copy}"));
        let document: Value = serde_json::from_str(&text).expect("only names have changed");
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
                let name = if kind == "schemas" { format!("C{copy}{name}") } else { name };
                into[&name] = component;
            }
        }
    }
    out["paths"] = Value::Object(paths);
    out["components"] = Value::Object(components);
    out
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
}
