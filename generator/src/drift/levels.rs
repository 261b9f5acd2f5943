//! The effects that the configuration gives to kinds of changes.

use super::{Change, Drift, Effect, kinds};
use crate::config::{Config, Level};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::suggest::closest;

/// The effect of a level; `None`: it is not reported.
fn effect(level: Level) -> Option<Effect> {
    match level {
        Level::Ignore => None,
        Level::Docs => Some(Effect::Docs),
        Level::Patch => Some(Effect::Patch),
        Level::Minor => Some(Effect::Minor),
        Level::Major => Some(Effect::Major),
    }
}

impl Drift {
    /// Gives the changes the effects that the table `[drift]` of a configuration has for their
    /// kinds.
    ///
    /// # Errors
    ///
    /// Each key of the table that is no kind of change.
    pub fn with_levels(mut self, config: &Config) -> Result<Self, Diagnostics> {
        let faults = unknown_levels(config);
        if faults.has_errors() {
            return Err(faults);
        }
        let levels = config.drift();
        self.changes.retain_mut(|change| match levels.get(&change.id()) {
            Some(level) => counts_as(change, *level),
            None => true,
        });
        super::sorted(&mut self.changes);
        Ok(self)
    }
}

/// Returns whether the change is reported.
fn counts_as(change: &mut Change, level: Level) -> bool {
    let Some(effect) = effect(level) else { return false };
    // What the lock holds back stays held back, or counts for less.
    let is_held = change.effect < change.effect_without_lock;
    change.at_run_time =
        effect == Effect::Major && (change.at_run_time || change.effect_without_lock < effect);
    change.effect = if is_held { change.effect.min(effect) } else { effect };
    change.effect_without_lock = effect;
    change.configured = true;
    true
}

/// Returns an error for every key of `[drift]` that is no kind of change.
pub fn unknown_levels(config: &Config) -> Diagnostics {
    let ids = kinds::ids();
    let mut faults = Diagnostics::default();
    for id in config.drift().keys().filter(|id| !ids.contains(id)) {
        let fault = config.at_drift(id, Diagnostic::error(format!("no kind of change is called `{id}`")));
        faults.push(match closest(id, ids.iter().map(String::as_str)) {
            Some(meant) => fault.help(format!("write `{meant}`")),
            None => fault.help("`cargo xtask drift --format json` gives the `id` of each change"),
        });
    }
    faults
}
