//! Text for a terminal.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::entries::{Entry, Meaning};
use super::{Report, first_difference, frequent, heading};
use crate::diagnostic::SourceLocation;
use crate::drift::Kind;
use crate::pointer::Pointer;
use crate::text::{on_one_line, visible};

/// The width of lines.
const WIDTH: usize = 100;
/// The indentation of the description of a change.
const INDENT: &str = "         ";
/// The indentation of further lines of the summary.
const SUMMARY: &str = "                ";

pub(super) fn text(report: &Report) -> String {
    visible(&lines(report)).into_owned()
}

fn lines(report: &Report) -> String {
    let mut out = format!("{} -> {}\n", report.old, report.new);
    if report.drift.is_empty() {
        out.push_str("The documents describe the same API.\n");
        return out;
    }
    let verdict = [Some(report.verdict()), report.advice()].into_iter().flatten().collect::<Vec<_>>();
    wrap(&mut out, "", &verdict.join(" "));
    let sections = report.sections();
    out.push('\n');
    for section in &sections {
        let head = format!("  {:<5}  {:>5}  ", section.meaning.label(), section.count);
        wrap_after(&mut out, &head, SUMMARY, &frequent(section, 5));
    }
    let mut entries = sections.iter().flat_map(|section| &section.groups).flat_map(|(_, entries)| entries);
    if entries.any(|entry| entry.count() > 1) {
        out.push_str("\nIdentical changes share one entry; `--all` lists each with its location.\n");
    }
    for section in sections {
        out.push_str(&format!("\n{} ({})\n", section.meaning.heading(), section.count));
        for (resource, entries) in section.groups {
            out.push_str(&format!("\n{}\n", heading(resource)));
            entries.iter().for_each(|entry| one(&mut out, report, entry));
        }
    }
    out
}

fn one(out: &mut String, report: &Report, entry: &Entry) {
    let change = entry.first;
    let count = entry.times();
    let label = Meaning::of(change).label();
    out.push_str(&format!("  {label:<5}  {count}{}", entry.subjects(3)));
    if let Some(name) = entry.other_name() {
        out.push_str(&format!(" -> {name}"));
    }
    match entry.direction() {
        "" => {}
        direction => out.push_str(&format!("  ({direction})")),
    }
    let configured = if change.configured { ", as configured" } else { "" };
    out.push_str(&format!("  [{}{configured}]\n", change.id()));
    if entry.other_name().is_none() {
        wrap(out, INDENT, &entry.why());
    }
    if change.kind == Kind::Described {
        let (was, now) = first_difference(
            change.was.as_deref().unwrap_or_default(),
            change.now.as_deref().unwrap_or_default(),
        );
        for (sign, text) in [("-", was), ("+", now)].iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&format!("{INDENT}{sign} {text}\n"));
        }
    }
    if entry.count() > 1 {
        return;
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

/// Returns line and column, preceded by the file if it is not the main one of the document.
fn place(place: &SourceLocation, document: &str) -> String {
    let SourceLocation { file, line, column } = place;
    if file == document { format!("{line}:{column}") } else { format!("{file}:{line}:{column}") }
}

/// Breaks a sentence into lines.
fn wrap(out: &mut String, indent: &str, text: &str) {
    wrap_after(out, indent, indent, text);
}

/// Breaks a sentence into lines, with another indentation of the first.
fn wrap_after(out: &mut String, first: &str, indent: &str, text: &str) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let options = Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    out.push_str(&textwrap::fill(&words.join(" "), options));
    out.push('\n');
}
