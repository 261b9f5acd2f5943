//! The programs, compiled together: one build folder, and the dependencies of this project's
//! `Cargo.lock`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The folders of the crates and programs, and of cargo's output.
pub struct Workspace {
    pub crates: PathBuf,
    programs: PathBuf,
    pub build: PathBuf,
    pub lock_file: PathBuf,
    offline: bool,
}

/// The errors of rustc, by the folder of the package.
pub type Errors = BTreeMap<PathBuf, Vec<String>>;

impl Workspace {
    /// Creates a workspace below the target folder of the project. Files of an earlier run are
    /// removed, except cargo's output.
    ///
    /// # Errors
    ///
    /// If the folder cannot be written.
    pub fn new(project: &Path, offline: bool) -> io::Result<Self> {
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => std::path::absolute(target)?,
            None => project.join("target"),
        };
        let folder = target.join("prove-drift");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let (crates, programs) = (folder.join("crates"), folder.join("programs"));
        fs::create_dir_all(&crates)?;
        fs::create_dir_all(&programs)?;
        let lock_file = project.join("Cargo.lock");
        Ok(Self { crates, programs, build: target.join("prove-drift-build"), lock_file, offline })
    }

    /// Writes a program that depends on a crate, and returns its folder.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn program(&self, name: &str, package: &str, of: &Path, source: &str) -> io::Result<PathBuf> {
        let folder = self.programs.join(name);
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             it = {{ package = {package:?}, path = {of:?}, default-features = false, features = [\"all\", \"testing\", \"webhook-signatures\"] }}\n\
             serde = \"1\"\nserde_json = \"1\"\n"
        );
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src/lib.rs"), source)?;
        Ok(folder)
    }

    /// Compiles all programs, and collects their errors.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run, or fails without an error in any package.
    pub fn check(&self, programs: &[String]) -> io::Result<Errors> {
        let members: Vec<String> = programs.iter().map(|name| format!("{name:?}")).collect();
        fs::write(
            self.programs.join("Cargo.toml"),
            format!(
                "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
                members.join(", ")
            ),
        )?;
        fs::copy(&self.lock_file, self.programs.join("Cargo.lock"))?;
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .args([
                "check",
                "--workspace",
                "--keep-going",
                "--quiet",
                "--message-format=json",
                "--target-dir",
            ])
            .arg(&self.build)
            .current_dir(&self.programs)
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS");
        if self.offline {
            command.arg("--offline");
        }
        let output = command.output()?;
        let errors = errors(&String::from_utf8_lossy(&output.stdout));
        if errors.is_empty() && !output.status.success() {
            return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
        }
        Ok(errors)
    }
}

/// Sorts cargo's messages (JSON lines) by package.
fn errors(stdout: &str) -> Errors {
    let mut errors = Errors::new();
    for line in stdout.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        if message["message"]["level"] != "error" {
            continue;
        }
        let Some(manifest) = message["manifest_path"].as_str() else { continue };
        let folder = Path::new(manifest).parent().unwrap_or(Path::new("")).to_owned();
        let rendered = message["message"]["rendered"].as_str().unwrap_or_default().trim_end().to_owned();
        errors.entry(folder).or_default().push(rendered);
    }
    errors
}
