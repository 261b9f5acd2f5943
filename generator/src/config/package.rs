//! The table `[package]`.

use serde::Deserialize;

use super::Config;
use crate::diagnostic::Diagnostic;
use crate::ir::RuntimeFeature;

/// The form of the client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// A package, with the runtime as a package next to it.
    #[default]
    Package,
    /// A folder with a `mod.rs`, for a crate that declares it or includes it from `OUT_DIR`. The
    /// features that are on by default are part of it.
    Module,
}

/// The generated package.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PackageSettings {
    /// The name of the package. Default: made from the document's title.
    pub name: Option<String>,
    /// The version of the package. Default: 0.1.0.
    pub version: Option<String>,
    /// The description of the package. Default: made from the document's title.
    pub description: Option<String>,
    /// The license of the package, an SPDX expression. Default: none.
    pub license: Option<String>,
    /// The URL of the package's source code. Default: none.
    pub repository: Option<String>,
    /// The URL of the package's home page. Default: none.
    pub homepage: Option<String>,
    /// The URL of the package's documentation. Default: docs.rs.
    pub documentation: Option<String>,
    /// Keywords for the search on crates.io, at most five. Default: none.
    pub keywords: Vec<String>,
    /// Categories of crates.io, such as `api-bindings`, at most five. Default: none.
    pub categories: Vec<String>,
    /// The form of the client: a package, or a module of another crate. Default: `package`.
    pub layout: Layout,
    /// Generates types for schemas that no operation refers to, too.
    pub all_types: bool,
    /// The features of the resources that are on by default. Each turns on the resources that
    /// contain it; `all` is every resource. Default: `all`.
    pub default_resources: Option<Vec<String>>,
    /// The default features, in addition to those of the resources. Default: only `reqwest`.
    pub default_features: Option<Vec<RuntimeFeature>>,
}

impl Config {
    /// Overrides the package's name.
    pub fn set_package_name(&mut self, name: &str) {
        self.settings.package.name = Some(name.to_owned());
        self.has_name_of_command = true;
    }

    /// Overrides the form of the client.
    pub fn set_layout(&mut self, layout: Layout) {
        self.settings.package.layout = layout;
    }

    /// Sets the location of a diagnostic to a key of `[package]`, if its value comes from the file.
    pub fn at_package(&self, key: &str, diagnostic: Diagnostic) -> Diagnostic {
        if self.file.is_empty() || self.has_name_of_command && key == "name" {
            return diagnostic;
        }
        let (line, column) = self.position("package", key);
        diagnostic.in_file(&self.file, line, column)
    }
}
