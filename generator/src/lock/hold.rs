//! The pass that gives an API the names and shapes recorded in a lock.

use super::lock_pass::LockPass;
use super::matching;
use super::surface::{SchemeSurface, Surface};
use super::{Accept, LockReport, equal_types, kept_enums, members, operations, splits, tree, type_names};
use crate::analyze::{self, Pin};
use crate::ir::{Alias, Api, TypeId};
use crate::names::CredentialNames;

/// Gives an analyzed API the names and shapes of a lock, as far as it can have them. `lock` is the
/// result of [`parse`](super::parse), or the surface of another document, whose names are kept
/// then.
pub fn hold(api: &mut Api, lock: &Surface, accept: &Accept) -> LockReport {
    let unlocked = api.clone();
    let surface = Surface::of(&unlocked);
    let matched = matching::operations(lock, &surface);
    let pairs = matching::types(lock, &surface, &matched);
    let mut pass = LockPass::new(lock, (&unlocked, &surface), &pairs, accept);
    credentials(&mut pass, api);
    kept_enums::keep_enums(&mut pass, api, &matched);
    equal_types::keep_equal(&mut pass, api);
    members::members(&mut pass, api);
    let mut merged = splits::splits(&mut pass, api);
    let mut names = type_names::names(&mut pass, api, &matched, &merged);
    api.types.append(&mut pass.revived);
    tree::tree(&mut pass, api, &matched, &mut names.scope);
    operations::pages(&pass, api);
    splits::remove(api, &mut merged);
    let pins: Vec<Pin> =
        names.aliases.iter().map(|alias| Pin { ty: merged[alias.ty.0], home: alias.home.clone() }).collect();
    analyze::settle(api, &pins);
    aliases(api, names.aliases, &merged);
    pass.finish()
}

/// Names the setters of the client's builder. Setters of the lock are named first, because a new
/// scheme may have the same spelling as one of them.
fn credentials(pass: &mut LockPass, api: &mut Api) {
    let lock = pass.lock;
    let mut names = CredentialNames::default();
    let mut new = Vec::new();
    let schemes: Vec<SchemeSurface> = api.schemes.iter().map(SchemeSurface::of).collect();
    let pairs = matching::schemes(&lock.schemes, &schemes);
    for (index, scheme) in api.schemes.iter_mut().enumerate() {
        let wire = scheme.wire.as_written();
        let old = pairs.iter().position(|other| *other == Some(index)).map(|old| &lock.schemes[old]);
        let Some(old) = old.filter(|old| old.name == scheme.name || pass.keeps(&[wire])) else {
            new.push(scheme);
            continue;
        };
        if !names.keep(&old.name) {
            new.push(scheme);
        } else if old.name != scheme.name {
            pass.note(wire, format!("the setter stays `{}`, not `{}`", old.name, scheme.name));
            scheme.name = old.name.clone();
        }
    }
    new.sort_by(|a, b| a.wire.cmp(&b.wire));
    for scheme in new {
        scheme.name = names.claim(&scheme.name, scheme.wire.as_written());
    }
}

/// Sets the aliases of the API: the former names and modules of types that have another name or
/// module now.
fn aliases(api: &mut Api, wanted: Vec<Alias>, merged: &[TypeId]) {
    let modules = analyze::modules(api);
    let mut aliases: Vec<Alias> = wanted
        .into_iter()
        .map(|alias| Alias { ty: merged[alias.ty.0], ..alias })
        .filter(|alias| {
            let def = &api.types[alias.ty.0];
            modules.contains(&alias.home) && (def.name != alias.name || def.home != alias.home)
        })
        .collect();
    aliases.sort();
    aliases.dedup();
    api.aliases = aliases;
}
