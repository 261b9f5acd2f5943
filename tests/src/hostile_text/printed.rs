//! The contents of a crate's files.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use crategen::analyze::Analyzed;
use crategen::drift;
use crategen::drift::report::Report;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::Files;

/// The items of a crate without names and texts, with the number of each; also the keys of its
/// manifests.
pub type Shape = BTreeMap<String, usize>;

pub fn shape(files: &Files) -> Shape {
    let mut shape = Shape::new();
    for (path, text) in own(files) {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => items(tokens(path, text), &mut shape),
            Some("toml") => keys(path, text, &mut shape),
            _ => {}
        }
    }
    shape
}

/// Returns the files that contain text of a document; the runtime has none except in its manifest.
fn own(files: &Files) -> impl Iterator<Item = (&Path, &str)> {
    let is_own = |path: &Path| !path.starts_with("runtime/src");
    files.iter().map(|(path, text)| (path.as_path(), text.as_str())).filter(move |(path, _)| is_own(path))
}

pub fn compare(payload: &str, expected: &Shape, found: &Shape) {
    let count = |shape: &Shape, item: &String| shape.get(item).copied().unwrap_or_default();
    let items = expected.keys().chain(found.keys());
    let differing = items.filter(|item| count(expected, item) != count(found, item));
    let lines: Vec<String> = differing
        .map(|item| format!("{} rather than {}: {item}", count(found, item), count(expected, item)))
        .collect();
    assert!(lines.is_empty(), "{payload} changes the items of the crate:\n{}", lines.join("\n"));
}

fn tokens(path: &Path, text: &str) -> TokenStream {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", path.display()));
    TokenStream::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Ends each item at its braces or its semicolon.
fn items(tokens: TokenStream, shape: &mut Shape) {
    let mut item = String::new();
    for token in Docless(tokens.into_iter().peekable()) {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        describe(token, &mut item);
        if ends {
            *shape.entry(std::mem::take(&mut item)).or_default() += 1;
        }
    }
    *shape.entry(item).or_default() += 1;
}

fn describe(token: TokenTree, out: &mut String) {
    match token {
        TokenTree::Ident(ident) => {
            let name = ident.to_string();
            let is_keyword = syn::parse_str::<syn::Ident>(&name).is_err() && !name.starts_with("r#");
            out.push_str(if is_keyword { &name } else { "name" });
        }
        TokenTree::Literal(literal) => {
            let literal = literal.to_string();
            out.push_str(if literal.starts_with('"') { "text" } else { &literal });
        }
        // If a line is too long, the printer adds a comma after the last argument, and braces
        // around an arm.
        TokenTree::Punct(punct) if punct.as_char() == ',' => return,
        TokenTree::Punct(punct) => out.push(punct.as_char()),
        TokenTree::Group(group) => {
            let (open, close) = match group.delimiter() {
                Delimiter::Brace if out.ends_with("= > ") => ("", ""),
                Delimiter::Brace => ("{", "}"),
                Delimiter::Bracket => ("[", "]"),
                Delimiter::Parenthesis => ("(", ")"),
                Delimiter::None => ("", ""),
            };
            out.push_str(open);
            Docless(group.stream().into_iter().peekable()).for_each(|token| describe(token, out));
            out.push_str(close);
            if open.is_empty() {
                return;
            }
        }
    }
    out.push(' ');
}

/// Tokens without docs.
struct Docless(std::iter::Peekable<proc_macro2::token_stream::IntoIter>);

impl Iterator for Docless {
    type Item = TokenTree;

    fn next(&mut self) -> Option<TokenTree> {
        loop {
            let token = self.0.next()?;
            let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            if !is_hash {
                return Some(token);
            }
            let inner =
                self.0.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!'));
            if self.0.next_if(|token| doc(token).is_some()).is_none() {
                assert!(inner.is_none() || self.0.peek().is_some());
                return Some(token);
            }
        }
    }
}

/// Returns the text of `[doc = "…"]`.
fn doc(token: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = token else { return None };
    let mut tokens = group.stream().into_iter();
    let is_doc = matches!(tokens.next()?, TokenTree::Ident(ident) if ident == "doc");
    let (_, TokenTree::Literal(text)) = (is_doc.then(|| tokens.next())??, tokens.next()?) else {
        return None;
    };
    Some(syn::parse_str::<syn::LitStr>(&text.to_string()).ok()?.value())
}

fn keys(path: &Path, text: &str, shape: &mut Shape) {
    let table: toml::Table =
        text.parse().unwrap_or_else(|error| panic!("{}: {error}\n{text}", path.display()));
    for (name, value) in &table {
        let Some(inner) = value.as_table() else {
            *shape.entry(format!("{} {name}", path.display())).or_default() += 1;
            continue;
        };
        for (key, value) in inner {
            // The names of features come from the document.
            let shown = match name.as_str() {
                "features" => format!("of {}", value.as_array().map_or(0, Vec::len)),
                "dependencies" => format!("{key} {}", value.as_table().map_or(0, |table| table.len())),
                _ => key.clone(),
            };
            *shape.entry(format!("{} {name} {shown}", path.display())).or_default() += 1;
        }
    }
}

/// Returns all text in literals, docs, manifests and the README.
pub fn texts(files: &Files) -> String {
    let mut out = String::new();
    for (path, text) in own(files) {
        match path.extension().is_some_and(|extension| extension == "rs") {
            true => literals(tokens(path, text), &mut out),
            false => out.push_str(text),
        }
    }
    out
}

fn literals(tokens: TokenStream, out: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), out),
            TokenTree::Literal(literal) => out.push_str(&literal.to_string()),
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Checks that file names are allowed, that all characters are visible, and that docs contain
/// nothing that runs.
pub fn check(payload: &str, files: &Files) {
    for (path, text) in own(files) {
        let shown = path.display();
        let is_plain =
            |part: &str| part.chars().all(|c| c.is_alphanumeric() || "_.".contains(c)) && part != "..";
        assert!(shown.to_string().split('/').all(is_plain), "{payload}: {shown}");
        shows(&shown.to_string(), payload, text);
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => docs(tokens(path, text)).iter().for_each(|doc| check_doc(payload, doc)),
            Some("md") => check_markdown(payload, text.split_once("\n\n").map_or(text, |(_, rest)| rest)),
            _ => {}
        }
    }
}

