//! Passes over the whole lowered API.

mod boxes;
mod details;
mod directions;
mod homes;
mod same;
mod secrets;
#[cfg(test)]
mod tests;
pub(crate) mod walk;

use std::ops::Deref;

use crate::ir::Api;

pub use details::{Details, details};
pub(crate) use homes::{Pin, common, modules, relocate};
pub(crate) use same::{Sameness, find_same};
pub(crate) use secrets::secret_members;

/// An API whose facts of the whole are known: the direction of each type, boxes and modules of
/// types.
///
/// They are fields of the API rather than of this type: a lock changes presences and operations, so
/// the same passes run again afterwards, and later stages look at one type or field at a time,
/// which has its facts with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Analyzed(Api);

impl Analyzed {
    /// Returns the API to be changed, which is then no longer known to be consistent.
    pub(crate) fn into_api(self) -> Api {
        self.0
    }
}

impl Deref for Analyzed {
    type Target = Api;

    fn deref(&self) -> &Api {
        &self.0
    }
}

/// Completes a lowered API.
pub fn analyze(mut api: Api) -> Analyzed {
    directions::directions(&mut api);
    settle(api, &[])
}

/// Completes an API whose directions are known: that of a document, or one whose presences,
/// operations and mentions were changed by a lock.
pub(crate) fn settle(mut api: Api, pins: &[Pin]) -> Analyzed {
    boxes::boxes(&mut api);
    homes::homes(&mut api, pins);
    Analyzed(api)
}
