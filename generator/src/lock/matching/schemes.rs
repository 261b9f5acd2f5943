//! Credentials.

use crate::lock::surface::SchemeSurface;

/// Returns for each old scheme the new one: the scheme of the same key, else the only remaining one
/// that is sent the same way. The key itself is never sent.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::SchemeKind;
    use crate::names::CredentialName;

    #[test]
    fn a_credential_is_known_by_its_key_and_then_by_how_it_is_sent() {
        let (bearer, basic) = (Some(SchemeKind::Bearer), Some(SchemeKind::Basic));
        let header = Some(SchemeKind::Header("X-Key".into()));
        let rows = [
            (vec![("A", bearer.clone())], vec![("A", header.clone())], vec![Some(0)]),
            (vec![("A", bearer.clone())], vec![("B", bearer.clone())], vec![Some(0)]),
            (vec![("A", bearer.clone())], vec![("B", basic.clone())], vec![None]),
            // If two are sent the same way, nothing says which is which.
            (
                vec![("A", bearer.clone()), ("B", bearer.clone())],
                vec![("C", bearer.clone()), ("D", bearer.clone())],
                vec![None, None],
            ),
            (
                vec![("A", bearer.clone()), ("B", basic.clone())],
                vec![("C", basic.clone()), ("A", bearer.clone())],
                vec![Some(1), Some(0)],
            ),
            // Older locks do not record how a credential is sent.
            (vec![("A", None)], vec![("B", bearer)], vec![None]),
        ];
        for (old, new, expected) in rows {
            let surfaces = |all: &[(&'static str, Option<SchemeKind>)]| -> Vec<SchemeSurface> {
                let scheme = |(wire, kind): &(&'static str, Option<SchemeKind>)| SchemeSurface {
                    wire: (*wire).into(),
                    name: CredentialName::given("key").unwrap(),
                    kind: kind.clone(),
                };
                all.iter().map(scheme).collect()
            };
            assert_eq!(schemes(&surfaces(&old), &surfaces(&new)), expected, "{old:?} and {new:?}");
        }
    }
}
