//! The folders of `data`, each a fixture.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::config::Config;
use workspace_root::workspace_root;

/// Returns the folders below a folder of `data`, sorted.
pub fn of(kind: &str) -> Vec<PathBuf> {
    let folder = workspace_root().join("tests/data").join(kind);
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "`data/{kind}` has no fixtures");
    cases
}

/// Returns the name of a fixture, which is that of its folder.
pub fn name(case: &Path) -> &str {
    case.file_name().and_then(|name| name.to_str()).expect("fixtures are named in ASCII")
}

/// Returns the configuration of a pair of documents, if it has one.
pub fn config(case: &Path) -> Config {
    match fs::read_to_string(case.join("codegen.toml")) {
        Ok(text) => Config::parse("codegen.toml", &text).unwrap_or_else(|faults| panic!("{faults}")),
        Err(_) => Config::default(),
    }
}
