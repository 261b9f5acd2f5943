//! `generate`: generates a crate from a document and a configuration.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use super::messages::{human, print, print_error, shell_word, uses_color};
use super::stamp::{Outcome, Stamp};
use super::{MessageFormat, Project, count};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::document::Action;
use crate::generate::{GenerateOptions, Generated, LockOptions};
use crate::ir::{ExtensionEffect, ExtensionUse};
use crate::lock::{Accept, KeptChange};
use crate::own_examples;
use crate::text::visible;
use crate::write::{self, Mode, OutsideFile, Report};
use serde_json::json;

/// The options of the command.
#[derive(Args, Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Writes nothing; fails if the crate is not up to date
    #[arg(long)]
    check: bool,
    /// Replaces files and links in the folder, and the lock, even if they were not generated
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// The configuration
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the crate
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The folder that the document's files must be in [default: `root` of the configuration, or
    /// the document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The package's name, instead of the one in the configuration
    #[arg(long)]
    name: Option<String>,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
    /// The overlay, which corrects the document (OpenAPI Overlay 1.0 or 1.1) [default: overlay.yaml
    /// next to the configuration, if it exists]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The lock, with the names and shapes that users rely on [default: the configuration's name
    /// with the extension `lock`; none without a configuration]
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// Accepts breaking changes that the lock would prevent: all, or those of the named items. For
    /// a new major version
    #[arg(long, value_name = "NAME,…", num_args = 0..=1, require_equals = true, value_delimiter = ',')]
    accept_breaking: Option<Vec<String>>,
    /// Prints every warning and every change that the lock prevents, instead of the first ten
    #[arg(long, short)]
    verbose: bool,
    /// Fails if there are warnings, and writes nothing
    #[arg(long)]
    deny_warnings: bool,
    /// The format of messages: text, or one JSON object per line on standard output
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    message_format: MessageFormat,
}

pub(super) const EXAMPLES: &str = "\
Examples:
  crategen generate                            in a project
  crategen generate --check --deny-warnings    for CI: nothing is written
  crategen generate openapi.yaml --out client  without a project
  crategen generate --message-format json      for programs";

impl Options {
    pub(super) fn message_format(&self) -> MessageFormat {
        self.message_format
    }

    pub(super) fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Returns the project with the files that the options name.
    fn applied_to(&self, project: &Project) -> Project {
        let mut project = project.clone();
        let is_known = |config: &Path| {
            let own = project.config.as_ref();
            own.is_some_and(|own| same_file::is_same_file(own, config).unwrap_or(false))
        };
        if let Some(config) = self.config.as_ref().filter(|config| !is_known(config)) {
            project.set_config(config);
        }
        for (file, option) in [
            (&mut project.overlay, &self.overlay),
            (&mut project.lock, &self.lock),
            (&mut project.output, &self.out),
        ] {
            if option.is_some() {
                file.clone_from(option);
            }
        }
        // A file that an option names must exist; a default file need not.
        project.overlay = project.overlay.filter(|file| self.overlay.is_some() || file.exists());
        project
    }

    fn mode(&self) -> Mode {
        match (self.check, self.force) {
            (true, _) => Mode::Check,
            (false, true) => Mode::Overwrite,
            (false, false) => Mode::Write,
        }
    }

    fn accepted(&self) -> Accept {
        match &self.accept_breaking {
            None => Accept::Nothing,
            Some(names) if names.is_empty() => Accept::All,
            Some(names) => Accept::Named(names.clone()),
        }
    }
}

/// The number of warnings that are printed without `--verbose`.
const SHOWN_WARNINGS: usize = 10;

/// The number of prevented changes that are listed without `--verbose`.
const SHOWN_HELD: usize = 10;

