//! `cargo xtask codegen`: document and configuration in, crate out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use crategen::diagnostic::{Diagnostic, Diagnostics, Severity};
use crategen::document::Action;
use crategen::lock::{Accept, HeldBack};
use crategen::text::visible;
use crategen::write::{self, Beside, Mode, Report};
use crategen::{Locking, Request};
use workspace_root::workspace_root;

use crate::stamp::{Said, Stamp};

/// The document of this workspace.
pub(crate) const SPEC: &str = "schema/openapi.yaml";
/// Its configuration.
pub(crate) const CONFIG: &str = "schema/codegen.toml";
/// The crate of this workspace.
pub(crate) const OUT: &str = "generated";
/// What has changed from version to version, beside the configuration; it becomes a part of the
/// crate.
pub(crate) const CHANGELOG: &str = "schema/CHANGELOG.md";
/// The lock, beside the configuration.
pub(crate) const LOCK: &str = "codegen.lock";
/// What the document gets wrong, beside the configuration.
pub(crate) const OVERLAY: &str = "overlay.yaml";

#[derive(Args)]
pub struct Arguments {
    /// Writes nothing; fails where the crate is not what codegen would write.
    #[arg(long)]
    check: bool,
    /// Replaces files and links in the folder, and the lock, even if codegen did not write them.
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// The OpenAPI document, YAML or JSON; /dev/stdin reads a pipe [default: schema/openapi.yaml]
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The choices of Rust [default: schema/codegen.toml; none with --spec]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the crate [default: generated; required with --spec]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The folder that files of the document are read below [default: `root` of the configuration,
    /// or the document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The package's name, in place of the configuration's.
    #[arg(long)]
    name: Option<String>,
    /// Leaves out, with a warning, what has no meaning in the document, rather than refuse the
    /// whole.
    #[arg(long)]
    allow_incomplete: bool,
    /// What the document gets wrong, mended [default: overlay.yaml beside the configuration, if it
    /// is there]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The names and shapes that were given away [default: codegen.lock beside the configuration;
    /// none without one]
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// Lets go of what the lock holds back: of all, or of what is named. For a new major version.
    #[arg(long, value_name = "NAME,…", num_args = 0..=1, require_equals = true, value_delimiter = ',')]
    accept_breaking: Option<Vec<String>>,
    /// Prints every warning, and all that the lock holds back, rather than a count of them.
    #[arg(long, short)]
    verbose: bool,
}

impl Arguments {
    /// `cargo xtask codegen` and nothing else.
    fn is_plain(&self) -> bool {
        let Self {
            check,
            force,
            spec,
            config,
            out,
            root,
            name,
            allow_incomplete,
            overlay,
            lock,
            accept_breaking,
            verbose,
        } = self;
        let paths = [spec, config, out, root, overlay, lock];
        let flags = [check, force, allow_incomplete, verbose];
        paths.iter().all(|path| path.is_none())
            && !flags.into_iter().any(|flag| *flag)
            && name.is_none()
            && accept_breaking.is_none()
    }
}

/// How many warnings are printed in full unless all are asked for.
const SHOWN_WARNINGS: usize = 10;

/// How many things that the lock holds back are listed unless all are asked for.
const SHOWN_HELD: usize = 10;

pub fn run(arguments: &Arguments) -> ExitCode {
    match codegen(arguments) {
        Ok(done) => done,
        Err(diagnostics) => {
            eprintln!("{diagnostics}\n");
            let errors = diagnostics.count(Severity::Error);
            eprintln!("codegen: {}, nothing was written", count(errors, "error"));
            ExitCode::FAILURE
        }
    }
}

fn codegen(arguments: &Arguments) -> Result<ExitCode, Diagnostics> {
    let started = Instant::now();
    let root = workspace_root();
    let spec = arguments.spec.clone().unwrap_or_else(|| root.join(SPEC));
    let config = match (&arguments.config, &arguments.spec) {
        (Some(config), _) => Some(config.clone()),
        (None, None) => Some(root.join(CONFIG)),
        (None, Some(_)) => None,
    };
    let out = match (&arguments.out, &arguments.spec) {
        (Some(out), _) => out.clone(),
        (None, None) => root.join(OUT),
        (None, Some(_)) => {
            let missing = Diagnostic::error("`--spec` needs `--out`, the folder of the crate to write");
            return Err(missing.help("cargo xtask codegen --spec FILE --out FOLDER").into());
        }
    };
    let lock = arguments.lock.clone().or_else(|| Some(config.as_ref()?.with_file_name(LOCK)));
    let overlay = arguments.overlay.clone().or_else(|| {
        let beside = config.as_ref()?.with_file_name(OVERLAY);
        beside.exists().then_some(beside)
    });
    let changelog = arguments.spec.is_none().then(|| root.join(CHANGELOG));
    let accept = match &arguments.accept_breaking {
        None => Accept::Nothing,
        Some(names) if names.is_empty() => Accept::All,
        Some(names) => Accept::Named(names.clone()),
    };
    let mode = match (arguments.check, arguments.force) {
        (true, _) => Mode::Check,
        (false, true) => Mode::Overwrite,
        (false, false) => Mode::Write,
    };
    recover(&out, mode)?;
    let request = Request {
        spec: &spec,
        config: config.as_deref(),
        name: arguments.name.as_deref(),
        root: Some(&root),
        reference_root: arguments.root.as_deref(),
        allow_incomplete: arguments.allow_incomplete,
        overlay: overlay.as_deref(),
        changelog: changelog.as_deref(),
        lock: lock.as_deref().map(|file| Locking { file, accept: &accept }),
    };
    // What is asked for by options is always done: only the plain command can have nothing to do.
    let stamp = arguments.is_plain().then(|| {
        let files = [Some(spec.clone()), config.clone(), lock.clone(), changelog.clone()];
        let overlay = config.as_ref().map(|config| config.with_file_name(OVERLAY));
        Stamp::new(&root, files.into_iter().chain([overlay]).flatten().collect(), &out)
    });
    let shown = out.strip_prefix(&root).unwrap_or(&out);
    if let Some(said) = stamp.as_ref().and_then(Stamp::said) {
        eprint!("{}", said.notes);
        println!("{} is up to date: {}, and nothing was touched since", shown.display(), said.summary);
        return Ok(ExitCode::SUCCESS);
    }
    let generated = crategen::generate(&request)?;
    let notes = warnings(&generated.warnings, arguments.verbose)
        + &mended(&generated.overlay)
        + &held_back(&generated.held, arguments.verbose);
    eprint!("{notes}");
    let beside: BTreeMap<PathBuf, Beside> = lock.into_iter().zip(generated.lock).collect();
    let report = write::write_with(&generated.files, &out, &beside, mode)?;
    let summary = format!(
        "{}, {}, {:.2} s",
        count(generated.operations, "operation"),
        count(generated.types, "type"),
        started.elapsed().as_secs_f64()
    );
    if let Some(stamp) = stamp.filter(|_| generated.alone) {
        let files = count(generated.files.len(), "file");
        let (operations, types) = (count(generated.operations, "operation"), count(generated.types, "type"));
        stamp.keep(&Said { notes, summary: format!("{files} ({operations}, {types})") });
    }
    Ok(match mode {
        Mode::Check => checked(&report, shown, &summary, arguments),
        Mode::Write | Mode::Overwrite => written(&report, shown, &summary),
    })
}

/// Takes back what a run that was killed has begun, before anything is read that it may have
/// changed.
pub(crate) fn recover(out: &Path, mode: Mode) -> Result<(), Diagnostics> {
    if !write::recover(out, mode)? {
        return Ok(());
    }
    if mode == Mode::Check {
        let message =
            format!("a run that wrote to {} was interrupted, and what is there is not whole", out.display());
        return Err(Diagnostic::error(message).help("run the command without `--check`").into());
    }
    eprintln!("A run that was interrupted has been taken back.\n");
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

fn checked(report: &Report, out: &Path, summary: &str, arguments: &Arguments) -> ExitCode {
    if report.is_clean() {
        println!("{} is what codegen writes: {} ({summary})", out.display(), count(report.unchanged, "file"));
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
    eprintln!("\n{} is not what codegen writes; run `{}`", out.display(), command(arguments));
    ExitCode::FAILURE
}

/// The command that mends what the check found.
fn command(arguments: &Arguments) -> String {
    let mut command = "cargo xtask codegen".to_owned();
    let options = [
        ("--spec", &arguments.spec),
        ("--config", &arguments.config),
        ("--out", &arguments.out),
        ("--root", &arguments.root),
        ("--overlay", &arguments.overlay),
        ("--lock", &arguments.lock),
    ];
    for (option, value) in options {
        if let Some(value) = value {
            command.push_str(&format!(" {option} {}", value.display()));
        }
    }
    if arguments.allow_incomplete {
        command.push_str(" --allow-incomplete");
    }
    if let Some(name) = &arguments.name {
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

/// What is not as the document says.
fn mended(actions: &[Action]) -> String {
    if actions.is_empty() {
        return String::new();
    }
    let line = |action: &Action| {
        format!("  {} ({}, {})\n", action.description, action.target, count(action.places, "place"))
    };
    let text = format!("The overlay mends:\n{}\n", actions.iter().map(line).collect::<String>());
    visible(&text).into_owned()
}

/// What users of the crate are spared.
pub(crate) fn held_back(held: &[HeldBack], verbose: bool) -> String {
    if held.is_empty() {
        return String::new();
    }
    let shown = if verbose { held.len() } else { SHOWN_HELD.min(held.len()) };
    let mut text = format!(
        "The lock holds {} back (`--accept-breaking=NAME` lets go of one):\n",
        count(held.len(), "change")
    );
    text.extend(held[..shown].iter().map(|one| format!("  {}: {}\n", one.name, one.what)));
    if held.len() > shown {
        text += &format!("  … and {} more: `--verbose` lists all\n", held.len() - shown);
    }
    visible(&text).into_owned() + "\n"
}

pub(crate) fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
