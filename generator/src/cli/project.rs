//! The files of one API.

use std::path::{Path, PathBuf};

/// The files of one API, and the command that generates its crate.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder that paths are shown relative to.
    pub folder: PathBuf,
    pub document: PathBuf,
    /// The document's path as generated files name it.
    pub source: String,
    /// The choices of Rust; `None`: the defaults.
    pub config: Option<PathBuf>,
    /// The corrections of the document, if that file exists.
    pub overlay: Option<PathBuf>,
    /// The names and shapes that users of the crate rely on; `None`: they follow the document.
    pub lock: Option<PathBuf>,
    /// The changes from version to version, which become a part of the crate.
    pub changelog: Option<PathBuf>,
    /// The folder of the crate; `None`: the command line must name one.
    pub output: Option<PathBuf>,
    /// The folder in which a run that found everything up to date leaves a note for the next one.
    pub stamps: Option<PathBuf>,
    /// The command that generates the crate, as a user types it.
    pub command: &'static str,
    /// The option that precedes the document on the command line, if any.
    pub document_option: &'static str,
}

impl Project {
    /// Returns the project of a document that has no project file. Generated files name the
    /// document by its file name, so that they do not depend on the folder of the run.
    pub fn of_document(document: &Path, command: &'static str) -> Self {
        let name = document.file_name().unwrap_or(document.as_os_str());
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            document: document.to_owned(),
            source: name.to_string_lossy().into_owned(),
            config: None,
            overlay: None,
            lock: None,
            changelog: None,
            output: None,
            stamps: None,
            command,
            document_option: "",
        }
    }

    /// Replaces the configuration. The lock is the file beside it with the extension `lock`, and
    /// the overlay is `overlay.yaml` beside it.
    pub fn set_config(&mut self, config: &Path) {
        self.lock = Some(config.with_extension("lock"));
        self.overlay = Some(config.with_file_name(OVERLAY));
        self.config = Some(config.to_owned());
    }

    /// Returns a path as it is shown: relative to the project's folder, if the path is in it.
    pub fn shown<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.folder).unwrap_or(path)
    }
}

/// The name of the overlay beside a configuration.
pub const OVERLAY: &str = "overlay.yaml";
