//! The other files of a document, read when a reference needs them.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use elsa::FrozenMap;

use super::Position;
use super::fault::Fault;
use super::folder::{Folder, Unread};
use super::node::Node;
use super::parse::parse_text;
use super::uri::{resolved, web_address};
use super::vendor_lock::{VENDOR_LOCK, VendorLock, is_vendored};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::input;

/// The files that the main file may refer to. A file is named by its path relative to the main
/// file's folder, with `/`, such as `schemas/user.yaml`.
pub(super) struct Files {
    /// The name of the main file in its folder.
    main: String,
    source: Source,
    /// The files that have been read, or the reasons why they could not be.
    read: FrozenMap<String, Box<Outcome>>,
    /// The lock of vendored files, or the reason why it cannot be read.
    vendor_lock: OnceCell<Result<VendorLock, Diagnostics>>,
}

/// The file that a reference to the web means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebFile {
    /// The name of the vendored file.
    Vendored(String),
    /// The URL of a file that is not vendored.
    Unlisted(String),
}

enum Source {
    Disk(Folder),
    /// The main file comes through a pipe, so it has no folder.
    Pipe,
    Memory(BTreeMap<String, String>),
    /// The displayed path of the main file without its name, and a function that loads the others.
    Asked(String, Box<Load>),
}

/// Returns the text of a file, or the reason why it cannot be read.
type Load = dyn Fn(&str) -> Result<String, String> + Send;

type Outcome = Result<(Node, Diagnostics), Failure>;

/// The reason why a file could not be parsed.
struct Failure {
    /// The file does not exist.
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
    /// Returns the files around a main file with that name; none if there is no folder.
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
        Self { main, source, read: FrozenMap::new(), vendor_lock: OnceCell::new() }
    }

    /// Returns the name of the file that a path or a `file:` URL in `from` refers to. The main
    /// file's name is empty.
    ///
    /// # Errors
    ///
    /// Returns an error if a document may not refer to that path.
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

    /// Returns a file's root, or all errors in it.
    pub(super) fn load(&self, name: &str) -> Result<&Node, &Diagnostics> {
        let outcome = match self.read.get(name) {
            Some(outcome) => outcome,
            None => self.read.insert(name.to_owned(), Box::new(self.parse(name))),
        };
        outcome.as_ref().map(|(root, _)| root).map_err(|failure| &failure.errors)
    }

    /// Returns whether a reference needed the file but it does not exist.
    pub(super) fn is_missing(&self, name: &str) -> bool {
        self.read.get(name).is_some_and(|outcome| outcome.as_ref().is_err_and(|failure| failure.is_missing))
    }

    /// Returns a file's root if it has been read.
    pub(super) fn loaded(&self, name: &str) -> Option<&Node> {
        let (root, _) = self.read.get(name)?.as_ref().ok()?;
        Some(root)
    }

    pub(super) fn warnings(&self, name: &str) -> Option<&Diagnostics> {
        let (_, warnings) = self.read.get(name)?.as_ref().ok()?;
        Some(warnings)
    }

    /// Returns the path of a file as the user can open it, based on the path of the main file.
    pub(super) fn shown(&self, name: &str) -> String {
        match &self.source {
            Source::Disk(folder) => folder.shown(name),
            Source::Pipe | Source::Memory(_) => name.to_owned(),
            Source::Asked(above, _) => format!("{above}{name}"),
        }
    }

    fn parse(&self, name: &str) -> Outcome {
        let shown = self.shown(name);
        let lock = if is_vendored(name) { Some(self.vendor_lock().map_err(Failure::new)?) } else { None };
        let listed = lock.and_then(|lock| lock.of_path(name));
        let text = self.text(name).map_err(|failure| match listed {
            Some(_) if failure.is_missing => Failure::missing(
                Diagnostic::error(
                    Code::MissingFile,
                    format!("there is no file `{shown}`, which `{VENDOR_LOCK}` lists"),
                )
                .help("restore it from version control, or download it again: crategen vendor"),
            ),
            _ => failure,
        })?;
        if listed.is_some_and(|file| !file.has(&text)) {
            let message = format!("`{shown}` is not the file that `{VENDOR_LOCK}` lists");
            return Err(Failure::new(Diagnostic::error(Code::UnreadableFile, message).help(
                "restore it from version control, or remove it and download it again: crategen vendor",
            )));
        }
        parse_text(&shown, &text).into_root(&shown).map_err(Failure::new)
    }

    /// Returns the file in the web that a reference in a file means; `None` if it means none.
    pub(super) fn web_file(&self, from: &str, reference: &str) -> Result<Option<WebFile>, Diagnostics> {
        let base = if is_vendored(from) { self.vendor_lock()?.of_path(from) } else { None };
        let uri = resolved(base.map_or("", |file| &file.base), reference);
        let Some(url) = web_address(&uri) else { return Ok(None) };
        Ok(Some(match self.vendor_lock()?.of_url(&url) {
            Some(file) => WebFile::Vendored(file.path.clone()),
            None => WebFile::Unlisted(url),
        }))
    }

    /// Returns the lock of vendored files, which is empty if the document has none.
    fn vendor_lock(&self) -> Result<&VendorLock, Diagnostics> {
        let lock = self.vendor_lock.get_or_init(|| {
            let text = match self.text(VENDOR_LOCK) {
                Ok(text) => text,
                // A function that loads files does not tell a missing one from others.
                Err(failure) if failure.is_missing || !matches!(self.source, Source::Disk(_)) => {
                    return Ok(VendorLock::default());
                }
                Err(failure) => return Err(failure.errors),
            };
            VendorLock::parse(&text).map_err(|line| line.into_error(self.shown(VENDOR_LOCK)).into())
        });
        lock.as_ref().map_err(Clone::clone)
    }

    /// Returns the text of a file.
    fn text(&self, name: &str) -> Result<String, Failure> {
        let shown = self.shown(name);
        Ok(match &self.source {
            Source::Disk(folder) => {
                let bytes = folder.read(name).map_err(|unread| Failure {
                    is_missing: matches!(unread, Unread::Missing(_)),
                    errors: unread.into_diagnostic().into(),
                })?;
                decoded(bytes).map_err(|fault| Failure::new(fault.into_error(&shown)))?
            }
            Source::Pipe => {
                let error = Diagnostic::error(
                    Code::PathRefused,
                    format!("`{name}` cannot be read: the document comes from a pipe, which has no folder"),
                );
                return Err(Failure::new(
                    error.help("pass the folder that references are relative to with `--root FOLDER`"),
                ));
            }
            Source::Memory(texts) => match texts.get(name) {
                Some(text) => text.clone(),
                None => {
                    return Err(Failure::missing(Diagnostic::error(
                        Code::MissingFile,
                        format!("there is no file `{name}`"),
                    )));
                }
            },
            Source::Asked(_, load) => load(name).map_err(|why| {
                Failure::new(Diagnostic::error(
                    Code::UnreadableFile,
                    format!("`{shown}` cannot be read: {why}"),
                ))
            })?,
        })
    }
}

