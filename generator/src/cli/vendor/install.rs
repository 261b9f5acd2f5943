//! Writes vendored files and their lock. A file that the lock does not list as it is belongs to
//! somebody else, so it is neither replaced nor removed, and links are not followed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{self, VENDOR_FOLDER, VENDOR_LOCK, VendorLock};
use crate::input;

/// The folder in the folder of vendored files in which new files are written first. No host has
/// such a name.
const STAGING: &str = ".crategen-staging";

/// The files to be written.
pub struct Plan<'a> {
    /// The document's folder.
    pub folder: &'a Path,
    pub old: &'a VendorLock,
    pub new: &'a VendorLock,
    /// The texts of the files, by path.
    pub texts: &'a BTreeMap<String, String>,
}

/// The changes made, as paths.
#[derive(Default)]
pub struct Changes {
    pub written: Vec<String>,
    pub removed: Vec<String>,
    /// Files that nothing refers to, and that were changed since they were downloaded.
    pub kept: Vec<String>,
}

impl Plan<'_> {
    /// Writes all files, and the lock last.
    ///
    /// # Errors
    ///
    /// Every file and link that is in the way, or the reason why the disk refuses. If anything is
    /// in the way, nothing is written.
    pub fn install(&self) -> Result<Changes, Diagnostics> {
        let mut changes = self.stale();
        let mut obstacles: BTreeMap<String, String> = BTreeMap::new();
        let mut in_the_way =
            |(path, what): (String, &'static str)| drop(obstacles.insert(path, what.to_owned()));
        for (path, text) in self.texts {
            match self.compare(path, text, &changes.removed) {
                Ok(true) => changes.written.push(path.clone()),
                Ok(false) => {}
                Err(obstacle) => in_the_way(obstacle),
            }
        }
        let staging = format!("{VENDOR_FOLDER}/{STAGING}");
        let metadata = |path: &str| fs::symlink_metadata(self.folder.join(path));
        if metadata(VENDOR_LOCK).is_ok_and(|metadata| !metadata.is_file()) {
            in_the_way((VENDOR_LOCK.to_owned(), "it is a link, or not a file"));
        }
        if metadata(&staging).is_ok_and(|metadata| !metadata.is_dir()) {
            in_the_way((staging, "`crategen vendor` needs a temporary folder of that name"));
        }
        if !obstacles.is_empty() {
            let mut errors = Diagnostics::default();
            for (path, what) in obstacles {
                let message = format!("`{}` is in the way: {what}", self.folder.join(path).display());
                errors.push(Diagnostic::error(Code::ForeignFile, message).help(
                    "move it elsewhere, or restore it from version control if it was changed; nothing was written",
                ));
            }
            return Err(errors);
        }
        if changes.written.is_empty() && changes.removed.is_empty() && self.new == self.old {
            return Ok(changes);
        }
        self.write(&changes).map_err(|error| {
            let message = format!(
                "the vendored files cannot be written to `{}`: {error}",
                self.folder.join(VENDOR_FOLDER).display()
            );
            Diagnostic::error(Code::WriteFailed, message)
                .help("make sure that the folder is writable, and run the command again")
        })?;
        Ok(changes)
    }

    /// Returns the files of the old lock that the new one does not have.
    fn stale(&self) -> Changes {
        // A file system that ignores case has one file for both.
        let new: BTreeSet<String> =
            self.new.files().iter().map(|file| file.path.to_ascii_lowercase()).collect();
        let mut changes = Changes::default();
        for file in self.old.files() {
            let path = &file.path;
            let is_file =
                fs::symlink_metadata(self.folder.join(path)).is_ok_and(|metadata| metadata.is_file());
            if new.contains(&path.to_ascii_lowercase())
                || !is_file
                || self.parent_in_the_way(path, &[]).is_some()
            {
                continue;
            }
            let list = if self.is_ours(path) { &mut changes.removed } else { &mut changes.kept };
            list.push(path.clone());
        }
        changes
    }

    /// Returns whether a file has to be written, or what is in its way.
    fn compare(&self, path: &str, text: &str, removed: &[String]) -> Result<bool, (String, &'static str)> {
        if let Some(obstacle) = self.parent_in_the_way(path, removed) {
            return Err(obstacle);
        }
        let file = self.folder.join(path);
        let what = match fs::symlink_metadata(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            // A parent is a file that is going to be removed.
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(true),
            Err(_) => "it cannot be read",
            Ok(metadata) if metadata.is_symlink() => "it is a link, and links are not followed",
            Ok(metadata) if !metadata.is_file() => "it is not a file",
            Ok(_) if fs::read(&file).is_ok_and(|bytes| bytes == text.as_bytes()) => return Ok(false),
            Ok(_) if self.is_ours(path) => return Ok(true),
            Ok(_) if self.old.of_path(path).is_some() => "it was changed since it was downloaded",
            Ok(_) => "it was not written by `crategen vendor`",
        };
        Err((path.to_owned(), what))
    }

    /// Returns a parent folder of a file that is not a folder, and what it is.
    fn parent_in_the_way(&self, path: &str, removed: &[String]) -> Option<(String, &'static str)> {
        let parents = path.match_indices('/').map(|(end, _)| &path[..end]);
        for parent in parents {
            match fs::symlink_metadata(self.folder.join(parent)) {
                Ok(metadata) if metadata.is_dir() => {}
                Ok(_) if removed.iter().any(|removed| removed == parent) => return None,
                Ok(metadata) => {
                    let what = match metadata.is_symlink() {
                        true => "it is a link instead of a folder, and links are not followed",
                        false => "it is a file instead of a folder",
                    };
                    return Some((parent.to_owned(), what));
                }
                // A missing folder contains nothing.
                Err(_) => return None,
            }
        }
        None
    }

    /// Returns whether a file is the one that the old lock lists.
    fn is_ours(&self, path: &str) -> bool {
        let text = input::read(&self.folder.join(path)).ok().and_then(|bytes| document::text_of(bytes).ok());
        self.old.of_path(path).is_some_and(|file| text.is_some_and(|text| file.has(&text)))
    }

    fn write(&self, changes: &Changes) -> io::Result<()> {
        let vendor = self.folder.join(VENDOR_FOLDER);
        let staging = vendor.join(STAGING);
        if staging.exists() {
            // A run was killed.
            fs::remove_dir_all(&staging)?;
        }
        fs::create_dir_all(&staging)?;
        let done = self.stage(&staging, changes).and_then(|()| self.replace(&staging, changes));
        let _ = fs::remove_dir_all(&staging);
        for path in changes.written.iter().chain(&changes.removed) {
            remove_empty_folders(self.folder, path);
        }
        let _ = fs::remove_dir(&vendor);
        done
    }

    fn stage(&self, staging: &Path, changes: &Changes) -> io::Result<()> {
        let lock = self.new.print();
        let texts = changes.written.iter().map(|path| &self.texts[path]);
        for (index, text) in texts.chain([&lock]).enumerate() {
            let mut file = File::create_new(staging.join(index.to_string()))?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
        }
        Ok(())
    }

    fn replace(&self, staging: &Path, changes: &Changes) -> io::Result<()> {
        for path in &changes.removed {
            fs::remove_file(self.folder.join(path))?;
        }
        for (index, path) in changes.written.iter().enumerate() {
            let file = self.folder.join(path);
            fs::create_dir_all(file.parent().unwrap_or(self.folder))?;
            fs::rename(staging.join(index.to_string()), file)?;
        }
        let lock = self.folder.join(VENDOR_LOCK);
        if self.new.files().is_empty() {
            return fs::remove_file(lock);
        }
        fs::rename(staging.join(changes.written.len().to_string()), lock)
    }
}

/// Removes the folders of a file that are empty, up to that of vendored files.
fn remove_empty_folders(folder: &Path, path: &str) {
    let parents: Vec<&str> = path.match_indices('/').map(|(end, _)| &path[..end]).collect();
    for parent in parents.iter().skip(1).rev() {
        if fs::remove_dir(folder.join(parent)).is_err() {
            return;
        }
    }
}
