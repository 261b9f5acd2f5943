//! Packages of npm, installed below the target folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, json};

use crate::workspace;

/// The oldest Node.js that runs all packages.
const NODE: u32 = 22;

/// The Node.js of npm, if the machine's is older.
const NODE_OF_NPM: &str = "22.23.5";

/// A folder with installed packages.
pub struct Packages {
    pub folder: PathBuf,
    /// The path of Node.js.
    node: PathBuf,
}

/// Returns the folder for the packages of a judge.
///
/// # Errors
///
/// If the target folder has no absolute path.
pub fn folder(project: &Path, judge: &str) -> io::Result<PathBuf> {
    Ok(workspace::target_folder(project)?.join("judge").join(judge))
}

/// Installs packages with their versions, unless the folder has them already.
///
/// # Errors
///
/// The reason that they cannot be had, as a sentence without its end.
pub fn install(folder: &Path, packages: &[(&str, &str)], offline: bool) -> Result<Packages, String> {
    let mut dependencies: Map<_, _> =
        packages.iter().map(|(name, version)| ((*name).to_owned(), json!(version))).collect();
    let mut node = PathBuf::from("node");
    if node_version()? < NODE {
        let package = node_of_npm();
        node = folder.join("node_modules").join(&package).join("bin/node");
        dependencies.insert(package, json!(NODE_OF_NPM));
    }
    let installed = Packages { folder: folder.to_owned(), node };
    let manifest = json!({ "private": true, "dependencies": dependencies }).to_string();
    let marker = folder.join("installed.json");
    if fs::read_to_string(&marker).is_ok_and(|installed| installed == manifest) {
        return Ok(installed);
    }
    if offline {
        return Err(format!("{} has not been installed", packages[0].0));
    }
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join("package.json"), &manifest));
    written.map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    let output = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"])
        .current_dir(folder)
        .output()
        .map_err(|error| format!("npm cannot be run: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().next().unwrap_or_default();
        return Err(format!("npm does not install {}: {line}", packages[0].0));
    }
    fs::write(&marker, manifest)
        .map_err(|error| format!("{} cannot be written: {error}", marker.display()))?;
    Ok(installed)
}

/// Returns the major version of the machine's Node.js.
fn node_version() -> Result<u32, String> {
    let output = Command::new("node").arg("--version").output();
    let output = output.map_err(|error| format!("Node.js cannot be run: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let major = said.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    major.ok_or_else(|| "Node.js does not say its version".to_owned())
}

/// Returns the package with Node.js for this machine.
fn node_of_npm() -> String {
    let system = match std::env::consts::OS {
        "macos" => "darwin",
        "windows" => "win",
        other => other,
    };
    let processor = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    format!("node-{system}-{processor}")
}

impl Packages {
    /// Returns a command that runs a program of a package.
    pub fn program(&self, name: &str) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(Path::new("node_modules/.bin").join(name)).current_dir(&self.folder);
        command
    }

    /// Runs a script of ours next to the packages, and returns what it prints.
    ///
    /// # Errors
    ///
    /// If it cannot be written or run, or fails.
    pub fn script(&self, name: &str, source: &str, arguments: &[&str]) -> io::Result<String> {
        fs::write(self.folder.join(name), source)?;
        let output = Command::new(&self.node).arg(name).args(arguments).current_dir(&self.folder).output()?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
        }
    }
}
