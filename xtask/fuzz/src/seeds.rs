//! The documents that a run starts from.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crategen::document::Document;
use serde_json::Value;

/// The folders of the project with documents; the last exists in development and CI only.
const FOLDERS: [&str; 3] = ["schema", "tests/data/emit", "../shared/specs"];

/// Reads every document of these paths, or of the project's folders. Other files are skipped.
///
/// # Errors
///
/// If a path cannot be read, or nothing is found.
pub fn seeds(project: &Path, paths: &[PathBuf]) -> io::Result<Vec<Value>> {
    let mut files = Vec::new();
    if paths.is_empty() {
        for folder in FOLDERS.map(|folder| project.join(folder)) {
            if folder.is_dir() {
                collect(&folder, &mut files)?;
            } else {
                println!("skipped: {} does not exist", folder.display());
            }
        }
    }
    for path in paths {
        if path.is_dir() { collect(path, &mut files)? } else { files.push(path.clone()) }
    }
    let seeds: Vec<Value> = files.iter().filter_map(|file| Document::read(file).ok()).map(to_json).collect();
    if seeds.is_empty() {
        return Err(io::Error::other("there are no documents to start from"));
    }
    println!("{} documents to start from", seeds.len());
    Ok(seeds)
}

fn to_json(document: Document) -> Value {
    document.root().to_json()
}

/// Adds the YAML and JSON files of a folder and its subfolders, sorted.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "yaml" || end == "yml" || end == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// Returns cargo's target folder.
pub fn target(project: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.join("target"), PathBuf::from)
}
