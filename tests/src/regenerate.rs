//! The committed crate is the output of codegen.

use std::collections::BTreeMap;
use workspace_root::workspace_root;

use crategen::lock::Accept;
use crategen::write::{Mode, write_with};
use crategen::{GenerateOptions, LockOptions};

#[test]
fn the_committed_crate_is_what_codegen_writes() {
    let root = &workspace_root();
    let spec = root.join("schema/openapi.yaml");
    let config = root.join("schema/codegen.toml");
    let lock = root.join("schema/codegen.lock");
    let lock_options = LockOptions { file: &lock, accept: &Accept::Nothing, releases: false };
    let changelog = root.join("schema/CHANGELOG.md");
    let examples = root.join("schema/examples");
    let overlay = root.join("schema/overlay.yaml");
    let options = GenerateOptions {
        config: Some(&config),
        root: Some(root),
        overlay: Some(&overlay),
        changelog: Some(&changelog),
        examples: Some(&examples),
        lock: Some(lock_options),
        ..GenerateOptions::new(&spec)
    };
    let generated = crategen::generate(&options).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let outside = BTreeMap::from([(lock.clone(), generated.lock.expect("a lock was asked for"))]);
    let report = write_with(&generated.files, &root.join("generated"), &outside, Mode::Check).unwrap();
    assert!(
        report.is_clean(),
        "the crate in `generated/` is not what codegen writes from `schema/`: run `cargo xtask codegen`\n\
         differs: {:?} {:?}\nstale: {:?}",
        report.written,
        report.outside,
        report.removed
    );
}
