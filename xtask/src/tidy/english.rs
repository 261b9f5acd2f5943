//! Comments and descriptions are in plain, standard English: `docs/glossary.md` has the words.

use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Node, Value};
use crategen::pointer::Pointer;

/// The columns that a line of a comment may have.
const MOST_COLUMNS: usize = 100;

/// The words that no doc comment and no description begins with.
const BEGINNINGS: [&str; 6] = ["What", "Whether", "Where", "How", "Of", "Likewise"];
const BEGIN_WITH: &str =
    "begin with a verb in the third person or a noun phrase: `Returns whether …`, `The URL of …`";

/// Words that are not standard English or not the term of the field, with what to write instead.
const NONSTANDARD: [(&str, &str); 20] = [
    ("anew", "again, from scratch"),
    ("answer", "response"),
    ("answers", "responses"),
    ("beside", "next to, with, in addition to"),
    ("circle", "cycle"),
    ("circles", "cycles"),
    ("clothes", "form"),
    ("kinship", "priority"),
    ("likeness", "similarity, equal shape"),
    ("mend", "correct"),
    ("mended", "corrected"),
    ("mends", "corrects"),
    ("rival", "peer"),
    ("rivals", "peers"),
    ("stands", "is, represents"),
    ("told", "reported, distinguished"),
    ("whence", "from which"),
    ("whereof", "of which"),
    ("wherein", "in which"),
    ("thereof", "of it"),
];

/// Reports the comments of a file that break a rule.
pub(super) fn check(shown: &str, text: &str, faults: &mut Diagnostics) {
    let mut is_code = false;
    let mut follows_doc = false;
    for (line, number) in text.lines().zip(1..) {
        let Some((comment, is_doc)) = comment(line) else {
            (is_code, follows_doc) = (false, false);
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
            wording("comment", comment, begins)
                .for_each(|fault| faults.push(fault.in_file(shown, number, column)));
        }
        follows_doc = is_doc;
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
                        wording(key, text, true).for_each(|fault| faults.push(fault.at(&here)));
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

/// Returns the faults of a text. `begins`: the text is the beginning of a doc.
fn wording(noun: &str, text: &str, begins: bool) -> impl Iterator<Item = Diagnostic> {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let beginning = BEGINNINGS
        .iter()
        .find(|word| begins && **word == first)
        .map(|word| Diagnostic::uncoded(format!("a {noun} begins with `{word}`")).help(BEGIN_WITH));
    // Code spans may have any words.
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ").to_lowercase();
    let words: Vec<&str> = prose.split(|c: char| !c.is_alphanumeric()).collect();
    let nonstandard: Vec<Diagnostic> = NONSTANDARD
        .iter()
        .filter(|(word, _)| words.contains(word))
        .map(|(word, instead)| {
            Diagnostic::uncoded(format!("a {noun} has the word `{word}`"))
                .help(format!("write, for example: {instead}"))
        })
        .collect();
    beginning.into_iter().chain(nonstandard)
}

/// Returns the text of a line that is a comment, and whether it is a doc comment.
fn comment(line: &str) -> Option<(&str, bool)> {
    let text = line.trim_start().strip_prefix("//")?;
    Some((text.trim_start_matches(['/', '!']).trim(), text.starts_with(['/', '!'])))
}

/// Returns whether a line is prose: a row of a table and a single long word cannot be wrapped.
fn may_be_wrapped(comment: &str) -> bool {
    !comment.starts_with('|') && comment.contains(' ')
}
