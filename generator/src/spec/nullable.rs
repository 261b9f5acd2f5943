//! Decides whether `null` is a valid value of a schema.

use super::all_of::REFERENCES;
use super::cursor::Cursor;
use super::enumeration;
use super::parts::{KeywordEffect, Part, View, keyword_effect};
use super::resolver::Resolver;
use crate::document::Node;

/// The effect of a schema on null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Null {
    /// Null is permitted explicitly, in any spelling.
    Yes,
    /// The schema has types, and null is not among them.
    No,
    /// The schema does not restrict null.
    Unsaid,
}

/// The maximum depth of references to follow.
const MAX_DEPTH: usize = 64;

impl<'d> Resolver<'d> {
    /// Returns whether the parts together permit null.
    pub(super) fn is_nullable(&mut self, parts: &[Part<'d>]) -> bool {
        let findings = parts.iter().map(|part| self.null(&part.at, part.view, MAX_DEPTH));
        together(findings.collect()) == Null::Yes
    }

    /// Returns whether null is the only valid value: `type: null`, `enum: [null]`, a bare
    /// `nullable: true`, or a reference to such a schema.
    pub(super) fn is_only_null(&self, at: &Cursor<'d>) -> bool {
        let Some(object) = at.object() else {
            // A `- null` in a YAML list of schemas means the type.
            return at.node.is_null();
        };
        match object.get("type") {
            Some(node) if is_null_type(node) => return true,
            Some(node) if node.as_array().is_some_and(|names| !names.is_empty()) => {
                return node.as_array().unwrap_or_default().iter().all(is_null_type);
            }
            _ => {}
        }
        if enumeration::nulls(at).is_some_and(|(_, all)| all) {
            return true;
        }
        object.get("nullable").and_then(Node::as_bool) == Some(true)
            && object.iter().all(|(key, _)| matches!(key, "nullable" | "title" | "description"))
    }

    fn null(&mut self, at: &Cursor<'d>, view: View, depth: usize) -> Null {
        if view.only.is_some() {
            return Null::No;
        }
        if view.item_values {
            return Null::Unsaid;
        }
        let whole = view == View::default();
        if whole && let Some(known) = self.nulls.get(&at.address()) {
            return *known;
        }
        if whole {
            // If a cycle comes back here, it adds no information.
            self.nulls.insert(at.address(), Null::Unsaid);
        }
        let null = self.null_uncached(at, view, depth);
        if whole {
            self.nulls.insert(at.address(), null);
        }
        null
    }

    fn null_uncached(&mut self, at: &Cursor<'d>, view: View, depth: usize) -> Null {
        if is_spelled(at) {
            return Null::Yes;
        }
        let unions = ["oneOf", "anyOf"].into_iter().filter(|key| view.sees(key));
        if unions.clone().any(|key| at.items_of(key).iter().any(|member| self.is_only_null(member))) {
            // A `type` next to the union that omits null is not a restriction, because authors
            // often write both.
            return Null::Yes;
        }
        if depth == 0 {
            return Null::Unsaid;
        }
        let mut findings = Vec::new();
        if !view.no_assertions && (at.has("type") || keyword_effect(at) == KeywordEffect::Structure) {
            findings.push(Null::No);
        }
        if !view.no_references {
            for key in REFERENCES {
                if let Some(target) = self.target(at, key) {
                    findings.push(self.null(&target, View::default(), depth - 1));
                }
            }
            for member in at.items_of("allOf") {
                findings.push(self.null(&member, View::default(), depth - 1));
            }
        }
        for key in unions {
            findings.extend(self.null_of_union(at, key, depth));
        }
        together(findings)
    }

    /// Combines the members of a union: it permits null if a member does. Members that contain only
    /// constraints are ignored.
    fn null_of_union(&mut self, at: &Cursor<'d>, key: &str, depth: usize) -> Option<Null> {
        let mut finding = None;
        for member in at.items_of(key) {
            match self.null(&member, View::default(), depth - 1) {
                Null::Yes => return Some(Null::Yes),
                Null::No => finding = Some(Null::No),
                Null::Unsaid => {}
            }
        }
        finding
    }
}

/// Returns whether the node permits null and any object, and has no other keywords.
pub(super) fn is_null_or_any_object(at: &Cursor<'_>) -> bool {
    let Some(object) = at.object().filter(|_| is_spelled(at)) else {
        return false;
    };
    let is_object = match at.node.get("type").and_then(Node::as_array) {
        Some(names) => names.iter().all(|name| is_null_type(name) || name.as_str() == Some("object")),
        None => at.text("type") == Some("object"),
    };
    let words = ["type", "nullable", "x-nullable", "title", "description"];
    is_object && object.iter().all(|(key, _)| words.contains(&key))
}

/// Returns whether the node itself names null.
fn is_spelled(at: &Cursor<'_>) -> bool {
    if at.flag("nullable") || at.flag("x-nullable") {
        return true;
    }
    let in_type = at.node.get("type").is_some_and(|node| match node.as_array() {
        Some(names) => names.iter().any(is_null_type),
        None => node.as_str() == Some("null"),
    });
    in_type || enumeration::nulls(at).is_some_and(|(any, _)| any)
}

/// Returns whether the node is the type name `null`, quoted or not.
fn is_null_type(node: &Node) -> bool {
    node.is_null() || node.as_str() == Some("null")
}

/// Combines the parts of a conjunction: null is permitted if some part permits it and none excludes
/// it.
fn together(findings: Vec<Null>) -> Null {
    if findings.contains(&Null::No) {
        return Null::No;
    }
    if findings.contains(&Null::Yes) {
        return Null::Yes;
    }
    Null::Unsaid
}
