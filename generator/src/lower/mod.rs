//! Lowers the spec and the configuration to the IR. All decisions about the output are made here.

mod bounds;
mod client_headers;
mod discriminators;
mod dispatch;
mod dispatch_by_members;
mod docs;
mod encodings;
mod enums;
mod extensions;
mod files;
mod flatten;
mod formats;
mod given_names;
mod headers;
mod media;
mod operations;
mod package_metadata;
mod page;
mod page_extensions;
mod pagination;
mod parameters;
mod patches;
mod path_keys;
mod query_style;
mod representations;
mod resource_path;
mod resources;
mod responses;
mod security;
mod servers;
mod split;
mod statuses;
mod streams;
mod structs;
mod tag_fields;
mod tag_tree;
mod tags;
#[cfg(test)]
pub(crate) mod tests;
mod text_formats;
mod types;
mod unclear;
mod unions;
mod unreferenced;
mod variant_labels;
mod webhooks;
mod wire_shapes;

pub(crate) use docs::default_line;
pub(crate) use operations::CALLS_BACK;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Package, RuntimeFeature};
use crate::names::{CredentialNames, FeatureName, PackageName, PackageVersion};
use crate::pointer::Pointer;
use crate::spec::Spec;
use crate::text::Text;

/// Lowers a spec. `source` is the path of the document in the output.
///
/// Pushes an error for everything that cannot be lowered. The result is only valid if there are no
/// errors.
pub fn lower(spec: &Spec, config: &Config, source: &str, diagnostics: &mut Diagnostics) -> Api {
    let mut names = CredentialNames::default();
    let headers = client_headers::headers(config, &mut names, diagnostics);
    let schemes = security::schemes(spec, config, names, diagnostics);
    let extensions = extensions::Extensions::new(config);
    let resource_paths = resource_path::resource_paths(spec, config, &extensions);
    let tags = tags::Tags::of(spec);
    let mut types = types::Types::new(spec, (config, &extensions), &tags, diagnostics);
    let mut servers = servers::servers(spec, config, types.diagnostics);
    let resources = resources::resources(&mut types, &resource_paths, &schemes, &mut servers);
    types.report_undefined();
    let payloads = webhooks::payloads(&mut types);
    let webhook_headers = webhooks::headers(&mut types);
    let replies = webhooks::replies(&mut types);
    let mut unreferenced = unreferenced::types(&mut types);
    unreferenced.append(&mut types.contents);
    let package = package(spec, config, types.diagnostics);
    let extension_uses = extensions.finish(types.diagnostics);
    let types = types.finish();
    Api {
        package,
        source: source.into(),
        base_url: servers.base.map(Text::from),
        variables: servers.variables,
        servers: servers.others.into_iter().map(texts).collect(),
        base_url_env: config.server().env.clone().map(Text::from),
        schemes,
        headers,
        resources,
        types,
        payloads,
        webhook_headers,
        replies,
        unreferenced,
        extensions: extension_uses,
    }
}

fn texts((first, second): (String, String)) -> (Text, Text) {
    (first.into(), second.into())
}

fn package(spec: &Spec, config: &Config, diagnostics: &mut Diagnostics) -> Package {
    let settings = config.package();
    let title = if spec.title.trim().is_empty() { "API" } else { spec.title.trim() };
    let name = settings.name.as_deref().and_then(|name| {
        let given = PackageName::given(name);
        if given.is_none() {
            let error = Diagnostic::error(Code::InvalidName, format!("`{name}` is not a valid package name"));
            let help = "use ASCII letters, digits, `-` and `_`, beginning with a letter; Rust keywords and \
                        names of Rust's libraries, such as `core` and `test`, are not allowed";
            diagnostics.push(config.at_package("name", error.help(help)));
        }
        given
    });
    if spec.title.trim().is_empty() && settings.name.is_none() {
        let message = "the API has no title, which OpenAPI requires; the package is called `api`";
        let warning = Diagnostic::warning(Code::MissingKey, message).at(&Pointer::root());
        diagnostics.push(warning.help("add `info` with a `title`, or set a `name` in `[package]`"));
    }
    let version = settings.version.as_deref().and_then(|version| {
        let given = PackageVersion::given(version);
        if given.is_none() {
            let message = format!("`{version}` is not a valid package version");
            let error = Diagnostic::error(Code::InvalidName, message)
                .help("use three numbers, such as `0.1.0` (SemVer 2.0)");
            diagnostics.push(config.at_package("version", error));
        }
        given
    });
    let description = settings.description.clone().unwrap_or_else(|| {
        let needs_article = title.ends_with(" API") && !title.to_lowercase().starts_with("the ");
        format!("A Rust client for {}{title}", if needs_article { "the " } else { "" })
    });
    Package {
        name: name.unwrap_or_else(|| PackageName::new(title)),
        version: version.unwrap_or_else(PackageVersion::first),
        description: description.trim().trim_end_matches('.').into(),
        license: settings.license.as_deref().map(Text::from),
        metadata: package_metadata::metadata(config, diagnostics),
        title: title.into(),
        document_version: spec.version.as_str().into(),
        document_date: spec.date.as_deref().map(Text::from),
        doc: docs::doc(Some(&spec.description), None),
        own_examples: config.own_examples().to_vec(),
        dependencies: config.dependencies(),
        default_resources: default_resources(config),
        default_features: settings.default_features.clone().unwrap_or_else(|| vec![RuntimeFeature::Reqwest]),
    }
}

/// Returns the chosen resources. Names of other features are reported when all names are known.
fn default_resources(config: &Config) -> Option<Vec<FeatureName>> {
    let chosen = config.package().default_resources.as_ref()?;
    Some(chosen.iter().filter_map(|name| FeatureName::given(name)).collect())
}
