//! The values that the unions of generated crates decode to and encode as: `data/unions/main.rs`
//! checks three fixtures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use workspace_root::workspace_root;

use crategen::GenerateOptions;
use crategen::write::{Mode, write};

const FIXTURES: [(&str, &str); 3] = [
    ("decide", "discriminators_decide"),
    ("optional", "unions_identified_by_optional_properties"),
    ("overlap", "unions_that_overlap_or_differ_by_format"),
];

const MANIFEST: &str = r#"[package]
name = "unions"
version = "0.1.0"
edition = "2024"

[workspace]
resolver = "3"
members = ["decide", "optional", "overlap"]

[dependencies]
decide = { path = "decide", default-features = false, features = ["all"] }
optional = { path = "optional", default-features = false, features = ["all"] }
overlap = { path = "overlap", default-features = false, features = ["all"] }
serde_json = "1"
"#;

#[test]
fn values_are_what_the_document_says() {
    let data = workspace_root().join("tests/data");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unions");
    for (name, fixture) in FIXTURES {
        let spec = data.join("emit").join(fixture).join("openapi.yaml");
        let options = GenerateOptions { name: Some(name), ..GenerateOptions::new(&spec) };
        let generated = crategen::generate(&options).unwrap_or_else(|errors| panic!("{errors}"));
        write(&generated.files, &folder.join(name), Mode::Write).unwrap();
    }
    let program = fs::read_to_string(data.join("unions/main.rs")).unwrap();
    let lock = fs::read_to_string(data.join("../../Cargo.lock")).unwrap();
    let files = [("Cargo.toml", MANIFEST.to_owned()), ("Cargo.lock", lock), ("src/main.rs", program)];
    for (path, text) in files {
        let path = folder.join(PathBuf::from(path));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let output = Command::new(env!("CARGO"))
        .args(["run", "--offline", "--quiet", "--target-dir"])
        .arg(crate::outside::target())
        .current_dir(&folder)
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
