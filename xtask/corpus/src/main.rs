//! `cargo xtask corpus`: generates and compiles crates of any documents, and prints a row of facts
//! for each.

mod calls;
mod documents;
mod facts;
mod generate;
mod http_specs;
mod measure;
mod mock_server;
mod mocks;
mod npm;
mod outside;
mod percent;
mod row;
mod sample;
mod suite;
mod table;
mod tree;
mod typed;
mod workspace;

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use workspace_root::workspace_root;

use documents::Named;
use facts::Facts;
use generate::Source;
use mocks::Mock;
use row::Row;
use table::Table;
use workspace::Workspace;

/// Generates a crate from each document, checks it, and prints a row of facts.
#[derive(Parser)]
#[command(name = "cargo xtask corpus", bin_name = "cargo xtask corpus")]
struct Arguments {
    /// Documents, and folders of documents; a subfolder contains one document of several files
    /// [default: schema]
    paths: Vec<PathBuf>,
    /// Prints the rows as JSON, with every message of the compiler.
    #[arg(long)]
    json: bool,
    /// Leaves out invalid parts of a document with a warning, rather than refusing it.
    #[arg(long)]
    allow_incomplete: bool,
    /// An overlay with corrections, if there is one document.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The folder that all files of a document must be in [default: the document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Decodes and encodes N valid instances of each type.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    sample: usize,
    /// Downloads nothing, and uses the dependencies that were downloaded before.
    #[arg(long)]
    offline: bool,
    /// Judges the crate of the schemas in a folder of the JSON-Schema-Test-Suite instead.
    #[arg(long, hide = true, value_name = "FOLDER")]
    json_schema_suite: Option<PathBuf>,
    /// Judges the crates of TypeSpec's http-specs instead.
    #[arg(long, hide = true)]
    http_specs: bool,
    /// Judges the crates of documents by the mock server Prism instead.
    #[arg(long, hide = true)]
    prism: bool,
    /// Judges the crates of documents by the mock server Steady instead.
    #[arg(long, hide = true)]
    steady: bool,
    /// Runs generation in a child process, so that its memory can be measured.
    #[arg(long, hide = true, num_args = 2, value_names = ["FOLDER", "NAME"])]
    generate_into: Option<Vec<String>>,
}

impl Arguments {
    fn source<'a>(&'a self, file: &'a Path) -> Source<'a> {
        Source { file, overlay: self.overlay.as_deref(), root: self.root.as_deref() }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let (Some(into), [file]) = (&arguments.generate_into, arguments.paths.as_slice()) {
        let source = arguments.source(file);
        let facts = generate::generate(&source, Path::new(&into[0]), &into[1], arguments.allow_incomplete);
        return match serde_json::to_writer(io::stdout(), &facts) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    let done = match &arguments.json_schema_suite {
        Some(folder) => suite::run(&workspace_root(), folder, arguments.offline),
        None if arguments.http_specs => http_specs::run(&workspace_root(), arguments.offline),
        None if arguments.prism || arguments.steady => {
            let mock = if arguments.prism { Mock::Prism } else { Mock::Steady };
            mocks::run(&workspace_root(), mock, &arguments.paths, arguments.offline)
        }
        None => corpus(&arguments),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::from(2)
        }
    }
}

/// Returns whether all documents succeed.
fn corpus(arguments: &Arguments) -> io::Result<bool> {
    let project = &workspace_root();
    let paths = match arguments.paths.as_slice() {
        [] => vec![project.join("schema")],
        paths => paths.to_vec(),
    };
    let documents = documents::documents(&paths)?;
    if arguments.overlay.is_some() && documents.len() != 1 {
        return Err(io::Error::other(format!(
            "an overlay applies to one document, and there are {}",
            documents.len()
        )));
    }
    let workspace = Workspace::new(project, arguments.offline)?;
    let table = Table::new(documents.iter().map(|document| document.name.as_str()));
    let bar = progress(documents.len());
    bar.set_message("dependencies");
    workspace.check_dependencies()?;
    if !arguments.json {
        bar.suspend(|| println!("{}", table.head()));
    }
    let mut rows = Vec::new();
    for document in &documents {
        bar.set_message(document.name.clone());
        let row = row(&workspace, document, arguments);
        if !arguments.json {
            bar.suspend(|| println!("{}", table.row(&row)));
        }
        rows.push(row);
        bar.inc(1);
    }
    bar.finish_and_clear();
    finish(&rows, &workspace, arguments.json)
}

/// Prints the remaining output, and leaves a workspace of all crates that were written.
fn finish(rows: &[Row], workspace: &Workspace, json: bool) -> io::Result<bool> {
    let written: Vec<&str> =
        rows.iter().filter(|row| row.check_seconds.is_some()).map(|row| row.name.as_str()).collect();
    workspace.write_manifest(&written)?;
    if json {
        serde_json::to_writer_pretty(io::stdout(), rows)?;
        println!();
    }
    let failed: Vec<&Row> = rows.iter().filter(|row| !row.failures.is_empty()).collect();
    for row in &failed {
        eprintln!("\n{}:", row.name);
        for failure in &row.failures {
            eprintln!("{failure}");
        }
    }
    if !failed.is_empty() {
        eprintln!("\ncorpus: {} of {} documents failed", failed.len(), rows.len());
    }
    Ok(failed.is_empty())
}

/// Shows progress on a terminal, on a separate line below the table.
fn progress(documents: usize) -> ProgressBar {
    let bar = ProgressBar::new(documents as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg} {elapsed}");
    style.into_iter().for_each(|style| bar.set_style(style));
    bar
}

fn row(workspace: &Workspace, document: &Named, arguments: &Arguments) -> Row {
    let folder = workspace.crate_folder(&document.name);
    let (facts, megabytes) = match generate_apart(document, &folder, arguments) {
        Ok(generated) => generated,
        Err(why) => return Row::new(&document.name, Facts::default(), 0).failed(why),
    };
    let row = Row::new(&document.name, facts, megabytes);
    if !row.facts.errors.is_empty() {
        return row;
    }
    let row = match workspace.check(&document.name) {
        Ok(checked) => row.checked(checked),
        Err(error) => return row.failed(format!("cargo check cannot be run: {error}")),
    };
    if arguments.sample == 0 || !row.compile_errors.is_empty() {
        return row;
    }
    let samples = generate::read(&arguments.source(&document.file))
        .map_err(|errors| errors.to_string())
        .and_then(|read| sample::samples(workspace, &read, &document.name, &row.facts, arguments.sample));
    match samples {
        Ok(samples) => row.sampled(samples),
        Err(why) => row.failed(why),
    }
}

/// Generates in a separate process, so that its memory can be measured, and a crash affects one row
/// only.
fn generate_apart(document: &Named, folder: &Path, arguments: &Arguments) -> Result<(Facts, u64), String> {
    let this =
        std::env::current_exe().map_err(|error| format!("the path of this program is not known: {error}"))?;
    let mut command = Command::new(this);
    command.arg(&document.file).arg("--generate-into").arg(folder).arg(&document.name);
    if let Some(overlay) = &arguments.overlay {
        command.arg("--overlay").arg(overlay);
    }
    if let Some(root) = &arguments.root {
        command.arg("--root").arg(root);
    }
    if arguments.allow_incomplete {
        command.arg("--allow-incomplete");
    }
    let measured = measure::measure(&mut command).map_err(|error| error.to_string())?;
    let facts: Facts = serde_json::from_str(&measured.stdout)
        .map_err(|_| format!("the generator ended without a result:\n{}", measured.stderr.trim()))?;
    Ok((facts, measured.megabytes))
}
