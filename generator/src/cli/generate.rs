//! `generate`: document and configuration in, crate out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use super::stamp::{Outcome, Stamp};
use super::{Project, count};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::document::Action;
use crate::generate::{Locking, Request};
use crate::lock::{Accept, HeldBack};
use crate::text::visible;
use crate::write::{self, Beside, Mode, Report};

/// The options of the command.
#[derive(Args, Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Writes nothing; fails if the crate is not what the command would write
    #[arg(long)]
    check: bool,
    /// Replaces files and links in the folder, and the lock, even if they were not generated
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// The configuration: the choices of Rust
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the crate
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The folder that the document's files must be in [default: `root` of the configuration, or
    /// the document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The package's name, in place of the configuration's
    #[arg(long)]
    name: Option<String>,
    /// Leaves out invalid parts of the document with a warning, instead of refusing the document
    #[arg(long)]
    allow_incomplete: bool,
    /// Corrections of the document (OpenAPI Overlay 1.0) [default: overlay.yaml beside the
    /// configuration, if it exists]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The names and shapes that users rely on [default: the configuration's name with the
    /// extension `lock`; none without a configuration]
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// Makes the breaking changes that the lock prevents: all, or the named ones. For a new major
    /// version
    #[arg(long, value_name = "NAME,…", num_args = 0..=1, require_equals = true, value_delimiter = ',')]
    accept_breaking: Option<Vec<String>>,
    /// Prints every warning and every change that the lock prevents, instead of the first ten
    #[arg(long, short)]
    verbose: bool,
}

