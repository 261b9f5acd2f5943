//! The module of each type: the nearest one that all its users share.

use std::collections::{HashMap, HashSet};

use super::walk;
use crate::ir::{Api, TypeId, TypeKind, TypeRef, visit_mut};
use crate::names::ModuleName;

/// A module from which a type must be reachable, whoever uses it.
#[derive(Clone, Debug)]
pub struct Pin {
    pub ty: TypeId,
    pub home: Vec<ModuleName>,
}

/// Assigns a module to every type. A pinned type goes to the nearest common module of its pins and
/// its users, so that each of them compiles without the features of the others. Pins in modules
/// that no longer exist are ignored.
pub fn homes(api: &mut Api, pins: &[Pin]) {
    let mut homes: Vec<Option<Vec<ModuleName>>> = vec![None; api.types.len()];
    let mut order: Vec<TypeId> = Vec::new();
    let mut uses: Vec<(Vec<ModuleName>, Vec<TypeRef>)> = Vec::new();
    let places = api.resources_depth_first();
    let all = places
        .iter()
        .flat_map(|place| place.resource.operations.iter().map(move |operation| (place, operation)));
    for (place, operation) in all {
        let module = place.modules();
        let body = walk::body(operation).map(TypeRef::Named);
        let mut roots: Vec<TypeRef> = body.into_iter().collect();
        roots.extend(walk::sent(operation).into_iter().cloned());
        roots.extend(walk::received(operation).into_iter().cloned());
        match uses.last_mut() {
            Some((last, of_last)) if *last == module => of_last.append(&mut roots),
            _ => uses.push((module, roots)),
        }
    }
    // `types` has the payloads, with all features and with none.
    let outside = api.payloads.iter().chain(&api.replies).chain(&api.unreferenced);
    uses.push((Vec::new(), outside.cloned().collect()));
    for (module, roots) in &uses {
        for id in walk::reach(api, roots) {
            let home = &mut homes[id.0];
            *home = Some(match home.take() {
                None => {
                    order.push(id);
                    module.clone()
                }
                Some(known) => common(&known, module),
            });
        }
    }
    pin(api, pins, &mut homes);
    let mut by_home: HashMap<Vec<ModuleName>, Vec<TypeId>> = HashMap::new();
    for id in order {
        let home = homes[id.0].take().unwrap_or_default();
        api.types[id.0].home.clone_from(&home);
        by_home.entry(home).or_default().push(id);
    }
    let is_enum = |id: &TypeId| matches!(api.types[id.0].kind, TypeKind::OpenEnum(_));
    for ids in by_home.values_mut() {
        ids.sort_by_key(is_enum);
    }
    visit_mut(&mut api.resources, &mut |path, resource| {
        resource.types = by_home.remove(path).unwrap_or_default();
    });
}

/// Moves pinned types up to a module that all their pins can reach, together with the types that
/// they contain.
fn pin(api: &Api, pins: &[Pin], homes: &mut [Option<Vec<ModuleName>>]) {
    let modules = modules(api);
    let mut todo: Vec<(TypeId, Vec<ModuleName>)> =
        pins.iter().filter(|pin| modules.contains(&pin.home)).map(|pin| (pin.ty, pin.home.clone())).collect();
    while let Some((id, place)) = todo.pop() {
        let Some(home) = &mut homes[id.0] else { continue };
        let up = common(home, &place);
        if up != *home {
            *home = up.clone();
            let parts = walk::parts(&api.types[id.0].kind).into_iter().filter_map(walk::named);
            todo.extend(parts.map(|part| (part, up.clone())));
        }
    }
}

/// Returns the nearest common module.
pub(crate) fn common(a: &[ModuleName], b: &[ModuleName]) -> Vec<ModuleName> {
    a.iter().zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.clone()).collect()
}

/// Returns the paths of all modules that may contain types; the root's is empty.
pub fn modules(api: &Api) -> HashSet<Vec<ModuleName>> {
    let places = api.resources_depth_first();
    places.iter().map(|place| place.modules()).chain([Vec::new()]).collect()
}

/// Moves types into other modules, after the types that are already there.
pub(crate) fn relocate(api: &mut Api, moved: &HashMap<TypeId, Vec<ModuleName>>) {
    if moved.is_empty() {
        return;
    }
    let mut arrivals: HashMap<Vec<ModuleName>, Vec<TypeId>> = HashMap::new();
    for index in 0..api.types.len() {
        if let Some(home) = moved.get(&TypeId(index)) {
            api.types[index].home.clone_from(home);
            arrivals.entry(home.clone()).or_default().push(TypeId(index));
        }
    }
    visit_mut(&mut api.resources, &mut |path, resource| {
        resource.types.retain(|id| !moved.contains_key(id));
        resource.types.append(&mut arrivals.remove(path).unwrap_or_default());
    });
}
