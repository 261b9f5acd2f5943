//! The folder of a document on disk, and the root folder that its references may not leave.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::input;

/// The extensions of files whose text may be used as a description.
pub(crate) const TEXT_EXTENSIONS: [&str; 5] = ["yaml", "yml", "json", "md", "markdown"];

/// The help of the errors of a main file that cannot be read.
pub(super) const GIVE_A_DOCUMENT: &str = "give the path of an OpenAPI document";

/// Returns the error of a main file that cannot be read.
pub(crate) fn unread_main(path: &Path, error: &io::Error) -> Diagnostic {
    let name = path.display();
    let message = match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{name}`"),
        _ => format!("the file `{name}` cannot be read: {error}"),
    };
    Diagnostic::error(Code::MissingFile, message).help(GIVE_A_DOCUMENT)
}

/// The folder that the references in a main file are relative to, and the root. Files outside the
/// root are not read.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The path that the user gave.
    shown: PathBuf,
    /// The canonical path, without symlinks.
    folder: PathBuf,
    /// The canonical path of the root, without symlinks.
    root: PathBuf,
}

/// The reason why a file was not read.
#[derive(Clone, Debug)]
pub enum Unread {
    /// The file does not exist.
    Missing(Diagnostic),
    /// The file must not be read.
    Refused(Diagnostic),
}

impl Unread {
    pub fn into_diagnostic(self) -> Diagnostic {
        let (Self::Missing(diagnostic) | Self::Refused(diagnostic)) = self;
        diagnostic
    }
}

impl Folder {
    /// Returns the folder of a main file. Its references may reach everything below `root`, or
    /// below the folder itself if that is `None`. A main file that comes from a pipe has no folder,
    /// so `root` takes its place; without a root, it cannot refer to other files.
    ///
    /// # Errors
    ///
    /// Returns an error if the root is not a folder or does not contain the main file.
    pub fn of(main: &Path, root: Option<&Path>) -> Result<Option<Self>, Diagnostic> {
        let parent = match main.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let resolved = root.map(resolve_root).transpose()?;
        if input::is_descriptor(main) {
            let shown = root.unwrap_or(parent).to_owned();
            return Ok(resolved.map(|root| Self { shown, folder: root.clone(), root }));
        }
        let folder = fs::canonicalize(parent).map_err(|error| {
            Diagnostic::error(
                Code::UnreadableFile,
                format!("the folder of `{}` cannot be read: {error}", main.display()),
            )
            .help(GIVE_A_DOCUMENT)
        })?;
        let root = resolved.unwrap_or_else(|| folder.clone());
        if !folder.starts_with(&root) {
            let message = format!(
                "the document `{}` is outside of the root folder `{}`",
                main.display(),
                root.display()
            );
            return Err(Diagnostic::error(Code::PathRefused, message)
                .help("choose a root folder that contains the document"));
        }
        Ok(Some(Self { shown: main.parent().unwrap_or(Path::new("")).to_owned(), folder, root }))
    }

    /// Returns the path of a file as the user can open it.
    pub(super) fn shown(&self, name: &str) -> String {
        self.shown.join(name).display().to_string()
    }

    /// Returns the canonical name of a file, relative to the folder. The path may be absolute or
    /// relative to the folder.
    ///
    /// # Errors
    ///
    /// Returns an error if the path leaves the root.
    pub(super) fn name(&self, path: &str) -> Result<String, Diagnostic> {
        if !path.starts_with('/') && path.split('/').next() != Some("..") {
            return Ok(path.to_owned());
        }
        let target = self.absolute(path);
        if !target.starts_with(&self.root) {
            return Err(self.outside(path, &target));
        }
        let mut above = String::new();
        for folder in self.folder.ancestors() {
            if let Ok(below) = target.strip_prefix(folder) {
                return Ok(above + &below.display().to_string().replace('\\', "/"));
            }
            above += "../";
        }
        Err(self.outside(path, &target))
    }

    /// Reads a file by its name. Symlinks in the folder's own path are resolved before `..`,
    /// symlinks below it after.
    ///
    /// # Errors
    ///
    /// Returns an error if the file does not exist, is outside the root, or is not a regular file
    /// of a reasonable size.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Unread> {
        let shown = self.shown(name);
        let path = self.absolute(name);
        let refused = |message: String, help: &str| {
            Unread::Refused(Diagnostic::error(Code::PathRefused, message).help(help))
        };
        if !path.starts_with(&self.root) {
            return Err(Unread::Refused(self.outside(name, &path)));
        }
        let target = fs::canonicalize(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Unread::Missing(
                Diagnostic::error(Code::MissingFile, format!("there is no file `{shown}`"))
                    .help("add the file, or correct the reference; paths are relative to the file that contains them"),
            ),
            _ => refused(format!("the file `{shown}` cannot be read: {error}"), "correct the reference"),
        })?;
        if !target.starts_with(&self.root) {
            return Err(Unread::Refused(self.outside(name, &target)));
        }
        if target != path
            && fs::symlink_metadata(&path).is_ok_and(|kind| kind.is_symlink())
            && !is_text(&target)
        {
            let message = format!("`{shown}` is a link to a file that is not YAML, JSON or Markdown");
            return Err(refused(message, "refer to the file itself if it is part of the document"));
        }
        input::read(&target).map_err(|error| {
            let help = "refer to a regular file of YAML, JSON or Markdown";
            refused(format!("the file `{shown}` cannot be read: {error}"), help)
        })
    }

    /// Returns the absolute path with `..` resolved, without accessing the disk.
    fn absolute(&self, path: &str) -> PathBuf {
        let mut absolute = self.folder.clone();
        if path.starts_with('/') {
            absolute = absolute.ancestors().last().unwrap_or(Path::new("/")).to_owned();
        }
        for part in path.split('/') {
            match Path::new(part).components().next() {
                Some(Component::ParentDir) => drop(absolute.pop()),
                Some(Component::Normal(part)) => absolute.push(part),
                _ => {}
            }
        }
        absolute
    }

    fn outside(&self, name: &str, target: &Path) -> Diagnostic {
        let root = self.root.display();
        Diagnostic::error(Code::PathRefused, format!("`{name}` is outside the folder that the document may read")).help(format!(
            "the path is `{}`, but only files below `{root}` are read;\n\
             move the file there, or set a folder that contains both with `--root` or with `root` in the configuration",
            target.display()
        ))
    }
}

/// Returns whether a file, judging by its name, contains text that people write for a document.
pub(crate) fn is_text(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| TEXT_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

fn resolve_root(root: &Path) -> Result<PathBuf, Diagnostic> {
    let resolved = fs::canonicalize(root);
    match resolved {
        Ok(resolved) if resolved.is_dir() => Ok(resolved),
        Ok(_) => Err(Diagnostic::error(
            Code::PathRefused,
            format!("the root `{}` is a file, not a folder", root.display()),
        )),
        Err(error) => Err(Diagnostic::error(
            Code::UnreadableFile,
            format!("the root folder `{}` cannot be read: {error}", root.display()),
        )),
    }
    .map_err(|error| error.help("choose the folder that contains all files of the document"))
}
