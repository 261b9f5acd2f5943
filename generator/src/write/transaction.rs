//! The file moves of a run: all of them, or none, even if the process is killed or the disk is
//! full.
//!
//! The plan is written down first, then the new files are staged, then each old file is moved aside
//! and each new one into its place. The locations of the files show how far a run got. So one
//! function rolls back both a failed move and a killed run, and may itself be interrupted.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare::has_link;
use super::journal::Journal;
use super::staging::Staging;
use super::{OutsideFile, Report, disk};
use crate::fingerprint::fingerprint;

/// A run in a folder.
pub(super) struct Transaction<'a> {
    pub folder: &'a Path,
    pub staging: &'a Staging,
}

impl Transaction<'_> {
    /// Makes the folder and the files outside it match the given files.
    pub(super) fn run(
        &self,
        files: &BTreeMap<PathBuf, String>,
        outside: &BTreeMap<PathBuf, OutsideFile>,
        report: &Report,
    ) -> io::Result<()> {
        let mut journal = Journal { removed: report.removed.clone(), ..Journal::default() };
        for path in &report.written {
            journal.write(path.clone(), &files[path]);
        }
        for path in &report.outside {
            let new = outside[path].text.as_ref().map(|text| fingerprint(text.as_bytes()));
            let path = writable(path)?;
            for suffix in [NEW, OLD, NONE] {
                let taken = with_suffix(&path, suffix);
                if fs::symlink_metadata(&taken).is_ok() {
                    let message =
                        format!("`{}` is in the way; another run may have left it", taken.display());
                    return Err(io::Error::other(message));
                }
            }
            journal.outside.insert(path, new);
        }
        let done = self
            .staging
            .begin(&journal)
            .and_then(|()| self.stage(files, outside, report))
            .and_then(|()| self.install(&journal))
            .and_then(|()| self.staging.commit());
        if let Err(error) = done {
            return Err(match self.roll_back(&journal) {
                Ok(()) => error,
                Err(second) => io::Error::other(format!(
                    "{error}; rolling back failed, so the next run does it: {second}"
                )),
            });
        }
        // The run is committed: if cleaning up fails, the next run does it.
        let _ = self.clean_up(&journal);
        Ok(())
    }

    fn stage(
        &self,
        files: &BTreeMap<PathBuf, String>,
        outside: &BTreeMap<PathBuf, OutsideFile>,
        report: &Report,
    ) -> io::Result<()> {
        let mut staged = Vec::new();
        for path in &report.written {
            let new = self.staging.new_file(path);
            create_parent(&new)?;
            disk::write_new(&new, files[path].as_bytes())?;
            staged.push(new);
        }
        for path in &report.outside {
            create_parent(path)?;
            if let Some(text) = &outside[path].text {
                let new = with_suffix(path, NEW);
                disk::write_new(&new, text.as_bytes())?;
                staged.push(new);
            }
        }
        // Synced together, so that the disk can write many files at once.
        disk::sync_files(&staged)
    }

    fn install(&self, journal: &Journal) -> io::Result<()> {
        for path in journal.removed.iter().chain(journal.written.keys()) {
            self.move_aside(path)?;
            if journal.written.contains_key(path) {
                let target = self.folder.join(path);
                create_parent(&target)?;
                disk::rename(&self.staging.new_file(path), &target)?;
            }
        }
        for (path, new) in &journal.outside {
            if path.exists() {
                disk::rename(path, &with_suffix(path, OLD))?;
            } else {
                disk::write_new(&with_suffix(path, NONE), b"")?;
            }
            if new.is_some() {
                disk::rename(&with_suffix(path, NEW), path)?;
            }
        }
        let inside = journal.removed.iter().chain(journal.written.keys()).map(|path| self.folder.join(path));
        let parents: BTreeSet<PathBuf> = inside
            .chain(journal.outside.keys().cloned())
            .filter_map(|path| path.parent().map(Path::to_owned))
            .collect();
        parents.iter().try_for_each(|parent| disk::sync_folder(parent))
    }

    fn move_aside(&self, path: &Path) -> io::Result<()> {
        let target = self.folder.join(path);
        if fs::symlink_metadata(&target).is_err() {
            return Ok(());
        }
        let old = self.staging.old_file(path);
        create_parent(&old)?;
        disk::rename(&target, &old)
    }

    /// Finishes a run that was killed: rolls it back, or cleans up after it. Returns whether that
    /// changed files outside the folder.
    pub(super) fn recover(&self) -> io::Result<bool> {
        let mut changes_inputs = false;
        if let Some(journal) = self.staging.journal()? {
            self.roll_back(&journal)?;
            changes_inputs = !journal.outside.is_empty();
        }
        match self.staging.done()? {
            Some(journal) => self.clean_up(&journal)?,
            None => self.staging.clear()?,
        }
        Ok(changes_inputs)
    }

    /// Rolls back the steps of a plan. Files that were changed since are an error, and are kept.
    pub(super) fn roll_back(&self, journal: &Journal) -> io::Result<()> {
        let mut changed: Vec<PathBuf> = Vec::new();
        for (path, new) in &journal.outside {
            roll_back_outside(path, *new, &mut changed)?;
        }
        for (path, new) in &journal.written {
            self.roll_back_file(path, Some(*new), &mut changed)?;
        }
        for path in &journal.removed {
            self.roll_back_file(path, None, &mut changed)?;
        }
        if !changed.is_empty() {
            let names: Vec<String> = changed.iter().map(|path| path.display().to_string()).collect();
            return Err(io::Error::other(format!(
                "a run was interrupted, and these files were changed since: {}. The previous files are in `{}`, or next to \
                 the file with the suffix `{OLD}`. Keep what you need of them, and remove that folder and those files",
                names.join(", "),
                self.folder.join(super::staging::NAME).join("old").display(),
            )));
        }
        for path in journal.written.keys() {
            self.remove_empty_parents(path)?;
        }
        self.staging.forget()
    }

    fn roll_back_file(&self, path: &Path, new: Option<u64>, changed: &mut Vec<PathBuf>) -> io::Result<()> {
        if has_link(self.folder, path) {
            changed.push(self.folder.join(path));
            return Ok(());
        }
        let (target, old) = (self.folder.join(path), self.staging.old_file(path));
        let was_there = fs::symlink_metadata(&old).is_ok();
        let was_installed = new.is_some() && fs::symlink_metadata(self.staging.new_file(path)).is_err();
        let is_there = fs::symlink_metadata(&target).is_ok();
        if is_there && (was_there || was_installed) && !is_installed(&target, new) {
            // A file that neither existed before nor was staged by the run is not part of it.
            if was_there {
                changed.push(target);
            }
            return Ok(());
        }
        if was_there {
            create_parent(&target)?;
            return disk::rename(&old, &target);
        }
        if is_there && was_installed { disk::remove_file(&target) } else { Ok(()) }
    }

    /// Removes the remains of a committed run.
    pub(super) fn clean_up(&self, journal: &Journal) -> io::Result<()> {
        for path in &journal.removed {
            self.remove_empty_parents(path)?;
        }
        for (path, new) in &journal.outside {
            disk::remove_file(&with_suffix(path, OLD))?;
            disk::remove_file(&with_suffix(path, NONE))?;
            if new.is_none() {
                path.parent().map(disk::remove_empty_folder).transpose()?;
            }
        }
        self.staging.clear()
    }

    fn remove_empty_parents(&self, path: &Path) -> io::Result<()> {
        let mut parents = path.ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty());
        parents.try_for_each(|parent| disk::remove_empty_folder(&self.folder.join(parent)))
    }
}

