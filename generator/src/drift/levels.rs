//! The effects that the configuration gives to kinds of changes.

use super::{Change, Drift, Effect, kinds};
use crate::config::{Config, Level};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::suggest::closest;

/// Returns the effect of a level; `None` if changes of this level are not reported.
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
    /// Gives changes the effects that the table `[drift]` of a configuration sets for their kinds.
    ///
    /// # Errors
    ///
    /// Every key of the table that is not a kind of change.
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

/// Applies a level to a change. Returns whether the change is reported.
fn counts_as(change: &mut Change, level: Level) -> bool {
    let Some(effect) = effect(level) else { return false };
    // A change that the lock holds back stays held back, or gets a lower effect.
    let is_held = change.effect < change.effect_without_lock;
    change.at_run_time =
        effect == Effect::Major && (change.at_run_time || change.effect_without_lock < effect);
    change.effect = if is_held { change.effect.min(effect) } else { effect };
    change.effect_without_lock = effect;
    change.configured = true;
    true
}

/// Returns an error for every key of `[drift]` that is not a kind of change.
pub fn unknown_levels(config: &Config) -> Diagnostics {
    let ids = kinds::ids();
    let mut faults = Diagnostics::default();
    for id in config.drift().keys().filter(|id| !ids.contains(id)) {
        let fault = config
            .at_drift(id, Diagnostic::error(Code::UnknownName, format!("`{id}` is not a kind of change")));
        faults.push(match closest(id, ids.iter().map(String::as_str)) {
            Some(meant) => fault.help(format!("write `{meant}`")),
            None => fault.help("`crategen explain` lists the kinds of changes"),
        });
    }
    faults
}
