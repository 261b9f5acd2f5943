//! Every operation, parameter, body, response, schema and field has a description.

use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Node, Object};
use crategen::pointer::Pointer;

/// The keys of a path item that are operations (OpenAPI 3.1, 4.8.9.1).
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// The keys of a schema with one schema.
const ONE: [&str; 3] = ["items", "additionalProperties", "not"];
/// The keys of a schema with several schemas.
const SEVERAL: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/// Reports parts without a description, and returns the number of descriptions.
pub(super) fn check(root: &Node, faults: &mut Diagnostics) -> usize {
    let mut prose = Prose { faults, described: 0 };
    let top = Pointer::root();
    for (name, path) in members(root, "paths") {
        let at = top.child("paths").child(name);
        for method in METHODS {
            if let Some(operation) = path.get(method) {
                prose.operation(&at.child(method), &format!("{} {name}", method.to_uppercase()), operation);
            }
        }
    }
    if let Some(components) = root.get("components") {
        let at = top.child("components");
        for (name, schema) in members(components, "schemas") {
            let at = at.child("schemas").child(name);
            prose.sentence(&at, "description", &format!("the schema `{name}`"), schema);
            prose.schema(&at, schema);
        }
        for (name, response) in members(components, "responses") {
            prose.sentence(
                &at.child("responses").child(name),
                "description",
                &format!("the response `{name}`"),
                response,
            );
        }
    }
    for (index, tag) in root.get("tags").and_then(Node::as_array).unwrap_or_default().iter().enumerate() {
        prose.sentence(&top.child("tags").child(index), "description", "the tag", tag);
    }
    prose.described
}

struct Prose<'a> {
    faults: &'a mut Diagnostics,
    described: usize,
}

impl Prose<'_> {
    fn operation(&mut self, at: &Pointer, name: &str, operation: &Node) {
        self.sentence(at, "summary", &format!("`{name}`"), operation);
        self.sentence(at, "description", &format!("`{name}`"), operation);
        let parameters = operation.get("parameters").and_then(Node::as_array).unwrap_or_default();
        for (index, parameter) in parameters.iter().enumerate() {
            let at = at.child("parameters").child(index);
            let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
            self.sentence(&at, "description", &format!("the parameter `{name}`"), parameter);
            if let Some(schema) = parameter.get("schema") {
                self.schema(&at.child("schema"), schema);
            }
        }
        if let Some(body) = operation.get("requestBody") {
            self.media(&at.child("requestBody"), body);
        }
        for (status, response) in members(operation, "responses") {
            let at = at.child("responses").child(status);
            if response.get("$ref").is_none() {
                self.sentence(&at, "description", &format!("the response {status}"), response);
            }
            self.media(&at, response);
        }
    }

    fn media(&mut self, at: &Pointer, body: &Node) {
        for (media, content) in members(body, "content") {
            if let Some(schema) = content.get("schema") {
                self.schema(&at.child("content").child(media).child("schema"), schema);
            }
        }
    }

    /// Checks the fields of a schema and of its inner schemas.
    fn schema(&mut self, at: &Pointer, schema: &Node) {
        for (name, field) in members(schema, "properties") {
            let at = at.child("properties").child(name);
            self.sentence(&at, "description", &format!("the field `{name}`"), field);
            self.schema(&at, field);
        }
        for key in ONE {
            if let Some(inner) = schema.get(key) {
                self.schema(&at.child(key), inner);
            }
        }
        for key in SEVERAL {
            let inner = schema.get(key).and_then(Node::as_array).unwrap_or_default();
            for (index, inner) in inner.iter().enumerate() {
                self.schema(&at.child(key).child(index), inner);
            }
        }
    }

    /// Checks that a text exists and is a sentence.
    fn sentence(&mut self, at: &Pointer, key: &str, what: &str, node: &Node) {
        let text = node.get(key).and_then(Node::as_str).unwrap_or_default().trim();
        let fault = match text {
            "" => format!("{what} has no {key}"),
            text if !text.ends_with(['.', '?', '!', '`', ')']) => {
                format!("the {key} of {what} is not a sentence: it has no full stop")
            }
            _ => {
                self.described += 1;
                return;
            }
        };
        let at = if text.is_empty() { at.clone() } else { at.child(key) };
        self.faults.push(
            Diagnostic::uncoded(fault)
                .at(&at)
                .help("say in our own words what it is, its unit, its limits and what follows"),
        );
    }
}

fn members<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = (&'a str, &'a Node)> {
    node.get(key).and_then(Node::as_object).into_iter().flat_map(Object::iter)
}
