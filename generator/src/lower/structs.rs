//! Lowers objects to structs and maps.

use super::docs::{doc_of, own_default, own_doc};
use super::enums::literal;
use super::extensions::Named;
use super::tag_fields::{constant_tag, undeclared_tags};
use super::types::{BodyFormat, Types};
use crate::ir::{Constant, Doc, Field, Member, Presence, Struct, TypeRef};
use crate::names::{Scope, TypeName};
use crate::spec::{Additional, Object, Property, Schema, SchemaId, Shape};
use crate::text::Text;

/// Returns whether an object is a map: `Some(None)` with any values, `Some(Some(schema))` with
/// values of a schema.
pub(super) fn map_value(schema: &Schema, object: &Object) -> Option<Option<SchemaId>> {
    if !object.properties.is_empty() {
        return None;
    }
    match (object.additional, object.patterns.as_slice()) {
        (Additional::Schema(value), []) => Some(Some(value)),
        (Additional::Unsaid | Additional::Never, [(_, value)]) => Some(Some(*value)),
        // An empty component will probably get properties later, so it is a struct. So is an object
        // that permits no properties.
        (Additional::Unsaid, []) if schema.component.is_some() => None,
        (Additional::Never, []) => None,
        _ => Some(None),
    }
}

pub(super) fn structure(
    types: &mut Types,
    (id, object): (SchemaId, &Object),
    body_format: BodyFormat,
    name: &TypeName,
) -> Struct {
    let additional = match (object.additional, object.patterns.as_slice()) {
        (Additional::Schema(schema), []) => Some(schema),
        (Additional::Unsaid | Additional::Never, [(_, schema)]) => Some(*schema),
        _ => None,
    };
    let mut scope = Scope::structure(additional.is_some());
    let spec = types.spec;
    let is_kept = |property: &Property| {
        let schema = spec.schema(property.schema);
        let is_internal = types.extensions.omits(&schema.extensions, &schema.pointer, property.required);
        !is_internal && !types.config.omits(schema.pointer.as_str())
    };
    let kept: Vec<_> = object.properties.iter().filter(|(_, property)| is_kept(property)).collect();
    let members = kept.into_iter().map(|(wire, property)| {
        let constant = constant(types, property).or_else(|| constant_tag(types, id, wire, property));
        match constant.filter(|_| body_format == BodyFormat::Json) {
            Some(value) => {
                // A constant has no type, but the property's schema is used.
                types.mark(property.schema);
                Member::Constant(Constant { wire: wire.clone().into(), value })
            }
            None => Member::Field(field(types, (id, *property), wire, body_format, name, &mut scope)),
        }
    });
    let mut members: Vec<Member> = members.collect();
    if body_format == BodyFormat::Json {
        members.extend(undeclared_tags(types, id, object, name, &mut scope).map(Member::Field));
    }
    // A model decodes its constants before its fields, and both in the order of the members.
    members.sort_by_key(|member| matches!(member, Member::Field(_)));
    let additional = additional.map(|schema| types.map_value(schema, body_format, &name.join("value")));
    // The map of unknown fields already contains arbitrary JSON.
    let additional = additional.filter(|ty| *ty != TypeRef::Json);
    Struct { members, additional, multipart: body_format != BodyFormat::Json, setters: false }
}

/// Returns the presence of a property.
pub(super) fn presence(required: bool, nullable: bool) -> Presence {
    match (required, nullable) {
        (true, false) => Presence::Required,
        (false, false) => Presence::Optional,
        (true, true) => Presence::Nullable,
        (false, true) => Presence::OptionalNullable,
    }
}

/// Returns the value of a required property that has only one. A component with only one value is
/// not a constant, because it has a name so that values can be added.
fn constant(types: &Types, property: &Property) -> Option<crate::ir::Literal> {
    let schema = types.spec.schema(property.schema);
    match &schema.shape {
        Shape::Enum(values) if property.required && !schema.nullable && values.len() == 1 => {
            literal(&values[0])
        }
        _ => None,
    }
}

fn field(
    types: &mut Types,
    (id, property): (SchemaId, Property),
    wire: &str,
    body_format: BodyFormat,
    parent: &TypeName,
    scope: &mut Scope,
) -> Field {
    let spec = types.spec;
    let schema = spec.schema(property.schema);
    let given = types.extensions.name(Named::Field, &schema.extensions, &schema.pointer);
    let name = scope.field(given.unwrap_or(wire), wire);
    let ty = match super::tag_fields::tag_type(types, (id, property), wire, parent) {
        Some(ty) => ty,
        None => types.property(property.schema, body_format, parent, wire),
    };
    let (ty, nullable) = match ty {
        // Arbitrary JSON includes `null`.
        TypeRef::Json if property.required => (TypeRef::Json, false),
        ty => (ty, schema.nullable),
    };
    let bounds = super::bounds::of_use(types, property.schema, &ty);
    let wire = match (&ty, body_format) {
        (TypeRef::List(_), BodyFormat::Multipart(_)) => super::query_style::part_name(types.config, wire),
        _ => wire.to_owned(),
    };
    Field {
        name,
        wire: wire.into(),
        ty,
        presence: presence(property.required, nullable),
        read_only: schema.read_only,
        write_only: schema.write_only,
        default: default(types, property.schema).map(Text::from),
        bounds,
        pointer: schema.pointer.clone(),
        doc: member_doc(types, property.schema),
        deprecated: schema.deprecated,
    }
}

/// Returns the default of a property or parameter, else of its component, as JSON.
pub(super) fn default(types: &Types, id: SchemaId) -> Option<String> {
    let schema = types.spec.schema(id);
    let own = own_default(types.spec, schema);
    own.or_else(|| own_default(types.spec, types.spec.schema(types.spec.target(id)))).map(ToString::to_string)
}

/// Returns the description of a property or parameter, else of its component.
pub(super) fn member_doc(types: &Types, id: SchemaId) -> Doc {
    let schema = types.spec.schema(id);
    let mut doc = doc_of(schema);
    if doc.summary.is_empty() {
        doc = own_doc(types.spec, types.spec.schema(types.spec.target(id)));
    }
    let target = types.spec.schema(types.spec.target(id));
    let constraints = schema.constraints.iter().chain(target.constraints.iter());
    let mut doc =
        super::docs::with_notes(doc, constraints.map(String::as_str), own_default(types.spec, schema));
    if let Some(content) = types.content_name(id) {
        super::docs::add(&mut doc, format!("The text decodes as `{content}`."));
    }
    doc
}
