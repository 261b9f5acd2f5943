//! `new`: a document in, a project out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::document_bundle::{DocumentBundle, main_file};
use super::messages::count;
use super::new_files::{ci_workflow, configuration, credentials, project_files, server_variable};
use super::project::{FILE, OUTPUT, refuse_url};
use crate::analyze::Analyzed;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::document::Unmatched;
use crate::generate::{GenerateContext, LockOptions};
use crate::ir::Api;
use crate::lock::Accept;
use crate::pipeline;
use crate::write::{self, Mode, OutsideFile};

#[derive(Args)]
pub struct Arguments {
    /// The OpenAPI document: a file, or a folder that has one
    #[arg(value_name = "SPEC")]
    document: PathBuf,
    /// The folder of the project [default: the name of the package]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The name of the package [default: made from the document's title]
    #[arg(long)]
    name: Option<String>,
    /// The license of the crate, an SPDX expression such as "MIT OR Apache-2.0" [default: none]
    #[arg(long, value_name = "SPDX")]
    license: Option<String>,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen new openapi.yaml
  crategen new openapi.yaml harbour --name harbour-api --license \"MIT OR Apache-2.0\"

Files:
  openapi.yaml               a copy of the document, and of the files that it refers to
  crategen.toml              the configuration, with a comment on every key
  crategen.lock              the names and shapes of the crate, binding after the first release
  client/                    the crate
  .github/workflows/ci.yml   checks that the crate is up to date, and tests it
  .gitignore";

pub fn run(arguments: &Arguments) -> Result<ExitCode, Diagnostics> {
    refuse_url(&arguments.document.to_string_lossy())?;
    let bundle = DocumentBundle::read(&main_file(&arguments.document)?)?;
    let mut config = Config::default();
    config.set_allow_incomplete(arguments.allow_incomplete);
    if let Some(name) = &arguments.name {
        config.set_package_name(name);
    }
    let api = analyze(&bundle, &config).map_err(|errors| with_hint(errors, arguments))?;
    let folder = arguments.folder.clone().unwrap_or_else(|| PathBuf::from(api.package.name.as_str()));
    let (main, mut files) = document_files(&bundle);
    files.insert(FILE.to_owned(), configuration(&api, &main, arguments.license.as_deref()));
    files.insert(".gitignore".to_owned(), format!("/{OUTPUT}/target/\n"));
    files.insert(".github/workflows/ci.yml".to_owned(), ci_workflow(&main, arguments.allow_incomplete));
    let mut config = Config::parse(FILE, &files[FILE])?;
    config.set_allow_incomplete(arguments.allow_incomplete);
    let lock = folder.join(Path::new(FILE).with_extension("lock"));
    let lock_options = LockOptions { file: &lock, accept: &Accept::Nothing, releases: false };
    let context = GenerateContext { lock: Some(lock_options), ..GenerateContext::default() };
    let generated = crate::generate_in(&bundle.document, &config, &main, &context)?;
    let mut beside = BTreeMap::new();
    for (name, text) in files {
        let path = folder.join(&name);
        let before = kept(&path, &text)?;
        beside.insert(path, OutsideFile { text: Some(text), before });
    }
    if lock.exists() {
        return Err(exists(&lock));
    }
    beside.extend(generated.lock.map(|file| (lock, file)));
    write::write_with(&generated.files, &folder.join(OUTPUT), &beside, Mode::Write)?;
    let warnings = generated.warnings.count(Severity::Warning);
    announce(&api, &folder, &main, (generated.operations, generated.types, warnings), arguments);
    Ok(ExitCode::SUCCESS)
}

/// Returns the API as the configuration has it.
fn analyze(bundle: &DocumentBundle, config: &Config) -> Result<Analyzed, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let document = &bundle.document;
    let api = pipeline::analyzed(document, config, "openapi.yaml", Unmatched::Error, &mut diagnostics);
    diagnostics.locate(|pointer| document.location(pointer));
    diagnostics.deduplicate();
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(api) }
}

/// Adds what to do if parts of the document are invalid.
fn with_hint(mut errors: Diagnostics, arguments: &Arguments) -> Diagnostics {
    if !arguments.allow_incomplete && errors.iter().any(|error| error.pointer.is_some()) {
        let note = Diagnostic::error("the document is invalid, so no project was made");
        errors.push(note.help("correct it, or leave out the invalid parts with `--allow-incomplete`"));
    }
    errors
}

/// Returns the name of the main file in the project, and the text of each file of the document by
/// its path. A document of one file is named `openapi`; the files of others may refer to each other
/// by name.
fn document_files(bundle: &DocumentBundle) -> (String, BTreeMap<String, String>) {
    let (text, mut files) = bundle.texts();
    let main = match files.is_empty() {
        true if text.trim_start().starts_with('{') => "openapi.json".to_owned(),
        true => "openapi.yaml".to_owned(),
        false => bundle.main().to_owned(),
    };
    files.insert(main.clone(), text);
    (main, files)
}

/// Returns the text of a file that exists, if it is already what it is to be.
fn kept(path: &Path, text: &str) -> Result<Option<String>, Diagnostics> {
    match std::fs::read_to_string(path) {
        Ok(before) if before == text => Ok(Some(before)),
        Ok(_) => Err(exists(path)),
        Err(_) if std::fs::symlink_metadata(path).is_ok() => Err(exists(path)),
        Err(_) => Ok(None),
    }
}

fn exists(path: &Path) -> Diagnostics {
    Diagnostic::error(format!("`{}` already exists, and would be overwritten", path.display()))
        .help("name another folder: crategen new SPEC DIR")
        .into()
}

fn announce(
    api: &Api,
    folder: &Path,
    main: &str,
    (operations, types, warnings): (usize, usize, usize),
    arguments: &Arguments,
) {
    println!(
        "Created `{}`: the crate `{}` with {} and {}.\n",
        folder.display(),
        api.package.name,
        count(operations, "method"),
        count(types, "type")
    );
    for (name, description) in project_files(main) {
        println!("  {name:<26} {description}");
    }
    println!("\n`Client::from_env` reads these environment variables, which {FILE} names:\n");
    for (scheme, variable) in credentials(api) {
        println!("  {variable:<26} the credential `{scheme}`");
    }
    println!("  {:<26} another server, optional", server_variable(api));
    if warnings > 0 {
        println!("\nThe document has {}; `crategen inspect` lists them.", count(warnings, "warning"));
    }
    let option = if arguments.allow_incomplete { " --allow-incomplete" } else { "" };
    println!("\nNext: cd {} && cargo test --manifest-path {OUTPUT}/Cargo.toml", folder.display());
    println!("After a change of crategen.toml: crategen generate{option}");
}
