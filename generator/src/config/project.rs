//! The table `[project]`: the files of a project.

use std::path::{Path, PathBuf};

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

/// The name of the overlay next to a configuration.
pub const OVERLAY: &str = "overlay.yaml";
/// The folder of a project with its example programs.
pub const EXAMPLES: &str = "examples";
/// The name of the changelog of a project.
pub const CHANGELOG: &str = "CHANGELOG.md";
/// The folder of a project's crate.
pub const OUTPUT: &str = "client";

/// Returns the lock of a configuration, which has the same name and another extension.
pub fn lock_of(config: &Path) -> PathBuf {
    config.with_extension("lock")
}

impl ProjectSettings {
    /// Returns the overlay of the configuration in `file`; it may not exist.
    pub fn overlay_of(&self, file: &Path) -> PathBuf {
        file.with_file_name(self.overlay.as_deref().unwrap_or(OVERLAY))
    }

    /// Returns the lock of the configuration in `file`; it may not exist.
    pub fn lock_of(&self, file: &Path) -> PathBuf {
        self.lock.as_ref().map_or_else(|| lock_of(file), |lock| file.with_file_name(lock))
    }

    /// Returns the changelog of the configuration in `file`; it may not exist.
    pub fn changelog_of(&self, file: &Path) -> PathBuf {
        file.with_file_name(self.changelog.as_deref().unwrap_or(CHANGELOG))
    }

    /// Returns the folder of the example programs of the configuration in `file`; it may not exist.
    pub fn examples_of(&self, file: &Path) -> PathBuf {
        file.with_file_name(self.examples.as_deref().unwrap_or(EXAMPLES))
    }

    /// Returns the folder of the crate of the configuration in `file`.
    pub fn output_of(&self, file: &Path) -> PathBuf {
        file.with_file_name(self.output.as_deref().unwrap_or(OUTPUT))
    }
}
