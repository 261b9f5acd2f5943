//! The manifests of the crate and its runtime.

use super::example_programs::Program;
use super::resource_context::ResourceContext;
use super::smoke_test::SmokeTest;
use crate::ir::{Api, Dependency, Package};
use crate::names::{FeatureName, PackageName};
use crate::text::toml_string as string;

/// The features and dependencies of the runtime. The generated crate has a feature for each of the
/// runtime's.
const RUNTIME: &str = include_str!("../../runtime/manifest.toml");

/// Returns the crate's manifest, without the header.
pub fn manifest(api: &Api, programs: &[Program<'_>], smoke: Option<&SmokeTest<'_>>) -> String {
    let Package { name, version, .. } = &api.package;
    let mut text = package(api, name, &api.package.description.toml());
    text.push_str("readme = \"README.md\"\n");
    text.push_str("exclude = [\".codegen-files\", \"rustfmt.toml\"]\n");
    // With an explicit path, cargo can read the workspace even while the sources are deleted and
    // not generated again yet.
    text.push_str("\n[lib]\npath = \"src/lib.rs\"\n");
    for program in programs {
        text.push_str(&target("example", program.name(), &[program.feature]));
    }
    for example in &api.package.own_examples {
        let features = example.features.iter().map(|feature| feature.as_str());
        let features: Vec<&str> = std::iter::once("all").chain(features).collect();
        text.push_str(&target("example", example.name.as_str(), &features));
    }
    text.push_str(&smoke.map(|smoke| target("test", "smoke", &smoke.features)).unwrap_or_default());
    text.push_str(DOCS);
    text.push_str(&features(api));
    text.push_str(&format!(
        "\n[dependencies]\n\
         # Lossless JSON and HTTP, the same for every document. Published together with this version.\n\
         runtime = {{ package = {}, version = {}, path = \"runtime\", default-features = false }}\n\
         # `Value`, for schemas that allow any JSON; the runtime depends on it anyway.\n\
         serde_json = \"1\"\n",
        string(name.of_runtime().as_str()),
        string(&format!("={}", version.without_build())),
    ));
    text.push_str(&configured_dependencies(api));
    if !programs.is_empty() || smoke.is_some() || !api.package.own_examples.is_empty() {
        text.push_str(&format!(
            "\n[dev-dependencies]\n\
             # The mock server of the smoke test.\n\
             runtime = {{ package = {}, version = {}, path = \"runtime\", default-features = false, features = [\"testing\"] }}\n\
             # Runs the examples and the smoke test.\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
            string(name.of_runtime().as_str()),
            string(&format!("={}", version.without_build())),
        ));
    }
    text.push_str(LINTS);
    let derives = api.types.iter().flat_map(|def| &def.derives);
    if derives.into_iter().any(|derive| derive.as_str() == "Hash") {
        text.push_str(HASH);
    }
    text
}

/// Returns the lines of the dependencies whose types the configuration names.
fn configured_dependencies(api: &Api) -> String {
    let lines = api.package.dependencies.iter().map(|dependency| {
        let Dependency { name, version, package, path, features, has_default_features } = dependency;
        let texts = [("package", package), ("version", version), ("path", path)];
        let mut parts: Vec<String> = texts
            .iter()
            .filter_map(|(key, text)| Some(format!("{key} = {}", text.as_ref()?.toml())))
            .collect();
        if !has_default_features {
            parts.push("default-features = false".to_owned());
        }
        if !features.is_empty() {
            let features: Vec<String> = features.iter().map(|feature| feature.toml()).collect();
            parts.push(format!("features = [{}]", features.join(", ")));
        }
        match version {
            Some(version) if parts.len() == 1 => format!("{name} = {}\n", version.toml()),
            _ => format!("{name} = {{ {} }}\n", parts.join(", ")),
        }
    });
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("# Types that the configuration names.\n{lines}") }
}

/// Returns a target that is built only if the resources it uses are enabled.
fn target(kind: &str, name: &str, features: &[&str]) -> String {
    let features: Vec<String> = features.iter().map(|feature| string(feature)).collect();
    format!("\n[[{kind}]]\nname = {}\nrequired-features = [{}]\n", string(name), features.join(", "))
}

/// Returns the manifest of the crate's runtime, without the header.
pub fn runtime_manifest(api: &Api) -> String {
    let name = &api.package.name;
    let mut text =
        package(api, &name.of_runtime(), &string(&format!("The runtime of {name}: JSON and HTTP")));
    // The runtime's tests run in the generator's repository.
    text.push_str("\n[lib]\npath = \"src/lib.rs\"\ntest = false\ndoctest = false\n");
    text.push_str(DOCS);
    for (header, body) in sections(RUNTIME) {
        text.push_str(&format!("\n[{header}]\n{}\n", body.trim()));
    }
    text + "\n[lints.rust]\nunsafe_code = \"forbid\"\n"
}

