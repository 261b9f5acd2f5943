//! One folder per construct: `data/emit/<reason>/openapi.yaml` (and `codegen.toml` where it takes one) gives `expected.rs`.
//!
//! `UPDATE_EXPECT=1 cargo test -p conformance` rewrites the goldens; the reviewer reads the difference. They are compiled
//! too, all of them as crates of one workspace below `target/`. `FIXTURE=enum cargo test -p conformance golden` runs only
//! the fixtures whose name contains that text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crategen::write::{Mode, write};
use crategen::{Generated, Request};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/emit");
    let wanted = std::env::var("FIXTURE").unwrap_or_default();
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.file_name().is_some_and(|name| name.to_string_lossy().contains(&wanted)));
    cases.sort();
    assert!(!cases.is_empty(), "no fixture's name contains `{wanted}`");
    cases
}

fn generate(case: &Path) -> Generated {
    let config = Some(case.join("codegen.toml")).filter(|path| path.exists());
    let spec = case.join("openapi.yaml");
    let request = Request {
        config: config.as_deref(),
        name: Some(&name(case)),
        root: Some(case),
        ..Request::new(&spec)
    };
    crategen::generate(&request).unwrap_or_else(|diagnostics| panic!("{}:\n{diagnostics}", case.display()))
}

fn name(case: &Path) -> String {
    case.file_name().unwrap().to_str().unwrap().replace('_', "-")
}

/// What a reviewer wants to see: the warnings, and every source file but those that are always the same and the crate's front page.
fn golden(generated: &Generated) -> String {
    let mut text = String::new();
    for warning in generated.warnings.iter() {
        for line in warning.to_string().lines() {
            text.push_str(format!("// {line}").trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    for (path, content) in &generated.files {
        let path = path.to_str().unwrap().replace('\\', "/");
        if !path.starts_with("src/") || path == "src/client/base.rs" || path == "src/lib.rs" {
            continue;
        }
        text.push_str(&format!(
            "// ==== {path}\n\n{}\n",
            content.split_once("\n\n").map_or("", |(_, rest)| rest)
        ));
    }
    text
}

#[test]
fn each_construct_gives_its_golden() {
    for case in cases() {
        let expected = case.join("expected.rs");
        if !expected.exists() {
            fs::write(&expected, "").unwrap();
        }
        expect_test::expect_file![expected].assert_eq(&golden(&generate(&case)));
    }
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    for case in cases() {
        assert_eq!(generate(&case).files, generate(&case).files, "{}", case.display());
    }
}

#[test]
fn every_golden_compiles_without_a_warning() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens");
    let mut members = Vec::new();
    for case in cases() {
        let name = name(&case);
        write(&generate(&case).files, &workspace.join(&name), Mode::Write).unwrap();
        members.push(format!("{name:?}"));
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let files = BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest),
        (PathBuf::from("Cargo.lock"), fs::read_to_string(lock).unwrap()),
    ]);
    // What an earlier run left, and cargo has changed since, is nobody's.
    write(&files, &workspace, Mode::Overwrite).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--workspace", "--offline", "--no-default-features", "--quiet"])
        .args(features(&members).iter().flat_map(|feature| ["--features", feature]))
        .arg("--target-dir")
        .arg(crate::outside::target())
        .current_dir(&workspace)
        .env("RUSTFLAGS", "-D warnings")
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The feature of each member that compiles all resources, without the transport.
fn features(members: &[String]) -> Vec<String> {
    members.iter().map(|name| format!("{}/all", name.trim_matches('"'))).collect()
}
