//! The dependencies of a module, from the manifests of the package and of its runtime.

use std::collections::BTreeMap;

use toml::Value;

use super::features::Features;
use super::manifests::Manifests;

/// Returns the lines of `Cargo.toml` with everything that the module depends on.
pub fn lines(manifests: &Manifests, features: &Features) -> String {
    let mut tables: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut add = |header: &str, table: Option<&Value>| {
        for (name, dependency) in table.and_then(Value::as_table).into_iter().flatten() {
            let is_optional = dependency.get("optional").and_then(Value::as_bool).unwrap_or(false);
            let is_own = dependency.get("path").is_some();
            if !is_own && (!is_optional || features.enables(name)) {
                let line = line(dependency, features.of_dependency(name));
                tables.entry(header.to_owned()).or_default().insert(name.clone(), line);
            }
        }
    };
    add("dependencies", manifests.client.get("dependencies"));
    add("dependencies", manifests.runtime.get("dependencies"));
    for (target, tables) in manifests.runtime.get("target").and_then(Value::as_table).into_iter().flatten() {
        add(&format!("target.'{target}'.dependencies"), tables.get("dependencies"));
    }
    let tables: Vec<String> = tables
        .iter()
        .map(|(header, dependencies)| {
            let lines = dependencies.iter().map(|(name, value)| format!("{name} = {value}\n"));
            format!("[{header}]\n{}", lines.collect::<String>())
        })
        .collect();
    tables.join("\n")
}

/// Returns a dependency as one value, with the features that the module needs.
fn line<'a>(dependency: &'a Value, more: impl Iterator<Item = &'a str>) -> String {
    let Some(table) = dependency.as_table() else { return dependency.to_string() };
    let mut features: Vec<&str> = table
        .get("features")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .chain(more)
        .collect();
    features.sort_unstable();
    features.dedup();
    let mut parts: Vec<String> = ["version", "default-features"]
        .iter()
        .filter_map(|key| Some(format!("{key} = {}", table.get(*key)?)))
        .collect();
    if !features.is_empty() {
        let features: Vec<String> = features.iter().map(|name| format!("{name:?}")).collect();
        parts.push(format!("features = [{}]", features.join(", ")));
    }
    match table.get("version") {
        Some(version) if parts.len() == 1 => version.to_string(),
        _ => format!("{{ {} }}", parts.join(", ")),
    }
}
