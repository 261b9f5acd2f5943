//! The entry of a changelog: the changes that matter to users of the crate, the most severe first.

use super::Report;
use super::entries::{Entry, Meaning};
use super::escape::sentence;
use crate::drift::Effect;
use crate::text::code_span;

pub(super) fn changelog(report: &Report, version: &str) -> String {
    let mut out = format!("## {version}\n");
    for section in report.sections() {
        let heading = match section.meaning {
            Meaning::Major => "Breaking",
            Meaning::Minor => "New or deprecated",
            Meaning::Patch => "Different on the wire",
            _ => continue,
        };
        out.push_str(&format!("\n{heading}:\n\n"));
        for entry in section.groups.iter().flat_map(|(_, entries)| entries) {
            one(&mut out, entry);
        }
    }
    if report.drift.verdict() == Effect::Docs {
        out.push_str("\nOnly the documentation changed.\n");
    }
    out
}

fn one(out: &mut String, entry: &Entry) {
    let names = entry
        .names()
        .into_iter()
        .map(|name| code_span(&name.replace('`', "")))
        .collect::<Vec<_>>()
        .join(", ");
    let why = sentence(&entry.why());
    out.push_str(&match (entry.owner(), entry.count()) {
        (Some(owner), _) => format!("- {}: {names}. {why}\n", code_span(owner)),
        (None, 1) => format!("- {names}: {why}\n"),
        (None, count) => format!("- {} ({count}): {names}.\n", why.trim_end_matches('.')),
    });
}
