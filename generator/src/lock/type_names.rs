//! Keeps the names and modules of types; new types take none of these.

use std::collections::{HashMap, HashSet};

use super::lock_pass::LockPass;
use super::matching::Operations;
use crate::analyze;
use crate::ir::{Alias, Api, TypeId};
use crate::names::{TypeName, TypeOf, TypeScope};

/// The names of types, and the names in modules, that are taken.
pub(super) struct Names {
    /// The names of types, and the names in modules that no type may have.
    pub scope: TypeScope,
    /// The former modules and names of each type. Types are numbered as in the call of `names`.
    pub aliases: Vec<Alias>,
}

/// Names the types. `becomes` says which types are replaced by others, whose names they use.
pub(super) fn names(pass: &mut LockPass, api: &mut Api, matched: &Operations, becomes: &[TypeId]) -> Names {
    let (lock, pairs) = (pass.lock, pass.pairs);
    let mut scope = TypeScope::default();
    // The handles and requests that are kept.
    lock.resources.iter().for_each(|resource| scope.keep_in_module(&resource.handle));
    matched.both.iter().for_each(|(old, _)| scope.keep_in_module(&lock.operation(*old).request));
    let olds = olds(pass, api.types.len());
    let held: HashSet<&TypeName> = olds.iter().flatten().map(|&old| &lock.types[old.0].name).collect();
    let mut settled: HashMap<TypeId, TypeName> = HashMap::new();
    let mut aliases: Vec<Alias> = Vec::new();
    for alias in &lock.aliases {
        if let Some(ty) = pairs.new_of(alias.ty)
            && pass.keeps(&[alias.name.as_str()])
        {
            scope.keep(&alias.name);
            aliases.push(Alias { ty, ..alias.clone() });
        }
    }
    held.iter().for_each(|name| {
        scope.keep(name);
    });
    pass.revived.iter().for_each(|def| {
        scope.keep(&def.name);
    });
    for (index, olds) in olds.iter().enumerate() {
        let (id, wanted) = (TypeId(index), &api.types[index].name);
        let Some(&first) = olds.first() else { continue };
        let first = &lock.types[first.0];
        let own = olds.iter().any(|old| lock.types[old.0].name == *wanted);
        // If several became one, it has the name in the document, and if the configuration names
        // it, it has that name. The old names remain as aliases.
        let is_new = olds.len() > 1 || api.types[index].has_configured_name;
        let name = if is_new && (own || scope.keep(wanted)) { wanted } else { &first.name };
        if name != wanted {
            pass.note(first.name.as_str(), format!("stays, not `{wanted}`"));
        }
        for old in olds {
            let old = &lock.types[old.0];
            if old.name != *name {
                pass.note(old.name.as_str(), format!("stays, as an alias of `{name}`"));
            }
            aliases.push(Alias { home: old.home.clone(), name: old.name.clone(), ty: id });
        }
        settled.insert(id, name.clone());
    }
    // The enums of details are named after their structs, which keep their names.
    for (index, def) in api.types.iter().enumerate() {
        if let Some(name) = settled.get(&TypeId(index))
            && analyze::details(api, def, |_| false).is_some()
        {
            scope.keep(&name.details(|name| lock.types.iter().any(|old| old.name == *name)));
        }
    }
    for (index, def) in api.types.iter_mut().enumerate() {
        let of = if def.schema.is_some() { TypeOf::Component } else { TypeOf::Inline };
        def.name = match settled.remove(&TypeId(index)) {
            Some(name) => name,
            None if becomes[index] != TypeId(index) => continue,
            None => scope.claim(&def.name, of, def.pointer.as_str()),
        };
    }
    Names { scope, aliases }
}

/// Returns the types of the lock whose names each type keeps, the main one first.
fn olds(pass: &mut LockPass, count: usize) -> Vec<Vec<TypeId>> {
    let (lock, pairs) = (pass.lock, pass.pairs);
    let mut olds: Vec<Vec<TypeId>> =
        (0..count).map(|index| pairs.old_of(TypeId(index)).into_iter().collect()).collect();
    for &(old, new) in &pairs.merged {
        olds[new.0].push(old);
    }
    for (index, olds) in olds.iter_mut().enumerate() {
        let new = &pass.unlocked.types[index];
        olds.retain(|old| {
            let name = &lock.types[old.0].name;
            pass.keeps(&[name.as_str(), new.name.as_str()])
        });
    }
    olds
}
