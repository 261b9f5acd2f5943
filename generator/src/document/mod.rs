//! Parses a [`Document`]: YAML or JSON with the position of every node, and the files that it
//! refers to.

mod deserialize;
mod fault;
mod files;
mod folder;
mod indentation;
mod json;
mod node;
mod overlay;
mod overlay_merge;
mod parse;
mod parsed;
mod position;
mod scalar;
#[cfg(test)]
mod tests;
mod uri;
mod vendor_lock;
mod vendored_path;
mod version;
mod yaml;
mod yaml_rules;

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, SourceLocation};
use crate::input;
use crate::pointer::Pointer;

pub use deserialize::DeserializeError;
use fault::Fault;
use files::Files;
pub use files::WebFile;
use folder::GIVE_A_DOCUMENT;
pub use folder::{Folder, Unread};
pub(crate) use folder::{is_text, unread_main};
pub use node::{Member, Node, Number, NumberValue, Object, Position, Value};
pub use overlay::{Action, Unmatched, extended_file};
use parse::parse_text;
pub use uri::{is_web, resolved, web_address, without_userinfo};
pub use vendor_lock::{VENDOR_FOLDER, VENDOR_LOCK, VendorLock, Vendored};
pub use vendored_path::vendored_paths;
pub use version::Version;

/// An OpenAPI document: the main file, and other files as references need them.
#[derive(Debug)]
pub struct Document {
    /// The path of the main file, as the user gave it.
    name: String,
    root: Node,
    version: Version,
    warnings: Diagnostics,
    files: Files,
    /// The name of the overlay, if one has been applied.
    overlay: Option<String>,
}

impl Document {
    /// Reads the document at that path. Other files below its folder are read later, when
    /// references need them. Returns all errors in the text, or the reason why its version is not
    /// supported.
    pub fn read(path: &Path) -> Result<Self, Diagnostics> {
        Self::read_below(path, None)
    }

    /// Reads the document at that path. Its references may reach everything below a root folder.
    pub fn read_below(path: &Path, root: Option<&Path>) -> Result<Self, Diagnostics> {
        let name = path.display().to_string();
        let bytes = input::read_main(path).map_err(|error| unread_main(path, &error))?;
        let text = files::decoded(bytes).map_err(|fault| fault.into_error(&name))?;
        let main = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self::new(name, &text, Files::on_disk(main, Folder::of(path, root)?))
    }

    /// Reads a document from memory. It cannot refer to other files.
    pub fn parse(name: &str, text: &str) -> Result<Self, Diagnostics> {
        Self::parse_files(&[(name, text)])
    }

    /// Reads a document of several files from memory, given as names relative to one folder and
    /// texts. The first is the main file.
    pub fn parse_files(files: &[(&str, &str)]) -> Result<Self, Diagnostics> {
        let [(name, text), others @ ..] = files else {
            return Err(Diagnostic::error(Code::MissingFile, "there is no file").into());
        };
        Self::new((*name).to_owned(), text, Files::in_memory(name, others))
    }

    /// Reads a document whose files a callback loads, for instance from version control. Files are
    /// named by their path relative to the main file's folder. `shown` is the displayed path of the
    /// main file and ends with its name.
    pub fn read_by(
        shown: &str,
        load: impl Fn(&str) -> Result<String, String> + Send + 'static,
    ) -> Result<Self, Diagnostics> {
        let main = shown.rsplit(['/', ':']).next().unwrap_or(shown);
        let text = load(main).map_err(|why| {
            Diagnostic::error(Code::UnreadableFile, format!("`{shown}` cannot be read: {why}"))
                .help(GIVE_A_DOCUMENT)
        })?;
        Self::new(shown.to_owned(), &text, Files::asked(shown, main, load))
    }

    fn new(name: String, text: &str, files: Files) -> Result<Self, Diagnostics> {
        let parsed = parse_text(&name, text);
        let (root, mut warnings) = parsed.into_root(&name)?;
        let version = version::of(&root, &name, &mut warnings)?;
        Ok(Self { name, root, version, warnings, files, overlay: None })
    }

    /// Returns the root of the main file.
    pub fn root(&self) -> &Node {
        &self.root
    }

    pub fn version(&self) -> Version {
        self.version
    }

    /// Returns warnings about the main file's text, such as duplicate keys.
    pub fn warnings(&self) -> &Diagnostics {
        &self.warnings
    }

    /// Returns the location of a node, or of its closest ancestor that exists.
    pub fn location(&self, pointer: &Pointer) -> Option<SourceLocation> {
        let (file, root) = match pointer.file_name() {
            "" => (self.name.clone(), &self.root),
            name => (self.files.shown(name), self.files.loaded(name)?),
        };
        let position = position::of(root, pointer);
        let file = match &self.overlay {
            Some(overlay) if position.overlaid => overlay.clone(),
            _ => file,
        };
        Some(SourceLocation { file, line: position.line as usize, column: position.column as usize })
    }

    /// Returns the root of a file by its name in pointers: the path relative to the main file's
    /// folder, empty for the main file. The file is read on the first call. If it cannot be read,
    /// every call returns the same errors.
    pub fn file(&self, name: &str) -> Result<&Node, &Diagnostics> {
        if name.is_empty() {
            return Ok(&self.root);
        }
        self.files.load(name)
    }

    /// Returns the root of a file, as [`Self::file`] does, if it has been read.
    pub fn loaded(&self, name: &str) -> Option<&Node> {
        if name.is_empty() { Some(&self.root) } else { self.files.loaded(name) }
    }

    /// Returns the name of the file that a path in another file refers to; empty for the main file.
    ///
    /// # Errors
    ///
    /// Returns an error if the path leaves the root folder, or if a document may not refer to it.
    pub fn file_name(&self, from: &str, reference: &str) -> Result<String, Diagnostic> {
        self.files.resolve(from, reference)
    }

    /// Returns the file in the web that a reference in a file means (`crategen vendor`); `None` if
    /// it means none. References in a vendored file are relative to its URL.
    ///
    /// # Errors
    ///
    /// Returns an error if the lock of vendored files cannot be read.
    pub fn web_file(&self, from: &str, reference: &str) -> Result<Option<WebFile>, Diagnostics> {
        self.files.web_file(from, reference)
    }

    /// Returns the path of a URI relative to the main file if `$self` gives that a URI in the same
    /// folder or above (OpenAPI 3.2, 4.1.2.2.2); empty for the main file.
    pub fn below_self(&self, uri: &str) -> Option<String> {
        let own = self.root.get("$self")?.as_str()?;
        let own = own.split('#').next().unwrap_or(own);
        if uri == own {
            return Some(String::new());
        }
        let (folder, _) = own.rsplit_once('/')?;
        uri.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned)
    }

    /// Returns whether a reference needed the file but it does not exist.
    pub fn is_missing(&self, name: &str) -> bool {
        self.files.is_missing(name)
    }

    /// Returns whether only the main file has been read so far.
    pub fn is_single_file(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns warnings about the text of another file that has been read.
    pub fn warnings_of(&self, name: &str) -> Option<&Diagnostics> {
        self.files.warnings(name)
    }
}

/// Decodes a file of a document: UTF-8, or UTF-16 with a byte-order mark.
///
/// # Errors
///
/// Returns the reason with its line and column if the bytes are neither.
pub fn text_of(bytes: Vec<u8>) -> Result<String, String> {
    files::decoded(bytes).map_err(|Fault { position, message, .. }| {
        format!("{message} (line {}, column {})", position.line, position.column)
    })
}
