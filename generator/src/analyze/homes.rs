//! The module of each type: the nearest one that all its users share.

use std::collections::HashMap;

use super::walk;
use crate::ir::{Api, Resource, TypeId, TypeKind, TypeRef};
use crate::names::ModuleName;

pub(super) fn homes(api: &mut Api) {
    let mut homes: Vec<Option<Vec<ModuleName>>> = vec![None; api.types.len()];
    let mut order: Vec<TypeId> = Vec::new();
    let mut uses: Vec<(Vec<ModuleName>, Vec<TypeRef>)> = Vec::new();
    walk::operations(&api.resources, &mut Vec::new(), &mut |path, operation| {
        let module = path.iter().map(|resource| resource.module.clone()).collect();
        let body = walk::body(operation).map(TypeRef::Named);
        let mut roots: Vec<TypeRef> = body.into_iter().collect();
        roots.extend(walk::sent(operation).into_iter().cloned());
        roots.extend(walk::received(operation).into_iter().cloned());
        uses.push((module, roots));
    });
    for (module, roots) in &uses {
        for id in walk::reach(api, roots) {
            let home = &mut homes[id.0];
            *home = Some(match home.take() {
                None => {
                    order.push(id);
                    module.clone()
                }
                Some(known) => {
                    known.iter().zip(module).take_while(|(a, b)| a == b).map(|(a, _)| a.clone()).collect()
                }
            });
        }
    }
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
    settle(&mut api.resources, &mut Vec::new(), &mut by_home);
}

fn settle(
    resources: &mut [Resource],
    path: &mut Vec<ModuleName>,
    by_home: &mut HashMap<Vec<ModuleName>, Vec<TypeId>>,
) {
    for resource in resources {
        path.push(resource.module.clone());
        resource.types = by_home.remove(path).unwrap_or_default();
        settle(&mut resource.children, path, by_home);
        path.pop();
    }
}
