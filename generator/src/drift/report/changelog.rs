//! An entry of a changelog: what users of the crate should know, the most severe first.

use super::Report;
use super::entries::{Entry, Meaning, all_subjects};
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
        out.push_str("\nOnly the documentation differs.\n");
    }
    out
}

fn one(out: &mut String, entry: &Entry) {
    let why = sentence(&entry.first.why());
    let count = if entry.count() > 1 { format!("{} times: ", entry.count()) } else { String::new() };
    out.push_str(&format!("- {count}{}: {why}", code_span(&entry.subjects(3).replace('`', ""))));
    if entry.count() > 1 {
        let subjects =
            entry.changes().flat_map(all_subjects).map(|subject| code_span(&subject.replace('`', "")));
        let subjects = subjects.collect::<Vec<_>>().join(", ");
        out.push_str(&format!(" <details><summary>all {}</summary>{subjects}</details>", entry.count()));
    }
    out.push('\n');
}
