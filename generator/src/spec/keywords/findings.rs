//! Collects the mistakes that the check finds, and reports each kind once.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::keyword::{Keyword, Kind, Value};
use crate::diagnostic::{Code, Diagnostic, Severity, listed, other_locations};
use crate::document::{Document, Node, Version};
use crate::pointer::Pointer;
use crate::spec::cursor::Cursor;
use crate::spec::methods::METHODS;
use crate::spec::report::Report;

/// Mistakes in the order in which they are found.
#[derive(Default)]
pub(super) struct Findings<'d> {
    found: IndexMap<Mistake, Locations<'d>>,
}

/// A mistake that may occur in several locations.
#[derive(PartialEq, Eq, Hash)]
enum Mistake {
    /// The object has no such key.
    Unknown { kind: Kind, key: String, suggested: Option<&'static str> },
    /// A value that should be an object is not.
    NotAnObject { kind: Kind, found: String },
    /// The key requires a later version of OpenAPI.
    NewerVersion { kind: Kind, key: &'static str, since: Version },
    /// The value of the key has the wrong type.
    WrongType { kind: Kind, key: String, found: String, expected: &'static str },
}

/// The locations of a mistake.
struct Locations<'d> {
    first: Cursor<'d>,
    count: usize,
    owners: Vec<String>,
    /// Names of the owners; for locations without an owner, their pointers.
    seen: HashSet<String>,
    /// Every object also has the suggested key, so nothing is lost.
    has_suggested: bool,
}

impl<'d> Findings<'d> {
    pub fn unknown(
        &mut self,
        holder: &Cursor<'d>,
        kind: Kind,
        at: &Cursor<'d>,
        key: &str,
        suggested: Option<&'static str>,
    ) {
        let has_suggested = suggested.is_some_and(|suggested| holder.has(suggested));
        self.record(Mistake::Unknown { kind, key: key.to_owned(), suggested }, at, holder, has_suggested);
    }

    /// Records a key that requires a later version of OpenAPI.
    pub fn later(&mut self, holder: &Cursor<'d>, kind: Kind, keyword: &'static Keyword) {
        if let Some(at) = holder.get(keyword.name) {
            let mistake = Mistake::NewerVersion { kind, key: keyword.name, since: keyword.since };
            self.record(mistake, &at, holder, false);
        }
    }

    pub fn wrong_type(&mut self, holder: &Cursor<'d>, kind: Kind, at: &Cursor<'d>, key: &str, value: Value) {
        let (found, expected) = (found(value, at.node), expected(value));
        let mistake = Mistake::WrongType { kind, key: key.to_owned(), found, expected };
        self.record(mistake, at, holder, false);
    }

    /// Records a value that should be an object but is not.
    pub fn not_an_object(&mut self, at: &Cursor<'d>, kind: Kind) {
        self.record(Mistake::NotAnObject { kind, found: found(Value::One(kind), at.node) }, at, at, false);
    }

    fn record(&mut self, mistake: Mistake, at: &Cursor<'d>, holder: &Cursor<'d>, has_suggested: bool) {
        let locations = self.found.entry(mistake).or_insert_with(|| Locations {
            first: at.clone(),
            count: 0,
            owners: Vec::new(),
            seen: HashSet::new(),
            has_suggested: true,
        });
        locations.count += 1;
        locations.has_suggested &= has_suggested;
        if let Some(owner) = owner(&holder.pointer())
            && locations.seen.insert(owner.clone())
        {
            locations.owners.push(owner);
        }
    }

    /// Reports all mistakes. Skips unknown keys of the root that references point below, since they
    /// are used.
    pub fn report(self, root: &Cursor<'d>, is_reached: impl Fn(&str) -> bool, report: &mut Report) {
        let mut unknown_keys = UnknownKeys::default();
        for (mistake, locations) in self.found {
            match &mistake {
                Mistake::Unknown { kind: Kind::Document | Kind::SwaggerDocument, key, .. }
                    if is_reached(key) => {}
                Mistake::Unknown { kind, key, suggested } => {
                    let diagnostic = unknown(*kind, key, *suggested, &locations, root);
                    report_capped(*kind, diagnostic, &locations, &mut unknown_keys, report);
                }
                Mistake::NotAnObject { kind, found } => {
                    let (is, lost) = match kind {
                        Kind::Schema => ("an object or a boolean", "any value is accepted"),
                        _ => ("an object", "it is left out"),
                    };
                    let message = format!(
                        "{} must be {is}, but this is {found}; {lost}{}",
                        kind.noun(),
                        other_locations(locations.count - 1)
                    );
                    report.push(Diagnostic::warning(Code::WrongKind, message).at(&locations.first.pointer()));
                }
                Mistake::NewerVersion { kind, key, since } => {
                    report.push(later(*kind, key, *since, &locations))
                }
                Mistake::WrongType { kind, key, found, expected } => {
                    report.push(wrong_type(*kind, key, found, expected, &locations));
                }
            }
        }
        unknown_keys.report(report);
    }
}

/// Unknown keys by kind of object. The first ones are reported one by one, the rest as a count.
#[derive(Default)]
struct UnknownKeys {
    kinds: IndexMap<(Kind, bool), Counted>,
}

#[derive(Default)]
struct Counted {
    reported: usize,
    others: usize,
    /// The first of those that are only counted.
    first: Option<Pointer>,
}

/// The number of unknown keys that are reported one by one, for each kind of object.
const MAX_REPORTED: usize = 20;

fn report_capped(
    kind: Kind,
    diagnostic: Diagnostic,
    locations: &Locations,
    keys: &mut UnknownKeys,
    report: &mut Report,
) {
    // Errors and warnings are counted apart, so that the first errors are always shown.
    let counted = keys.kinds.entry((kind, diagnostic.severity == Severity::Error)).or_default();
    if counted.reported < MAX_REPORTED {
        counted.reported += 1;
        report.push(diagnostic);
    } else {
        counted.others += 1;
        counted.first.get_or_insert_with(|| locations.first.pointer());
    }
}

impl UnknownKeys {
    fn report(self, report: &mut Report) {
        for ((kind, _), counted) in self.kinds {
            let Some(first) = counted.first else { continue };
            let message = match counted.others {
                1 => format!("one more unknown key in {}; it is ignored", kind.noun()),
                others => {
                    format!("{others} more unknown keys in {}; they are ignored", kind.noun())
                }
            };
            report.push(
                Diagnostic::warning(Code::UnknownKey, message).at(&first).help("the first of them is here"),
            );
        }
    }
}

fn later(kind: Kind, key: &str, since: Version, locations: &Locations) -> Diagnostic {
    let since = match since {
        Version::V2_0 | Version::V3_0 => "3.0",
        Version::V3_1 => "3.1",
        Version::V3_2 => "3.2",
    };
    let lost = lost(kind, key, locations);
    let message = format!(
        "the key `{key}` in {} requires OpenAPI {since}; {lost}{}",
        kind.noun(),
        other_locations(locations.count - 1)
    );
    let help = format!("remove it, or change the document's `openapi` version to {since}");
    Diagnostic::warning(Code::NewerVersion, message).at(&locations.first.pointer()).help(help)
}

/// Returns one warning about all `operationId`s that several operations share, located at the first
/// duplicate.
pub(super) fn repeated_operation_ids(
    ids: &IndexMap<&str, Vec<Pointer>>,
    document: &Document,
) -> Option<Diagnostic> {
    const LISTED: usize = 8;
    let repeated: Vec<(&str, &Vec<Pointer>)> = ids
        .iter()
        .filter(|(_, locations)| locations.len() > 1)
        .map(|(id, locations)| (*id, locations))
        .collect();
    let (_, locations) = repeated.first()?;
    let stand = if repeated.len() == 1 { "is" } else { "are" };
    let message = format!(
        "the `operationId` {} {stand} used by several operations; all are generated, since methods are named after paths",
        listed(repeated.iter().map(|(id, _)| *id))
    );
    let listed_ids = repeated.iter().take(LISTED).map(|(id, locations)| {
        let lines = locations.iter().take(LISTED).filter_map(|pointer| document.location(pointer));
        let lines: Vec<String> =
            lines.map(|location| format!("{}:{}", location.line, location.column)).collect();
        let others = match locations.len().saturating_sub(LISTED) {
            0 => String::new(),
            others => format!(" and {others} more"),
        };
        format!("`{id}` is at {}{others}", lines.join(", "))
    });
    let help = std::iter::once("give each operation an `operationId` of its own".to_owned())
        .chain(listed_ids)
        .collect::<Vec<_>>()
        .join("\n");
    Some(Diagnostic::warning(Code::RepeatedDeclaration, message).at(&locations[1]).help(help))
}

fn unknown(
    kind: Kind,
    key: &str,
    suggested: Option<&'static str>,
    locations: &Locations,
    root: &Cursor,
) -> Diagnostic {
    let noun = kind.noun();
    let lost = match suggested.filter(|_| !locations.has_suggested) {
        Some(suggested) => lost(kind, suggested, locations),
        None => "it is ignored".to_owned(),
    };
    let message = format!("unknown key `{key}` in {noun}; {lost}{}", other_locations(locations.count - 1));
    let has_paths = root.get("paths").is_some_and(|paths| !paths.node.is_null());
    let is_document = matches!(kind, Kind::Document | Kind::SwaggerDocument);
    let is_path = is_document && key.starts_with('/');
    let vanish = is_document && !has_paths && (is_path || holds_paths(&locations.first));
    let diagnostic = if vanish {
        Diagnostic::error(
            Code::UnknownKey,
            format!("unknown key `{key}` in {noun}; its operations would be lost"),
        )
    } else {
        Diagnostic::warning(Code::UnknownKey, message)
    };
    let help = match (kind.hint(key), suggested) {
        _ if is_path => "indent it below `paths`".to_owned(),
        _ if vanish => "did you mean `paths`?".to_owned(),
        (Some(hint), _) => hint.to_owned(),
        (None, Some(suggested)) => format!("did you mean `{suggested}`?"),
        (None, None) if kind == Kind::PathItem => {
            "use one of the methods `get`, `put`, `post`, `delete`, `options`, `head`, `patch` and `trace`"
                .to_owned()
        }
        (None, None) if kind == Kind::SwaggerPathItem => {
            "the methods are `get`, `put`, `post`, `delete`, `options`, `head` and `patch`".to_owned()
        }
        (None, None) => "remove it, or prefix it with `x-` if it is an extension".to_owned(),
    };
    diagnostic.at(&locations.first.pointer()).help(help)
}

/// Returns whether the value of a key is an object of paths, whatever the name of the key.
fn holds_paths(at: &Cursor) -> bool {
    at.object().is_some_and(|object| {
        object.iter().any(|(key, node)| key.starts_with('/') && node.as_object().is_some())
    })
}

fn wrong_type(kind: Kind, key: &str, found: &str, expected: &str, locations: &Locations) -> Diagnostic {
    let lost = match lost(kind, key, locations) {
        lost if lost.is_empty() => "it is ignored".to_owned(),
        lost => lost,
    };
    let message = format!(
        "`{key}` in {} must be {expected}, but is {found}; {lost}{}",
        kind.noun(),
        other_locations(locations.count - 1)
    );
    let diagnostic = match (kind, key) {
        (Kind::Document | Kind::SwaggerDocument, "paths") => Diagnostic::error(Code::WrongKind, message),
        _ => Diagnostic::warning(Code::WrongKind, message),
    };
    diagnostic.at(&locations.first.pointer()).help(format!("write {expected}"))
}

/// Describes the loss that a missing key causes, naming the affected operations or components.
fn lost(kind: Kind, key: &str, locations: &Locations) -> String {
    let lost = kind.keyword(key).map_or("", |keyword| keyword.lost);
    match locations.owners.as_slice() {
        _ if lost.is_empty() => "it is ignored".to_owned(),
        [] => lost.replace(" of #", "").replace('#', "it"),
        owners => lost.replace('#', &listed(owners.iter().map(String::as_str))),
    }
}

/// Describes the type of value that was found.
fn found(value: Value, node: &Node) -> String {
    let kind = node.kind().to_owned();
    match (value, node.as_array()) {
        (Value::Texts, Some(items)) => {
            let wrong = items.iter().find(|item| item.scalar_text().is_none());
            format!("{kind} with {} among its items", wrong.map_or("nothing", Node::kind))
        }
        _ => kind,
    }
}

fn expected(value: Value) -> &'static str {
    match value {
        Value::Any => "a value",
        Value::Text => "a string",
        Value::Flag => "`true` or `false`",
        Value::Number => "a number",
        Value::Texts => "an array of strings",
        Value::List => "an array",
        Value::One(_) | Value::MapOfAny => "an object",
        Value::Each(Kind::Schema) => "an array of schemas",
        Value::Each(_) => "an array of objects",
        Value::Map(Kind::Schema) => "a map of schemas",
        Value::Map(_) => "a map of objects",
    }
}

/// Returns the name of the operation, path or component that contains the pointer, as users would
/// say it.
fn owner(pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    match keys.as_slice() {
        ["paths" | "webhooks", path, method, ..] if METHODS.contains(method) => {
            Some(format!("{} {path}", method.to_uppercase()))
        }
        ["paths" | "webhooks", path, ..] => Some((*path).to_owned()),
        ["components", _, name, below @ ..] => Some(format!("{name}{}", properties(below))),
        ["definitions" | "parameters" | "responses" | "securityDefinitions", name, below @ ..] => {
            Some(format!("{name}{}", properties(below)))
        }
        _ => None,
    }
}

/// Returns the properties below a component, each as `.name`.
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
