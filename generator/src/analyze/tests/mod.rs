//! The passes over the lowered API, with a table or a small document for each.

mod boxes;
mod directions;
mod homes;
mod same;
mod secrets;

use crate::analyze::Analyzed;
use crate::ir::{Api, Field, TypeKind};
use crate::lower::tests::{definition, document, lowered};
use crate::pipeline;

/// Returns the analyzed API of these paths and schemas, both YAML in flow style.
fn analyzed(paths: &str, schemas: &str) -> Analyzed {
    pipeline::analyze(lowered(&document(paths, schemas)))
}

/// Returns the field of a struct.
fn field<'a>(api: &'a Api, name: &str, wire: &str) -> &'a Field {
    let TypeKind::Struct(item) = &definition(api, name).kind else { panic!("{name} is no struct") };
    item.fields().find(|field| field.wire == wire).unwrap_or_else(|| panic!("{name} has no {wire}: {item:?}"))
}

/// Returns an operation that sends and receives schemas, each by its name.
fn exchange(method: &str, sent: Option<&str>, received: Option<&str>) -> String {
    let content = |schema: &str| {
        format!("content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}")
    };
    let body =
        sent.map_or(String::new(), |schema| format!("requestBody: {{required: true, {}}},", content(schema)));
    let response = received.map_or(String::new(), |schema| format!(", {}", content(schema)));
    format!("{method}: {{{body} responses: {{'200': {{description: It.{response}}}}}}}")
}
