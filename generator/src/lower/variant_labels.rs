//! Labels for union members that have no name of their own.
//!
//! A label depends only on the member itself, never on its position.

use serde_json::Value;

use crate::spec::{Object, SchemaId, Shape, Spec, Union};

/// The length of the longest title that is used as a name.
const LONGEST_TITLE: usize = 50;

/// Returns the member's component name, tag value or title, or else a label from its content or
/// type.
pub(super) fn label(spec: &Spec, union: &Union, members: &[SchemaId], id: SchemaId) -> String {
    let schema = spec.schema(id);
    if let Some(component) = &schema.component {
        return component.clone();
    }
    if schema.is_base {
        return "base".to_owned();
    }
    let base = schema.base.map(|base| spec.schema(spec.target(base)));
    if let Some(component) = base.and_then(|base| base.component.as_ref()) {
        return component.clone();
    }
    if let Some(mapped) = union.discriminator.as_ref().and_then(|discriminator| {
        discriminator.mapping.iter().find(|(_, member)| spec.target(**member) == id).map(|(value, _)| value)
    }) {
        return mapped.clone();
    }
    let named = |title: &&str| !title.is_empty() && title.len() <= LONGEST_TITLE;
    if let Some(title) = schema.title.as_deref().filter(named) {
        return title.to_owned();
    }
    match &schema.shape {
        Shape::Object(object) => of_object(spec, object, members, id),
        Shape::Array { items: Some(items) } => {
            let items = spec.target(*items);
            match &spec.schema(items).component {
                Some(component) => format!("{component} list"),
                None => format!("{} list", kind_word(&spec.schema(items).shape)),
            }
        }
        shape => kind_word(shape).to_owned(),
    }
}

/// The maximum number of properties that form a name.
const LONGEST: usize = 3;

/// Returns a label for an object: the value of its first constant, its only required property, the
/// first property that no other member has (required ones first), or the names of its properties.
/// Each is used only if no other member would get the same label.
fn of_object(spec: &Spec, object: &Object, members: &[SchemaId], id: SchemaId) -> String {
    let others: Vec<&Object> = members
        .iter()
        .filter(|&&other| other != id)
        .filter_map(|&other| match &spec.schema(other).shape {
            Shape::Object(object) => Some(object),
            _ => None,
        })
        .collect();
    if let Some(value) = constant(spec, object) {
        return value.to_owned();
    }
    let required = required(object);
    if let [only] = required.as_slice()
        && others.iter().all(|other| self::required(other) != required)
    {
        return (*only).to_owned();
    }
    let optional = object.properties.iter().filter(|(_, property)| !property.required).map(|(name, _)| name);
    let is_own = |name: &&str| others.iter().all(|other| !other.properties.contains_key(*name));
    let mut names = required.iter().copied().chain(optional.map(String::as_str));
    if let Some(own) = names.find(|name| !others.is_empty() && is_own(name)) {
        return own.to_owned();
    }
    let all: Vec<&str> = object.properties.keys().map(String::as_str).collect();
    let differs = others.iter().all(|other| !other.properties.keys().eq(object.properties.keys()));
    match (required.as_slice(), all.as_slice()) {
        (_, all) if differs && (1..=LONGEST).contains(&all.len()) => all.join(" "),
        ([only], _) => (*only).to_owned(),
        _ => "Object".to_owned(),
    }
}

/// Returns the string of the first property that has only one value.
fn constant<'s>(spec: &'s Spec, object: &Object) -> Option<&'s str> {
    let mut shapes =
        object.properties.values().map(|property| &spec.schema(spec.target(property.schema)).shape);
    let value = shapes.find_map(|shape| match shape {
        Shape::Enum(values) if values.len() == 1 => values[0].as_str(),
        _ => None,
    });
    value.filter(|value| !value.is_empty())
}

fn required(object: &Object) -> Vec<&str> {
    let required = object.properties.iter().filter(|(_, property)| property.required);
    required.map(|(name, _)| name.as_str()).collect()
}

fn kind_word(shape: &Shape) -> &'static str {
    match shape {
        Shape::Bool => "Bool",
        Shape::Integer { .. } => "Integer",
        Shape::Number { .. } => "Number",
        Shape::Enum(values) if values.iter().all(Value::is_i64) => "Integer",
        Shape::Enum(values) if values.iter().all(Value::is_number) => "Number",
        Shape::String { .. } | Shape::Enum(_) => "Text",
        Shape::Array { .. } => "List",
        Shape::Object(_) => "Object",
        Shape::Any | Shape::Never | Shape::Null | Shape::Reference(_) | Shape::Union(_) => "Any",
    }
}
