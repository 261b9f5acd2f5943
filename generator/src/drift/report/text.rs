//! For a terminal.

use super::{Report, heading, label, parted, subjects, travels};
use crate::diagnostic::Place;
use crate::drift::{Change, Kind};

/// Where lines are broken.
const WIDTH: usize = 100;
/// What stands before the words of a change.
const INDENT: &str = "         ";

pub(super) fn text(report: &Report) -> String {
    let mut out = format!("{} -> {}\n", report.old, report.new);
    if report.drift.is_empty() {
        out.push_str("The documents describe the same API: there is nothing to do.\n");
        return out;
    }
    wrap(
        &mut out,
        "",
        &[Some(report.verdict()), report.advice()].into_iter().flatten().collect::<Vec<_>>().join(" "),
    );
    out.push_str(&format!("{}\n", report.counts()));
    for (resource, changes) in report.groups() {
        out.push_str(&format!("\n{}\n", heading(resource)));
        for change in changes {
            one(&mut out, report, change);
        }
    }
    out
}

fn one(out: &mut String, report: &Report, change: &Change) {
    out.push_str(&format!("  {:<5}  {}", label(change), subjects(change, 3)));
    match travels(change) {
        "" => out.push('\n'),
        travels => out.push_str(&format!("  ({travels})\n")),
    }
    wrap(out, INDENT, &change.why);
    if change.kind == Kind::Described {
        let (was, now) =
            parted(change.was.as_deref().unwrap_or_default(), change.now.as_deref().unwrap_or_default());
        for (sign, text) in [("-", was), ("+", now)].iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&format!("{INDENT}{sign} {text}\n"));
        }
    }
    let line = match report.places(change) {
        (Some(old), Some(new)) => format!("{} -> {}", place(&old), place(&new)),
        (Some(old), None) => format!("{} before", place(&old)),
        (None, Some(new)) => place(&new),
        (None, None) => return,
    };
    out.push_str(&format!("{INDENT}{line}\n"));
}

fn place(place: &Place) -> String {
    format!("{}:{}:{}", place.file, place.line, place.column)
}

/// Breaks a sentence into lines.
fn wrap(out: &mut String, indent: &str, text: &str) {
    let mut line = indent.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(&format!("{line}\n"));
            indent.clone_into(&mut line);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(&format!("{line}\n"));
}
