//! The crates of a pair of documents: the old one, and the new one with and without the old one's
//! lock.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift::{self, Effect};
use crategen::lock::{self, Accept, Locked};
use crategen::names::PackageVersion;
use crategen::pipeline;
use crategen::public_api::{Item, public_api};
use crategen::write::{Mode, write};

use crate::pairs::Pair;

/// The kind of a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The old crate itself: programs that use it must compile, or the proof proves nothing.
    Old,
    /// The new crate with the lock of the old one.
    WithLock,
    /// The new crate without a lock.
    WithoutLock,
}

impl Side {
    pub const ALL: [Self; 3] = [Self::Old, Self::WithLock, Self::WithoutLock];

    pub fn folder(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::WithLock => "with-lock",
            Self::WithoutLock => "without-lock",
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Old => "the old crate",
            Self::WithLock => "with the lock",
            Self::WithoutLock => "without the lock",
        }
    }
}

/// The crates of a pair.
pub struct Crates {
    /// The package's name, the same for all three, as for new versions of a crate.
    pub package: String,
    pub verdict_with_lock: Effect,
    pub verdict_without_lock: Effect,
    /// Set if code may no longer compile, with the lock and without it: other major changes fail
    /// when a program runs.
    breaks: (bool, bool),
    /// The public API of the old crate.
    pub items: Vec<Item>,
    /// Features of the old crate that the new one does not have.
    pub lost_features: [Vec<String>; 3],
    folder: PathBuf,
}

impl Crates {
    /// Writes the crates of a pair below a folder.
    ///
    /// # Errors
    ///
    /// The errors of a document, as text.
    pub fn new(pair: &Pair, index: usize, folder: &Path, lock_file: &Path) -> Result<Self, String> {
        let package = format!("pair-{index}");
        let read = |file: &Path, version: &str| -> Result<Analyzed, String> {
            let settings = format!("[package]\nname = {package:?}\nversion = {version:?}\n");
            let config = Config::parse("prove-drift", &settings).map_err(|faults| faults.to_string())?;
            let document = Document::read(file).map_err(|faults| faults.to_string())?;
            drift::read(&document, &config, "openapi.yaml").map_err(|faults| faults.to_string())
        };
        let old = read(&pair.old, "1.0.0")?;
        let new = read(&pair.new, "1.0.0")?;
        let found = drift::compare(&old, &new);
        let (verdict_with_lock, verdict_without_lock) = (found.verdict(), found.verdict_without_lock());
        let old = pipeline::lock(old, None, &Accept::Nothing);
        // Through its text, like codegen.
        let given =
            lock::parse("codegen.lock", &old.surface().text(None)).map_err(|faults| faults.to_string())?;
        let with_lock = pipeline::lock(new.clone(), Some(&given), &Accept::Nothing);
        let without_lock = pipeline::lock(new, None, &Accept::Nothing);
        let with_lock = with_lock.with_version(version(verdict_with_lock, 0));
        let without_lock = without_lock.with_version(version(verdict_without_lock, 1));
        let mut crates = Self {
            package,
            verdict_with_lock,
            verdict_without_lock,
            breaks: (found.breaks_compilation(true), found.breaks_compilation(false)),
            items: Vec::new(),
            lost_features: Default::default(),
            folder: folder.join(&pair.name),
        };
        for (side, api) in
            [(Side::Old, &old), (Side::WithLock, &with_lock), (Side::WithoutLock, &without_lock)]
        {
            crates.write(side, api, lock_file)?;
        }
        Ok(crates)
    }

    fn write(&mut self, side: Side, api: &Locked, lock_file: &Path) -> Result<(), String> {
        let mut files =
            pipeline::print(&pipeline::prepare(api.clone())).map_err(|error| error.to_string())?;
        let items = public_api(&files).map_err(|error| error.to_string())?;
        if side == Side::Old {
            self.items = items;
        } else {
            let has: BTreeSet<&str> = items.iter().filter_map(feature).collect();
            let lost = self.items.iter().filter_map(feature).filter(|feature| !has.contains(feature));
            self.lost_features[side as usize] = lost.map(str::to_owned).collect();
        }
        if let Some(manifest) = files.get_mut(Path::new("Cargo.toml")) {
            // It is not part of a workspace above it.
            manifest.push_str("\n[workspace]\n");
        }
        let folder = self.folder(side);
        write(&files, &folder, Mode::Write).map_err(|faults| faults.to_string())?;
        fs::copy(lock_file, folder.join("Cargo.lock")).map_err(|error| error.to_string())?;
        Ok(())
    }

    pub fn folder(&self, side: Side) -> PathBuf {
        self.folder.join(side.folder())
    }

    /// Returns whether drift reports that code may no longer compile.
    pub fn breaks(&self, side: Side) -> bool {
        match side {
            Side::Old => false,
            Side::WithLock => self.breaks.0,
            Side::WithoutLock => self.breaks.1,
        }
    }

    pub fn verdict(&self, side: Side) -> Effect {
        match side {
            Side::Old => Effect::None,
            Side::WithLock => self.verdict_with_lock,
            Side::WithoutLock => self.verdict_without_lock,
        }
    }
}

fn feature(item: &Item) -> Option<&str> {
    item.subject.strip_prefix("feature ")
}

/// Returns the version that the verdict allows short of a break. The number keeps the crates apart,
/// so that one lock file can have all.
fn version(verdict: Effect, number: u64) -> PackageVersion {
    let version = match verdict {
        Effect::Minor | Effect::Major => format!("1.{}.0", 1 + number),
        Effect::None | Effect::Docs | Effect::Patch => format!("1.0.{}", 1 + number),
    };
    PackageVersion::given(&version).expect("three numbers are a version")
}
