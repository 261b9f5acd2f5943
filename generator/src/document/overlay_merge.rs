//! Merges the value of an overlay's action into a node of the document.

use super::node::{Node, Position, Value};

/// A version of the Overlay Specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OverlayVersion {
    V1_0,
    V1_1,
}

/// The rules of a version for the merging of nodes.
#[derive(Clone, Copy)]
pub(super) struct Merging {
    pub version: OverlayVersion,
}

/// Two nodes that cannot be merged.
pub(super) struct Mismatch {
    /// The position of the new node.
    pub position: Position,
    /// The kind of the existing node.
    pub target: &'static str,
    /// The kind of the new node.
    pub update: &'static str,
}

impl Mismatch {
    fn of(target: &Node, update: &Node) -> Self {
        Self { position: update.start, target: target.kind(), update: update.kind() }
    }
}

impl Merging {
    /// Merges the update into a node that the target matches. With 1.0, the target is an object, or
    /// an array that the update is appended to (Overlay 1.0, section 4.4.3.1). With 1.1, an array
    /// concatenates with an array, and a primitive is replaced (Overlay 1.1, section 4.4.3.1).
    pub fn merge_at_top(self, target: &mut Node, update: &Node) -> Result<(), Mismatch> {
        match (&mut target.value, &update.value) {
            (Value::Object(_), Value::Object(_)) => return self.merge(target, update),
            (Value::Array(items), Value::Array(more)) if self.version >= OverlayVersion::V1_1 => {
                items.extend(more.iter().cloned());
            }
            (Value::Array(items), _) => items.push(update.clone()),
            (Value::Object(_), _) => return Err(Mismatch::of(target, update)),
            _ if self.version >= OverlayVersion::V1_1 && is_primitive(update.kind()) => {
                *target = update.clone();
            }
            _ => return Err(Mismatch::of(target, update)),
        }
        Ok(())
    }

    /// Merges objects member by member and concatenates arrays. Any other value replaces the
    /// existing one; with 1.1, only a primitive replaces a primitive.
    fn merge(self, target: &mut Node, update: &Node) -> Result<(), Mismatch> {
        let are_primitive = is_primitive(target.kind()) && is_primitive(update.kind());
        match (&mut target.value, &update.value) {
            (Value::Object(members), Value::Object(changes)) => {
                for change in changes.members() {
                    match members.get_mut(&change.key) {
                        Some(node) if self.is_merged(node, &change.node) => self.merge(node, &change.node)?,
                        _ => {
                            members.insert(change.clone());
                        }
                    }
                }
            }
            (Value::Array(items), Value::Array(more)) => items.extend(more.iter().cloned()),
            _ if are_primitive => *target = update.clone(),
            _ => return Err(Mismatch::of(target, update)),
        }
        Ok(())
    }

    /// Returns whether an existing member is merged with a new one instead of being replaced.
    fn is_merged(self, old: &Node, new: &Node) -> bool {
        let are_alike = std::mem::discriminant(&old.value) == std::mem::discriminant(&new.value);
        match self.version {
            OverlayVersion::V1_0 => are_alike && !is_primitive(old.kind()),
            // The key of a replaced primitive is in the overlay, like its value.
            OverlayVersion::V1_1 => !(is_primitive(old.kind()) && is_primitive(new.kind())),
        }
    }
}

/// Returns whether a kind of node is neither an object nor an array.
pub(super) fn is_primitive(kind: &str) -> bool {
    !matches!(kind, "an object" | "an array")
}

/// Returns a copy whose positions are in the overlay.
pub(super) fn overlaid(node: &Node) -> Node {
    let mut node = node.clone();
    node.visit(&mut |position| position.overlaid = true);
    node
}
