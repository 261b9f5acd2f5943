//! One document to one crate, with the facts about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Instant;

use crategen::Generated;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics, Severity};
use crategen::document::{Document, Node, Unmatched};
use crategen::ir::Resource;
use crategen::pointer::Pointer;
use crategen::write::{self, Mode};

use crate::facts::Facts;
use crate::{tree, typed};

/// The methods that a path item may have (OpenAPI 3.2, 4.9).
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Generates the crate of a document into a folder.
pub fn generate(
    file: &Path,
    overlay: Option<&Path>,
    folder: &Path,
    name: &str,
    allow_incomplete: bool,
) -> Facts {
    let started = Instant::now();
    let document = match read(file, overlay) {
        Ok(document) => document,
        Err(errors) => return Facts { errors: words(&errors), ..Facts::default() },
    };
    let operations = operations(&document);
    let schemas = document.root().get("components").and_then(|components| components.get("schemas"));
    let facts = Facts {
        operations: operations.len(),
        schemas: schemas.and_then(Node::as_object).map_or(0, |schemas| schemas.len()),
        ..Facts::default()
    };
    let mut config = Config::default();
    config.set_package_name(name);
    config.set_allow_incomplete(allow_incomplete);
    let source = file.file_name().unwrap_or_default().to_string_lossy();
    let written = crategen::generate_from(&document, &config, &source).and_then(|generated| {
        write::write(&generated.files, folder, Mode::Write)?;
        Ok(generated)
    });
    match written {
        Err(errors) => Facts { errors: words(&errors), ..facts },
        Ok(generated) => Facts {
            seconds: started.elapsed().as_secs_f64(),
            types: generated.types,
            typed: typed::typed(&generated.api),
            lines: lines(&generated),
            warnings: generated.warnings.count(Severity::Warning),
            ..of_operations(facts, &operations, &generated)
        },
    }
}

/// A document, mended where there is an overlay; what that mends in vain is an error.
pub fn read(file: &Path, overlay: Option<&Path>) -> Result<Document, Diagnostics> {
    let mut document = Document::read(file)?;
    if let Some(overlay) = overlay {
        let text = fs::read_to_string(overlay).map_err(|error| {
            Diagnostic::error(format!("the overlay `{}` cannot be read: {error}", overlay.display()))
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

/// An operation as the document's text has it.
struct Declared {
    /// Such as `GET`.
    method: String,
    path: String,
    /// Where it and its path item stand; a path item may be mentioned from elsewhere.
    places: Vec<Pointer>,
}

/// Every operation under `paths`, read from the tree so that no later stage can lose one.
fn operations(document: &Document) -> Vec<Declared> {
    let paths = document.root().get("paths").and_then(Node::as_object);
    let mut operations = Vec::new();
    for (path, item) in paths.into_iter().flat_map(|paths| paths.iter()) {
        if path.starts_with("x-") {
            continue;
        }
        let place = Pointer::root().child("paths").child(path);
        let (target, item) = tree::follow(document, &place, item);
        for (key, _) in item.as_object().into_iter().flat_map(|item| item.iter()) {
            if METHODS.contains(&key) {
                operations.push(Declared {
                    method: key.to_uppercase(),
                    path: path.to_owned(),
                    places: vec![place.child(key), target.child(key), place.clone(), target.clone()],
                });
            }
        }
    }
    operations
}

fn of_operations(facts: Facts, declared: &[Declared], generated: &Generated) -> Facts {
    let mut emitted = BTreeSet::new();
    collect(&generated.api.resources, &mut emitted);
    let warned: BTreeSet<&Pointer> =
        generated.warnings.iter().filter_map(|warning| warning.pointer.as_ref()).collect();
    let there =
        |operation: &&Declared| emitted.contains(&(operation.method.as_str(), operation.path.as_str()));
    let named = |operation: &Declared| operation.places.iter().any(|place| warned.contains(place));
    let lost = declared.iter().filter(|operation| !there(operation) && !named(operation));
    Facts {
        emitted: declared.iter().filter(there).count(),
        lost: lost.map(|operation| format!("{} {}", operation.method, operation.path)).collect(),
        ..facts
    }
}

fn collect<'a>(resources: &'a [Resource], emitted: &mut BTreeSet<(&'a str, &'a str)>) {
    for resource in resources {
        emitted.extend(resource.operations.iter().map(|operation| (&*operation.method, &*operation.path)));
        collect(&resource.children, emitted);
    }
}
