//! Identical types share one definition.

use std::collections::{HashMap, HashSet};

use crate::analyze::{Sameness, common, relocate, walk};
use crate::ir::{Alias, Api, TypeId, TypeKind};
use crate::names::ModuleName;

/// Gives each shared definition everything that one of the identical types needs, and moves it to a
/// module that all of them can use. Returns the aliases for the modules where they were.
pub fn unite(api: &mut Api, same: &Sameness) -> Vec<Alias> {
    let firsts: Vec<TypeId> = (0..api.types.len()).map(|index| same.first(TypeId(index))).collect();
    merge_directions(api, &firsts);
    relocate_shared(api, &firsts)
}

fn merge_directions(api: &mut Api, firsts: &[TypeId]) {
    for (index, &first) in firsts.iter().enumerate() {
        let def = &api.types[index];
        let setters = matches!(&def.kind, TypeKind::Struct(object) if object.setters);
        let (sent, received) = (def.sent, def.received);
        let def = &mut api.types[first.0];
        def.sent |= sent;
        def.received |= received;
        if let TypeKind::Struct(object) = &mut def.kind {
            object.setters |= setters;
        }
    }
    // A definition shared by several modules can refer only to types that all of them can use.
    let others = firsts.iter().enumerate().filter(|(index, first)| first.0 != *index);
    let shared: HashSet<TypeId> = others.map(|(_, first)| *first).collect();
    for id in shared {
        walk::mentions_in(&mut api.types[id.0].kind, &mut |id| *id = firsts[id.0]);
    }
}

/// Moves each shared definition to a module that all its users can reach, and returns an alias for
/// each that was moved.
fn relocate_shared(api: &mut Api, firsts: &[TypeId]) -> Vec<Alias> {
    let mut homes: Vec<Vec<ModuleName>> = api.types.iter().map(|def| def.home.clone()).collect();
    for (index, &first) in firsts.iter().enumerate() {
        homes[first.0] = common(&homes[first.0], &api.types[index].home);
    }
    let (mut moved, mut aliases) = (HashMap::new(), Vec::new());
    for (index, &first) in firsts.iter().enumerate() {
        let def = &api.types[index];
        if first.0 == index && homes[index] != def.home {
            aliases.push(Alias { home: def.home.clone(), name: def.name.clone(), ty: first });
            moved.insert(first, homes[index].clone());
        }
    }
    relocate(api, &moved);
    aliases
}
