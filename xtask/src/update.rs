//! `cargo xtask update`: a new document in, and all that follows from it: drift, crate, lock,
//! version, changelog.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Args;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Unmatched};
use crategen::drift::report::Report;
use crategen::drift::{self, Effect, next_version};
use crategen::input;
use crategen::ir::Package;
use crategen::lock::Accept;
use crategen::write::{self, Beside, Mode};
use crategen::{Locking, Surroundings};

use crate::codegen::{CHANGELOG, CONFIG, LOCK, OUT, OVERLAY, SPEC, count, held_back, recover};
use crate::gathered::{Gathered, main_file};
use crate::schema_files::{Schema, taken_over};
use crate::source::place;
use toml_edit::{DocumentMut, Item};
use workspace_root::workspace_root;

#[derive(Args)]
pub struct Arguments {
    /// The new document: a file with those that it refers to, its folder, or a URL
    document: String,
    /// Shows what would change, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Leaves the version as it is, for one that has been raised since the last release.
    #[arg(long)]
    keep_version: bool,
    /// What the document gets wrong, mended [default: schema/overlay.yaml]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    match update(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(mut diagnostics) => {
            diagnostics.show_from(&workspace_root());
            eprintln!("{diagnostics}\n\nupdate: nothing was changed");
            ExitCode::FAILURE
        }
    }
}

fn update(arguments: &Arguments) -> Result<(), Diagnostics> {
    let root = workspace_root();
    recover(&root.join(OUT), if arguments.dry_run { Mode::Check } else { Mode::Write })?;
    let mut new_one = bring(&arguments.document, &root)?;
    let config_text = text_of(&root.join(CONFIG))?;
    let config = Config::parse(CONFIG, &config_text)?;
    let overlay_file = arguments.overlay.clone().unwrap_or_else(|| root.join(OVERLAY_FILE));
    let overlay = overlay_file.exists().then(|| text_of(&overlay_file)).transpose()?;
    let overlay = overlay.as_deref().map(|text| (OVERLAY, text));
    let mut old_one = Gathered::read(&root.join(SPEC))?;
    if let Some((name, text)) = overlay {
        old_one.document.overlay(name, text, Unmatched::Skip)?;
        new_one.document.overlay(name, text, Unmatched::Error)?;
    }
    let old = drift::read(&old_one.document, &config.clone(), SPEC)?;
    let new = drift::read(&new_one.document, &config.clone(), SPEC)?;
    let schema = taken_over((&old_one, &new_one), &new, &config, overlay)?;
    let lock = root.join(CONFIG).with_file_name(LOCK);
    let drift = crate::drift::compared(&old, &new, fs::read_to_string(&lock).ok())?.with_levels(&config)?;
    let report = Report {
        drift: &drift,
        old: SPEC,
        new: &arguments.document,
        version: old.package.version.as_str(),
        old_place: &|pointer| place(&old_one.document, pointer, &root),
        new_place: &|pointer| place(&new_one.document, pointer, &root),
        all: false,
    };
    print!("{}", report.text());
    let verdict = drift.verdict();
    let version = match next_version(old.package.version.as_str(), verdict) {
        Some(next) if !arguments.keep_version => next,
        _ => old.package.version.to_string(),
    };
    let new_config = with_version(&config_text, &version);
    let config = Beside { text: Some(new_config), before: Some(config_text) };
    let changelog = changelog(&root, &report, &version, verdict);
    let inputs = Inputs { schema, config, changelog, lock };
    let changed = write(&root, &new_one.document, inputs, (&old.package, &version), arguments.dry_run)?;
    let what = if arguments.dry_run { "would change" } else { "changed" };
    println!("{changed} {what}; {}", said_of_version(old.package.version.as_str(), &version, verdict));
    Ok(())
}

/// What is written beside the crate.
struct Inputs {
    schema: Schema,
    config: Beside,
    changelog: Option<Beside>,
    lock: PathBuf,
}

