//! An empty folder in which commands run, and documents for it.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert};
use snapbox::{Assert, Redactions};

pub const DOCUMENT: &str = include_str!("harbour.yaml");
pub const NEWER: &str = include_str!("harbour-2.yaml");

pub const PARTED: &str = "\
openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: https://example.com}]
paths:
  /boats:
    get:
      responses:
        '200':
          description: A boat.
          content: {application/json: {schema: {$ref: 'parts/boat.yaml#/Boat'}}}
";
pub const PART: &str = "Boat:\n  type: object\n  properties: {name: {type: string}}\n";

/// Returns the command to test: the one of this build, or that of the variable `CRATEGEN`, with which
/// the trial of a release tests an installed one.
pub fn program() -> PathBuf {
    installed().unwrap_or_else(|| snapbox::cmd::cargo_bin!("crategen").to_owned())
}

fn installed() -> Option<PathBuf> {
    std::env::var_os("CRATEGEN").map(PathBuf::from)
}

/// Returns the folder of all folders. An installed command is tested outside of the workspace.
fn root() -> PathBuf {
    match installed() {
        Some(_) => std::env::temp_dir().join(format!("crategen-transcripts-{}", std::process::id())),
        None => PathBuf::from(env!("CARGO_TARGET_TMPDIR")),
    }
}

/// A folder that is removed at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    /// Makes a folder with the document `harbour.yaml`.
    pub fn new(name: &str) -> Self {
        let folder = root().join(format!("command-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        folder.write("harbour.yaml", DOCUMENT);
        folder
    }

    /// Makes a folder with a project in `harbour`.
    pub fn with_project(name: &str) -> Self {
        let folder = Self::new(name);
        folder.run("new harbour.yaml harbour").success();
        folder
    }

    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).unwrap();
    }

    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.0.join(file)).unwrap();
        assert!(before.contains(from), "{before}");
        self.write(file, &before.replacen(from, to, 1));
    }

    /// Runs `crategen` with these arguments.
    pub fn run(&self, arguments: &str) -> OutputAssert {
        self.run_in("", arguments)
    }

    pub fn run_in(&self, folder: &str, arguments: &str) -> OutputAssert {
        let mut redactions = Redactions::new();
        redactions.insert("[TIME]", regex::Regex::new("(?<redacted>[0-9.]+) s\\)").unwrap()).unwrap();
        let port = regex::Regex::new("127[.]0[.]0[.]1[:_](?<redacted>[0-9]+)").unwrap();
        redactions.insert("[PORT]", port).unwrap();
        let assert = Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV).redact_with(redactions);
        Command::new(program())
            .args(arguments.split(' '))
            .current_dir(self.0.join(folder))
            .with_assert(assert)
            .assert()
    }

    /// Runs git in the project, as somebody who has no configuration.
    pub fn git(&self, arguments: &[&str]) {
        let done = std::process::Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(self.0.join("harbour"))
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Commits everything in the project.
    pub fn commit(&self) {
        self.git(&["init", "--quiet"]);
        self.git(&["add", "."]);
        self.git(&["commit", "--quiet", "--message", "a"]);
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Makes a folder with a document of two files, and a project of it in `harbour`.
    pub fn with_parts(name: &str) -> Self {
        let folder = Self::new(name);
        fs::create_dir_all(folder.0.join("api/parts")).unwrap();
        folder.write("api/harbour.yaml", PARTED);
        folder.write("api/parts/boat.yaml", PART);
        folder.run("new api harbour").success();
        folder
    }

    /// Returns the paths of the files, without those of the runtime.
    pub fn files(&self) -> String {
        let mut files = Vec::new();
        collect(&self.0, "", &mut files);
        files.retain(|file| !file.contains("/runtime/"));
        files.sort();
        files.join("\n") + "\n"
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn collect(root: &Path, below: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(below)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().into_string().unwrap());
        match entry.file_type().unwrap().is_dir() {
            true => collect(root, &format!("{path}/"), files),
            false => files.push(path),
        }
    }
}
