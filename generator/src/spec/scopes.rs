//! The dynamic scopes that a document has.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::address::{Address, ScopeId};
use super::cursor::Cursor;

/// Schemas by the names of dynamic anchors.
pub(super) type Bindings<'d> = BTreeMap<&'d str, Cursor<'d>>;

/// The dynamic scopes of a document.
#[derive(Default)]
pub(super) struct Scopes<'d> {
    /// A file that was read has a `$dynamicRef`; otherwise nothing else is computed.
    pub in_use: bool,
    /// The sets of bindings, from the second on.
    all: Vec<Rc<Bindings<'d>>>,
    /// The scope of each set, by the names and addresses in it.
    ids: HashMap<Vec<(&'d str, Address)>, ScopeId>,
    /// The names that `$dynamicRef`s at and below a node refer to, by its address.
    pub needs: HashMap<usize, Rc<BTreeSet<&'d str>>>,
    /// The dynamic anchors of schema resources, by address.
    pub anchors: HashMap<usize, Rc<Bindings<'d>>>,
}

impl<'d> Scopes<'d> {
    /// Returns the bindings of a scope.
    pub fn of(&self, id: ScopeId) -> Rc<Bindings<'d>> {
        id.0.checked_sub(1).and_then(|index| self.all.get(index)).cloned().unwrap_or_default()
    }

    /// Returns the scope with these bindings, and whether it is new.
    pub fn id(&mut self, bindings: Bindings<'d>) -> (ScopeId, bool) {
        if bindings.is_empty() {
            return (ScopeId::default(), false);
        }
        let key = bindings.iter().map(|(name, at)| (*name, at.address())).collect();
        match self.ids.entry(key) {
            Entry::Occupied(known) => (*known.get(), false),
            Entry::Vacant(free) => {
                self.all.push(Rc::new(bindings));
                (*free.insert(ScopeId(self.all.len())), true)
            }
        }
    }
}
