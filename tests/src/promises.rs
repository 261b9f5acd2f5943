//! The promises in the book: every test that they name exists.

use std::fs;
use std::path::Path;
use workspace_root::workspace_root;

#[test]
fn every_promise_names_tests_that_exist() {
    let root = &workspace_root();
    let text = fs::read_to_string(root.join("docs/book/src/promises.md")).unwrap();
    let promises = text.lines().filter(|line| line.starts_with('|') && line.contains("::"));
    let (mut count, mut missing) = (0, Vec::new());
    for line in promises {
        let tests = line.rsplit_once(" | ").expect("a row has cells").1;
        for name in tests.split('`').skip(1).step_by(2) {
            count += 1;
            if !exists(root, name) {
                missing.push(name.to_owned());
            }
        }
    }
    assert!(count > 80, "{count} tests were found");
    assert!(missing.is_empty(), "no such tests: {}", missing.join(", "));
}

/// The date is `info.x-api-date` of the document, which `codegen` writes into the README of the
/// crate.
#[test]
fn both_readmes_say_for_which_date_of_the_api_the_crate_is() {
    let root = &workspace_root();
    let document = fs::read_to_string(root.join("schema/openapi.yaml")).unwrap();
    let date =
        document.lines().find_map(|line| line.strip_prefix("  x-api-date: ")).unwrap().trim_matches('\'');
    for file in ["README.md", "generated/README.md"] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(&format!("documented on {date}")), "{file} is not of {date}");
    }
}

/// Each dependency has a comment in the manifest, and those that are enabled by default are in the
/// decision on dependencies.
#[test]
fn every_dependency_of_the_client_is_defended() {
    let root = &workspace_root();
    let manifests = ["generated/Cargo.toml", "generated/runtime/Cargo.toml"];
    let manifest = manifests.map(|file| fs::read_to_string(root.join(file)).unwrap()).concat();
    let page = "docs/decisions/0023-dependencies-of-a-client.md";
    let decision = fs::read_to_string(root.join(page)).unwrap();
    let feature = manifest.split("\nreqwest = [\n").nth(1).unwrap().split(']').next().unwrap();
    let (mut above, mut table, mut count) = ("", "", 0);
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line;
        } else if let Some((name, value)) =
            line.split_once(" = ").filter(|_| !line.starts_with(']') && table.ends_with("dependencies]"))
        {
            count += 1;
            assert!(above.starts_with("# "), "nothing is said of `{name}` in the manifest");
            let by_default = !value.contains("optional") || feature.contains(&format!("dep:{name}\""));
            if by_default && !table.contains("cfg(target_arch") {
                assert!(decision.contains(&format!("`{name}`")), "{page} says nothing of `{name}`");
            }
        }
        above = line;
    }
    assert!(count > 15, "{count} dependencies were found");
}

/// Returns whether the function exists, preceded by `#[test]` or `#[tokio::test]`.
fn exists(root: &Path, name: &str) -> bool {
    let (folder, name) = match name.split_once("::") {
        Some(("conformance", name)) => ("tests/src", name),
        Some(("json", name)) => ("generator/runtime/src/tests", name),
        _ => ("generator/runtime/src/tests/http", name),
    };
    let (module, function) = name.split_once("::").expect("a test is named by module and function");
    let text = fs::read_to_string(root.join(folder).join(format!("{module}.rs"))).unwrap_or_default();
    let mut is_test = false;
    text.lines().map(str::trim).any(|line| {
        let declared = line.trim_start_matches("async ").strip_prefix("fn ");
        let found = is_test && declared.is_some_and(|rest| rest.starts_with(&format!("{function}(")));
        is_test = line.starts_with("#[test]")
            || line.starts_with("#[tokio::test")
            || (is_test && line.starts_with("#[should_panic"));
        found
    })
}
