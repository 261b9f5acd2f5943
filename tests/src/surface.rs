//! The public API of the crate, and a check that its version reflects the changes since the last
//! release.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use workspace_root::workspace_root;

use crategen::drift::{Effect, next_version};
use crategen::public_api::{Item, lost, public_api};

fn root() -> PathBuf {
    workspace_root()
}

/// Returns the sources and the manifest of the committed crate.
fn committed() -> BTreeMap<PathBuf, String> {
    let crate_root = root().join("generated");
    let mut files = BTreeMap::new();
    let mut todo = vec![crate_root.join("src"), crate_root.join("Cargo.toml")];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            files.insert(path.strip_prefix(&crate_root).unwrap().to_owned(), text);
        }
    }
    files
}

#[test]
fn the_public_api_is_what_was_reviewed() {
    let items = public_api(&committed()).unwrap();
    let lines: String = items.iter().map(|item| item.line() + "\n").collect();
    let file = workspace_root().join("tests/data/public-api.txt");
    expect_test::expect_file![file].assert_eq(&lines);
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).current_dir(root()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn version(manifest: &str) -> &str {
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    line.expect("a manifest has a version").trim_matches('"')
}

/// Returns the crate at a tag.
fn released(tag: &str) -> BTreeMap<PathBuf, String> {
    let list = git(&["ls-tree", "-r", "--name-only", tag, "generated/"]).unwrap_or_default();
    let read = |path: &str| {
        let text = git(&["show", &format!("{tag}:{path}")])?;
        Some((Path::new(path).strip_prefix("generated").ok()?.to_owned(), text))
    };
    list.lines()
        .filter(|path| path.ends_with(".rs") || path.ends_with("Cargo.toml"))
        .filter_map(read)
        .collect()
}

/// Checks the version of a crate against the changes of its API. The error names the required
/// version.
fn due(old: &BTreeMap<PathBuf, String>, new: &BTreeMap<PathBuf, String>) -> Result<(), String> {
    let manifest = Path::new("Cargo.toml");
    let (was, now) = (version(&old[manifest]), version(&new[manifest]));
    let items = |files| -> Vec<Item> { public_api(files).unwrap() };
    let (before, after) = (items(old), items(new));
    let gone = lost(&before, &after);
    let effect = match (gone.is_empty(), before == after) {
        (false, _) => Effect::Major,
        (true, false) => Effect::Minor,
        (true, true) if old != new => Effect::Patch,
        (true, true) => Effect::None,
    };
    let Some(next) = next_version(was, effect) else { return Err(format!("`{was}` is no version")) };
    let numbers = |version: &str| -> Vec<u64> {
        version.split('.').map(|part| part.parse().unwrap_or_default()).collect()
    };
    if numbers(now) >= numbers(&next) {
        return Ok(());
    }
    let first = gone.first().map(|line| format!("; gone is `{line}`")).unwrap_or_default();
    Err(format!(
        "the changes since {was} are {effect}, so the version must be {next}, and it is {now}{first}"
    ))
}

#[test]
fn the_version_says_what_changed_since_the_last_release() {
    let Some(tag) = git(&["describe", "--tags", "--abbrev=0", "--match", "v*"]) else {
        println!("skipped: there is no release tag `v*` to compare with");
        return;
    };
    let old = released(tag.trim());
    if !old.contains_key(Path::new("Cargo.toml")) {
        println!("skipped: {} holds no crate", tag.trim());
        return;
    }
    due(&old, &committed()).unwrap_or_else(|why| panic!("{why}: set `version` in schema/codegen.toml"));
}

#[test]
fn a_version_that_is_too_low_is_reported() {
    let files = |version: &str, source: &str| {
        BTreeMap::from([
            (PathBuf::from("Cargo.toml"), format!("[package]\nversion = \"{version}\"\n")),
            (PathBuf::from("src/lib.rs"), source.to_owned()),
        ])
    };
    let old = files("0.1.4", "pub struct A;");
    assert_eq!(due(&old, &old), Ok(()));
    assert_eq!(due(&old, &files("0.1.5", "pub struct A; pub struct B;")), Ok(()));
    assert_eq!(due(&old, &files("0.2.0", "")), Ok(()));
    let error = due(&old, &files("0.1.5", "")).unwrap_err();
    assert!(
        error.contains("major") && error.contains("must be 0.2.0") && error.contains("`A: struct`"),
        "{error}"
    );
    assert!(due(&old, &files("0.1.4", "pub struct A; pub struct B;")).unwrap_err().contains("must be 0.1.5"));
    assert!(due(&old, &files("0.1.4", "pub struct A; // new")).unwrap_err().contains("must be 0.1.5"));
}
