//! Tables of small documents and their resolved schemas, in the notation of [`describe`].

mod all_of;
mod diagnostics;
mod dynamic_scope;
mod files;
mod mutations;
mod operations;
mod schemas;
mod unions;

use super::{Additional, Schema, SchemaId, Shape, Spec, resolve};
use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::limits::Limits;

/// Resolves a document without diagnostics.
fn resolved(text: &str) -> Spec {
    let (spec, diagnostics) = resolved_with(text);
    assert!(diagnostics.is_empty(), "{diagnostics}\nin\n{text}");
    spec
}

fn resolved_with(text: &str) -> (Spec, Diagnostics) {
    let document = Document::parse("openapi.yaml", text).unwrap();
    let mut diagnostics = Diagnostics::default();
    let spec = resolve(&document, &Limits::default(), &mut diagnostics);
    (spec, diagnostics)
}

/// Returns a document with the given version and component schemas.
fn with_schemas(version: &str, schemas: &str) -> String {
    let indented: String = schemas.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}"
    )
}

/// Checks a table of component schemas and the description of the first of them.
fn check(version: &str, cases: &[(&str, &str)]) {
    for (schemas, expected) in cases {
        let spec = resolved(&with_schemas(version, schemas));
        assert_eq!(first(&spec), *expected, "{schemas}");
    }
}

/// Like [`check`], but warnings are expected.
fn check_leniently(version: &str, cases: &[(&str, &str)]) {
    for (schemas, expected) in cases {
        let (spec, diagnostics) = resolved_with(&with_schemas(version, schemas));
        assert!(!diagnostics.has_errors(), "{diagnostics}\nin\n{schemas}");
        assert!(!diagnostics.is_empty(), "no warning in\n{schemas}");
        assert_eq!(first(&spec), *expected, "{schemas}");
    }
}

fn first(spec: &Spec) -> String {
    describe(spec, *spec.components.values().next().unwrap())
}

/// Describes a schema in one line: `{id!: str, tags: [str]?, ..never}`; `!` is required, `?`
/// nullable, `&Name` a reference, `one(…)` and `any(…)` unions.
fn describe(spec: &Spec, id: SchemaId) -> String {
    let schema = spec.schema(id);
    let nullable = if schema.nullable { "?" } else { "" };
    format!("{}{nullable}", shape(spec, schema))
}

fn shape(spec: &Spec, schema: &Schema) -> String {
    let format = |name: &str, format: &Option<String>| match format {
        Some(format) => format!("{name}:{format}"),
        None => name.to_owned(),
    };
    match &schema.shape {
        Shape::Any => "any".to_owned(),
        Shape::Never => "never".to_owned(),
        Shape::Null => "null".to_owned(),
        Shape::Reference(target) => {
            let target = spec.schema(*target);
            match &target.component {
                Some(name) => format!("&{name}"),
                None => format!("&({})", target.pointer),
            }
        }
        Shape::Bool => "bool".to_owned(),
        Shape::Integer { format: name, .. } => format("int", name),
        Shape::Number { format: name } => format("num", name),
        Shape::String { format: name } => format("str", name),
        Shape::Enum(values) => {
            let values: Vec<String> = values.iter().map(ToString::to_string).collect();
            format!("enum({})", values.join(", "))
        }
        Shape::Array { items } => {
            let items = items.map(|id| describe(spec, id));
            format!("[{}]", items.unwrap_or_default())
        }
        Shape::Object(object) => {
            let properties = object.properties.iter().map(|(name, property)| {
                let mark = if property.required { "!" } else { "" };
                format!("{name}{mark}: {}", describe(spec, property.schema))
            });
            let mut parts: Vec<String> = properties.collect();
            let patterns = object.patterns.iter();
            parts.extend(patterns.map(|(pattern, id)| format!("/{pattern}/: {}", describe(spec, *id))));
            parts.extend(match object.additional {
                Additional::Unsaid => None,
                Additional::Any => Some("..any".to_owned()),
                Additional::Never => Some("..never".to_owned()),
                Additional::Schema(id) => Some(format!("..{}", describe(spec, id))),
            });
            format!("{{{}}}", parts.join(", "))
        }
        Shape::Union(union) => {
            let name = if union.exclusive { "one" } else { "any" };
            let members: Vec<String> = union.members.iter().map(|id| describe(spec, *id)).collect();
            let discriminator = union.discriminator.as_ref().map_or(String::new(), |discriminator| {
                let mapping = discriminator.mapping.iter();
                let mapping: Vec<String> =
                    mapping.map(|(tag, id)| format!("{tag}: {}", describe(spec, *id))).collect();
                format!(" by {} {{{}}}", discriminator.property, mapping.join(", "))
            });
            let siblings = if union.merged_siblings { " merged" } else { "" };
            format!("{name}({}){discriminator}{siblings}", members.join(" | "))
        }
    }
}
