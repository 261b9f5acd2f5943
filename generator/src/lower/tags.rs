//! The discriminator values of structs.
//!
//! A struct with one discriminator value writes that value itself: the property is a constant. If
//! it has several values, the property is an argument. With
//!
//! ```yaml
//! discriminator: { propertyName: kind, mapping: { mail: Mail, int: Num, float: Num } }
//! ```
//!
//! `kind` is the constant `"mail"` in `Mail`. In `Num`, it is a field with an enum of `int` and
//! `float`. A member that does not declare the property has no constant, because it may be used
//! elsewhere, too. In that case, the union writes the tag ([`crate::ir::WrittenTag`]).

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::enums::literal;
use crate::ir::Literal;
use crate::spec::{Additional, Discriminator, MediaType, Object, SchemaId, Shape, Spec, Union};

/// The discriminator values of all structs of a document.
#[derive(Default)]
pub(super) struct Tags {
    by_schema: HashMap<SchemaId, IndexMap<String, Values>>,
    /// Components that are aliases of a schema that others include, and union members of their own.
    /// Each has a type.
    own_kinds: HashSet<SchemaId>,
    /// The schemas that are used outside of unions with a discriminator.
    held: HashSet<SchemaId>,
}

/// The discriminator values of a struct.
#[derive(Clone, Debug, Default)]
struct Values {
    /// Values from mappings.
    mapped: Vec<Literal>,
    /// Values from names of schemas, if there is no mapping.
    named: Vec<Literal>,
}

impl Tags {
    pub fn of(spec: &Spec) -> Self {
        let mut tags = Self::default();
        let unions = || {
            spec.schemas.iter().filter_map(|schema| match &schema.shape {
                Shape::Union(union) => {
                    union.discriminator.as_ref().map(|discriminator| (union, discriminator))
                }
                _ => None,
            })
        };
        for (union, _) in unions() {
            tags.own_kinds.extend(union.members.iter().filter_map(|&member| own_kind(spec, member)));
        }
        for (union, discriminator) in unions() {
            tags.add(spec, union, discriminator);
        }
        // The default member takes any value of the property, so it has no values of its own.
        for (_, discriminator) in unions() {
            let default = discriminator.default.map(|default| tags.end(spec, default));
            if let Some(properties) = default.and_then(|default| tags.by_schema.get_mut(&default)) {
                properties.shift_remove(&discriminator.property);
            }
        }
        if !tags.by_schema.is_empty() {
            tags.held = held(spec);
        }
        tags
    }

    /// Returns the schema whose type a reference has: the target, or a component on the way to it
    /// that is a union member of its own.
    pub fn end(&self, spec: &Spec, mut id: SchemaId) -> SchemaId {
        while let Shape::Reference(next) = spec.schema(id).shape {
            if self.own_kinds.contains(&id) {
                return id;
            }
            id = next;
        }
        id
    }

    /// Returns the discriminator properties of the schema, with their values.
    pub fn properties(&self, id: SchemaId) -> impl Iterator<Item = (&str, &[Literal])> {
        let properties = self.by_schema.get(&id).into_iter().flatten();
        properties.map(|(property, values)| (property.as_str(), values.get()))
    }

    /// Returns the discriminator values of the schema at a property; empty if there are none.
    pub fn values(&self, id: SchemaId, property: &str) -> &[Literal] {
        let values = self.by_schema.get(&id).and_then(|properties| properties.get(property));
        values.map(Values::get).unwrap_or_default()
    }

    /// Returns whether the schema is only used as a member of unions with discriminators.
    pub fn is_only_member(&self, id: SchemaId) -> bool {
        !self.held.contains(&id)
    }

    fn add(&mut self, spec: &Spec, union: &Union, discriminator: &Discriminator) {
        let property = &discriminator.property;
        let mut mapped = HashSet::new();
        for (value, &target) in &discriminator.mapping {
            mapped.insert(self.end(spec, target));
            for id in self.tagged_objects(spec, target, property) {
                let value = tag_literal(spec, object(spec, id), property, value);
                self.add_value(id, property, value, |values| &mut values.mapped);
            }
        }
        for &member in &union.members {
            let id = self.end(spec, member);
            if mapped.contains(&id) {
                continue;
            }
            if let (Some(object), Some(name)) = (object(spec, id), name(spec, id))
                && let Some(value) = by_name(spec, Some(object), property, name)
            {
                self.add_value(id, property, value, |values| &mut values.named);
            }
        }
    }

