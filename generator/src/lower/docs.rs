//! Descriptions to docs: the first sentence apart from the rest.

use serde_json::Value;

use crate::ir::Doc;

/// A doc of a summary and a description. Without a summary, the first sentence of the description is it.
pub(super) fn doc(description: Option<&str>, summary: Option<&str>) -> Doc {
    let description = description.unwrap_or_default().trim();
    let summary = summary.unwrap_or_default().trim();
    if summary.is_empty() {
        return split(description);
    }
    // A description that begins with the summary says it once.
    if description.trim_end_matches('.').starts_with(summary.trim_end_matches('.')) {
        return split(description);
    }
    Doc { summary: sentence(summary), details: description.to_owned() }
}

/// Adds what holds where nothing is given, unless the text speaks of it already.
pub(super) fn with_default(mut doc: Doc, default: Option<&Value>) -> Doc {
    let says = |text: &str| text.to_lowercase().contains("default") || text.contains("unless set");
    let shown = match default {
        Some(Value::String(text)) if !text.is_empty() => text.clone(),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
        _ => return doc,
    };
    let named = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric() && !"_-.".contains(c))
            .any(|word| word.trim_end_matches('.') == shown)
    };
    let told = |text: &str| says(text) || named(text);
    if told(&doc.summary) || told(&doc.details) || shown.contains('`') {
        return doc;
    }
    let line = format!("Default: `{shown}`.");
    if doc.summary.is_empty() {
        doc.summary = line;
    } else if doc.details.is_empty() {
        doc.details = line;
    } else {
        doc.details = format!("{}\n\n{line}", doc.details);
    }
    doc
}

/// The first sentence, and what follows.
fn split(text: &str) -> Doc {
    let paragraph_end = text.find("\n\n").unwrap_or(text.len());
    let paragraph = &text[..paragraph_end];
    let end = sentence_end(paragraph).unwrap_or(paragraph_end);
    let summary = text[..end].split_whitespace().collect::<Vec<_>>().join(" ");
    Doc { summary: sentence(&summary), details: text[end..].trim().to_owned() }
}

/// Where the first sentence ends: at a full stop that a capital follows, outside of code and links.
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

/// One line that ends as a sentence does.
fn sentence(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
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
        ];
        for (text, summary, details) in rows {
            assert_eq!(split(text), Doc { summary: summary.into(), details: details.into() }, "{text}");
        }
    }
}
