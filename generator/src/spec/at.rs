//! A node together with its pointer: what the resolver walks with.

use crate::document::{Node, Object};
use crate::pointer::Pointer;

/// A place in the document.
#[derive(Clone, Debug)]
pub(super) struct At<'d> {
    pub node: &'d Node,
    pub pointer: Pointer,
}

impl<'d> At<'d> {
    pub fn new(node: &'d Node, pointer: Pointer) -> Self {
        Self { node, pointer }
    }

    /// Tells nodes apart; two places of equal content differ.
    pub fn address(&self) -> usize {
        std::ptr::from_ref(self.node).addr()
    }

    pub fn object(&self) -> Option<&'d Object> {
        self.node.as_object()
    }

    /// The member of that name.
    pub fn get(&self, key: &str) -> Option<At<'d>> {
        let node = self.node.get(key)?;
        Some(At::new(node, self.pointer.child(key)))
    }

    pub fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    /// The text of a scalar member, also where YAML reads a number or a boolean.
    pub fn text(&self, key: &str) -> Option<&'d str> {
        self.node.get(key)?.scalar_text()
    }

    /// Whether the member is `true`.
    pub fn flag(&self, key: &str) -> bool {
        self.node.get(key).and_then(Node::as_bool) == Some(true)
    }

    /// The members of an object; none where this is something else.
    pub fn members(&self) -> impl Iterator<Item = (&'d str, At<'d>)> {
        let members = self.object().into_iter().flat_map(Object::iter);
        members.map(|(key, node)| (key, At::new(node, self.pointer.child(key))))
    }

    /// The items of an array; none where this is something else.
    pub fn items(&self) -> impl Iterator<Item = At<'d>> {
        let items = self.node.as_array().unwrap_or_default().iter().enumerate();
        items.map(|(index, node)| At::new(node, self.pointer.child(index)))
    }

    /// The members of the object that is the member of that name.
    pub fn members_of(&self, key: &str) -> Vec<(&'d str, At<'d>)> {
        self.get(key).map(|child| child.members().collect()).unwrap_or_default()
    }

    /// The items of the array that is the member of that name.
    pub fn items_of(&self, key: &str) -> Vec<At<'d>> {
        self.get(key).map(|child| child.items().collect()).unwrap_or_default()
    }
}
