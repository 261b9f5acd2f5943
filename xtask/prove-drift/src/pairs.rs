//! The pairs of documents that are compared.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A document in its old and new form.
pub struct Pair {
    pub name: String,
    pub old: PathBuf,
    pub new: PathBuf,
}

/// Adjacent published revisions of one document: a change of names, additions, a break, a renamed
/// schema, descriptions.
const NEIGHBOURS: [(&str, &str); 5] = [
    ("db3e531", "f940017"),
    ("f940017", "5c044be"),
    ("466c74a", "dc708bb"),
    ("d2f0480", "0410f5a"),
    ("b8d775d", "e68e9be"),
];

/// Returns the pairs that were written for this purpose: one per reason, severity and direction.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn own(project: &Path) -> io::Result<Vec<Pair>> {
    let mut pairs = Vec::new();
    for entry in fs::read_dir(project.join("tests/data/drift"))? {
        let folder = entry?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        pairs.push(Pair { name, old: folder.join("old.yaml"), new: folder.join("new.yaml") });
    }
    pairs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pairs)
}

/// Returns adjacent published revisions of a large document; `None` if the project does not have
/// them.
pub fn published(project: &Path) -> Option<Vec<Pair>> {
    let folder = project.join("../shared/history");
    let files: Vec<PathBuf> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let find = |revision: &str| files.iter().find(|file| file.to_string_lossy().contains(revision)).cloned();
    let pair = |(old, new): &(&str, &str)| {
        Some(Pair { name: format!("{old}-{new}"), old: find(old)?, new: find(new)? })
    };
    Some(NEIGHBOURS.iter().filter_map(pair).collect())
}
