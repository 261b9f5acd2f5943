//! A drift in words: for a terminal, a pull request, a program or a browser.

mod changelog;
mod escape;
mod html;
mod json;
mod markdown;
mod text;

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

    /// How many changes there are of each effect: `1 major, 3 minor, 2 in names only`.
    fn counts(&self) -> String {
        let changes = &self.drift.changes;
        let mut parts = Vec::new();
        for effect in Effect::ALL {
            let same = changes.iter().filter(|change| change.effect == effect && !change.is_in_names_only());
            let (held, others): (Vec<&Change>, Vec<&Change>) = same.partition(|change| is_held(change));
            let others = (others.len(), if effect == Effect::None { "unnoticed" } else { effect.as_str() });
            for (count, what) in [(held.len(), "held back by the lock"), others] {
                if count > 0 {
                    parts.push(format!("{count} {what}"));
                }
            }
        }
        match changes.iter().filter(|change| change.is_in_names_only()).count() {
            0 => {}
            count => parts.push(format!("{count} in names only")),
        }
        parts.join(", ")
    }

    fn places(&self, change: &Change) -> (Option<Place>, Option<Place>) {
        let old = change.old.as_ref().and_then(self.old_place);
        let new = change.new.as_ref().and_then(self.new_place);
        (old, new)
    }

    /// The changes of more than names by resource, in the order that they have.
    fn noticed(&self) -> Vec<(&str, Vec<&Change>)> {
        let more = |change: &&Change| !change.is_in_names_only();
        let groups = self.groups().into_iter();
        let groups = groups.map(|(resource, changes)| (resource, changes.iter().filter(more).collect()));
        groups.filter(|(_, changes): &(_, Vec<_>)| !changes.is_empty()).collect()
    }

    /// The changes of names only, in the order that they have.
    fn in_names(&self) -> Vec<&Change> {
        self.drift.changes.iter().filter(|change| change.is_in_names_only()).collect()
    }

    /// The changes by resource, in the order that they have.
    fn groups(&self) -> Vec<(&str, &[Change])> {
        let same = |a: &Change, b: &Change| a.resource == b.resource;
        let groups = self.drift.changes.chunk_by(same);
        groups.filter_map(|group| Some((group.first()?.resource.as_str(), group))).collect()
    }
}

/// Whether nobody notices it for the lock's sake.
fn is_held(change: &Change) -> bool {
    change.effect == Effect::None && change.effect_without_lock > Effect::None
}

/// What stands above the changes of names only.
const IN_NAMES: &str = "In names only: the lock keeps what Rust calls them, and where";

/// The name that a type would have, where nothing else is to be said.
fn other_name(change: &Change) -> Option<&str> {
    let renamed = change.is_in_names_only() && change.item == Item::Type && change.kind == Kind::Renamed;
    change.now.as_deref().filter(|_| renamed)
}

/// How a resource is headed.
fn heading(resource: &str) -> &str {
    if resource.is_empty() { "The whole API" } else { resource }
}

/// One word for a change's effect; what the lock holds back, and what is in names only, has its own.
fn label(change: &Change) -> &'static str {
    match change.effect {
        Effect::None if change.is_in_names_only() => "names",
        Effect::None if is_held(change) => "held",
        effect => effect.as_str(),
    }
}

/// Which way it travels; empty where nothing changes on the wire.
fn travels(change: &Change) -> &'static str {
    match change.direction {
        _ if !change.wire => "",
        Direction::Request => "request",
        Direction::Response => "response",
        Direction::Both => "request and response",
    }
}

/// The subject, and how many others there are.
fn subjects(change: &Change, most: usize) -> String {
    let mut out = change.subject.clone();
    let shown = change.also.len().min(most);
    for other in &change.also[..shown] {
        out.push_str(", ");
        out.push_str(other);
    }
    match change.also.len() - shown {
        0 => {}
        more => out.push_str(&format!(" and {more} more")),
    }
    out
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
