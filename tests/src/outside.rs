//! Projects of users that depend on the crate by path.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use workspace_root::workspace_root;

use crategen::GenerateOptions;
use crategen::write::{Mode, write};

/// A project outside of the workspace, with the client and tokio as its dependencies.
pub struct Project {
    folder: PathBuf,
}

impl Project {
    /// Writes a project of these sources, by path.
    pub fn new(name: &str, sources: BTreeMap<PathBuf, String>) -> Self {
        Self::of(name, sources, "", "")
    }

    /// Writes a project with most features of the client, and further dependencies.
    pub fn with_dependencies(name: &str, sources: BTreeMap<PathBuf, String>, dependencies: &str) -> Self {
        let features = r#", features = ["blocking", "chrono", "jiff", "testing", "time"]"#;
        Self::of(name, sources, features, dependencies)
    }

    /// Writes a project with only these features of the client.
    pub fn with_features(name: &str, sources: BTreeMap<PathBuf, String>, features: &[&str]) -> Self {
        Self::of(name, sources, &format!(", default-features = false, features = {features:?}"), "")
    }

    fn of(name: &str, sources: BTreeMap<PathBuf, String>, features: &str, dependencies: &str) -> Self {
        let root = &workspace_root();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let mut files = sources;
        files.insert("Cargo.toml".into(), manifest(root, name, features, dependencies));
        files.insert("Cargo.lock".into(), fs::read_to_string(root.join("Cargo.lock")).unwrap());
        // Removes the files of an earlier run.
        let _ = fs::remove_dir_all(&folder);
        write(&files, &folder, Mode::Write).unwrap();
        Self { folder }
    }

    /// Writes a generated package with the one in its folder `runtime`.
    pub fn whole(name: &str, mut files: BTreeMap<PathBuf, String>) -> Self {
        let root = &workspace_root();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        files.insert("Cargo.lock".into(), fs::read_to_string(root.join("Cargo.lock")).unwrap());
        let manifest = files.get_mut(Path::new("Cargo.toml")).unwrap();
        manifest.push_str("\n[workspace]\nresolver = \"3\"\n\n[profile.dev]\ndebug = false\n");
        let _ = fs::remove_dir_all(&folder);
        write(&files, &folder, Mode::Write).unwrap();
        Self { folder }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs cargo. It needs no downloads beyond those of the workspace's own tests, because the
    /// lock file is the workspace's.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--quiet", "--target-dir"])
            .arg(target())
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .unwrap()
    }

    /// Builds the program of the given name, and returns its path.
    pub fn build(&self, name: &str) -> PathBuf {
        let output = self.cargo(&["build", "--bin", name]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        target().join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }
}

/// Returns the target folder for builds outside of the workspace. In the workspace's, each would
/// invalidate the other's build of the client.
pub fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("build")
}

fn manifest(root: &Path, name: &str, features: &str, dependencies: &str) -> String {
    let client = root.join("generated").to_str().unwrap().replace('\\', "/");
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[workspace]
resolver = "3"

[dependencies]
openai-platform = {{ path = "{client}"{features} }}
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}
{dependencies}
[profile.dev]
debug = "line-tables-only"
"#
    )
}

/// Builds a program that uses the crates of fixtures, and returns its path.
pub fn fixture_program(name: &str, fixtures: &[&str], source: &str) -> PathBuf {
    let data = workspace_root().join("tests/data/emit");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\nresolver = \"3\"\n\n\
         [profile.dev]\ndebug = false\n\n\
         [dependencies]\nserde_json = \"1\"\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
    );
    for fixture in fixtures {
        let package = fixture.replace('_', "-");
        let spec = data.join(fixture).join("openapi.yaml");
        let options = GenerateOptions { name: Some(&package), ..GenerateOptions::new(&spec) };
        let generated = crategen::generate(&options).unwrap_or_else(|errors| panic!("{errors}"));
        write(&generated.files, &folder.join(&package), Mode::Write).unwrap();
        manifest.push_str(&format!("{package} = {{ path = \"{package}\" }}\n"));
    }
    let lock = workspace_root().join("Cargo.lock");
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/main.rs"), source).unwrap();
    fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--quiet", "--target-dir"])
        .arg(target())
        .current_dir(&folder)
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target().join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}
