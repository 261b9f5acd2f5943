//! `vendor`: downloads what a document refers to by URL, and keeps it with the document.
//!
//! No other command uses the network. Everything is downloaded before anything is written, and all
//! errors are reported at once.

mod download;
mod install;
mod references;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use self::download::{Failed, download};
use self::install::Plan;
use self::references::{Reference, References};
use super::messages::{count, print, report};
use super::project::Project;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, SourceLocation};
use crate::document::{
    self, Document, Node, VENDOR_FOLDER, VENDOR_LOCK, VendorLock, Vendored, is_web, resolved, vendored_paths,
    web_address, without_userinfo,
};
use crate::input;
use crate::text::visible;

/// The options of the command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Downloads every file again, instead of those that are missing
    #[arg(long)]
    refresh: bool,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen vendor                  in a project
  crategen vendor openapi.yaml     before `crategen new`
  crategen vendor --refresh        to take what the servers have now

Files, next to the document:
  vendor/       the downloaded files; commit them
  vendor.lock   their hashes and URLs; a file that differs is refused

This is the only command that uses the network. It runs `curl`.";

/// The most files that are downloaded.
const MOST_FILES: usize = 1000;
/// The most bytes of all files.
const MOST_BYTES: u64 = 512 << 20;

/// Downloads what a project's document refers to by URL, and what those files refer to.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode, Diagnostics> {
    vendor(project, options).map(|()| ExitCode::SUCCESS).or_else(|mut errors| {
        errors.deduplicate();
        errors.show_from(&project.folder);
        Ok(report(&errors, &project.folder))
    })
}

fn vendor(project: &Project, options: &Options) -> Result<(), Diagnostics> {
    let file = &project.document;
    if input::is_descriptor(file) {
        let error =
            Diagnostic::error(Code::CommandLine, "a document from a pipe has no folder for other files");
        return Err(error.help("save the document, and give its path").into());
    }
    let root = match &project.config {
        Some(config) => {
            let text = input::read_to_string(config)
                .map_err(|error| unreadable(&config.display().to_string(), &error.to_string()))?;
            crate::reference_root(&Config::parse(&config.display().to_string(), &text)?, Some(config))
        }
        None => None,
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let old = existing_lock(&folder.join(VENDOR_LOCK))?;
    let document = Document::read_below(file, root.as_deref())?;
    let shown = file.display().to_string();
    let mut vendoring = Vendoring::new(&document, &shown, folder, &old, options.refresh);
    vendoring.collect();
    if !vendoring.errors.is_empty() {
        return Err(vendoring.errors);
    }
    let files = vendoring.files;
    let paths = vendored_paths(&files.keys().map(String::as_str).collect());
    let entry =
        |(url, file): (&String, &Fetched)| Vendored::new(&paths[url.as_str()], url, &file.base, &file.text);
    let new = VendorLock::new(files.iter().map(entry).collect());
    let texts = files.iter().map(|(url, file)| (paths[url.as_str()].clone(), file.text.clone())).collect();
    let changes = Plan { folder, old: &old, new: &new, texts: &texts }.install()?;
    let mut done = String::new();
    for path in &changes.written {
        let url = new.of_path(path).map_or("", |file| &file.url);
        done += &format!("{url} -> {path}\n");
    }
    for path in &changes.removed {
        done += &format!("{path} is removed: nothing refers to it\n");
    }
    for path in &changes.kept {
        done += &format!("{path} is kept, because it was changed; nothing refers to it\n");
    }
    done += &match files.len() {
        0 if new == old => "The document refers to no URL: up to date\n".to_owned(),
        0 => format!("{VENDOR_LOCK} is removed: the document refers to no URL\n"),
        1 if new == old && changes.written.is_empty() => "1 file is up to date\n".to_owned(),
        files if new == old && changes.written.is_empty() => format!("{files} files are up to date\n"),
        files => {
            let files = count(files, "file");
            format!("{VENDOR_LOCK} lists {files}: commit it with the folder `{VENDOR_FOLDER}`\n")
        }
    };
    print(&visible(&done));
    Ok(())
}

fn existing_lock(file: &Path) -> Result<VendorLock, Diagnostics> {
    if !file.exists() {
        return Ok(VendorLock::default());
    }
    let shown = file.display().to_string();
    let text = input::read_to_string(file).map_err(|error| unreadable(&shown, &error.to_string()))?;
    VendorLock::parse(&text).map_err(|line| line.into_error(shown).into())
}

fn unreadable(file: &str, why: &str) -> Diagnostic {
    Diagnostic::error(Code::UnreadableFile, format!("`{file}` cannot be read: {why}"))
        .help("restore the file from version control, and make sure that it is readable")
}

/// A run of the command.
struct Vendoring<'a> {
    document: &'a Document,
    /// The path of the document.
    shown: &'a str,
    folder: &'a Path,
    lock: &'a VendorLock,
    refresh: bool,
    /// The identifiers of schemas in the document.
    ids: BTreeSet<String>,
    /// The files by their URLs.
    files: BTreeMap<String, Fetched>,
    bytes: u64,
    /// Each file to be read, with the location of a reference to it.
    todo: VecDeque<(Target, SourceLocation)>,
    errors: Diagnostics,
}

