//! OpenAPI Overlay 1.0 and 1.1: corrections to a document.

use serde_json_path::{JsonPath, NormalizedPath, PathElement};

use super::Document;
use super::fault::MAX_DEPTH;
use super::node::{Node, Position, Value};
use super::overlay_merge::{Merging, Mismatch, OverlayVersion, is_primitive, overlaid};
use super::parse::parse_text;
use super::version;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::suggest::closest;

/// An action of an overlay that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The reason for the action; empty if the overlay gives none.
    pub description: String,
    /// The JSONPath (RFC 9535) of the nodes that it changes.
    pub target: String,
    /// The number of nodes that it changes.
    pub places: usize,
}

/// The handling of actions that match nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmatched {
    /// Report an error, because the correction may no longer be needed. Overlay 1.1 allows such
    /// actions, so they are a warning there.
    Error,
    /// Ignore the action, because the overlay was written for another version of the document.
    Skip,
}

impl Document {
    /// Applies an overlay to the main file. Diagnostics about nodes from the overlay refer to the
    /// overlay by `name`. Warnings about the overlay are among those of the document.
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
        let (overlay, found) = parse_text(name, text).into_root(name)?;
        let version = version_of(&overlay, name)?;
        let mut applying = Applying { name, version, unmatched, found, done: Vec::new(), added: 0 };
        applying.check_keys(&overlay, &ROOT_KEYS, "the overlay");
        applying.check_extends(&overlay, self);
        for action in applying.actions(&overlay) {
            applying.apply(&mut self.root, action);
            if applying.added > MAX_ADDED {
                break;
            }
        }
        self.overlay = Some(name.to_owned());
        if applying.found.has_errors() {
            return Err(applying.found);
        }
        self.warnings.extend(applying.found);
        // An overlay may change the version too. Its warnings are given already.
        self.version = version::of(&self.root, &self.name, &mut Diagnostics::default())?;
        Ok(applying.done)
    }
}

/// Returns the path of the document that an overlay extends, relative to the overlay; `None` if it
/// names none, or a URL.
pub fn extended_file(overlay: &str) -> Option<String> {
    let (overlay, _) = parse_text("", overlay).into_root("").ok()?;
    relative_path(overlay.get("extends")?.as_str()?)
}

/// Returns the path of a relative reference without its percent-encoding; `None` for a URI with a
/// scheme.
fn relative_path(reference: &str) -> Option<String> {
    let path = reference.split(['#', '?']).next().unwrap_or(reference);
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    (!reference.contains(':')).then(|| path.into_owned())
}

/// The keys of an overlay, and of its actions.
const ROOT_KEYS: [&str; 4] = ["overlay", "info", "extends", "actions"];
const ACTION_KEYS: [&str; 5] = ["target", "description", "update", "remove", "copy"];

/// Returns the version of the specification that an overlay follows.
fn version_of(overlay: &Node, name: &str) -> Result<OverlayVersion, Diagnostics> {
    let node = overlay.get("overlay");
    let text = node.and_then(Node::scalar_text);
    let mut parts = text.unwrap_or_default().split('.');
    match (parts.next(), parts.next()) {
        (Some("1"), Some("0")) => return Ok(OverlayVersion::V1_0),
        (Some("1"), Some("1")) => return Ok(OverlayVersion::V1_1),
        _ => {}
    }
    let message = match (node, text) {
        (_, Some(text)) => format!("the Overlay version `{text}` is not supported, only 1.0 and 1.1"),
        (Some(node), None) => {
            format!("the version of the overlay must be a string, but this is {}", node.kind())
        }
        (None, None) => "the file is not an overlay: it has no `overlay` key with a version".to_owned(),
    };
    let Position { line, column, .. } = node.unwrap_or(overlay).start;
    let error =
        Diagnostic::error(Code::InvalidOverlay, message).in_file(name, line as usize, column as usize);
    Err(error.help("begin it with `overlay: 1.0.0` or `overlay: 1.1.0`").into())
}

