//! From a pointer to a place in the text.

use super::node::{Node, Position, Value};
use crate::pointer::Pointer;

/// The start of the node; for an object's member that of its key. Steps that lead nowhere are left
/// off.
pub(super) fn find(root: &Node, pointer: &Pointer) -> Position {
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
