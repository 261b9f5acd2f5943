//! Compares a folder with the files to be written, and decides which of its files may be replaced.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::manifest::{self, Manifest, is_plain, slashed};
use super::{Mode, Report, first_line_is_ours, staging};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The folders of a package that contain only generated files. That of a module does as a whole.
const WHOLE: [&str; 2] = ["src", "runtime/src"];
/// The folders that may contain other files, too.
const SHARED: [&str; 2] = ["", "runtime"];

/// The file that makes a folder a module.
const MODULE: &str = "mod.rs";
/// The folder of the runtime in a module.
const RUNTIME: &str = "runtime";

/// A folder, and the files that it should contain.
pub(super) struct Comparison<'a> {
    folder: &'a Path,
    files: &'a BTreeMap<PathBuf, String>,
    /// The files without a marker that codegen wrote in the last run.
    manifest: Manifest,
    mode: Mode,
    report: Report,
    /// For each path that codegen did not write and cannot replace, the reason.
    obstacles: BTreeMap<PathBuf, String>,
}

/// Compares a folder with the files that it should contain.
///
/// # Errors
///
/// Every path that blocks a file of the crate and was not written by codegen.
pub(super) fn compare(
    files: &BTreeMap<PathBuf, String>,
    folder: &Path,
    outside: &BTreeSet<PathBuf>,
    mode: Mode,
) -> Result<Report, Diagnostics> {
    check_names(files)?;
    let manifest = read_manifest(folder)?;
    let report = Report::default();
    let mut comparison = Comparison { folder, files, manifest, mode, report, obstacles: BTreeMap::new() };
    for (path, text) in files {
        comparison.file(path, text);
    }
    comparison.stale(outside);
    comparison.into_report()
}

impl Comparison<'_> {
    /// Compares one file.
    fn file(&mut self, path: &Path, text: &str) {
        if self.parent_is_in_the_way(path) {
            return;
        }
        let whole = self.folder.join(path);
        let metadata = match fs::symlink_metadata(&whole) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.report.written.push(path.to_owned());
                return;
            }
            Err(error) => return self.obstacle(path, format!("it cannot be read: {error}")),
        };
        if metadata.is_dir() {
            return self.obstacle(path, "there is a folder of that name".to_owned());
        }
        if metadata.is_file() && holds(&whole, &metadata, text.as_bytes()) {
            self.report.unchanged += 1;
        } else if self.mode == Mode::Overwrite || self.is_ours(path, &metadata) {
            self.report.written.push(path.to_owned());
        } else if metadata.is_symlink() {
            self.obstacle(path, "it is a link, and links are not followed".to_owned());
        } else {
            self.obstacle(path, "it was not written by the generator".to_owned());
        }
    }

    /// Returns whether a parent folder of a file is not a folder.
    fn parent_is_in_the_way(&mut self, path: &Path) -> bool {
        let mut parents: Vec<&Path> =
            path.ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty()).collect();
        parents.reverse();
        for parent in parents {
            match fs::symlink_metadata(self.folder.join(parent)) {
                Ok(metadata) if metadata.is_dir() => {}
                Ok(metadata) => {
                    let what = if metadata.is_symlink() { "a link" } else { "a file" };
                    self.obstacle(
                        parent,
                        format!("it is {what} instead of a folder, which `--force` does not replace"),
                    );
                    return true;
                }
                // A missing folder contains nothing.
                Err(_) => return false,
            }
        }
        false
    }

    /// Returns whether codegen wrote a file: it has the marker, or is in the manifest and
    /// unchanged. Empty files count as written by codegen, since nothing is lost with them.
    fn is_ours(&self, path: &Path, metadata: &Metadata) -> bool {
        let whole = self.folder.join(path);
        metadata.is_file()
            && (metadata.len() == 0
                || has_marker(&whole)
                || fs::read(&whole).is_ok_and(|bytes| self.manifest.lists(path, &bytes)))
    }

    /// Finds files that codegen wrote and that are not in the crate any more.
    fn stale(&mut self, outside: &BTreeSet<PathBuf>) {
        let mut stale = BTreeSet::new();
        for path in self.manifest.paths() {
            let whole = self.folder.join(path);
            let reached = !self.files.contains_key(path) && !has_link(self.folder, path);
            if reached && fs::read(&whole).is_ok_and(|bytes| self.manifest.lists(path, &bytes)) {
                stale.insert(path.clone());
            }
        }
        for path in SHARED.iter().flat_map(|inner| entries(self.folder, Path::new(inner))) {
            let whole = self.folder.join(&path);
            let is_file = fs::symlink_metadata(&whole).is_ok_and(|metadata| metadata.is_file());
            if is_file && !self.files.contains_key(&path) && !outside.contains(&whole) && has_marker(&whole) {
                stale.insert(path);
            }
        }
        let is_module = self.files.contains_key(Path::new(MODULE));
        if !is_module && has_marker(&self.folder.join(MODULE)) {
            // A package takes the place of a module.
            let below = files_below(self.folder, Path::new(""));
            stale.extend(
                below
                    .into_iter()
                    .filter(|path| !self.files.contains_key(path) && has_marker(&self.folder.join(path))),
            );
        }
        let whole: &[&str] = if is_module { &[""] } else { &WHOLE };
        for path in whole.iter().flat_map(|inner| files_below(self.folder, Path::new(inner))) {
            if is_module && (path.starts_with(manifest::NAME) || path.starts_with(staging::NAME)) {
                continue;
            }
            if self.files.contains_key(&path) || stale.contains(&path) || is_of_a_tool(&path) {
                continue;
            }
            if let Some(output) = self.other_output(&path) {
                self.obstacle(&output, "it is the folder of another generated client".to_owned());
                continue;
            }
            let metadata = fs::symlink_metadata(self.folder.join(&path));
            if metadata.is_ok_and(|metadata| self.is_ours(&path, &metadata)) {
                stale.insert(path);
            } else if self.mode != Mode::Overwrite {
                self.obstacle(&path, "it was not written by the generator, which owns the folder".to_owned());
            }
        }
        self.report.removed = stale.into_iter().collect();
    }

    /// Returns the folder below this one that a run for another crate or module wrote, if the file
    /// is in one.
    fn other_output(&self, path: &Path) -> Option<PathBuf> {
        let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let is_output = |folder: &&Path| {
            let whole = self.folder.join(folder);
            // Of a client, only the runtime has more files of that name.
            let is_module = !folder.starts_with(RUNTIME) && has_marker(&whole.join(MODULE));
            is_module || has_marker(&whole.join(manifest::NAME))
        };
        folders.filter(is_output).last().map(Path::to_owned)
    }

    fn obstacle(&mut self, path: &Path, what: String) {
        self.obstacles.entry(path.to_owned()).or_insert(what);
    }

    fn into_report(self) -> Result<Report, Diagnostics> {
        if self.obstacles.is_empty() {
            return Ok(self.report);
        }
        let mut diagnostics = Diagnostics::default();
        for (path, what) in self.obstacles {
            let message = format!("{} is in the way: {what}", self.folder.join(path).display());
            diagnostics.push(
                Diagnostic::error(Code::ForeignFile, message)
                    .help("move it elsewhere, or write the crate to another folder; `--force` replaces files whose names are those of files of the crate"),
            );
        }
        Err(diagnostics)
    }
}

