//! The documents to read.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A document and the name of its crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub file: PathBuf,
}

/// Returns the documents of files and folders. Of a folder, files with a top-level key `openapi`
/// count, also in its subfolders: a document of several files has a subfolder with its root file at
/// the top.
///
/// # Errors
///
/// If a file or folder cannot be read.
pub fn documents(paths: &[PathBuf]) -> io::Result<Vec<Named>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(roots(path)?);
            for folder in entries(path)?.into_iter().filter(|entry| entry.is_dir()) {
                files.extend(roots(&folder)?);
            }
        } else {
            files.push(path.clone());
        }
    }
    let mut names = BTreeSet::new();
    let mut named = Vec::new();
    for file in files {
        let mut name = crate_name(&file, 0);
        for parents in 1.. {
            if names.insert(name.clone()) {
                break;
            }
            let longer = crate_name(&file, parents);
            if longer == name {
                return Err(io::Error::other(format!("{} is named twice", file.display())));
            }
            name = longer;
        }
        named.push(Named { name, file });
    }
    Ok(named)
}

/// Returns the documents at the top of a folder.
fn roots(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut roots = Vec::new();
    for file in entries(folder)? {
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if matches!(extension, "yaml" | "yml" | "json") && file.is_file() && is_root(&fs::read(&file)?) {
            roots.push(file);
        }
    }
    Ok(roots)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<BTreeSet<PathBuf>> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    Ok(entries?.into_iter().collect())
}

/// Returns whether a text declares a version of OpenAPI. This does not parse, because other files
/// may be of any format.
fn is_root(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    ["openapi", "swagger"].into_iter().any(|key| {
        let quoted = format!("\"{key}\"");
        if json {
            return text.match_indices(&quoted).any(|(at, found)| {
                let rest = text[at + found.len()..].trim_start();
                rest.strip_prefix(':').is_some_and(|value| value.trim_start().starts_with('"'))
            });
        }
        text.lines().any(|line| {
            let line = line.trim_start_matches(['"', '\'']);
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
        })
    })
}

/// Returns a package name of the file's stem, after the names of `parents` folders above. Its
/// suffix keeps it apart from the names of dependencies.
fn crate_name(file: &Path, parents: usize) -> String {
    let above: Vec<_> = file.parent().into_iter().flat_map(Path::components).collect();
    let above = above[above.len().saturating_sub(parents)..].iter();
    let mut words: Vec<String> = above.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    words.push(file.file_stem().unwrap_or_default().to_string_lossy().into_owned());
    let mut name = String::new();
    for c in words.join("-").chars() {
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => name.push(c),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    let start = if name.starts_with(|c: char| c.is_ascii_alphabetic()) { "" } else { "api-" };
    let name = name.trim_end_matches('-');
    format!("{start}{name}{}client", if name.is_empty() { "" } else { "-" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_package_names() {
        let name = |file: &str| crate_name(Path::new(file), 0);
        assert_eq!(name("a/Boats.v2.yaml"), "boats-v2-client");
        assert_eq!(name("2024_harbour.json"), "api-2024-harbour-client");
        assert_eq!(name("船.json"), "api-client");
        assert_eq!(crate_name(Path::new("a/b/boats.yaml"), 1), "b-boats-client");
    }

    #[test]
    fn a_root_says_openapi_at_its_top() {
        assert!(is_root(b"# boats\nopenapi: 3.1.0\n"));
        assert!(is_root(b"'openapi' : 3.1.0\n"));
        assert!(is_root(b"{\"info\": {}, \"openapi\" :\n\"3.0.0\"}"));
        assert!(!is_root(b"boat:\n  openapi: yes\n"));
        assert!(!is_root(b"{\"kind\": \"openapi\"}"));
    }
}
