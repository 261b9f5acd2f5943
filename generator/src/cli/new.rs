//! `new`: a document in, a project out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::document_bundle::{DocumentBundle, main_file, normalized};
use super::messages::{count, print, shell_word};
use super::new_files::{WORKFLOW, ci_workflow, configuration, credentials, project_files, server_variable};
use super::project::{FILE, refuse_url};
use crate::analyze::Analyzed;
use crate::config::Config;
use crate::config::{CHANGELOG, OUTPUT, OVERLAY};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::document::{Document, Unmatched};
use crate::drift;
use crate::generate::{GenerateContext, LockOptions};
use crate::ir::Api;
use crate::lock::Accept;
use crate::pipeline;
use crate::text::{in_sentence, on_one_line};
use crate::write::{self, Mode, OutsideFile};

#[derive(Args)]
pub struct Arguments {
    /// The OpenAPI document: a file, or the folder of a document of several files
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
    /// The folder that the document's files must be in; the project keeps their paths below it
    /// [default: the document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The features of the resources that are on by default, separated by commas. The crate has all
    /// resources; a program turns on others as features. Writes `default-resources` to the
    /// configuration [default: all]
    #[arg(long, value_name = "RESOURCES", value_delimiter = ',')]
    only: Vec<String>,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen new openapi.yaml
  crategen new openapi.yaml --only ships,piers
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
    let file = main_file(&arguments.document)?;
    let bundle = DocumentBundle::read(&file, arguments.root.as_deref())?;
    let below = arguments.root.as_deref().map_or(Ok(PathBuf::new()), |root| below(root, &file))?;
    let mut config = Config::default();
    config.set_allow_incomplete(arguments.allow_incomplete);
    if let Some(name) = &arguments.name {
        config.set_package_name(name);
    }
    let api = analyze(&bundle, &config).map_err(|errors| with_hint(errors, arguments))?;
    if !arguments.only.is_empty() {
        config.set_default_resources(&arguments.only);
        let faults = config.check_default_resources(&api);
        if faults.has_errors() {
            return Err(faults);
        }
    }
    let folder = arguments.folder.clone().unwrap_or_else(|| PathBuf::from(api.package.name.as_str()));
    let (main, mut files) = document_files(&bundle, &config, &api, &below)?;
    files.insert(FILE.to_owned(), configuration(&api, &main, arguments.license.as_deref(), &arguments.only));
    files.insert(".gitignore".to_owned(), format!("/{OUTPUT}/target/\n"));
    files.insert(WORKFLOW.to_owned(), ci_workflow(&main, arguments.allow_incomplete));
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
    // The project would apply these, though they belong to something else.
    for name in [OVERLAY, CHANGELOG] {
        let path = folder.join(name);
        if std::fs::symlink_metadata(&path).is_ok() {
            let message = format!("`{}` already exists, and the project would use it", path.display());
            return Err(Diagnostic::error(Code::ForeignFile, message)
                .help("name another folder: crategen new SPEC DIR")
                .into());
        }
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
        let note = Diagnostic::error(Code::NotADocument, "the document is invalid, so no project was made");
        errors.push(note.help("correct it, or leave out the invalid parts with `--allow-incomplete`"));
    }
    errors
}

/// Returns the path from the root to the folder of the document.
fn below(root: &Path, file: &Path) -> Result<PathBuf, Diagnostics> {
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (root, file) = (whole(root), whole(file));
    let folder = file.parent().unwrap_or(Path::new(""));
    folder.strip_prefix(&root).map(Path::to_owned).map_err(|_| {
        let message = format!("the document is not in the folder `{}`", root.display());
        Diagnostic::error(Code::PathRefused, message).help("name a folder above it with `--root`").into()
    })
}

