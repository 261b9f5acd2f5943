//! Generation of one crate from one document, with the facts about it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use crategen::Generated;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics, Severity};
use crategen::document::{Document, Node, Unmatched, Version};
use crategen::input;
use crategen::ir::{Operation, Success, TypeRef};
use crategen::pointer::Pointer;
use crategen::write::{self, Mode};

use crate::facts::Facts;
use crate::{tree, typed};

/// The keys of a path item that are not methods (OpenAPI 3.2, 4.9). Every other key with an object
/// counts as an operation, so that a misspelled method is reported as lost.
const FIELDS: [&str; 6] = ["$ref", "summary", "description", "servers", "parameters", ADDITIONAL];

/// The key of operations whose methods are not keys (OpenAPI 3.2, 4.9).
const ADDITIONAL: &str = "additionalOperations";

/// The files that a document is read from.
pub struct Source<'a> {
    pub file: &'a Path,
    pub overlay: Option<&'a Path>,
    /// The folder that other files of the document must be in.
    pub root: Option<&'a Path>,
}

/// Generates the crate of a document into a folder.
pub fn generate(source: &Source, folder: &Path, name: &str, allow_incomplete: bool) -> Facts {
    let started = Instant::now();
    let document = match read(source) {
        Ok(document) => document,
        Err(errors) => return Facts { errors: words(&errors), ..Facts::default() },
    };
    let operations = operations(&document);
    let components = document.root().get("components").and_then(|components| components.get("schemas"));
    let schemas = components.or_else(|| document.root().get("definitions"));
    let facts = Facts {
        operations: operations.len(),
        schemas: schemas.and_then(Node::as_object).map_or(0, |schemas| schemas.len()),
        ..Facts::default()
    };
    let mut config = Config::default();
    config.set_package_name(name);
    config.set_allow_incomplete(allow_incomplete);
    let file = source.file.file_name().unwrap_or_default().to_string_lossy();
    let written = crategen::generate_from(&document, &config, &file).and_then(|generated| {
        write::write(&generated.files, folder, Mode::Write)?;
        Ok(generated)
    });
    match written {
        Err(errors) => Facts { errors: words(&errors), ..facts },
        Ok(generated) => Facts {
            seconds: started.elapsed().as_secs_f64(),
            types: generated.types,
            typed: typed::typed(&generated.model, document.version()),
            lines: lines(&generated),
            warnings: generated.warnings.count(Severity::Warning),
            ..of_operations(facts, &operations, &generated)
        },
    }
}

/// Reads a document, and applies its overlay if there is one; actions without a target are an
/// error.
pub fn read(source: &Source) -> Result<Document, Diagnostics> {
    let mut document = Document::read_below(source.file, source.root)?;
    if let Some(overlay) = source.overlay {
        let text = input::read_to_string(overlay).map_err(|error| {
            Diagnostic::uncoded(format!("the overlay `{}` cannot be read: {error}", overlay.display()))
        })?;
        document.overlay(&overlay.display().to_string(), &text, Unmatched::Error)?;
    }
    Ok(document)
}

fn words(diagnostics: &Diagnostics) -> Vec<String> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.map(ToString::to_string).collect()
}

fn lines(generated: &Generated) -> usize {
    let rust = generated.files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "rs"));
    rust.map(|(_, text)| text.lines().count()).sum()
}

/// An operation in the document's text.
struct Declared {
    /// Such as `GET`.
    method: String,
    path: String,
    /// The locations of the operation and its path item; a path item may be referenced.
    places: Vec<Pointer>,
    responses: Responses,
}

/// The bodies of successful responses in a document.
#[derive(Clone, Copy, Default)]
struct Responses {
    /// Set if some status has no body: its response has no content, or HTTP allows none.
    without_body: bool,
    with_body: bool,
}

/// Returns every operation under `paths`, read from the tree so that no later stage can lose one.
fn operations(document: &Document) -> Vec<Declared> {
    let root = Pointer::root().child("paths");
    let Some(paths) = document.root().get("paths") else { return Vec::new() };
    let (root, paths) = tree::follow(document, &root, paths);
    let mut operations = Vec::new();
    for (path, item) in paths.as_object().into_iter().flat_map(|paths| paths.iter()) {
        if path.starts_with("x-") {
            continue;
        }
        let place = root.child(path);
        let (target, item) = tree::follow(document, &place, item);
        let mut declare = |key: &str, below: &[&str], node: &Node| {
            let at = |item: &Pointer| below.iter().fold(item.clone(), |at, key| at.child(key)).child(key);
            if node.as_object().is_some() {
                operations.push(Declared {
                    method: key.to_uppercase(),
                    path: path.to_owned(),
                    places: vec![
                        at(&place),
                        at(&target),
                        place.clone(),
                        target.clone(),
                        target.child(ADDITIONAL),
                    ],
                    responses: responses(document, &at(&target), key, node),
                });
            }
        };
        for (key, node) in item.as_object().into_iter().flat_map(|item| item.iter()) {
            if !FIELDS.contains(&key) && !key.starts_with("x-") {
                declare(key, &[], node);
            }
        }
        let additional = item.get(ADDITIONAL).and_then(Node::as_object);
        for (key, node) in additional.into_iter().flat_map(|operations| operations.iter()) {
            declare(key, &[ADDITIONAL], node);
        }
    }
    operations
}

