//! The paths of vendored files: readable, different for different URLs, and such as every file
//! system takes.

use std::collections::{BTreeMap, BTreeSet};

use super::vendor_lock::VENDOR_FOLDER;
use crate::fingerprint::sha256;

/// The longest part of a path, in bytes. Most file systems take 255.
const LONGEST_PART: usize = 100;
/// The longest path. Windows takes 260 characters, with those of the document's folder.
const LONGEST_PATH: usize = 180;

/// Names that Windows has for devices, in every folder and with every extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// Returns the paths of the files of URLs, by URL. A path is that of the URL, and has a hash of the
/// URL if the URL has anything else, or if it would be the same file as another on a file system
/// that ignores case, or a folder of another. It depends only on the set of URLs.
pub fn vendored_paths<'a>(urls: &BTreeSet<&'a str>) -> BTreeMap<&'a str, String> {
    let mut hashed: BTreeSet<&str> = urls.iter().copied().filter(|url| !plain_path(url).1).collect();
    loop {
        let path = |url: &&'a str| match hashed.contains(url) {
            true => hashed_path(url),
            false => plain_path(url).0,
        };
        let paths: BTreeMap<&'a str, String> = urls.iter().map(|url| (*url, path(url))).collect();
        let mut of_path: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut folders = BTreeSet::new();
        for (url, path) in &paths {
            let path = path.to_ascii_lowercase();
            folders.extend(path.match_indices('/').map(|(end, _)| path[..end].to_owned()));
            of_path.entry(path).or_default().push(url);
        }
        let before = hashed.len();
        for (path, urls) in of_path {
            if urls.len() > 1 || folders.contains(&path) {
                hashed.extend(urls);
            }
        }
        if hashed.len() == before {
            return paths;
        }
    }
}

/// Returns the path of a URL without a hash, and whether the path has all of the URL.
fn plain_path(url: &str) -> (String, bool) {
    let (scheme, address) = url.split_once("://").unwrap_or(("https", url));
    let (address, query) = address.split_at(address.find('?').unwrap_or(address.len()));
    let mut is_exact = query.is_empty();
    let mut parts = Vec::new();
    for (index, part) in address.split('/').enumerate() {
        let plain = safe_part(part);
        // The colon before a port becomes an underscore.
        let exact = if index == 0 { part.replacen(':', "_", 1) } else { part.to_owned() };
        is_exact &= plain == exact;
        if !plain.is_empty() {
            parts.push(plain);
        }
    }
    is_exact &= !address.contains("//");
    if parts.len() < 2 {
        // The root of a host is the only URL that ends with a slash and needs no hash.
        parts.push("index".to_owned());
    } else {
        is_exact &= !address.ends_with('/');
    }
    if scheme != "https" {
        parts.insert(0, scheme.to_owned());
    }
    let path = format!("{VENDOR_FOLDER}/{}", parts.join("/"));
    let is_short = path.len() <= LONGEST_PATH;
    (path, is_exact && is_short)
}

