//! Documents by name: a file, or a file of a git revision.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, SourceLocation};
use crate::document::{self, Document};
use crate::input;
use crate::pointer::Pointer;

/// The folder that the files of a document must be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Root {
    Folder(PathBuf),
    /// Relative to the document's own folder, in its revision.
    Relative(String),
}

/// Reads the document at a path, or else in a git revision. The files that it refers to come from
/// the same revision, and must be in the folder `below` or, without one, in the document's folder.
pub fn document(source: &str, shown: &str, below: Option<&Root>) -> Result<Document, Diagnostics> {
    let Some((revision, path)) = revision(source) else {
        let below = below.map(|root| match root {
            Root::Folder(folder) => folder.clone(),
            Root::Relative(root) => Path::new(source).with_file_name(root),
        });
        return Document::read_below(Path::new(source), below.as_deref());
    };
    let revision = revision.to_owned();
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    git(source).map_err(|why| {
        Diagnostics::from(
            Diagnostic::error(
                Code::RevisionUnavailable,
                format!("`{source}` is not a file, and git does not have it: {why}"),
            )
            .help("name a file, or REVISION:PATH with the path from the top of the repository"),
        )
    })?;
    let top = match below {
        Some(Root::Folder(below)) => from_top(below)?,
        Some(Root::Relative(root)) => match clean(&format!("{folder}{root}")) {
            top if top.is_empty() => top,
            top => top + "/",
        },
        None => folder.clone(),
    };
    Document::read_by(shown, move |name| {
        let path = clean(&format!("{folder}{name}"));
        if !path.starts_with(&top) || path.starts_with("../") {
            return Err(format!("it is outside of the folder `{top}`; `--root FOLDER` names another"));
        }
        git(&format!("{revision}:{path}"))
    })
}

/// Returns a folder as git names it: from the top of the repository, and ending in `/` unless it is
/// that.
fn from_top(folder: &Path) -> Result<String, Diagnostics> {
    let unreadable = |why: String| {
        Diagnostic::error(
            Code::UnreadableFile,
            format!("the root folder `{}` cannot be read: {why}", folder.display()),
        )
        .help("name a folder of this repository that holds all files of the document")
    };
    let output = Command::new("git")
        .args(["rev-parse", "--show-prefix"])
        .current_dir(folder)
        .output()
        .map_err(|error| unreadable(error.to_string()))?;
    if !output.status.success() {
        return Err(unreadable(String::from_utf8_lossy(&output.stderr).trim().to_owned()).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Returns the text of a file in git's last commit. The name is relative to a folder of the work
/// tree.
pub fn at_head(folder: &Path, name: &str) -> Result<String, String> {
    show(Some(folder), &format!("HEAD:./{name}"))
}

/// Returns the text of a file next to a document, in the same revision, if it exists.
pub fn sibling(source: &str, name: &str) -> Option<String> {
    let Some((revision, path)) = revision(source) else {
        return input::read_to_string(&Path::new(source).with_file_name(name)).ok();
    };
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    git(&format!("{revision}:{folder}{name}")).ok()
}

/// Returns the location of a node. Its file is relative to the folder `root` if it is in there.
pub fn location(document: &Document, pointer: &Pointer, root: &Path) -> Option<SourceLocation> {
    let location = document.location(pointer)?;
    let file = Path::new(&location.file).strip_prefix(root).map(|file| file.display().to_string());
    Some(SourceLocation { file: file.unwrap_or(location.file), ..location })
}

/// Splits a name such as `HEAD~1:openapi.yaml` into revision and path, unless it is a file's.
fn revision(source: &str) -> Option<(&str, &str)> {
    source.split_once(':').filter(|_| !Path::new(source).exists())
}

/// Resolves `..` in a path, which git does not: `a/../b` is `b`.
fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            ".." if !parts.is_empty() => {
                parts.pop();
            }
            "" | "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn git(object: &str) -> Result<String, String> {
    show(None, object)
}

/// Returns the text of an object as git names it from a folder, or else from the current one.
fn show(folder: Option<&Path>, object: &str) -> Result<String, String> {
    let mut command = Command::new("git");
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    let output = command.args(["show", object]).output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    document::text_of(output.stdout)
}
