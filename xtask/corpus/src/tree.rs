//! Locations in a document's files.

use crategen::document::{Document, Node, Value};
use crategen::pointer::Pointer;

use crate::percent;

/// Returns the node at a location.
pub fn find<'d>(document: &'d Document, place: &Pointer) -> Option<&'d Node> {
    let mut node = document.file(place.file_name()).ok()?;
    for key in place.keys() {
        node = match &node.value {
            Value::Array(items) => items.get(key.parse::<usize>().ok()?)?,
            _ => node.get(&key)?,
        };
    }
    Some(node)
}

/// Returns the location that a `$ref` leads to, from the file that contains it.
pub fn target(document: &Document, from: &Pointer, reference: &str) -> Pointer {
    let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let file = match file {
        "" => from.file_name().to_owned(),
        // A path that must not be read is not the name of a file.
        file => document.file_name(from.file_name(), file).unwrap_or_else(|_| file.to_owned()),
    };
    let fragment = percent::decoded(fragment);
    let root = Pointer::file(&file);
    if !fragment.is_empty() && !fragment.starts_with('/') {
        let anchored = document.file(&file).ok().and_then(|node| anchored(node, &root, &fragment));
        return anchored.unwrap_or_else(|| root.child(fragment));
    }
    let target = Pointer::parse(&format!("{file}#{fragment}"));
    if find(document, &target).is_some() {
        return target;
    }
    // A schema that was generated separately and inserted here refers to its own `#`: the nearest
    // ancestor that has such a location.
    let mut above = vec![root];
    for key in from.keys() {
        above.push(above[above.len() - 1].child(key));
    }
    let inside = |above: &Pointer| {
        fragment
            .split('/')
            .skip(1)
            .fold(above.clone(), |place, key| place.child(key.replace("~1", "/").replace("~0", "~")))
    };
    above.iter().rev().map(inside).find(|place| find(document, place).is_some()).unwrap_or(target)
}

/// Returns the location of the schema with that anchor (JSON Schema 2020-12 core, 8.2.2). A dynamic
/// anchor counts as a plain one, which it is unless another schema has the same.
fn anchored(node: &Node, place: &Pointer, anchor: &str) -> Option<Pointer> {
    let named = |key| node.get(key).and_then(Node::as_str) == Some(anchor);
    if named("$anchor") || named("$dynamicAnchor") {
        return Some(place.clone());
    }
    match &node.value {
        Value::Object(object) => {
            object.iter().find_map(|(key, node)| anchored(node, &place.child(key), anchor))
        }
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, node)| anchored(node, &place.child(index), anchor))
        }
        _ => None,
    }
}

/// Returns the node at the end of a chain of references, and its location.
pub fn follow<'d>(document: &'d Document, place: &Pointer, node: &'d Node) -> (Pointer, &'d Node) {
    let mut at = (place.clone(), node);
    // A longer chain is a cycle.
    for _ in 0..32 {
        let Some(reference) = at.1.get("$ref").and_then(Node::as_str) else { break };
        let next = target(document, &at.0, reference);
        let Some(found) = find(document, &next) else { break };
        at = (next, found);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lead_into_other_files_and_lists() {
        let document = Document::parse_files(&[
            ("main.yaml", "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\n"),
            ("models/boat.yaml", "parts: [{mast sail: 7, $anchor: mast}]\n"),
        ])
        .unwrap();
        let place = target(&document, &Pointer::root(), "./models/boat.yaml#/parts/0/mast%20sail");
        assert_eq!(find(&document, &place).and_then(Node::scalar_text), Some("7"));
        let beside = target(&document, &place, "#/parts/1");
        assert_eq!(beside.as_str(), "models/boat.yaml#/parts/1");
        assert!(find(&document, &beside).is_none());
        let anchor = target(&document, &Pointer::root(), "models/boat.yaml#mast");
        assert_eq!(anchor.as_str(), "models/boat.yaml#/parts/0");
    }
}
