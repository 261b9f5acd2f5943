//! `update`: replaces the document, reports the drift, and writes crate, lock, version and
//! changelog.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use toml_edit::{DocumentMut, Item};

use super::document_bundle::{DocumentBundle, main_file};
use super::drift::compare_apis;
use super::generate::{prevented, recover};
use super::revision::location;
use super::schema_files::{SchemaFiles, plan_schema_files};
use super::{MessageFormat, Project, count};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Document, Unmatched};
use crate::drift::report::Report;
use crate::drift::{self, Effect, next_version};
use crate::generate::{GenerateContext, LockOptions};
use crate::input;
use crate::ir::Package;
use crate::lock::{self, Accept};
use crate::write::{self, Mode, OutsideFile};

/// The options of the command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Shows what would change, and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// Records that the crate's version is released, so that the lock binds from now on
    #[arg(long)]
    release: bool,
    /// Keeps the version, if it was raised since the last release already
    #[arg(long)]
    keep_version: bool,
    /// Corrections of the document (OpenAPI Overlay 1.0) [default: the project's]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
}

pub(super) const EXAMPLES: &str = "\
Examples:
  crategen update openapi-v2.yaml             replace the document
  crategen update openapi-v2.yaml --dry-run   show what would change
  crategen update --release                   record the first release: the lock binds from now on";

/// Replaces the project's document by the one at a path: a file and the files that it refers to, or
/// their folder.
pub fn run(project: &Project, document: &str, options: &Options) -> ExitCode {
    let read = || DocumentBundle::read(&main_file(Path::new(document))?);
    run_with(project, document, options, read)
}

/// Replaces the project's document by the one that `read` returns, which is shown as `document`.
pub fn run_with(
    project: &Project,
    document: &str,
    options: &Options,
    read: impl FnOnce() -> Result<DocumentBundle, Diagnostics>,
) -> ExitCode {
    match update(project, document, options, read) {
        Ok(()) => ExitCode::SUCCESS,
        Err(mut diagnostics) => {
            diagnostics.show_from(&project.folder);
            MessageFormat::Human.print(&diagnostics, &project.folder);
            eprintln!("\nupdate: nothing was changed");
            ExitCode::FAILURE
        }
    }
}

fn update(
    project: &Project,
    shown: &str,
    options: &Options,
    read: impl FnOnce() -> Result<DocumentBundle, Diagnostics>,
) -> Result<(), Diagnostics> {
    let paths = Paths::of(project, options)?;
    recover(paths.output, if options.dry_run { Mode::Check } else { Mode::Write })?;
    let mut new_bundle = read()?;
    let config_text = text_of(paths.config)?;
    let config_name = project.shown(paths.config).display().to_string();
    let config = Config::parse(&config_name, &config_text)?;
    let overlay =
        paths.overlay.map(|file| Ok::<_, Diagnostics>((name_of(file), text_of(file)?))).transpose()?;
    let overlay = overlay.as_ref().map(|(name, text)| (name.as_str(), text.as_str()));
    let mut old_bundle = DocumentBundle::read(&project.document)?;
    if let Some((name, text)) = overlay {
        old_bundle.document.overlay(name, text, Unmatched::Skip)?;
        new_bundle.document.overlay(name, text, Unmatched::Error)?;
    }
    let old = drift::read(&old_bundle.document, &config.clone(), &project.source)?;
    let new = drift::read(&new_bundle.document, &config.clone(), &project.source)?;
    let schema = plan_schema_files(project, (&old_bundle, &new_bundle), &new, &config, overlay)?;
    let lock = fs::read_to_string(paths.lock).ok();
    let drift = compare_apis(&old, &new, lock.as_deref())?.with_levels(&config)?;
    let report = Report {
        drift: &drift,
        old: &project.source,
        new: shown,
        version: old.package.version.as_str(),
        old_place: &|pointer| location(&old_bundle.document, pointer, &project.folder),
        new_place: &|pointer| location(&new_bundle.document, pointer, &project.folder),
        all: false,
    };
    print!("{}", report.text());
    let verdict = drift.verdict();
    // Before the first release, there is no version to go on from.
    let is_unreleased = lock.as_deref().is_some_and(lock::is_unreleased);
    let version = match next_version(old.package.version.as_str(), verdict) {
        Some(next) if !options.keep_version && !is_unreleased => next,
        _ => old.package.version.to_string(),
    };
    let new_config = with_version(&config_text, &version);
    let config = OutsideFile { text: Some(new_config), before: Some(config_text) };
    let changelog = if is_unreleased { None } else { changelog(paths.changelog, &report, &version, verdict) };
    let inputs = Inputs { schema, config, config_name, changelog };
    let changed = write(project, &paths, &new_bundle.document, inputs, (&old.package, &version), options)?;
    let verb = if options.dry_run { "would change" } else { "changed" };
    let sentence = match (is_unreleased, options.release) {
        (true, false) => format!("the version stays {version} until it is released (`update --release`)"),
        (true, true) => format!("{version} is released: the lock binds from now on"),
        (false, _) => version_sentence(old.package.version.as_str(), &version, verdict),
    };
    println!("{changed} {verb}; {sentence}");
    Ok(())
}

/// The files of a project that can be updated.
struct Paths<'a> {
    config: &'a Path,
    overlay: Option<&'a Path>,
    lock: &'a Path,
    changelog: &'a Path,
    output: &'a Path,
}