/// Reads which successful responses of an operation have a body.
fn responses(document: &Document, place: &Pointer, method: &str, operation: &Node) -> Responses {
    let mut found = Responses::default();
    let responses = operation.get("responses").and_then(Node::as_object);
    for (status, response) in responses.into_iter().flat_map(|responses| responses.iter()) {
        if !status.starts_with('2') {
            continue;
        }
        let (_, response) = tree::follow(document, &place.child("responses").child(status), response);
        let content = response.get("content").and_then(Node::as_object);
        // RFC 9110, 9.3.2, 15.3.5 and 15.3.6.
        let bodiless = method.eq_ignore_ascii_case("head") || ["204", "205"].contains(&status);
        let has_schema = document.version() == Version::V2_0 && response.get("schema").is_some();
        if bodiless || !has_schema && content.is_none_or(|content| content.iter().next().is_none()) {
            found.without_body = true;
        } else {
            found.with_body = true;
        }
    }
    found
}

/// Returns the reason that a declared response cannot be read, if there is one.
fn unreadable(declared: &Declared, operation: &Operation) -> Option<String> {
    let Success::Json(ty) = &operation.success else { return None };
    let Responses { without_body, with_body } = declared.responses;
    let why = match ty {
        _ if without_body && !with_body => "no successful response has a body, and the crate decodes one",
        TypeRef::Nullable(_) | TypeRef::Json => return None,
        _ if without_body => "a successful response has no body, and the crate requires one",
        _ => return None,
    };
    Some(format!("{} {}: {why}", declared.method, declared.path))
}

fn of_operations(facts: Facts, declared: &[Declared], generated: &Generated) -> Facts {
    let mut emitted = BTreeMap::new();
    for operation in generated.model.operations() {
        emitted.insert((operation.method.as_written(), operation.path.as_written()), operation);
    }
    let warned: BTreeSet<&Pointer> =
        generated.warnings.iter().filter_map(|warning| warning.pointer.as_ref()).collect();
    let method =
        |operation: &Declared| emitted.get(&(operation.method.as_str(), operation.path.as_str())).copied();
    let named = |operation: &Declared| operation.places.iter().any(|place| warned.contains(place));
    let lost = declared.iter().filter(|operation| method(operation).is_none() && !named(operation));
    let unread = declared.iter().filter_map(|operation| unreadable(operation, method(operation)?));
    Facts {
        emitted: declared.iter().filter(|operation| method(operation).is_some()).count(),
        lost: lost.map(|operation| format!("{} {}", operation.method, operation.path)).collect(),
        unread: unread.collect(),
        warned: warned.iter().map(ToString::to_string).collect(),
        ..facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "openapi: 3.2.0
info: {title: Harbour, version: '1'}
paths: {$ref: '#/x-paths'}
x-paths:
  /boats:
    summary: Boats
    parameters: []
    get: {responses: {'200': {description: a, content: {application/json: {schema: {type: object}}}}}}
    gte: {responses: {}}
    additionalOperations:
      COPY: {responses: {}}
  /boats/{id}:
    delete: {responses: {'204': {description: b, content: {application/json: {schema: {type: object}}}}}}
    head: {responses: {'200': {$ref: '#/components/responses/Boat'}}}
components:
  responses:
    Boat: {description: c, content: {application/json: {schema: {type: object}}}}
";

    #[test]
    fn every_operation_counts_whatever_its_method_is_called() {
        let document = Document::parse("harbour.yaml", DOCUMENT).unwrap();
        let declared = operations(&document);
        let names: Vec<String> =
            declared.iter().map(|operation| format!("{} {}", operation.method, operation.path)).collect();
        assert_eq!(
            names,
            ["GET /boats", "GTE /boats", "COPY /boats", "DELETE /boats/{id}", "HEAD /boats/{id}"]
        );
        let bodies = declared.iter().map(|operation| operation.responses.with_body);
        assert_eq!(bodies.collect::<Vec<_>>(), [true, false, false, false, false]);
        let bodiless = declared.iter().map(|operation| operation.responses.without_body);
        assert_eq!(bodiless.collect::<Vec<_>>(), [false, false, false, true, true]);
    }
}
