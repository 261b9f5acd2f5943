//! The table `[project]`: the files of a project.

use serde::Deserialize;

/// The files of a project, relative to the configuration.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ProjectSettings {
    /// The OpenAPI document.
    pub document: Option<String>,
    /// The folder of the crate.
    pub output: Option<String>,
    /// The corrections of the document.
    pub overlay: Option<String>,
    /// The names and shapes that users of the crate rely on.
    pub lock: Option<String>,
    /// The changes from version to version.
    pub changelog: Option<String>,
}
