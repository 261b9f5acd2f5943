//! `vendor`: downloads what a document refers to by URL, and keeps it with the document.
//!
//! No other command uses the network. `curl` downloads, as `git` reads revisions: it knows the
//! user's proxies and certificates, and nothing has to be compiled.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::Args;

use super::messages::{count, print};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{
    self, Document, Node, VENDOR_FOLDER, VENDOR_LOCK, Value, VendorLock, Vendored, vendored_path,
};
use crate::input;
use crate::text::{on_one_line, visible};

/// The options of the command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Downloads every file again, instead of those that are missing or were changed
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

/// Downloads what a document refers to by URL, and what those files refer to.
pub fn run(file: &Path, options: &Options) -> Result<ExitCode, Diagnostics> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let lock = existing_lock(&folder.join(VENDOR_LOCK))?;
    let vendoring = Vendoring { folder, lock: &lock, refresh: options.refresh };
    let files = vendoring.collect(file)?;
    let new = VendorLock::new(files.values().map(|file| file.entry.clone()).collect());
    for (path, file) in files.iter().filter(|(_, file)| file.is_new) {
        write(&folder.join(path), &file.text)?;
        print(&visible(&format!("{} -> {path}\n", file.entry.url)));
    }
    if new == lock {
        print(&format!("{} up to date\n", describe(files.len())));
        return Ok(ExitCode::SUCCESS);
    }
    write(&folder.join(VENDOR_LOCK), &new.print())?;
    print(&format!(
        "{VENDOR_LOCK} lists {}: commit it with the folder `{VENDOR_FOLDER}`\n",
        count(files.len(), "file")
    ));
    Ok(ExitCode::SUCCESS)
}

fn describe(files: usize) -> String {
    match files {
        0 => "The document refers to no URL:".to_owned(),
        1 => "1 file is".to_owned(),
        files => format!("{files} files are"),
    }
}

fn existing_lock(file: &Path) -> Result<VendorLock, Diagnostics> {
    if !file.exists() {
        return Ok(VendorLock::default());
    }
    let text = input::read_to_string(file)
        .map_err(|error| failed(&format!("`{}` cannot be read", file.display()), &error.to_string()))?;
    VendorLock::parse(&text).map_err(|line| {
        Diagnostic::error(
            Code::InvalidLock,
            "a line of this lock has a hash, a path and a URL, and this one has not",
        )
        .in_file(file.display().to_string(), line, 1)
        .help("restore the file from version control, or remove it and run the command again")
        .into()
    })
}

/// A run of the command.
struct Vendoring<'a> {
    /// The document's folder.
    folder: &'a Path,
    lock: &'a VendorLock,
    refresh: bool,
}

/// A file that the document refers to by URL.
struct Downloaded {
    entry: Vendored,
    text: String,
    /// Set if the folder does not have it.
    is_new: bool,
}

impl Vendoring<'_> {
    /// Returns all files by their paths.
    fn collect(&self, main: &Path) -> Result<BTreeMap<String, Downloaded>, Diagnostics> {
        let mut files: BTreeMap<String, Downloaded> = BTreeMap::new();
        let document = Document::read(main)?;
        let mut references = References::of(document.root());
        let mut seen = BTreeSet::new();
        // Each file with its URL, or else the path of a file in the document's own folder.
        let mut todo: VecDeque<Target> = references.targets(&Target::Local(String::new()));
        while let Some(target) = todo.pop_front() {
            if !seen.insert(target.clone()) {
                continue;
            }
            let text = match &target {
                Target::Local(path) => match read(&self.folder.join(path)) {
                    Ok(text) => text,
                    // `generate` reports it, with its location.
                    Err(_) => continue,
                },
                Target::Url(url) => {
                    if files.len() == MOST_FILES {
                        return Err(failed(
                            "the document refers to too many URLs",
                            &format!("more than {MOST_FILES}"),
                        ));
                    }
                    let file = self.file(url)?;
                    let text = file.text.clone();
                    files.insert(file.entry.path.clone(), file);
                    text
                }
            };
            // A text that cannot be parsed refers to nothing; `generate` reports it.
            let Ok(parsed) = Document::parse_files(&[("openapi.yaml", EMPTY), ("file", &text)]) else {
                continue;
            };
            let Ok(root) = parsed.file("file") else { continue };
            references.add(root);
            todo.extend(references.targets(&target));
        }
        Ok(files)
    }

    /// Returns the file of a URL: the vendored one, or a download.
    fn file(&self, url: &str) -> Result<Downloaded, Diagnostics> {
        if let Some(entry) = self.lock.of_url(url).filter(|_| !self.refresh)
            && let Ok(text) = read(&self.folder.join(&entry.path))
            && entry.has(&text)
        {
            return Ok(Downloaded { entry: entry.clone(), text, is_new: false });
        }
        let text = download(url)?;
        let entry = Vendored::new(&vendored_path(url), url, &text);
        if let Some(known) = self.lock.of_url(url).filter(|known| !self.refresh && **known != entry) {
            let message = format!("`{}` is another file than `{VENDOR_LOCK}` lists for it", on_one_line(url));
            return Err(Diagnostic::error(Code::NetworkReference, message)
                .help(format!(
                    "restore `{}` from version control, or take the new file: crategen vendor --refresh",
                    known.path
                ))
                .into());
        }
        let is_new = read(&self.folder.join(&entry.path)).ok().as_ref() != Some(&text);
        Ok(Downloaded { entry, text, is_new })
    }
}

