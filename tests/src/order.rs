//! The order of paths does not affect the names of types (an invariant of ARCHITECTURE.md).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crategen::GenerateOptions;

use crate::cases;

/// Returns the fixtures whose document has several files.
fn split_documents() -> Vec<PathBuf> {
    let mut cases = cases::of("emit");
    cases.retain(|case| files(case).len() > 1);
    cases
}

/// Returns the files of a document, by path below its folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    while let Some(at) = todo.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "json") {
                out.push(path.strip_prefix(folder).unwrap().to_path_buf());
            }
        }
    }
    out
}

/// Returns the document with its paths, the entries of `paths:` indented by two spaces, in another
/// order.
fn reordered(text: &str, order: impl FnOnce(&mut Vec<String>)) -> String {
    let (before, rest) = text.split_once("\npaths:\n").unwrap();
    let mut paths: Vec<String> = Vec::new();
    let mut lines = rest.lines().peekable();
    while let Some(line) = lines.next_if(|line| line.is_empty() || line.starts_with(' ')) {
        if line.starts_with("  /") {
            paths.push(String::new());
        }
        let path = paths.last_mut().unwrap();
        path.push_str(line);
        path.push('\n');
    }
    order(&mut paths);
    let after: Vec<&str> = lines.collect();
    format!("{before}\npaths:\n{}{}\n", paths.concat(), after.join("\n"))
}

fn type_names(spec: &Path) -> BTreeSet<String> {
    let generated =
        crategen::generate(&GenerateOptions::new(spec)).unwrap_or_else(|errors| panic!("{errors}"));
    generated.model.types.iter().map(|def| def.name.to_string()).collect()
}

#[test]
fn the_order_of_paths_renames_no_type() {
    let cases = split_documents();
    assert!(cases.len() > 2, "some fixtures are split into files");
    for case in cases {
        let expected = type_names(&case.join("openapi.yaml"));
        let main = fs::read_to_string(case.join("openapi.yaml")).unwrap();
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("order").join(cases::name(&case));
        for file in files(&case) {
            let to = copy.join(&file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(case.join(&file), to).unwrap();
        }
        let reversed = reordered(&main, |paths| paths.reverse());
        let rotated = reordered(&main, |paths| paths.rotate_left(1));
        for text in [reversed, rotated] {
            fs::write(copy.join("openapi.yaml"), &text).unwrap();
            assert_eq!(type_names(&copy.join("openapi.yaml")), expected, "{}:\n{text}", case.display());
        }
    }
}
