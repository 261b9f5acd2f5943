//! The stages of generating a crate from the document of this workspace.

use std::path::PathBuf;

use benches::generate::{Floor, read, whole};
use divan::Bencher;
use workspace_root::workspace_root;

fn document() -> PathBuf {
    workspace_root().join("schema/openapi.yaml")
}

fn main() {
    divan::main();
}

#[divan::bench]
fn whole_crate() {
    whole(&document());
}

#[divan::bench]
fn read_the_document() {
    read(&document());
}

#[divan::bench]
fn print_as_much_rust(bencher: Bencher<'_, '_>) {
    let floor = Floor::new(&document());
    bencher.bench_local(|| floor.print());
}
