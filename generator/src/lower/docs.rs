//! Converts descriptions to docs, with the first sentence separate from the rest.

use std::borrow::Cow;

use serde_json::Value;

use crate::ir::Doc;
use crate::spec::{Schema, Shape, Spec};
use crate::text::{code_span, is_hidden};

/// Creates a doc from a summary and a description. Without a summary, the first sentence of the
/// description takes its place.
pub(super) fn doc(description: Option<&str>, summary: Option<&str>) -> Doc {
    let description = with_line_feeds(description.unwrap_or_default());
    let summary = with_line_feeds(summary.unwrap_or_default());
    let (description, summary) = (description.trim(), summary.trim());
    if summary.is_empty() {
        return split(description);
    }
    // Avoid repetition if the description begins with the summary.
    if description.trim_end_matches('.').starts_with(summary.trim_end_matches('.')) {
        return split(description);
    }
    Doc { summary: sentence(summary).into(), details: description.into() }
}

/// Returns the description of a schema, or its title.
pub(super) fn doc_of(schema: &Schema) -> Doc {
    doc(schema.description.as_deref().or(schema.title.as_deref()), None)
}

/// Returns the description of a schema, or of one of its alternative strings: in an `anyOf` of a
/// free string and an enum, the description is often in the enum.
pub(super) fn own_doc(spec: &Spec, schema: &Schema) -> Doc {
    let doc = doc_of(schema);
    if !doc.summary.is_empty() {
        return doc;
    }
    spellings(spec, schema).map(doc_of).find(|doc| !doc.summary.is_empty()).unwrap_or(doc)
}

/// Returns the default of a schema, or of one of its alternative strings.
pub(super) fn own_default<'s>(spec: &'s Spec, schema: &'s Schema) -> Option<&'s Value> {
    schema.default.as_ref().or_else(|| spellings(spec, schema).find_map(|member| member.default.as_ref()))
}

/// Returns the members of a union of inline strings, which is a single string type in Rust.
fn spellings<'s>(spec: &'s Spec, schema: &'s Schema) -> impl Iterator<Item = &'s Schema> {
    let members = match &schema.shape {
        Shape::Union(union) => union.members.as_slice(),
        _ => &[],
    };
    let members = members.iter().map(|&member| spec.schema(member));
    let text = |member: &&Schema| {
        let inline = member.component.is_none();
        inline && matches!(member.shape, Shape::String { .. } | Shape::Enum(_))
    };
    let only_text = members.clone().all(|member| text(&member));
    members.filter(move |_| only_text)
}

/// Adds the default and the constraints that no type expresses, unless the text already mentions
/// them.
pub(super) fn with_notes<'c>(
    mut doc: Doc,
    constraints: impl Iterator<Item = &'c str>,
    default: Option<&Value>,
) -> Doc {
    let notes: Vec<String> =
        default_note(&doc, default).into_iter().chain(constraints_note(&doc, constraints)).collect();
    if !notes.is_empty() {
        add(&mut doc, notes.join(" "));
    }
    doc
}

fn default_note(doc: &Doc, default: Option<&Value>) -> Option<String> {
    let says = |text: &str| text.to_lowercase().contains("default") || text.contains("unless set");
    let shown = match default? {
        Value::String(text) if !text.is_empty() => text.clone(),
        value @ (Value::Number(_) | Value::Bool(_)) => value.to_string(),
        _ => return None,
    };
    let mentions = |text: &str| says(text) || has_word(text, &shown);
    let is_mentioned = mentions(doc.summary.as_written()) || mentions(doc.details.as_written());
    (!is_mentioned).then(|| default_line(&shown))
}

/// Returns the line about a default.
pub(crate) fn default_line(shown: &str) -> String {
    format!("Default: {}.", code_span(shown))
}

/// The length of the longest constraint that is shown.
const LONGEST_CONSTRAINT: usize = 60;

fn constraints_note<'c>(doc: &Doc, constraints: impl Iterator<Item = &'c str>) -> Option<String> {
    let mut said: Vec<&str> = Vec::new();
    for constraint in constraints {
        let is_number = |word: &&str| word.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
        let number = constraint.split_whitespace().find(is_number);
        let mentions =
            |text: &str| number.is_some_and(|number| has_word(text, number)) || text.contains(constraint);
        // The limits of 64-bit integers follow from the type.
        let ends = number.and_then(|number| number.parse::<f64>().ok()).is_some_and(|number| {
            [9.2e18..9.3e18, 1.84e19..1.85e19].iter().any(|ends| ends.contains(&number.abs()))
        });
        let worth = constraint.len() <= LONGEST_CONSTRAINT && !ends;
        if worth
            && !said.contains(&constraint)
            && !mentions(doc.summary.as_written())
            && !mentions(doc.details.as_written())
        {
            said.push(constraint);
        }
    }
    let (first, others) = said.split_first()?;
    let mut letters = first.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let others: String = others.iter().map(|constraint| format!("; {constraint}")).collect();
    Some(format!("{capital}{}{others}.", letters.as_str()))
}

