//! The promises in `docs/promises.md`: every test that is named there exists.

use std::fs;
use std::path::Path;

#[test]
fn every_promise_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = fs::read_to_string(root.join("docs/promises.md")).unwrap();
    let promises = text.lines().filter(|line| line.starts_with("| ") && line.contains("::"));
    let (mut count, mut missing) = (0, Vec::new());
    for line in promises {
        let tests = line.rsplit_once(" | ").expect("a row has two cells").1;
        for name in tests.split('`').skip(1).step_by(2) {
            count += 1;
            if !exists(root, name) {
                missing.push(name.to_owned());
            }
        }
    }
    assert!(count > 50, "{count} tests were found");
    assert!(missing.is_empty(), "no such tests: {}", missing.join(", "));
}

/// Whether the function is there, with `#[test]` or `#[tokio::test]` before it.
fn exists(root: &Path, name: &str) -> bool {
    let (folder, name) = match name.strip_prefix("conformance::") {
        Some(name) => ("tests/src", name),
        None => ("generator/runtime/src/tests/http", name),
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
