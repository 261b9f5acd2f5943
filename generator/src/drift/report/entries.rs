//! Changes put together: by what they mean, by resource, and those that say the same of many
//! subjects.

use std::collections::{HashMap, hash_map};

use super::{Change, Direction, Effect, Item, Kind};

/// From how many identical changes on they are one entry.
const MANY: usize = 3;

/// The meaning of changes for users, the most severe first.
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
    /// The number of changes.
    pub count: usize,
    /// The number of changes of each kind, by its id, the most frequent first.
    pub kinds: Vec<(String, usize)>,
    /// The entries by resource.
    pub groups: Vec<(&'a str, Vec<Entry<'a>>)>,
}

/// One change, or many that say the same of different subjects.
pub(super) struct Entry<'a> {
    pub first: &'a Change,
    pub others: Vec<&'a Change>,
    /// The type whose fields or values all of the changes are about, if they say the same of each
    /// but for its name.
    owner: Option<&'a str>,
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

    /// Returns the count of changes, as it leads the subjects; empty if they are named after their
    /// owner, or it is one.
    pub fn times(&self) -> String {
        match self.count() {
            1 => String::new(),
            _ if self.owner.is_some() => String::new(),
            count => format!("{count} times: "),
        }
    }

    /// Returns the owner that leads the names of [`names`](Self::names), if all changes have one.
    pub fn owner(&self) -> Option<&'a str> {
        self.owner
    }

    /// Returns what each change is about: the names below the owner if there is one, else whole
    /// subjects.
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

    /// Returns the first subjects of all changes, and how many others there are.
    pub fn subjects(&self, most: usize) -> String {
        let all = self.names();
        let owner = self.owner.map(|owner| format!("{owner}: ")).unwrap_or_default();
        let mut out = owner + &all.iter().take(most).copied().collect::<Vec<_>>().join(", ");
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

    /// Returns the way it is sent; empty if nothing changes on the wire, or the changes differ in
    /// it.
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
                entries.push(Entry { first: change, others: Vec::new(), owner: None });
            }
        }
    }
    let entries: Vec<Entry<'_>> = entries.into_iter().flat_map(few_apart).collect();
    let mut entries = if all { entries } else { by_owner(entries) };
    // What many have in common comes before what single ones have, and those by resource.
    entries.sort_by_key(|entry| (entry.resource().to_owned(), entry.count() < MANY));
    entries
}

/// An entry of few changes as entries of one each.
fn few_apart(entry: Entry<'_>) -> Vec<Entry<'_>> {
    if entry.count() >= MANY {
        return vec![entry];
    }
    entry.changes().map(|first| Entry { first, others: Vec::new(), owner: None }).collect()
}

/// Joins entries of one change each that say the same of several fields or values of one type.
fn by_owner(entries: Vec<Entry<'_>>) -> Vec<Entry<'_>> {
    let mut known: HashMap<(&str, &str, Said<'_>), usize> = HashMap::new();
    let mut out: Vec<Entry<'_>> = Vec::new();
    for entry in entries {
        let owner = owned(entry.first).filter(|_| entry.count() == 1).map(|(owner, _)| owner);
        let Some(owner) = owner else {
            out.push(entry);
            continue;
        };
        let said = Said { why: of_each(entry.first), ..Said::of(entry.first) };
        // The types of fields that come or go differ; who asks for them finds them in the code.
        let said = match entry.first.kind {
            Kind::Added | Kind::Removed => Said { was: None, now: None, ..said },
            _ => said,
        };
        match known.entry((owner, entry.first.resource.as_str(), said)) {
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

/// Returns the type that a change is about, and the name of its field or value, if the sentence
/// names it.
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

/// Returns the sentence of a change as one about each of several: `Each is a new field` for "`size`
/// is a new field".
fn of_each(change: &Change) -> String {
    let why = change.why();
    let Some((_, name)) = owned(change) else { return why };
    match why.strip_prefix(&format!("`{name}`")) {
        Some(rest) => format!("Each{rest}"),
        None => why.replacen(&format!("The value `{name}`"), "Each value", 1),
    }
}

impl<'a> Entry<'a> {
    /// The resource of all its changes; empty if they are of several.
    fn resource(&self) -> &'a str {
        let own = self.first.resource.as_str();
        if self.others.iter().all(|other| other.resource == own) { own } else { "" }
    }
}

/// A change without its subject.
#[derive(PartialEq, Eq, Hash)]
struct Said<'a> {
    id: String,
    why: String,
    /// `None` for a new type, of which nobody asks.
    direction: Option<Direction>,
    was: Option<&'a str>,
    now: Option<&'a str>,
    effect_without_lock: Effect,
}

impl<'a> Said<'a> {
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