/// Generates and writes everything, or nothing; says how many files changed or would change.
fn write(
    root: &Path,
    document: &Document,
    inputs: Inputs,
    (package, version): (&Package, &str),
    dry_run: bool,
) -> Result<String, Diagnostics> {
    let Inputs { schema, config, changelog, lock } = inputs;
    let accept = Accept::Nothing;
    let surroundings = Surroundings {
        root: Some(root),
        lock: Some(Locking { file: &lock, accept: &accept }),
        changelog: changelog.as_ref().and_then(|changelog| changelog.text.as_deref()),
    };
    let config_text = config.text.as_deref().unwrap_or_default();
    let generated =
        crategen::generate_in(document, &Config::parse(CONFIG, config_text)?, SPEC, &surroundings)?;
    println!();
    eprint!("{}", held_back(&generated.held, false));
    let mut beside = BTreeMap::from([(root.join(CONFIG), config)]);
    let folder = root.join(SPEC).with_file_name("");
    beside.extend(schema.files.into_iter().map(|(name, file)| (folder.join(name), file)));
    beside.extend(cargo_lock(root, package, version));
    beside.extend(generated.lock.map(|file| (lock, file)));
    beside.extend(changelog.map(|file| (root.join(CHANGELOG), file)));
    let mode = if dry_run { Mode::Check } else { Mode::Write };
    let done = write::write_with(&generated.files, &root.join(OUT), &beside, mode)?;
    Ok(count(done.written.len() + done.beside.len() + done.removed.len(), "file"))
}

/// The lock file of cargo with the new version of the package and its runtime, so that `--locked`
/// holds.
fn cargo_lock(root: &Path, package: &Package, version: &str) -> Option<(PathBuf, Beside)> {
    let file = root.join("Cargo.lock");
    let before = fs::read_to_string(&file).ok()?;
    let text = locked(&before, package, version)?;
    Some((file, Beside { text: Some(text), before: Some(before) }))
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

/// The overlay, where no other is named.
const OVERLAY_FILE: &str = "schema/overlay.yaml";

fn said_of_version(old: &str, new: &str, verdict: Effect) -> String {
    if old == new {
        format!("the version stays {old} (the verdict is {verdict})")
    } else {
        format!("the version goes from {old} to {new}; tag the release v{new}")
    }
}

fn text_of(path: &Path) -> Result<String, Diagnostics> {
    input::read_to_string(path).map_err(|error| {
        Diagnostic::error(format!("`{}` cannot be read: {error}", path.display()))
            .help("give the path of a file, or a URL that begins with http:// or https://")
            .into()
    })
}

/// The new document; from the network, it is one file.
fn bring(document: &str, root: &Path) -> Result<Gathered, Diagnostics> {
    if !document.starts_with("http://") && !document.starts_with("https://") {
        return Gathered::read(&main_file(Path::new(document))?);
    }
    let file = std::env::temp_dir().join(format!("crategen-update-{}", std::process::id()));
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "fetch", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .args(["--", document])
        .arg(&file)
        .status();
    let brought = status.is_ok_and(|status| status.success());
    let text = if brought { text_of(&file) } else { Err(not_brought(document)) };
    // Gone or not, the file is in the folder of what is temporary.
    let _ = fs::remove_file(&file);
    Gathered::parse(document, text?)
}

fn not_brought(document: &str) -> Diagnostics {
    Diagnostic::error(format!("`{document}` could not be brought"))
        .help("save it to a file by other means, and name that")
        .into()
}

/// Returns the configuration with another version of the package; all else stays as it is written.
fn with_version(config: &str, version: &str) -> String {
    // It has been read as a configuration before, so it is TOML.
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

/// The changelog with an entry on what changes; `None` where nothing does, and there is none yet.
fn changelog(root: &Path, report: &Report, version: &str, verdict: Effect) -> Option<Beside> {
    let before = fs::read_to_string(root.join(CHANGELOG)).ok();
    if verdict == Effect::None {
        return before.map(|text| Beside { text: Some(text.clone()), before: Some(text) });
    }
    let entry = report.changelog(version);
    let rest = before.as_deref().unwrap_or_default();
    let rest = rest.strip_prefix(TITLE).unwrap_or(rest).trim_start();
    let rest = if rest.is_empty() { String::new() } else { format!("\n{rest}") };
    Some(Beside { text: Some(format!("{TITLE}\n{entry}{rest}")), before })
}

/// The first line of the changelog.
const TITLE: &str = "# Changelog\n";

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_version_is_written_where_it_stands_or_belongs() {
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
