//! The staging folder, in which a run prepares its files and which locks out other runs. It is in
//! the crate's folder, so that each move is a rename on one file system. It exists during a run,
//! and after one that was killed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use same_file::Handle;

use super::disk;
use super::journal::Journal;

/// The name of the folder.
pub(super) const NAME: &str = ".codegen-staging";

/// The longest time to wait for another run.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The possible entries of the folder. If there is any other, codegen did not create it.
const ENTRIES: [&str; 6] = [LOCK, JOURNAL, NEW_JOURNAL, DONE, "new", "old"];
/// The file that the run locks. The system releases the lock when the process ends, in any way.
const LOCK: &str = "lock";
const JOURNAL: &str = "journal";
/// The journal while it is being written.
const NEW_JOURNAL: &str = "journal.new";
/// The journal of a run that only has to clean up.
const DONE: &str = "done";

/// The state of the staging folder when no run uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The folder does not exist.
    Absent,
    /// A run was killed.
    Left,
    /// Codegen did not create the folder.
    Foreign,
}

/// The folder, while this run uses it.
pub(super) struct Staging {
    root: PathBuf,
    /// Holds the lock.
    _lock: File,
}

/// Returns the state of the folder, after waiting for a run that uses it.
pub(super) fn state(folder: &Path) -> io::Result<State> {
    let root = folder.join(NAME);
    let started = Instant::now();
    let mut seen = 0;
    loop {
        match fs::symlink_metadata(&root) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Absent),
            Err(error) => return Err(error),
            Ok(kind) if !kind.is_dir() => return Ok(State::Foreign),
            Ok(_) => {}
        }
        if !is_ours(&root)? {
            return Ok(State::Foreign);
        }
        let lock = File::open(root.join(LOCK));
        let is_held = lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)));
        // A run that begins or ends briefly has the folder without the lock.
        seen = if is_held { 0 } else { seen + 1 };
        if seen > 2 {
            return Ok(State::Left);
        }
        wait(started)?;
    }
}

/// Returns whether all entries of the folder are codegen's.
fn is_ours(root: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let is_folder = name == "new" || name == "old";
        let kind = match entry.file_type() {
            // The entry was removed meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            kind => kind?,
        };
        if !ENTRIES.iter().any(|known| name == *known) || kind.is_dir() != is_folder || kind.is_symlink() {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Staging {
    /// Creates the folder, or takes over one that was left; waits for a run that uses it.
    pub(super) fn enter(folder: &Path) -> io::Result<Self> {
        let root = folder.join(NAME);
        let started = Instant::now();
        loop {
            let kind = fs::symlink_metadata(&root);
            if kind.is_ok_and(|kind| !kind.is_dir()) || !is_ours(&root)? {
                return Err(io::Error::other(format!(
                    "`{}` was not created by the generator",
                    root.display()
                )));
            }
            disk::create_folder(&root)?;
            let path = root.join(LOCK);
            // Between these two steps, a run that ends may have removed the folder.
            if let Ok(lock) = OpenOptions::new().create(true).truncate(false).write(true).open(&path)
                && lock.try_lock().is_ok()
                && is_at(&lock, &path)
            {
                return Ok(Self { root, _lock: lock });
            }
            wait(started)?;
        }
    }

    pub(super) fn new_file(&self, path: &Path) -> PathBuf {
        self.root.join("new").join(path)
    }

    pub(super) fn old_file(&self, path: &Path) -> PathBuf {
        self.root.join("old").join(path)
    }

    /// Returns the plan of a run that was killed before it ended.
    pub(super) fn journal(&self) -> io::Result<Option<Journal>> {
        self.plan(JOURNAL)
    }

    /// Returns the plan of a run that was killed while it cleaned up.
    pub(super) fn done(&self) -> io::Result<Option<Journal>> {
        self.plan(DONE)
    }

    fn plan(&self, name: &str) -> io::Result<Option<Journal>> {
        match fs::read_to_string(self.root.join(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            text => Journal::parse(&text?).map(Some).ok_or_else(|| {
                let message =
                    format!("`{}` is not a journal of the generator", self.root.join(name).display());
                io::Error::other(message)
            }),
        }
    }

    /// Writes the plan down, so that the following steps can be rolled back.
    pub(super) fn begin(&self, journal: &Journal) -> io::Result<()> {
        let new = self.root.join(NEW_JOURNAL);
        disk::write_new(&new, journal.text().as_bytes())?;
        disk::sync_files(std::slice::from_ref(&new))?;
        disk::rename(&new, &self.root.join(JOURNAL))?;
        disk::sync_folder(&self.root)
    }

    /// Commits the run: from here on it cannot be rolled back.
    pub(super) fn commit(&self) -> io::Result<()> {
        disk::rename(&self.root.join(JOURNAL), &self.root.join(DONE))?;
        // It is committed even if syncing fails.
        let _ = disk::sync_folder(&self.root);
        Ok(())
    }

    /// Removes the journal, after a rollback.
    pub(super) fn forget(&self) -> io::Result<()> {
        disk::remove_file(&self.root.join(JOURNAL))
    }

    /// Removes everything except the lock.
    pub(super) fn clear(&self) -> io::Result<()> {
        for folder in ["new", "old"] {
            disk::remove_folder(&self.root.join(folder))?;
        }
        // The plan is removed last, so that until then the next run can clean up.
        disk::remove_file(&self.root.join(NEW_JOURNAL))?;
        disk::remove_file(&self.root.join(DONE))
    }

    /// Removes the folder, unless it has a plan that has to be rolled back. If that fails, the next
    /// run removes the rest.
    pub(super) fn leave(self) {
        if self.root.join(JOURNAL).exists() || self.root.join(DONE).exists() {
            return;
        }
        let _ = self
            .clear()
            .and_then(|()| disk::remove_file(&self.root.join(LOCK)))
            .and_then(|()| disk::remove_empty_folder(&self.root));
    }
}

/// Returns whether a file is still the one at a path, rather than one that was removed since.
fn is_at(file: &File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    open.is_ok_and(|open| Handle::from_path(path).is_ok_and(|there| there == open))
}

fn wait(started: Instant) -> io::Result<()> {
    if started.elapsed() > LONGEST_WAIT {
        let message = "another run of the generator has been writing to the folder for a minute";
        return Err(io::Error::new(io::ErrorKind::WouldBlock, message));
    }
    thread::sleep(Duration::from_millis(4));
    Ok(())
}
