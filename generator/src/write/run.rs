//! A run, which writes a crate or compares it with the disk.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare;
use super::manifest::{self, Manifest};
use super::staging::{self, Staging, State};
use super::transaction::Transaction;
use super::{Mode, OutsideFile, Report};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::input;

/// Makes a folder contain these files, by relative path. Files with equal bytes are not touched,
/// and generated files that are not among them are removed.
///
/// # Errors
///
/// If a path of the crate, or a file in `src`, was not written by codegen, or if the disk fails.
/// The folder is then unchanged.
pub fn write(files: &BTreeMap<PathBuf, String>, folder: &Path, mode: Mode) -> Result<Report, Diagnostics> {
    write_with(files, folder, &BTreeMap::new(), mode)
}

/// Like [`write()`], together with files outside the folder, such as the lock: all of them, or
/// none.
///
/// # Errors
///
/// Like [`write()`]; the files outside are then unchanged, too. Also if one of them is not what the
/// caller has read.
pub fn write_with(
    files: &BTreeMap<PathBuf, String>,
    folder: &Path,
    outside: &BTreeMap<PathBuf, OutsideFile>,
    mode: Mode,
) -> Result<Report, Diagnostics> {
    let folder = &resolved(folder);
    let run = Run { files: &with_manifest(files), folder, outside, mode };
    let report = run.compare_unlocked()?;
    if mode == Mode::Check || report.is_clean() {
        return Ok(report);
    }
    let is_new = !folder.exists();
    let staging = Staging::enter(folder).map_err(|error| run.failed(&error))?;
    let done = run.replace(&staging);
    staging.leave();
    if is_new && done.is_err() {
        // The folder is not empty if another run has written to it since.
        let _ = fs::remove_dir(folder);
    }
    done
}

/// Rolls back a run that was killed in a folder, so that its files are consistent when they are
/// read. Returns whether there was such a run; [`Mode::Check`] does nothing else.
///
/// # Errors
///
/// If the disk fails, or files were changed since that run.
pub fn recover(folder: &Path, mode: Mode) -> Result<bool, Diagnostics> {
    let folder = &resolved(folder);
    let failed = |error: io::Error| {
        let message = format!("the interrupted run in {} cannot be rolled back: {error}", folder.display());
        Diagnostics::from(Diagnostic::error(Code::InterruptedRun, message))
    };
    if folder.is_file() {
        let message = format!("`{}` is a file, and the crate needs a folder", folder.display());
        return Err(Diagnostic::error(Code::ForeignFile, message).help("name another folder").into());
    }
    let interrupted = staging::state(folder).map_err(failed)? == State::Left;
    if interrupted && mode != Mode::Check {
        let staging = Staging::enter(folder).map_err(failed)?;
        let done = Transaction { folder, staging: &staging }.recover();
        staging.leave();
        done.map_err(failed)?;
    }
    Ok(interrupted)
}

/// A call of [`write_with`].
struct Run<'a> {
    files: &'a BTreeMap<PathBuf, String>,
    folder: &'a Path,
    outside: &'a BTreeMap<PathBuf, OutsideFile>,
    mode: Mode,
}

