//! The lock of vendored files: what a document refers to by URL, downloaded once and kept with it.
//!
//! A line has the SHA-256 of a file, its path from the document's folder, and its URL. If the
//! server redirected the request, it also has the URL to which: references in the file are relative
//! to that (RFC 3986, section 5.1.3).
//!
//! ```text
//! 9f86d081884c7d65… vendor/schemas.example.com/shop.json https://schemas.example.com/shop.json
//! ```

use super::uri::web_address;
use crate::diagnostic::{Code, Diagnostic};
use crate::fingerprint::sha256;

/// The name of the lock in the document's folder.
pub const VENDOR_LOCK: &str = "vendor.lock";
/// The folder of vendored files in the document's folder.
pub const VENDOR_FOLDER: &str = "vendor";

const HEAD: &str = "# Written by `crategen vendor`: SHA-256, file and URL of what the document refers to.\n";

/// The lock, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VendorLock(Vec<Vendored>);

/// A vendored file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vendored {
    pub path: String,
    pub url: String,
    /// The URL that references in the file are relative to.
    pub base: String,
    /// The SHA-256 of the text, in hexadecimal digits.
    pub hash: String,
}

/// A line that a lock cannot have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidLine {
    /// The number of the line, from 1.
    pub number: usize,
    /// The problem, without a full stop.
    pub message: String,
}

impl InvalidLine {
    /// Returns the error about a lock with this line.
    pub fn into_error(self, shown: String) -> Diagnostic {
        Diagnostic::error(Code::InvalidLock, self.message).in_file(shown, self.number, 1).help(
            "restore the file from version control, or remove it and download the files again: crategen vendor",
        )
    }
}

impl Vendored {
    pub fn new(path: &str, url: &str, base: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            url: url.to_owned(),
            base: base.to_owned(),
            hash: sha256(text.as_bytes()),
        }
    }

    /// Returns whether a text is the one that was downloaded.
    pub fn has(&self, text: &str) -> bool {
        self.hash == sha256(text.as_bytes())
    }

    fn parse(line: &str) -> Result<Self, String> {
        let mut parts = line.split_whitespace();
        let (Some(hash), Some(path), Some(url)) = (parts.next(), parts.next(), parts.next()) else {
            return Err("a line of this lock has a hash, a path and a URL, and this one has not".to_owned());
        };
        let base = parts.next().unwrap_or(url);
        if parts.next().is_some() {
            return Err("a line of this lock has a hash, a path and two URLs at most".to_owned());
        }
        if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(format!("`{hash}` is not a SHA-256, which has 64 hexadecimal digits"));
        }
        if !is_vendored(path) {
            return Err(format!("`{path}` is not the path of a file in the folder `{VENDOR_FOLDER}`"));
        }
        let address = |url: &str| web_address(url).ok_or_else(|| format!("`{url}` is not a URL of the web"));
        let (url, base) = (address(url)?, address(base)?);
        Ok(Self { path: path.to_owned(), url, base, hash: hash.to_ascii_lowercase() })
    }
}

/// Returns whether a path from the document's folder leads into the folder of vendored files.
pub(super) fn is_vendored(path: &str) -> bool {
    let mut segments = path.split('/');
    let is_plain = |segment: &str| !["", ".", ".."].contains(&segment) && !segment.contains(['\\', ':']);
    segments.next() == Some(VENDOR_FOLDER) && path.contains('/') && segments.all(is_plain)
}

impl VendorLock {
    pub fn new(mut files: Vec<Vendored>) -> Self {
        files.sort();
        files.dedup();
        Self(files)
    }

    /// Parses a lock.
    ///
    /// # Errors
    ///
    /// Returns the first line that a lock cannot have.
    pub fn parse(text: &str) -> Result<Self, InvalidLine> {
        let mut files: Vec<Vendored> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let invalid = |message| InvalidLine { number: index + 1, message };
            let file = Vendored::parse(line).map_err(invalid)?;
            let twice = files.iter().find_map(|other| match other {
                other if other.path == file.path => Some(&file.path),
                other if other.url == file.url => Some(&file.url),
                _ => None,
            });
            if let Some(twice) = twice {
                return Err(invalid(format!("an earlier line of this lock has `{twice}`, too")));
            }
            files.push(file);
        }
        Ok(Self::new(files))
    }

    pub fn print(&self) -> String {
        let lines = self.0.iter().map(|Vendored { path, url, base, hash }| match url == base {
            true => format!("{hash} {path} {url}\n"),
            false => format!("{hash} {path} {url} {base}\n"),
        });
        HEAD.to_owned() + &lines.collect::<String>()
    }

    pub fn files(&self) -> &[Vendored] {
        &self.0
    }

    pub fn of_url(&self, url: &str) -> Option<&Vendored> {
        self.0.iter().find(|file| file.url == url)
    }

    pub fn of_path(&self, path: &str) -> Option<&Vendored> {
        self.0.iter().find(|file| file.path == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let lock = VendorLock::new(vec![
            Vendored::new("vendor/b", "https://b/", "https://c/", "b"),
            Vendored::new("vendor/a", "https://a/", "https://a/", "a"),
        ]);
        let text = lock.print();
        assert_eq!(VendorLock::parse(&text), Ok(lock.clone()), "{text}");
        assert!(lock.of_url("https://a/").is_some_and(|file| file.has("a") && !file.has("b")));
    }

    #[test]
    fn a_line_of_a_lock_has_a_hash_a_vendored_path_and_a_url() {
        let hash = sha256(b"a");
        let rows = [
            ("b c".to_owned(), "has a hash, a path and a URL"),
            (format!("{hash} vendor/a https://a https://b https://c"), "two URLs at most"),
            ("abc vendor/a https://a".to_owned(), "not a SHA-256"),
            (format!("{hash} ../vendor/a https://a"), "not the path of a file in the folder `vendor`"),
            (format!("{hash} vendor/../a https://a"), "not the path of a file in the folder `vendor`"),
            (format!("{hash} vendor https://a"), "not the path of a file in the folder `vendor`"),
            (format!("{hash} /vendor/a https://a"), "not the path of a file in the folder `vendor`"),
            (format!("{hash} vendor/a ftp://a"), "not a URL of the web"),
            (format!("{hash} vendor/a HTTPS://b"), "an earlier line of this lock has `https://b/`, too"),
            (format!("{hash} vendor/b https://a"), "an earlier line of this lock has `vendor/b`, too"),
        ];
        for (line, expected) in rows {
            let error =
                VendorLock::parse(&format!("# a\n\n{hash} vendor/b https://b\n{line}\n")).unwrap_err();
            assert_eq!(error.number, 4);
            assert!(error.message.contains(expected), "{line}: {}", error.message);
        }
    }
}
