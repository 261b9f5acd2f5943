//! An entry of a changelog: what users of the crate should know, the most severe first.

use super::escape::sentence;
use super::{Report, subjects};
use crate::drift::Effect;
use crate::text::code_span;

pub(super) fn changelog(report: &Report, version: &str) -> String {
    let mut out = format!("## {version}\n");
    let headings = [
        (Effect::Major, "Breaking"),
        (Effect::Minor, "New or deprecated"),
        (Effect::Patch, "Different on the wire"),
    ];
    for (effect, heading) in headings {
        let mut changes = report.drift.changes.iter().filter(|change| change.effect == effect).peekable();
        if changes.peek().is_some() {
            out.push_str(&format!("\n{heading}:\n\n"));
        }
        for change in changes {
            let why = sentence(change.why().trim_end_matches('.'));
            out.push_str(&format!("- {}: {why}.\n", code_span(&subjects(change, 3).replace('`', ""))));
        }
    }
    if report.drift.verdict() == Effect::Docs {
        out.push_str("\nOnly the documentation differs.\n");
    }
    out
}
