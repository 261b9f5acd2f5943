//! All changes of the disk, one function each, so that a test can make any of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// Creates a folder and its parents.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    step()?;
    fs::create_dir_all(path)
}

/// Writes a new file.
pub(super) fn write_new(path: &Path, text: &[u8]) -> io::Result<()> {
    step()?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    // In two halves, so that a test can interrupt it between them.
    let (first, second) = text.split_at(text.len() / 2);
    file.write_all(first)?;
    step()?;
    file.write_all(second)
}

/// The number of files that are synced at once, which takes little longer than one.
const AT_ONCE: usize = 16;

/// Waits until files are on the disk rather than in memory.
pub(super) fn sync_files(paths: &[PathBuf]) -> io::Result<()> {
    step()?;
    if cfg!(test) {
        // Tests do not cut the power, and syncing would take most of their time.
        return Ok(());
    }
    let sync = |path: &PathBuf| OpenOptions::new().write(true).open(path)?.sync_all();
    let share = paths.len().div_ceil(AT_ONCE).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> =
            paths.chunks(share).map(|chunk| scope.spawn(move || chunk.iter().try_for_each(sync))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread ended early")))
        })
    })
}

/// Waits until the entries of a folder are on the disk. Only Unix supports this.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    step()?;
    if cfg!(unix) && !cfg!(test) { File::open(path)?.sync_all() } else { Ok(()) }
}

pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

/// Removes a file, or a link itself, if it exists.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    step()?;
    unless_missing(fs::remove_file(path))
}

/// Removes a folder with its contents, if it exists. Links in it are not followed.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    step()?;
    unless_missing(fs::remove_dir_all(path))
}

/// Removes a folder if it is empty. Other folders, and those that the system does not let go, are
/// kept.
pub(super) fn remove_empty_folder(path: &Path) -> io::Result<()> {
    step()?;
    match fs::remove_dir(path) {
        Err(error) if error.kind() != io::ErrorKind::StorageFull => Ok(()),
        done => done,
    }
}

fn unless_missing(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

#[cfg(not(test))]
fn step() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use super::tests::faults::step;
