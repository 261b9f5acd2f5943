//! Groups changes: by meaning, by resource, and identical changes of several subjects into one
//! entry.

use std::collections::{HashMap, hash_map};

use super::{Change, Direction, Effect, Item, Kind};

/// The least number of identical changes that become one entry.
const MANY: usize = 3;

/// The meaning of changes for users, the most severe first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    Major,
    Minor,
    Patch,
    Docs,
    /// Invisible to users because of the lock.
    Held,
    /// Invisible to users.
    Invisible,
    /// Names only, all of which the lock keeps.
    Names,
}

impl Meaning {
    pub const ALL: [Self; 7] =
        [Self::Major, Self::Minor, Self::Patch, Self::Docs, Self::Held, Self::Invisible, Self::Names];

    pub fn of(change: &Change) -> Self {
        match change.effect {
            Effect::Major => Self::Major,
            Effect::Minor => Self::Minor,
            Effect::Patch => Self::Patch,
            Effect::Docs => Self::Docs,
            Effect::None if change.is_in_names_only() => Self::Names,
            Effect::None if change.effect_without_lock > Effect::None => Self::Held,
            Effect::None => Self::Invisible,
        }
    }

    /// Returns the word for the meaning.
    pub fn label(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::Patch => "patch",
            Self::Docs => "docs",
            Self::Held => "held",
            Self::Invisible => "none",
            Self::Names => "names",
        }
    }

    /// Returns the heading of a section.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Major => "Breaking: code that uses this may no longer compile or work",
            Self::Minor => "New or deprecated: code compiles as before",
            Self::Patch => "Different on the wire: code compiles as before",
            Self::Docs => "Documentation only",
            Self::Held => "Held back by the lock",
            Self::Invisible => "No effect on users",
            Self::Names => "Names only: the lock keeps the names and modules in Rust",
        }
    }
}

/// The changes of one meaning.
pub(super) struct Section<'a> {
    pub meaning: Meaning,
    /// The number of changes.
    pub count: usize,
    /// The number of changes of each kind, by its id, the most frequent first.
    pub kinds: Vec<(String, usize)>,
    /// The entries by resource.
    pub groups: Vec<(&'a str, Vec<Entry<'a>>)>,
}

/// One change, or several that differ in their subjects only.
pub(super) struct Entry<'a> {
    pub first: &'a Change,
    pub others: Vec<&'a Change>,
    /// The type whose fields or values changed, if the changes differ only in the names of these
    /// members.
    owner: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// Returns the number of changes.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// Returns the changes.
    pub fn changes(&self) -> impl Iterator<Item = &'a Change> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Returns the number of changes as a prefix of the subjects; empty if there is one, or if the
    /// owner comes first.
    pub fn times(&self) -> String {
        match self.count() {
            1 => String::new(),
            _ if self.owner.is_some() => String::new(),
            count => format!("{count} times: "),
        }
    }

    /// Returns the owner that precedes the [`names`](Self::names), if all changes have the same
    /// one.
    pub fn owner(&self) -> Option<&'a str> {
        self.owner
    }

    /// Returns the subjects: member names if the entry has an owner, else whole subjects.
    pub fn names(&self) -> Vec<&'a str> {
        match self.owner {
            Some(_) => self.changes().filter_map(owned).map(|(_, name)| name).collect(),
            None => self.changes().flat_map(all_subjects).collect(),
        }
    }

    /// Returns the sentence for all of the changes.
    pub fn why(&self) -> String {
        match self.owner {
            Some(_) => of_each(self.first),
            None => self.first.why(),
        }
    }

    /// Returns the first subjects of all changes, and the number of others.
    pub fn subjects(&self, most: usize) -> String {
        let all = self.names();
        let owner = self.owner.map(|owner| format!("{owner}: ")).unwrap_or_default();
        let mut out = owner + &all.iter().take(most).copied().collect::<Vec<_>>().join(", ");
        if all.len() > most {
            out.push_str(&format!(" and {} more", all.len() - most));
        }
        out
    }

    /// Returns the name that a type would have, if that is all there is to report.
    pub fn other_name(&self) -> Option<&'a str> {
        let change = self.first;
        let renamed = change.is_in_names_only() && change.item == Item::Type && change.kind == Kind::Renamed;
        change.now.as_deref().filter(|_| renamed)
    }

    /// Returns the direction; empty if nothing changes on the wire, or if the changes have several.
    pub fn direction(&self) -> &'static str {
        let is_mixed = self.others.iter().any(|other| other.direction != self.first.direction);
        match self.first.direction {
            _ if !self.first.wire || is_mixed => "",
            Direction::Request => "request",
            Direction::Response => "response",
            Direction::Both => "request and response",
        }
    }
}

