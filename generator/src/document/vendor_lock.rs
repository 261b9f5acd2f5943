//! The lock of vendored files: what a document refers to by URL, downloaded once and kept with it.
//!
//! A line has the SHA-256 of a file, its path from the document's folder, and its URL:
//!
//! ```text
//! 9f86d081884c7d65… vendor/schemas.example.com/shop.json https://schemas.example.com/shop.json
//! ```

use crate::fingerprint::{fingerprint, sha256};

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
    /// The SHA-256 of the text, in hexadecimal digits.
    pub hash: String,
}

impl Vendored {
    pub fn new(path: &str, url: &str, text: &str) -> Self {
        Self { path: path.to_owned(), url: url.to_owned(), hash: sha256(text.as_bytes()) }
    }

    /// Returns whether a text is the one that was downloaded.
    pub fn has(&self, text: &str) -> bool {
        self.hash == sha256(text.as_bytes())
    }
}

impl VendorLock {
    pub fn new(mut files: Vec<Vendored>) -> Self {
        files.sort();
        files.dedup();
        Self(files)
    }

    /// Parses a lock. The error is the number of the line that has not three parts.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let lines = text.lines().enumerate();
        let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let files = lines.map(|(index, line)| match line.split_whitespace().collect::<Vec<_>>().as_slice() {
            [hash, path, url] => {
                Ok(Vendored { path: (*path).to_owned(), url: (*url).to_owned(), hash: (*hash).to_owned() })
            }
            _ => Err(index + 1),
        });
        files.collect::<Result<Vec<_>, _>>().map(Self::new)
    }

    pub fn print(&self) -> String {
        let lines = self.0.iter().map(|file| format!("{} {} {}\n", file.hash, file.path, file.url));
        HEAD.to_owned() + &lines.collect::<String>()
    }

    pub fn of_url(&self, url: &str) -> Option<&Vendored> {
        self.0.iter().find(|file| file.url == url)
    }

    pub fn of_path(&self, path: &str) -> Option<&Vendored> {
        self.0.iter().find(|file| file.path == path)
    }
}

/// Returns the path of the file of a URL, so that relative references between files still fit. A
/// query, or a character that not every file system takes, adds a hash of the URL.
pub fn vendored_path(url: &str) -> String {
    let (scheme, address) = url.split_once("://").unwrap_or(("https", url));
    let (address, query) = address.split_once('?').map_or((address, ""), |(address, query)| (address, query));
    let mut is_exact = query.is_empty();
    let parts = address.split('/').filter(|part| !["", ".", ".."].contains(part)).map(|part| {
        let plain = |c: char| c.is_ascii_alphanumeric() || ['.', '-', '_', '~'].contains(&c);
        part.chars().map(|c| if plain(c) { c } else { '_' }).collect::<String>()
    });
    let mut parts: Vec<String> = parts.collect();
    if parts.len() < 2 {
        parts.push("index".to_owned());
    }
    let name = address.rsplit_once('/').map_or("", |(_, name)| name);
    is_exact &= parts.last().is_some_and(|last| last == name || name.is_empty());
    if scheme != "https" {
        parts.insert(0, scheme.to_owned());
    }
    let mut path = format!("{VENDOR_FOLDER}/{}", parts.join("/"));
    if !is_exact {
        let (name, extension) = match path.rsplit_once('.').filter(|(_, extension)| !extension.contains('/'))
        {
            Some((name, extension)) => (name.to_owned(), format!(".{extension}")),
            None => (path.clone(), String::new()),
        };
        path = format!("{name}-{:016x}{extension}", fingerprint(url.as_bytes()));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_has_a_path_that_every_system_takes() {
        let rows = [
            ("https://a.example/b/c.yaml", "vendor/a.example/b/c.yaml"),
            ("http://127.0.0.1:8000/c.yaml", "vendor/http/127.0.0.1_8000/c.yaml"),
            ("https://a.example", "vendor/a.example/index"),
            ("https://a.example/b%20c/", "vendor/a.example/b_20c"),
            ("https://a.example/b%20c/d", "vendor/a.example/b_20c/d"),
            ("https://a.example/../../etc/passwd", "vendor/a.example/etc/passwd"),
            ("https://a.example/c.yaml?v=1", "vendor/a.example/c-d76eee912e49cf1b.yaml"),
            ("https://a.example/c d", "vendor/a.example/c_d-2a60af27e3c05dab"),
        ];
        for (url, path) in rows {
            assert_eq!(vendored_path(url), path, "{url}");
        }
    }

    #[test]
    fn a_lock_is_read_as_it_was_written() {
        let lock = VendorLock::new(vec![
            Vendored::new("vendor/b", "https://b", "b"),
            Vendored::new("vendor/a", "https://a", "a"),
        ]);
        let text = lock.print();
        assert_eq!(VendorLock::parse(&text), Ok(lock.clone()), "{text}");
        assert!(lock.of_url("https://a").is_some_and(|file| file.has("a") && !file.has("b")));
        assert_eq!(VendorLock::parse("# a\n\nb c\n"), Err(3));
    }
}
