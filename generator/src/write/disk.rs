//! Every change of the disk, one function each, so that a test can make any of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// Creates a folder and those above it.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    step()?;
    fs::create_dir_all(path)
}

/// Writes a file that is not there yet.
pub(super) fn write_new(path: &Path, text: &[u8]) -> io::Result<()> {
    step()?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    // In two halves, so that a test can leave one.
    let (first, second) = text.split_at(text.len() / 2);
    file.write_all(first)?;
    step()?;
    file.write_all(second)
}

/// How many files are brought to the disk at once: it takes many for little more than one.
const AT_ONCE: usize = 16;

/// Waits until files are on the disk and not only in memory.
pub(super) fn sync_files(paths: &[PathBuf]) -> io::Result<()> {
    step()?;
    if cfg!(test) {
        // Tests take no power away, and waiting for the disk is all that they would do.
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

/// Waits until the names in a folder are on the disk. Only Unix can be asked.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    step()?;
    if cfg!(unix) && !cfg!(test) { File::open(path)?.sync_all() } else { Ok(()) }
}

pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

/// Removes a file, or a link itself, if it is there.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    step()?;
    unless_missing(fs::remove_file(path))
}

/// Removes a folder with all that is in it, if it is there. Links in it are not followed.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    step()?;
    unless_missing(fs::remove_dir_all(path))
}

/// Removes a folder if it is empty. One that is not, or that the system wants to keep, stays.
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
