//! `cargo xtask judge http-specs`: the suite of TypeSpec's clients, and its server.
//!
//! Each specification becomes OpenAPI documents, and each document a crate. The requests that the
//! scenarios expect are made arguments of operations again, sent through the crates to the suite's
//! server, which compares what it receives, and the responses are compared with those that the
//! server sent.

mod judged;
mod plan;
mod suite;
mod table;
mod target;
mod template;
mod wire;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crategen::Generated;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostics, Severity};
use crategen::document::Document;
use crategen::write::{self, Mode};
use serde_json::Value;

use crate::calls::{self, Client};
use crate::mock_server::{self, MockServer};
use crate::npm::{self, Packages};
use crate::workspace::Workspace;
use judged::Judged;
use suite::{Scenario, Specification};

/// The suite, what makes OpenAPI documents of it, and their dependencies, in versions that fit.
const PACKAGES: [(&str, &str); 15] = [
    ("@typespec/http-specs", "0.1.0-alpha.43"),
    ("@typespec/spector", "0.1.0-alpha.29"),
    ("@typespec/spec-api", "0.1.0-alpha.17"),
    ("@typespec/spec-coverage-sdk", "0.1.0-alpha.17"),
    ("@typespec/compiler", "1.16.0"),
    ("@typespec/http", "1.16.0"),
    ("@typespec/json-schema", "1.16.0"),
    ("@typespec/openapi", "1.16.0"),
    ("@typespec/openapi3", "1.16.0"),
    ("@typespec/events", "0.86.0"),
    ("@typespec/rest", "0.86.0"),
    ("@typespec/sse", "0.86.0"),
    ("@typespec/streams", "0.86.0"),
    ("@typespec/versioning", "0.86.0"),
    ("@typespec/xml", "0.86.0"),
];

const SCRIPT: (&str, &str) = ("http-specs.mjs", include_str!("../../programs/http-specs.mjs"));

/// The program that makes the calls.
const PROGRAM: &str = "http-specs-calls";

/// A document of the suite, and its crate.
struct Generation {
    specification: String,
    package: String,
    generated: Result<Generated, String>,
}

/// Judges the crates of the suite, and prints a table. Returns whether nothing failed.
///
/// # Errors
///
/// If the suite cannot be read, or cargo cannot be run.
pub fn run(project: &Path, offline: bool) -> io::Result<bool> {
    let packages = match npm::install(&npm::folder(project, "http-specs")?, &PACKAGES, offline) {
        Ok(packages) => packages,
        Err(why) => {
            println!("skipped: {why}");
            return Ok(true);
        }
    };
    let workspace = Workspace::new(project, offline)?;
    let specifications = specifications(&packages)?;
    let generations = generate(&packages, &workspace, &specifications)?;
    let clients: Vec<Client> = generations
        .iter()
        .filter_map(|generation| {
            let model = &generation.generated.as_ref().ok()?.model;
            Some(Client { package: &generation.package, model })
        })
        .collect();
    let port = mock_server::free_port()?;
    let origin = format!("http://localhost:{port}");
    let scenarios = packages.script(SCRIPT.0, SCRIPT.1, &["scenarios", &origin])?;
    let scenarios: Vec<Scenario> = serde_json::from_str(&scenarios)?;
    let (calls, plans) = plan::plans(&clients, &scenarios, &origin);
    // Compiled first: the server is not left waiting.
    let program = calls::build(&workspace, PROGRAM, &clients).map_err(io::Error::other)?;
    let server = serve(&packages, port)?;
    let outcomes = program.make(&workspace, &calls).map_err(io::Error::other)?;
    let coverage = coverage(&server)?;
    let judged: Vec<Judged> = plans.iter().map(|plan| judged::judged(plan, &outcomes, &coverage)).collect();
    print!("{}", table::table(&specifications, &generations, &judged));
    for excused in table::excused(&judged) {
        println!("{excused}");
    }
    let failures = table::failures(&specifications, &generations, &judged);
    for failure in &failures {
        eprintln!("{failure}");
    }
    Ok(failures.is_empty())
}

/// Makes OpenAPI documents of the specifications, unless they were made before.
fn specifications(packages: &Packages) -> io::Result<Vec<Specification>> {
    let folder = packages.folder.join("documents");
    let list = folder.join("specifications.json");
    if !list.exists() {
        fs::create_dir_all(&folder)?;
        packages.script(SCRIPT.0, SCRIPT.1, &["documents", "documents"])?;
    }
    Ok(serde_json::from_slice(&fs::read(&list)?)?)
}

/// Generates a crate of each document.
fn generate(
    packages: &Packages,
    workspace: &Workspace,
    specifications: &[Specification],
) -> io::Result<Vec<Generation>> {
    let (mut generations, mut runtime): (_, Option<String>) = (Vec::new(), None);
    for specification in specifications {
        for document in &specification.documents {
            let file = packages.folder.join("documents").join(&specification.name).join(document);
            let name = format!("http-specs/{}/{}", specification.name, document.trim_end_matches(".json"));
            let package: String = name
                .to_lowercase()
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                .collect();
            let generated = read(&file, &package);
            if let Ok(generated) = &generated {
                write::write(&generated.files, &workspace.crate_folder(&package), Mode::Overwrite)
                    .map_err(|errors| io::Error::other(first(&errors)))?;
                match &runtime {
                    Some(of) => share_runtime(workspace, &package, of)?,
                    None => runtime = Some(package.clone()),
                }
            }
            let specification = specification.name.clone();
            generations.push(Generation { specification, package, generated });
        }
    }
    Ok(generations)
}

/// Makes a crate depend on the runtime of another one, which is the same, so that it is compiled
/// once.
fn share_runtime(workspace: &Workspace, package: &str, of: &str) -> io::Result<()> {
    let manifest = workspace.crate_folder(package).join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let text = text
        .replace(&format!("package = \"{package}-runtime\""), &format!("package = \"{of}-runtime\""))
        .replace("path = \"runtime\"", &format!("path = \"../{of}/runtime\""));
    fs::write(&manifest, text)
}

fn read(file: &Path, package: &str) -> Result<Generated, String> {
    let read = || {
        let document = Document::read(file)?;
        let mut config = Config::default();
        config.set_package_name(package);
        crategen::generate_from(&document, &config, "openapi.json")
    };
    read().map_err(|errors: Diagnostics| first(&errors))
}

fn first(errors: &Diagnostics) -> String {
    let error = errors.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    error.map(|error| error.message.clone()).unwrap_or_default()
}

fn serve(packages: &Packages, port: u16) -> io::Result<MockServer> {
    let mut command = packages.program("tsp-spector");
    command.args(["serve", "node_modules/@typespec/http-specs/specs", "--coverageFile", "coverage.json"]);
    command.args(["--port", &port.to_string()]);
    MockServer::start(&mut command, port, &packages.folder.join("server.log"))
}

/// Returns the server's result for each scenario: `pass`, `fail` or `not-implemented`.
fn coverage(server: &MockServer) -> io::Result<BTreeMap<String, String>> {
    let reports: Value = serde_json::from_str(&server.get("/.coverage")?)?;
    let results = reports.as_array().into_iter().flatten().filter_map(|report| report["results"].as_object());
    let results = results
        .flatten()
        .map(|(name, result)| (name.clone(), result.as_str().unwrap_or_default().to_owned()));
    Ok(results.collect())
}
