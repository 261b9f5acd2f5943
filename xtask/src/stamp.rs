//! What codegen last found up to date, so that it need not look again where nothing has been
//! touched since.
//!
//! As cargo does, a file counts as untouched while its size and time of change are what they were.
//! `--check` always looks.

use std::fmt::Write;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The inputs and the folder of a run, and where its stamp is kept.
pub struct Stamp {
    file: PathBuf,
    inputs: Vec<PathBuf>,
    out: PathBuf,
}

/// What a run said.
pub struct Said {
    /// Warnings, and what overlay and lock do.
    pub notes: String,
    /// How many files, operations and types there are.
    pub summary: String,
}

impl Stamp {
    /// Of a run that reads these files, of which some need not be there, and writes this folder.
    /// The program itself is an input, too.
    pub fn new(root: &Path, mut inputs: Vec<PathBuf>, out: &Path) -> Self {
        inputs.extend(std::env::current_exe());
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        // Checkouts that share a target folder have a stamp each.
        let mut checkout = DefaultHasher::new();
        root.hash(&mut checkout);
        let file = target.join(format!("codegen-{:016x}.stamp", checkout.finish()));
        Self { file, inputs, out: out.to_owned() }
    }

    /// What the last run said, if nothing was touched since.
    pub fn said(&self) -> Option<Said> {
        let text = fs::read_to_string(&self.file).ok()?;
        let said = text.strip_prefix(&self.state()?)?.strip_prefix(END)?;
        let (summary, notes) = said.split_once('\n')?;
        Some(Said { notes: notes.to_owned(), summary: summary.to_owned() })
    }

    /// Keeps what a run said that found, or made, the folder up to date. Without a stamp the next
    /// run looks again.
    pub fn keep(&self, said: &Said) {
        if let Some(state) = self.state() {
            let _ = fs::write(&self.file, format!("{state}{END}{}\n{}", said.summary, said.notes));
        }
    }

    /// A line for each file: its name, size in bytes and time of change.
    fn state(&self) -> Option<String> {
        let mut files = self.inputs.clone();
        below(&self.out, &mut files).ok()?;
        files.sort();
        let mut state = String::new();
        for file in files {
            let line = match fs::metadata(&file) {
                Ok(facts) => {
                    let changed = facts.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
                    format!("{} {}", facts.len(), changed.as_nanos())
                }
                Err(_) => "absent".to_owned(),
            };
            writeln!(state, "{} {line}", file.display()).ok()?;
        }
        Some(state)
    }
}

/// Stands between the files and what was said.
const END: &str = "\n";

/// Every file below a folder.
fn below(folder: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            below(&entry.path(), out)?;
        } else {
            out.push(entry.path());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_touched_makes_codegen_look_again() {
        let folder = std::env::temp_dir().join(format!("codegen-stamp-{}", std::process::id()));
        let out = folder.join("out");
        fs::create_dir_all(out.join("src")).unwrap();
        let spec = folder.join("openapi.yaml");
        fs::write(&spec, "a").unwrap();
        fs::write(out.join("src/lib.rs"), "b").unwrap();
        let stamp = Stamp { file: folder.join("stamp"), inputs: vec![spec.clone()], out: out.clone() };
        let keep = || stamp.keep(&Said { notes: "a note\n".to_owned(), summary: "2 files".to_owned() });

        assert!(stamp.said().is_none());
        keep();
        let said = stamp.said().expect("nothing was touched");
        assert_eq!((said.notes.as_str(), said.summary.as_str()), ("a note\n", "2 files"));
        fs::write(&spec, "ab").unwrap();
        assert!(stamp.said().is_none(), "the document has changed");
        keep();
        fs::write(out.join("src/stray.rs"), "").unwrap();
        assert!(stamp.said().is_none(), "the folder has another file");
        keep();
        fs::remove_file(out.join("src/lib.rs")).unwrap();
        assert!(stamp.said().is_none(), "the folder lacks a file");
        fs::remove_dir_all(folder).unwrap();
    }
}
