//! For a pull request: GitHub's Markdown.

use super::escape::{escape, sentence};
use super::{IN_NAMES, Report, heading, label, other_name, parted, subjects, travels};
use crate::diagnostic::Place;
use crate::drift::{Change, Effect, Kind};
use crate::text::code_span as code;

/// Resources with nothing above this are folded.
const FOLDED: Effect = Effect::Docs;

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
    out.push_str(&format!("\n\n{} → {}: {}.\n", code(report.old), code(report.new), report.counts()));
    for (resource, changes) in report.noticed() {
        let worst = changes.iter().map(|change| change.effect).max().unwrap_or_default();
        let heading = heading(resource);
        if worst <= FOLDED {
            out.push_str(&format!(
                "\n<details><summary>{} ({})</summary>\n\n",
                escape(heading),
                changes.len()
            ));
        } else {
            out.push_str(&format!("\n### {}\n\n", escape(heading)));
        }
        changes.iter().for_each(|change| one(&mut out, report, change));
        if worst <= FOLDED {
            out.push_str("\n</details>\n");
        }
    }
    let in_names = report.in_names();
    if !in_names.is_empty() {
        out.push_str(&format!("\n<details><summary>{IN_NAMES} ({})</summary>\n\n", in_names.len()));
        in_names.iter().for_each(|change| one(&mut out, report, change));
        out.push_str("\n</details>\n");
    }
    out
}

fn one(out: &mut String, report: &Report, change: &Change) {
    let word = label(change);
    let word = if change.effect >= Effect::Minor { format!("**{word}**") } else { word.to_owned() };
    let travels = match travels(change) {
        "" => String::new(),
        travels => format!(", {travels}"),
    };
    let said = match other_name(change) {
        Some(name) => format!(" → {}", code(name)),
        None => format!(": {}", sentence(&change.why())),
    };
    out.push_str(&format!("- {word}{travels} {}{said}", code(&subjects(change, 5))));
    let places = report.places(change);
    let pointer = change.new.as_ref().or(change.old.as_ref());
    let places = [place(places.0), place(places.1)].into_iter().flatten().collect::<Vec<_>>().join(" → ");
    if !places.is_empty() {
        let pointer = pointer.map(|pointer| escape(pointer.as_str())).unwrap_or_default();
        out.push_str(&format!(" <sub>{places} {pointer}</sub>"));
    }
    out.push('\n');
    if change.kind == Kind::Described {
        let (was, now) =
            parted(change.was.as_deref().unwrap_or_default(), change.now.as_deref().unwrap_or_default());
        for (word, text) in [("was", was), ("now", now)].iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&format!("  - {word}: {}\n", escape(text)));
        }
    }
}

fn place(place: Option<Place>) -> Option<String> {
    place.map(|place| escape(&format!("{}:{}", place.file, place.line)))
}
