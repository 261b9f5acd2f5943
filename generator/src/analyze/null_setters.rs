//! Names of the setters that send `null`. Users call them, so the lock keeps their names like those
//! of other setters.

use crate::ir::{Api, Body, Field, Input, Location, Media, Operation, Stream, Struct, TypeKind};
use crate::names::{FieldName, FnName, Scope};

/// Names the setters that have no name yet, after reserving existing names.
pub fn null_setters(api: &mut Api) {
    for def in &mut api.types {
        if let TypeKind::Struct(object) = &mut def.kind {
            of_struct(object);
        }
    }
    api.operations_mut().into_iter().for_each(of_operation);
}

fn of_struct(object: &mut Struct) {
    // Only JSON has `null`.
    let (scope, is_json) = (Scope::structure(object.additional.is_some()), !object.multipart);
    let setters = object.fields_mut().map(|Field { name, null_setter, presence, read_only, .. }| {
        NullSetter { exists: is_json && presence.nullable() && !*read_only, of: name, name: null_setter }
    });
    name_null_setters(scope, setters.collect());
}

fn of_operation(operation: &mut Operation) {
    let is_json = matches!(&operation.body, Body::Fields { media: Media::Json(_), .. });
    let mut scope = Scope::request();
    if let Some(flag) = operation.stream.as_ref().and_then(|stream| stream.request_flag.as_ref()) {
        scope.keep(&flag.name);
        flag.null_setter.iter().for_each(|name| {
            scope.keep(name);
        });
    }
    let kept_flag = operation.stream.as_mut().and_then(Stream::kept_flag_mut);
    let inputs = operation.options.iter_mut().chain(kept_flag);
    let setters = inputs.map(|Input { name, null_setter, presence, location, .. }| NullSetter {
        exists: is_json && presence.nullable() && matches!(location, Location::Field(_)),
        of: name,
        name: null_setter,
    });
    name_null_setters(scope, setters.collect());
}

/// A setter that may have a counterpart that sends `null`.
pub struct NullSetter<'a> {
    /// The counterpart exists.
    pub exists: bool,
    pub of: &'a FieldName,
    /// The name of the counterpart, if it has one.
    pub name: &'a mut Option<FnName>,
}

/// Names the counterparts in a scope that have no name yet, after reserving existing names.
pub fn name_null_setters(mut scope: Scope, setters: Vec<NullSetter<'_>>) {
    for setter in &setters {
        scope.keep(setter.of);
        setter.name.iter().for_each(|name| {
            scope.keep(name);
        });
    }
    for NullSetter { exists, of, name } in setters {
        match (exists, name.is_some()) {
            (true, false) => *name = Some(scope.null_setter(of)),
            (false, _) => *name = None,
            (true, true) => {}
        }
    }
}
