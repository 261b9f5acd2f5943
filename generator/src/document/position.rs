//! Finds the position of a pointer in a text.

use super::node::{Node, Position, Value};
use crate::pointer::Pointer;

/// Returns the start of the node, or of its key if it is a member of an object. If the node does
/// not exist, returns the start of its closest ancestor.
pub(super) fn of(root: &Node, pointer: &Pointer) -> Position {
    let mut node = root;
    let mut position = root.start;
    for key in pointer.keys() {
        let next = match &node.value {
            Value::Object(object) => object.member(&key).map(|member| (&member.node, member.key_start)),
            Value::Array(items) => {
                key.parse::<usize>().ok().and_then(|index| items.get(index)).map(|item| (item, item.start))
            }
            _ => None,
        };
        let Some((child, start)) = next else {
            break;
        };
        (node, position) = (child, start);
    }
    position
}
