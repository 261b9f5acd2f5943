//! The names of the setters that send `null`, which users call: so they are no less given away than the setters beside them.

use crate::ir::{
    Api, Body, Field, Input, Location, Media, Member, Operation, Resource, Stream, Struct, TypeKind,
};
use crate::names::{FnName, Scope};

/// Names those that have no name yet, after all that have one.
pub fn null_setters(api: &mut Api) {
    for def in &mut api.types {
        if let TypeKind::Struct(object) = &mut def.kind {
            of_struct(object);
        }
    }
    in_resources(&mut api.resources);
}

fn in_resources(resources: &mut [Resource]) {
    for resource in resources {
        resource.operations.iter_mut().for_each(of_operation);
        in_resources(&mut resource.children);
    }
}

fn of_struct(object: &mut Struct) {
    let mut scope = Scope::structure(object.additional.is_some());
    for field in object.fields() {
        scope.keep(&field.name);
        field.null_setter.iter().for_each(|name| {
            scope.keep(name);
        });
    }
    // What is not JSON has no `null`.
    let is_json = !object.multipart;
    for member in &mut object.members {
        let Member::Field(field) = member else { continue };
        let has_one = is_json && field.presence.nullable() && !field.read_only;
        let Field { name, null_setter, .. } = field;
        settle(has_one, null_setter, || scope.null_setter(name));
    }
}

fn of_operation(operation: &mut Operation) {
    let is_json = matches!(&operation.body, Body::Fields { media: Media::Json(_), .. });
    let flag = operation.stream.as_ref().and_then(|stream| stream.flag.as_ref());
    let mut scope = Scope::request();
    for input in operation.options.iter().chain(flag) {
        scope.keep(&input.name);
        input.null_setter.iter().for_each(|name| {
            scope.keep(name);
        });
    }
    let kept_flag = operation.stream.as_mut().and_then(Stream::kept_flag_mut);
    for input in operation.options.iter_mut().chain(kept_flag) {
        let has_one = is_json && input.presence.nullable() && matches!(input.location, Location::Field(_));
        let Input { name, null_setter, .. } = input;
        settle(has_one, null_setter, || scope.null_setter(name));
    }
}

fn settle(has_one: bool, name: &mut Option<FnName>, make: impl FnOnce() -> FnName) {
    match (has_one, name.is_some()) {
        (true, false) => *name = Some(make()),
        (false, _) => *name = None,
        (true, true) => {}
    }
}
