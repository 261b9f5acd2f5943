pub(super) mod faults;
mod interrupted;
mod ownership;

pub use std::collections::BTreeMap;
pub use std::fs;

use super::*;
pub use crate::diagnostic::Diagnostics;

/// A folder for one test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("crategen-write-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    /// Returns every file, folder (with a `/` at the end) and link (with its target) below the
    /// folder, with the texts of files.
    fn content(&self) -> BTreeMap<String, String> {
        let mut content = BTreeMap::new();
        let mut todo = vec![self.0.clone()];
        while let Some(folder) = todo.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(&self.0).unwrap().display().to_string();
                let kind = fs::symlink_metadata(&path).unwrap();
                if kind.is_dir() {
                    content.insert(format!("{name}/"), String::new());
                    todo.push(path);
                } else if kind.is_symlink() {
                    content.insert(name, format!("-> {}", fs::read_link(&path).unwrap().display()));
                } else {
                    content.insert(name, String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned());
                }
            }
        }
        content
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Returns files with the marker.
fn files(entries: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
    let text = |text: &str| format!("// {MARKER} from a. Do not edit.\n{text}\n");
    entries.iter().map(|(path, content)| (PathBuf::from(path), text(content))).collect()
}

/// Returns the message of a refused run, and checks that nothing was touched.
fn refused(files: &BTreeMap<PathBuf, String>, folder: &Folder) -> String {
    let before = folder.content();
    let error = write(files, &folder.0, Mode::Write).unwrap_err().to_string();
    assert_eq!(folder.content(), before, "nothing is touched: {error}");
    error
}
