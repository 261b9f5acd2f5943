//! The committed crate is what codegen writes.

use std::path::Path;

use crategen::Request;
use crategen::write::{Mode, write};

#[test]
fn the_committed_crate_is_what_codegen_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let spec = root.join("schema/openapi.yaml");
    let config = root.join("schema/codegen.toml");
    let request =
        Request { spec: &spec, config: Some(&config), name: None, root: Some(root), allow_incomplete: false };
    let generated = crategen::generate(&request).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let report = write(&generated.files, &root.join("generated"), Mode::Check).unwrap();
    assert!(
        report.is_clean(),
        "the crate in `generated/` is not what codegen writes from `schema/`: run `cargo xtask codegen`\n\
         differs: {:?}\nstale: {:?}",
        report.written,
        report.removed
    );
}
