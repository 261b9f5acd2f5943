//! The pages, with the files that they include.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use workspace_root::workspace_root;

/// The folder of the chapters.
pub(super) const BOOK: &str = "docs/book/src";

/// A file of Markdown.
pub(super) struct Page {
    /// Relative to the workspace.
    pub file: String,
    /// The targets of links and images.
    pub links: Vec<String>,
    /// The anchors of the headings.
    pub headings: BTreeSet<String>,
    pub snippets: Vec<Snippet>,
}

/// A block of code.
pub(super) struct Snippet {
    /// The text after the fence.
    pub language: String,
    pub text: String,
}

impl Page {
    /// Returns whether the page is a part of the book.
    pub fn is_chapter(&self) -> bool {
        self.file.starts_with(BOOK)
    }
}

/// Returns all pages in the order of their paths. A file that only others include is not a page.
pub(super) fn all() -> Vec<Page> {
    let root = workspace_root();
    let mut files: Vec<String> =
        ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "generator/README.md"].map(str::to_owned).into();
    below(&root, "docs", &mut files);
    files.retain(|file| !file.ends_with("generator/keys.md"));
    files.sort();
    files.into_iter().map(page).collect()
}

fn below(root: &Path, folder: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            below(root, &path, files);
        } else if path.ends_with(".md") {
            files.push(path);
        }
    }
}

fn page(file: String) -> Page {
    let text = included(&file, &fs::read_to_string(workspace_root().join(&file)).unwrap());
    let (mut links, mut headings, mut snippets) = (Vec::new(), BTreeSet::new(), Vec::new());
    let mut heading: Option<String> = None;
    let mut snippet: Option<Snippet> = None;
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => headings.extend(heading.take().map(|text| anchor(&text))),
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.into_string(),
                    CodeBlockKind::Indented => panic!("{file}: use a fence in place of indentation"),
                };
                snippet = Some(Snippet { language, text: String::new() });
            }
            Event::End(TagEnd::CodeBlock) => snippets.extend(snippet.take()),
            Event::Text(part) | Event::Code(part) => {
                let snippet = snippet.as_mut().map(|snippet| &mut snippet.text);
                if let Some(text) = snippet.or(heading.as_mut()) {
                    text.push_str(&part);
                }
            }
            _ => {}
        }
    }
    Page { file, links, headings, snippets }
}

/// Replaces `{{#include FILE}}` and `{{#include FILE:ANCHOR}}`, as mdBook does.
fn included(file: &str, text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let Some(target) = line.strip_prefix("{{#include ").and_then(|rest| rest.strip_suffix("}}")) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let (path, anchor) = target.split_once(':').unwrap_or((target, ""));
        let path = resolve(file, path);
        let whole = fs::read_to_string(workspace_root().join(&path))
            .unwrap_or_else(|error| panic!("{file} includes {path}: {error}"));
        let part = match anchor {
            "" => whole.as_str(),
            _ => {
                whole
                    .split_once(&format!("ANCHOR: {anchor} -->"))
                    .and_then(|(_, rest)| rest.split_once(&format!("<!-- ANCHOR_END: {anchor} -->")))
                    .unwrap_or_else(|| panic!("{path} has no anchor `{anchor}`"))
                    .0
            }
        };
        out.push_str(part);
        out.push('\n');
    }
    out
}

/// Returns the path that a relative link of a file leads to.
pub(super) fn resolve(file: &str, link: &str) -> String {
    let mut segments: Vec<&str> = file.split('/').collect();
    segments.pop();
    for segment in link.split('/') {
        match segment {
            "." | "" => {}
            ".." => drop(segments.pop()),
            other => segments.push(other),
        }
    }
    segments.join("/")
}

/// Returns the anchor of a heading, as mdBook and GitHub make it.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    kept.map(|c| if c == ' ' { '-' } else { c }).flat_map(char::to_lowercase).collect()
}
