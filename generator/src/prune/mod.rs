//! Removes from the spec what later stages must not see.

mod incomplete;
mod limits;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::spec::Spec;

/// Empties a spec that exceeds the limits, with an error. If the configuration allows an incomplete
/// crate, leaves out operations with errors and turns errors into warnings.
pub fn prune(mut spec: Spec, config: &Config, diagnostics: &mut Diagnostics) -> Spec {
    limits::enforce_limits(&mut spec, config.limits(), diagnostics);
    if config.allows_incomplete() && !spec.is_cut_short {
        incomplete::leave_out(&mut spec, diagnostics);
    }
    spec
}
