//! HTML for a browser: one page, side by side, without external resources.

use std::collections::BTreeMap;

use super::entries::{Entry, Meaning, Section, all_subjects};
use super::{Report, frequent};
use crate::diagnostic::SourceLocation;
use crate::pointer::Pointer;
use crate::text::visible;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

pub(super) fn html(report: &Report) -> String {
    let verdict = report.drift.verdict();
    let title = format!("API drift: {verdict}");
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    );
    out.push_str(&format!(
        "<header>\n<h1>API drift: <span class=\"effect {verdict}\">{verdict}</span></h1>\n<p>{} {}</p>\n<p class=\"files\"><code>{}</code> → <code>{}</code></p>\n",
        escape(&report.verdict()),
        escape(&report.advice().unwrap_or_default()),
        escape(report.old),
        escape(report.new)
    ));
    if report.drift.is_empty() {
        out.push_str(
            "</header>\n<p class=\"nothing\">The documents describe the same API.</p>\n</body>\n</html>\n",
        );
        return out;
    }
    let sections = report.sections();
    out.push_str(&summary(&sections));
    out.push_str(&filters(report));
    out.push_str("</header>\n<main>\n");
    for section in &sections {
        let (word, heading) = (section.meaning.label(), escape(section.meaning.heading()));
        out.push_str(&format!("<section>\n<h2 class=\"{word}\">{heading} ({})</h2>\n", section.count));
        for (resource, entries) in &section.groups {
            out.push_str(&format!("<div class=\"group\">\n<h3>{}</h3>\n", escape(super::heading(resource))));
            entries.iter().for_each(|entry| one(&mut out, report, entry));
            out.push_str("</div>\n");
        }
        out.push_str("</section>\n");
    }
    out.push_str(&format!(
        "</main>\n<p class=\"nothing\" id=\"nothing\" hidden>Nothing matches the filter.</p>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    ));
    out
}

/// Returns a table of the number of changes by meaning.
fn summary(sections: &[Section]) -> String {
    let row = |section: &Section| {
        let word = section.meaning.label();
        let kinds = escape(&frequent(section, 5));
        format!(
            "<tr><th class=\"effect {word}\">{word}</th><td>{}</td><td>{kinds}</td></tr>\n",
            section.count
        )
    };
    format!("<table>\n{}</table>\n", sections.iter().map(row).collect::<String>())
}

fn filters(report: &Report) -> String {
    let mut out = String::from("<form id=\"filters\">\n<fieldset>\n<legend>Severity</legend>\n");
    for (word, shown) in [
        ("major", "major"),
        ("minor", "minor"),
        ("patch", "patch"),
        ("docs", "docs"),
        ("held", "held back by the lock"),
        ("none", "no effect"),
        ("names", "names only"),
    ] {
        let count = report.drift.changes.iter().filter(|change| Meaning::of(change).label() == word).count();
        if count > 0 {
            out.push_str(&format!(
                "<label><input type=\"checkbox\" name=\"effect\" value=\"{word}\" checked> <span class=\"effect {word}\">{shown}</span> {count}</label>\n"
            ));
        }
    }
    out.push_str("</fieldset>\n<label>Resource <select name=\"resource\"><option value=\"*\">all</option>\n");
    let mut resources: BTreeMap<&str, usize> = BTreeMap::new();
    for change in &report.drift.changes {
        *resources.entry(&change.resource).or_default() += 1;
    }
    for (resource, count) in resources {
        let (value, heading) = (escape(resource), escape(super::heading(resource)));
        out.push_str(&format!("<option value=\"{value}\">{heading} ({count})</option>\n"));
    }
    out.push_str("</select></label>\n<label>Text <input type=\"search\" name=\"text\" placeholder=\"name or word\"></label>\n</form>\n");
    out
}

fn one(out: &mut String, report: &Report, entry: &Entry) {
    let change = entry.first;
    let word = Meaning::of(change).label();
    let without = match change.effect_without_lock {
        without if without == change.effect => String::new(),
        without => format!(" <span class=\"without\">without the lock: {without}</span>"),
    };
    let count = entry.times();
    let mut resources: Vec<String> = entry.changes().map(|change| escape(&change.resource)).collect();
    resources.dedup();
    out.push_str(&format!(
        "<article data-effect=\"{word}\" data-resources=\"{}\">\n<h4><span class=\"effect {word}\">{word}</span> {count}<code>{}</code> <span class=\"direction\">{}</span>{without} <span class=\"id\">{}</span></h4>\n<p>{}</p>\n",
        resources.join(" "),
        escape(&entry.subjects(if entry.count() > 1 { 3 } else { usize::MAX })),
        entry.direction(),
        change.id(),
        sentence(&entry.why())
    ));
    if entry.count() > 1 {
        out.push_str(&format!("<details><summary>all {}</summary>\n", entry.count()));
    }
    for change in entry.changes() {
        if entry.count() > 1 {
            let subjects = all_subjects(change).collect::<Vec<_>>().join(", ");
            out.push_str(&format!("<h5><code>{}</code></h5>\n", escape(&subjects)));
        }
        let places = report.places(change);
        out.push_str("<div class=\"sides\">\n");
        side(out, "old", change.was.as_deref(), change.old.as_ref(), places.0);
        side(out, "new", change.now.as_deref(), change.new.as_ref(), places.1);
        out.push_str("</div>\n");
    }
    if entry.count() > 1 {
        out.push_str("</details>\n");
    }
    out.push_str("</article>\n");
}

fn side(
    out: &mut String,
    name: &str,
    text: Option<&str>,
    pointer: Option<&Pointer>,
    place: Option<SourceLocation>,
) {
    let text = text.filter(|text| !text.is_empty()).unwrap_or("–");
    out.push_str(&format!("<div class=\"{name}\"><pre>{}</pre>", escape(text)));
    if let Some(place) = place {
        out.push_str(&format!(
            "<span class=\"place\">{}:{}:{}</span>",
            escape(&place.file),
            place.line,
            place.column
        ));
    }
    if let Some(pointer) = pointer {
        out.push_str(&format!("<span class=\"pointer\">{}</span>", escape(pointer.as_str())));
    }
    out.push_str("</div>\n");
}

/// Escapes a sentence of the report, with its code spans as `<code>`.
fn sentence(text: &str) -> String {
    let parts: Vec<String> = text.split('`').map(escape).collect();
    if parts.len().is_multiple_of(2) {
        return escape(text);
    }
    let part = |(index, part): (usize, &String)| {
        if index % 2 == 0 { part.clone() } else { format!("<code>{part}</code>") }
    };
    parts.iter().enumerate().map(part).collect()
}

/// Escapes text of a document, so that none of it is markup.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in visible(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
