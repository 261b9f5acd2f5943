//! For a terminal.

use super::{IN_NAMES, Report, heading, label, other_name, parted, subjects, travels};
use crate::diagnostic::Place;
use crate::drift::{Change, Kind};
use crate::pointer::Pointer;
use crate::text::{on_one_line, visible};

/// Where lines are broken.
const WIDTH: usize = 100;
/// What stands before the words of a change.
const INDENT: &str = "         ";

pub(super) fn text(report: &Report) -> String {
    visible(&lines(report)).into_owned()
}

fn lines(report: &Report) -> String {
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
    for (resource, changes) in report.noticed() {
        out.push_str(&format!("\n{}\n", heading(resource)));
        for change in changes {
            one(&mut out, report, change);
        }
    }
    let in_names = report.in_names();
    if !in_names.is_empty() {
        out.push_str(&format!("\n{IN_NAMES}\n"));
    }
    for change in in_names {
        one(&mut out, report, change);
    }
    out
}

fn one(out: &mut String, report: &Report, change: &Change) {
    out.push_str(&format!("  {:<5}  {}", label(change), subjects(change, 3)));
    if let Some(name) = other_name(change) {
        out.push_str(&format!(" -> {name}"));
    }
    match travels(change) {
        "" => out.push('\n'),
        travels => out.push_str(&format!("  ({travels})\n")),
    }
    if other_name(change).is_none() {
        wrap(out, INDENT, &change.why());
    }
    if change.kind == Kind::Described {
        let (was, now) =
            parted(change.was.as_deref().unwrap_or_default(), change.now.as_deref().unwrap_or_default());
        for (sign, text) in [("-", was), ("+", now)].iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&format!("{INDENT}{sign} {text}\n"));
        }
    }
    let (old, new) = report.places(change);
    let old = old.map(|place| ("old", self::place(&place, report.old), pointer(change.old.as_ref())));
    let new = new.map(|place| ("new", self::place(&place, report.new), pointer(change.new.as_ref())));
    match (old, new) {
        (Some((_, old, at)), Some((_, new, same))) if at == same => {
            out.push_str(&format!("{INDENT}old {old}, new {new}  {same}\n"));
        }
        (old, new) => {
            for (which, place, pointer) in old.into_iter().chain(new) {
                out.push_str(&format!("{INDENT}{which} {place}  {pointer}\n"));
            }
        }
    }
}

fn pointer(pointer: Option<&Pointer>) -> String {
    pointer.map(|pointer| on_one_line(pointer.as_str())).unwrap_or_default()
}

/// The line and the column; before them the file, where it is another than the document's main one.
fn place(place: &Place, document: &str) -> String {
    let Place { file, line, column } = place;
    if file == document { format!("{line}:{column}") } else { format!("{file}:{line}:{column}") }
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
