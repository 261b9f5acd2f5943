//! The other files of a document, read when a reference first needs them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use elsa::FrozenMap;

use super::node::Node;
use super::{Fault, Position, parse_text};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The files around the main one. A file goes by its path from the main file's folder, with `/`, such as `schemas/user.yaml`.
pub(super) struct Files {
    /// The main file's own name in its folder.
    main: String,
    source: Source,
    /// What has been read so far, or why it couldn't be.
    read: FrozenMap<String, Box<Outcome>>,
}

enum Source {
    /// The main file's folder.
    Disk(PathBuf),
    Memory(BTreeMap<String, String>),
    /// What the main file is called up to its own name, and what gives the others.
    Asked(String, Box<Load>),
}

/// Gives the text of a file, or says why not.
type Load = dyn Fn(&str) -> Result<String, String> + Send;

type Outcome = Result<(Node, Diagnostics), Diagnostics>;

impl Files {
    pub(super) fn on_disk(main: &Path) -> Self {
        let folder = main.parent().unwrap_or(Path::new("")).to_owned();
        let name = main.file_name().unwrap_or_default();
        Self::new(name.to_string_lossy().into_owned(), Source::Disk(folder))
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

    /// The name of a file that `from` refers to; empty for the main file.
    pub(super) fn resolve(&self, from: &str, reference: &str) -> String {
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> = Vec::new();
        for part in folder.split('/').chain(reference.split('/')) {
            match part {
                "" | "." => {}
                ".." if parts.last().is_some_and(|last| *last != "..") => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        let name = parts.join("/");
        if name == self.main { String::new() } else { name }
    }

    /// A file's root; the error holds everything that is wrong with it.
    pub(super) fn load(&self, name: &str) -> Result<&Node, &Diagnostics> {
        let outcome = match self.read.get(name) {
            Some(outcome) => outcome,
            None => self.read.insert(name.to_owned(), Box::new(self.parse(name))),
        };
        outcome.as_ref().map(|(root, _)| root)
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
            Source::Disk(folder) => folder.join(name).display().to_string(),
            Source::Memory(_) => name.to_owned(),
            Source::Asked(above, _) => format!("{above}{name}"),
        }
    }

    fn parse(&self, name: &str) -> Outcome {
        let shown = self.shown(name);
        let text = match &self.source {
            Source::Disk(folder) => match read_text(&folder.join(name)) {
                Ok(Ok(text)) => text,
                Ok(Err(fault)) => return Err(fault.into_error(&shown).into()),
                Err(message) => {
                    let help = "add the file, or correct the reference; paths are relative to the file that they stand in";
                    return Err(Diagnostic::error(message).help(help).into());
                }
            },
            Source::Memory(texts) => match texts.get(name) {
                Some(text) => text.clone(),
                None => return Err(Diagnostic::error(format!("there is no file `{name}`")).into()),
            },
            Source::Asked(_, load) => {
                load(name).map_err(|why| Diagnostic::error(format!("`{shown}` cannot be read: {why}")))?
            }
        };
        parse_text(&shown, &text).into_root(&shown)
    }
}

/// A file's text, which is UTF-8, or UTF-16 if it begins with a byte-order mark; or the fault of bytes that are neither. The error is a sentence about the file itself.
pub(super) fn read_text(path: &Path) -> Result<Result<String, Fault>, String> {
    let bytes = fs::read(path).map_err(|error| {
        let path = path.display();
        match error.kind() {
            io::ErrorKind::NotFound => format!("there is no file `{path}`"),
            _ => format!("the file `{path}` can't be read: {error}"),
        }
    })?;
    if let Some(text) = utf16(&bytes) {
        return Ok(Ok(text));
    }
    Ok(String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to())))
}

/// The text of UTF-16 with a byte-order mark, which every reader of YAML takes (YAML 1.2.2, section 5.2).
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
