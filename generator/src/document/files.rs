//! The other files of a document, read when a reference first needs them.

use std::collections::BTreeMap;

use elsa::FrozenMap;

use super::Position;
use super::fault::Fault;
use super::folder::{Folder, Unread};
use super::node::Node;
use super::parse::parse_text;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The files around the main one. A file goes by its path from the main file's folder, with `/`,
/// such as `schemas/user.yaml`.
pub(super) struct Files {
    /// The main file's own name in its folder.
    main: String,
    source: Source,
    /// What has been read so far, or why it couldn't be.
    read: FrozenMap<String, Box<Outcome>>,
}

enum Source {
    Disk(Folder),
    /// The main file comes through a pipe, so that there is no folder.
    Pipe,
    Memory(BTreeMap<String, String>),
    /// What the main file is called up to its own name, and what gives the others.
    Asked(String, Box<Load>),
}

/// Gives the text of a file, or says why not.
type Load = dyn Fn(&str) -> Result<String, String> + Send;

type Outcome = Result<(Node, Diagnostics), Failure>;

/// The reason why a file has no tree.
struct Failure {
    /// Whether there is no such file.
    is_missing: bool,
    errors: Diagnostics,
}

impl Failure {
    fn new(errors: impl Into<Diagnostics>) -> Self {
        Self { is_missing: false, errors: errors.into() }
    }

    fn missing(error: Diagnostic) -> Self {
        Self { is_missing: true, errors: error.into() }
    }
}

impl Files {
    /// The files around a main file of that name; without a folder there are none.
    pub(super) fn on_disk(main: String, folder: Option<Folder>) -> Self {
        Self::new(main, folder.map_or(Source::Pipe, Source::Disk))
    }

    pub(super) fn in_memory(main: &str, others: &[(&str, &str)]) -> Self {
        let others = others.iter();
        let texts = others.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Self::new(main.to_owned(), Source::Memory(texts.collect()))
    }

