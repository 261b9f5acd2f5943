//! OpenAPI Overlay 1.0: corrections to a document, each with its reason.

use serde_json_path::{JsonPath, NormalizedPath, PathElement};

use super::Document;
use super::node::{Node, Value};
use super::parse::parse_text;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// An action of an overlay that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The reason for the action.
    pub description: String,
    /// The JSONPath (RFC 9535) of the nodes that it changes.
    pub target: String,
    /// The number of nodes that it changes.
    pub places: usize,
}

/// The handling of actions that match nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmatched {
    /// Report an error, because the correction may no longer be needed.
    Error,
    /// Ignore the action, because the overlay was written for another version of the document.
    Skip,
}

impl Document {
    /// Applies an overlay to the main file. Diagnostics about nodes from the overlay refer to the
    /// overlay by `name`.
    ///
    /// # Errors
    ///
    /// Returns all errors in the overlay. The document must not be used then.
    pub fn overlay(
        &mut self,
        name: &str,
        text: &str,
        unmatched: Unmatched,
    ) -> Result<Vec<Action>, Diagnostics> {
        let (overlay, warnings) = parse_text(name, text).into_root(name)?;
        let mut applying = Applying { name, unmatched, faults: warnings, done: Vec::new() };
        for action in applying.actions(&overlay) {
            applying.apply(&mut self.root, action);
        }
        self.overlay = Some(name.to_owned());
        if applying.faults.is_empty() { Ok(applying.done) } else { Err(applying.faults) }
    }
}

struct Applying<'a> {
    name: &'a str,
    unmatched: Unmatched,
    faults: Diagnostics,
    done: Vec<Action>,
}

impl Applying<'_> {
    fn fault(&mut self, node: &Node, message: impl Into<String>, help: impl Into<String>) {
        let (line, column) = (node.start.line as usize, node.start.column as usize);
        self.faults.push(Diagnostic::error(message).in_file(self.name, line, column).help(help));
    }

    /// Returns the actions of the overlay, after checking its form (Overlay 1.0, section 4).
    fn actions<'n>(&mut self, overlay: &'n Node) -> &'n [Node] {
        match overlay.get("overlay").and_then(Node::scalar_text) {
            Some(version) if version.starts_with("1.") => {}
            _ => self.fault(
                overlay,
                "the file is not an overlay of version 1",
                "begin it with `overlay: 1.0.0`",
            ),
        }
        let actions = overlay.get("actions").and_then(Node::as_array);
        if actions.is_none() {
            self.fault(
                overlay,
                "the overlay has no `actions` array",
                "add `actions: []` if there is nothing to correct",
            );
        }
        actions.unwrap_or_default()
    }

    fn apply(&mut self, root: &mut Node, action: &Node) {
        let text = |key: &str| action.get(key).and_then(Node::as_str).unwrap_or_default();
        let (target, description) = (text("target"), text("description").trim());
        if description.is_empty() {
            self.fault(
                action,
                "the action has no `description`",
                "add a `description` with the reason for the change",
            );
        }
        let remove = action.get("remove").and_then(Node::as_bool).unwrap_or_default();
        let update = action.get("update").filter(|_| !remove);
        if !remove && update.is_none() {
            self.fault(action, "the action has no effect", "add `update` or `remove: true`");
        }
        let path = match JsonPath::parse(target) {
            Ok(path) => path,
            Err(error) => {
                let help = "write a JSONPath of RFC 9535, such as `$.components.schemas.Book`";
                let message = format!("the target `{target}` is not a valid JSONPath: {error}");
                return self.fault(action.get("target").unwrap_or(action), message, help);
            }
        };
        let json = root.to_json();
        let found = path.query_located(&json);
        let mut places: Vec<Vec<Step>> = found.locations().map(steps).collect();
        if places.is_empty() && self.unmatched == Unmatched::Error {
            let help = "correct the target, or remove the action if the document has been fixed";
            let place = action.get("target").unwrap_or(action);
            return self.fault(place, format!("the target `{target}` matches nothing in the document"), help);
        }
        // In reverse order, so that a removal does not shift the nodes that follow.
        places.sort();
        for place in places.iter().rev() {
            let done = match update {
                Some(update) => node_at(root, place).is_some_and(|node| merge_at_top(node, update)),
                None => take_out(root, place),
            };
            if !done {
                let what = if update.is_some() {
                    "is neither an object nor an array"
                } else {
                    "is the whole document"
                };
                let help = "choose the object or array that contains it as the target";
                self.fault(action, format!("the match of the target `{target}` {what}"), help);
            }
        }
        if !places.is_empty() {
            let (description, target) = (description.to_owned(), target.to_owned());
            self.done.push(Action { description, target, places: places.len() });
        }
    }
}

/// A step from a node to a child.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

fn steps(path: &NormalizedPath) -> Vec<Step> {
    path.iter()
        .map(|element| match element {
            PathElement::Name(name) => Step::Key((*name).to_owned()),
            PathElement::Index(index) => Step::Index(*index),
        })
        .collect()
}

fn node_at<'n>(root: &'n mut Node, place: &[Step]) -> Option<&'n mut Node> {
    place.iter().try_fold(root, |node, step| match (&mut node.value, step) {
        (Value::Object(object), Step::Key(key)) => object.get_mut(key),
        (Value::Array(items), Step::Index(index)) => items.get_mut(*index),
        _ => None,
    })
}

fn take_out(root: &mut Node, place: &[Step]) -> bool {
    let Some((last, above)) = place.split_last() else { return false };
    match (node_at(root, above).map(|node| &mut node.value), last) {
        (Some(Value::Object(object)), Step::Key(key)) => object.remove(key).is_some(),
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        _ => false,
    }
}

/// Merges the update into an object, or appends it to an array.
fn merge_at_top(target: &mut Node, update: &Node) -> bool {
    match (&mut target.value, &update.value) {
        (Value::Object(_), Value::Object(_)) => merge(target, update),
        (Value::Array(items), _) => items.push(overlaid(update)),
        _ => return false,
    }
    true
}

/// Merges objects member by member, concatenates arrays, and replaces everything else (Overlay 1.0,
/// section 4.4.3).
fn merge(target: &mut Node, update: &Node) {
    match (&mut target.value, &update.value) {
        (Value::Object(members), Value::Object(changes)) => {
            for change in changes.members() {
                match (members.get_mut(&change.key), &change.node.value) {
                    (Some(node), Value::Object(_) | Value::Array(_)) if same_kind(node, &change.node) => {
                        merge(node, &change.node);
                    }
                    _ => {
                        let mut member = change.clone();
                        member.key_start.overlaid = true;
                        member.node = overlaid(&change.node);
                        members.insert(member);
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend(more.iter().map(overlaid)),
        _ => *target = overlaid(update),
    }
}

fn same_kind(a: &Node, b: &Node) -> bool {
    std::mem::discriminant(&a.value) == std::mem::discriminant(&b.value)
}

/// Returns a copy whose positions are in the overlay.
fn overlaid(node: &Node) -> Node {
    let mut node = node.clone();
    node.visit(&mut |position| position.overlaid = true);
    node
}
