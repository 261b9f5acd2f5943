//! Passes over the lowered API: what can only be known once all of it is there.

mod boxes;
mod directions;
mod docs;
mod homes;
mod walk;

use crate::ir::Api;

pub use docs::docs;

/// Completes an API for emission.
pub fn analyze(api: &mut Api) {
    directions::directions(api);
    boxes::boxes(api);
    homes::homes(api);
}
