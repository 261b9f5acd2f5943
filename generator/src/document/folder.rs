//! The folder of a document on disk, and the root folder that its references stay in.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::input;

/// What the name of a file may end in if its text becomes a description.
pub(crate) const TEXT_EXTENSIONS: [&str; 5] = ["yaml", "yml", "json", "md", "markdown"];

/// The folder that the references of a main file start from, and the root: files outside of the
/// root are not read.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The folder as the user named it.
    shown: PathBuf,
    /// The same without symlinks.
    folder: PathBuf,
    /// Without symlinks.
    root: PathBuf,
}

/// The reason why there is no text of a file.
#[derive(Clone, Debug)]
pub enum Unread {
    /// There is no such file.
    Missing(Diagnostic),
    /// It is not a file that is read.
    Refused(Diagnostic),
}

impl Unread {
    pub fn into_diagnostic(self) -> Diagnostic {
        let (Self::Missing(diagnostic) | Self::Refused(diagnostic)) = self;
        diagnostic
    }
}

impl Folder {
    /// The folder of a main file. Its references may reach all of `root`, or of the folder itself
    /// if that is `None`. A main file that comes through a pipe has no folder but the root; `None`:
    /// it can refer to no other file.
    ///
    /// # Errors
    ///
    /// If the root is not a folder, or does not hold the main file.
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
            Diagnostic::error(format!("the folder of `{}` cannot be read: {error}", main.display()))
        })?;
        let root = resolved.unwrap_or_else(|| folder.clone());
        if !folder.starts_with(&root) {
            let message = format!(
                "the document `{}` is outside of the root folder `{}`",
                main.display(),
                root.display()
            );
            return Err(Diagnostic::error(message).help("name a root folder that holds the document"));
        }
        Ok(Some(Self { shown: main.parent().unwrap_or(Path::new("")).to_owned(), folder, root }))
    }

    /// Returns the name that a person can open.
    pub(super) fn shown(&self, name: &str) -> String {
        self.shown.join(name).display().to_string()
    }

    /// Returns the one name of a file, relative to the folder, of a path relative to the folder or
    /// absolute.
    ///
    /// # Errors
    ///
    /// If the path leaves the root.
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

    /// Reads a file by its name. The folder is resolved before its `..`, a link in it after them.
    ///
    /// # Errors
    ///
    /// If there is no such file, it is outside of the root, or it is not a regular file of a sane
    /// size.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Unread> {
        let shown = self.shown(name);
        let path = self.absolute(name);
        let refused = |message: String, help: &str| Unread::Refused(Diagnostic::error(message).help(help));
        if !path.starts_with(&self.root) {
            return Err(Unread::Refused(self.outside(name, &path)));
        }
        let target = fs::canonicalize(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Unread::Missing(
                Diagnostic::error(format!("there is no file `{shown}`"))
                    .help("add the file, or correct the reference; paths are relative to the file that they stand in"),
            ),
            _ => refused(format!("the file `{shown}` can't be read: {error}"), "correct the reference"),
        })?;
        if !target.starts_with(&self.root) {
            return Err(Unread::Refused(self.outside(name, &target)));
        }
        if target != path
            && fs::symlink_metadata(&path).is_ok_and(|kind| kind.is_symlink())
            && !is_text(&target)
        {
            let message = format!("`{shown}` is a link to a file that is not YAML, JSON or Markdown");
            return Err(refused(message, "refer to the file itself if it is a part of the document"));
        }
        input::read(&target).map_err(|error| {
            let help = "refer to a regular file of YAML, JSON or Markdown";
            refused(format!("the file `{shown}` can't be read: {error}"), help)
        })
    }

    /// Returns a path without `..`, which nothing needs to be at.
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
        Diagnostic::error(format!("`{name}` is outside of the folder that the document may read")).help(format!(
            "the path is `{}`, and files are read below `{root}` only;\n\
             put the file there, or name a folder that holds both with `--root`, or with `root` in the configuration",
            target.display()
        ))
    }
}

/// Returns whether a file, by its name, holds text that people write for a document.
pub(crate) fn is_text(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| TEXT_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

fn resolve_root(root: &Path) -> Result<PathBuf, Diagnostic> {
    let resolved = fs::canonicalize(root);
    match resolved {
        Ok(resolved) if resolved.is_dir() => Ok(resolved),
        Ok(_) => Err(Diagnostic::error(format!("the root `{}` is a file, not a folder", root.display()))),
        Err(error) => {
            Err(Diagnostic::error(format!("the root folder `{}` cannot be read: {error}", root.display())))
        }
    }
    .map_err(|error| error.help("name the folder that holds all files of the document"))
}
