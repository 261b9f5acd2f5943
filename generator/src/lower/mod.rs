//! Spec and configuration to the API in Rust: every decision about the output is taken here.

mod answers;
mod decide;
mod docs;
mod encodings;
mod enums;
mod headers;
mod labels;
mod looks;
mod loose;
mod media_types;
mod operations;
mod page;
mod pagination;
mod parameters;
mod patches;
mod place;
mod representations;
mod resources;
mod security;
mod servers;
mod streams;
mod structs;
mod types;
mod unions;
mod webhooks;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::ir::{Api, Package, RuntimeFeature};
use crate::names::package_name;
use crate::spec::Spec;

/// Lowers a spec. `source` is the document's path as the output names it.
///
/// What cannot be lowered is pushed as an error; the result is of use only where there is none.
pub fn lower(spec: &Spec, config: &Config, source: &str, diagnostics: &mut Diagnostics) -> Api {
    let schemes = security::schemes(spec, config, diagnostics);
    let places = place::places(spec, config);
    let mut types = types::Types::new(spec, config, diagnostics);
    let mut servers = servers::servers(spec, config, types.diagnostics);
    let resources = resources::resources(&mut types, &places, &schemes, &mut servers);
    types.report_undefined();
    let payloads = webhooks::payloads(&mut types);
    let replies = webhooks::replies(&mut types);
    let loose = loose::loose(&mut types);
    let (types, _) = types.finish();
    Api {
        package: package(spec, config),
        source: source.to_owned(),
        base_url: servers.base,
        variables: servers.variables,
        servers: servers.others,
        base_url_env: config.server().env.clone(),
        schemes,
        resources,
        types,
        payloads,
        replies,
        loose,
        aliases: Vec::new(),
    }
}

fn package(spec: &Spec, config: &Config) -> Package {
    let settings = config.package();
    let title = if spec.title.trim().is_empty() { "API" } else { spec.title.trim() };
    Package {
        name: settings.name.clone().unwrap_or_else(|| package_name(title)),
        version: settings.version.clone().unwrap_or_else(|| "0.1.0".to_owned()),
        description: settings.description.clone().unwrap_or_else(|| format!("A client of {title}")),
        license: settings.license.clone(),
        title: title.to_owned(),
        document_version: spec.version.clone(),
        doc: docs::doc(Some(&spec.description), None),
        default_features: settings.default_features.clone().unwrap_or_else(|| vec![RuntimeFeature::Reqwest]),
    }
}
