//! Walks over the mentions of types.

use crate::ir::{Api, Body, Member, Operation, Resource, Success, TypeId, TypeKind, TypeRef};

/// Every operation, depth first, with the resources that lead to it.
pub(super) fn operations<'a>(
    resources: &'a [Resource],
    path: &mut Vec<&'a Resource>,
    visit: &mut impl FnMut(&[&'a Resource], &'a Operation),
) {
    for resource in resources {
        path.push(resource);
        for operation in &resource.operations {
            visit(path, operation);
        }
        operations(&resource.children, path, visit);
        path.pop();
    }
}

/// What a request of the operation mentions.
pub(super) fn sent(operation: &Operation) -> Vec<&TypeRef> {
    let inputs = operation.arguments.iter().chain(&operation.options);
    let mut out: Vec<&TypeRef> = inputs.map(|input| &input.ty).collect();
    if let Body::Value { ty, .. } = &operation.body {
        out.push(ty);
    }
    out
}

/// What an answer to the operation mentions.
pub(super) fn received(operation: &Operation) -> Vec<&TypeRef> {
    let mut out: Vec<&TypeRef> = operation.errors.iter().filter_map(|error| error.ty.as_ref()).collect();
    if let Success::Json(ty) = &operation.success {
        out.insert(0, ty);
    }
    out.extend(operation.stream.iter().filter_map(|stream| stream.item.as_ref()));
    out
}

/// The struct that holds the fields of the operation's body.
pub(super) fn body(operation: &Operation) -> Option<TypeId> {
    match &operation.body {
        Body::Fields { ty, .. } => Some(*ty),
        _ => None,
    }
}

/// What the definition of a type mentions, in order.
pub(super) fn parts(kind: &TypeKind) -> Vec<&TypeRef> {
    match kind {
        TypeKind::Struct(object) => {
            let fields = object.members.iter().filter_map(|member| match member {
                Member::Field(field) => Some(&field.ty),
                Member::Constant(_) => None,
            });
            fields.chain(&object.additional).collect()
        }
        TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        TypeKind::OpenEnum(_) => Vec::new(),
        TypeKind::Newtype(ty) => vec![ty],
    }
}

/// The named type in a mention, whatever it is wrapped in.
pub(super) fn named(ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Named(id) => Some(*id),
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            named(inner)
        }
        _ => None,
    }
}

/// The types that can be reached from mentions, parents before what they mention first.
pub(super) fn reach<'a>(api: &Api, from: impl IntoIterator<Item = &'a TypeRef>) -> Vec<TypeId> {
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
