//! Compares docs, defaults, bounds and deprecation, which parts of every kind have.

use std::collections::BTreeMap;

use super::change::{Change, Direction, Item};
use super::kinds::{BoundsFact, DocumentedFact, RenderedFact, ResourceFact, ValueFact};
use super::{Comparison, bounds};
use crate::ir::{Api, Bound, Doc, Resource, TypeRef};
use crate::lock::matching::bare;
use crate::lock::matching::enums::{self, KeptEnum};
use crate::lower::{CALLS_BACK, default_line};
use crate::pointer::Pointer;
use crate::text::Text;

/// The docs, defaults, bounds and deprecation of a part in both documents.
pub(super) struct DocChange<'a> {
    pub item: Item,
    pub subject: String,
    /// The noun for the part in a sentence, such as `` `limit` ``.
    pub noun: String,
    pub resource: String,
    pub direction: Direction,
    pub places: (&'a Pointer, &'a Pointer),
    pub docs: (&'a Doc, &'a Doc),
    pub defaults: (Option<&'a Text>, Option<&'a Text>),
    pub bounds: (&'a [Bound], &'a [Bound]),
    /// The bounds that a line of the docs may describe: those of the part and of its type.
    pub noted: (Vec<&'a Bound>, Vec<&'a Bound>),
    pub deprecated: (bool, bool),
}

pub(super) fn compare_docs(comparison: &mut Comparison, docs: DocChange) {
    let change = |fact: RenderedFact| {
        let change = Change::new(docs.item, fact, docs.subject.clone());
        change.of(docs.resource.clone(), docs.direction).places(docs.places.0, docs.places.1)
    };
    let (noun, sent) = (docs.noun.as_str(), docs.direction.is_sent());
    let (was, now) = docs.defaults;
    if was != now {
        let text = |text: Option<&Text>| text.map(Text::in_sentence).unwrap_or_default();
        let texts = (text(was), text(now));
        let fact = match (was, now) {
            (None, _) => ValueFact::DefaultAdded { noun, now: &texts.1, sent },
            (_, None) => ValueFact::DefaultRemoved { noun, was: &texts.0, sent },
            _ => ValueFact::Default { noun, was: &texts.0, now: &texts.1, sent },
        };
        comparison.changes.push(change(fact.into()).values(was.map(written), now.map(written)));
    }
    if let Some(found) = bounds::difference(docs.bounds.0, docs.bounds.1) {
        let bounds = found.text.as_str();
        let fact = match (sent, found.is_narrower) {
            (true, true) => BoundsFact::Narrower { noun, bounds },
            (true, false) => BoundsFact::Wider { noun, bounds },
            (false, true) if found.is_tuple => BoundsFact::TupleItems { noun, bounds },
            (false, _) => BoundsFact::Bounds { noun, bounds },
        };
        comparison.changes.push(change(fact.into()).values(found.was, found.now));
    }
    match docs.deprecated {
        (false, true) => comparison.changes.push(change(DocumentedFact::Deprecated { noun }.into())),
        (true, false) => comparison.changes.push(change(DocumentedFact::Undeprecated { noun }.into())),
        _ => {}
    }
    let (was, now) = (text(docs.docs.0, was, &docs.noted.0), text(docs.docs.1, now, &docs.noted.1));
    if was != now {
        let fact = match (was.is_empty(), now.is_empty()) {
            (true, _) => DocumentedFact::DescriptionAdded { noun },
            (_, true) => DocumentedFact::DescriptionRemoved { noun },
            _ => DocumentedFact::Description { noun },
        };
        comparison.changes.push(change(fact.into()).values(was, now));
    }
}

/// Empty docs.
const EMPTY: &Doc = &Doc { summary: Text::new(), details: Text::new() };

/// Returns the fact for a mention that keeps its enum.
pub(super) fn kept_enum<'a>(
    kept: &KeptEnum,
    noun: &'a str,
    (was, now): (&'a str, &'a str),
    sent: bool,
) -> ValueFact<'a> {
    match (kept.has_more, kept.has_fewer) {
        (true, _) => ValueFact::EnumWithMore { noun, was, now },
        (_, true) if sent => ValueFact::EnumRefuses { noun, was, now },
        (_, true) => ValueFact::EnumWithFewer { noun, was, now },
        _ => ValueFact::EnumWithSame { noun, was, now },
    }
}

impl<'a> Comparison<'a> {
    /// Returns the enum that the lock keeps if the document now refers to another one.
    pub(super) fn kept(&self, was: &TypeRef, now: &TypeRef) -> Option<KeptEnum> {
        enums::kept_enum(&self.pairs, (&self.surfaces.0, was), (&self.surfaces.1, now))
    }

    /// Returns the docs of a part that mentions a type. A part without docs has those of its type,
    /// which are compared there.
    pub(super) fn own_docs(
        &self,
        (old, old_type): (&'a Doc, &TypeRef),
        (new, new_type): (&'a Doc, &TypeRef),
    ) -> (&'a Doc, &'a Doc) {
        let inherited = |api: &Api, doc: &Doc, ty: &TypeRef| matches!(bare(ty), TypeRef::Named(id) if api.types[id.0].doc.summary == doc.summary);
        if inherited(self.old, old, old_type) && inherited(self.new, new, new_type) {
            (EMPTY, EMPTY)
        } else {
            (old, new)
        }
    }
}

/// Returns the bounds of a part that mentions a type, and those of the type.
pub(super) fn noted<'a>(api: &'a Api, bounds: &'a [Bound], ty: &TypeRef) -> Vec<&'a Bound> {
    let of_type = match bare(ty) {
        TypeRef::Named(id) => api.types[id.0].bounds.as_slice(),
        _ => &[],
    };
    bounds.iter().chain(of_type).collect()
}

/// Returns the docs as one text, without the lines about the default and bounds, which are compared
/// on their own.
pub(super) fn text(doc: &Doc, default: Option<&Text>, noted: &[&Bound]) -> String {
    let text = format!("{}\n\n{}", doc.summary.as_written(), doc.details.as_written());
    let bare = default.map(|default| default.as_written().trim_matches('"'));
    let line = bare.map(default_line);
    let text = line.map_or(text.clone(), |line| text.replace(&line, ""));
    // Callbacks are compared on their own, too.
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim_start().starts_with(CALLS_BACK));
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    bounds::without_line(text.trim(), noted).trim().to_owned()
}

pub(super) fn written(text: &Text) -> String {
    text.as_written().to_owned()
}

/// Compares the docs and names of resources that both documents have.
pub(super) fn resources(comparison: &mut Comparison) {
    let (old, new) = (collect(comparison.old), collect(comparison.new));
    for (path, resource) in &old {
        let Some(other) = new.get(path) else { continue };
        let (was, now) = (text(&resource.doc, None, &[]), text(&other.doc, None, &[]));
        if was != now {
            let change = Change::new(Item::Resource, ResourceFact::Described { path }, path.clone())
                .of(path.clone(), Direction::Both);
            comparison.changes.push(change.values(was, now));
        }
        let names = |resource: &Resource| format!("{}, {}", resource.accessor, resource.handle);
        if names(resource) != names(other) {
            let (was, now) = (names(resource), names(other));
            let fact = ResourceFact::Renamed { path, was: &was, now: &now };
            let change = Change::new(Item::Resource, fact, path.clone());
            comparison.changes.push(change.of(path.clone(), Direction::Both).values(was, now));
        }
    }
}

fn collect(api: &Api) -> BTreeMap<String, &Resource> {
    api.resources_depth_first().into_iter().map(|place| (place.key(), place.resource)).collect()
}