/// Generates the crate of a project.
pub fn run(project: &Project, options: &Options) -> ExitCode {
    match generate(project, options) {
        Ok(done) => done,
        Err(diagnostics) if options.message_format == MessageFormat::Json => {
            options.message_format.failure(&diagnostics)
        }
        Err(diagnostics) => {
            MessageFormat::Human.print(&diagnostics, &project.folder);
            let errors = diagnostics.count(Severity::Error);
            print_error(&format!(
                "\n{}: {}, nothing was written\n",
                name_of(project),
                count(errors, "error")
            ));
            let is_of_document = diagnostics.iter().any(|error| error.pointer.is_some());
            if is_of_document && !options.allow_incomplete {
                print_error("`--allow-incomplete` leaves out the invalid parts of the document\n");
            }
            ExitCode::FAILURE
        }
    }
}

/// Returns the last word of the project's command.
fn name_of(project: &Project) -> &str {
    project.command.rsplit(' ').next().unwrap_or(project.command)
}

fn generate(project: &Project, options: &Options) -> Result<ExitCode, Diagnostics> {
    let started = Instant::now();
    // Only a run without options may skip the generation.
    let is_plain = *options == Options::default();
    let with_options = options.applied_to(project);
    let Some(out) = with_options.output.clone() else {
        let missing =
            Diagnostic::error(Code::CommandLine, "`--out` is missing: the folder of the crate to write");
        return Err(missing.help(format!("{} … --out FOLDER", project.command)).into());
    };
    let mode = options.mode();
    recover(&out, mode)?;
    let Project { folder, document, config, overlay, lock, changelog, examples, .. } = &with_options;
    let accept = options.accepted();
    let generate_options = GenerateOptions {
        spec: document,
        source: Some(&with_options.source),
        config: config.as_deref(),
        name: options.name.as_deref(),
        layout: None,
        root: Some(folder),
        reference_root: options.root.as_deref(),
        allow_incomplete: options.allow_incomplete,
        overlay: overlay.as_deref(),
        changelog: changelog.as_deref(),
        examples: examples.as_deref(),
        lock: lock.as_deref().map(|file| LockOptions { file, accept: &accept, releases: false }),
    };
    // A folder that cannot be read is an error below.
    let programs = examples.as_deref().map(own_examples::files).transpose().ok();
    let stamps = project.stamps.as_ref().filter(|_| is_plain).zip(programs);
    let stamp = stamps.map(|(stamps, programs)| {
        // The overlay even if it does not exist, because adding one changes the crate.
        let files =
            [Some(document), config.as_ref(), lock.as_ref(), changelog.as_ref(), project.overlay.as_ref()];
        let mut inputs: Vec<PathBuf> = files.into_iter().flatten().cloned().collect();
        inputs.extend(programs.unwrap_or_default());
        Stamp::new(stamps, folder, inputs, &out)
    });
    let shown = project.shown(&out);
    if let Some(before) = stamp.as_ref().and_then(Stamp::outcome) {
        print_error(&before.notes);
        let summary = before.summary;
        print(&format!("{} is up to date: {summary}, and no file has changed since\n", shown.display()));
        return Ok(ExitCode::SUCCESS);
    }
    let generated = crate::generate(&generate_options)?;
    let is_json = options.message_format == MessageFormat::Json;
    let denied = if options.deny_warnings { generated.warnings.count(Severity::Warning) } else { 0 };
    let notes = |color| {
        warnings(&generated.warnings, folder, options.verbose, color)
            + &corrections(&generated.overlay)
            + &extensions(&generated.model.extensions)
            + &prevented(&generated.held_back, options.verbose)
    };
    match is_json {
        true => MessageFormat::Json.print(&generated.warnings, folder),
        false => print_error(&notes(uses_color())),
    }
    if denied > 0 {
        let message = format!("{} with `--deny-warnings`", count(denied, "warning"));
        return Err(Diagnostic::error(Code::DeniedWarnings, message)
            .help("correct the document, or leave the option out")
            .into());
    }
    let is_new_lock = generated.lock.as_ref().is_some_and(|lock| lock.before.is_none());
    let outside: BTreeMap<PathBuf, OutsideFile> =
        lock.clone().into_iter().zip(generated.lock.clone()).collect();
    let dependencies = new_dependencies(&generated, &out);
    let report = write::write_with(&generated.files, &out, &outside, mode)?;
    let (operations, types) = (count(generated.operations, "operation"), count(generated.types, "type"));
    let summary = format!("{operations}, {types}, {:.2} s", started.elapsed().as_secs_f64());
    if let Some(stamp) = stamp.filter(|_| generated.is_single_file) {
        let files = count(generated.files.len(), "file");
        stamp.keep(&Outcome { notes: notes(false), summary: format!("{files} ({operations}, {types})") });
    }
    if is_json {
        let paths = |paths: &[PathBuf]| paths.iter().map(|path| slashed(path)).collect::<Vec<_>>();
        let success = mode != Mode::Check || report.is_clean();
        let finished = json!({
            "reason": "finished",
            "success": success,
            "output": slashed(shown),
            "written": paths(&report.written),
            "removed": paths(&report.removed),
            "outside": report.outside.iter().map(|path| slashed(project.shown(path))).collect::<Vec<_>>(),
            "unchanged": report.unchanged,
            "dependencies": generated.dependencies,
            "prevented": generated.held_back.iter().map(|change| &change.subject).collect::<Vec<_>>(),
        });
        print(&format!("{finished}\n"));
        return Ok(if success { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    if let Some(lock) = lock.as_deref().filter(|_| is_new_lock && mode != Mode::Check) {
        print(&format!(
            "{} is new: commit it. It keeps names and shapes as they are once a version is released\n",
            project.shown(lock).display()
        ));
    }
    if let Some(dependencies) = dependencies.filter(|_| mode != Mode::Check) {
        print(&format!(
            "The crate that has the module needs the edition 2024, and in its Cargo.toml:\n\n{dependencies}\n"
        ));
    }
    Ok(match mode {
        Mode::Check => checked(&report, shown, &summary, (project, options)),
        Mode::Write | Mode::Overwrite => written(&report, shown, &summary),
    })
}

/// Returns the dependencies of a module, unless the module that is there has the same ones.
fn new_dependencies<'a>(generated: &'a Generated, out: &Path) -> Option<&'a str> {
    let root = Path::new("mod.rs");
    let before = std::fs::read_to_string(out.join(root)).unwrap_or_default();
    let head = |text: &str| text.split("\n\n").nth(1).unwrap_or_default().to_owned();
    let is_known = head(&before) == head(generated.files.get(root)?);
    generated.dependencies.as_deref().filter(|_| !is_known)
}

/// Rolls back an interrupted run, before files that it may have changed are read.
pub(super) fn recover(out: &Path, mode: Mode) -> Result<(), Diagnostics> {
    if !write::recover(out, mode)? {
        return Ok(());
    }
    if mode == Mode::Check {
        let message =
            format!("a run that wrote to {} was interrupted, so the folder is incomplete", out.display());
        return Err(Diagnostic::error(Code::InterruptedRun, message)
            .help("run the command without `--check`")
            .into());
    }
    print_error("The changes of an interrupted run were rolled back.\n\n");
    Ok(())
}

fn written(report: &Report, out: &Path, summary: &str) -> ExitCode {
    if report.is_clean() {
        print(&format!("{} is up to date: {} ({summary})\n", out.display(), count(report.unchanged, "file")));
    } else {
        print(&format!(
            "{}: {} written, {} unchanged, {} removed ({summary})\n",
            out.display(),
            count(report.written.len() + report.outside.len(), "file"),
            report.unchanged,
            report.removed.len()
        ));
    }
    ExitCode::SUCCESS
}

fn checked(report: &Report, out: &Path, summary: &str, (project, options): (&Project, &Options)) -> ExitCode {
    let command = command(project, options);
    if report.is_clean() {
        let files = count(report.unchanged, "file");
        print(&format!("{} is what `{}` writes: {files} ({summary})\n", out.display(), project.command));
        return ExitCode::SUCCESS;
    }
    if report.interrupted {
        print_error("interrupted: a run was killed before it ended\n");
    }
    for path in &report.written {
        print_error(&format!("differs: {}\n", out.join(path).display()));
    }
    for path in &report.outside {
        print_error(&format!("differs: {}\n", project.shown(path).display()));
    }
    for path in &report.removed {
        print_error(&format!("stale:   {}\n", out.join(path).display()));
    }
    print_error(&format!("\n{} is not what `{}` writes; run `{command}`\n", out.display(), project.command));
    ExitCode::FAILURE
}

/// Returns the command that writes the differences that a check found.
fn command(project: &Project, options: &Options) -> String {
    let mut command = project.command.to_owned();
    if project.output.is_none() {
        if !project.document_option.is_empty() {
            command.push_str(&format!(" {}", project.document_option));
        }
        command.push_str(&format!(" {}", shell_word(&project.document.display().to_string())));
    }
    let files = [
        ("--config", &options.config),
        ("--out", &options.out),
        ("--root", &options.root),
        ("--overlay", &options.overlay),
        ("--lock", &options.lock),
    ];
    for (option, value) in files {
        if let Some(value) = value {
            command.push_str(&format!(" {option} {}", shell_word(&value.display().to_string())));
        }
    }
    if options.allow_incomplete {
        command.push_str(" --allow-incomplete");
    }
    if let Some(name) = &options.name {
        command.push_str(&format!(" --name {}", shell_word(name)));
    }
    command
}

fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

fn warnings(warnings: &Diagnostics, folder: &Path, verbose: bool, color: bool) -> String {
    let total = warnings.count(Severity::Warning);
    let shown = if verbose { total } else { SHOWN_WARNINGS };
    let mut text = human(warnings.iter().take(shown), folder, color);
    if total > 0 {
        text.push_str("\n\n");
    }
    if total > shown {
        text += &format!("… and {}: `--verbose` prints all\n\n", count(total - shown, "more warning"));
    }
    text
}

/// Lists the corrections of the overlay.
fn corrections(actions: &[Action]) -> String {
    if actions.is_empty() {
        return String::new();
    }
    let line = |action: &Action| {
        let locations = count(action.places, "location");
        match action.description.as_str() {
            "" => format!("  {} ({locations})\n", action.target),
            description => format!("  {description} ({}, {locations})\n", action.target),
        }
    };
    let text = format!("The overlay corrects:\n{}\n", actions.iter().map(line).collect::<String>());
    visible(&text).into_owned()
}

/// Counts the extensions that name or mark parts of the crate, by their keys, and the suggested
/// types.
fn extensions(uses: &[ExtensionUse]) -> String {
    let mut text = String::new();
    for (effect, sentence) in [
        (ExtensionEffect::Named, "Names are from extensions of the document (`names` in `[extensions]`)"),
        (
            ExtensionEffect::Kept,
            "Parts are in the crate, but marked as internal (`omit-internal` in `[extensions]`)",
        ),
        (ExtensionEffect::Omitted, "Parts are left out, since they are marked as internal"),
        (
            ExtensionEffect::Suggested,
            "The document suggests types of other crates (`type` in `[types]` or `[formats]` uses one)",
        ),
    ] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for one in uses.iter().filter(|one| one.effect == effect) {
            let shown = one.value.as_ref().unwrap_or(&one.key);
            *counts.entry(shown.as_written()).or_default() += 1;
        }
        let counts: Vec<String> = counts.iter().map(|(key, number)| format!("{key} ({number})")).collect();
        if !counts.is_empty() {
            text += &format!("{sentence}:\n  {}\n\n", counts.join(", "));
        }
    }
    visible(&text).into_owned()
}

/// Lists the breaking changes that the lock prevents.
pub(super) fn prevented(held: &[KeptChange], verbose: bool) -> String {
    if held.is_empty() {
        return String::new();
    }
    let shown = if verbose { held.len() } else { SHOWN_HELD.min(held.len()) };
    let mut text = format!(
        "The lock prevents {} (`--accept-breaking=NAME` makes one):\n",
        count(held.len(), "breaking change")
    );
    text.extend(held[..shown].iter().map(|one| format!("  {}: {}\n", one.subject, one.kept)));
    if held.len() > shown {
        text += &format!("  … and {} more: `--verbose` lists all\n", held.len() - shown);
    }
    visible(&text).into_owned() + "\n"
}
