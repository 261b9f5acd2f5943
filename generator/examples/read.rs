//! Reads and resolves documents, and prints the result of each:
//! `cargo run --release --example read -- FILE…`.

use std::path::Path;
use std::time::Instant;

use crategen::diagnostic::{Diagnostics, Severity};
use crategen::document::Document;
use crategen::limits::Limits;
use crategen::spec;

fn main() {
    let verbose = std::env::var_os("VERBOSE").is_some();
    for path in std::env::args().skip(1) {
        if let Some(times) = std::env::var("REPEAT").ok().and_then(|times| times.parse().ok()) {
            fastest(&path, times);
            continue;
        }
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
        let spec = spec::resolve(&document, &Limits::default(), &mut diagnostics);
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

/// Prints the shortest of several runs.
fn fastest(path: &str, times: usize) {
    let mut best = [u128::MAX; 2];
    for _ in 0..times {
        let start = Instant::now();
        let Ok(document) = Document::read(Path::new(path)) else {
            return;
        };
        let read = start.elapsed();
        spec::resolve(&document, &Limits::default(), &mut Diagnostics::default());
        let resolve = start.elapsed() - read;
        best = [best[0].min(read.as_millis()), best[1].min(resolve.as_millis())];
    }
    println!("{path}: read {} ms, resolve {} ms", best[0], best[1]);
}