/// Returns the subject of a change and its other subjects.
pub(super) fn all_subjects(change: &Change) -> impl Iterator<Item = &str> {
    std::iter::once(change.subject.as_str()).chain(change.also.iter().map(String::as_str))
}

/// Groups sorted changes into sections. With `all`, each is an entry of its own.
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

/// Returns the entries, in the order of their first changes.
fn entries(changes: Vec<&Change>, all: bool) -> Vec<Entry<'_>> {
    let mut known: HashMap<EntryKey<'_>, usize> = HashMap::new();
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for change in changes {
        let found = known.get(&EntryKey::of(change)).copied().filter(|_| !all);
        match found {
            Some(at) => entries[at].others.push(change),
            None => {
                known.insert(EntryKey::of(change), entries.len());
                entries.push(Entry { first: change, others: Vec::new(), owner: None });
            }
        }
    }
    let entries: Vec<Entry<'_>> = entries.into_iter().flat_map(split_small).collect();
    let mut entries = if all { entries } else { by_owner(entries) };
    // Entries of several changes come before single ones, by resource.
    entries.sort_by_key(|entry| (entry.resource().to_owned(), entry.count() < MANY));
    entries
}

/// Splits an entry of few changes into entries of one each.
fn split_small(entry: Entry<'_>) -> Vec<Entry<'_>> {
    if entry.count() >= MANY {
        return vec![entry];
    }
    entry.changes().map(|first| Entry { first, others: Vec::new(), owner: None }).collect()
}

/// Joins entries of one change each that differ only in the member of one type.
fn by_owner(entries: Vec<Entry<'_>>) -> Vec<Entry<'_>> {
    let mut known: HashMap<(&str, &str, EntryKey<'_>), usize> = HashMap::new();
    let mut out: Vec<Entry<'_>> = Vec::new();
    for entry in entries {
        let owner = owned(entry.first).filter(|_| entry.count() == 1).map(|(owner, _)| owner);
        let Some(owner) = owner else {
            out.push(entry);
            continue;
        };
        let key = EntryKey { why: of_each(entry.first), ..EntryKey::of(entry.first) };
        // The types of added or removed fields are left out; they are in the code.
        let key = match entry.first.kind {
            Kind::Added | Kind::Removed => EntryKey { was: None, now: None, ..key },
            _ => key,
        };
        match known.entry((owner, entry.first.resource.as_str(), key)) {
            hash_map::Entry::Occupied(at) => {
                let joined = &mut out[*at.get()];
                joined.owner = Some(owner);
                joined.others.push(entry.first);
            }
            hash_map::Entry::Vacant(place) => {
                place.insert(out.len());
                out.push(entry);
            }
        }
    }
    out
}

/// Returns the type that a change is about, and the name of its member, if the sentence contains
/// that name.
fn owned(change: &Change) -> Option<(&str, &str)> {
    let (owner, name) = match change.item {
        Item::Field | Item::Parameter => change.subject.rsplit_once('.')?,
        Item::Value => change.subject.trim_end_matches('`').split_once(" `")?,
        _ => return None,
    };
    let is_alone =
        change.also.is_empty() && change.was.is_none() && change.why().contains(&format!("`{name}`"));
    is_alone.then_some((owner, name))
}

/// Returns the sentence of a change in a form for several: `Each is a new field` for "`size` is a
/// new field".
fn of_each(change: &Change) -> String {
    let why = change.why();
    let Some((_, name)) = owned(change) else { return why };
    match why.strip_prefix(&format!("`{name}`")) {
        Some(rest) => format!("Each{rest}"),
        None => why.replacen(&format!("The value `{name}`"), "Each value", 1),
    }
}

impl<'a> Entry<'a> {
    /// Returns the resource of all changes; empty if they have several.
    fn resource(&self) -> &'a str {
        let own = self.first.resource.as_str();
        if self.others.iter().all(|other| other.resource == own) { own } else { "" }
    }
}

/// A change without its subject.
#[derive(PartialEq, Eq, Hash)]
struct EntryKey<'a> {
    id: String,
    why: String,
    /// `None` for a new type, whose direction does not matter.
    direction: Option<Direction>,
    was: Option<&'a str>,
    now: Option<&'a str>,
    effect_without_lock: Effect,
}

impl<'a> EntryKey<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            id: change.id(),
            why: change.why(),
            direction: Some(change.direction)
                .filter(|_| (change.item, change.kind) != (Item::Type, Kind::Added)),
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
