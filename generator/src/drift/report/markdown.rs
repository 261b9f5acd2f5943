//! Markdown for a pull request on GitHub.

use super::entries::{Entry, Meaning, all_subjects};
use super::escape::{escape, sentence};
use super::{Report, first_difference, frequent};
use crate::diagnostic::SourceLocation;
use crate::drift::{Change, Effect, Kind};
use crate::text::code_span as code;

/// The first section that is collapsed; so are those after it.
const FOLDED: Meaning = Meaning::Docs;

pub(super) fn markdown(report: &Report) -> String {
    let drift = report.drift;
    if drift.is_empty() {
        return format!(
            "## API drift: none\n\n{} and {} describe the same API.\n",
            code(report.old),
            code(report.new)
        );
    }
    let mut out = format!("## API drift: {}\n\n{}", drift.verdict(), report.verdict());
    if let Some(advice) = report.advice() {
        out.push_str(&format!(" {advice}"));
    }
    out.push_str(&format!("\n\n{} → {}\n\n", code(report.old), code(report.new)));
    let sections = report.sections();
    out.push_str("| | | |\n|---|---:|---|\n");
    for section in &sections {
        let (label, count) = (section.meaning.label(), section.count);
        out.push_str(&format!("| {label} | {count} | {} |\n", escape(&frequent(section, 5))));
    }
    for section in sections {
        let (heading, count) = (section.meaning.heading(), section.count);
        let is_folded = section.meaning >= FOLDED;
        out.push_str(&match is_folded {
            true => format!("\n<details><summary>{heading} ({count})</summary>\n"),
            false => format!("\n### {heading}\n"),
        });
        for (resource, entries) in section.groups {
            out.push_str(&format!("\n#### {}\n\n", escape(super::heading(resource))));
            entries.iter().for_each(|entry| one(&mut out, report, entry));
        }
        if is_folded {
            out.push_str("\n</details>\n");
        }
    }
    out
}

fn one(out: &mut String, report: &Report, entry: &Entry) {
    let change = entry.first;
    let word = Meaning::of(change).label();
    let word = if change.effect >= Effect::Minor { format!("**{word}**") } else { word.to_owned() };
    let direction = match entry.direction() {
        "" => String::new(),
        direction => format!(", {direction}"),
    };
    let count = entry.times();
    let text = match entry.other_name() {
        Some(name) => format!(" → {}", code(name)),
        None => format!(": {}", sentence(&entry.why())),
    };
    out.push_str(&format!(
        "- {word}{direction} {count}{}{text} <sub>{}",
        code(&entry.subjects(5)),
        change.id()
    ));
    if entry.count() == 1 {
        out.push_str(&location(report, change));
    }
    out.push_str("</sub>");
    if entry.count() > 1 {
        out.push_str(&format!(" <details><summary>all {}</summary>", entry.count()));
        for change in entry.changes() {
            let subjects = all_subjects(change).map(code).collect::<Vec<_>>().join(", ");
            out.push_str(&format!("{subjects}<sub>{}</sub><br>", location(report, change)));
        }
        out.push_str("</details>");
    }
    out.push('\n');
    if change.kind == Kind::Described {
        let (was, now) = first_difference(
            change.was.as_deref().unwrap_or_default(),
            change.now.as_deref().unwrap_or_default(),
        );
        for (word, text) in [("was", was), ("now", now)].iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&format!("  - {word}: {}\n", escape(text)));
        }
    }
}

/// Returns the lines in both documents and the pointer.
fn location(report: &Report, change: &Change) -> String {
    let places = report.places(change);
    let pointer = change.new.as_ref().or(change.old.as_ref());
    let places = [place(places.0), place(places.1)].into_iter().flatten().collect::<Vec<_>>().join(" → ");
    if places.is_empty() {
        return String::new();
    }
    let pointer = pointer.map(|pointer| escape(pointer.as_str())).unwrap_or_default();
    format!(" {places} {pointer}")
}

fn place(place: Option<SourceLocation>) -> Option<String> {
    place.map(|place| escape(&format!("{}:{}", place.file, place.line)))
}
