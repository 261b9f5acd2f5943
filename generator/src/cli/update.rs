//! `update`: replaces the document, reports the drift, and writes crate, lock, version and
//! changelog.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use toml_edit::{DocumentMut, Item};

use super::document_bundle::{DocumentBundle, main_file, normalized};
use super::drift::compare_apis;
use super::generate::{prevented, recover};
use super::messages::{print, print_error};
use super::revision::{at_head, location};
use super::schema_files::{SchemaFiles, plan_schema_files, unreferenced};
use super::{MessageFormat, Project, count};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Unmatched};
use crate::drift::report::Report;
use crate::drift::{self, Effect, next_version};
use crate::generate::{GenerateContext, LockOptions};
use crate::input;
use crate::ir::Package;
use crate::lock::{self, Accept};
use crate::own_examples;
use crate::text::{on_one_line, toml_string};
use crate::write::{self, Mode, OutsideFile};

/// The options of the command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Shows what would change, and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// Records that the crate's version is released, so that the lock takes effect
    #[arg(long)]
    release: bool,
    /// Keeps the version, because it was raised since the last release already
    #[arg(long)]
    keep_version: bool,
    /// The overlay, which corrects the document; must be the one that the project file names
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
}

pub(super) const EXAMPLES: &str = "\
Examples:
  crategen update openapi-v2.yaml             replace the document
  crategen update openapi-v2.yaml --dry-run   show what would change
  crategen update                             the document was edited since git's last commit
  crategen update --release                   record the first release: the lock takes effect";

/// Replaces the project's document by the one at a path: a file and the files that it refers to, or
/// their folder.
pub fn run(project: &Project, document: &str, options: &Options) -> ExitCode {
    finish(project, update(project, Source::Path(document), options))
}

/// Replaces the project's document by the one that `read` returns, which is shown as `document`.
pub fn run_with(
    project: &Project,
    document: &str,
    options: &Options,
    read: impl FnOnce() -> Result<DocumentBundle, Diagnostics>,
) -> ExitCode {
    finish(
        project,
        read().and_then(|bundle| update(project, Source::Read(document, Box::new(bundle)), options)),
    )
}

/// Updates a project whose document was edited: the old revision is that of git's last commit.
pub fn run_edited(project: &Project, options: &Options) -> ExitCode {
    finish(project, update(project, Source::Edited, options))
}

fn finish(project: &Project, done: Result<(), Diagnostics>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(mut diagnostics) => {
            diagnostics.show_from(&project.folder);
            MessageFormat::Human.print(&diagnostics, &project.folder);
            print_error("\nupdate: nothing was changed\n");
            ExitCode::FAILURE
        }
    }
}

