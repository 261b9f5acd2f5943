//! For a browser: one page, side by side, that fetches nothing.

use super::{Report, heading, label, subjects, travels};
use crate::diagnostic::Place;
use crate::drift::Change;
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
    out.push_str(&format!("<p>{}.</p>\n", escape(&report.counts())));
    out.push_str(&filters(report));
    out.push_str("</header>\n<main>\n");
    for (resource, changes) in report.groups() {
        out.push_str(&format!(
            "<section data-resource=\"{}\">\n<h2>{}</h2>\n",
            escape(resource),
            escape(heading(resource))
        ));
        changes.iter().for_each(|change| one(&mut out, report, change));
        out.push_str("</section>\n");
    }
    out.push_str(&format!(
        "</main>\n<p class=\"nothing\" id=\"nothing\" hidden>Nothing matches the filter.</p>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    ));
    out
}

fn filters(report: &Report) -> String {
    let mut out = String::from("<form id=\"filters\">\n<fieldset>\n<legend>Severity</legend>\n");
    for (word, shown) in [
        ("major", "major"),
        ("minor", "minor"),
        ("patch", "patch"),
        ("docs", "docs"),
        ("held", "held back by the lock"),
        ("names", "names only"),
    ] {
        let count = report.drift.changes.iter().filter(|change| label(change) == word).count();
        if count > 0 {
            out.push_str(&format!(
                "<label><input type=\"checkbox\" name=\"effect\" value=\"{word}\" checked> <span class=\"effect {word}\">{shown}</span> {count}</label>\n"
            ));
        }
    }
    out.push_str("</fieldset>\n<label>Resource <select name=\"resource\"><option value=\"*\">all</option>\n");
    for (resource, changes) in report.groups() {
        out.push_str(&format!(
            "<option value=\"{}\">{} ({})</option>\n",
            escape(resource),
            escape(heading(resource)),
            changes.len()
        ));
    }
    out.push_str("</select></label>\n<label>Text <input type=\"search\" name=\"text\" placeholder=\"name or word\"></label>\n</form>\n");
    out
}

fn one(out: &mut String, report: &Report, change: &Change) {
    let word = label(change);
    let direction = travels(change);
    let without = match change.effect_without_lock {
        without if without == change.effect => String::new(),
        without => format!(" <span class=\"without\">without the lock: {without}</span>"),
    };
    out.push_str(&format!(
        "<article data-effect=\"{word}\">\n<h3><span class=\"effect {word}\">{word}</span> <code>{}</code> <span class=\"direction\">{direction}</span>{without}</h3>\n<p>{}</p>\n",
        escape(&subjects(change, usize::MAX)),
        sentence(&change.why())
    ));
    let places = report.places(change);
    out.push_str("<div class=\"sides\">\n");
    side(out, "old", change.was.as_deref(), change.old.as_ref(), places.0);
    side(out, "new", change.now.as_deref(), change.new.as_ref(), places.1);
    out.push_str("</div>\n</article>\n");
}

fn side(out: &mut String, name: &str, text: Option<&str>, pointer: Option<&Pointer>, place: Option<Place>) {
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

/// A sentence of ours, whose code stands in backticks.
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

/// Nothing of a document becomes markup.
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