const DOCS: &str = "\n[package.metadata.docs.rs]\nall-features = true\n";

/// Lints that a document's names and shapes trigger, and uses of its own deprecated items.
const LINTS: &str = r#"
[lints.rust]
unsafe_code = "forbid"
deprecated = "allow"

[lints.clippy]
if_same_then_else = "allow"
module_inception = "allow"
should_implement_trait = "allow"
too_many_arguments = "allow"
wrong_self_convention = "allow"
"#;

/// The lint that a derived `Hash` triggers. The `PartialEq` of models compares all fields too.
const HASH: &str = "derived_hash_with_manual_eq = \"allow\"\n";

/// Returns the keys of `[package]` that both packages have. `description` is already quoted.
fn package(api: &Api, name: &PackageName, description: &str) -> String {
    let package = &api.package;
    let mut lines = vec![
        "[package]".to_owned(),
        format!("name = {}", string(name.as_str())),
        format!("version = {}", string(package.version.as_str())),
        "edition = \"2024\"".to_owned(),
        format!("rust-version = {}", string(rust_version())),
        format!("description = {description}"),
    ];
    if let Some(license) = &package.license {
        lines.push(format!("license = {}", license.toml()));
    }
    for (key, url) in &package.metadata.urls {
        lines.push(format!("{key} = {}", url.toml()));
    }
    for (key, words) in &package.metadata.lists {
        let words: Vec<String> = words.iter().map(|word| word.toml()).collect();
        lines.push(format!("{key} = [{}]", words.join(", ")));
    }
    lines.join("\n") + "\n"
}

/// Returns the minimum Rust version of the generated code and the runtime.
pub fn rust_version() -> &'static str {
    "1.88"
}

/// Returns the features of the resources and of the runtime. All resources are on by default,
/// unless the configuration names some.
fn features(api: &Api) -> String {
    let contexts = ResourceContext::all(&api.resources);
    let default = api.package.default_features.iter().map(|feature| feature.as_str());
    let resources = match &api.package.default_resources {
        None => vec!["all"],
        Some(features) => features.iter().map(FeatureName::as_str).collect(),
    };
    let default: Vec<String> = resources.into_iter().chain(default).map(string).collect();
    let all: Vec<String> = contexts
        .iter()
        .map(|context| format!("    {},\n", string(context.resource.feature.as_str())))
        .collect();
    let mut text = format!("\n[features]\ndefault = [{}]\n", default.join(", "));
    text.push_str(&format!("# Every resource of the API.\nall = [\n{}]\n", all.concat()));
    for context in &contexts {
        let parent: Vec<String> =
            context.parent().map(|parent| string(parent.feature.as_str())).into_iter().collect();
        text.push_str(&format!("{} = [{}]\n", key(context.resource.feature.as_str()), parent.join(", ")));
    }
    text + &runtime_features()
}

/// Returns a line for each feature that turns on the runtime's feature of that name, with its
/// comment.
fn runtime_features() -> String {
    let mut lines = String::new();
    let features = sections(RUNTIME).into_iter().find(|(header, _)| *header == "features");
    for line in features.map_or("", |(_, body)| body).lines() {
        match line.split_once(" = ") {
            Some(("default", _)) => {}
            Some((name, _)) => {
                lines.push_str(&format!("{name} = [{}]\n", string(&format!("runtime/{name}"))))
            }
            None if line.starts_with('#') => lines.push_str(&format!("{line}\n")),
            None => {}
        }
    }
    lines
}

/// Returns a TOML key, quoted if necessary.
fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.is_empty() && name.chars().all(bare) { name.to_owned() } else { string(name) }
}

/// Splits a manifest into its tables: header and body.
fn sections(manifest: &str) -> Vec<(&str, &str)> {
    let starts = manifest.match_indices('[').map(|(at, _)| at);
    let mut starts: Vec<usize> = starts.filter(|at| *at == 0 || manifest[..*at].ends_with('\n')).collect();
    starts.push(manifest.len());
    let sections = starts.windows(2).filter_map(|window| {
        let (header, body) = manifest[window[0] + 1..window[1]].split_once("]\n")?;
        Some((header, body))
    });
    sections.collect()
}

#[cfg(test)]
mod tests {
    use super::{RUNTIME, runtime_features};
    use crate::ir::RuntimeFeature;

    #[test]
    fn every_feature_of_the_runtime_is_known() {
        let lines = runtime_features();
        let listed: Vec<&str> = lines.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
        assert_eq!(listed, RuntimeFeature::ALL.map(RuntimeFeature::as_str), "of {RUNTIME}");
    }
}
