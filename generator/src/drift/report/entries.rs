//! Changes put together: by what they mean, by resource, and those that say the same of many subjects.

use std::collections::HashMap;

use super::{Change, Direction, Effect, Item, Kind};

/// From how many identical changes on they are one entry.
const MANY: usize = 3;

/// What changes mean for users, the most severe first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    Major,
    Minor,
    Patch,
    Docs,
    /// Nobody notices for the lock's sake.
    Held,
    /// Nobody notices.
    Unnoticed,
    /// Names differ, all of which the lock keeps.
    Names,
}

impl Meaning {
    pub const ALL: [Self; 7] =
        [Self::Major, Self::Minor, Self::Patch, Self::Docs, Self::Held, Self::Unnoticed, Self::Names];

    pub fn of(change: &Change) -> Self {
        match change.effect {
            Effect::Major => Self::Major,
            Effect::Minor => Self::Minor,
            Effect::Patch => Self::Patch,
            Effect::Docs => Self::Docs,
            Effect::None if change.is_in_names_only() => Self::Names,
            Effect::None if change.effect_without_lock > Effect::None => Self::Held,
            Effect::None => Self::Unnoticed,
        }
    }

    /// One word for it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::Patch => "patch",
            Self::Docs => "docs",
            Self::Held => "held",
            Self::Unnoticed => "none",
            Self::Names => "names",
        }
    }

    /// The heading of a section.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Major => "Breaking: code that uses this may no longer compile or work",
            Self::Minor => "New or deprecated: code compiles as before",
            Self::Patch => "Different on the wire: code compiles as before",
            Self::Docs => "Documentation only",
            Self::Held => "Held back by the lock",
            Self::Unnoticed => "Without any effect on users",
            Self::Names => "In names only: the lock keeps what Rust calls them, and where",
        }
    }
}

/// The changes of one meaning.
pub(super) struct Section<'a> {
    pub meaning: Meaning,
    /// How many changes there are.
    pub count: usize,
    /// How often each kind of change occurs, by its id, the most frequent first.
    pub kinds: Vec<(String, usize)>,
    /// The entries by resource.
    pub groups: Vec<(&'a str, Vec<Entry<'a>>)>,
}

/// One change, or many that say the same of different subjects.
pub(super) struct Entry<'a> {
    pub first: &'a Change,
    pub others: Vec<&'a Change>,
}

impl<'a> Entry<'a> {
    /// Returns how many changes it stands for.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// The changes it stands for.
    pub fn changes(&self) -> impl Iterator<Item = &'a Change> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// The first subjects of all changes, and how many others there are.
    pub fn subjects(&self, most: usize) -> String {
        let all: Vec<&str> = self.changes().flat_map(all_subjects).collect();
        let mut out = all.iter().take(most).copied().collect::<Vec<_>>().join(", ");
        if all.len() > most {
            out.push_str(&format!(" and {} more", all.len() - most));
        }
        out
    }

    /// The name that a type would have, if nothing else is to be said.
    pub fn other_name(&self) -> Option<&'a str> {
        let change = self.first;
        let renamed = change.is_in_names_only() && change.item == Item::Type && change.kind == Kind::Renamed;
        change.now.as_deref().filter(|_| renamed)
    }

    /// The way it is sent; empty if nothing changes on the wire.
    pub fn direction(&self) -> &'static str {
        match self.first.direction {
            _ if !self.first.wire => "",
            Direction::Request => "request",
            Direction::Response => "response",
            Direction::Both => "request and response",
        }
    }
}

/// The subject of a change, and those of its like.
pub(super) fn all_subjects(change: &Change) -> impl Iterator<Item = &str> {
    std::iter::once(change.subject.as_str()).chain(change.also.iter().map(String::as_str))
}

/// Puts changes that are sorted into sections. With `all`, each is an entry of its own.
pub(super) fn sections(changes: &[Change], all: bool) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    for meaning in Meaning::ALL {
        let own: Vec<&Change> = changes.iter().filter(|change| Meaning::of(change) == meaning).collect();
        if own.is_empty() {
            continue;
        }
        let count = own.len();
        let kinds = frequencies(&own);
        sections.push(Section { meaning, count, kinds, groups: by_resource(entries(own, all)) });
    }
    sections
}

fn frequencies(changes: &[&Change]) -> Vec<(String, usize)> {
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for change in changes {
        let id = change.id();
        match kinds.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => kinds.push((id, 1)),
        }
    }
    kinds.sort_by(|(a, first), (b, second)| second.cmp(first).then_with(|| a.cmp(b)));
    kinds
}

/// The entries, each where its first change is.
fn entries(changes: Vec<&Change>, all: bool) -> Vec<Entry<'_>> {
    let mut known: HashMap<Said<'_>, usize> = HashMap::new();
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for change in changes {
        let found = known.get(&Said::of(change)).copied().filter(|_| !all);
        match found {
            Some(at) => entries[at].others.push(change),
            None => {
                known.insert(Said::of(change), entries.len());
                entries.push(Entry { first: change, others: Vec::new() });
            }
        }
    }
    let mut entries: Vec<Entry<'_>> = entries.into_iter().flat_map(few_apart).collect();
    // What many have in common comes before what single ones have, and those by resource.
    entries.sort_by_key(|entry| (entry.resource().to_owned(), entry.count() < MANY));
    entries
}

/// An entry of few changes as entries of one each.
fn few_apart(entry: Entry<'_>) -> Vec<Entry<'_>> {
    if entry.count() >= MANY {
        return vec![entry];
    }
    entry.changes().map(|first| Entry { first, others: Vec::new() }).collect()
}

impl<'a> Entry<'a> {
    /// The resource of all its changes; empty if they are of several.
    fn resource(&self) -> &'a str {
        let own = self.first.resource.as_str();
        if self.others.iter().all(|other| other.resource == own) { own } else { "" }
    }
}

/// What a change says, but for its subject.
#[derive(PartialEq, Eq, Hash)]
struct Said<'a> {
    id: String,
    why: String,
    direction: Direction,
    was: Option<&'a str>,
    now: Option<&'a str>,
    effect_without_lock: Effect,
}

impl<'a> Said<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            id: change.id(),
            why: change.why(),
            direction: change.direction,
            was: change.was.as_deref(),
            now: change.now.as_deref(),
            effect_without_lock: change.effect_without_lock,
        }
    }
}

fn by_resource(entries: Vec<Entry<'_>>) -> Vec<(&str, Vec<Entry<'_>>)> {
    let mut groups: Vec<(&str, Vec<Entry<'_>>)> = Vec::new();
    for entry in entries {
        let resource = entry.resource();
        match groups.last_mut() {
            Some((last, group)) if *last == resource => group.push(entry),
            _ => groups.push((resource, vec![entry])),
        }
    }
    groups
}
