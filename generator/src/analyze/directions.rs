//! Determines which types are sent and received, and the effects of `readOnly` and `writeOnly`.

use std::collections::HashSet;

use super::walk;
use crate::ir::{
    Api, Input, Location, Presence, Resource, Struct, TypeDef, TypeId, TypeKind, TypeRef, operations_mut,
};

pub(super) fn directions(api: &mut Api) {
    let (mut sent, mut received) = (Vec::new(), Vec::new());
    let mut bodies = HashSet::new();
    for operation in api.operations() {
        sent.extend(walk::sent(operation).into_iter().cloned());
        sent.extend(walk::body(operation).map(TypeRef::Named));
        bodies.extend(walk::body(operation));
        received.extend(walk::received(operation).into_iter().cloned());
    }
    received.extend(api.payloads.iter().chain(&api.unreferenced).cloned());
    sent.extend(api.replies.iter().chain(&api.unreferenced).cloned());
    let mut parts = HashSet::new();
    for ty in &sent {
        parts.extend(walk::named(ty).filter(|id| !bodies.contains(id)));
    }
    for id in walk::reach(api, &sent) {
        api.types[id.0].sent = true;
        parts.extend(walk::parts(&api.types[id.0].kind).into_iter().filter_map(walk::named));
    }
    for id in walk::reach(api, &received) {
        api.types[id.0].received = true;
    }
    for (index, def) in api.types.iter_mut().enumerate() {
        let TypeKind::Struct(object) = &mut def.kind else { continue };
        object.setters = parts.contains(&TypeId(index));
        for field in object.fields_mut() {
            // The property is only required in the other direction.
            if (field.read_only && def.sent) || (field.write_only && def.received) {
                field.presence = match field.presence {
                    Presence::Required => Presence::Optional,
                    Presence::Nullable => Presence::OptionalNullable,
                    optional => optional,
                };
            }
        }
    }
    follow_bodies(&mut api.resources, &api.types);
}

/// Turns arguments into setters if the corresponding field of the body has become optional.
fn follow_bodies(resources: &mut [Resource], types: &[TypeDef]) {
    for operation in operations_mut(resources) {
        let Some(body) = walk::body(operation) else { continue };
        let TypeKind::Struct(body) = &types[body.0].kind else { continue };
        let (stay, become_options): (Vec<Input>, Vec<Input>) =
            std::mem::take(&mut operation.arguments).into_iter().partition(|input| is_required(body, input));
        operation.arguments = stay;
        let relaxed = become_options.into_iter().map(|input| Input { presence: Presence::Optional, ..input });
        operation.options.splice(0..0, relaxed);
    }
}

fn is_required(body: &Struct, input: &Input) -> bool {
    match &input.location {
        Location::Field(name) => {
            body.fields().any(|field| field.name == *name && field.presence == Presence::Required)
        }
        _ => true,
    }
}
