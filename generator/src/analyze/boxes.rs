//! Where a struct stands behind a `Box`: in every optional field and every union, so that neither a field that is added
//! later nor a cycle changes the type or blows up what holds it; and where required fields, or unions of unions,
//! would hold themselves.

use crate::ir::{Api, Field, Input, Location, Member, Resource, TypeDef, TypeId, TypeKind, TypeRef};

pub(super) fn boxes(api: &mut Api) {
    let is_struct: Vec<bool> = api.types.iter().map(|def| matches!(def.kind, TypeKind::Struct(_))).collect();
    let boxed = |ty: &mut TypeRef| {
        if let TypeRef::Named(id) = ty
            && is_struct[id.0]
        {
            *ty = TypeRef::Boxed(Box::new(ty.clone()));
        }
    };
    for def in &mut api.types {
        match &mut def.kind {
            TypeKind::Struct(object) => {
                let optional = fields(&mut object.members).filter(|field| !field.presence.is_required());
                optional.for_each(|field| boxed(&mut field.ty));
            }
            TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| boxed(&mut variant.ty)),
            TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => {}
        }
    }
    let groups = groups(&api.types);
    let mut cycles: Vec<(TypeId, String)> = Vec::new();
    for (index, def) in api.types.iter_mut().enumerate() {
        let holds_itself = |ty: &TypeRef| matches!(ty, TypeRef::Named(to) if groups[index] == groups[to.0]);
        match &mut def.kind {
            TypeKind::Struct(object) => {
                for field in fields(&mut object.members).filter(|field| holds_itself(&field.ty)) {
                    boxed(&mut field.ty);
                    cycles.push((TypeId(index), field.wire.as_written().to_owned()));
                }
            }
            TypeKind::Union(union) => {
                for variant in union.variants.iter_mut().filter(|variant| holds_itself(&variant.ty)) {
                    variant.ty = TypeRef::Boxed(Box::new(variant.ty.clone()));
                }
            }
            TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => {}
        }
    }
    visit_inputs(&mut api.resources, &mut |input| {
        if matches!(input.location, Location::Field(_)) && !input.presence.is_required() {
            boxed(&mut input.ty);
        }
    });
    for (body, wire) in cycles {
        visit_bodies(&mut api.resources, body, &wire, &boxed);
    }
}

fn fields(members: &mut [Member]) -> impl Iterator<Item = &mut Field> {
    members.iter_mut().filter_map(|member| match member {
        Member::Field(field) => Some(field),
        Member::Constant(_) => None,
    })
}

fn visit_inputs(resources: &mut [Resource], visit: &mut impl FnMut(&mut Input)) {
    for resource in resources {
        for operation in &mut resource.operations {
            operation.arguments.iter_mut().chain(&mut operation.options).for_each(&mut *visit);
        }
        visit_inputs(&mut resource.children, visit);
    }
}

/// Boxes the inputs that stand for a field of a body that holds itself.
fn visit_bodies(resources: &mut [Resource], body: TypeId, wire: &str, boxed: &impl Fn(&mut TypeRef)) {
    for resource in resources {
        for operation in &mut resource.operations {
            if super::walk::body(operation) != Some(body) {
                continue;
            }
            let inputs = operation.arguments.iter_mut().chain(&mut operation.options);
            let stands_for =
                |input: &&mut Input| matches!(input.location, Location::Field(_)) && input.wire == wire;
            inputs.filter(stands_for).for_each(|input| boxed(&mut input.ty));
        }
        visit_bodies(&mut resource.children, body, wire, boxed);
    }
}

/// The types that hold each other directly have one number (strongly connected components, after Kosaraju).
fn groups(types: &[TypeDef]) -> Vec<usize> {
    let direct = |ty: &TypeRef| match ty {
        TypeRef::Named(id) => Some(id.0),
        _ => None,
    };
    let holds = |def: &TypeDef| -> Vec<usize> {
        match &def.kind {
            TypeKind::Struct(object) => object.fields().filter_map(|field| direct(&field.ty)).collect(),
            TypeKind::Union(union) => {
                union.variants.iter().filter_map(|variant| direct(&variant.ty)).collect()
            }
            TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => Vec::new(),
        }
    };
    let forward: Vec<Vec<usize>> = types.iter().map(holds).collect();
    let mut backward = vec![Vec::new(); types.len()];
    for (from, targets) in forward.iter().enumerate() {
        targets.iter().for_each(|&to| backward[to].push(from));
    }
    let mut order = Vec::new();
    let mut seen = vec![false; types.len()];
    (0..types.len()).for_each(|start| finish(start, &forward, &mut seen, &mut order));
    let mut group = vec![0; types.len()];
    let mut seen = vec![false; types.len()];
    for &start in order.iter().rev() {
        let mut members = Vec::new();
        finish(start, &backward, &mut seen, &mut members);
        members.into_iter().for_each(|member| group[member] = start);
    }
    // A type that is alone in its group holds itself only if it says so.
    let mut sizes = vec![0usize; types.len()];
    group.iter().for_each(|&group| sizes[group] += 1);
    for (index, targets) in forward.iter().enumerate() {
        if sizes[group[index]] == 1 && !targets.contains(&index) {
            group[index] = usize::MAX - index;
        }
    }
    group
}

/// Depth first, in order of leaving; a stack of our own, since a document decides on the depth.
fn finish(start: usize, edges: &[Vec<usize>], seen: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut stack = vec![(start, 0)];
    while let Some((node, next)) = stack.last_mut() {
        match edges[*node].get(*next) {
            Some(&to) => {
                *next += 1;
                if !std::mem::replace(&mut seen[to], true) {
                    stack.push((to, 0));
                }
            }
            None => {
                order.push(*node);
                stack.pop();
            }
        }
    }
}
