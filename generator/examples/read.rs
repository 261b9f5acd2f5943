//! Reads and resolves documents, and tells what came of each: `cargo run --release --example read -- FILE…`.

use std::path::Path;
use std::time::Instant;

use crategen::diagnostic::{Diagnostics, Severity};
use crategen::document::Document;
use crategen::spec;

fn main() {
    let verbose = std::env::var_os("VERBOSE").is_some();
    for path in std::env::args().skip(1) {
        let start = Instant::now();
        let document = match Document::read(Path::new(&path)) {
            Ok(document) => document,
            Err(errors) => {
                println!("{path}\n{errors}");
                continue;
            }
        };
        let read = start.elapsed();
        let mut diagnostics = Diagnostics::default();
        let spec = spec::resolve(&document, &mut diagnostics);
        let resolved = start.elapsed() - read;
        println!(
            "{path}: read {} ms, resolve {} ms, {} operations, {} webhooks, {} components, {} schemas, {} errors, {} warnings",
            read.as_millis(),
            resolved.as_millis(),
            spec.operations.len(),
            spec.webhooks.len(),
            spec.components.len(),
            spec.schemas.len(),
            diagnostics.count(Severity::Error),
            diagnostics.count(Severity::Warning),
        );
        if verbose {
            println!("{diagnostics}\n");
        }
    }
}
