//! The links of the generated crate's documentation, from its front page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use workspace_root::workspace_root;

use crate::outside::target;

/// A page: its links and the identifiers that links can lead to.
struct Page {
    links: Vec<String>,
    ids: BTreeSet<String>,
}

impl Page {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let links = attributes(&text, "href").map(|link| link.replace("&amp;", "&")).collect();
        let ids = attributes(&text, "id").map(str::to_owned).collect();
        Self { links, ids }
    }
}

/// Returns the values of an attribute.
fn attributes<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let start = format!(" {name}=\"");
    let values: Vec<&str> =
        text.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect();
    values.into_iter()
}

/// Resolves a relative link.
fn resolve(from: &Path, link: &str) -> PathBuf {
    let mut out = from.parent().unwrap().to_owned();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

fn doc(folder: &Path) {
    let output = Command::new(env!("CARGO"))
        .args(["doc", "--offline", "--quiet", "--no-deps", "--all-features", "--target-dir"])
        .arg(folder)
        .args(["--package", "openai-platform"])
        .current_dir(workspace_root())
        // A link that rustdoc cannot resolve is a warning.
        .env("RUSTDOCFLAGS", "-D warnings")
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn no_link_of_the_docs_leads_nowhere() {
    let target = target();
    let folder = target.join("doc");
    // Pages of items that are gone would hide dead links.
    let _ = fs::remove_dir_all(&folder);
    doc(&target);
    let front = folder.join("openai_platform/index.html");
    let mut pages: BTreeMap<PathBuf, Page> = BTreeMap::new();
    let mut todo = vec![front];
    let mut wanted: Vec<(PathBuf, String, PathBuf, String)> = Vec::new();
    while let Some(path) = todo.pop() {
        if pages.contains_key(&path) {
            continue;
        }
        let page = Page::read(&path);
        for link in &page.links {
            // Links of rustdoc's have an extension; others are texts of other crates, and URLs.
            let (file, id) = link.split_once('#').unwrap_or((link, ""));
            if link.contains(':') || !(file.ends_with(".html") || file.is_empty()) {
                continue;
            }
            let to = if file.is_empty() { path.clone() } else { resolve(&path, file) };
            if !to.starts_with(folder.join("src")) && to.is_file() {
                todo.push(to.clone());
            }
            wanted.push((path.clone(), link.clone(), to, id.to_owned()));
        }
        pages.insert(path, page);
    }
    let source = folder.join("src");
    let is_dead = |(_, _, to, id): &(PathBuf, String, PathBuf, String)| match pages.get(to) {
        Some(page) => !id.is_empty() && !page.ids.contains(id),
        None => !(to.starts_with(&source) && to.is_file()),
    };
    let dead: BTreeSet<String> = wanted
        .iter()
        .filter(|link| is_dead(link))
        .map(|(from, link, ..)| format!("{}: {link}", from.strip_prefix(&folder).unwrap().display()))
        .collect();
    assert!(pages.len() > 900, "only {} pages are reached", pages.len());
    assert!(dead.is_empty(), "{dead:#?}");
}
