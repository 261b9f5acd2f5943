//! Projects of somebody else, who depends on the crate by its path.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crategen::write::{Mode, write};

/// A project outside of the workspace. It depends on all that these tests depend on, used or not: so it has no crate that
/// they have not, and with the same features and profile what they compiled of other people's crates is used again.
pub struct Project {
    folder: PathBuf,
}

impl Project {
    /// Writes a project of these sources, by their path.
    pub fn new(name: &str, sources: BTreeMap<PathBuf, String>) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let mut files = sources;
        files.insert("Cargo.toml".into(), manifest(root, name));
        files.insert("Cargo.lock".into(), fs::read_to_string(root.join("Cargo.lock")).unwrap());
        // What an earlier run left is no part of this one.
        let _ = fs::remove_dir_all(&folder);
        write(&files, &folder, Mode::Write).unwrap();
        Self { folder }
    }

    /// Runs cargo. Needs nothing that the workspace's own tests did not need: the lock file is the workspace's.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--quiet", "--target-dir"])
            .arg(target())
            .current_dir(&self.folder)
            .output()
            .unwrap()
    }

    /// Builds the program of the given name, and gives its path.
    pub fn build(&self, name: &str) -> PathBuf {
        let output = self.cargo(&["build", "--bin", name]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        target().join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }
}

fn target() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

fn manifest(root: &Path, name: &str) -> String {
    let tests = fs::read_to_string(root.join("tests/Cargo.toml")).unwrap();
    let (_, dependencies) = tests.split_once("[dev-dependencies]\n").unwrap();
    let (dependencies, _) = dependencies.split_once("\n[").unwrap();
    let root = root.to_str().unwrap().replace('\\', "/");
    let dependencies = dependencies.replace("path = \"..", &format!("path = \"{root}"));
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[workspace]
resolver = "3"

[dependencies]
{dependencies}

[profile.dev]
debug = "line-tables-only"
"#
    )
}
