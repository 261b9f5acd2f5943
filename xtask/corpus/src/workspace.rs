//! The folder in which the crates are compiled: one workspace, so that dependencies are compiled
//! once, with the versions in this project's lock file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

use crate::generate::Source;
use crate::measure::{Measured, measure};

/// The crate whose check compiles the dependencies.
const DEPENDENCIES: &str = "dependencies-of-all";

/// An empty document: its crate is the runtime.
const NOTHING: &str = "openapi: 3.1.0\ninfo: {title: Nothing, version: '1'}\npaths: {}\n";

pub struct Workspace {
    folder: PathBuf,
    /// Cargo's target folder, separate from the crates, so that their names cannot clash with it.
    build: PathBuf,
    offline: bool,
}

/// The result of `cargo check` for one crate.
#[derive(Debug, Default)]
pub struct Checked {
    pub seconds: f64,
    pub processor_seconds: f64,
    /// The memory of the largest rustc.
    pub megabytes: u64,
    /// The errors as printed by rustc.
    pub errors: Vec<String>,
    pub warnings: Vec<String>,
}

/// Returns the folder for everything that is built.
///
/// # Errors
///
/// If it has no absolute path.
pub fn target_folder(project: &Path) -> io::Result<PathBuf> {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(target) => std::path::absolute(target),
        None => Ok(project.join("target")),
    }
}

impl Workspace {
    /// Creates the workspace below the project's target folder.
    ///
    /// # Errors
    ///
    /// If the folder cannot be written.
    pub fn new(project: &Path, offline: bool) -> io::Result<Self> {
        let target = target_folder(project)?;
        let folder = target.join("corpus");
        fs::create_dir_all(&folder)?;
        fs::copy(project.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(Self { folder, build: target.join("corpus-build"), offline })
    }

    pub fn crate_folder(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Compiles the dependencies, so that they do not count in any crate's check.
    ///
    /// # Errors
    ///
    /// The output of cargo, if it failed.
    pub fn check_dependencies(&self) -> io::Result<()> {
        let document = self.folder.join("nothing.yaml");
        fs::write(&document, NOTHING)?;
        let source = Source { file: &document, overlay: None, root: None };
        let facts = crate::generate::generate(&source, &self.crate_folder(DEPENDENCIES), DEPENDENCIES, false);
        if let Some(error) = facts.errors.first() {
            return Err(io::Error::other(error.clone()));
        }
        let checked = self.check(DEPENDENCIES)?;
        match checked.errors.first() {
            Some(error) => Err(io::Error::other(error.clone())),
            None => Ok(()),
        }
    }

    /// Runs `cargo check` on one crate, without results of an earlier check of it.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run.
    pub fn check(&self, name: &str) -> io::Result<Checked> {
        self.write_manifest(&[name])?;
        // Unchanged files would not be compiled again.
        for root in ["src/lib.rs", "runtime/src/lib.rs"] {
            let root = self.crate_folder(name).join(root);
            fs::File::options().append(true).open(root)?.set_modified(SystemTime::now())?;
        }
        let measured = self.cargo("check", name)?;
        Ok(checked(name, &measured))
    }

    /// Builds a program that uses crates, and returns its path.
    ///
    /// # Errors
    ///
    /// The output of cargo or rustc.
    pub fn build(&self, crates: &[&str], program: &str) -> Result<PathBuf, String> {
        let measured = self
            .write_manifest(&[crates, &[program]].concat())
            .and_then(|()| self.cargo("build", program))
            .map_err(|error| format!("cargo build cannot be run: {error}"))?;
        match checked(program, &measured).errors.first() {
            Some(error) => Err(format!("the program `{program}` does not compile:\n{error}")),
            None => {
                Ok(self.build.join("debug").join(program).with_extension(std::env::consts::EXE_EXTENSION))
            }
        }
    }

    /// Runs a program with one argument.
    ///
    /// # Errors
    ///
    /// If it cannot be run.
    pub fn run(&self, program: &Path, argument: &Path) -> io::Result<Measured> {
        measure(Command::new(program).arg(argument))
    }

    /// Makes a workspace of these crates.
    pub fn write_manifest(&self, members: &[&str]) -> io::Result<()> {
        let members: Vec<String> = members.iter().map(|member| format!("{member:?}")).collect();
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
            members.join(", ")
        );
        fs::write(self.folder.join("Cargo.toml"), manifest)
    }

    fn cargo(&self, verb: &str, package: &str) -> io::Result<Measured> {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args([verb, "--message-format=json", "--package", package]).current_dir(&self.folder);
        command.arg("--target-dir").arg(&self.build);
        if self.offline {
            command.arg("--offline");
        }
        // A non-incremental check is the same each time.
        command.env("CARGO_INCREMENTAL", "0");
        measure(&mut command)
    }
}

/// Sorts cargo's messages (JSON lines) into those about our crate.
fn checked(name: &str, measured: &Measured) -> Checked {
    let mut checked = Checked {
        seconds: measured.seconds,
        processor_seconds: measured.processor_seconds,
        megabytes: measured.megabytes,
        ..Checked::default()
    };
    for line in measured.stdout.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let ours = message["manifest_path"].as_str().is_some_and(|path| {
            Path::new(path).parent().and_then(Path::file_name).is_some_and(|folder| folder == name)
        });
        let rendered = message["message"]["rendered"].as_str().unwrap_or_default().trim_end().to_owned();
        // The last messages, "aborting due to …" and "3 warnings emitted", are not about the code.
        let of_code = message["message"]["spans"].as_array().is_some_and(|spans| !spans.is_empty());
        match message["message"]["level"].as_str() {
            Some("warning") if ours && of_code => checked.warnings.push(rendered),
            Some(level) if level.starts_with("error") && (of_code || measured.stdout.is_empty()) => {
                checked.errors.push(rendered);
            }
            _ => {}
        }
    }
    if !measured.success && checked.errors.is_empty() {
        checked.errors.push(measured.stderr.trim().to_owned());
    }
    checked
}
