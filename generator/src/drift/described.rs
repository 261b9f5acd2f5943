//! Words, defaults and deprecations: what everything that has a doc has.

use std::collections::BTreeMap;

use super::change::{Change, Direction, Effect, Item, Kind};
use super::placed::below;
use super::similarity::bare;
use super::{Comparison, bounds};
use crate::ir::{Api, Bound, Doc, Resource, TypeRef};
use crate::lower::{CALLS_BACK, default_line};
use crate::pointer::Pointer;
use crate::text::Text;

/// What the two documents say of one thing.
pub(super) struct Said<'a> {
    pub item: Item,
    pub subject: String,
    /// What to call it in a sentence, such as `` `limit` ``.
    pub noun: String,
    pub resource: String,
    pub direction: Direction,
    pub places: (&'a Pointer, &'a Pointer),
    pub docs: (&'a Doc, &'a Doc),
    pub defaults: (Option<&'a Text>, Option<&'a Text>),
    pub bounds: (&'a [Bound], &'a [Bound]),
    /// The bounds that a line of the docs may tell of: its own and those of its type.
    pub noted: (Vec<&'a Bound>, Vec<&'a Bound>),
    pub deprecated: (bool, bool),
}

pub(super) fn said(comparison: &mut Comparison, said: Said) {
    let change = |change: Change| {
        change.of(said.resource.clone(), said.direction).places(said.places.0, said.places.1)
    };
    let noun = super::words::capital(&said.noun);
    let (was, now) = said.defaults;
    if was != now {
        let why = match (was, now) {
            (None, Some(now)) => format!("{noun} is `{}` where nothing is given.", now.in_sentence()),
            (Some(was), None) => format!("{noun} has no default any more; it was `{}`.", was.in_sentence()),
            (was, now) => format!(
                "{noun} is `{}` rather than `{}` where nothing is given.",
                now.map(Text::in_sentence).unwrap_or_default(),
                was.map(Text::in_sentence).unwrap_or_default()
            ),
        };
        let effect = if said.direction.is_sent() { Effect::Patch } else { Effect::Docs };
        let made = Change::new(said.item, Kind::Default, said.subject.clone(), why).effect(effect);
        comparison.changes.push(change(made).values(was.map(written), now.map(written)));
    }
    if let Some(found) = bounds::difference(said.bounds.0, said.bounds.1) {
        let (effect, why) = match (said.direction.is_sent(), found.is_narrower) {
            (true, true) => {
                (Effect::Patch, format!("The server may refuse values of {} now: {}.", said.noun, found.text))
            }
            (true, false) => {
                (Effect::Docs, format!("The server takes more values of {}: {}.", said.noun, found.text))
            }
            (false, true) if found.is_tuple => {
                (Effect::Patch, format!("{noun} has other items in its places: {}.", found.text))
            }
            (false, _) => (Effect::Docs, format!("{noun} has other values: {}.", found.text)),
        };
        let made = Change::new(said.item, Kind::Bounds, said.subject.clone(), why).effect(effect);
        comparison.changes.push(change(made).values(found.was, found.now));
    }
    match said.deprecated {
        (false, true) => {
            let why = format!("{noun} is deprecated: using it gives a warning.");
            let made = Change::new(said.item, Kind::Deprecated, said.subject.clone(), why);
            comparison.changes.push(change(Change { wire: false, ..made }.effect(Effect::Minor)));
        }
        (true, false) => {
            let why = format!("{noun} is no longer deprecated.");
            let made = Change::new(said.item, Kind::Undeprecated, said.subject.clone(), why);
            comparison.changes.push(change(Change { wire: false, ..made }.effect(Effect::Patch)));
        }
        _ => {}
    }
    let (was, now) = (text(said.docs.0, was, &said.noted.0), text(said.docs.1, now, &said.noted.1));
    if was != now {
        let why = match (was.is_empty(), now.is_empty()) {
            (true, _) => format!("{noun} is described."),
            (_, true) => format!("{noun} is no longer described."),
            _ => format!("{noun} is described in other words."),
        };
        let made = Change::in_words(said.item, said.subject.clone(), why);
        comparison.changes.push(change(made).values(was, now));
    }
}

/// A doc that says nothing.
const SILENT: &Doc = &Doc { summary: Text::new(), details: Text::new() };

impl<'a> Comparison<'a> {
    /// The docs of something that mentions a type. Without words of its own it has those of its type, which are told of
    /// there.
    pub(super) fn own_docs(
        &self,
        (old, old_type): (&'a Doc, &TypeRef),
        (new, new_type): (&'a Doc, &TypeRef),
    ) -> (&'a Doc, &'a Doc) {
        let lent = |api: &Api, doc: &Doc, ty: &TypeRef| matches!(bare(ty), TypeRef::Named(id) if api.types[id.0].doc.summary == doc.summary);
        if lent(self.old, old, old_type) && lent(self.new, new, new_type) {
            (SILENT, SILENT)
        } else {
            (old, new)
        }
    }
}

/// The bounds of something that mentions a type, and those of the type.
pub(super) fn noted<'a>(api: &'a Api, bounds: &'a [Bound], ty: &TypeRef) -> Vec<&'a Bound> {
    let of_type = match bare(ty) {
        TypeRef::Named(id) => api.types[id.0].bounds.as_slice(),
        _ => &[],
    };
    bounds.iter().chain(of_type).collect()
}

/// The doc as one text, without the lines that tell of the default and of bounds: those are told by themselves.
pub(super) fn text(doc: &Doc, default: Option<&Text>, noted: &[&Bound]) -> String {
    let text = format!("{}\n\n{}", doc.summary.as_written(), doc.details.as_written());
    let bare = default.map(|default| default.as_written().trim_matches('"'));
    let line = bare.map(default_line);
    let text = line.map_or(text.clone(), |line| text.replace(&line, ""));
    // Callbacks are told of by themselves, too.
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim_start().starts_with(CALLS_BACK));
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    bounds::without_line(text.trim(), noted).trim().to_owned()
}

pub(super) fn written(text: &Text) -> String {
    text.as_written().to_owned()
}

/// What is said of the resources that both have.
pub(super) fn resources(comparison: &mut Comparison) {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    collect(comparison.old, &mut old);
    collect(comparison.new, &mut new);
    for (path, resource) in &old {
        let Some(other) = new.get(path) else { continue };
        let (was, now) = (text(&resource.doc, None, &[]), text(&other.doc, None, &[]));
        if was != now {
            let why = format!("The resource `{path}` is described in other words.");
            let change =
                Change::in_words(Item::Resource, path.clone(), why).of(path.clone(), Direction::Both);
            comparison.changes.push(change.values(was, now));
        }
        let names = |resource: &Resource| format!("{}, {}", resource.accessor, resource.handle);
        if names(resource) != names(other) {
            let why = format!("The resource `{path}` would have another name in Rust; the lock keeps it.");
            let change = Change::in_names(Item::Resource, Kind::Renamed, path.clone(), why);
            comparison
                .changes
                .push(change.of(path.clone(), Direction::Both).values(names(resource), names(other)));
        }
    }
}

fn collect<'a>(api: &'a Api, out: &mut BTreeMap<String, &'a Resource>) {
    fn walk<'a>(resources: &'a [Resource], above: &str, out: &mut BTreeMap<String, &'a Resource>) {
        for resource in resources {
            let own = below(above, resource);
            walk(&resource.children, &own, out);
            out.insert(own, resource);
        }
    }
    walk(&api.resources, "", out);
}
