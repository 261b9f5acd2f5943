//! Discriminator properties of structs: constants, or fields if there are several values.

use super::enums::{self, literal};
use super::types::Types;
use crate::ir::{Doc, EnumRepr, Field, Literal, Presence, TypeKind, TypeRef};
use crate::names::{Scope, TypeName};
use crate::spec::{Object, Property, SchemaId, Shape};
use crate::text::Text;

/// Returns the only tag value of the struct, if the property can have it.
pub(super) fn constant_tag(types: &Types, id: SchemaId, wire: &str, property: &Property) -> Option<Literal> {
    let [tag] = types.tags.values(id, wire) else { return None };
    let fits = match (&types.spec.schema(types.spec.target(property.schema)).shape, tag) {
        (Shape::Enum(values), tag) => values.iter().any(|value| literal(value).as_ref() == Some(tag)),
        (Shape::String { .. } | Shape::Any, Literal::String(_))
        | (Shape::Integer { .. } | Shape::Number { .. }, Literal::Integer(_))
        | (Shape::Bool, Literal::Bool(_)) => true,
        _ => false,
    };
    fits.then(|| tag.clone())
}

/// Adds fields for tags with several values that the struct does not declare, so that the caller
/// can choose. They are optional if the struct is also used outside the union.
pub(super) fn undeclared_tags(
    types: &mut Types,
    id: SchemaId,
    object: &Object,
    parent: &TypeName,
    scope: &mut Scope,
) -> impl Iterator<Item = Field> + use<> {
    let tags = types.tags;
    let several = tags
        .properties(id)
        .filter(|(wire, values)| repr(values).is_some() && !object.properties.contains_key(*wire));
    let presence = if tags.is_only_member(id) { Presence::Required } else { Presence::Optional };
    let fields: Vec<Field> = several
        .map(|(wire, values)| {
            let (name, ty) = (scope.field(wire, wire), define(types, id, wire, values, parent));
            Field {
                pointer: types.spec.schema(id).pointer.clone(),
                doc: Doc { summary: "The tag that identifies the variant.".into(), details: Text::new() },
                ..Field::new(name, wire.into(), ty, presence)
            }
        })
        .collect();
    fields.into_iter()
}

/// Returns the type of a tag that may be any string and has several values for this struct: an enum
/// of these values.
pub(super) fn tag_type(
    types: &mut Types,
    (id, property): (SchemaId, Property),
    wire: &str,
    parent: &TypeName,
) -> Option<TypeRef> {
    let tags = types.tags;
    let values = tags.values(id, wire);
    let shape = &types.spec.schema(types.spec.target(property.schema)).shape;
    let fits = match repr(values)? {
        EnumRepr::String => matches!(shape, Shape::String { .. }),
        EnumRepr::Integer => matches!(shape, Shape::Integer { .. }),
    };
    if !fits {
        return None;
    }
    types.mark(property.schema);
    Some(define(types, id, wire, values, parent))
}

/// Returns the representation of several values, if they have one type.
fn repr(values: &[Literal]) -> Option<EnumRepr> {
    if values.len() < 2 {
        None
    } else if values.iter().all(|value| matches!(value, Literal::String(_))) {
        Some(EnumRepr::String)
    } else if values.iter().all(|value| matches!(value, Literal::Integer(_))) {
        Some(EnumRepr::Integer)
    } else {
        None
    }
}

fn define(types: &mut Types, id: SchemaId, wire: &str, values: &[Literal], parent: &TypeName) -> TypeRef {
    let name = types.synthetic_name(parent.join(wire).as_str());
    let repr = repr(values).unwrap_or(EnumRepr::String);
    let kind = TypeKind::OpenEnum(enums::open_enum(repr, &enums::of_literals(values), &name));
    let doc = Doc {
        summary: format!("The values of {} in a `{parent}`.", Text::from(wire).code_span()).into(),
        details: Text::new(),
    };
    let pointer = types.spec.schema(types.spec.target(id)).pointer.child("properties").child(wire);
    types.define_synthetic(name, pointer, doc, kind)
}