    fn add_value(
        &mut self,
        id: SchemaId,
        property: &str,
        value: Literal,
        list: impl FnOnce(&mut Values) -> &mut Vec<Literal>,
    ) {
        let values = list(self.by_schema.entry(id).or_default().entry(property.to_owned()).or_default());
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// Returns the objects that an entry of a mapping applies to: the target, or its members if it
    /// is a union, unless these have tags of their own for the same property.
    fn tagged_objects(&self, spec: &Spec, target: SchemaId, property: &str) -> Vec<SchemaId> {
        let end = self.end(spec, target);
        if object(spec, end).is_some() {
            return vec![end];
        }
        let alternatives = spec.alternatives(end);
        let is_tagged = |id: &SchemaId| match &spec.schema(*id).shape {
            Shape::Union(union) => {
                union.discriminator.as_ref().is_some_and(|other| other.property == property)
            }
            _ => false,
        };
        if alternatives.iter().any(is_tagged) {
            return Vec::new();
        }
        alternatives.into_iter().filter(|&id| object(spec, id).is_some()).collect()
    }
}

impl Values {
    fn get(&self) -> &[Literal] {
        if self.mapped.is_empty() { &self.named } else { &self.mapped }
    }
}

/// Returns the component on the way to a member's target that needs a type of its own, because the
/// target is included by other schemas and so has other values, too.
fn own_kind(spec: &Spec, member: SchemaId) -> Option<SchemaId> {
    let target = spec.target(member);
    if !spec.included.contains(&target) || object(spec, target).is_none() {
        return None;
    }
    let mut id = member;
    while let Shape::Reference(next) = spec.schema(id).shape {
        if spec.schema(id).component.is_some() {
            return Some(id);
        }
        id = next;
    }
    None
}

/// Returns the schema as an object, if it is one.
pub(super) fn object(spec: &Spec, id: SchemaId) -> Option<&Object> {
    match &spec.schema(spec.target(id)).shape {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

/// Returns the name of a schema, which is its tag if no mapping lists it.
pub(super) fn name(spec: &Spec, id: SchemaId) -> Option<&str> {
    let own = |id: SchemaId| spec.schema(id).component.as_deref();
    let base = spec.schema(id).base.map(|base| spec.target(base));
    own(id).or_else(|| own(spec.target(id))).or_else(|| base.and_then(own))
}

/// Returns the values that an object permits for a property; empty if it does not list any.
pub(super) fn declared(spec: &Spec, object: Option<&Object>, property: &str) -> Vec<Literal> {
    let schema = object.and_then(|object| object.properties.get(property));
    let shape = schema.map(|property| &spec.schema(spec.target(property.schema)).shape);
    match shape {
        Some(Shape::Enum(values)) => values.iter().filter_map(literal).collect(),
        _ => Vec::new(),
    }
}

/// Converts a value of a mapping, which is always a string, to the type of the property: a tag may
/// be a number.
pub(super) fn tag_literal(spec: &Spec, object: Option<&Object>, property: &str, text: &str) -> Literal {
    let schema = object.and_then(|object| object.properties.get(property));
    let shape = schema.map(|property| &spec.schema(spec.target(property.schema)).shape);
    let is_text = |literal: &Literal| match literal {
        Literal::String(value) => value == text,
        Literal::Integer(value) => value.to_string() == text,
        Literal::Bool(value) => value.to_string() == text,
    };
    let known = declared(spec, object, property).into_iter().find(is_text);
    let typed = match shape {
        Some(Shape::Integer { .. } | Shape::Number { .. }) => text.parse().ok().map(Literal::Integer),
        Some(Shape::Bool) => text.parse().ok().map(Literal::Bool),
        _ => None,
    };
    known.or(typed).unwrap_or_else(|| Literal::String(text.into()))
}

/// Returns the tag of a schema by its name: the name itself, or the permitted value that is spelled
/// like it, ignoring case and punctuation.
pub(super) fn by_name(spec: &Spec, object: Option<&Object>, property: &str, name: &str) -> Option<Literal> {
    let declared = declared(spec, object, property);
    if declared.is_empty() {
        return Some(Literal::String(name.into()));
    }
    let folded = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let is_name = |exact: bool| {
        move |value: &&Literal| match value {
            Literal::String(value) if exact => value == name,
            Literal::String(value) => folded(value.as_written()) == folded(name),
            _ => false,
        }
    };
    let exact = declared.iter().find(is_name(true));
    exact.or_else(|| declared.iter().find(is_name(false))).cloned()
}

/// Returns the schemas that are used outside of unions with a discriminator.
fn held(spec: &Spec) -> HashSet<SchemaId> {
    let mut held = HashSet::new();
    let mut hold = |id: SchemaId| {
        held.insert(spec.target(id));
    };
    for schema in &spec.schemas {
        match &schema.shape {
            Shape::Object(object) => {
                object.properties.values().for_each(|property| hold(property.schema));
                object.patterns.iter().for_each(|(_, schema)| hold(*schema));
                if let Additional::Schema(schema) = object.additional {
                    hold(schema);
                }
            }
            Shape::Array { items: Some(items) } => hold(*items),
            Shape::Union(union) if union.discriminator.is_none() => {
                union.members.iter().for_each(|&id| hold(id))
            }
            _ => {}
        }
    }
    for operation in spec.operations.iter().chain(&spec.webhooks) {
        let parameters = operation.parameters.iter().filter_map(|parameter| parameter.schema);
        parameters.for_each(&mut hold);
        let bodies = operation.body.iter().flat_map(|body| body.content.values());
        let responses = operation.responses.values().flat_map(|response| response.content.values());
        let schemas = |media: &MediaType| media.schema.into_iter().chain(media.item);
        bodies.chain(responses).flat_map(schemas).for_each(&mut hold);
    }
    held
}
