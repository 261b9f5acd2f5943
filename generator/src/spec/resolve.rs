//! Resolves a document into a [`Spec`].

use super::cursor::Cursor;
use super::resolver::Resolver;
use super::{Spec, document_metadata, event_data, given_names, keywords};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Node, Version};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// Follows the document's references and normalises its schemas. Problems are pushed as
/// diagnostics. If there are errors, the spec is only good for finding more of them.
///
/// Also pushes the warnings about the text of the document's files (repeated keys).
///
/// If the document expands to more schemas or parts than the limits allow, that is an error, and
/// the spec is incomplete.
pub fn resolve(document: &Document, limits: &Limits, diagnostics: &mut Diagnostics) -> Spec {
    let mut resolver = Resolver::new(document, limits);
    for warning in document.warnings().iter() {
        resolver.report.push(warning.clone());
    }
    let root = Cursor::root(document.root(), Pointer::root());
    let mut spec = document_metadata::read(&mut resolver, &root);
    spec.components = resolver.components(&root);
    spec.named_parts = given_names::parts(&mut resolver, &root);
    spec.operations = resolver.operations(&root, &spec);
    spec.webhooks = resolver.webhooks(&root, &spec);
    spec.is_cut_short = !resolver.build_all(limits);
    keywords::check(document, &mut resolver.report);
    spec.included = resolver.included();
    spec.schemas = resolver.finish(diagnostics);
    given_names::adopt(&mut spec);
    event_data::parse(&mut spec);
    if document.version() <= Version::V3_0 && document.root().get("paths").is_none() {
        diagnostics.push(without_paths(document.version(), spec.components.is_empty()));
    } else if is_bare(document.root()) {
        let message =
            "the document has no `paths`, `components` or `webhooks`, one of which OpenAPI requires";
        let error = Diagnostic::error(Code::MissingKey, message).at(&Pointer::root());
        diagnostics.push(error.help("is this the right file?"));
    }
    spec
}

/// Returns whether a document describes nothing. A key that may be a misspelled `paths` is reported
/// on its own.
fn is_bare(root: &Node) -> bool {
    const OTHERS: [&str; 8] =
        ["openapi", "info", "servers", "tags", "security", "externalDocs", "jsonSchemaDialect", "$self"];
    let mut members = root.as_object().into_iter().flat_map(|object| object.iter());
    members.all(|(key, _)| OTHERS.contains(&key) || key.starts_with("x-"))
}

/// Reports that `paths` is missing. A document with components may be a library of types, so that
/// is a warning. A document without any is probably the wrong file.
fn without_paths(version: Version, is_empty: bool) -> Diagnostic {
    let name = if version == Version::V2_0 { "Swagger 2.0" } else { "OpenAPI 3.0" };
    let message = format!("the document has no `paths`, which {name} requires");
    let diagnostic = if is_empty {
        Diagnostic::error(Code::MissingKey, message)
    } else {
        Diagnostic::warning(Code::MissingKey, format!("{message}; it is read as a library of types"))
    };
    diagnostic.at(&Pointer::root()).help("add `paths: {}` if the document is meant to contain only types")
}