/// The new document.
enum Source<'a> {
    /// A file or a folder.
    Path(&'a str),
    /// A document that was read already, and its name.
    Read(&'a str, Box<DocumentBundle>),
    /// The project's own file, which was edited.
    Edited,
}

/// The old and the new document.
struct Revisions {
    old: DocumentBundle,
    new: DocumentBundle,
    /// The old document's name in the report.
    old_name: String,
    new_name: String,
    /// Set if the new document is the project's own file.
    is_edited: bool,
    /// Set if there is an old document to compare the new one with.
    has_old: bool,
}

impl Revisions {
    fn read(project: &Project, source: Source, config: &Config, releases: bool) -> Result<Self, Diagnostics> {
        let document = &project.document;
        let root = crate::reference_root(config, project.config.as_deref());
        let root = root.as_deref();
        let (new, new_name, is_edited) = match source {
            Source::Path(path) => {
                let file = main_file(Path::new(path))?;
                let root = root.and_then(|root| moved_root(document, root, &file));
                (DocumentBundle::read(&file, root.as_deref())?, path.to_owned(), false)
            }
            Source::Read(name, bundle) => (*bundle, name.to_owned(), false),
            Source::Edited => (DocumentBundle::read(document, root)?, project.source.clone(), true),
        };
        let in_place = || DocumentBundle::read(document, root);
        let (old, old_name, has_old) = match is_edited {
            false => (in_place()?, project.source.clone(), true),
            true if head_text(document).is_some() => {
                (DocumentBundle::read_head(document, root)?, format!("HEAD:{}", project.source), true)
            }
            // The first release needs no old document: users have had none.
            true if releases => (in_place()?, project.source.clone(), false),
            true => return Err(no_earlier_revision(project)),
        };
        Ok(Self { old, new, old_name, new_name, is_edited, has_old })
    }
}

/// Returns the text of a file in git's last commit.
fn head_text(file: &Path) -> Option<String> {
    at_head(file.parent()?, &name_of(file)).ok()
}

fn no_earlier_revision(project: &Project) -> Diagnostics {
    let document = on_one_line(&project.source);
    let message =
        format!("`{document}` is not in git's last commit, so there is no old revision to compare it with");
    let help = "name the new document: crategen update FILE\n\
                or commit the document as it was, and edit it then";
    Diagnostic::error(Code::RevisionUnavailable, message).help(help).into()
}

/// Returns the folder that is above a new document as the root is above the project's.
fn moved_root(document: &Path, root: &Path, new: &Path) -> Option<PathBuf> {
    let (document, root) = (normalized(document), normalized(root));
    let below = document.parent()?.strip_prefix(root).ok()?;
    let above: PathBuf = below.components().map(|_| "..").collect();
    let folder = new.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Some(folder.join(above))
}

fn update(project: &Project, source: Source, options: &Options) -> Result<(), Diagnostics> {
    let paths = Paths::of(project, options)?;
    recover(paths.output, if options.dry_run { Mode::Check } else { Mode::Write })?;
    let config_text = text_of(paths.config)?;
    let config_name = project.shown(paths.config).display().to_string();
    let mut config = Config::parse(&config_name, &config_text)?;
    config.set_allow_incomplete(options.allow_incomplete);
    let lock = existing_text(paths.lock)?;
    // Before the first release, there is no version to go on from.
    let is_unreleased = lock.as_deref().is_some_and(lock::is_unreleased);
    let mut revisions = Revisions::read(project, source, &config, options.release && is_unreleased)?;
    let overlay =
        paths.overlay.map(|file| Ok::<_, Diagnostics>((name_of(file), text_of(file)?))).transpose()?;
    let overlay = overlay.as_ref().map(|(name, text)| (name.as_str(), text.as_str()));
    if let Some((name, text)) = overlay {
        revisions.old.document.overlay(name, text, Unmatched::Skip)?;
        revisions.new.document.overlay(name, text, Unmatched::Error)?;
    }
    let Revisions { old: old_bundle, new: new_bundle, is_edited, .. } = &revisions;
    let old = drift::read(&old_bundle.document, &config.clone(), &project.source)?;
    let new = drift::read(&new_bundle.document, &config.clone(), &project.source)?;
    let schema = match is_edited {
        true => SchemaFiles::new(),
        false => plan_schema_files(project, (old_bundle, new_bundle), &new, &config, overlay)?,
    };
    // An edited document may have been generated from since the commit.
    let released = if *is_edited { head_text(paths.lock).or_else(|| lock.clone()) } else { lock.clone() };
    let last_version = match is_edited {
        true => head_text(paths.config).and_then(|text| Config::parse(&config_name, &text).ok()),
        false => None,
    }
    .and_then(|config| config.package().version.clone())
    .unwrap_or_else(|| old.package.version.to_string());
    let drift = compare_apis(&old, &new, released.as_deref())?.with_levels(&config)?;
    let report = Report {
        drift: &drift,
        old: &revisions.old_name,
        new: &revisions.new_name,
        version: &last_version,
        is_released: !is_unreleased,
        old_place: &|pointer| location(&old_bundle.document, pointer, &project.folder),
        new_place: &|pointer| location(&new_bundle.document, pointer, &project.folder),
        all: false,
    };
    match revisions.has_old {
        true => print(&report.text()),
        false => print(&format!(
            "{} is not in git's last commit, so it is not compared.\n",
            on_one_line(&project.source)
        )),
    }
    let verdict = drift.verdict();
    let version = match next_version(&last_version, verdict) {
        Some(next) if !options.keep_version && !is_unreleased => next,
        _ => old.package.version.to_string(),
    };
    let new_config = with_version(&config_text, &version);
    let config = OutsideFile { text: Some(new_config), before: Some(config_text) };
    let changelog =
        if is_unreleased { None } else { changelog(paths.changelog, &report, &version, verdict)? };
    let inputs = Inputs { schema, config, config_name, changelog };
    let changed = write(project, &paths, &new_bundle.document, inputs, (&old.package, &version), options)?;
    print(&left_over(&unreferenced(project, old_bundle, new_bundle)));
    let verb = if options.dry_run { "would change" } else { "changed" };
    let sentence = match (is_unreleased, options.release) {
        (true, false) => format!("the version stays {version} until it is released (`update --release`)"),
        (true, true) => format!("{version} is released: the lock takes effect"),
        (false, _) => version_sentence(&last_version, &version, verdict),
    };
    print(&format!("{changed} {verb}; {sentence}\n"));
    if options.release && !is_unreleased {
        print("The lock is in effect already, so `--release` changes nothing.\n");
    }
    Ok(())
}

/// Names the files that the new document does not refer to.
fn left_over(files: &[String]) -> String {
    if files.is_empty() {
        return String::new();
    }
    let lines: String = files.iter().map(|file| format!("  {file}\n")).collect();
    format!("The document no longer refers to these files; remove those that nothing else needs:\n{lines}\n")
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
        if let Some(file) = &options.overlay {
            refuse_other_overlay(project, file)?;
        }
        match (&project.config, &project.lock, &project.changelog, &project.output) {
            (Some(config), Some(lock), Some(changelog), Some(output)) => {
                Ok(Self { config, overlay: options.overlay.as_deref().or(existing), lock, changelog, output })
            }
            _ => Err(Diagnostic::error(
                Code::CommandLine,
                "only a project with a configuration can be updated",
            )
            .into()),
        }
    }
}