impl<'a> Paths<'a> {
    fn of(project: &'a Project, options: &'a Options) -> Result<Self, Diagnostics> {
        let existing = project.overlay.as_deref().filter(|file| file.exists());
        match (&project.config, &project.lock, &project.changelog, &project.output) {
            (Some(config), Some(lock), Some(changelog), Some(output)) => {
                Ok(Self { config, overlay: options.overlay.as_deref().or(existing), lock, changelog, output })
            }
            _ => Err(Diagnostic::error("only a project with a configuration can be updated").into()),
        }
    }
}

/// The inputs of the crate that are written together with it.
struct Inputs {
    schema: SchemaFiles,
    config: OutsideFile,
    config_name: String,
    changelog: Option<OutsideFile>,
}

/// Generates and writes everything, or nothing. Returns the number of files that changed or would
/// change.
fn write(
    project: &Project,
    paths: &Paths,
    document: &Document,
    inputs: Inputs,
    (package, version): (&Package, &str),
    options: &Options,
) -> Result<String, Diagnostics> {
    let Inputs { schema, config, config_name, changelog } = inputs;
    let accept = Accept::Nothing;
    let context = GenerateContext {
        root: Some(&project.folder),
        lock: Some(LockOptions { file: paths.lock, accept: &accept, releases: options.release }),
        changelog: changelog.as_ref().and_then(|changelog| changelog.text.as_deref()),
    };
    let config_text = config.text.as_deref().unwrap_or_default();
    let parsed = Config::parse(&config_name, config_text)?;
    let generated = crate::generate_in(document, &parsed, &project.source, &context)?;
    println!();
    eprint!("{}", prevented(&generated.held_back, false));
    let mut outside = BTreeMap::from([(paths.config.to_owned(), config)]);
    let named = |(name, file): (String, OutsideFile)| (project.document.with_file_name(name), file);
    outside.extend(schema.into_iter().map(named));
    outside.extend(cargo_lock(&project.folder, package, version));
    outside.extend(generated.lock.map(|file| (paths.lock.to_owned(), file)));
    outside.extend(changelog.map(|file| (paths.changelog.to_owned(), file)));
    let mode = if options.dry_run { Mode::Check } else { Mode::Write };
    let done = write::write_with(&generated.files, paths.output, &outside, mode)?;
    Ok(count(done.written.len() + done.outside.len() + done.removed.len(), "file"))
}

/// Returns the lock file of cargo with the new version of the package and its runtime, so that
/// `--locked` still works.
fn cargo_lock(folder: &Path, package: &Package, version: &str) -> Option<(PathBuf, OutsideFile)> {
    let file = folder.join("Cargo.lock");
    let before = fs::read_to_string(&file).ok()?;
    let text = locked(&before, package, version)?;
    Some((file, OutsideFile { text: Some(text), before: Some(before) }))
}

fn locked(text: &str, package: &Package, version: &str) -> Option<String> {
    let mut text = text.to_owned();
    for name in [package.name.clone(), package.name.of_runtime()] {
        let entry = |version: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        let known = entry(package.version.as_str());
        if !text.contains(&known) {
            return None;
        }
        text = text.replacen(&known, &entry(version), 1);
    }
    Some(text)
}

fn version_sentence(old: &str, new: &str, verdict: Effect) -> String {
    if old == new {
        format!("the version stays {old} (the verdict is {verdict})")
    } else {
        format!("the version goes from {old} to {new}; tag the release v{new}")
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn text_of(path: &Path) -> Result<String, Diagnostics> {
    input::read_to_string(path)
        .map_err(|error| Diagnostic::error(format!("`{}` cannot be read: {error}", path.display())).into())
}

/// Returns the configuration with another version of the package; the rest keeps its formatting.
fn with_version(config: &str, version: &str) -> String {
    // It was parsed as a configuration before, so it is TOML.
    let Ok(mut document) = config.parse::<DocumentMut>() else { return config.to_owned() };
    let package = document.entry("package").or_insert_with(toml_edit::table);
    match package.get_mut("version").and_then(Item::as_value_mut) {
        Some(known) => {
            let decor = known.decor().clone();
            *known = version.into();
            *known.decor_mut() = decor;
        }
        None => package["version"] = toml_edit::value(version),
    }
    document.to_string()
}

/// Returns the changelog with an entry on the changes. `None` if nothing changes and there is no
/// changelog yet.
fn changelog(file: &Path, report: &Report, version: &str, verdict: Effect) -> Option<OutsideFile> {
    let before = fs::read_to_string(file).ok();
    if verdict == Effect::None {
        return before.map(|text| OutsideFile { text: Some(text.clone()), before: Some(text) });
    }
    let entry = report.changelog(version);
    let rest = before.as_deref().unwrap_or_default();
    let rest = rest.strip_prefix(TITLE).unwrap_or(rest).trim_start();
    let rest = if rest.is_empty() { String::new() } else { format!("\n{rest}") };
    Some(OutsideFile { text: Some(format!("{TITLE}\n{entry}{rest}")), before })
}

/// The first line of the changelog.
const TITLE: &str = "# Changelog\n";

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_version_is_replaced_or_added() {
        let rows = [
            (
                "[package]\nname = \"a\"\nversion = \"1\"\n[server]\n",
                "[package]\nname = \"a\"\nversion = \"2\"\n[server]\n",
            ),
            (
                "[package]\nname = \"a\"\n[server]\nversion = 1\n",
                "[package]\nname = \"a\"\nversion = \"2\"\n[server]\nversion = 1\n",
            ),
            ("[package]\n", "[package]\nversion = \"2\"\n"),
            ("a = 1\n", "a = 1\n\n[package]\nversion = \"2\"\n"),
        ];
        for (before, after) in rows {
            assert_eq!(with_version(before, "2"), after);
        }
    }
}
