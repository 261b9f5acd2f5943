//! A node together with its path from the root of the file.

use std::borrow::Cow;
use std::rc::Rc;

use indexmap::IndexMap;
use serde_json::Value;

use super::address::{Address, ScopeId};
use crate::document::{Node, Object};
use crate::pointer::Pointer;

/// A node, its location in the document, and the dynamic scope in which it was reached.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'d> {
    pub node: &'d Node,
    path: Rc<Step<'d>>,
    scope: ScopeId,
}

/// The last step of the path to a node. The pointer is built on demand, because most nodes that are
/// visited never need one.
#[derive(Debug)]
enum Step<'d> {
    Root(Pointer),
    Member(Rc<Step<'d>>, &'d str),
    Item(Rc<Step<'d>>, usize),
}

impl<'d> Cursor<'d> {
    /// Returns the root of a file.
    pub fn root(node: &'d Node, pointer: Pointer) -> Self {
        Self { node, path: Rc::new(Step::Root(pointer)), scope: ScopeId::default() }
    }

    pub fn pointer(&self) -> Pointer {
        self.path.pointer()
    }

    /// Returns the name of the file, as in [`Pointer::file_name`].
    pub fn file_name(&self) -> &str {
        self.path.root().file_name()
    }

    fn member(&self, key: &'d str, node: &'d Node) -> Self {
        let path = Rc::new(Step::Member(Rc::clone(&self.path), key));
        Self { node, path, scope: self.scope }
    }

    fn item(&self, index: usize, node: &'d Node) -> Self {
        let path = Rc::new(Step::Item(Rc::clone(&self.path), index));
        Self { node, path, scope: self.scope }
    }

    /// Returns the identity of the node in its dynamic scope.
    pub fn address(&self) -> Address {
        Address { node: std::ptr::from_ref(self.node).addr(), scope: self.scope }
    }

    /// Returns the dynamic scope, which everything below the node has too.
    pub fn scope(&self) -> ScopeId {
        self.scope
    }

    /// Returns the node in another dynamic scope.
    pub fn in_scope(self, scope: ScopeId) -> Self {
        Self { scope, ..self }
    }

    pub fn object(&self) -> Option<&'d Object> {
        self.node.as_object()
    }

    /// Returns the member with that name.
    pub fn get(&self, key: &str) -> Option<Cursor<'d>> {
        let member = self.object()?.member(key)?;
        Some(self.member(&member.key, &member.node))
    }

    /// Returns the member with that name, or the array item with that index.
    pub fn step(&self, key: &str) -> Option<Cursor<'d>> {
        match self.node.as_array() {
            Some(items) => {
                let index = key.parse::<usize>().ok()?;
                Some(self.item(index, items.get(index)?))
            }
            None => self.get(key),
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    /// Returns a scalar member as text, even if YAML parses it as a number or a boolean.
    pub fn text(&self, key: &str) -> Option<&'d str> {
        self.node.get(key)?.scalar_text()
    }

    /// Returns whether the member is `true`.
    pub fn flag(&self, key: &str) -> bool {
        self.node.get(key).and_then(Node::as_bool) == Some(true)
    }

    /// Returns the members of an object; none if the node is not an object.
    pub fn members(&self) -> impl Iterator<Item = (&'d str, Cursor<'d>)> {
        let members = self.object().into_iter().flat_map(Object::iter);
        members.map(|(key, node)| (key, self.member(key, node)))
    }

    /// Returns the members whose keys begin with `x-`.
    pub fn extensions(&self) -> IndexMap<String, Value> {
        let extensions = self.members().filter(|(key, _)| key.starts_with("x-"));
        extensions.map(|(key, value)| (key.to_owned(), value.node.to_json())).collect()
    }

    /// Returns the items of an array; none if the node is not an array.
    pub fn items(&self) -> impl Iterator<Item = Cursor<'d>> {
        let items = self.node.as_array().unwrap_or_default().iter().enumerate();
        items.map(|(index, node)| self.item(index, node))
    }

    /// Returns the members of the object under that key.
    pub fn members_of(&self, key: &str) -> Vec<(&'d str, Cursor<'d>)> {
        self.get(key).map(|child| child.members().collect()).unwrap_or_default()
    }

    /// Returns the items of the array under that key.
    pub fn items_of(&self, key: &str) -> Vec<Cursor<'d>> {
        self.get(key).map(|child| child.items().collect()).unwrap_or_default()
    }
}

impl<'d> Step<'d> {
    fn pointer(&self) -> Pointer {
        let mut keys: Vec<Cow<'d, str>> = Vec::with_capacity(24);
        let mut step = self;
        loop {
            step = match step {
                Step::Root(pointer) => return pointer.below(keys.iter().rev().cloned()),
                Step::Member(parent, key) => {
                    keys.push(Cow::Borrowed(key));
                    parent
                }
                Step::Item(parent, index) => {
                    keys.push(Cow::Owned(index.to_string()));
                    parent
                }
            };
        }
    }

    fn root(&self) -> &Pointer {
        match self {
            Step::Root(pointer) => pointer,
            Step::Member(parent, _) | Step::Item(parent, _) => parent.root(),
        }
    }
}
