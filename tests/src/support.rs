//! `docs/openapi-support.md` and the fixtures name each other completely.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use workspace_root::workspace_root;

fn root() -> PathBuf {
    workspace_root().join("tests")
}

/// Returns the fixtures in the last column of the table.
fn named() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("../docs/openapi-support.md")).unwrap();
    let mut names = BTreeSet::new();
    for row in text.lines().filter(|line| line.starts_with("| ")) {
        let last = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        names.extend(last.split('`').skip(1).step_by(2).map(str::to_owned));
    }
    names
}

fn folders() -> BTreeSet<String> {
    let entries = ["data/emit", "data/diagnostics"].map(|folder| fs::read_dir(root().join(folder)).unwrap());
    entries.into_iter().flatten().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_table_of_constructs_names_every_fixture_and_no_other() {
    let (named, folders) = (named(), folders());
    let missing: Vec<&String> = named.difference(&folders).collect();
    assert!(missing.is_empty(), "docs/openapi-support.md names fixtures that are not there: {missing:?}");
    let unnamed: Vec<&String> = folders.difference(&named).collect();
    assert!(unnamed.is_empty(), "docs/openapi-support.md has no row for these fixtures: {unnamed:?}");
}
