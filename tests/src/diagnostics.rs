//! One folder per mistake: the document in `data/diagnostics/<reason>/` is refused with the words of `expected.txt`, and nothing is made.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::Request;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/diagnostics");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn each_mistake_is_told_with_its_place_and_what_to_do() {
    for case in cases() {
        let json = Some(case.join("openapi.json")).filter(|path| path.exists());
        let spec = json.unwrap_or_else(|| case.join("openapi.yaml"));
        let config = Some(case.join("codegen.toml")).filter(|path| path.exists());
        let request = Request { config: config.as_deref(), root: Some(&case), ..Request::new(&spec) };
        let Err(diagnostics) = crategen::generate(&request) else {
            panic!("{} was accepted", case.display())
        };
        let expected = case.join("expected.txt");
        if !expected.exists() {
            fs::write(&expected, "").unwrap();
        }
        // Some say where a file is on this machine.
        let text = format!("{diagnostics}\n").replace(&case.parent().unwrap().display().to_string(), "…");
        expect_test::expect_file![expected].assert_eq(&text);
    }
}

#[test]
fn a_missing_file_is_told() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/diagnostics");
    let spec = case.join("nowhere.yaml");
    let request = Request { root: Some(&case), ..Request::new(&spec) };
    let error = crategen::generate(&request).unwrap_err().to_string();
    assert!(error.contains("nowhere.yaml") && error.contains("help: "), "{error}");
}
