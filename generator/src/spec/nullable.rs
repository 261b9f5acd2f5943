//! The one predicate that says whether `null` is a value of a schema.

use super::all_of::REFERENCES;
use super::at::At;
use super::enumeration;
use super::parts::{Part, View, Weight, weight};
use super::resolver::Resolver;
use crate::document::Node;

/// What a schema says about null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Null {
    /// Spelled out, in whatever way.
    Yes,
    /// Types are named, and null is not among them.
    No,
    /// Nothing is said.
    Unsaid,
}

/// References are followed this far for the question.
const MAX_DEPTH: usize = 64;

impl<'d> Resolver<'d> {
    /// Returns whether null is a value of what the parts say together.
    pub(super) fn is_nullable(&mut self, parts: &[Part<'d>]) -> bool {
        let answers = parts.iter().map(|part| self.null(&part.at, part.view, MAX_DEPTH));
        together(answers.collect()) == Null::Yes
    }

    /// Returns whether null is the only value: `type: null`, `enum: [null]`, a bare
    /// `nullable: true`, or a reference to such.
    pub(super) fn is_only_null(&self, at: &At<'d>) -> bool {
        let Some(object) = at.object() else {
            // YAML's `- null` in a list of schemas means the type.
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

    fn null(&mut self, at: &At<'d>, view: View, depth: usize) -> Null {
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
            // A circle comes back here and learns nothing new.
            self.nulls.insert(at.address(), Null::Unsaid);
        }
        let null = self.null_uncached(at, view, depth);
        if whole {
            self.nulls.insert(at.address(), null);
        }
        null
    }

    fn null_uncached(&mut self, at: &At<'d>, view: View, depth: usize) -> Null {
        if is_spelled(at) {
            return Null::Yes;
        }
        let unions = ["oneOf", "anyOf"].into_iter().filter(|key| view.sees(key));
        if unions.clone().any(|key| at.items_of(key).iter().any(|member| self.is_only_null(member))) {
            // A type beside the union that leaves null out is no narrowing: authors write both.
            return Null::Yes;
        }
        if depth == 0 {
            return Null::Unsaid;
        }
        let mut answers = Vec::new();
        if !view.no_assertions && (at.has("type") || weight(at) == Weight::Structure) {
            answers.push(Null::No);
        }
        if !view.no_references {
            for key in REFERENCES {
                if let Some(target) = self.target(at, key) {
                    answers.push(self.null(&target, View::default(), depth - 1));
                }
            }
            for member in at.items_of("allOf") {
                answers.push(self.null(&member, View::default(), depth - 1));
            }
        }
        for key in unions {
            answers.extend(self.null_of_union(at, key, depth));
        }
        together(answers)
    }

    /// A union permits null if a member does. Members that hold constraints only say nothing.
    fn null_of_union(&mut self, at: &At<'d>, key: &str, depth: usize) -> Option<Null> {
        let mut answer = None;
        for member in at.items_of(key) {
            match self.null(&member, View::default(), depth - 1) {
                Null::Yes => return Some(Null::Yes),
                Null::No => answer = Some(Null::No),
                Null::Unsaid => {}
            }
        }
        answer
    }
}

/// Returns whether the node says no more than that the value is null or some object.
pub(super) fn is_null_or_any_object(at: &At<'_>) -> bool {
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
fn is_spelled(at: &At<'_>) -> bool {
    if at.flag("nullable") || at.flag("x-nullable") {
        return true;
    }
    let in_type = at.node.get("type").is_some_and(|node| match node.as_array() {
        Some(names) => names.iter().any(is_null_type),
        None => node.as_str() == Some("null"),
    });
    in_type || enumeration::nulls(at).is_some_and(|(any, _)| any)
}

/// The name, also where YAML reads null itself.
fn is_null_type(node: &Node) -> bool {
    node.is_null() || node.as_str() == Some("null")
}

/// Null is a value of a conjunction if some part says so and none says no.
fn together(answers: Vec<Null>) -> Null {
    if answers.contains(&Null::No) {
        return Null::No;
    }
    if answers.contains(&Null::Yes) {
        return Null::Yes;
    }
    Null::Unsaid
}
