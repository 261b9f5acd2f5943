//! The table `[project]`: the files of a project.

use serde::Deserialize;

/// The files of a project, relative to the configuration.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ProjectSettings {
    /// The OpenAPI document. Default: `openapi.yaml`, `openapi.yml` or `openapi.json`.
    pub document: Option<String>,
    /// The folder of the crate. Default: `client`.
    pub output: Option<String>,
    /// An OpenAPI Overlay, which corrects the document. Default: `overlay.yaml`, if it exists.
    pub overlay: Option<String>,
    /// The lock. Default: the file with the name of this one and the extension `lock`.
    pub lock: Option<String>,
    /// The changelog of the crate. Default: `CHANGELOG.md`.
    pub changelog: Option<String>,
    /// The folder with further example programs for the crate. Default: `examples`.
    pub examples: Option<String>,
}