/// Refuses an overlay that the next run of `generate` would not apply.
fn refuse_other_overlay(project: &Project, file: &Path) -> Result<(), Diagnostics> {
    let absolute =
        |path: &Path| std::path::absolute(path).map_or_else(|_| path.to_owned(), |path| normalized(&path));
    if project.overlay.as_deref().is_some_and(|own| absolute(own) == absolute(file)) {
        return Ok(());
    }
    let shown = on_one_line(&file.display().to_string());
    let message =
        format!("the project does not name the overlay `{shown}`, so `generate` would not apply it");
    let help = format!(
        "leave the option out, and name the overlay in the configuration:\n[project]\noverlay = {}",
        toml_string(&shown)
    );
    Err(Diagnostic::error(Code::CommandLine, message).help(help).into())
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
    let mut parsed = Config::parse(&config_name, config_text)?;
    parsed.set_allow_incomplete(options.allow_incomplete);
    if let Some(folder) = &project.examples {
        let shown = folder.strip_prefix(&project.folder).unwrap_or(folder).display().to_string();
        parsed.set_own_examples(own_examples::read(folder, &shown.replace('\\', "/"), &parsed)?);
    }
    let generated = crate::generate_in(document, &parsed, &project.source, &context)?;
    print("\n");
    print_error(&prevented(&generated.held_back, false));
    let mut outside = BTreeMap::from([(paths.config.to_owned(), config)]);
    let named =
        |(name, file): (String, OutsideFile)| (normalized(&project.document.with_file_name(name)), file);
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
    input::read_to_string(path).map_err(|error| {
        Diagnostic::error(Code::UnreadableFile, format!("`{}` cannot be read: {error}", path.display()))
            .into()
    })
}

/// Returns the text of a file, if it exists.
fn existing_text(path: &Path) -> Result<Option<String>, Diagnostics> {
    if path.exists() { text_of(path).map(Some) } else { Ok(None) }
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
fn changelog(
    file: &Path,
    report: &Report,
    version: &str,
    verdict: Effect,
) -> Result<Option<OutsideFile>, Diagnostics> {
    let before = existing_text(file)?;
    let unchanged = |text: String| Ok(Some(OutsideFile { text: Some(text.clone()), before: Some(text) }));
    if verdict == Effect::None {
        return before.map_or(Ok(None), unchanged);
    }
    let entry = report.changelog(version);
    let rest = before.as_deref().unwrap_or_default();
    let rest = rest.strip_prefix(TITLE).unwrap_or(rest).trim_start();
    // A second run for the same edit has the same entry.
    if let Some(before) = before.clone().filter(|_| rest.starts_with(&entry)) {
        return unchanged(before);
    }
    let rest = if rest.is_empty() { String::new() } else { format!("\n{rest}") };
    Ok(Some(OutsideFile { text: Some(format!("{TITLE}\n{entry}{rest}")), before }))
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
