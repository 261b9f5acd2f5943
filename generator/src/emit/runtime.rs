//! The runtime's sources: the package `runtime/` of a generated crate, and the client, which
//! belongs to the crate itself because the document adds methods to it.

use std::path::Path;

use include_dir::{Dir, include_dir};

/// The client, in the module that holds the methods added by the document.
pub const CLIENT: &str = include_str!("../../runtime/src/client/base.rs");

/// The modules that are named for a job, which re-export items of the runtime.
pub const MODULES: &str = include_str!("../../runtime/src/client/modules.rs");

/// The root of the package, up to the items for its tests.
const ROOT: &str = include_str!("../../runtime/src/lib.rs");
const NOT_COPIED: &str = "\n// From here on, nothing is copied";

/// All sources of the runtime, including the client and the tests, which are not copied into the
/// package.
static SOURCES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/runtime/src");
const NOT_IN_THE_PACKAGE: [&str; 3] = ["client", "lib.rs", "tests"];

/// Returns every file in a folder, sorted by path.
fn files(folder: &'static Dir<'static>) -> Vec<(String, &'static str)> {
    let mut files: Vec<(String, &str)> = Vec::new();
    for folder in folder.dirs() {
        files.extend(self::files(folder));
    }
    files.extend(folder.files().map(|file| {
        let text = file.contents_utf8().expect("the sources of the runtime are UTF-8");
        (file.path().display().to_string().replace('\\', "/"), text)
    }));
    files.sort();
    files
}

/// Returns the Rust files: the path relative to the generated crate's root, and the text.
pub fn sources() -> impl Iterator<Item = (String, &'static str)> {
    let root = ROOT.split_once(NOT_COPIED).map_or(ROOT, |(copied, _)| copied);
    let is_copied = |path: &str| !NOT_IN_THE_PACKAGE.iter().any(|it| Path::new(path).starts_with(it));
    std::iter::once(("lib.rs".to_owned(), root))
        .chain(files(&SOURCES).into_iter().filter(move |(path, _)| is_copied(path)))
        .map(|(path, text)| (format!("runtime/src/{path}"), text))
}

#[cfg(test)]
mod tests {
    use super::sources;

    #[test]
    fn what_is_there_for_tests_is_not_copied() {
        let (path, root) = sources().next().expect("the root comes first");
        assert_eq!(path, "runtime/src/lib.rs");
        assert!(root.ends_with("pub use serde;\n") && !root.contains("cfg(test)"), "{root}");
        for (path, _) in sources() {
            assert!(!path.contains("/tests/"), "{path} is for tests");
        }
    }

    #[test]
    fn each_file_is_copied_once() {
        let mut paths: Vec<String> = sources().map(|(path, _)| path).collect();
        let all = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), all);
        assert!(paths.contains(&"runtime/src/json/tape.rs".to_owned()), "{paths:?}");
    }
}
