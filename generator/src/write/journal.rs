//! The journal of a run: its plan, written down before any file moves, so that the next run can
//! roll it back.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use super::manifest::{plain, slashed};
use crate::fingerprint::fingerprint;

/// The plan of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// The files of the folder to remove. They are moved away before new files come, and come back
    /// after these are gone.
    pub removed: Vec<PathBuf>,
    /// The files of the folder to write, with the fingerprints of their new bytes.
    pub written: BTreeMap<PathBuf, u64>,
    /// The files outside the folder, by absolute path, with the fingerprints of their new bytes;
    /// `None` to remove the file.
    pub outside: BTreeMap<PathBuf, Option<u64>>,
}

const HEADER: &str = "# A run of codegen that has not ended. The next one takes it back; do not edit.\n";

impl Journal {
    pub(super) fn text(&self) -> String {
        let mut text = HEADER.to_owned();
        // Writing to a string does not fail.
        for path in &self.removed {
            let _ = writeln!(text, "remove - {}", slashed(path));
        }
        for (path, new) in &self.written {
            let _ = writeln!(text, "write {new:016x} {}", slashed(path));
        }
        for (path, new) in &self.outside {
            let new = new.map_or_else(|| "-".to_owned(), |new| format!("{new:016x}"));
            let _ = writeln!(text, "outside {new} {}", path.display());
        }
        text
    }

    /// Parses a plan. Paths in the folder cannot leave it, whoever wrote the plan. `None` if the
    /// text is not a plan.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut journal = Self::default();
        for line in text.strip_prefix(HEADER)?.lines() {
            let (what, rest) = line.split_once(' ')?;
            let (new, path) = rest.split_once(' ')?;
            let fingerprint = || u64::from_str_radix(new, 16).ok();
            match (what, new) {
                ("remove", "-") => journal.removed.push(plain(path)?),
                ("write", _) => drop(journal.written.insert(plain(path)?, fingerprint()?)),
                ("outside", "-") => drop(journal.outside.insert(path.into(), None)),
                ("outside", _) => drop(journal.outside.insert(path.into(), Some(fingerprint()?))),
                _ => return None,
            }
        }
        Some(journal)
    }

    /// Adds a file of the folder and its new text.
    pub(super) fn write(&mut self, path: PathBuf, text: &str) {
        self.written.insert(path, fingerprint(text.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_reads_as_it_was_written() {
        let mut journal = Journal { removed: vec!["src/a b.rs".into()], ..Journal::default() };
        journal.write("src/lib.rs".into(), "text");
        journal.outside.insert("/schema/codegen.lock".into(), Some(7));
        journal.outside.insert("/schema/part.yaml".into(), None);
        assert_eq!(Journal::parse(&journal.text()), Some(journal));
        assert_eq!(Journal::parse(&format!("{HEADER}remove - ../x\n")), None);
        assert_eq!(Journal::parse(&format!("{HEADER}write 00 /x\n")), None);
        assert_eq!(Journal::parse("remove - x\n"), None);
    }
}