/// Refuses names outside the folder, and names that are equal on case-insensitive file systems.
fn check_names(files: &BTreeMap<PathBuf, String>) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut folded: BTreeMap<String, &Path> = BTreeMap::new();
    for path in files.keys() {
        if !is_plain(path) || path.starts_with(super::staging::NAME) {
            diagnostics.push(Diagnostic::error(
                Code::InternalError,
                format!("`{}` is not the name of a file of a crate", path.display()),
            ));
        }
        if let Some(other) = folded.insert(slashed(path).to_lowercase(), path) {
            let message = format!(
                "`{}` and `{}` are one file on case-insensitive file systems",
                other.display(),
                path.display()
            );
            diagnostics.push(
                Diagnostic::error(Code::NameCollision, message)
                    .help("give one of them another name in the configuration"),
            );
        }
    }
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

fn read_manifest(folder: &Path) -> Result<Manifest, Diagnostics> {
    let path = folder.join(manifest::NAME);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file());
    if !is_file || !has_marker(&path) {
        return Ok(Manifest::default());
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    Manifest::parse(&text).map_err(|line| {
        Diagnostic::error(Code::ForeignFile, "this line of the list of generated files is not valid")
            .in_file(path.display().to_string(), line, 1)
            .help(
                "restore the file from version control, or remove it: the files that it lists then count as your own",
            )
            .into()
    })
}

/// Returns whether a file is one that systems and editors leave behind. Such files are neither
/// compiled nor removed.
fn is_of_a_tool(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db"
}

/// Returns whether a file has these bytes. Compares the length first, so that most files are not
/// read.
fn holds(path: &Path, metadata: &Metadata, bytes: &[u8]) -> bool {
    metadata.len() == bytes.len() as u64 && fs::read(path).is_ok_and(|there| there == bytes)
}

/// Returns whether the first line of a file has the marker.
fn has_marker(path: &Path) -> bool {
    // Reads only the start, because the file may be anything.
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut start));
    read.is_ok() && first_line_is_ours(&start)
}

/// Returns whether a parent folder of a file is a link.
pub(super) fn has_link(folder: &Path, path: &Path) -> bool {
    path.ancestors().skip(1).any(|parent| {
        !parent.as_os_str().is_empty()
            && fs::symlink_metadata(folder.join(parent)).is_ok_and(|metadata| metadata.is_symlink())
    })
}

/// Returns the entries of a folder, relative to `root`, sorted; none if it is not a folder, or is
/// reached through a link.
fn entries(root: &Path, folder: &Path) -> Vec<PathBuf> {
    if has_link(root, &folder.join("entry")) {
        return Vec::new();
    }
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| folder.join(entry.file_name())).collect();
    paths.sort();
    paths
}

/// Returns every file below a folder, relative to `root`, sorted. A link counts as a file.
fn files_below(root: &Path, folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(folder) = todo.pop() {
        for path in entries(root, &folder) {
            match fs::symlink_metadata(root.join(&path)) {
                Ok(metadata) if metadata.is_dir() => todo.push(path),
                _ => out.push(path),
            }
        }
    }
    out.sort();
    out
}