impl Run<'_> {
    /// Compares without taking the lock, because the folder may be read-only: repeats until no
    /// other run has interfered.
    fn compare_unlocked(&self) -> Result<Report, Diagnostics> {
        loop {
            let before = (self.state()?, modified(self.folder));
            let mut report = match self.compare() {
                // The files of an interrupted run are not judged on their own.
                Err(_) if before.0 == State::Left => Report::default(),
                compared => compared?,
            };
            report.interrupted = before.0 == State::Left;
            if (self.state()?, modified(self.folder)) == before {
                return Ok(report);
            }
        }
    }

    fn state(&self) -> Result<State, Diagnostics> {
        let state = staging::state(self.folder).map_err(|error| self.failed(&error))?;
        if state == State::Foreign {
            let message = format!(
                "{} is in the way: the generator needs a temporary folder of that name, and did not create this one",
                self.folder.join(staging::NAME).display()
            );
            return Err(Diagnostic::error(Code::ForeignFile, message).help("move it elsewhere").into());
        }
        Ok(state)
    }

    fn compare(&self) -> Result<Report, Diagnostics> {
        let outside: BTreeSet<PathBuf> = self.outside.keys().map(|path| resolved_file(path)).collect();
        let mut diagnostics = Diagnostics::default();
        let mut report =
            compare::compare(self.files, self.folder, &outside, self.mode).unwrap_or_else(|obstacles| {
                diagnostics.extend(obstacles);
                Report::default()
            });
        for (path, file) in self.outside {
            match self.differs(path, file) {
                Ok(true) => report.outside.push(path.clone()),
                Ok(false) => {}
                Err(obstacle) => diagnostics.push(obstacle),
            }
        }
        if diagnostics.is_empty() { Ok(report) } else { Err(diagnostics) }
    }

    /// Returns whether a file outside the crate has to change.
    fn differs(&self, path: &Path, file: &OutsideFile) -> Result<bool, Diagnostic> {
        let in_the_way = |what: &str| {
            Diagnostic::error(Code::ForeignFile, format!("{} is in the way: {what}", path.display()))
                .help("move it elsewhere, or name another file")
        };
        let metadata = match fs::symlink_metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(file.text.is_some()),
            Err(error) => return Err(in_the_way(&format!("it cannot be read: {error}"))),
        };
        let may_be_replaced = metadata.is_file() || metadata.is_symlink() && self.mode == Mode::Overwrite;
        if !may_be_replaced {
            let what =
                if metadata.is_symlink() { "a link, and links are not followed" } else { "not a file" };
            return Err(in_the_way(what));
        }
        let is = |text: &Option<String>| {
            let Some(text) = text else { return false };
            fs::read(path).is_ok_and(|bytes| {
                bytes == text.as_bytes() || input::utf16(&bytes).is_some_and(|there| there == *text)
            })
        };
        if metadata.is_file() && is(&file.text) {
            return Ok(false);
        }
        if self.mode == Mode::Overwrite || is(&file.before) {
            return Ok(true);
        }
        let happened = if file.before.is_some() { "changed" } else { "created" };
        Err(Diagnostic::error(
            Code::ForeignFile,
            format!("{} was {happened} since this run read it", path.display()),
        )
        .help("run the command again"))
    }

    /// Writes, while the lock keeps other runs away.
    fn replace(&self, staging: &Staging) -> Result<Report, Diagnostics> {
        let transaction = Transaction { folder: self.folder, staging };
        if transaction.recover().map_err(|error| self.failed(&error))? {
            let message = format!("an interrupted run in {} was rolled back", self.folder.display());
            return Err(Diagnostic::error(Code::InterruptedRun, message)
                .help("run the command again: the rollback may have changed files that it reads")
                .into());
        }
        let report = self.compare()?;
        if !report.is_clean() {
            transaction.run(self.files, self.outside, &report).map_err(|error| self.failed(&error))?;
        }
        Ok(report)
    }

    fn failed(&self, error: &io::Error) -> Diagnostics {
        let message = format!("the crate could not be written to {}: {error}", self.folder.display());
        Diagnostic::error(Code::WriteFailed, message)
            .help("make sure that the folder is writable, and run the command again")
            .into()
    }
}

/// Returns the files with the manifest of those that have no marker.
fn with_manifest(files: &BTreeMap<PathBuf, String>) -> Cow<'_, BTreeMap<PathBuf, String>> {
    let Some(text) = Manifest::of(files).text() else { return Cow::Borrowed(files) };
    let mut files = files.clone();
    files.insert(manifest::NAME.into(), text);
    Cow::Owned(files)
}

/// Returns the target of a folder, which the user may have made a link.
fn resolved(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Returns the path of a file with the links of its folder resolved; the file itself may be a link.
fn resolved_file(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    resolved(parent).join(path.file_name().unwrap_or_default())
}

/// Returns the time at which an entry of a folder was last added or removed, as each run that
/// writes does.
fn modified(folder: &Path) -> Option<impl PartialEq> {
    fs::metadata(folder).and_then(|metadata| metadata.modified()).ok()
}
