//! `cargo xtask release --dry-run`: checks what is published, and prints what is left to do.
//!
//! It publishes nothing: the registry's account, the addresses of the project and the decision are
//! the owner's.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Args;
use serde_json::Value;
use workspace_root::workspace_root;

use crate::trial::{self, Trial};
use crate::workspace::COMMAND;

#[derive(Args)]
pub struct Arguments {
    /// Checks and packages, and publishes nothing; the command does no more than this
    #[arg(long, required = true)]
    dry_run: bool,
    /// Does not compile the packages
    #[arg(long)]
    no_verify: bool,
    /// Installs the command from its archive outside of the workspace, and makes, tests and
    /// packages a client of this document
    #[arg(long = "try", value_name = "DOCUMENT", num_args = 1..)]
    documents: Vec<PathBuf>,
    /// In the same way, updates a project of the first document to the second
    #[arg(long, value_names = ["OLD", "NEW"], num_args = 2)]
    try_update: Vec<PathBuf>,
}

/// The packages that are published, in this order: each after those that it depends on.
const PACKAGES: [&str; 3] = ["openai-platform-runtime", "openai-platform", "crategen"];

/// The package whose version the tag has.
const CLIENT: &str = "openai-platform";

/// The keys of a manifest that only the owner can give.
const OF_THE_OWNER: [&str; 2] = ["repository", "homepage"];

/// The keys of a manifest that a published package has.
const REQUIRED: [&str; 4] = ["description", "license", "rust_version", "readme"];

pub fn run(arguments: &Arguments) -> ExitCode {
    let root = workspace_root();
    let Some(packages) = packages(&root) else {
        eprintln!("release: `cargo metadata` failed");
        return ExitCode::FAILURE;
    };
    let (mut faults, mut open) = (Vec::new(), Vec::new());
    for package in &packages {
        check(package, &mut faults, &mut open);
    }
    if !succeeds(&mut generated_is_up_to_date(&root)) {
        faults.push(format!("the generated crate is out of date: run `{COMMAND}`"));
    }
    if !archives(&root, arguments.no_verify) {
        faults.push("`cargo package` failed, see above".to_owned());
    }
    let absolute = |files: &[PathBuf]| -> Vec<PathBuf> {
        files.iter().map(|file| std::path::absolute(file).unwrap_or_else(|_| file.clone())).collect()
    };
    let (documents, updates) = (absolute(&arguments.documents), absolute(&arguments.try_update));
    if faults.is_empty() && !(documents.is_empty() && updates.is_empty()) {
        let archive = |package: &Value| format!("{}-{}", text(package, "name"), text(package, "version"));
        faults.extend(trial::run(&Trial {
            root: &root,
            archives: packages.iter().map(archive).collect(),
            documents: &documents,
            updates: updates.as_chunks::<2>().0.iter().map(|[old, new]| (&**old, &**new)).collect(),
        }));
    }
    for fault in &faults {
        println!("fault: {fault}");
    }
    println!("\nThe owner gives:");
    open.sort();
    open.dedup();
    open.iter().for_each(|open| println!("  {open}"));
    println!("\nThe order:");
    for (number, package) in packages.iter().enumerate() {
        let (name, version) = (text(package, "name"), text(package, "version"));
        println!("  {}. cargo publish --package {name}    # {version}", number + 1);
    }
    // The tag is that of the client, which drift and the test `surface` compare with.
    let client = packages.iter().find(|package| text(package, "name") == CLIENT);
    println!("  {}. git tag v{}", packages.len() + 1, client.map_or("", |client| text(client, "version")));
    println!("\nNothing was published: {} found", crategen::cli::count(faults.len(), "fault"));
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the packages that are published, as `cargo metadata` describes them.
fn packages(root: &Path) -> Option<Vec<Value>> {
    let output = cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]).output().ok()?;
    let metadata: Value = serde_json::from_slice(&output.stdout).ok()?;
    let all = metadata["packages"].as_array()?;
    PACKAGES.iter().map(|name| all.iter().find(|package| text(package, "name") == *name).cloned()).collect()
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package[key].as_str().unwrap_or_default()
}

fn check(package: &Value, faults: &mut Vec<String>, open: &mut Vec<String>) {
    let name = text(package, "name");
    for key in REQUIRED.iter().filter(|key| text(package, key).is_empty()) {
        // The runtime is described by the client that it belongs to.
        if *key != "readme" || !name.ends_with("-runtime") {
            faults.push(format!("{name} has no `{}`", key.replace('_', "-")));
        }
    }
    for key in OF_THE_OWNER.iter().filter(|key| text(package, key).is_empty()) {
        open.push(format!("`{key}` of {name}"));
    }
    if package["publish"].as_array().is_some_and(Vec::is_empty) {
        open.push(format!("`publish = false` of {name} is removed"));
    }
    let is_program =
        |target: &Value| target["kind"].as_array().is_some_and(|kinds| kinds.contains(&"bin".into()));
    let has_program = package["targets"].as_array().is_some_and(|targets| targets.iter().any(is_program));
    if has_program && package["metadata"]["binstall"].is_null() {
        open.push(format!("`[package.metadata.binstall]` of {name}, if its programs can be downloaded"));
    }
    let folder = Path::new(text(package, "manifest_path")).parent().unwrap_or(Path::new(""));
    for (id, file) in [("MIT", "LICENSE-MIT"), ("Apache-2.0", "LICENSE-APACHE")] {
        let is_named = text(package, "license").split(' ').any(|word| word == id);
        if is_named && !folder.join(file).exists() {
            faults.push(format!("{name} is under {id}, and has no file {file}"));
        }
    }
}

fn generated_is_up_to_date(root: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_else(|_| "xtask".into()));
    command.args(["codegen", "--check"]).current_dir(root);
    command
}

/// Makes the archives, and compiles what is in them unless that is left out.
fn archives(root: &Path, no_verify: bool) -> bool {
    let mut command = cargo(root);
    command.args(["package", "--allow-dirty"]);
    for name in PACKAGES {
        command.args(["--package", name]);
    }
    if no_verify {
        command.arg("--no-verify");
    }
    succeeds(&mut command)
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn faults_and_open_points_of_a_package_are_found() {
        let package = json!({
            "name": "a", "description": "A.", "license": "MIT", "rust_version": null, "readme": "README.md",
            "repository": null, "homepage": "https://a.example", "publish": [], "manifest_path": "/nowhere/Cargo.toml",
            "targets": [{ "kind": ["lib"] }, { "kind": ["bin"] }], "metadata": { "docs": {} },
        });
        let (mut faults, mut open) = (Vec::new(), Vec::new());
        check(&package, &mut faults, &mut open);
        assert_eq!(faults, ["a has no `rust-version`", "a is under MIT, and has no file LICENSE-MIT"]);
        assert_eq!(
            open,
            [
                "`repository` of a",
                "`publish = false` of a is removed",
                "`[package.metadata.binstall]` of a, if its programs can be downloaded",
            ]
        );
    }
}