/// Returns the path of the main file in the project, and the text of each file of the document by
/// its path. The document's folder is `below` in the project.
fn document_files(
    bundle: &DocumentBundle,
    config: &Config,
    api: &Analyzed,
    below: &Path,
) -> Result<(String, BTreeMap<String, String>), Diagnostics> {
    let (text, files) = bundle.texts();
    let in_project = |name: &str| normalized(&below.join(name)).display().to_string().replace('\\', "/");
    let main = if text.trim_start().starts_with('{') { "openapi.json" } else { "openapi.yaml" };
    let mut faults = Diagnostics::default();
    let own = in_project(main);
    for name in files.keys().map(|name| in_project(name)).filter(|name| is_reserved(name, &own)) {
        let message = format!(
            "the document refers to a file `{}`, whose name another file of the project has",
            on_one_line(&name)
        );
        faults.push(
            Diagnostic::error(Code::ForeignFile, message).help("give the document's file another name"),
        );
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut all = vec![(main, text.as_str())];
    all.extend(files.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let moved = || drift::read(&Document::parse_files(&all)?, config, "openapi.yaml");
    // References that name the main file do not find it under another name.
    if all.len() > 1 && !moved().is_ok_and(|moved| drift::compare(api, &moved).is_empty()) {
        let message = format!("files of the document refer to its main file by name, which becomes `{main}`");
        return Err(Diagnostic::error(Code::ForeignFile, message)
            .help(format!("name the main file `{main}`"))
            .into());
    }
    let mut files: BTreeMap<String, String> =
        files.into_iter().map(|(name, text)| (in_project(&name), text)).collect();
    files.insert(own.clone(), text);
    Ok((own, files))
}

/// Returns whether a path is that of a file that the project has besides the document's parts.
fn is_reserved(name: &str, main: &str) -> bool {
    let name = name.to_lowercase();
    let lock = Path::new(FILE).with_extension("lock");
    let own = [main, FILE, OVERLAY, CHANGELOG, ".gitignore", WORKFLOW];
    name.starts_with(&format!("{OUTPUT}/"))
        || Path::new(&name) == lock
        || own.iter().any(|own| own.to_lowercase() == name)
}

/// Returns the text of the file if it exists and already has the right content.
fn kept(path: &Path, text: &str) -> Result<Option<String>, Diagnostics> {
    match std::fs::read_to_string(path) {
        Ok(before) if before == text => Ok(Some(before)),
        Ok(_) => Err(exists(path)),
        Err(_) if std::fs::symlink_metadata(path).is_ok() => Err(exists(path)),
        Err(_) => Ok(None),
    }
}

fn exists(path: &Path) -> Diagnostics {
    Diagnostic::error(
        Code::ForeignFile,
        format!("`{}` already exists, and would be overwritten", path.display()),
    )
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
    let mut text = format!(
        "Created `{}`: the crate `{}` with {} and {}.\n\n",
        folder.display(),
        api.package.name,
        count(operations, "method"),
        count(types, "type")
    );
    for (name, description) in project_files(main) {
        text += &format!("  {name:<26} {description}\n");
    }
    text += &format!("\n`Client::from_env` reads these environment variables, which {FILE} names:\n\n");
    let mut variables: Vec<(String, String)> = credentials(api)
        .into_iter()
        .map(|(scheme, variable)| (variable, format!("the credential `{}`", in_sentence(&scheme))))
        .collect();
    variables.push((server_variable(api), "another server, optional".to_owned()));
    let width = variables.iter().map(|(variable, _)| variable.len()).max().unwrap_or_default().max(26);
    for (variable, meaning) in variables {
        text += &format!("  {variable:<width$} {meaning}\n");
    }
    if warnings > 0 {
        let warnings = count(warnings, "warning");
        text += &format!("\nThe document has {warnings}; `crategen inspect` lists them.\n");
    }
    let option = if arguments.allow_incomplete { " --allow-incomplete" } else { "" };
    let shown = shell_word(&folder.display().to_string());
    text += &format!("\nNext: cd {shown} && cargo test --manifest-path {OUTPUT}/Cargo.toml\n");
    text += &format!("After a change of crategen.toml: crategen generate{option}\n");
    print(&text);
}
