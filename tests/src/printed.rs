//! The text of a crate, from its API.

use crategen::ir::Api;
use crategen::output::Output;
use crategen::pipeline;

/// Prints an analyzed API.
pub fn printed(api: &Api) -> Output {
    pipeline::print(&pipeline::prepare(api.clone())).unwrap_or_else(|faults| panic!("{faults}"))
}
