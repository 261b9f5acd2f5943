//! What rustdoc makes of a crate.

use super::Files;
use crate::outside::Project;

/// Reads the docs of a crate with every warning an error, and runs its doctests.
pub fn test_docs(name: &str, files: Files) {
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
