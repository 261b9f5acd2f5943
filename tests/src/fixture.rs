//! The crate of a fixture of `data/emit`.

use std::path::Path;

use crategen::{GenerateOptions, Generated};

use crate::cases::name;

/// Returns the package name of a fixture's crate.
pub fn package(case: &Path) -> String {
    name(case).replace('_', "-")
}

/// Generates the crate of a fixture of `data/emit`: its `openapi.yaml`, with its `codegen.toml` if
/// it has one.
pub fn generate(case: &Path) -> Generated {
    let config = Some(case.join("codegen.toml")).filter(|path| path.exists());
    let spec = case.join("openapi.yaml");
    let package = package(case);
    let options = GenerateOptions {
        config: config.as_deref(),
        name: Some(&package),
        root: Some(case),
        ..GenerateOptions::new(&spec)
    };
    crategen::generate(&options).unwrap_or_else(|diagnostics| panic!("{}:\n{diagnostics}", case.display()))
}