/// Returns whether the text contains the word, surrounded by any punctuation.
fn has_word(text: &str, wanted: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && !"_-.".contains(c))
        .any(|word| word.trim_end_matches('.') == wanted)
}

/// Adds a paragraph. The first paragraph is the summary.
pub(super) fn add(doc: &mut Doc, line: String) {
    if doc.summary.is_empty() {
        doc.summary = line.into();
    } else if doc.details.is_empty() {
        doc.details = line.into();
    } else {
        doc.details = format!("{}\n\n{line}", doc.details.as_written()).into();
    }
}

/// Splits off the first sentence. If the text begins with a code block, that counts as the first
/// sentence.
fn split(text: &str) -> Doc {
    if opens_code(text) {
        let (code, rest) = text.split_at(code_end(text));
        return Doc { summary: sentence(code).into(), details: rest.trim().into() };
    }
    let paragraph_end = text.find("\n\n").unwrap_or(text.len());
    let paragraph = &text[..paragraph_end];
    let end = sentence_end(paragraph).unwrap_or(paragraph_end);
    Doc { summary: sentence(&text[..end]).into(), details: text[end..].trim().into() }
}

/// Returns the end of the first sentence: a full stop before a capital letter, outside of code and
/// links.
fn sentence_end(text: &str) -> Option<usize> {
    let mut in_code = false;
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '`' => in_code = !in_code,
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '.' | '!' | '?' if !in_code && depth == 0 => {
                let rest = &text[at + 1..];
                let next = rest.trim_start();
                let abbreviation =
                    ["e.g", "i.e", "etc", "vs", "cf"].iter().any(|word| text[..at].ends_with(word));
                let starts = next.chars().next().is_some_and(|c| c.is_uppercase() || "`[<*\"'".contains(c));
                if rest.starts_with(char::is_whitespace) && starts && !abbreviation {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Converts CR LF to LF.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

/// Returns whether the text begins with the fence of a code block (CommonMark 0.31, section 4.5).
fn opens_code(text: &str) -> bool {
    let is_fence = |sign: char| {
        let rest = text.trim_start_matches(sign);
        text.len() - rest.len() >= 3
            && (sign == '~' || !rest.lines().next().unwrap_or_default().contains(sign))
    };
    is_fence('`') || is_fence('~')
}

/// Returns the end of the code block at the start of the text: after its closing fence, or the end
/// of the text if there is none.
fn code_end(text: &str) -> usize {
    let fence: String = text.chars().take_while(|c| text.starts_with(*c)).collect();
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let is_closing =
            end > 0 && line.trim().starts_with(&fence) && line.trim().trim_start_matches(&fence).is_empty();
        end += line.len();
        if is_closing {
            return end;
        }
    }
    text.len()
}

/// Returns whether the character is a space between words. Invisible separators are made visible
/// later.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !is_hidden(c)
}

/// Joins the text into one line that ends like a sentence.
fn sentence(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + 1);
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if opens_code(&line) {
        // On one line, the text after the fence would be parsed as the language of an empty code
        // block.
        line.insert(0, '\\');
    }
    if line.is_empty() || line.ends_with(['.', '!', '?', ':', '`', ')', ']', '>', '|', '*']) {
        line
    } else {
        line + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_the_summary() {
        let rows = [
            ("A user. It has roles.", "A user.", "It has roles."),
            ("A user, e.g. Ada. Then more", "A user, e.g. Ada.", "Then more"),
            ("See `a. B` here\n\nMore.", "See `a. B` here.", "More."),
            ("Version 1.5 of it", "Version 1.5 of it.", ""),
            ("", "", ""),
            ("```\ncode. More\n\nyet\n```\nText.", "``` code. More yet ```", "Text."),
            ("~~~\nnever closed. So", "\\~~~ never closed. So.", ""),
            ("```code``` first. Then more", "```code``` first.", "Then more"),
        ];
        for (text, summary, details) in rows {
            assert_eq!(split(text), Doc { summary: summary.into(), details: details.into() }, "{text}");
        }
    }

    #[test]
    fn a_summary_that_opens_a_code_block_keeps_its_text() {
        for (summary, shown) in [
            ("~~~\nkept", "\\~~~ kept."),
            ("```rust\nkept", "\\```rust kept."),
            ("```\nkept\n``` so", "``` kept ``` so."),
        ] {
            assert_eq!(doc(None, Some(summary)).summary, shown, "{summary}");
        }
    }
}
