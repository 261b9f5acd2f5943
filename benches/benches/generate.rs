//! The stages of generating a crate from the document of this workspace.

use std::path::Path;

use benches::generate::{Floor, read, whole};
use divan::Bencher;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema/openapi.yaml");

fn main() {
    divan::main();
}

#[divan::bench]
fn whole_crate() {
    whole(Path::new(DOCUMENT));
}

#[divan::bench]
fn read_the_document() {
    read(Path::new(DOCUMENT));
}

#[divan::bench]
fn print_as_much_rust(bencher: Bencher<'_, '_>) {
    let floor = Floor::new(Path::new(DOCUMENT));
    bencher.bench_local(|| floor.print());
}
