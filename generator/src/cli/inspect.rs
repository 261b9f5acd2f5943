//! `inspect`: what the crate of a document looks like.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::messages::{human, print};
use super::{Project, count};
use crate::diagnostic::{Diagnostics, Severity};
use crate::generate::{GenerateOptions, Generated};
use crate::ir::{ExtensionUse, Operation, Resource, TypeDef, TypeId, TypeKind, resources};
use crate::lock::Accept;
use crate::prepare::EmitModel;
use crate::text::visible;

/// The options of the command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// The project file [default: crategen.toml in this folder or one above]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The format of the list
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
}

impl Options {
    pub fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen inspect
  crategen inspect openapi.yaml --format json";

/// Lists what the crate of a project has.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode, Diagnostics> {
    let overlay = project.overlay.clone().filter(|file| file.exists());
    let lock = project.lock.as_deref();
    let request = GenerateOptions {
        source: Some(&project.source),
        config: project.config.as_deref(),
        root: Some(&project.folder),
        allow_incomplete: options.allow_incomplete,
        overlay: overlay.as_deref(),
        lock: lock.map(|file| crate::LockOptions { file, accept: &Accept::Nothing, releases: false }),
        ..GenerateOptions::new(&project.document)
    };
    let generated = crate::generate(&request)?;
    match options.format {
        Format::Text => {
            print(&format!("{}{}", visible(&text(&generated.model)), warnings(&generated, project)));
        }
        Format::Json => print(&format!("{:#}\n", as_json(&generated))),
    }
    Ok(ExitCode::SUCCESS)
}

fn warnings(generated: &Generated, project: &Project) -> String {
    match generated.warnings.count(Severity::Warning) {
        0 => String::new(),
        warnings => {
            let texts = human(generated.warnings.iter(), &project.folder, false);
            format!("\n{}\n\n{texts}\n", count(warnings, "warning"))
        }
    }
}

fn text(api: &EmitModel) -> String {
    let package = &api.package;
    let mut text = format!("{} {}: {}\n", package.name, package.version, package.description.as_written());
    for scheme in &api.schemes {
        let env = scheme.env.as_ref().map_or(String::new(), |env| format!(" ({})", env.as_written()));
        text.push_str(&format!("credential {}{env}\n", scheme.name));
    }
    for header in &api.headers {
        let env = header.env.as_ref().map_or(String::new(), |env| format!(" ({})", env.as_written()));
        text.push_str(&format!("header {} by {}{env}\n", header.wire.as_written(), header.name));
    }
    for place in resources(&api.resources) {
        let accessors: Vec<String> =
            place.path().map(|resource| format!("{}()", resource.accessor)).collect();
        text.push_str(&format!("\nclient.{}\n", accessors.join(".")));
        let signatures: Vec<String> = place.resource.operations.iter().map(signature).collect();
        let width = signatures.iter().map(|text| text.chars().count()).max().unwrap_or_default().min(60);
        for (signature, operation) in signatures.iter().zip(&place.resource.operations) {
            text.push_str(&format!("  {signature:<width$}  {}\n", operation.line().as_written()));
        }
    }
    text.push_str("\ntypes\n");
    for def in types(api) {
        text.push_str(&format!("  {} {}\n", kind(def), path(def)));
    }
    if !api.extensions.is_empty() {
        text.push_str("\nextensions\n");
    }
    for ExtensionUse { effect, key, value, pointer } in &api.extensions {
        let value = value.as_ref().map_or(String::new(), |value| format!(" {}", value.as_written()));
        text.push_str(&format!("  {} {}{value} {pointer}\n", effect.word(), key.as_written()));
    }
    text
}

/// Returns the method with its arguments, and with its setters behind a `;`.
fn signature(operation: &Operation) -> String {
    let names = |inputs: &[crate::ir::Input]| {
        inputs.iter().map(|input| input.name.to_string()).collect::<Vec<_>>().join(", ")
    };
    let (arguments, setters) = (names(&operation.arguments), names(&operation.options));
    let setters = if setters.is_empty() { setters } else { format!("; {setters}") };
    format!("{}({arguments}{setters})", operation.name)
}

fn types(model: &EmitModel) -> impl Iterator<Item = &TypeDef> {
    let own = (0..model.types.len()).map(TypeId).filter(|id| model.same_as(*id).is_none());
    own.map(|id| &model.types[id.0])
}

fn kind(def: &TypeDef) -> &'static str {
    match def.kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::OpenEnum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Newtype(_) => "newtype",
    }
}

/// Returns the path of a type from the crate's root.
fn path(def: &TypeDef) -> String {
    let modules: Vec<&str> = match def.home.as_slice() {
        [] => vec!["types"],
        home => home.iter().map(|module| module.as_str()).collect(),
    };
    format!("{}::{}", modules.join("::"), def.name)
}

fn as_json(generated: &Generated) -> Value {
    let api = &generated.model;
    let package = &api.package;
    let diagnostics: Vec<Value> = generated.warnings.iter().map(super::messages::as_json).collect();
    let types = types(api)
        .map(|def| json!({ "kind": kind(def), "path": path(def), "pointer": def.pointer.as_str() }));
    let credentials = api.schemes.iter().map(|scheme| {
        json!({
            "name": scheme.name.to_string(),
            "scheme": scheme.wire.as_written(),
            "env": scheme.env.as_ref().map(|env| env.as_written()),
        })
    });
    let headers = api.headers.iter().map(|header| {
        json!({
            "name": header.name.to_string(),
            "header": header.wire.as_written(),
            "env": header.env.as_ref().map(|env| env.as_written()),
        })
    });
    let extensions = api.extensions.iter().map(|ExtensionUse { effect, key, value, pointer }| {
        let value = value.as_ref().map(|value| value.as_written());
        json!({ "key": key.as_written(), "value": value, "pointer": pointer.as_str(), "effect": effect.word() })
    });
    json!({
        "package": package.name.to_string(),
        "version": package.version.to_string(),
        "credentials": credentials.collect::<Vec<_>>(),
        "headers": headers.collect::<Vec<_>>(),
        "resources": api.resources.iter().map(resource_as_json).collect::<Vec<_>>(),
        "types": types.collect::<Vec<_>>(),
        "extensions": extensions.collect::<Vec<_>>(),
        "diagnostics": diagnostics,
    })
}

fn resource_as_json(resource: &Resource) -> Value {
    let methods = resource.operations.iter().map(|operation| {
        let names = |inputs: &[crate::ir::Input]| {
            inputs.iter().map(|input| input.name.to_string()).collect::<Vec<_>>()
        };
        json!({
            "name": operation.name.to_string(),
            "request": operation.request.to_string(),
            "method": operation.method.as_written(),
            "path": operation.path.as_written(),
            "operationId": operation.operation_id.as_ref().map(|id| id.as_written()),
            "arguments": names(&operation.arguments),
            "setters": names(&operation.options),
            "deprecated": operation.deprecated,
            "paginated": operation.pagination.is_some(),
        })
    });
    json!({
        "accessor": resource.accessor.to_string(),
        "feature": resource.feature.to_string(),
        "methods": methods.collect::<Vec<_>>(),
        "resources": resource.children.iter().map(resource_as_json).collect::<Vec<_>>(),
    })
}
