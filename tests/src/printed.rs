//! The text of a crate, from its API.

use crategen::analyze::Analyzed;
use crategen::lock::{Accept, Locked};
use crategen::output::Output;
use crategen::pipeline;

/// Prints an analyzed API.
pub fn unlocked(api: &Analyzed) -> Output {
    printed(&pipeline::lock(api.clone(), None, &Accept::Nothing))
}

/// Prints a crate.
pub fn printed(locked: &Locked) -> Output {
    pipeline::print(&pipeline::prepare(locked.clone())).unwrap_or_else(|faults| panic!("{faults}"))
}
