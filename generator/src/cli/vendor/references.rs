//! The references in a file.

use std::collections::BTreeSet;

use crate::document::{Node, Position, Value, resolved};

/// Keywords whose values are data, in which `$ref` is no reference.
const VALUES: [&str; 5] = ["const", "enum", "default", "example", "examples"];

/// Keys of objects whose keys are names, so that none is a keyword.
const NAMED: [&str; 19] = [
    "callbacks",
    "content",
    "definitions",
    "$defs",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "mediaTypes",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "webhooks",
];

/// Keys that an object of a document or a schema has, rather than one whose keys are names.
const KEYWORDS: [&str; 16] = [
    "$id",
    "$schema",
    "allOf",
    "anyOf",
    "components",
    "description",
    "enum",
    "const",
    "in",
    "info",
    "items",
    "oneOf",
    "openapi",
    "properties",
    "swagger",
    "type",
];

/// A reference into another file.
pub struct Reference {
    /// The text without its fragment.
    pub text: String,
    /// The `$id` of the closest schema around it; empty if there is none.
    pub id: String,
    pub position: Position,
}

/// The references of a file.
#[derive(Default)]
pub struct References {
    /// In the order of the file.
    pub found: Vec<Reference>,
    /// The identifiers of schemas, which a reference may mean rather than a file.
    pub ids: BTreeSet<String>,
}

impl References {
    pub fn of(root: &Node) -> Self {
        let mut references = Self::default();
        // Each with its closest `$id`, and whether its keys are names.
        let has_names = !KEYWORDS.iter().any(|key| root.get(key).is_some());
        let mut todo = vec![(root, String::new(), has_names)];
        while let Some((node, mut id, has_names)) = todo.pop() {
            let object = match &node.value {
                Value::Array(items) => {
                    todo.extend(items.iter().map(|item| (item, id.clone(), false)));
                    continue;
                }
                Value::Object(object) => object,
                _ => continue,
            };
            let own = node.get("$id").and_then(Node::as_str);
            // In earlier drafts, an identifier of a fragment is an anchor.
            if let Some(own) = own.filter(|own| !has_names && !own.is_empty() && !own.starts_with('#')) {
                id = resolved(&id, own);
                references.ids.insert(id.clone());
            }
            for (key, value) in object.iter() {
                match value.as_str() {
                    Some(text) if ["$ref", "$dynamicRef"].contains(&key) => {
                        let text = text.split('#').next().unwrap_or_default().to_owned();
                        if !text.is_empty() {
                            references.found.push(Reference { text, id: id.clone(), position: value.start });
                        }
                    }
                    _ if !has_names && VALUES.contains(&key) => {}
                    _ => todo.push((value, id.clone(), !has_names && NAMED.contains(&key))),
                }
            }
        }
        references.found.sort_by_key(|reference| reference.position);
        references
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn references_in_data_are_none() {
        let text = "openapi: 3.1.0
info: {title: a, version: a}
paths:
  /a:
    get:
      parameters:
        - {name: a, in: query, example: {$ref: no}, examples: {a: {$ref: no}}}
      responses:
        default: {$ref: response}
components:
  examples: {a: {value: {$ref: no}}}
  schemas:
    default: {$ref: component}
    A:
      default: {$ref: no}
      enum: [{$ref: no}]
      const: {$ref: no}
      properties:
        enum: {$ref: property}
        properties: {example: {$ref: no}, items: {$ref: 'item#/a'}}
        $ref: {$dynamicRef: dynamic}
    B: {$id: 'https://a.example/b/', items: {$id: c, not: {$ref: d}}}
";
        let document = Document::parse("openapi.yaml", text).unwrap();
        let references = References::of(document.root());
        let found: Vec<&str> = references.found.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(found, ["response", "component", "property", "item", "dynamic", "d"]);
        let ids: Vec<&str> = references.ids.iter().map(String::as_str).collect();
        assert_eq!(ids, ["https://a.example/b/", "https://a.example/b/c"]);
        assert_eq!(references.found[5].id, "https://a.example/b/c");
    }

    #[test]
    fn the_keys_of_a_file_of_components_are_names() {
        let of = |text: &str| {
            let files =
                [("openapi.yaml", "openapi: 3.1.0\ninfo: {title: a, version: a}\n"), ("a.yaml", text)];
            let document = Document::parse_files(&files).unwrap();
            References::of(document.file("a.yaml").unwrap()).found.len()
        };
        assert_eq!(of("default: {$ref: a}\n"), 1);
        assert_eq!(of("type: object\ndefault: {$ref: a}\n"), 0);
    }
}
