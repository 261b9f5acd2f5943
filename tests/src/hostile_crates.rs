//! No text of a document, an overlay or a configuration is run: every payload at every mark
//! (`marked.rs`).

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::marked::Marked;
use crate::outside::Project;

/// Two crates with every payload, at different locations in each: their docs have no warnings, and
/// their only doctests are the examples that codegen wrote.
#[test]
fn nothing_runs() {
    let marked = Marked::read();
    let payloads: Vec<&String> = marked.payloads.keys().collect();
    for turn in [0, payloads.len() / 2] {
        let generated = marked
            .generate(|number, _| payloads[(number + turn) % payloads.len()].clone())
            .unwrap_or_else(|errors| panic!("{errors}"));
        test_docs(&format!("hostile-text-{turn}"), generated.files);
    }
}

/// Documents a crate with warnings denied, and runs its doctests.
fn test_docs(name: &str, files: BTreeMap<PathBuf, String>) {
    let project = Project::whole(name, files);
    let features = ["--no-default-features", "--features", "all"];
    let strict = ["doc", "--no-deps", "--config", "build.rustdocflags = [\"-D\", \"warnings\"]"];
    let docs = project.cargo(&[&strict[..], &features].concat());
    assert!(docs.status.success(), "{}", String::from_utf8_lossy(&docs.stderr));
    let tests = project.cargo(&[&["test", "--doc"], &features[..]].concat());
    let said = String::from_utf8_lossy(&tests.stdout);
    assert!(tests.status.success(), "{said}{}", String::from_utf8_lossy(&tests.stderr));
    assert!(said.contains("test result: ok"), "{said}");
    assert!(!project.folder().join("ran").exists(), "a payload ran");
}
