//! The state of the pass that holds an API to a lock.

use std::collections::{BTreeSet, HashMap};

use super::matching::Pairs;
use super::surface::Surface;
use super::{Accept, Held, HeldBack};
use crate::ir::{Api, TypeDef, TypeId};
use crate::names::FieldName;

/// The state of the pass that holds an API to a lock.
pub(super) struct LockPass<'a> {
    pub lock: &'a Surface,
    /// The API by the letter of the document.
    pub letter: &'a Api,
    /// The surface of the letter.
    pub surface: &'a Surface,
    pub pairs: &'a Pairs,
    accept: &'a Accept,
    used: BTreeSet<String>,
    back: BTreeSet<HeldBack>,
    /// The names of fields that are held, by type and by the name that the document gives.
    pub fields: HashMap<TypeId, HashMap<FieldName, FieldName>>,
    /// Types of the lock that nothing in the document gives any more; their ids follow those of the
    /// letter.
    pub revived: Vec<TypeDef>,
}

impl<'a> LockPass<'a> {
    /// Returns the state before the pass, of an API by the letter of its document and the surface
    /// of that API.
    pub fn new(
        lock: &'a Surface,
        (letter, surface): (&'a Api, &'a Surface),
        pairs: &'a Pairs,
        accept: &'a Accept,
    ) -> Self {
        Self {
            lock,
            letter,
            surface,
            pairs,
            accept,
            used: BTreeSet::new(),
            back: BTreeSet::new(),
            fields: HashMap::new(),
            revived: Vec::new(),
        }
    }

    /// Returns whether a thing is held: `false` if one of its names is to be let go of.
    pub fn keeps(&mut self, names: &[&str]) -> bool {
        let Accept::Named(accepted) = self.accept else { return *self.accept == Accept::Nothing };
        let found = accepted.iter().find(|accepted| names.contains(&accepted.as_str()));
        self.used.extend(found.cloned());
        found.is_none()
    }

    /// Takes note of something that is held back.
    pub fn note(&mut self, name: impl Into<String>, what: impl Into<String>) {
        self.back.insert(HeldBack { name: name.into(), what: what.into() });
    }

    /// Returns what was held back, and the names to be let go of that nothing is held by.
    pub fn finish(self) -> Held {
        let unknown = match self.accept {
            Accept::Named(names) => names.iter().filter(|name| !self.used.contains(*name)).cloned().collect(),
            _ => Vec::new(),
        };
        Held { back: self.back.into_iter().collect(), unknown }
    }
}
