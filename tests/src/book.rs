//! The README, the book and the other pages: their links lead somewhere, and their snippets are
//! compiled or parsed.
//!
//! `snippets.rs` compiles the Rust of the chapters, and `cargo xtask` tests its own commands.

mod pages;

use std::collections::BTreeSet;
use std::fs;

use crategen::config::Config;
use crategen::document::{Document, Unmatched};
use openai_platform::testing::Recording;
use workspace_root::workspace_root;

use pages::{BOOK, Page, all};

#[test]
fn every_relative_link_leads_to_a_file_and_a_heading() {
    let pages = all();
    let mut dead = Vec::new();
    let mut count = 0;
    for page in &pages {
        for link in page.links.iter().filter(|link| !link.contains("://")) {
            count += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => page.file.clone(),
                _ => pages::resolve(&page.file, file),
            };
            let headings = pages.iter().find(|page| page.file == target).map(|page| &page.headings);
            let is_there = workspace_root().join(&target).exists();
            let is_heading = anchor.is_empty() || headings.is_some_and(|all| all.contains(anchor));
            // What is outside of the book's folder is not on its site.
            let is_inside = !page.is_chapter() || target.starts_with(BOOK);
            if !(is_there && is_heading && is_inside) {
                dead.push(format!("{}: {link}", page.file));
            }
        }
    }
    assert!(count > 100, "{count} links were found");
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
}

#[test]
fn the_summary_lists_every_chapter() {
    let pages = all();
    let summary = pages.iter().find(|page| page.file.ends_with("SUMMARY.md")).expect("there is a summary");
    let listed: BTreeSet<String> =
        summary.links.iter().map(|link| pages::resolve(&summary.file, link)).collect();
    let chapters = pages.iter().filter(|page| page.is_chapter() && page.file != summary.file);
    let chapters: BTreeSet<String> = chapters.map(|page| page.file.clone()).collect();
    assert_eq!(listed, chapters);
}

#[test]
fn every_page_with_rust_is_compiled() {
    let compiled = fs::read_to_string(workspace_root().join("tests/src/snippets.rs")).unwrap();
    for page in all() {
        for snippet in &page.snippets {
            let words: Vec<&str> = snippet.language.split(',').collect();
            let is_compiled = compiled.contains(&format!("(\"../../{}\")", page.file));
            match words.as_slice() {
                ["rust"] | ["rust", "no_run"] => assert!(is_compiled, "snippets.rs lacks {}", page.file),
                // rustdoc takes a block without a language for Rust.
                [""] => assert!(!is_compiled, "{}: a block without a language", page.file),
                // The only JSON is a recording, as programs read it.
                ["json"] => {
                    let json = serde_json::from_str(&snippet.text).expect("JSON");
                    Recording::from_json(&json).unwrap_or_else(|error| panic!("{}: {error}", page.file));
                }
                ["sh" | "toml" | "yaml" | "text"] => {}
                other => panic!("{}: a block of the language {other:?}", page.file),
            }
        }
    }
}

#[test]
fn toml_is_read_and_yaml_is_an_overlay() {
    let mut count = 0;
    for page in all() {
        for snippet in &page.snippets {
            match snippet.language.as_str() {
                "toml" if page.file.ends_with("generator/configuration.md") => {
                    count += 1;
                    Config::parse(&page.file, &snippet.text)
                        .unwrap_or_else(|faults| panic!("{faults}\n{}", snippet.text));
                }
                "toml" => {
                    toml::from_str::<toml::Table>(&snippet.text)
                        .unwrap_or_else(|error| panic!("{}: {error}", page.file));
                }
                "yaml" => {
                    let text = fs::read_to_string(workspace_root().join("schema/openapi.yaml")).unwrap();
                    let mut document = Document::parse("openapi.yaml", &text).unwrap();
                    document
                        .overlay("overlay.yaml", &snippet.text, Unmatched::Skip)
                        .unwrap_or_else(|faults| panic!("{faults}"));
                }
                _ => {}
            }
        }
    }
    assert!(count >= 4, "{count} configurations were found");
}

#[test]
fn the_readme_is_short() {
    let lines = fs::read_to_string(workspace_root().join("README.md")).unwrap().lines().count();
    assert!(lines <= 150, "the README has {lines} lines: what is more belongs into the book");
}

#[test]
fn the_index_of_decisions_lists_each_and_each_has_its_parts() {
    let pages = all();
    let is_decision = |page: &&Page| page.file.starts_with("docs/decisions/0");
    let index = pages.iter().find(|page| page.file == "docs/decisions/README.md").expect("there is an index");
    let listed: BTreeSet<String> = index.links.iter().map(|link| pages::resolve(&index.file, link)).collect();
    let decisions: BTreeSet<String> =
        pages.iter().filter(is_decision).map(|page| page.file.clone()).collect();
    assert_eq!(listed, decisions);
    for page in pages.iter().filter(is_decision) {
        let text = fs::read_to_string(workspace_root().join(&page.file)).unwrap();
        let is_dated = text.lines().any(|line| line.starts_with("Date: 20"));
        let has_parts =
            ["context", "decision", "consequence"].iter().all(|part| page.headings.contains(*part));
        assert!(is_dated && has_parts, "{}", page.file);
    }
}