/// Returns a path relative to the main file's folder, given one relative to another file.
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

/// Returns the path of a reference, which may be a `file:` URL (RFC 8089).
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
        let message = format!("`{}` contains control characters", reference.escape_debug());
        return Err(Diagnostic::error(Code::PathRefused, message).help("correct the path of the file"));
    }
    if path.contains('\\') {
        let message =
            format!("`{reference}` contains backslashes, which are not path separators in a reference");
        return Err(Diagnostic::error(Code::PathRefused, message)
            .help("write the path relative to this file, with `/` as separator"));
    }
    if path.starts_with("//") || is_file_url && !path.starts_with('/') {
        let message = format!("`{reference}` refers to a file on another machine");
        return Err(
            Diagnostic::error(Code::PathRefused, message).help("write the path relative to this file")
        );
    }
    if starts_with_drive(path.trim_start_matches('/')) {
        return Err(absolute(reference));
    }
    Ok(path)
}

fn absolute(reference: &str) -> Diagnostic {
    Diagnostic::error(
        Code::PathRefused,
        format!("`{reference}` is an absolute path, which only works on one machine"),
    )
    .help("write the path relative to this file")
}

/// Decodes a text as UTF-8, or as UTF-16 if it begins with a byte-order mark.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, Fault> {
    if let Some(text) = input::utf16(&bytes) {
        return Ok(text);
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))
}

fn not_utf8(bytes: &[u8], valid: usize) -> Fault {
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let line = number(before.matches('\n').count() + 1);
    let position = Position::new(line, number(last_line.chars().count() + 1));
    let message = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            "the file has a UTF-16 byte-order mark, but is not valid UTF-16"
        }
        _ => "the file is not valid UTF-8 from here on",
    };
    Fault::new(position, message)
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files").field("main", &self.main).finish_non_exhaustive()
    }
}
