//! Decides which structs are boxed: those in optional fields and unions, so that neither new fields
//! nor cycles affect the type that contains them, and those in required fields or unions that would
//! contain themselves.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::ir::{Api, Input, Location, Operation, TypeDef, TypeId, TypeKind, TypeRef};

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
                let optional = object.fields_mut().filter(|field| !field.presence.is_required());
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
                for field in object.fields_mut().filter(|field| holds_itself(&field.ty)) {
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
    let is_optional_field =
        |input: &&mut Input| matches!(input.location, Location::Field(_)) && !input.presence.is_required();
    for operation in api.operations_mut() {
        inputs(operation).filter(is_optional_field).for_each(|input| boxed(&mut input.ty));
    }
    // The inputs for fields of bodies that contain themselves.
    for (body, wire) in cycles {
        let refers_back =
            |input: &&mut Input| matches!(input.location, Location::Field(_)) && input.wire == wire;
        let of_body =
            api.operations_mut().into_iter().filter(|operation| super::walk::body(operation) == Some(body));
        of_body.flat_map(inputs).filter(refers_back).for_each(|input| boxed(&mut input.ty));
    }
}

fn inputs(operation: &mut Operation) -> impl Iterator<Item = &mut Input> {
    operation.arguments.iter_mut().chain(&mut operation.options)
}

/// Returns a group number for each type. Types that directly contain each other have the same
/// number.
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
    let mut held: DiGraph<(), (), usize> = DiGraph::with_capacity(types.len(), types.len());
    for _ in types {
        held.add_node(());
    }
    for (from, def) in types.iter().enumerate() {
        for to in holds(def) {
            held.add_edge(NodeIndex::new(from), NodeIndex::new(to), ());
        }
    }
    let mut groups = vec![0; types.len()];
    // Kosaraju's algorithm is not recursive, which matters because the document determines the
    // depth.
    for (number, members) in kosaraju_scc(&held).into_iter().enumerate() {
        for member in &members {
            groups[member.index()] = number;
        }
        // A type alone in its group contains itself only if it has an edge to itself.
        if let [alone] = members.as_slice()
            && !held.contains_edge(*alone, *alone)
        {
            groups[alone.index()] = usize::MAX - alone.index();
        }
    }
    groups
}