/// A file that the document refers to by URL.
struct Fetched {
    text: String,
    /// The URL that references in the file are relative to.
    base: String,
    /// The path of the file in messages.
    shown: String,
}

/// A file that a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    /// A path from the document's folder; empty for the document.
    Local(String),
    Url(String),
}

/// The file that has a reference.
enum Holder<'a> {
    Local(&'a str),
    /// The URL that references are relative to.
    Url(&'a str),
}

impl<'a> Vendoring<'a> {
    fn new(
        document: &'a Document,
        shown: &'a str,
        folder: &'a Path,
        lock: &'a VendorLock,
        refresh: bool,
    ) -> Self {
        let ids = References::of(document.root()).ids;
        let (files, errors) = (BTreeMap::new(), Diagnostics::default());
        Self { document, shown, folder, lock, refresh, ids, files, bytes: 0, todo: VecDeque::new(), errors }
    }

    /// Reads and downloads all files, and collects the errors.
    fn collect(&mut self) {
        let mut seen = BTreeSet::from([Target::Local(String::new())]);
        self.add(self.document.root(), self.shown, &Holder::Local(""));
        while let Some((target, location)) = self.todo.pop_front() {
            if !seen.insert(target.clone()) {
                continue;
            }
            match &target {
                Target::Local(name) => {
                    if let Ok(root) = self.document.file(name) {
                        let shown = self.folder.join(name).display().to_string();
                        self.add(root, &shown, &Holder::Local(name));
                    }
                }
                Target::Url(url) => match self.fetch(url) {
                    Ok(file) => {
                        self.bytes += file.text.len() as u64;
                        // A text that cannot be parsed refers to nothing; `generate` reports it.
                        let parsed = Document::parse_files(&[("openapi.yaml", EMPTY), ("file", &file.text)]);
                        if let Ok(parsed) = parsed
                            && let Ok(root) = parsed.file("file")
                        {
                            self.add(root, &file.shown, &Holder::Url(&file.base));
                        }
                        self.files.insert(url.clone(), file);
                    }
                    Err(Failed::One(error)) => self.report(error, &location),
                    Err(Failed::All(error)) => return self.report(error, &location),
                },
            }
        }
    }

    /// Adds the files to which the references of a file lead.
    fn add(&mut self, root: &Node, shown: &str, holder: &Holder) {
        let references = References::of(root);
        for reference in &references.found {
            let (line, column) = (reference.position.line as usize, reference.position.column as usize);
            let location = SourceLocation { file: shown.to_owned(), line, column };
            match self.target(holder, reference, &references.ids) {
                Ok(target) => self.todo.extend(target.map(|target| (target, location))),
                Err(error) => self.report(error, &location),
            }
        }
    }

    fn report(&mut self, error: Diagnostic, location: &SourceLocation) {
        self.errors.push(error.in_file(&location.file, location.line, location.column));
    }

    /// Returns what a reference leads to; `None` if `generate` finds it without the network, or
    /// reports it.
    fn target(
        &self,
        holder: &Holder,
        reference: &Reference,
        ids: &BTreeSet<String>,
    ) -> Result<Option<Target>, Diagnostic> {
        let text = reference.text.as_str();
        let identified = resolved(&reference.id, text);
        if ids.contains(&identified) || self.ids.contains(&identified) {
            return Ok(None);
        }
        if let Some(name) = self.document.below_self(text).filter(|_| text.contains(':')) {
            return Ok(Some(Target::Local(name)));
        }
        let (from, uri) = match holder {
            Holder::Local(from) => (*from, text.to_owned()),
            Holder::Url(base) => ("", resolved(base, text)),
        };
        if is_web(&uri) {
            return address(&uri).map(|url| Some(Target::Url(url)));
        }
        if matches!(holder, Holder::Url(_)) {
            return Ok(None);
        }
        let path = percent_encoding::percent_decode_str(text).decode_utf8_lossy();
        let Ok(name) = self.document.file_name(from, &path) else { return Ok(None) };
        if let Some(file) = self.lock.of_path(&name) {
            return Ok(Some(Target::Url(file.url.clone())));
        }
        if self.document.file(&name).is_err() && is_web(&identified) {
            return address(&identified).map(|url| Some(Target::Url(url)));
        }
        Ok(Some(Target::Local(name)))
    }

    /// Returns the file of a URL: the vendored one, or a download.
    fn fetch(&self, url: &str) -> Result<Fetched, Failed> {
        let known = self.lock.of_url(url).filter(|_| !self.refresh);
        if let Some(entry) = known {
            let file = self.folder.join(&entry.path);
            let text = input::read(&file).ok().and_then(|bytes| document::text_of(bytes).ok());
            if let Some(text) = text.filter(|text| entry.has(text)) {
                return Ok(Fetched { text, base: entry.base.clone(), shown: file.display().to_string() });
            }
        }
        if self.files.len() == MOST_FILES {
            let message = format!("the document refers to more than {MOST_FILES} URLs");
            let error = Diagnostic::error(Code::LimitExceeded, message);
            return Err(Failed::All(
                error.help("save the files next to the document, and refer to their paths"),
            ));
        }
        let download = download(url, MOST_BYTES - self.bytes.min(MOST_BYTES))?;
        let entry = Vendored::new("", url, &download.url, &download.text);
        if let Some(known) = known.filter(|known| known.hash != entry.hash) {
            let message = format!("`{url}` is another file than `{VENDOR_LOCK}` lists for it");
            return Err(Failed::One(Diagnostic::error(Code::NetworkReference, message).help(format!(
                "restore `{}` from version control, or take the new file: crategen vendor --refresh",
                known.path
            ))));
        }
        Ok(Fetched { text: download.text, base: download.url, shown: url.to_owned() })
    }
}

const EMPTY: &str = "openapi: 3.1.0\ninfo: {title: a, version: a}\n";

/// Returns the address in the web that a URI is.
fn address(uri: &str) -> Result<String, Diagnostic> {
    web_address(uri).ok_or_else(|| {
        let shown = without_userinfo(uri);
        match shown == uri {
            true => Diagnostic::error(Code::NetworkReference, format!("`{uri}` is not a valid URL"))
                .help("correct the host in the URL"),
            false => Diagnostic::error(
                Code::NetworkReference,
                format!("`{shown}` has a user name or password, which `{VENDOR_LOCK}` would publish"),
            )
            .help("take them out of the document; download the file yourself, and refer to it by its path"),
        }
    })
}
