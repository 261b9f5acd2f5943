//! Comments, names of functions, pages and descriptions are in plain, standard English:
//! `docs/glossary.md` has the words.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Node, Value};
use crategen::pointer::Pointer;

/// The columns that a line of a comment may have.
const MOST_COLUMNS: usize = 100;

/// The words that no doc comment and no description begins with.
const BEGINNINGS: &[&str] = &[
    "What", "Whether", "Where", "How", "Of", "Likewise", "Which", "Who", "Whom", "Whose", "Why", "When",
    "Until",
];
const BEGIN_WITH: &str =
    "begin with a verb in the third person or a noun phrase: `Returns whether …`, `The URL of …`";

/// Words and phrases that are not standard English, not the term of the field, or hide who does it,
/// with what to write instead.
const NONSTANDARD: &[(&str, &str)] = &[
    ("and the like", "such as …"),
    ("anew", "again, from scratch"),
    ("answer", "response"),
    ("answers", "responses"),
    ("answered", "responded"),
    ("as far as", "those … that, if"),
    ("beside", "next to, with, in addition to"),
    ("circle", "cycle"),
    ("circles", "cycles"),
    ("clothes", "form"),
    ("counts less", "is overridden by"),
    ("counts more", "overrides, takes precedence"),
    ("fails where", "fails if"),
    ("given away", "assigned"),
    ("in vain", "without effect, unused"),
    ("is said", "the document says"),
    ("kinship", "priority"),
    ("likeness", "similarity, equal shape"),
    ("likewise", "too, in the same way"),
    ("mend", "correct"),
    ("mended", "corrected"),
    ("mends", "corrects"),
    ("or the like", "or another …, such as"),
    ("rival", "peer"),
    ("rivals", "peers"),
    ("says nothing", "does not mention"),
    ("stands", "is, represents"),
    ("told", "reported, distinguished"),
    ("whence", "from which"),
    ("whereof", "of which"),
    ("where known", "if known"),
    ("wherein", "in which"),
    ("thereof", "of it"),
];

/// The folders of pages, without their subfolders.
const PAGES: [&str; 7] = [
    "",
    "docs",
    "docs/book/src",
    "docs/book/src/client",
    "docs/book/src/generator",
    "docs/decisions",
    "schema",
];
/// The folders of fixtures.
const FIXTURES: [&str; 3] = ["tests/data/diagnostics", "tests/data/drift", "tests/data/emit"];
/// The page that lists the words not to use.
const GLOSSARY: &str = "docs/glossary.md";

/// Reports the comments of a file that break a rule.
pub(super) fn check(shown: &str, text: &str, faults: &mut Diagnostics) {
    let mut is_code = false;
    let mut follows_doc = false;
    let mut before = "";
    for (line, number) in text.lines().zip(1..) {
        let Some((comment, is_doc)) = comment(line) else {
            (is_code, follows_doc, before) = (false, false, "");
            if let Some(name) = function(line) {
                let column = line[..line.find(name).unwrap_or_default()].chars().count() + 1;
                wording("name", "", &name.replace('_', " "), false)
                    .for_each(|fault| faults.push(fault.in_file(shown, number, column)));
            }
            continue;
        };
        let is_fence = comment.starts_with("```");
        is_code ^= is_fence;
        let columns = line.chars().count();
        if columns > MOST_COLUMNS && !is_code && may_be_wrapped(comment) {
            faults.push(
                Diagnostic::uncoded(format!("a line of a comment has {columns} columns"))
                    .in_file(shown, number, MOST_COLUMNS + 1)
                    .help(format!("wrap it at {MOST_COLUMNS}")),
            );
        }
        if !is_code {
            let column = line.chars().take_while(|c| c.is_whitespace()).count() + 1;
            let begins = is_doc && !follows_doc;
            wording("comment", before, comment, begins)
                .for_each(|fault| faults.push(fault.in_file(shown, number, column)));
        }
        (follows_doc, before) = (is_doc, comment);
    }
}

/// Reports the pages that break a rule, and returns their number.
pub(super) fn check_pages(root: &Path, faults: &mut Diagnostics) -> usize {
    let mut pages: Vec<PathBuf> = PAGES
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| !path.ends_with(GLOSSARY))
        .collect();
    pages.sort();
    for page in &pages {
        let shown = page.strip_prefix(root).unwrap_or(page).display().to_string();
        match fs::read_to_string(page) {
            Ok(text) => check_page(&shown, &text, faults),
            Err(error) => faults.push(Diagnostic::uncoded(format!("`{shown}` cannot be read: {error}"))),
        }
    }
    pages.len()
}