struct Applying<'a> {
    name: &'a str,
    version: OverlayVersion,
    unmatched: Unmatched,
    found: Diagnostics,
    done: Vec<Action>,
    /// The number of nodes added so far.
    added: usize,
}

/// The maximum number of nodes that an overlay may add. An action that copies the document to each
/// part of it doubles it, and thirty of them would add a billion.
const MAX_ADDED: usize = 2_000_000;

/// The change that an action makes.
enum Change<'n> {
    Remove,
    Update(&'n Node),
    Copy(&'n str),
}

impl Applying<'_> {
    fn report(&mut self, position: Position, diagnostic: Diagnostic, help: impl Into<String>) {
        let (line, column) = (position.line as usize, position.column as usize);
        self.found.push(diagnostic.in_file(self.name, line, column).help(help));
    }

    fn error(&mut self, node: &Node, message: impl Into<String>, help: impl Into<String>) {
        self.report(node.start, Diagnostic::error(Code::InvalidOverlay, message), help);
    }

    fn warn(&mut self, node: &Node, message: impl Into<String>, help: impl Into<String>) {
        self.report(node.start, Diagnostic::warning(Code::InvalidOverlay, message), help);
    }

    /// Warns of keys that the specification does not define.
    fn check_keys(&mut self, node: &Node, known: &[&str], noun: &str) {
        for member in node.as_object().map_or(&[][..], |object| object.members()) {
            let key = member.key.as_str();
            if known.contains(&key) || key.starts_with("x-") {
                continue;
            }
            let help = match closest(key, known.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "remove it, or prefix it with `x-` if it is an extension".to_owned(),
            };
            let warning = Diagnostic::warning(
                Code::UnknownKey,
                format!("unknown key `{key}` in {noun}; it is ignored"),
            );
            self.report(member.key_start, warning, help);
        }
    }

    /// Warns if the overlay says that it is for another document. A URL says so only of a document
    /// that has one, in `$self`.
    fn check_extends(&mut self, overlay: &Node, document: &Document) {
        let Some(node) = overlay.get("extends") else { return };
        let Some(extends) = node.as_str() else {
            let message = format!("`extends` must be a URI, but this is {}", node.kind());
            return self.error(node, message, "write the path or URL of the document");
        };
        let file_name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        let (given, own) = match relative_path(extends) {
            Some(path) => (file_name(&path), Some(file_name(&document.name))),
            None => {
                let own = document.root.get("$self").and_then(Node::as_str);
                (extends.to_owned(), own.map(str::to_owned))
            }
        };
        if let Some(own) = own.filter(|own| *own != given) {
            let message = format!("the overlay extends `{given}`, but it is applied to `{own}`");
            self.warn(node, message, "correct `extends`, or apply the overlay to the document that it names");
        }
    }

    /// Returns the actions of the overlay.
    fn actions<'n>(&mut self, overlay: &'n Node) -> &'n [Node] {
        let actions = overlay.get("actions").and_then(Node::as_array);
        if actions.is_none() {
            self.error(
                overlay,
                "the overlay has no `actions` array",
                "add `actions: []` if there is nothing to correct",
            );
        }
        actions.unwrap_or_default()
    }

    fn apply(&mut self, root: &mut Node, action: &Node) {
        if action.as_object().is_none() {
            let message = format!("an action must be an object, but this is {}", action.kind());
            return self.error(action, message, "write an object with `target` and `update` or `remove`");
        }
        self.check_keys(action, &ACTION_KEYS, "the action");
        let (Some(target), Some(change)) = (self.target(action), self.change(action)) else { return };
        let Some(path) = self.path(action, "target") else { return };
        let json = root.to_json();
        let found = path.query_located(&json);
        let mut places: Vec<Vec<Step>> = found.locations().map(steps).collect();
        if places.is_empty() {
            return self.unmatched(action, target);
        }
        places.sort();
        let done = match change {
            Change::Remove => self.remove(root, action, target, &places),
            Change::Update(update) => {
                let update = overlaid(update);
                self.merge(root, action, target, &places, &update)
            }
            Change::Copy(source) => match self.source(root, action, source, &json) {
                Some(source) => self.merge(root, action, target, &places, &source),
                None => false,
            },
        };
        if done {
            let description = action.get("description").and_then(Node::as_str).unwrap_or_default();
            let (description, target) = (description.trim().to_owned(), target.to_owned());
            self.done.push(Action { description, target, places: places.len() });
        }
    }

    fn target<'n>(&mut self, action: &'n Node) -> Option<&'n str> {
        if let Some(description) = action.get("description").filter(|node| node.as_str().is_none()) {
            let message = format!("`description` must be a string, but this is {}", description.kind());
            self.error(description, message, "write the reason for the change");
        }
        let target = action.get("target").and_then(Node::as_str);
        if target.is_none() {
            let help = "write a JSONPath of RFC 9535, such as `$.components.schemas.Book`";
            self.error(action.get("target").unwrap_or(action), "the action has no `target` string", help);
        }
        target
    }

    /// Returns the change of an action. `remove: true` makes other changes pointless (Overlay 1.1,
    /// section 4.4.3.1).
    fn change<'n>(&mut self, action: &'n Node) -> Option<Change<'n>> {
        let copy = action.get("copy");
        let is_new = self.version >= OverlayVersion::V1_1;
        if let Some(copy) = copy.filter(|_| !is_new) {
            self.error(copy, "`copy` requires Overlay 1.1", "begin the overlay with `overlay: 1.1.0`");
            return None;
        }
        if let Some(remove) = action.get("remove") {
            match remove.as_bool() {
                Some(true) => return Some(Change::Remove),
                Some(false) => {}
                None => {
                    let message =
                        format!("`remove` must be `true` or `false`, but this is {}", remove.kind());
                    self.error(remove, message, "write `remove: true`");
                    return None;
                }
            }
        }
        match (action.get("update"), copy) {
            (Some(_), Some(_)) => {
                self.error(action, "the action has both `update` and `copy`", "make it two actions");
                None
            }
            (Some(update), None) => Some(Change::Update(update)),
            (None, Some(copy)) => match copy.as_str() {
                Some(source) => Some(Change::Copy(source)),
                None => {
                    let message = format!("`copy` must be a JSONPath, but this is {}", copy.kind());
                    self.error(copy, message, "write the path of the node to copy");
                    None
                }
            },
            (None, None) => {
                let help = if is_new {
                    "add `update`, `copy` or `remove: true`"
                } else {
                    "add `update` or `remove: true`"
                };
                self.error(action, "the action has no effect", help);
                None
            }
        }
    }

    fn path(&mut self, action: &Node, key: &str) -> Option<JsonPath> {
        let node = action.get(key)?;
        let text = node.as_str()?;
        match JsonPath::parse(text) {
            Ok(path) => Some(path),
            Err(error) => {
                let help = "write a JSONPath of RFC 9535, such as `$.components.schemas.Book`";
                self.error(node, format!("`{key}: {text}` is not a valid JSONPath: {error}"), help);
                None
            }
        }
    }

    /// Reports an action whose target matches nothing.
    fn unmatched(&mut self, action: &Node, target: &str) {
        let node = action.get("target").unwrap_or(action);
        let message = format!("the target `{target}` matches nothing in the document");
        let help = "correct the target, or remove the action if the document has been fixed";
        match (self.unmatched, self.version) {
            (Unmatched::Skip, _) => {}
            (Unmatched::Error, OverlayVersion::V1_0) => self.error(node, message, help),
            (Unmatched::Error, OverlayVersion::V1_1) => self.warn(node, message, help),
        }
    }

    /// Removes the matches, the last one first, so that a removal does not shift the others.
    fn remove(&mut self, root: &mut Node, action: &Node, target: &str, places: &[Vec<Step>]) -> bool {
        for place in places.iter().rev() {
            if !take_out(root, place) {
                let message = format!("the match of the target `{target}` is the whole document");
                self.error(action, message, "choose a part of the document as the target");
                return false;
            }
        }
        true
    }

    /// Returns a copy of the only node that a path matches.
    fn source(
        &mut self,
        root: &mut Node,
        action: &Node,
        source: &str,
        json: &serde_json::Value,
    ) -> Option<Node> {
        let path = self.path(action, "copy")?;
        let places: Vec<Vec<Step>> = path.query_located(json).locations().map(steps).collect();
        if let [place] = places.as_slice() {
            return node_at(root, place).map(|node| node.clone());
        }
        let message = match places.len() {
            0 => format!("`{source}`, the node to copy, matches nothing in the document"),
            count => format!("`{source}`, the node to copy, matches {count} nodes"),
        };
        let node = action.get("copy").unwrap_or(action);
        self.error(node, message, "write a path that matches one node");
        None
    }

    /// Merges the update into each match.
    fn merge(
        &mut self,
        root: &mut Node,
        action: &Node,
        target: &str,
        places: &[Vec<Step>],
        update: &Node,
    ) -> bool {
        if self.version >= OverlayVersion::V1_1 && !self.are_of_one_kind(root, action, target, places) {
            return false;
        }
        if !self.has_room(action, places, update) {
            return false;
        }
        let merging = Merging { version: self.version };
        for place in places.iter().rev() {
            let Some(node) = node_at(root, place) else { continue };
            if let Err(Mismatch { position, target: old, update: new }) = merging.merge_at_top(node, update) {
                let message = format!("the target `{target}` matches {old}, which {new} cannot change");
                let help = "choose another target, or make it two actions, `remove` and `update`";
                // A copied node has no position in the overlay.
                let position = if position.overlaid { position } else { action.start };
                self.report(position, Diagnostic::error(Code::InvalidOverlay, message), help);
                return false;
            }
        }
        true
    }

    /// Reports an update that makes the document too large or too deep.
    fn has_room(&mut self, action: &Node, places: &[Vec<Step>], update: &Node) -> bool {
        let (size, depth) = measure(update);
        self.added = self.added.saturating_add(size.saturating_mul(places.len()));
        let deepest = places.iter().map(Vec::len).max().unwrap_or_default() + depth;
        let message = if self.added > MAX_ADDED {
            format!("the overlay adds more than {MAX_ADDED} nodes to the document")
        } else if deepest > MAX_DEPTH {
            format!("arrays and objects nest deeper than {MAX_DEPTH} levels after the action")
        } else {
            return true;
        };
        self.error(action, message, "choose a target that matches fewer nodes, or a smaller part to copy");
        false
    }

    /// Reports matches that are not all objects, all arrays or all primitives.
    fn are_of_one_kind(
        &mut self,
        root: &mut Node,
        action: &Node,
        target: &str,
        places: &[Vec<Step>],
    ) -> bool {
        let mut kinds = places.iter().filter_map(|place| node_at(root, place).map(|node| node.kind()));
        let Some(first) = kinds.next() else { return true };
        let is_other = |kind: &&str| *kind != first && !(is_primitive(kind) && is_primitive(first));
        let Some(other) = kinds.find(is_other) else { return true };
        let message = format!("the target `{target}` matches {first} and {other}");
        self.error(action, message, "make it an action for each kind of node");
        false
    }
}

/// Returns the number of nodes in a node, itself included, and the number of levels.
fn measure(node: &Node) -> (usize, usize) {
    let children: Vec<&Node> = match &node.value {
        Value::Object(object) => object.members().iter().map(|member| &member.node).collect(),
        Value::Array(items) => items.iter().collect(),
        _ => return (1, 0),
    };
    children
        .into_iter()
        .map(measure)
        .fold((1, 1), |(size, depth), (of_child, levels)| (size + of_child, depth.max(levels + 1)))
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
