//! Records that a crate is up to date, so that the next run has nothing to do if no file has
//! changed.
//!
//! As in cargo, a file has not changed if its size and modification time are the same. `--check`
//! ignores stamps.

use std::fmt::Write;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The inputs and the output folder of a run, and the file that records their state.
pub struct Stamp {
    file: PathBuf,
    inputs: Vec<PathBuf>,
    out: PathBuf,
}

/// The messages of a run.
pub struct Outcome {
    /// Warnings, corrections of the overlay and changes that the lock prevents.
    pub notes: String,
    /// The number of files, operations and types.
    pub summary: String,
}

impl Stamp {
    /// Describes a run of the project in the folder `project` that reads these files and writes the
    /// folder `out`. Some of the files need not exist. The program itself is an input, too.
    pub fn new(stamps: &Path, project: &Path, mut inputs: Vec<PathBuf>, out: &Path) -> Self {
        inputs.extend(std::env::current_exe());
        // Projects that share a folder for stamps have a stamp each.
        let mut hasher = DefaultHasher::new();
        project.hash(&mut hasher);
        let file = stamps.join(format!("codegen-{:016x}.stamp", hasher.finish()));
        Self { file, inputs, out: out.to_owned() }
    }

    /// Returns the messages of the last run, if no file has changed since.
    pub fn outcome(&self) -> Option<Outcome> {
        let text = fs::read_to_string(&self.file).ok()?;
        let outcome = text.strip_prefix(&self.state()?)?.strip_prefix(END)?;
        let (summary, notes) = outcome.split_once('\n')?;
        Some(Outcome { notes: notes.to_owned(), summary: summary.to_owned() })
    }

    /// Records a run that left the output folder up to date. If that fails, the next run generates
    /// again.
    pub fn keep(&self, outcome: &Outcome) {
        if let Some(state) = self.state() {
            let _ = fs::write(&self.file, format!("{state}{END}{}\n{}", outcome.summary, outcome.notes));
        }
    }

    /// Returns a line for each file: its name, size in bytes and modification time.
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

/// Separates the files from the messages.
const END: &str = "\n";

/// Adds every file in a folder and its subfolders.
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
    fn any_change_makes_the_next_run_look_again() {
        let folder = std::env::temp_dir().join(format!("codegen-stamp-{}", std::process::id()));
        let out = folder.join("out");
        fs::create_dir_all(out.join("src")).unwrap();
        let spec = folder.join("openapi.yaml");
        fs::write(&spec, "a").unwrap();
        fs::write(out.join("src/lib.rs"), "b").unwrap();
        let stamp = Stamp { file: folder.join("stamp"), inputs: vec![spec.clone()], out: out.clone() };
        let keep = || stamp.keep(&Outcome { notes: "a note\n".to_owned(), summary: "2 files".to_owned() });

        assert!(stamp.outcome().is_none());
        keep();
        let before = stamp.outcome().expect("no file has changed");
        assert_eq!((before.notes.as_str(), before.summary.as_str()), ("a note\n", "2 files"));
        fs::write(&spec, "ab").unwrap();
        assert!(stamp.outcome().is_none(), "the document has changed");
        keep();
        fs::write(out.join("src/stray.rs"), "").unwrap();
        assert!(stamp.outcome().is_none(), "the folder has another file");
        keep();
        fs::remove_file(out.join("src/lib.rs")).unwrap();
        assert!(stamp.outcome().is_none(), "the folder lacks a file");
        fs::remove_dir_all(folder).unwrap();
    }
}