/// Returns the path of a URL with a hash of the URL before its extension.
fn hashed_path(url: &str) -> String {
    let (path, _) = plain_path(url);
    let (folder, name) = path.rsplit_once('/').unwrap_or((VENDOR_FOLDER, &path));
    let (name, extension) = match name.rsplit_once('.') {
        Some((name, extension)) if extension.len() <= 10 => (name, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let hash = &sha256(url.as_bytes())[..16];
    let name = &name[..name.len().min(LONGEST_PART - 28)];
    let path = format!("{folder}/{name}-{hash}{extension}");
    if path.len() <= LONGEST_PATH {
        return path;
    }
    // Only the host is kept of the folders.
    let is_host = |part: &&str| !["http", VENDOR_FOLDER].contains(part);
    let host = folder.split('/').find(is_host).unwrap_or_default();
    format!("{VENDOR_FOLDER}/{host}/{}-{hash}{extension}", &name[..name.len().min(40)])
}

/// Returns a part of a path such as every file system takes: of letters and digits of ASCII and a
/// few marks, not hidden, and not too long.
fn safe_part(part: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ['.', '-', '_', '~'].contains(&c);
    let mut plain: String = part.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    plain.truncate(LONGEST_PART);
    if plain.starts_with('.') {
        plain.replace_range(..1, "_");
    }
    if plain.ends_with('.') {
        plain.pop();
        plain.push('_');
    }
    let stem = plain.split('.').next().unwrap_or_default().to_ascii_lowercase();
    if DEVICES.contains(&stem.trim_end_matches(|c: char| c.is_ascii_digit())) {
        plain.insert(0, '_');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(urls: &[&str]) -> Vec<String> {
        let all = vendored_paths(&urls.iter().copied().collect());
        urls.iter().map(|url| all[url].clone()).collect()
    }

    #[test]
    fn a_url_has_a_path_that_every_system_takes() {
        let rows = [
            ("https://a.example/b/c.yaml", "vendor/a.example/b/c.yaml"),
            ("http://127.0.0.1:8000/c.yaml", "vendor/http/127.0.0.1_8000/c.yaml"),
            ("https://a.example/", "vendor/a.example/index"),
            ("https://a.example/b/", "vendor/a.example/b-#"),
            ("https://a.example//b", "vendor/a.example/b-#"),
            ("https://a.example/b%20c/d.json", "vendor/a.example/b_20c/d-#.json"),
            ("https://a.example/c.yaml?v=1", "vendor/a.example/c-#.yaml"),
            ("https://a.example/?v=1", "vendor/a.example/index-#"),
            ("https://a.example/.git/config", "vendor/a.example/_git/config-#"),
            ("https://a.example/aux/c.json", "vendor/a.example/_aux/c-#.json"),
            ("https://a.example/Com1.json", "vendor/a.example/_Com1-#.json"),
            ("https://a.example/b./c", "vendor/a.example/b_/c-#"),
        ];
        for (url, expected) in rows {
            let hash = &sha256(url.as_bytes())[..16];
            assert_eq!(paths(&[url]), [expected.replace('#', hash)], "{url}");
        }
    }

    #[test]
    fn different_urls_have_different_paths() {
        let alone = "https://a.example/b";
        let rows = [
            [alone, "https://a.example/b/"],
            [alone, "https://a.example/b/c.json"],
            [alone, "https://a.example/B"],
            [alone, "http://a.example/b"],
            ["http://a.example/b", "https://http/a.example/b"],
            ["https://a.example:1/b", "https://a.example_1/b"],
            ["https://a.example/b%20c/d.json", "https://a.example/b_20c/d.json"],
            ["https://a.example/", "https://a.example/index"],
        ];
        for urls in rows {
            let [one, other] = [0, 1].map(|index| paths(&urls)[index].to_ascii_lowercase());
            assert_ne!(one, other, "{urls:?}");
            assert!(!other.starts_with(&format!("{one}/")), "{urls:?}");
        }
        // A path that looks like that of another with its hash.
        let hashed = paths(&["https://a.example/b/"]).remove(0);
        let url = hashed.replacen("vendor/", "https://", 1);
        let both = paths(&["https://a.example/b/", &url]);
        assert_ne!(both[0], both[1]);
    }

    #[test]
    fn long_urls_have_short_paths() {
        let long = "a".repeat(300);
        let urls = [
            format!("https://a.example/{long}.json"),
            format!("https://a.example/{long}b.json"),
            format!("https://a.example/b.{long}"),
            format!("https://a.example/{}c.json", "b/".repeat(300)),
            format!("http://{long}.example/{long}.json"),
        ];
        let paths = paths(&urls.each_ref().map(String::as_str));
        for path in &paths {
            assert!(path.len() <= LONGEST_PATH, "{path}");
            assert!(path.split('/').all(|part| part.len() <= LONGEST_PART), "{path}");
        }
        assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), urls.len());
    }
}
