//! The table `[dependencies]`: crates whose types the configuration names.

use indexmap::IndexMap;
use serde::Deserialize;

use super::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::Dependency;
use crate::names::PackageName;

/// A crate that the generated package depends on: its version, or a table.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged, expecting = "a version, or a table with `version` or `path`")]
pub enum DependencySettings {
    /// The version, as in `Cargo.toml`.
    Version(String),
    Table(DependencyTable),
}

/// A crate that the generated package depends on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct DependencyTable {
    /// The version, as in `Cargo.toml`.
    pub version: Option<String>,
    /// The features of the crate.
    pub features: Vec<String>,
    /// Turns the crate's default features off.
    pub default_features: Option<bool>,
    /// The name of the package, if the crate is called otherwise here.
    pub package: Option<String>,
    /// The folder of the crate, relative to the generated package.
    pub path: Option<String>,
}

/// The dependencies that every generated package has.
const OWN: [&str; 4] = ["runtime", "serde", "serde_json", "tokio"];

impl Config {
    /// Returns the dependencies of the configuration.
    pub fn dependencies(&self) -> Vec<Dependency> {
        let dependencies = self.settings.dependencies.iter().filter_map(|(name, settings)| {
            let table = match settings {
                DependencySettings::Version(version) => {
                    DependencyTable { version: Some(version.clone()), ..DependencyTable::default() }
                }
                DependencySettings::Table(table) => table.clone(),
            };
            Some(Dependency {
                name: PackageName::given(name)?,
                version: table.version.map(Into::into),
                package: table.package.map(Into::into),
                path: table.path.map(Into::into),
                features: table.features.into_iter().map(Into::into).collect(),
                has_default_features: table.default_features.unwrap_or(true),
            })
        });
        dependencies.collect()
    }

    /// Returns an error for each dependency that Cargo would refuse or that the package has anyway.
    pub(super) fn invalid_dependencies(&self) -> Diagnostics {
        let mut faults = Diagnostics::default();
        let entries: &IndexMap<String, DependencySettings> = &self.settings.dependencies;
        for (name, settings) in entries {
            let (message, help) = if OWN.contains(&name.as_str()) {
                (
                    format!("every generated package has a dependency `{name}` of its own"),
                    "remove the entry, or give the crate another name and the key `package`",
                )
            } else if PackageName::given(name).is_none() {
                (format!("`{name}` is not the name of a package"), "write the name as on crates.io")
            } else if matches!(settings, DependencySettings::Table(table) if table.version.is_none() && table.path.is_none())
            {
                (format!("the dependency `{name}` has no version"), "add `version`")
            } else {
                continue;
            };
            let (line, column) = self.position("dependencies", name);
            faults.push(
                Diagnostic::error(Code::InvalidConfiguration, message)
                    .in_file(&self.file, line, column)
                    .help(help),
            );
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_checked_at_their_lines() {
        for (text, message, at) in [
            (
                "[dependencies]\nserde_json = \"1\"\n",
                "has a dependency `serde_json` of its own",
                "c.toml:2:1",
            ),
            ("[dependencies]\n\"a b\" = \"1\"\n", "`a b` is not the name of a package", "c.toml:2:1"),
            ("[dependencies.uuid]\nfeatures = [\"v4\"]\n", "`uuid` has no version", "c.toml:1:15"),
        ] {
            let faults = Config::parse("c.toml", text).unwrap_err().to_string();
            assert!(faults.contains(message) && faults.contains(at), "{faults}");
        }
        let config =
            Config::parse("c.toml", "[dependencies]\nuuid = \"1\"\na-b = { path = \"../a\" }\n").unwrap();
        assert_eq!(config.dependencies().len(), 2);
    }
}
