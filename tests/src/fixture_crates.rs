//! The crates of all fixtures, with their examples and tests, compile without a warning, as members
//! of one workspace below `target/`.
//!
//! `FIXTURE=enum cargo test -p conformance --test thorough fixture_crates` compiles only those
//! whose name contains `enum`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use workspace_root::workspace_root;

use crategen::write::{Mode, write};

use crate::{cases, fixture};

#[test]
fn every_fixture_compiles_without_a_warning() {
    let wanted = std::env::var("FIXTURE").unwrap_or_default();
    let mut fixtures = cases::of("emit");
    fixtures.retain(|case| cases::name(case).contains(&wanted));
    assert!(!fixtures.is_empty(), "no fixture's name contains `{wanted}`");
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens");
    let mut members = Vec::new();
    let mut smoke = false;
    for case in fixtures {
        let package = fixture::package(&case);
        let files = fixture::generate(&case).files;
        smoke |= files.contains_key(Path::new("tests/smoke.rs"));
        write(&files, &workspace.join(&package), Mode::Write).unwrap();
        members.push(format!("{package:?}"));
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    let lock = workspace_root().join("Cargo.lock");
    let files = BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest),
        (PathBuf::from("Cargo.lock"), fs::read_to_string(lock).unwrap()),
    ]);
    // Files of an earlier run that cargo has changed since may be overwritten.
    write(&files, &workspace, Mode::Overwrite).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--workspace", "--lib", "--examples"])
        .args(smoke.then_some(["--test", "smoke"]).into_iter().flatten())
        .args(["--offline", "--no-default-features", "--quiet"])
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

/// Returns the features of each member that compile all resources and the verification of webhooks,
/// without the transport.
fn features(members: &[String]) -> Vec<String> {
    let of_member = |name: &String| {
        ["all", "testing", "webhook-signatures"].map(|it| format!("{}/{it}", name.trim_matches('"')))
    };
    members.iter().flat_map(of_member).collect()
}
