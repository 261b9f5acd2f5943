//! Checks for unknown keys and for values of the wrong type.
//!
//! The resolver reads only the keys that it knows, so it would silently ignore a misspelled one.
//! This check visits every object of the document and everything that references point to in the
//! files that were read. Keys that are arbitrary (names of properties, examples, extensions) are
//! skipped.

mod findings;
mod keys;
mod keyword;
mod suggest;
mod swagger;
mod table;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use findings::Findings;
use indexmap::IndexMap;
use keyword::{Kind, Value, is_reference};

use super::cursor::Cursor;
use super::reference::{has_scheme, percent_decoded};
use super::report::Report;
use crate::document::{Document, Node, Version};
use crate::pointer::{Pointer, unescape};

/// Checks everything that was read for the document.
pub(super) fn check(document: &Document, report: &mut Report) {
    let mut walk = Walk {
        document,
        findings: Findings::default(),
        seen: HashSet::new(),
        waiting: Vec::new(),
        reached: HashSet::new(),
        operation_ids: IndexMap::new(),
        reported: report.pointers(),
    };
    let root = Cursor::root(document.root(), Pointer::root());
    walk.object(&root, Kind::Document);
    while let Some((at, value)) = walk.waiting.pop() {
        if walk.seen.insert(at.address().node) {
            walk.value(&at, value);
        }
    }
    let reached = walk.reached;
    walk.findings.report(&root, |key| reached.contains(key), report);
    if let Some(warning) = findings::repeated_operation_ids(&walk.operation_ids, document) {
        report.push(warning);
    }
}

struct Walk<'d> {
    document: &'d Document,
    findings: Findings<'d>,
    /// The nodes that were visited through references, by address.
    seen: HashSet<usize>,
    /// Targets of references that the walk over the main file does not visit.
    waiting: Vec<(Cursor<'d>, Value)>,
    /// The keys of the root that references point below.
    reached: HashSet<String>,
    /// The operations of each `operationId`.
    operation_ids: IndexMap<&'d str, Vec<Pointer>>,
    /// Locations about which the resolver has already reported something.
    reported: HashSet<Pointer>,
}

impl<'d> Walk<'d> {
    /// Checks a value whose type follows from its key.
    fn value(&mut self, at: &Cursor<'d>, value: Value) {
        match value {
            Value::One(kind) => self.object(at, kind),
            Value::Each(kind) => at.items().for_each(|item| self.object(&item, kind)),
            Value::Map(_) if is_reference(at.node) => self.refer(at, value),
            Value::Map(kind) => self.map(at, kind),
            _ => {}
        }
    }

    fn map(&mut self, at: &Cursor<'d>, kind: Kind) {
        for (key, member) in at.members() {
            // In maps of names, such as `properties`, any key is a name. Elsewhere, `x-` marks an
            // extension.
            if kind == Kind::Schema || !key.starts_with("x-") {
                self.object(&member, kind);
            }
        }
    }

    fn object(&mut self, at: &Cursor<'d>, kind: Kind) {
        let is_swagger = self.document.version() == Version::V2_0;
        // The parameters that only Swagger 2.0 has are read as in 2.0 in any document.
        let is_body = kind == Kind::Parameter
            && at.text("in").is_some_and(|location| matches!(location, "body" | "formData"));
        let kind = if is_swagger || is_body { kind.in_swagger() } else { kind };
        let Some(object) = at.object() else {
            let is_boolean_schema = kind == Kind::Schema && at.node.as_bool().is_some();
            // In Swagger 2.0 it is the name of a property.
            let is_name = kind == Kind::Discriminator && is_swagger && at.node.as_str().is_some();
            let is_fine = at.node.is_null() || is_boolean_schema || is_name;
            if !is_fine && !self.reported.contains(&at.pointer()) {
                self.findings.not_an_object(at, kind);
            }
            return;
        };
        if is_reference(at.node) {
            self.refer(at, Value::One(kind));
            // Keywords next to a reference apply in schemas of 3.1 and in path items. Elsewhere
            // they are ignored.
            let adds = kind == Kind::PathItem || (kind == Kind::Schema && self.is_newer());
            if !adds {
                return;
            }
        }
        if matches!(kind, Kind::Operation | Kind::SwaggerOperation) {
            self.note_operation_id(at);
        }
        for member in object.members() {
            let key = member.key.as_str();
            if let Some(free) = kind.values() {
                if !key.starts_with("x-") {
                    self.member(at, kind, key, free);
                }
            } else if let Some(keyword) = kind.keyword(key) {
                if !keyword.is_read_before && self.document.version() < keyword.since {
                    // Everything below is ignored with it.
                    self.findings.later(at, kind, keyword);
                    continue;
                }
                self.member(at, kind, key, keyword.value);
            } else if !key.starts_with("x-") {
                self.unknown(at, kind, key, &member.node);
            }
        }
    }

