//! The dynamic scopes that a document has.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::address::ScopeId;
use super::cursor::Cursor;

/// Schemas by the names of dynamic anchors.
pub(super) type Bindings<'d> = BTreeMap<&'d str, Cursor<'d>>;

/// The dynamic scopes of a document.
#[derive(Default)]
pub(super) struct Scopes<'d> {
    /// A file that was read has a `$dynamicRef`; otherwise nothing else is computed.
    pub in_use: bool,
    /// The sets of bindings, from the second on.
    all: Vec<Bindings<'d>>,
    /// The names that `$dynamicRef`s at and below a node refer to, by its address.
    pub needs: HashMap<usize, Rc<BTreeSet<&'d str>>>,
    /// The dynamic anchors of schema resources, by address.
    pub anchors: HashMap<usize, Rc<Bindings<'d>>>,
}

impl<'d> Scopes<'d> {
    /// Returns the bindings of a scope.
    pub fn of(&self, id: ScopeId) -> Bindings<'d> {
        id.0.checked_sub(1).and_then(|index| self.all.get(index)).cloned().unwrap_or_default()
    }

    /// Returns the scope with these bindings.
    pub fn id(&mut self, bindings: Bindings<'d>) -> ScopeId {
        if bindings.is_empty() {
            return ScopeId::default();
        }
        let same = |known: &Bindings<'d>| {
            let key = |(name, at): (&&'d str, &Cursor<'d>)| (*name, at.address());
            known.iter().map(key).eq(bindings.iter().map(key))
        };
        let index = self.all.iter().position(same).unwrap_or_else(|| {
            self.all.push(bindings.clone());
            self.all.len() - 1
        });
        ScopeId(index + 1)
    }
}
