//! The moves of a run: all of them, or none, also if the process is killed or the disk is full at
//! any of them.
//!
//! The plan is written down first, then the new files are staged, then each old file is moved aside
//! and each new one into its place. What was done is seen from where the files are, so that taking
//! back is one function for a move that fails and for a run that was killed, and may itself be
//! interrupted.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare::has_link;
use super::journal::Journal;
use super::staging::Staging;
use super::{Beside, Report, disk};
use crate::fingerprint::fingerprint;

/// A run in a folder.
pub(super) struct Transaction<'a> {
    pub folder: &'a Path,
    pub staging: &'a Staging,
}

impl Transaction<'_> {
    /// Makes the folder and the files beside it what they are to be.
    pub(super) fn run(
        &self,
        files: &BTreeMap<PathBuf, String>,
        beside: &BTreeMap<PathBuf, Beside>,
        report: &Report,
    ) -> io::Result<()> {
        let mut journal = Journal { removed: report.removed.clone(), ..Journal::default() };
        for path in &report.written {
            journal.write(path.clone(), &files[path]);
        }
        for path in &report.beside {
            let new = beside[path].text.as_ref().map(|text| fingerprint(text.as_bytes()));
            let path = writable(path)?;
            for suffix in [NEW, OLD, NONE] {
                let taken = with_suffix(&path, suffix);
                if fs::symlink_metadata(&taken).is_ok() {
                    let message =
                        format!("`{}` is in the way, which another run may have left", taken.display());
                    return Err(io::Error::other(message));
                }
            }
            journal.beside.insert(path, new);
        }
        let done = self
            .staging
            .begin(&journal)
            .and_then(|()| self.stage(files, beside, report))
            .and_then(|()| self.put(&journal))
            .and_then(|()| self.staging.commit());
        if let Err(error) = done {
            return Err(match self.take_back(&journal) {
                Ok(()) => error,
                Err(second) => io::Error::other(format!(
                    "{error}; what was done is taken back by the next run: {second}"
                )),
            });
        }
        // The run has happened: what cannot be tidied up now, the next run tidies up.
        let _ = self.tidy(&journal);
        Ok(())
    }

    fn stage(
        &self,
        files: &BTreeMap<PathBuf, String>,
        beside: &BTreeMap<PathBuf, Beside>,
        report: &Report,
    ) -> io::Result<()> {
        let mut staged = Vec::new();
        for path in &report.written {
            let new = self.staging.new_file(path);
            create_parent(&new)?;
            disk::write_new(&new, files[path].as_bytes())?;
            staged.push(new);
        }
        for path in &report.beside {
            create_parent(path)?;
            if let Some(text) = &beside[path].text {
                let new = with_suffix(path, NEW);
                disk::write_new(&new, text.as_bytes())?;
                staged.push(new);
            }
        }
        // Only then, so that the disk can write many files at once.
        disk::sync_files(&staged)
    }

    fn put(&self, journal: &Journal) -> io::Result<()> {
        for path in journal.removed.iter().chain(journal.written.keys()) {
            self.move_aside(path)?;
            if journal.written.contains_key(path) {
                let target = self.folder.join(path);
                create_parent(&target)?;
                disk::rename(&self.staging.new_file(path), &target)?;
            }
        }
        for (path, new) in &journal.beside {
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
            .chain(journal.beside.keys().cloned())
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

    /// Ends what a run that was killed has begun: takes it back, or tidies up after it. Returns
    /// whether that has changed files beside the folder.
    pub(super) fn recover(&self) -> io::Result<bool> {
        let mut changes_inputs = false;
        if let Some(journal) = self.staging.journal()? {
            self.take_back(&journal)?;
            changes_inputs = !journal.beside.is_empty();
        }
        match self.staging.done()? {
            Some(journal) => self.tidy(&journal)?,
            None => self.staging.clear()?,
        }
        Ok(changes_inputs)
    }

    /// Takes back what was done of a plan. Files that somebody has changed since are an error, and
    /// stay.
    pub(super) fn take_back(&self, journal: &Journal) -> io::Result<()> {
        let mut changed: Vec<PathBuf> = Vec::new();
        for (path, new) in &journal.beside {
            take_back_beside(path, *new, &mut changed)?;
        }
        for (path, new) in &journal.written {
            self.take_back_file(path, Some(*new), &mut changed)?;
        }
        for path in &journal.removed {
            self.take_back_file(path, None, &mut changed)?;
        }
        if !changed.is_empty() {
            let names: Vec<String> = changed.iter().map(|path| path.display().to_string()).collect();
            return Err(io::Error::other(format!(
                "a run was interrupted, and these files were changed since: {}. What was there before is in `{}`, or beside \
                 the file with the end `{OLD}`. Keep what you need of them, and remove that folder and those files",
                names.join(", "),
                self.folder.join(super::staging::NAME).join("old").display(),
            )));
        }
        for path in journal.written.keys() {
            self.remove_empty_parents(path)?;
        }
        self.staging.forget()
    }

    fn take_back_file(&self, path: &Path, new: Option<u64>, changed: &mut Vec<PathBuf>) -> io::Result<()> {
        if has_link(self.folder, path) {
            changed.push(self.folder.join(path));
            return Ok(());
        }
        let (target, old) = (self.folder.join(path), self.staging.old_file(path));
        let was_there = fs::symlink_metadata(&old).is_ok();
        let was_put = new.is_some() && fs::symlink_metadata(self.staging.new_file(path)).is_err();
        let is_there = fs::symlink_metadata(&target).is_ok();
        if is_there && (was_there || was_put) && !is_put(&target, new) {
            // A file that was neither there before nor staged when the run ended is none of its.
            if was_there {
                changed.push(target);
            }
            return Ok(());
        }
        if was_there {
            create_parent(&target)?;
            return disk::rename(&old, &target);
        }
        if is_there && was_put { disk::remove_file(&target) } else { Ok(()) }
    }

    /// Removes what a run that has happened leaves behind.
    pub(super) fn tidy(&self, journal: &Journal) -> io::Result<()> {
        for path in &journal.removed {
            self.remove_empty_parents(path)?;
        }
        for (path, new) in &journal.beside {
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

/// Ends the name of a file that waits beside its place.
const NEW: &str = ".codegen-new";
/// Ends the name of a file that was moved from its place.
const OLD: &str = ".codegen-old";
/// Ends the name of an empty file that says that there was none.
const NONE: &str = ".codegen-none";

/// A plan may come from anybody, as a folder may. So what was there before is told by the names
/// beside a file and not by the plan: without them, nothing of it is touched.
fn take_back_beside(path: &Path, new: Option<u64>, changed: &mut Vec<PathBuf>) -> io::Result<()> {
    let (staged, old, none) = (with_suffix(path, NEW), with_suffix(path, OLD), with_suffix(path, NONE));
    let is_there = fs::symlink_metadata(path).is_ok();
    if fs::symlink_metadata(&old).is_ok() {
        if is_there && !is_put(path, new) {
            changed.push(path.to_owned());
            return Ok(());
        }
        disk::rename(&old, path)?;
    } else if fs::symlink_metadata(&none).is_ok() {
        if is_there && is_put(path, new) {
            disk::remove_file(path)?;
        }
        disk::remove_file(&none)?;
    }
    disk::remove_file(&staged)
}

/// Returns whether a file is what the run put there.
fn is_put(path: &Path, new: Option<u64>) -> bool {
    new.is_some_and(|new| fs::read(path).is_ok_and(|bytes| fingerprint(&bytes) == new))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push(suffix);
    path.with_file_name(name)
}

/// Returns the whole path of a file beside the crate, which a line of the plan can hold.
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