/// The suffix of a staged file outside the folder.
const NEW: &str = ".codegen-new";
/// The suffix of a file that was moved aside.
const OLD: &str = ".codegen-old";
/// The suffix of an empty file that marks that there was no file before.
const NONE: &str = ".codegen-none";

/// Rolls back a file outside the folder. Anybody may have written the plan, as they may have
/// written the folder. So the state before the run is known by the names next to the file and not
/// by the plan: without them, nothing is touched.
fn roll_back_outside(path: &Path, new: Option<u64>, changed: &mut Vec<PathBuf>) -> io::Result<()> {
    let (staged, old, none) = (with_suffix(path, NEW), with_suffix(path, OLD), with_suffix(path, NONE));
    let is_there = fs::symlink_metadata(path).is_ok();
    if fs::symlink_metadata(&old).is_ok() {
        if is_there && !is_installed(path, new) {
            changed.push(path.to_owned());
            return Ok(());
        }
        disk::rename(&old, path)?;
    } else if fs::symlink_metadata(&none).is_ok() {
        if is_there && is_installed(path, new) {
            disk::remove_file(path)?;
        }
        disk::remove_file(&none)?;
    }
    disk::remove_file(&staged)
}

/// Returns whether a file has the bytes that the run wrote.
fn is_installed(path: &Path, new: Option<u64>) -> bool {
    new.is_some_and(|new| fs::read(path).is_ok_and(|bytes| fingerprint(&bytes) == new))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push(suffix);
    path.with_file_name(name)
}

/// Returns the absolute path of a file outside the crate, if it fits in a line of the plan.
fn writable(path: &Path) -> io::Result<PathBuf> {
    let whole = std::path::absolute(path)?;
    match whole.to_str() {
        Some(text) if !text.contains(char::is_control) => Ok(whole),
        _ => Err(io::Error::other(format!("`{}` is not UTF-8, or has control characters", path.display()))),
    }
}

fn create_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => disk::create_folder(parent),
        _ => Ok(()),
    }
}
