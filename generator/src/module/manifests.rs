//! The manifests of a package and of its runtime.

use std::path::Path;

use toml::{Table, Value};

use crate::output::Output;

/// The manifests of a package and of its runtime.
#[derive(Clone, Debug)]
pub struct Manifests {
    pub client: Table,
    pub runtime: Table,
}

pub fn manifests(package: &Output) -> Manifests {
    let parse = |path: &str| {
        let text = package.get(Path::new(path)).map_or("", String::as_str);
        text.parse::<Table>().expect("the emitter writes manifests that can be read")
    };
    Manifests { client: parse("Cargo.toml"), runtime: parse("runtime/Cargo.toml") }
}

/// Returns the name of the package as Rust code spells it.
pub fn crate_name(manifests: &Manifests) -> String {
    let name = manifests.client.get("package").and_then(|package| package.get("name"));
    name.and_then(Value::as_str).unwrap_or_default().replace('-', "_")
}
