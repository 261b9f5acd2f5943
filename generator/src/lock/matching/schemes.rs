//! Credentials.

use crate::lock::surface::SchemeSurface;

/// Returns for each old scheme the new one: that of the same key, else the only one that is left and is sent the same way. The
/// key itself is nowhere on the wire.
pub(crate) fn schemes(old: &[SchemeSurface], new: &[SchemeSurface]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> =
        old.iter().map(|scheme| new.iter().position(|other| other.wire == scheme.wire)).collect();
    let gone: Vec<usize> = (0..old.len()).filter(|&index| found[index].is_none()).collect();
    let fresh: Vec<usize> = (0..new.len()).filter(|index| !found.contains(&Some(*index))).collect();
    for &index in gone.iter().filter(|&&index| old[index].kind.is_some()) {
        let kind = &old[index].kind;
        let others = fresh.iter().filter(|&&other| new[other].kind == *kind).collect::<Vec<_>>();
        let is_only = gone.iter().filter(|&&other| old[other].kind == *kind).count() == 1;
        if let ([other], true) = (others.as_slice(), is_only) {
            found[index] = Some(**other);
        }
    }
    found
}
