//! `cargo xtask judge prism` and `steady`: mock servers that validate requests.
//!
//! Each operation of a document is called through its crate, with arguments that are valid for
//! their schemas, and the mock compares the request with the document. Its response is decoded and
//! encoded again.

mod judged;
mod requests;
mod table;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crategen::Generated;
use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::{Document, Version};
use crategen::write::{self, Mode};

use crate::calls::{self, Client};
use crate::documents::{self, Named};
use crate::generate::{self, Source};
use crate::mock_server::{self, MockServer};
use crate::npm::{self, Packages};
use crate::workspace::Workspace;
use table::Row;

/// A mock server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mock {
    Prism,
    Steady,
}

impl Mock {
    pub fn name(self) -> &'static str {
        match self {
            Self::Prism => "prism",
            Self::Steady => "steady",
        }
    }

    fn package(self) -> (&'static str, &'static str) {
        match self {
            Self::Prism => ("@stoplight/prism-cli", "5.16.0"),
            Self::Steady => ("@stdy/cli", "0.22.2"),
        }
    }

    /// Starts the server for a document.
    fn serve(self, packages: &Packages, document: &Path) -> io::Result<MockServer> {
        let port = mock_server::free_port()?;
        let mut command = packages.program(self.name());
        match self {
            Self::Prism => command.args(["mock", "--errors", "--host", "127.0.0.1"]),
            Self::Steady => command.args(["--reject-on-sdk-error", "--stream-interval=1", "--no-color"]),
        };
        command.args(["--port", &port.to_string()]).arg(document);
        let log = document.with_extension(format!("{}.log", self.name()));
        MockServer::start(&mut command, port, &log)
    }
}

/// Judges the crates of documents, and prints a table. Without documents, it is this project's.
/// Returns whether nothing failed.
///
/// # Errors
///
/// If a document cannot be read, or cargo or the mock cannot be run.
pub fn run(project: &Path, mock: Mock, paths: &[PathBuf], offline: bool) -> io::Result<bool> {
    let packages = match npm::install(&npm::folder(project, mock.name())?, &[mock.package()], offline) {
        Ok(packages) => packages,
        Err(why) => {
            println!("skipped: {why}");
            return Ok(true);
        }
    };
    let workspace = Workspace::new(project, offline)?;
    let mut rows = Vec::new();
    for named in std::iter::once(own(project)).chain(documents::documents(paths)?) {
        let row = row(project, &workspace, &packages, mock, &named);
        rows.push(row.map_err(|error| io::Error::other(format!("{}: {error}", named.name)))?);
    }
    print!("{}", table::table(&rows));
    let failures: Vec<&String> = rows.iter().flat_map(|row| &row.failures).collect();
    for failure in &failures {
        eprintln!("{failure}");
    }
    Ok(failures.is_empty())
}

/// Returns this project's document.
fn own(project: &Path) -> Named {
    Named { name: "openai-platform-client".to_owned(), file: project.join("schema/openapi.yaml") }
}

fn row(
    project: &Path,
    workspace: &Workspace,
    packages: &Packages,
    mock: Mock,
    named: &Named,
) -> io::Result<Row> {
    let document = read(project, named).map_err(|errors| io::Error::other(errors.to_string()))?;
    let generated = generate(&document, named).map_err(|errors| io::Error::other(errors.to_string()))?;
    write::write(&generated.files, &workspace.crate_folder(&named.name), Mode::Overwrite)
        .map_err(|errors| io::Error::other(errors.to_string()))?;
    let clients = [Client { package: &named.name, model: &generated.model }];
    let program =
        calls::build(workspace, &format!("{}-calls", named.name), &clients).map_err(io::Error::other)?;
    let requests = requests::requests(&document, &generated.model, mock).map_err(io::Error::other)?;
    let server = mock.serve(packages, &served(packages, &document, named)?)?;
    let calls: Vec<_> = requests.calls(&server.base_url());
    let outcomes = program.make(workspace, &calls).map_err(io::Error::other)?;
    Ok(judged::row(mock, &named.name, &document, &requests, &calls, &outcomes))
}

fn read(project: &Path, named: &Named) -> Result<Document, Diagnostics> {
    let overlay = project.join("schema/overlay.yaml");
    let overlay = (*named == own(project)).then_some(overlay.as_path());
    generate::read(&Source { file: &named.file, overlay, root: None })
}

fn generate(document: &Document, named: &Named) -> Result<Generated, Diagnostics> {
    let mut config = Config::default();
    config.set_package_name(&named.name);
    let file = named.file.file_name().unwrap_or_default().to_string_lossy();
    crategen::generate_from(document, &config, &file)
}

/// Returns the file that the mock reads: the document with its corrections, unless it has several
/// files or is of a version that JSON is not written for.
fn served(packages: &Packages, document: &Document, named: &Named) -> io::Result<PathBuf> {
    if !document.is_single_file() || document.version() == Version::V2_0 {
        return Ok(named.file.clone());
    }
    let file = packages.folder.join(format!("{}.json", named.name));
    fs::write(&file, document.root().to_json().to_string())?;
    Ok(file)
}