/// Reports the fixtures whose names break a rule. Users read them in `docs/openapi-support.md`.
pub(super) fn check_fixtures(root: &Path, faults: &mut Diagnostics) {
    for group in FIXTURES {
        let mut names: Vec<String> = fs::read_dir(root.join(group))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        for name in names {
            wording("fixture", "", &name.replace('_', " "), false)
                .for_each(|fault| faults.push(fault.in_file(format!("{group}/{name}"), 1, 1)));
        }
    }
}

/// Reports the lines of a Markdown page that break a rule. Code may have any words.
pub(super) fn check_page(shown: &str, text: &str, faults: &mut Diagnostics) {
    let mut is_code = false;
    let mut before = "";
    for (line, number) in text.lines().zip(1..) {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence {
            wording("page", before, line, false)
                .for_each(|fault| faults.push(fault.in_file(shown, number, 1)));
        }
        before = line;
    }
}

/// Reports the descriptions and summaries of a document that break a rule. They become doc
/// comments.
pub(super) fn check_document(root: &Node, faults: &mut Diagnostics) {
    visit(root, &Pointer::root(), false, faults);
}

/// Visits a node and its children. The children of `properties` and similar maps have names of the
/// document rather than keys.
fn visit(node: &Node, at: &Pointer, has_names: bool, faults: &mut Diagnostics) {
    match &node.value {
        Value::Object(object) => {
            for (key, child) in object.iter() {
                let here = at.child(key);
                match (key, child.as_str()) {
                    ("description" | "summary", Some(text)) if !has_names => {
                        wording(key, "", text, true).for_each(|fault| faults.push(fault.at(&here)));
                    }
                    ("example" | "examples" | "default" | "enum" | "const", _) if !has_names => {}
                    _ => {
                        let has_names =
                            !has_names && ["properties", "patternProperties", "schemas"].contains(&key);
                        visit(child, &here, has_names, faults);
                    }
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(item, &at.child(index), false, faults);
            }
        }
        _ => {}
    }
}

/// Returns the faults of a text. `before` is the line before it, in which a phrase may begin;
/// `begins`: the text is the beginning of a doc.
fn wording(noun: &str, before: &str, text: &str, begins: bool) -> impl Iterator<Item = Diagnostic> {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let beginning = BEGINNINGS
        .iter()
        .find(|word| begins && **word == first)
        .map(|word| Diagnostic::uncoded(format!("a {noun} begins with `{word}`")).help(BEGIN_WITH));
    let (earlier, here) = (words(before), words(text));
    let nonstandard: Vec<Diagnostic> = NONSTANDARD
        .iter()
        .filter(|(phrase, _)| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            let overlap = earlier.len().saturating_sub(phrase.len() - 1);
            let read: Vec<&String> = earlier[overlap..].iter().chain(&here).collect();
            read.windows(phrase.len())
                .any(|window| window.iter().zip(&phrase).all(|(read, word)| read == word))
        })
        .map(|(phrase, instead)| {
            let kind = if phrase.contains(' ') { "phrase" } else { "word" };
            Diagnostic::uncoded(format!("a {noun} has the {kind} `{phrase}`"))
                .help(format!("write, for example: {instead}"))
        })
        .collect();
    beginning.into_iter().chain(nonstandard)
}

/// Returns the words of a text in lower case, without its code spans, which may have any words.
fn words(text: &str) -> Vec<String> {
    let prose = text.split('`').step_by(2).collect::<Vec<_>>().join(" ").to_lowercase();
    prose.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns the text of a line that is a comment, and whether it is a doc comment.
fn comment(line: &str) -> Option<(&str, bool)> {
    let text = line.trim_start().strip_prefix("//")?;
    Some((text.trim_start_matches(['/', '!']).trim(), text.starts_with(['/', '!'])))
}

/// Returns the name of the function that a line defines.
fn function(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_definition = before
        .split_whitespace()
        .all(|word| ["pub", "pub(crate)", "pub(super)", "const", "async", "unsafe"].contains(&word));
    let name = after.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    (is_definition && !name.is_empty()).then_some(name)
}

/// Returns whether a line is prose: a row of a table and a single long word cannot be wrapped.
fn may_be_wrapped(comment: &str) -> bool {
    !comment.starts_with('|') && comment.contains(' ')
}