    /// Checks the value of a known key.
    fn member(&mut self, holder: &Cursor<'d>, kind: Kind, key: &str, value: Value) {
        let Some(at) = holder.get(key) else {
            return;
        };
        // An empty `properties` probably means that its members are not indented. In 3.1, unknown
        // keys in a schema are allowed, so the members would not be reported themselves.
        let is_empty = (kind, key) == (Kind::Schema, "properties") && at.node.is_null();
        let is_draft_3 = (kind, key) == (Kind::Schema, "required") && at.node.as_bool().is_some();
        if is_empty || !(is_draft_3 || value.fits(at.node)) {
            // These objects are left out as a whole if one value is invalid.
            let is_whole = matches!(
                kind,
                Kind::Server | Kind::ServerVariable | Kind::SecurityScheme | Kind::SwaggerSecurityScheme
            );
            let is_reported = |at: &Cursor<'d>| self.reported.contains(&at.pointer());
            if !(is_reported(&at) || is_whole && is_reported(holder)) {
                self.findings.wrong_type(holder, kind, &at, key, value);
            }
        } else if (kind, key) == (Kind::Schema, "items") {
            // Before 2020-12, `items` could be an array, which described a tuple.
            let value = if at.node.as_array().is_some() { Value::Each(kind) } else { Value::One(kind) };
            self.value(&at, value);
        } else {
            self.value(&at, value);
        }
    }

    fn unknown(&mut self, holder: &Cursor<'d>, kind: Kind, key: &str, node: &Node) {
        let suggested = suggest::keyword(kind, key, node);
        // In 3.1, unknown keys in a schema are annotations.
        let is_annotation = kind == Kind::Schema && self.is_newer();
        let is_misplaced = kind.hint(key).is_some();
        if suggested.is_some() || is_misplaced || !is_annotation {
            let Some(at) = holder.get(key) else { return };
            self.findings.unknown(holder, kind, &at, key, suggested);
        }
    }

    fn is_newer(&self) -> bool {
        self.document.version() > Version::V3_0
    }

    fn note_operation_id(&mut self, at: &Cursor<'d>) {
        if let Some(id) = at.node.get("operationId").and_then(Node::as_str) {
            self.operation_ids.entry(id).or_default().push(at.pointer().child("operationId"));
        }
    }

    /// Queues the target of a reference, unless the walk over the main file visits it anyway.
    fn refer(&mut self, holder: &Cursor<'d>, value: Value) {
        let Some(text) = holder.node.get("$ref").and_then(Node::as_str) else {
            return;
        };
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        if has_scheme(path) {
            return;
        }
        let name = match path {
            "" => Ok(holder.file_name().to_owned()),
            path => self.document.file_name(holder.file_name(), &percent_decoded(path)),
        };
        let Ok(name) = name else {
            return;
        };
        let fragment = percent_decoded(fragment);
        if name.is_empty() {
            let mut keys = fragment.split('/').skip(1).map(unescape);
            let (first, second) = (keys.next().unwrap_or_default(), keys.next().unwrap_or_default());
            let is_on_the_way = match &*first {
                "paths" | "webhooks" => true,
                "components" => {
                    let keyword = Kind::Components.keyword(&second);
                    keyword.is_some_and(|keyword| matches!(keyword.value, Value::Map(_)))
                }
                "definitions" | "parameters" | "responses" | "securityDefinitions" => {
                    self.document.version() == Version::V2_0
                }
                _ => false,
            };
            if is_on_the_way {
                return;
            }
            self.reached.insert(first.into_owned());
        }
        let Some(root) = self.document.loaded(&name) else {
            return;
        };
        let mut target = Cursor::root(root, Pointer::file(&name));
        for key in fragment.split('/').skip(1) {
            let Some(next) = target.step(&unescape(key)) else { return };
            target = next;
        }
        self.waiting.push((target, value));
    }
}
