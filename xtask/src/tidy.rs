//! `cargo xtask tidy`: rules for the prose and order of the document, and for the structure and
//! language of the code.

mod contents;
mod english;
mod layers;
mod prose;
mod reachable;
mod stages;
#[cfg(test)]
mod tests;
mod use_graph;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Unmatched};
use crategen::pipeline;

use workspace_root::workspace_root;

use crate::workspace::{CONFIG, SPEC};

/// The order of the document's paths.
const CONTENTS: &str = "schema/contents.txt";

#[derive(Args)]
pub struct Arguments {}

pub fn run(_: &Arguments) -> ExitCode {
    match tidy(&workspace_root()) {
        Ok(checked) => {
            println!("tidy: {checked}");
            ExitCode::SUCCESS
        }
        Err(diagnostics) => {
            eprintln!(
                "{diagnostics}\n\ntidy: {} found",
                crategen::cli::count(diagnostics.iter().count(), "fault")
            );
            ExitCode::FAILURE
        }
    }
}

/// Checks the workspace in that folder. The error has every fault.
fn tidy(root: &Path) -> Result<String, Diagnostics> {
    let document = Document::read(&root.join(SPEC))?;
    let config = Config::parse(CONFIG, &read(root, CONFIG)?)?;
    let mut faults = Diagnostics::default();
    let api = pipeline::analyzed(&document, &config, SPEC, Unmatched::Error, &mut faults);
    if faults.has_errors() {
        faults.locate(|pointer| document.location(pointer));
        return Err(faults);
    }
    let mut faults = Diagnostics::default();
    let described = prose::check(document.root(), &mut faults);
    english::check_document(document.root(), &mut faults);
    contents::check(&document, &api, CONTENTS, &read(root, CONTENTS)?, &mut faults);
    let schemas = reachable::check(document.root(), &mut faults);
    faults.locate(|pointer| document.location(pointer));
    let files = layers::check(root, &mut faults);
    stages::check(root, &mut faults);
    let pages = english::check_pages(root, &mut faults);
    english::check_fixtures(root, &mut faults);

    faults.show_from(root);
    match faults.is_empty() {
        true => Ok(format!(
            "{described} descriptions, {schemas} schemas, {files} source files and {pages} pages are in order"
        )),
        false => Err(faults),
    }
}

fn read(root: &Path, path: &str) -> Result<String, Diagnostics> {
    fs::read_to_string(root.join(path))
        .map_err(|error| Diagnostic::uncoded(format!("`{path}` cannot be read: {error}")).into())
}

#[test]
fn the_workspace_is_tidy() {
    if let Err(faults) = tidy(&workspace_root()) {
        panic!("{faults}");
    }
}
