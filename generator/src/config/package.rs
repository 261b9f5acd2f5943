//! The table `[package]`.

use serde::Deserialize;

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
    /// The default features, in addition to those of the resources. Default: only `reqwest`.
    pub default_features: Option<Vec<RuntimeFeature>>,
}