impl Options {
    /// Returns the project with the files that the options name.
    fn applied_to(&self, project: &Project) -> Project {
        let mut project = project.clone();
        if let Some(config) = &self.config {
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
        Err(diagnostics) => {
            eprintln!("{diagnostics}\n");
            let errors = diagnostics.count(Severity::Error);
            eprintln!("{}: {}, nothing was written", name_of(project), count(errors, "error"));
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
    // A run with options always looks: only one without can have nothing to do.
    let is_plain = *options == Options::default();
    let with_options = options.applied_to(project);
    let Some(out) = with_options.output.clone() else {
        let missing = Diagnostic::error("`--out` is missing: the folder of the crate to write");
        return Err(missing.help(format!("{} … --out FOLDER", project.command)).into());
    };
    let mode = options.mode();
    recover(&out, mode)?;
    let Project { folder, document, config, overlay, lock, changelog, .. } = &with_options;
    let accept = options.accepted();
    let request = Request {
        spec: document,
        source: Some(&with_options.source),
        config: config.as_deref(),
        name: options.name.as_deref(),
        root: Some(folder),
        reference_root: options.root.as_deref(),
        allow_incomplete: options.allow_incomplete,
        overlay: overlay.as_deref(),
        changelog: changelog.as_deref(),
        lock: lock.as_deref().map(|file| Locking { file, accept: &accept }),
    };
    let stamp = project.stamps.as_ref().filter(|_| is_plain).map(|stamps| {
        // The overlay also if there is none: one that is added changes the crate.
        let files =
            [Some(document), config.as_ref(), lock.as_ref(), changelog.as_ref(), project.overlay.as_ref()];
        Stamp::new(stamps, folder, files.into_iter().flatten().cloned().collect(), &out)
    });
    let shown = project.shown(&out);
    if let Some(before) = stamp.as_ref().and_then(Stamp::outcome) {
        eprint!("{}", before.notes);
        println!("{} is up to date: {}, and no file has changed since", shown.display(), before.summary);
        return Ok(ExitCode::SUCCESS);
    }
    let generated = crate::generate(&request)?;
    let notes = warnings(&generated.warnings, options.verbose)
        + &corrections(&generated.overlay)
        + &prevented(&generated.held, options.verbose);
    eprint!("{notes}");
    let beside: BTreeMap<PathBuf, Beside> = lock.clone().into_iter().zip(generated.lock).collect();
    let report = write::write_with(&generated.files, &out, &beside, mode)?;
    let (operations, types) = (count(generated.operations, "operation"), count(generated.types, "type"));
    let summary = format!("{operations}, {types}, {:.2} s", started.elapsed().as_secs_f64());
    if let Some(stamp) = stamp.filter(|_| generated.alone) {
        let files = count(generated.files.len(), "file");
        stamp.keep(&Outcome { notes, summary: format!("{files} ({operations}, {types})") });
    }
    Ok(match mode {
        Mode::Check => checked(&report, shown, &summary, (project, options)),
        Mode::Write | Mode::Overwrite => written(&report, shown, &summary),
    })
}

/// Undoes what an interrupted run has begun, before anything is read that it may have changed.
pub(super) fn recover(out: &Path, mode: Mode) -> Result<(), Diagnostics> {
    if !write::recover(out, mode)? {
        return Ok(());
    }
    if mode == Mode::Check {
        let message =
            format!("a run that wrote to {} was interrupted, so the folder is incomplete", out.display());
        return Err(Diagnostic::error(message).help("run the command without `--check`").into());
    }
    eprintln!("The changes of an interrupted run were undone.\n");
    Ok(())
}

fn written(report: &Report, out: &Path, summary: &str) -> ExitCode {
    if report.is_clean() {
        println!("{} is up to date: {} ({summary})", out.display(), count(report.unchanged, "file"));
    } else {
        println!(
            "{}: {} written, {} unchanged, {} removed ({summary})",
            out.display(),
            count(report.written.len() + report.beside.len(), "file"),
            report.unchanged,
            report.removed.len()
        );
    }
    ExitCode::SUCCESS
}

fn checked(report: &Report, out: &Path, summary: &str, (project, options): (&Project, &Options)) -> ExitCode {
    let command = command(project, options);
    if report.is_clean() {
        let files = count(report.unchanged, "file");
        println!("{} is what `{}` writes: {files} ({summary})", out.display(), project.command);
        return ExitCode::SUCCESS;
    }
    if report.interrupted {
        eprintln!("interrupted: a run was killed before it ended");
    }
    for path in &report.written {
        eprintln!("differs: {}", out.join(path).display());
    }
    for path in &report.beside {
        eprintln!("differs: {}", path.display());
    }
    for path in &report.removed {
        eprintln!("stale:   {}", out.join(path).display());
    }
    eprintln!("\n{} is not what `{}` writes; run `{command}`", out.display(), project.command);
    ExitCode::FAILURE
}

/// Returns the command that writes what the check found missing.
fn command(project: &Project, options: &Options) -> String {
    let mut command = project.command.to_owned();
    if project.output.is_none() {
        command.push_str(&format!(" {} {}", project.document_option, project.document.display()));
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
            command.push_str(&format!(" {option} {}", value.display()));
        }
    }
    if options.allow_incomplete {
        command.push_str(" --allow-incomplete");
    }
    if let Some(name) = &options.name {
        command.push_str(&format!(" --name {name}"));
    }
    command
}

fn warnings(warnings: &Diagnostics, verbose: bool) -> String {
    let total = warnings.count(Severity::Warning);
    let shown = if verbose { total } else { SHOWN_WARNINGS };
    let mut text: String = warnings.iter().take(shown).map(|warning| format!("{warning}\n\n")).collect();
    if total > shown {
        text += &format!("… and {} more: `--verbose` prints all\n\n", count(total - shown, "warning"));
    }
    text
}

/// Lists the corrections of the overlay.
fn corrections(actions: &[Action]) -> String {
    if actions.is_empty() {
        return String::new();
    }
    let line = |action: &Action| {
        format!("  {} ({}, {})\n", action.description, action.target, count(action.places, "location"))
    };
    let text = format!("The overlay corrects:\n{}\n", actions.iter().map(line).collect::<String>());
    visible(&text).into_owned()
}

/// Lists the breaking changes that the lock prevents.
pub(super) fn prevented(held: &[HeldBack], verbose: bool) -> String {
    if held.is_empty() {
        return String::new();
    }
    let shown = if verbose { held.len() } else { SHOWN_HELD.min(held.len()) };
    let mut text = format!(
        "The lock prevents {} (`--accept-breaking=NAME` makes one):\n",
        count(held.len(), "breaking change")
    );
    text.extend(held[..shown].iter().map(|one| format!("  {}: {}\n", one.name, one.what)));
    if held.len() > shown {
        text += &format!("  … and {} more: `--verbose` lists all\n", held.len() - shown);
    }
    visible(&text).into_owned() + "\n"
}
