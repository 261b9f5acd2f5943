//! Prints a drift: for a terminal, a pull request, a program or a browser.

mod changelog;
mod entries;
mod escape;
mod html;
mod json;
mod markdown;
mod text;

use entries::{Section, sections};

use super::{Change, Direction, Drift, Effect, Item, Kind, next_version};
use crate::diagnostic::SourceLocation;
use crate::pointer::Pointer;

/// Returns the location of a pointer in a document, if it has one.
pub type PlaceOf<'a> = &'a dyn Fn(&Pointer) -> Option<SourceLocation>;

/// The input of a report.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    pub drift: &'a Drift,
    /// The name of the old document.
    pub old: &'a str,
    /// The name of the new document.
    pub new: &'a str,
    /// The version of the crate before the change.
    pub version: &'a str,
    /// Set if a version was released, so that the next one has a number of its own.
    pub is_released: bool,
    pub old_place: PlaceOf<'a>,
    pub new_place: PlaceOf<'a>,
    /// Set if identical changes of several subjects are listed one by one.
    pub all: bool,
}

impl Report<'_> {
    /// Returns lines for a terminal.
    pub fn text(&self) -> String {
        text::text(self)
    }

    /// Returns Markdown for a pull request on GitHub.
    pub fn markdown(&self) -> String {
        markdown::markdown(self)
    }

    /// Returns JSON, as the module `json` describes it.
    pub fn json(&self) -> String {
        json::json(self)
    }

    /// Returns an HTML page without external resources.
    pub fn html(&self) -> String {
        html::html(self)
    }

    /// Returns the entry of a changelog, under the heading of a version.
    pub fn changelog(&self, version: &str) -> String {
        changelog::changelog(self, version)
    }

    /// Returns the version that the crate should get.
    pub fn next_version(&self) -> Option<String> {
        let next = next_version(self.version, self.drift.verdict())?;
        Some(if self.is_released { next } else { self.version.to_owned() })
    }

    /// Returns the verdict in a sentence or two.
    fn verdict(&self) -> String {
        let (with, without) = (self.drift.verdict(), self.drift.verdict_without_lock());
        let first = match with {
            Effect::None => "None: the crate stays the same.",
            Effect::Docs => "Docs: only documentation changes.",
            Effect::Patch => {
                "Patch: code compiles as before, but requests or the server's behaviour may differ."
            }
            Effect::Minor => "Minor: something is new or deprecated; no code breaks.",
            Effect::Major => "Major: code that uses the items listed first may no longer compile or work.",
        };
        if with == without {
            return first.to_owned();
        }
        format!("{first} Without the lock it would be {without}.")
    }

    /// Returns the advice about the version.
    fn advice(&self) -> Option<String> {
        let next = self.next_version()?;
        Some(if !self.is_released {
            format!("The crate keeps its version, {next}, until that is released.")
        } else if next == self.version {
            format!("The crate keeps its version, {next}.")
        } else {
            format!("The crate goes from {} to {next}.", self.version)
        })
    }

    /// Returns the changes by meaning, the most severe first; with [`Report::all`], each by itself.
    fn sections(&self) -> Vec<Section<'_>> {
        sections(&self.drift.changes, self.all)
    }

    fn places(&self, change: &Change) -> (Option<SourceLocation>, Option<SourceLocation>) {
        let old = change.old.as_ref().and_then(self.old_place);
        let new = change.new.as_ref().and_then(self.new_place);
        (old, new)
    }
}

/// Returns up to `most` kinds of a section with their counts, the most frequent first.
fn frequent(section: &Section<'_>, most: usize) -> String {
    let shown = section.kinds.iter().take(most).map(|(id, count)| format!("{id} {count}"));
    let mut out = shown.collect::<Vec<_>>().join(", ");
    if section.kinds.len() > most {
        let rest: usize = section.kinds.iter().skip(most).map(|(_, count)| count).sum();
        out.push_str(&format!(", others {rest}"));
    }
    out
}

/// Returns the heading of a resource.
fn heading(resource: &str) -> &str {
    if resource.is_empty() { "The whole API" } else { resource }
}

/// Returns two texts from their first difference on, each fit for a line.
fn first_difference(was: &str, now: &str) -> (String, String) {
    const BEFORE: usize = 4;
    let (was, now): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), now.split_whitespace().collect());
    let same = was.iter().zip(&now).take_while(|(a, b)| a == b).count();
    let from = if same > 2 * BEFORE { same - BEFORE } else { 0 };
    (line(&was, from), line(&now, from))
}

/// Returns the words from an index on, as many as fit.
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
