//! The manifest: the list of generated files that cannot carry a marker, such as a license or JSON.
//! It is part of the crate.
//!
//! Each line has the path of a file and the fingerprint of its bytes, so that a file that was
//! changed since is not overwritten. Anybody may have written the manifest of a crate, so it can
//! only name files in the crate.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

use super::{MARKER, first_line_is_ours};
use crate::fingerprint::fingerprint;

/// The name of the manifest in the crate's folder.
pub(super) const NAME: &str = ".codegen-files";

/// Fingerprints of files, by path in the crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeMap<PathBuf, u64>);

impl Manifest {
    /// Returns the manifest of the files without a marker.
    pub(super) fn of(files: &BTreeMap<PathBuf, String>) -> Self {
        let unmarked = files.iter().filter(|(_, text)| !first_line_is_ours(text.as_bytes()));
        Self(unmarked.map(|(path, text)| (path.clone(), fingerprint(text.as_bytes()))).collect())
    }

    /// Returns the text of the manifest, if it has entries.
    pub(super) fn text(&self) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let mut text = format!("# {MARKER}: its files that have no such line.\n");
        for (path, fingerprint) in &self.0 {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{fingerprint:016x} {}", slashed(path));
        }
        Some(text)
    }

    /// Parses a manifest. The error is the number of the invalid line, counted from 1.
    pub(super) fn parse(text: &str) -> Result<Self, usize> {
        let mut files = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let entry = line.split_once(' ').and_then(|(fingerprint, path)| {
                Some((plain(path)?, u64::from_str_radix(fingerprint, 16).ok()?))
            });
            let (path, fingerprint) = entry.ok_or(index + 1)?;
            files.insert(path, fingerprint);
        }
        Ok(Self(files))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.0.keys()
    }

    /// Returns whether codegen wrote these bytes to that path.
    pub(super) fn lists(&self, path: &Path, bytes: &[u8]) -> bool {
        self.0.get(path) == Some(&fingerprint(bytes))
    }
}

/// Returns a relative path without `..` or other special parts: names separated by `/`.
pub(super) fn plain(path: &str) -> Option<PathBuf> {
    let names = !path.is_empty() && !path.contains(['\\', ':']) && !path.contains(char::is_control);
    (names && is_plain(Path::new(path))).then(|| PathBuf::from(path))
}

pub(super) fn is_plain(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

/// Returns a path with `/` on every system.
pub(super) fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_it_was_written() {
        let files = BTreeMap::from([
            (PathBuf::from("LICENSE"), "free\n".to_owned()),
            (PathBuf::from("src/lib.rs"), format!("// {MARKER}\n")),
            (PathBuf::from("data/a b.json"), "{}".to_owned()),
        ]);
        let manifest = Manifest::of(&files);
        assert_eq!(manifest.paths().count(), 2);
        let text = manifest.text().unwrap();
        assert_eq!(Manifest::parse(&text), Ok(manifest.clone()));
        assert!(manifest.lists(Path::new("LICENSE"), b"free\n"));
        assert!(!manifest.lists(Path::new("LICENSE"), b"mine\n"));
        assert!(!manifest.lists(Path::new("data/b.json"), b"{}"));
    }

    #[test]
    fn a_list_names_nothing_outside_of_the_crate() {
        for path in ["../x", "/etc/passwd", "a/../../x", "", ".", "C:/x", "..\\x", "a/./..", "a\u{7}"] {
            assert_eq!(Manifest::parse(&format!("# ours\n0000000000000000 {path}\n")), Err(2), "{path}");
        }
        assert_eq!(Manifest::parse("zzz LICENSE"), Err(1));
        assert_eq!(Manifest::parse("LICENSE"), Err(1));
    }
}
