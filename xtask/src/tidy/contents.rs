//! The order of paths is that of the API reference's table of contents.

use std::collections::HashMap;

use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Node, Object};
use crategen::ir::{Api, Resource, ResourceInTree};
use crategen::pointer::Pointer;

/// The order of keys in an operation, the same in all.
const KEYS: [&str; 11] = [
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "deprecated",
    "security",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
];
/// The order of operations in a path.
const METHODS: [&str; 8] = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

/// Compares the document's order with the table of contents: `text`, which is read from `file`.
pub(super) fn check(document: &Document, api: &Api, file: &str, text: &str, faults: &mut Diagnostics) {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    let contents: Vec<(usize, &str)> =
        lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).collect();
    let places = api.resources_depth_first().into_iter();
    let resources: Vec<(String, &Resource)> = places.map(|place| (way(&place), place.resource)).collect();
    let mut homes = HashMap::new();
    for (name, resource) in &resources {
        if resource.operations.is_empty() {
            continue;
        }
        match contents.iter().position(|(_, line)| line == name) {
            Some(place) => homes.extend(resource.operations.iter().map(|it| (it.path.as_written(), place))),
            None => faults.push(
                Diagnostic::uncoded(format!("the table of contents does not have the resource `{name}`"))
                    .at(&resource.operations[0].pointer)
                    .help(format!("add the line `{name}` to {file}, where the reference has it")),
            ),
        }
    }
    for (line, name) in &contents {
        if !resources.iter().any(|(known, resource)| known == name && !resource.operations.is_empty()) {
            faults.push(
                Diagnostic::uncoded(format!("no resource of the client is called `{name}`"))
                    .in_file(file, *line, 1)
                    .help("remove the line, or correct its spelling"),
            );
        }
    }
    let paths = document.root().get("paths").and_then(Node::as_object);
    let mut furthest = 0;
    for (path, item) in paths.into_iter().flat_map(Object::iter) {
        let at = Pointer::root().child("paths").child(path);
        if let Some(&place) = homes.get(path) {
            if place < furthest {
                let (here, after) = (contents[place].1, contents[furthest].1);
                faults.push(
                    Diagnostic::uncoded(format!("`{path}` of `{here}` is below the paths of `{after}`"))
                        .at(&at)
                        .help(format!("the order of paths is that of {file}: move it up")),
                );
            }
            furthest = furthest.max(place);
        }
        order(item, &METHODS, &at, faults);
        for method in METHODS {
            if let Some(operation) = item.get(method) {
                order(operation, &KEYS, &at.child(method), faults);
            }
        }
    }
}

/// Reports the first key below one that should follow it.
fn order(node: &Node, keys: &[&str], at: &Pointer, faults: &mut Diagnostics) {
    let known = node.as_object().into_iter().flat_map(Object::iter);
    let mut last = 0;
    for (key, _) in known {
        let Some(place) = keys.iter().position(|known| known == &key) else { continue };
        if place < last {
            faults.push(
                Diagnostic::uncoded(format!("`{key}` is below `{}`", keys[last]))
                    .at(&at.child(key))
                    .help(format!("the order here is {}", keys.join(", "))),
            );
            return;
        }
        last = place;
    }
}

/// Returns the path of a resource: `organization.users.roles`.
fn way(place: &ResourceInTree) -> String {
    let accessors = place.path().map(|resource| resource.accessor.as_str().trim_start_matches("r#"));
    accessors.collect::<Vec<_>>().join(".")
}
