//! Structs whose fields are named after the values of one of them:
//!
//! ```yaml
//! type: { enum: [key.created, key.deleted, login] }
//! key.created: { $ref: "#/components/schemas/KeyCreated" }
//! key.deleted: { $ref: "#/components/schemas/KeyDeleted" }
//! ```
//!
//! The field `type` is the tag. It names the field that holds the details, so `details()` returns
//! an enum of these fields.

use crate::ir::{Api, Field, OpenEnum, Presence, Struct, TypeDef, TypeId, TypeKind, TypeRef};
use crate::names::{FieldName, FnName, TypeName, VariantName};

/// The fields of a struct that hold details, by the values of its tag.
#[derive(Clone, Debug)]
pub struct Details {
    /// The name of the enum, such as `AuditLogDetails`.
    pub name: TypeName,
    /// The method that returns it.
    pub method: FnName,
    pub tag: FieldName,
    pub tag_presence: Presence,
    /// The enum of the tag.
    pub values: TypeId,
    /// The values that name a field, with that field. Variants have the names of the values.
    pub fields: Vec<(VariantName, FieldName, TypeRef)>,
}

/// The least number of values that name a field. Fewer may be a coincidence.
const LEAST: usize = 3;

/// Returns the details of a struct that is received. If several fields may be the tag, it is the
/// one that names the most fields, or the first of these.
pub fn details(api: &Api, def: &TypeDef, is_taken: impl Fn(&TypeName) -> bool) -> Option<Details> {
    let TypeKind::Struct(object) = &def.kind else { return None };
    if !def.received || object.multipart {
        return None;
    }
    let tags = object.fields().filter_map(|tag| {
        let TypeRef::Named(values) = &tag.ty else { return None };
        let TypeKind::OpenEnum(item) = &api.types[values.0].kind else { return None };
        let fields = named_fields(api, object, item);
        (fields.len() >= LEAST).then_some((tag, *values, fields))
    });
    // `max_by_key` returns the last of several.
    let tags: Vec<_> = tags.collect();
    let (tag, values, fields) = tags.into_iter().rev().max_by_key(|(_, _, fields)| fields.len())?;
    Some(Details {
        name: def.name.details(is_taken),
        method: FnName::details(|name| object.fields().any(|field| field.name.as_str() == name)),
        tag: tag.name.clone(),
        tag_presence: tag.presence,
        values,
        fields,
    })
}

/// Returns the values that are names of optional objects.
fn named_fields(api: &Api, object: &Struct, values: &OpenEnum) -> Vec<(VariantName, FieldName, TypeRef)> {
    let details: Vec<&Field> =
        object.fields().filter(|field| !field.presence.is_required() && is_object(api, &field.ty)).collect();
    let named = values.values.iter().filter_map(|value| {
        let wire = value.wire.text();
        let exact = details.iter().find(|field| field.wire == wire.as_str());
        let field = exact
            .or_else(|| details.iter().find(|field| spelled(field.wire.as_written()) == spelled(&wire)))?;
        Some((value.name.clone(), field.name.clone(), field.ty.clone()))
    });
    named.collect()
}

fn is_object(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Boxed(inner) => is_object(api, inner),
        TypeRef::Named(id) => matches!(&api.types[id.0].kind, TypeKind::Struct(_) | TypeKind::Union(_)),
        _ => false,
    }
}

/// Returns the name without differences in case and separators: `key.created` is `key_created`.
fn spelled(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect()
}
