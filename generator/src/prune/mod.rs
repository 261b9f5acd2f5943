//! Spec to Spec: leaves out what the stages that follow must not see.

mod incomplete;
mod limits;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::spec::Spec;

/// Empties a spec that is beyond the limits, with an error. If the configuration allows an
/// incomplete crate, leaves out the operations that have an error and turns each error into a
/// warning.
pub fn prune(mut spec: Spec, config: &Config, diagnostics: &mut Diagnostics) -> Spec {
    limits::enforce_limits(&mut spec, config.limits(), diagnostics);
    if config.allows_incomplete() && !spec.is_cut_short {
        incomplete::leave_out(&mut spec, diagnostics);
    }
    spec
}
