//! Traversal of references to types.

use crate::ir::{Api, Body, Operation, Resource, Success, TypeId, TypeKind, TypeRef, visit_mut};

/// Returns the types in a request of the operation.
pub(crate) fn sent(operation: &Operation) -> Vec<&TypeRef> {
    let inputs = operation.arguments.iter().chain(&operation.options);
    let mut out: Vec<&TypeRef> = inputs.map(|input| &input.ty).collect();
    if let Body::Value { ty, .. } = &operation.body {
        out.push(ty);
    }
    out
}

/// Returns the types in a response of the operation.
pub(crate) fn received(operation: &Operation) -> Vec<&TypeRef> {
    let mut out: Vec<&TypeRef> = operation.errors.iter().filter_map(|error| error.ty.as_ref()).collect();
    if let Success::Json(ty) = &operation.success {
        out.insert(0, ty);
    }
    out.extend(operation.representations.iter().filter_map(|item| match &item.success {
        Success::Json(ty) => Some(ty),
        _ => None,
    }));
    out.extend(operation.stream.iter().filter_map(|stream| stream.item.as_ref()));
    out
}

/// Returns the struct for the fields of the operation's body.
pub(crate) fn body(operation: &Operation) -> Option<TypeId> {
    match &operation.body {
        Body::Fields { ty, .. } => Some(*ty),
        _ => None,
    }
}

/// Returns the types in a type definition, in order.
pub(crate) fn parts(kind: &TypeKind) -> Vec<&TypeRef> {
    match kind {
        TypeKind::Struct(object) => {
            object.fields().map(|field| &field.ty).chain(&object.additional).collect()
        }
        TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        TypeKind::OpenEnum(_) => Vec::new(),
        TypeKind::Newtype(ty) => vec![ty],
    }
}

/// Visits all references to types in an operation.
pub(crate) fn mentions_of_operation(operation: &Operation, visit: &mut impl FnMut(TypeId)) {
    let item = operation.pagination.iter().map(|pagination| &pagination.item);
    let flag = operation.stream.iter().filter_map(|stream| stream.request_flag.as_ref()).map(|flag| &flag.ty);
    let refs = sent(operation).into_iter().chain(received(operation)).chain(item).chain(flag);
    body(operation).into_iter().chain(refs.filter_map(named)).for_each(visit);
}

/// Visits all references to types mutably, including the structs of bodies.
pub(crate) fn mentions(api: &mut Api, visit: &mut impl FnMut(&mut TypeId)) {
    for def in &mut api.types {
        mentions_in(&mut def.kind, visit);
    }
    api.payloads
        .iter_mut()
        .chain(&mut api.replies)
        .chain(&mut api.unreferenced)
        .for_each(|ty| inside(ty, visit));
    mentions_of(&mut api.resources, visit);
}

/// Visits all references in a type definition mutably.
pub(crate) fn mentions_in(kind: &mut TypeKind, visit: &mut impl FnMut(&mut TypeId)) {
    match kind {
        TypeKind::Struct(object) => {
            object.fields_mut().for_each(|field| inside(&mut field.ty, visit));
            object.additional.iter_mut().for_each(|ty| inside(ty, visit));
        }
        TypeKind::Union(union) => {
            union.variants.iter_mut().for_each(|variant| inside(&mut variant.ty, visit))
        }
        TypeKind::OpenEnum(_) => {}
        TypeKind::Newtype(ty) => inside(ty, visit),
    }
}

fn mentions_of(resources: &mut [Resource], visit: &mut impl FnMut(&mut TypeId)) {
    visit_mut(resources, &mut |_, resource| {
        resource.types.iter_mut().for_each(&mut *visit);
        for operation in &mut resource.operations {
            let inputs = operation.arguments.iter_mut().chain(&mut operation.options);
            inputs.for_each(|input| inside(&mut input.ty, visit));
            match &mut operation.body {
                Body::None => {}
                Body::Fields { ty, .. } => visit(ty),
                Body::Value { ty, .. } => inside(ty, visit),
            }
            let further = operation.representations.iter_mut().map(|item| &mut item.success);
            for success in [&mut operation.success].into_iter().chain(further) {
                if let Success::Json(ty) = success {
                    inside(ty, visit);
                }
            }
            if let Some(stream) = &mut operation.stream {
                stream.item.iter_mut().for_each(|item| inside(item, visit));
                stream.request_flag.iter_mut().for_each(|flag| inside(&mut flag.ty, visit));
            }
            operation
                .errors
                .iter_mut()
                .filter_map(|error| error.ty.as_mut())
                .for_each(|ty| inside(ty, visit));
            operation.pagination.iter_mut().for_each(|pagination| inside(&mut pagination.item, visit));
        }
    });
}

fn inside(ty: &mut TypeRef, visit: &mut impl FnMut(&mut TypeId)) {
    match ty {
        TypeRef::Named(id) => visit(id),
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            inside(inner, visit);
        }
        _ => {}
    }
}

/// Returns the named type inside a reference, if there is one.
pub(crate) fn named(ty: &TypeRef) -> Option<TypeId> {
    match ty.innermost() {
        TypeRef::Named(id) => Some(*id),
        _ => None,
    }
}

/// Returns the types that are reachable from these references, parents first.
pub(crate) fn reach<'a>(api: &Api, from: impl IntoIterator<Item = &'a TypeRef>) -> Vec<TypeId> {
    let mut seen = vec![false; api.types.len()];
    let mut out = Vec::new();
    let mut todo: Vec<TypeId> = from.into_iter().filter_map(named).collect();
    todo.reverse();
    while let Some(id) = todo.pop() {
        if std::mem::replace(&mut seen[id.0], true) {
            continue;
        }
        out.push(id);
        todo.extend(parts(&api.types[id.0].kind).into_iter().rev().filter_map(named));
    }
    out
}
