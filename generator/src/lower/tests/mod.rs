//! Tables of lowering decisions: a row is a piece of a document and the decision about it.

mod bodies;
mod pages;
mod parameters;
mod responses;
mod types;
mod unions;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Unmatched};
use crate::ir::{Api, Operation, TypeDef, TypeKind};
use crate::pipeline;

/// Returns the API of a document, not analyzed.
pub(crate) fn lowered(document: &str) -> Api {
    let parsed = Document::parse("openapi.yaml", document);
    let parsed = parsed.unwrap_or_else(|diagnostics| panic!("{diagnostics}\n{document}"));
    let (config, mut diagnostics) = (Config::default(), Diagnostics::default());
    let spec = pipeline::resolve(&parsed, &config, &mut diagnostics);
    let api = pipeline::lower(&spec, &config, "openapi.yaml", Unmatched::Error, &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics}\n{document}");
    api
}

/// Returns a document with these paths and schemas, both YAML in flow style.
pub(crate) fn document(paths: &str, schemas: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: Harbour, version: '1'}}\nservers: [{{url: https://example.com}}]\n\
         paths: {{{paths}}}\ncomponents: {{schemas: {{{schemas}}}}}\n"
    )
}

/// Returns the API with `operation` as its only operation, and that operation. `operation` is a
/// method and an operation object such as `get: {responses: {'204': {description: None}}}`.
fn operation(operation: &str, schemas: &str) -> (Api, Operation) {
    let mut api = lowered(&document(&format!("/boats: {{{operation}}}"), schemas));
    let operation = api.resources[0].operations.remove(0);
    (api, operation)
}

/// Returns the definition of a type.
pub(crate) fn definition<'a>(api: &'a Api, name: &str) -> &'a TypeDef {
    let known = || api.types.iter().map(|def| def.name.as_str()).collect::<Vec<_>>();
    let def = api.types.iter().find(|def| def.name.as_str() == name);
    def.unwrap_or_else(|| panic!("no type is named {name}: {:?}", known()))
}

/// Returns the kind of the type of a schema that an operation sends and receives.
fn kind(schema: &str, others: &str) -> (Api, TypeKind) {
    let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}";
    let text = format!("get: {{responses: {{'200': {{description: One., {content}}}}}}}");
    let (api, _) = operation(&text, &format!("Boat: {{{schema}}}, {others}"));
    let kind = definition(&api, "Boat").kind.clone();
    (api, kind)
}