const EMPTY: &str = "openapi: 3.1.0\ninfo: {title: a, version: a}\n";

/// A file that a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    /// A path from the document's folder; empty for the document.
    Local(String),
    Url(String),
}

/// The references of the files that were read.
#[derive(Default)]
struct References {
    /// Those of the last file, without fragments.
    found: Vec<String>,
    /// The identifiers of schemas, which a reference may mean rather than a file.
    ids: BTreeSet<String>,
}

impl References {
    fn of(root: &Node) -> Self {
        let mut references = Self::default();
        references.add(root);
        references
    }

    fn add(&mut self, root: &Node) {
        let mut todo = vec![root];
        while let Some(node) = todo.pop() {
            match &node.value {
                Value::Array(items) => todo.extend(items),
                Value::Object(object) => {
                    for (key, value) in object.iter() {
                        let text =
                            value.as_str().map(|text| text.split('#').next().unwrap_or_default().to_owned());
                        match (key, text) {
                            ("$ref", Some(text)) if !text.is_empty() => self.found.push(text),
                            ("$id" | "$self", Some(text)) => drop(self.ids.insert(text)),
                            _ => todo.push(value),
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Returns what the references of a file lead to, and forgets them.
    fn targets(&mut self, from: &Target) -> VecDeque<Target> {
        let found = std::mem::take(&mut self.found);
        let foreign = found.into_iter().filter(|text| !self.ids.contains(text));
        foreign.filter_map(|text| target(from, &text)).collect()
    }
}

/// Returns what a reference in a file leads to; `None` if it is neither a path nor a web address.
fn target(from: &Target, reference: &str) -> Option<Target> {
    if is_url(reference) {
        return Some(Target::Url(reference.to_owned()));
    }
    if reference.contains(':') || reference.starts_with('/') {
        return None;
    }
    Some(match from {
        Target::Local(path) => Target::Local(joined(path, reference)),
        Target::Url(url) => {
            let (scheme, address) = url.split_once("://")?;
            let address = address.split('?').next().unwrap_or_default();
            let (host, path) = address.split_once('/').unwrap_or((address, ""));
            Target::Url(format!("{scheme}://{host}/{}", joined(path, reference).trim_start_matches("../")))
        }
    })
}

fn is_url(reference: &str) -> bool {
    reference.starts_with("https://") || reference.starts_with("http://")
}

/// Returns a relative path in a file as a path from the folder that the file's path is from.
fn joined(file: &str, reference: &str) -> String {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(reference.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn read(file: &Path) -> Result<String, String> {
    document::text_of(input::read(file).map_err(|error| error.to_string())?)
}

fn write(file: &Path, text: &str) -> Result<(), Diagnostics> {
    let folder = file.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| failed(&format!("`{}` cannot be written", file.display()), &error.to_string()))
}

/// Downloads a text. A redirection from `https:` leads to `https:` only.
fn download(url: &str) -> Result<String, Diagnostics> {
    let redirections = if url.starts_with("https:") { "=https" } else { "=http,https" };
    let output = Command::new("curl")
        .args(["--fail", "--silent", "--show-error", "--location", "--max-time", "120"])
        .args(["--max-filesize", "268435456", "--proto", "=http,https", "--proto-redir", redirections, "--"])
        .arg(url)
        .output()
        .map_err(|error| failed("`curl` cannot be run", &error.to_string()))?;
    let what = format!("`{}` cannot be downloaded", on_one_line(url));
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(failed(&what, why.trim().trim_start_matches("curl: ")));
    }
    document::text_of(output.stdout).map_err(|why| failed(&what, &why))
}

fn failed(what: &str, why: &str) -> Diagnostics {
    Diagnostic::error(Code::UnreadableFile, visible(&format!("{what}: {why}")).into_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_leads_to_a_path_or_a_url() {
        let url = |text: &str| Target::Url(text.to_owned());
        let local = |text: &str| Target::Local(text.to_owned());
        let rows = [
            (local(""), "a/b.yaml", Some(local("a/b.yaml"))),
            (local("a/b.yaml"), "../c.yaml", Some(local("c.yaml"))),
            (local("a.yaml"), "https://a.example/b", Some(url("https://a.example/b"))),
            (url("https://a.example/b/c.yaml?v=1"), "../d.yaml", Some(url("https://a.example/d.yaml"))),
            (url("https://a.example"), "d.yaml", Some(url("https://a.example/d.yaml"))),
            (url("https://a.example/b"), "../../d", Some(url("https://a.example/d"))),
            (local(""), "urn:a:b", None),
            (local(""), "file:///etc/passwd", None),
        ];
        for (from, reference, expected) in rows {
            assert_eq!(target(&from, reference), expected, "{from:?} {reference}");
        }
    }
}
