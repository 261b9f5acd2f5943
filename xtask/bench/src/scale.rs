//! Our document multiplied to thousands of operations: generating its client, and checking all of
//! it against one small resource.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use benches::generate::{multiplied, named, read};

use crate::Setting;
use crate::compile::{Compiled, Source, Start, What, cold};
use crate::row::{Budget, Row};

/// The number of copies: 11,315 operations.
const COPIES: usize = 73;

/// A small resource of one of the copies.
const RESOURCE: &str = "c1-organization-invites";

/// The most of the whole that one small resource of a hundred may take.
const PART: Budget = Budget::RatioAtMost(0.05);

pub fn rows(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let folder = setting.target.join("scale-document");
    write_document(setting.root, COPIES, &folder)?;
    let (spec, config) = (folder.join("openapi.json"), folder.join("codegen.toml"));
    let started = Instant::now();
    let generated = named(&spec, Some(&config), "scale-client");
    let seconds = started.elapsed().as_secs_f64();
    let mut rows = vec![
        Row::new("operations", generated.operations as f64, ""),
        Row::new("generate", seconds, "s").budget(Budget::AtMost(10.0)),
    ];
    rows.extend(lines(&generated.files));
    drop(generated);
    let source =
        Source { spec: &spec, config: Some(&config), package: "scale-client", program: "fn main() {}\n" };
    let client = Compiled::new(&source, &setting.target, &setting.root.join("Cargo.lock"))?;
    let check = |features| Ok::<_, io::Error>(cold(&[&client], Start::CLIENT, features, 1)?[0]);
    let whole = check(What::Check(None))?;
    let part = check(What::Check(Some(RESOURCE)))?;
    let bare = check(What::Check(Some("reqwest")))?;
    // Their memory is not shown: Linux counts that of this process, which a child has before it
    // becomes another program, and generating needs more than a small check.
    rows.extend([
        Row::new("check, one resource", part.seconds, "s").against(whole.seconds, "the whole").budget(PART),
        Row::new("check, no resource", bare.seconds, "s").against(whole.seconds, "the whole"),
    ]);
    Ok(rows)
}

/// Writes copies of our document in one, and the configuration that allows their number.
pub fn write_document(root: &Path, copies: usize, into: &Path) -> io::Result<()> {
    fs::create_dir_all(into)?;
    let document = read(&root.join("schema/openapi.yaml")).root().to_json();
    fs::write(into.join("openapi.json"), multiplied(&document, copies).to_string())?;
    fs::write(into.join("codegen.toml"), "[limits]\noperations = 20000\n")
}

/// The number of causes that are shown.
const CAUSES: usize = 20;

/// Counts the lines of the client by what they belong to, the most frequent first.
fn lines(files: &BTreeMap<PathBuf, String>) -> Vec<Row> {
    let rust = files
        .iter()
        .filter(|(path, _)| path.starts_with("src") && path.extension().is_some_and(|it| it == "rs"));
    let mut causes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for (_, text) in rust {
        all += text.lines().count();
        count(text, &mut causes);
    }
    let mut causes: Vec<(&str, usize)> = causes.into_iter().collect();
    causes.sort_by_key(|(cause, lines)| (std::cmp::Reverse(*lines), *cause));
    let rows = causes.into_iter().take(CAUSES).map(|(cause, lines)| {
        Row::new(format!("lines: {cause}"), lines as f64, "").against(all as f64, "all lines")
    });
    [Row::new("lines of Rust", all as f64, "")].into_iter().chain(rows).collect()
}

/// The beginnings of lines, each with the cause of the lines from there to the next beginning.
const BEGINNINGS: &[(&str, &str)] = &[
    ("use ", "imports"),
    ("pub use ", "re-exports"),
    ("mod ", "declarations of modules"),
    ("pub mod ", "declarations of modules"),
    ("pub(crate) mod ", "declarations of modules"),
    ("pub struct ", "structs"),
    ("pub enum ", "enums"),
    ("pub type ", "aliases of types"),
    ("impl Paged ", "pagination"),
    ("impl Stream", "streams"),
    ("model! {", "`model!`"),
    ("text_enum! {", "`text_enum!`"),
    ("requests!(", "`requests!`"),
    ("nulls! {", "`nulls!`"),
    ("accessors! {", "`accessors!`"),
    ("unions!(", "`unions!`"),
    ("details! {", "`details!`"),
    ("crate::runtime::constructors! {", "constructors for tests"),
    ("    pub fn new(", "constructors"),
    ("    pub(crate) fn new(", "constructors of handles"),
    ("    pub fn options(", "method `options`"),
    ("    pub fn send(", "method `send`"),
    ("    pub fn send_with_response(", "method `send_with_response`"),
    ("    fn call(", "method `call`"),
    ("    pub fn items(", "method `items`"),
    ("    pub fn pages(", "method `pages`"),
    ("    pub fn null(", "method `null`"),
    ("    pub fn ", "methods of resources and setters"),
    ("impl ", "other impls"),
];

/// Adds the lines of a file. Docs, attributes and blank lines are causes of their own.
fn count(text: &str, causes: &mut BTreeMap<&'static str, usize>) {
    let mut current = "module docs";
    for line in text.lines() {
        let trimmed = line.trim_start();
        let cause = if trimmed.is_empty() {
            "blank lines"
        } else if trimmed.starts_with("//! ") || trimmed == "//!" {
            "docs of modules"
        } else if trimmed.starts_with("///") {
            if line.starts_with("    ") { "docs of fields, variants and methods" } else { "docs of types" }
        } else if trimmed.starts_with("#[cfg") {
            "conditions"
        } else if trimmed.starts_with("#[doc(alias") {
            "aliases for searches"
        } else if trimmed.starts_with("#[inline]") {
            "`#[inline]`"
        } else if trimmed.starts_with("#[") {
            "other attributes"
        } else {
            if let Some((_, cause)) = BEGINNINGS.iter().find(|(beginning, _)| line.starts_with(beginning)) {
                current = cause;
            }
            current
        };
        *causes.entry(cause).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_one_cause() {
        let text = "use a::b;\n\n/// A pet.\n#[derive(Clone)]\npub struct Pet {\n    /// Its name.\n    name: String,\n}\n\n\
                    impl Pet {\n    #[inline]\n    pub fn options(self) -> Self {\n        self\n    }\n}\n";
        let mut causes = BTreeMap::new();
        count(text, &mut causes);
        let expected = [
            ("`#[inline]`", 1),
            ("blank lines", 2),
            ("docs of fields, variants and methods", 1),
            ("docs of types", 1),
            ("imports", 1),
            ("method `options`", 4),
            ("other attributes", 1),
            ("other impls", 1),
            ("structs", 3),
        ];
        assert_eq!(causes.into_iter().collect::<Vec<_>>(), expected);
    }
}
