//! The contents of the package of the generator.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use workspace_root::workspace_root;

/// Cargo leaves out folders that have a `Cargo.toml`.
#[test]
fn the_package_of_the_generator_holds_the_runtime() {
    let root = workspace_root();
    let output = Command::new(env!("CARGO"))
        .args(["package", "--package", "crategen", "--allow-dirty", "--offline", "--list"])
        .current_dir(&root)
        .output()
        .unwrap();
    let listed = String::from_utf8(output.stdout).unwrap();
    let listed: BTreeSet<&str> = listed.lines().collect();
    let mut sources = vec!["runtime/manifest.toml".to_owned()];
    collect(&root.join("generator"), "runtime/src", &mut sources);
    assert!(sources.len() > 50, "{sources:?}");
    let missing: Vec<&String> = sources.iter().filter(|path| !listed.contains(path.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?} is not packaged: {}", String::from_utf8_lossy(&output.stderr));
}

/// The runtime is tested with the same features and dependencies as in generated crates.
#[test]
fn the_runtime_is_tested_with_what_it_is_given() {
    let root = workspace_root();
    let given = fs::read_to_string(root.join("generator/runtime/manifest.toml")).unwrap();
    let tested = fs::read_to_string(root.join("tests/runtime/Cargo.toml")).unwrap();
    let tables = |text: &str| text.split_once("[features]").map(|(_, tables)| tables.to_owned());
    let given = tables(&given).unwrap();
    let tested = tables(&tested).unwrap();
    let tested = tested.split_once("\n[dev-dependencies]").unwrap().0;
    assert_eq!(
        tested.trim(),
        given.trim(),
        "copy the tables of generator/runtime/manifest.toml to tests/runtime/Cargo.toml"
    );
}

fn collect(package: &Path, below: &str, out: &mut Vec<String>) {
    for entry in fs::read_dir(package.join(below)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}/{}", entry.file_name().into_string().unwrap());
        match entry.file_type().unwrap().is_dir() {
            true => collect(package, &path, out),
            false => out.push(path),
        }
    }
}
