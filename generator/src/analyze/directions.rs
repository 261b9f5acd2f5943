//! Which types travel to the server, which from it, and what that means for `readOnly` and `writeOnly`.

use super::walk;
use crate::ir::{Api, Member, Presence, TypeKind, TypeRef};

pub(super) fn directions(api: &mut Api) {
    let (mut sent, mut received) = (Vec::new(), Vec::new());
    walk::operations(&api.resources, &mut Vec::new(), &mut |_, operation| {
        sent.extend(walk::sent(operation).into_iter().cloned());
        sent.extend(walk::body(operation).map(TypeRef::Named));
        received.extend(walk::received(operation).into_iter().cloned());
    });
    for id in walk::reach(api, &sent) {
        api.types[id.0].sent = true;
    }
    for id in walk::reach(api, &received) {
        api.types[id.0].received = true;
    }
    for def in &mut api.types {
        let TypeKind::Struct(object) = &mut def.kind else {
            continue;
        };
        for member in &mut object.members {
            let Member::Field(field) = member else { continue };
            // Required of the other direction only.
            if (field.read_only && def.sent) || (field.write_only && def.received) {
                field.presence = match field.presence {
                    Presence::Required => Presence::Optional,
                    Presence::Nullable => Presence::OptionalNullable,
                    optional => optional,
                };
            }
        }
    }
}
