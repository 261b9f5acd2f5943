//! The project of this workspace.

use std::path::PathBuf;

use crategen::cli::Project;
use workspace_root::workspace_root;

/// The document of this workspace.
pub const SPEC: &str = "schema/openapi.yaml";
/// Its configuration.
pub const CONFIG: &str = "schema/codegen.toml";

/// The command that generates the crate.
pub const COMMAND: &str = "cargo xtask codegen";

/// Returns the document of this workspace and its crate.
pub fn project() -> Project {
    let folder = workspace_root();
    let mut project = Project::of_document(&folder.join(SPEC), COMMAND);
    project.set_config(&folder.join(CONFIG));
    project.source = SPEC.to_owned();
    project.changelog = Some(folder.join("schema/CHANGELOG.md"));
    project.examples = Some(folder.join("schema/examples"));
    project.output = Some(folder.join("generated"));
    let target = std::env::var_os("CARGO_TARGET_DIR");
    project.stamps = Some(target.map_or_else(|| folder.join("target"), PathBuf::from));
    project.folder = folder;
    project
}
