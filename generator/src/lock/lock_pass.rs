//! The state of the pass that applies a lock to an API.

use std::collections::{BTreeSet, HashMap};

use super::matching::Pairs;
use super::surface::Surface;
use super::{Accept, KeptChange, LockReport};
use crate::ir::{Api, TypeDef, TypeId};
use crate::names::FieldName;

/// The state of the pass that applies a lock to an API.
pub(super) struct LockPass<'a> {
    pub lock: &'a Surface,
    /// The API as the document says, before the lock is applied.
    pub unlocked: &'a Api,
    /// The surface of the unlocked API.
    pub surface: &'a Surface,
    pub pairs: &'a Pairs,
    accept: &'a Accept,
    used: BTreeSet<String>,
    held_back: BTreeSet<KeptChange>,
    /// The fields that keep a name of the lock: for each type, the name in the lock by the name
    /// that the document gives.
    pub fields: HashMap<TypeId, HashMap<FieldName, FieldName>>,
    /// Types of the lock that the document no longer has. Their ids follow those of the unlocked
    /// API.
    pub revived: Vec<TypeDef>,
}

impl<'a> LockPass<'a> {
    /// Returns the state at the start of the pass, given the unlocked API and its surface.
    pub fn new(
        lock: &'a Surface,
        (unlocked, surface): (&'a Api, &'a Surface),
        pairs: &'a Pairs,
        accept: &'a Accept,
    ) -> Self {
        Self {
            lock,
            unlocked,
            surface,
            pairs,
            accept,
            used: BTreeSet::new(),
            held_back: BTreeSet::new(),
            fields: HashMap::new(),
            revived: Vec::new(),
        }
    }

    /// Returns whether a thing keeps its entry in the lock: `false` if one of its names is accepted
    /// as a breaking change.
    pub fn keeps(&mut self, names: &[&str]) -> bool {
        let Accept::Named(accepted) = self.accept else { return *self.accept == Accept::Nothing };
        let found = accepted.iter().find(|accepted| names.contains(&accepted.as_str()));
        self.used.extend(found.cloned());
        found.is_none()
    }

    /// Records a change that the lock does not let through.
    pub fn note(&mut self, subject: impl Into<String>, kept: impl Into<String>) {
        self.held_back.insert(KeptChange { subject: subject.into(), kept: kept.into() });
    }

    /// Returns the changes that were kept out, and the accepted names that match no entry of the
    /// lock.
    pub fn finish(self) -> LockReport {
        let unknown = match self.accept {
            Accept::Named(names) => names.iter().filter(|name| !self.used.contains(*name)).cloned().collect(),
            _ => Vec::new(),
        };
        LockReport { held_back: self.held_back.into_iter().collect(), unknown }
    }
}