    pub(super) fn asked(
        shown: &str,
        main: &str,
        load: impl Fn(&str) -> Result<String, String> + Send + 'static,
    ) -> Self {
        let above = shown.strip_suffix(main).unwrap_or_default().to_owned();
        Self::new(main.to_owned(), Source::Asked(above, Box::new(load)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.read.is_empty()
    }

    fn new(main: String, source: Source) -> Self {
        Self { main, source, read: FrozenMap::new() }
    }

    /// Returns the name of the file that `from` refers to by a path or a `file:` URL; empty for the
    /// main file.
    ///
    /// # Errors
    ///
    /// If the path is not one that a document may refer to.
    pub(super) fn resolve(&self, from: &str, reference: &str) -> Result<String, Diagnostic> {
        let path = local_path(reference)?;
        let name = match &self.source {
            Source::Disk(folder) if path.starts_with('/') => folder.name(path)?,
            _ if path.starts_with('/') => return Err(absolute(reference)),
            Source::Disk(folder) => folder.name(&joined(from, path))?,
            Source::Pipe | Source::Memory(_) | Source::Asked(..) => joined(from, path),
        };
        Ok(if name == self.main { String::new() } else { name })
    }

    /// A file's root; the error holds everything that is wrong with it.
    pub(super) fn load(&self, name: &str) -> Result<&Node, &Diagnostics> {
        let outcome = match self.read.get(name) {
            Some(outcome) => outcome,
            None => self.read.insert(name.to_owned(), Box::new(self.parse(name))),
        };
        outcome.as_ref().map(|(root, _)| root).map_err(|failure| &failure.errors)
    }

    /// Returns whether a file was looked for and is not there.
    pub(super) fn is_missing(&self, name: &str) -> bool {
        self.read.get(name).is_some_and(|outcome| outcome.as_ref().is_err_and(|failure| failure.is_missing))
    }

    /// A file's root, if it has been read.
    pub(super) fn loaded(&self, name: &str) -> Option<&Node> {
        let (root, _) = self.read.get(name)?.as_ref().ok()?;
        Some(root)
    }

    pub(super) fn warnings(&self, name: &str) -> Option<&Diagnostics> {
        let (_, warnings) = self.read.get(name)?.as_ref().ok()?;
        Some(warnings)
    }

    /// The name that a person can open: from where the main file was named.
    pub(super) fn shown(&self, name: &str) -> String {
        match &self.source {
            Source::Disk(folder) => folder.shown(name),
            Source::Pipe | Source::Memory(_) => name.to_owned(),
            Source::Asked(above, _) => format!("{above}{name}"),
        }
    }

    fn parse(&self, name: &str) -> Outcome {
        let shown = self.shown(name);
        let text = match &self.source {
            Source::Disk(folder) => {
                let bytes = folder.read(name).map_err(|unread| Failure {
                    is_missing: matches!(unread, Unread::Missing(_)),
                    errors: unread.into_diagnostic().into(),
                })?;
                decoded(bytes).map_err(|fault| Failure::new(fault.into_error(&shown)))?
            }
            Source::Pipe => {
                let error = Diagnostic::error(format!(
                    "`{name}` can't be read: the document comes through a pipe, which has no folder"
                ));
                return Err(Failure::new(
                    error.help("name the folder that its references start from: `--root FOLDER`"),
                ));
            }
            Source::Memory(texts) => match texts.get(name) {
                Some(text) => text.clone(),
                None => {
                    return Err(Failure::missing(Diagnostic::error(format!("there is no file `{name}`"))));
                }
            },
            Source::Asked(_, load) => load(name)
                .map_err(|why| Failure::new(Diagnostic::error(format!("`{shown}` cannot be read: {why}"))))?,
        };
        parse_text(&shown, &text).into_root(&shown).map_err(Failure::new)
    }
}

/// Returns a path from the main file's folder, given one from a file's.
fn joined(from: &str, path: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Returns the path of a reference: itself, or what a `file:` URL names (RFC 8089).
fn local_path(reference: &str) -> Result<&str, Diagnostic> {
    let is_file_url = reference.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:"));
    let path = if is_file_url { &reference[5..] } else { reference };
    let path = match path.strip_prefix("//") {
        Some(rest) if is_file_url => rest.strip_prefix("localhost").unwrap_or(rest),
        _ => path,
    };
    let starts_with_drive =
        |path: &str| matches!(path.as_bytes(), [drive, b':', ..] if drive.is_ascii_alphabetic());
    if path.contains(|c: char| c.is_control()) {
        let message = format!("`{}` has control characters", reference.escape_debug());
        return Err(Diagnostic::error(message).help("correct the path of the file"));
    }
    if path.contains('\\') {
        let message = format!("`{reference}` has backslashes, which separate nothing in a reference");
        return Err(Diagnostic::error(message).help("write the path relative to this file, and with `/`"));
    }
    if path.starts_with("//") || is_file_url && !path.starts_with('/') {
        let message = format!("`{reference}` names a file of another machine");
        return Err(Diagnostic::error(message).help("write the path relative to this file"));
    }
    if starts_with_drive(path.trim_start_matches('/')) {
        return Err(absolute(reference));
    }
    Ok(path)
}

fn absolute(reference: &str) -> Diagnostic {
    Diagnostic::error(format!("`{reference}` is an absolute path, which holds on one machine only"))
        .help("write the path relative to this file")
}

/// Returns a text, which is UTF-8, or UTF-16 if it begins with a byte-order mark; or the fault of
/// bytes that are neither.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, Fault> {
    if let Some(text) = utf16(&bytes) {
        return Ok(text);
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// The text of UTF-16 with a byte-order mark, which every reader of YAML takes (YAML 1.2.2, section
/// 5.2).
fn utf16(bytes: &[u8]) -> Option<String> {
    let (unit, bytes): (fn([u8; 2]) -> u16, _) = match bytes {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return None,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

fn not_utf8(bytes: &[u8], valid: usize) -> Fault {
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let line = number(before.matches('\n').count() + 1);
    let position = Position::new(line, number(last_line.chars().count() + 1));
    let message = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the file begins as UTF-16, and holds what is none",
        _ => "the file is not UTF-8 from here on",
    };
    Fault::new(position, message)
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files").field("main", &self.main).finish_non_exhaustive()
    }
}
