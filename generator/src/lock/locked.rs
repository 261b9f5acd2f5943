//! The API of a crate, with the names and shapes that it keeps.

use std::ops::Deref;

use super::{LockReport, Surface};
use crate::analyze::Sameness;
use crate::ir::{Alias, Api, TypeId};
use crate::names::PackageVersion;

/// An API that has those names and shapes of a lock that can be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Locked {
    pub(super) api: Api,
    pub(super) same: Sameness,
    pub(super) aliases: Vec<Alias>,
    pub(super) report: LockReport,
}

impl Locked {
    /// Returns the type that a type is only another name of, because it has the same shape in
    /// another place.
    pub fn same_as(&self, id: TypeId) -> Option<TypeId> {
        self.same.other(id)
    }

    /// The former names and modules of types.
    pub fn aliases(&self) -> &[Alias] {
        &self.aliases
    }

    /// The effect of the lock.
    pub fn report(&self) -> &LockReport {
        &self.report
    }

    /// Returns what users of the crate rely on.
    pub fn surface(&self) -> Surface {
        let mut surface = Surface { aliases: self.aliases.clone(), ..Surface::of(&self.api) };
        for (index, def) in surface.types.iter_mut().enumerate() {
            def.same_as = self.same_as(TypeId(index));
        }
        surface
    }

    /// Returns the same crate in another version.
    #[must_use]
    pub fn with_version(mut self, version: PackageVersion) -> Self {
        self.api.package.version = version;
        self
    }

    pub(crate) fn into_parts(self) -> (Api, Sameness, Vec<Alias>) {
        (self.api, self.same, self.aliases)
    }

    /// Returns an API that was made by hand as it is.
    #[cfg(test)]
    pub(crate) fn by_hand(api: Api) -> Self {
        Self { api, same: Sameness::default(), aliases: Vec::new(), report: LockReport::default() }
    }
}

impl Deref for Locked {
    type Target = Api;

    fn deref(&self) -> &Api {
        &self.api
    }
}
