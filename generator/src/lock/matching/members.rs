//! Members of unions.

use super::Pairs;
use crate::lock::surface::UnionSurface;

/// Returns for each old member the new one.
///
/// Webhooks are told by their names alone, whatever they carry. Other members are those of the same
/// name and type, else of the same type, else of the same name.
pub(crate) fn partners(pairs: &Pairs, old: &UnionSurface, new: &UnionSurface) -> Vec<Option<usize>> {
    let mut found =
        Partners { found: vec![None; old.variants.len()], taken: vec![false; new.variants.len()] };
    let same_name = |a: usize, b: usize| old.variants[a].name == new.variants[b].name;
    let same_type = |a: usize, b: usize| pairs.same_mention(&old.variants[a].ty, &new.variants[b].ty);
    if old.has_events() || new.has_events() {
        found.pair(&|a, b| old.variants[a].event.is_some() && old.variants[a].event == new.variants[b].event);
    } else {
        found.pair(&|a, b| same_name(a, b) && same_type(a, b));
        found.pair(&same_type);
    }
    found.pair(&same_name);
    found.found
}

/// Which members have been found to correspond so far.
struct Partners {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Partners {
    /// Pairs each member that is left with the first that is left of those that correspond to it.
    fn pair(&mut self, corresponds: &dyn Fn(usize, usize) -> bool) {
        for (a, found) in self.found.iter_mut().enumerate().filter(|(_, found)| found.is_none()) {
            *found = (0..self.taken.len()).find(|&b| !self.taken[b] && corresponds(a, b));
            found.iter().for_each(|&b| self.taken[b] = true);
        }
    }
}