/// Checks that a text has no invisible characters, and none that change its direction.
pub fn shows(what: &str, payload: &str, text: &str) {
    let hidden = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if let Some(at) = text.find(hidden) {
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        panic!("{payload}: {what} has {:?} behind {line:?}", text[at..].chars().next());
    }
}

/// Returns the docs of each item, with their lines joined.
fn docs(tokens: TokenStream) -> Vec<String> {
    let (mut out, mut lines) = (Vec::new(), Vec::new());
    for token in tokens {
        match (&token, doc(&token)) {
            (_, Some(line)) => lines.push(line),
            (TokenTree::Punct(punct), _) if matches!(punct.as_char(), '#' | '!') => {}
            (token, _) => {
                if !lines.is_empty() {
                    out.push(std::mem::take(&mut lines).join("\n"));
                }
                if let TokenTree::Group(group) = token {
                    out.extend(docs(group.stream()));
                }
            }
        }
    }
    out.push(lines.join("\n"));
    out
}

/// Checks that the only code that rustdoc would compile is an example of codegen.
fn check_doc(payload: &str, doc: &str) {
    // Rustdoc removes the space at the start of each line.
    let doc: Vec<&str> = doc.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    check_markdown(payload, &doc.join("\n"));
}

fn check_markdown(payload: &str, text: &str) {
    let mut is_rust = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{payload}: HTML in docs: {html}\n{text}"),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                panic!("{payload}: indented code\n{text}")
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                is_rust = matches!(&*language, "no_run" | "rust");
                let other = ["text", "json", "html", "yaml", "sh", "bash"];
                assert!(is_rust || other.contains(&&*language), "{payload}: `{language}`\n{text}");
            }
            Event::Text(code) if std::mem::take(&mut is_rust) => {
                let starts = [
                    "# async fn example(",
                    "# fn example(",
                    "#[tokio::main]\nasync fn main() -> ",
                    "use ",
                    "let ",
                ];
                assert!(
                    starts.iter().any(|start| code.starts_with(start)),
                    "{payload}: code that runs\n{text}"
                );
            }
            _ => {}
        }
    }
}

/// Checks that the reports on two documents are visible text without markup of the documents.
pub fn drift(payload: &str, old: &Analyzed, new: &Analyzed) {
    let drift = drift::compare(old, new);
    let report = Report {
        drift: &drift,
        old: "old.yaml",
        new: "new.yaml",
        version: "1.0.0",
        is_released: true,
        old_place: &|_| None,
        new_place: &|_| None,
        all: false,
    };
    let html = report.html();
    for (name, text) in [
        ("text", report.text()),
        ("markdown", report.markdown()),
        ("json", report.json()),
        ("html", html.clone()),
        ("changelog", report.changelog("1.1.0")),
    ] {
        shows(name, payload, &text);
    }
    assert_eq!(html.matches("<script").count(), 1, "{payload}: a script in the report");
    assert!(!html.contains("<img"), "{payload}: markup in the report");
    for text in [report.markdown(), report.changelog("1.1.0")] {
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => {
                    let own = ["<details>", "</details>", "<summary>", "</summary>", "<sub>", "</sub>"];
                    let rest = own.iter().fold(html.to_string(), |html, own| html.replace(own, ""));
                    assert!(!rest.contains('<'), "{payload}: markup in a report: {html}");
                }
                Event::Start(Tag::CodeBlock(_)) => panic!("{payload}: a code block in a report:\n{text}"),
                _ => {}
            }
        }
    }
}
