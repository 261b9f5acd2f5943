//! What the walk has found, told once for each kind of mistake.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::keyword::{Keyword, Kind, Value};
use crate::diagnostic::{Diagnostic, Severity, listed};
use crate::document::{Document, Node, Version};
use crate::pointer::Pointer;
use crate::spec::at::At;
use crate::spec::methods::METHODS;
use crate::spec::report::Report;

/// The mistakes, in the order in which they are met.
#[derive(Default)]
pub(super) struct Findings<'d> {
    found: IndexMap<Mistake, Places<'d>>,
}

/// A mistake that may be made at many places.
#[derive(PartialEq, Eq, Hash)]
enum Mistake {
    /// The object has no such key.
    Unknown { kind: Kind, key: String, meant: Option<&'static str> },
    /// What should be an object is none.
    NoObject { kind: Kind, found: String },
    /// The key came with a later version of OpenAPI.
    Later { kind: Kind, key: &'static str, since: Version },
    /// The value of the key is something else than it takes.
    Misfit { kind: Kind, key: String, found: String, expected: &'static str },
}

/// The places of a mistake.
struct Places<'d> {
    first: At<'d>,
    count: usize,
    owners: Vec<String>,
    /// The owners by name, and the pointers of those that have none.
    seen: HashSet<String>,
    /// Whether all objects have the key that was meant as well, so that no more is lost than the
    /// key.
    is_there: bool,
}

impl<'d> Findings<'d> {
    pub fn unknown(
        &mut self,
        holder: &At<'d>,
        kind: Kind,
        at: &At<'d>,
        key: &str,
        meant: Option<&'static str>,
    ) {
        let is_there = meant.is_some_and(|meant| holder.has(meant));
        self.note(Mistake::Unknown { kind, key: key.to_owned(), meant }, at, holder, is_there);
    }

    /// Notes a key that came with a later version than the document's.
    pub fn later(&mut self, holder: &At<'d>, kind: Kind, keyword: &'static Keyword) {
        if let Some(at) = holder.get(keyword.name) {
            let mistake = Mistake::Later { kind, key: keyword.name, since: keyword.since };
            self.note(mistake, &at, holder, false);
        }
    }

    pub fn misfit(&mut self, holder: &At<'d>, kind: Kind, at: &At<'d>, key: &str, value: Value) {
        let (found, expected) = (found(value, at.node), expected(value));
        let mistake = Mistake::Misfit { kind, key: key.to_owned(), found, expected };
        self.note(mistake, at, holder, false);
    }

    /// Notes what should be an object of a kind, and is none.
    pub fn no_object(&mut self, at: &At<'d>, kind: Kind) {
        self.note(Mistake::NoObject { kind, found: found(Value::One(kind), at.node) }, at, at, false);
    }

    fn note(&mut self, mistake: Mistake, at: &At<'d>, holder: &At<'d>, is_there: bool) {
        let places = self.found.entry(mistake).or_insert_with(|| Places {
            first: at.clone(),
            count: 0,
            owners: Vec::new(),
            seen: HashSet::new(),
            is_there: true,
        });
        places.count += 1;
        places.is_there &= is_there;
        if let Some(owner) = owner(&holder.pointer())
            && places.seen.insert(owner.clone())
        {
            places.owners.push(owner);
        }
    }

    /// Reports all of them. A key of the root that references lead below is of use, whatever it is
    /// called.
    pub fn report(self, root: &At<'d>, is_reached: impl Fn(&str) -> bool, report: &mut Report) {
        let mut unknown_keys = UnknownKeys::default();
        for (mistake, places) in self.found {
            match &mistake {
                Mistake::Unknown { kind: Kind::Document, key, .. } if is_reached(key) => {}
                Mistake::Unknown { kind, key, meant } => {
                    let diagnostic = unknown(*kind, key, *meant, &places, root);
                    report_capped(*kind, diagnostic, &places, &mut unknown_keys, report);
                }
                Mistake::NoObject { kind, found } => {
                    let (is, lost) = match kind {
                        Kind::Schema => ("an object or a boolean", "any value will do"),
                        _ => ("an object", "it is left out"),
                    };
                    let message =
                        format!("{} is {is}, this is {found}; {lost}{}", kind.noun(), more(&places));
                    report.push(Diagnostic::warning(message).at(&places.first.pointer()));
                }
                Mistake::Later { kind, key, since } => report.push(later(*kind, key, *since, &places)),
                Mistake::Misfit { kind, key, found, expected } => {
                    report.push(misfit(*kind, key, found, expected, &places));
                }
            }
        }
        unknown_keys.report(report);
    }
}

/// The unknown keys of each kind of object: the first are told one by one, the others together.
#[derive(Default)]
struct UnknownKeys {
    kinds: IndexMap<(Kind, bool), Counted>,
}

#[derive(Default)]
struct Counted {
    told: usize,
    others: usize,
    /// The first of the others.
    first: Option<Pointer>,
}

/// Unknown keys that are told one by one, for each kind of object.
const MAX_TOLD: usize = 20;

fn report_capped(
    kind: Kind,
    diagnostic: Diagnostic,
    places: &Places,
    keys: &mut UnknownKeys,
    report: &mut Report,
) {
    // An error is never among those that are only counted while no other was told.
    let counted = keys.kinds.entry((kind, diagnostic.severity == Severity::Error)).or_default();
    if counted.told < MAX_TOLD {
        counted.told += 1;
        report.push(diagnostic);
    } else {
        counted.others += 1;
        counted.first.get_or_insert_with(|| places.first.pointer());
    }
}

impl UnknownKeys {
    fn report(self, report: &mut Report) {
        for ((kind, _), counted) in self.kinds {
            let Some(first) = counted.first else { continue };
            let message = match counted.others {
                1 => format!("{} has one more key that is unknown; it is left out", kind.noun()),
                others => {
                    format!("{} has {others} more keys that are unknown; they are left out", kind.noun())
                }
            };
            report.push(Diagnostic::warning(message).at(&first).help("the first of them stands here"));
        }
    }
}

fn later(kind: Kind, key: &str, since: Version, places: &Places) -> Diagnostic {
    let since = match since {
        Version::V3_0 => "3.0",
        Version::V3_1 => "3.1",
        Version::V3_2 => "3.2",
    };
    let lost = lost(kind, key, places);
    let message =
        format!("{} has the key `{key}` since OpenAPI {since} only; {lost}{}", kind.noun(), more(places));
    let help = format!("remove it, or write the document as one of OpenAPI {since}");
    Diagnostic::warning(message).at(&places.first.pointer()).help(help)
}

/// One warning of all `operationId`s that stand at several operations, at the first that repeats
/// another.
pub(super) fn repeated_operation_ids(
    ids: &IndexMap<&str, Vec<Pointer>>,
    document: &Document,
) -> Option<Diagnostic> {
    const TOLD: usize = 8;
    let repeated: Vec<(&str, &Vec<Pointer>)> =
        ids.iter().filter(|(_, places)| places.len() > 1).map(|(id, places)| (*id, places)).collect();
    let (_, places) = repeated.first()?;
    let stand = if repeated.len() == 1 { "stands" } else { "stand" };
    let message = format!(
        "the `operationId` {} {stand} at several operations; none is lost, since methods are named after paths",
        listed(repeated.iter().map(|(id, _)| *id))
    );
    let told = repeated.iter().take(TOLD).map(|(id, places)| {
        let lines = places.iter().take(TOLD).filter_map(|place| document.place(place));
        let lines: Vec<String> = lines.map(|place| format!("{}:{}", place.line, place.column)).collect();
        let others = match places.len().saturating_sub(TOLD) {
            0 => String::new(),
            others => format!(" and {others} more"),
        };
        format!("`{id}` stands at {}{others}", lines.join(", "))
    });
    let help =
        std::iter::once("give each operation its own".to_owned()).chain(told).collect::<Vec<_>>().join("\n");
    Some(Diagnostic::warning(message).at(&places[1]).help(help))
}

fn unknown(kind: Kind, key: &str, meant: Option<&'static str>, places: &Places, root: &At) -> Diagnostic {
    let noun = kind.noun();
    let lost = match meant.filter(|_| !places.is_there) {
        Some(meant) => lost(kind, meant, places),
        None => "it is left out".to_owned(),
    };
    let message = format!("{noun} has no key `{key}`; {lost}{}", more(places));
    let has_paths = root.get("paths").is_some_and(|paths| !paths.node.is_null());
    let is_path = kind == Kind::Document && key.starts_with('/');
    let vanish = kind == Kind::Document && !has_paths && (is_path || holds_paths(&places.first));
    let diagnostic = if vanish {
        Diagnostic::error(format!("a document has no key `{key}`; its operations would be left out"))
    } else {
        Diagnostic::warning(message)
    };
    let help = match (kind.elsewhere(key), meant) {
        _ if is_path => "indent it below `paths`".to_owned(),
        _ if vanish => "did you mean `paths`?".to_owned(),
        (Some(elsewhere), _) => elsewhere.to_owned(),
        (None, Some(meant)) => format!("did you mean `{meant}`?"),
        (None, None) if kind == Kind::PathItem => {
            "the methods are `get`, `put`, `post`, `delete`, `options`, `head`, `patch` and `trace`"
                .to_owned()
        }
        (None, None) => "remove it, or begin its name with `x-` if it is an extension".to_owned(),
    };
    diagnostic.at(&places.first.pointer()).help(help)
}

/// Returns whether the value of a key is an object of paths, whatever the key is called.
fn holds_paths(at: &At) -> bool {
    at.object().is_some_and(|object| {
        object.iter().any(|(key, node)| key.starts_with('/') && node.as_object().is_some())
    })
}

fn misfit(kind: Kind, key: &str, found: &str, expected: &str, places: &Places) -> Diagnostic {
    let lost = match lost(kind, key, places) {
        lost if lost.is_empty() => "it is left out".to_owned(),
        lost => lost,
    };
    let message = format!("`{key}` of {} is {found}, not {expected}; {lost}{}", kind.noun(), more(places));
    let diagnostic = match (kind, key) {
        (Kind::Document, "paths") => Diagnostic::error(message),
        _ => Diagnostic::warning(message),
    };
    diagnostic.at(&places.first.pointer()).help(format!("write {expected}"))
}

/// What is lost with a key, and whose it is.
fn lost(kind: Kind, key: &str, places: &Places) -> String {
    let lost = kind.keyword(key).map_or("", |keyword| keyword.lost);
    match places.owners.as_slice() {
        _ if lost.is_empty() => "it is left out".to_owned(),
        [] => lost.replace(" of #", "").replace('#', "it"),
        owners => lost.replace('#', &listed(owners.iter().map(String::as_str))),
    }
}

fn more(places: &Places) -> String {
    match places.count - 1 {
        0 => String::new(),
        1 => " (here and in one more place)".to_owned(),
        more => format!(" (here and in {more} more places)"),
    }
}

/// What was found where something else is expected.
fn found(value: Value, node: &Node) -> String {
    let kind = node.kind().replace("an array", "a list");
    match (value, node.as_array()) {
        (Value::Texts, Some(items)) => {
            let wrong = items.iter().find(|item| item.scalar_text().is_none());
            format!("{kind} with {} in it", wrong.map_or("nothing", Node::kind))
        }
        _ => kind,
    }
}

fn expected(value: Value) -> &'static str {
    match value {
        Value::Any => "a value",
        Value::Text => "a text",
        Value::Flag => "`true` or `false`",
        Value::Number => "a number",
        Value::Texts => "a list of texts",
        Value::List => "a list",
        Value::One(_) | Value::MapOfAny => "an object",
        Value::Each(Kind::Schema) => "a list of schemas",
        Value::Each(_) => "a list of objects",
        Value::Map(Kind::Schema) => "an object of schemas",
        Value::Map(_) => "an object of objects",
    }
}

/// The object that a pointer leads into, as a person knows it: the operation, the path or the
/// component.
fn owner(pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    match keys.as_slice() {
        ["paths" | "webhooks", path, method, ..] if METHODS.contains(method) => {
            Some(format!("{} {path}", method.to_uppercase()))
        }
        ["paths" | "webhooks", path, ..] => Some((*path).to_owned()),
        ["components", _, name, below @ ..] => Some(format!("{name}{}", properties(below))),
        _ => None,
    }
}

/// The properties on the way down from a component, as `.name` each.
fn properties(mut keys: &[&str]) -> String {
    let mut names = String::new();
    while let Some((key, below)) = keys.split_first() {
        keys = below;
        if *key == "properties"
            && let Some((name, below)) = below.split_first()
        {
            names += &format!(".{name}");
            keys = below;
        }
    }
    names
}
