//! A drift in words: for a terminal, a pull request, a program or a browser.

mod changelog;
mod entries;
mod escape;
mod html;
mod json;
mod markdown;
mod text;

use entries::{Section, sections};

use super::{Change, Direction, Drift, Effect, Item, Kind, next_version};
use crate::diagnostic::Place;
use crate::pointer::Pointer;

/// Where a pointer stands in the text of a document; `None`: nowhere.
pub type PlaceOf<'a> = &'a dyn Fn(&Pointer) -> Option<Place>;

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    pub drift: &'a Drift,
    /// What to call the old document.
    pub old: &'a str,
    /// What to call the new document.
    pub new: &'a str,
    /// The version of the crate before the change.
    pub version: &'a str,
    pub old_place: PlaceOf<'a>,
    pub new_place: PlaceOf<'a>,
    /// Set if identical changes of many subjects are listed one by one.
    pub all: bool,
}

impl Report<'_> {
    /// Lines for a terminal.
    pub fn text(&self) -> String {
        text::text(self)
    }

    /// GitHub's Markdown, for a pull request.
    pub fn markdown(&self) -> String {
        markdown::markdown(self)
    }

    /// JSON, as its module describes it.
    pub fn json(&self) -> String {
        json::json(self)
    }

    /// One page without anything from elsewhere.
    pub fn html(&self) -> String {
        html::html(self)
    }

    /// The entry of a changelog, under the heading of a version.
    pub fn changelog(&self, version: &str) -> String {
        changelog::changelog(self, version)
    }

    /// The version that the crate should get.
    pub fn next_version(&self) -> Option<String> {
        next_version(self.version, self.drift.verdict())
    }

    /// The verdict in a sentence or two.
    fn verdict(&self) -> String {
        let (with, without) = (self.drift.verdict(), self.drift.verdict_without_lock());
        let first = match with {
            Effect::None => "Nobody notices: the crate stays as it is.",
            Effect::Docs => "Docs: only words change.",
            Effect::Patch => {
                "Patch: code compiles as before; what is sent, or what the server does, differs a little."
            }
            Effect::Minor => "Minor: something is new or deprecated, and nobody's code breaks.",
            Effect::Major => "Major: code that uses what is listed first may no longer compile or work.",
        };
        if with == without {
            return first.to_owned();
        }
        format!("{first} Without the lock it would be {without}.")
    }

    /// What to do with the version.
    fn advice(&self) -> Option<String> {
        let next = self.next_version()?;
        Some(if next == self.version {
            format!("The crate keeps its version, {next}.")
        } else {
            format!("The crate goes from {} to {next}.", self.version)
        })
    }

    /// The changes by what they mean, the most severe first; with [`Report::all`], each by itself.
    fn sections(&self) -> Vec<Section<'_>> {
        sections(&self.drift.changes, self.all)
    }

    fn places(&self, change: &Change) -> (Option<Place>, Option<Place>) {
        let old = change.old.as_ref().and_then(self.old_place);
        let new = change.new.as_ref().and_then(self.new_place);
        (old, new)
    }
}

/// The kinds of a section with their counts, the most frequent first, so many of them.
fn frequent(section: &Section<'_>, most: usize) -> String {
    let shown = section.kinds.iter().take(most).map(|(id, count)| format!("{id} {count}"));
    let mut out = shown.collect::<Vec<_>>().join(", ");
    if section.kinds.len() > most {
        let rest: usize = section.kinds.iter().skip(most).map(|(_, count)| count).sum();
        out.push_str(&format!(", others {rest}"));
    }
    out
}

/// The heading of a resource.
fn heading(resource: &str) -> &str {
    if resource.is_empty() { "The whole API" } else { resource }
}

/// Two texts from where they part, each fit for a line.
fn parted(was: &str, now: &str) -> (String, String) {
    const BEFORE: usize = 4;
    let (was, now): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), now.split_whitespace().collect());
    let same = was.iter().zip(&now).take_while(|(a, b)| a == b).count();
    let from = if same > 2 * BEFORE { same - BEFORE } else { 0 };
    (line(&was, from), line(&now, from))
}

/// Words from there on, as many as fit.
fn line(words: &[&str], from: usize) -> String {
    const MOST: usize = 80;
    let mut out = if from > 0 && !words.is_empty() { "…".to_owned() } else { String::new() };
    for word in words.get(from..).unwrap_or_default() {
        if !out.is_empty() && out.chars().count() + 1 + word.chars().count() > MOST {
            out.push_str(" …");
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
