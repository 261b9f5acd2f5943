//! Passes over the whole lowered API.

mod boxes;
mod directions;
mod homes;
mod null_setters;
mod same;
#[cfg(test)]
mod tests;
pub(crate) mod walk;

use crate::ir::Api;

pub use homes::{Pin, modules};
pub(crate) use homes::{common, relocate};
pub use null_setters::null_setters;
pub(crate) use null_setters::{NullSetter, name_null_setters};
pub use same::find_same;

/// Completes a lowered API.
pub fn analyze(api: &mut Api) {
    directions::directions(api);
    boxes::boxes(api);
    homes::homes(api, &[]);
    null_setters::null_setters(api);
}

/// Completes an API again after the lock has changed presences, operations or references.
pub fn settle(api: &mut Api, pins: &[Pin]) {
    boxes::boxes(api);
    homes::homes(api, pins);
    null_setters::null_setters(api);
}
