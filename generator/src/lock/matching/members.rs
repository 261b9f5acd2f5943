//! Members of unions.

use super::Pairs;
use crate::lock::surface::UnionSurface;

/// Returns for each old variant the new one.
///
/// Webhooks are matched by name alone, whatever their payload. Other variants are matched by name
/// and type, then by type, then by name.
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

/// The pairs of variants found so far.
struct Partners {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Partners {
    /// Pairs each remaining old variant with the first remaining new one that corresponds to it.
    fn pair(&mut self, corresponds: &dyn Fn(usize, usize) -> bool) {
        for (a, found) in self.found.iter_mut().enumerate().filter(|(_, found)| found.is_none()) {
            *found = (0..self.taken.len()).find(|&b| !self.taken[b] && corresponds(a, b));
            found.iter().for_each(|&b| self.taken[b] = true);
        }
    }
}
