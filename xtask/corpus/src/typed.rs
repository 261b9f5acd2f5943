//! The types of a crate that correspond to a schema with a location.

use crategen::document::Version;
use crategen::ir::{Api, Operation, Success, TypeDef, TypeKind, TypeRef};
use crategen::pointer::Pointer;

use crate::facts::{Typed, Unknown};
use crate::outside::type_outside;

/// Returns the types of components, bodies and responses, and every enum and union, because a
/// variant shows only in a value of its own type. Other nested types are covered by these.
pub fn typed(api: &Api, version: Version) -> Vec<Typed> {
    let mut typed = Vec::new();
    for def in &api.types {
        let unknown = unknown(def);
        let is_whole = def.schema.is_some() || is_content(&def.pointer, version);
        if is_json(def) && (is_whole || unknown != Unknown::Absent) {
            let rust = format!("types::{}", def.name);
            typed.push(Typed { rust, place: def.pointer.to_string(), nullable: false, unknown });
        }
    }
    for operation in api.operations() {
        if let Some(response) = response(api, operation, version)
            && !typed.contains(&response)
        {
            typed.push(response);
        }
    }
    typed
}

fn unknown(def: &TypeDef) -> Unknown {
    match &def.kind {
        TypeKind::Union(_) => Unknown::Invalid,
        TypeKind::OpenEnum(_) => Unknown::Unlisted,
        TypeKind::Struct(_) | TypeKind::Newtype(_) => Unknown::Absent,
    }
}

/// Returns whether the type is JSON: `multipart/form-data` is never read back.
fn is_json(def: &TypeDef) -> bool {
    match &def.kind {
        TypeKind::Struct(object) => !object.multipart,
        TypeKind::Union(union) => !union.multipart,
        TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => true,
    }
}

/// Returns whether a schema is the whole of a body: `…/content/application~1json/schema`, in
/// Swagger 2.0 `…/responses/200/schema` and `…/parameters/0/schema`.
fn is_content(place: &Pointer, version: Version) -> bool {
    let holder = place.parent();
    let group = holder.as_ref().and_then(Pointer::parent).map(|group| group.last()).unwrap_or_default();
    let is_group = match version {
        Version::V2_0 => group == "responses" || group == "parameters",
        Version::V3_0 | Version::V3_1 | Version::V3_2 => group == "content",
    };
    place.last() == "schema" && is_group
}

/// Returns the type of a response without a name of its own, such as a list.
fn response(api: &Api, operation: &Operation, version: Version) -> Option<Typed> {
    let Success::Json(ty) = &operation.success else { return None };
    if matches!(ty, TypeRef::Named(_)) || !has_name(ty) {
        return None;
    }
    let response = operation
        .responses
        .iter()
        .find(|response| response.status.as_written().starts_with('2') && !response.media.is_empty())?;
    let [media] = response.media.as_slice() else { return None };
    let holder = match version {
        Version::V2_0 => response.pointer.clone(),
        Version::V3_0 | Version::V3_1 | Version::V3_2 => {
            response.pointer.child("content").child(media.as_written())
        }
    };
    let place = holder.child("schema");
    let nullable = matches!(ty, TypeRef::Nullable(_));
    Some(Typed { rust: type_outside(api, ty), place: place.to_string(), nullable, unknown: Unknown::Absent })
}

/// Returns whether a type of the crate is in it; others need no test for each document.
fn has_name(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Named(_) => true,
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            has_name(inner)
        }
        _ => false,
    }
}
