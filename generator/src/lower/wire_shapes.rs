//! The properties of union members' values that dispatch can observe.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;
use serde_json::Value;

use super::enums::literal;
use super::formats::integer;
use crate::ir::{JsonKind, Literal, TypeRef};
use crate::spec::{SchemaId, Shape, Spec};

/// A form that a variant's values can have.
#[derive(Clone, Debug)]
pub(super) struct WireShape {
    pub variant: usize,
    pub kind: JsonKind,
    pub schema: SchemaId,
    /// The union member that has this form.
    pub member: SchemaId,
    /// The possible values of properties, if they are enumerated.
    pub tags: IndexMap<String, Vec<Literal>>,
    /// The enumerated properties that are always present and never `null`.
    pub required_tags: BTreeSet<String>,
    pub required: BTreeSet<String>,
    pub properties: BTreeSet<String>,
}

impl WireShape {
    /// Returns whether it is the same form of the same variant.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.variant, self.kind, self.schema) == (other.variant, other.kind, other.schema)
    }
}

/// The variants that have a property, by its name.
pub(super) struct Owners<'a>(HashMap<&'a str, Owner>);

enum Owner {
    One(usize),
    Several,
}

impl<'a> Owners<'a> {
    pub fn of(group: &[&'a WireShape]) -> Self {
        let mut owners = HashMap::new();
        for wire_shape in group {
            for key in &wire_shape.properties {
                let owner = owners.entry(key.as_str()).or_insert(Owner::One(wire_shape.variant));
                if !matches!(owner, Owner::One(variant) if *variant == wire_shape.variant) {
                    *owner = Owner::Several;
                }
            }
        }
        Self(owners)
    }

    /// Returns whether no other variant has a property with that name.
    pub fn is_only(&self, key: &str, variant: usize) -> bool {
        match self.0.get(key) {
            Some(Owner::One(only)) => *only == variant,
            Some(Owner::Several) => false,
            None => true,
        }
    }
}

/// Returns all forms of values of the schemas, each with its variant. A union has the forms of its
/// members.
pub(super) fn wire_shapes_of(
    spec: &Spec,
    schemas: impl Iterator<Item = (usize, SchemaId)>,
) -> Vec<WireShape> {
    let (mut wire_shapes, mut seen) = (Vec::new(), BTreeSet::new());
    for (variant, schema) in schemas {
        for leaf in spec.leaves(schema) {
            if seen.insert((variant, leaf)) {
                collect_wire_shapes(spec, (variant, schema), leaf, &mut wire_shapes);
            }
        }
    }
    wire_shapes
}

/// Adds the forms of a schema that is not a union.
fn collect_wire_shapes(
    spec: &Spec,
    (variant, member): (usize, SchemaId),
    id: SchemaId,
    out: &mut Vec<WireShape>,
) {
    let mut plain = |kind: JsonKind| {
        out.push(WireShape {
            variant,
            kind,
            schema: id,
            member,
            tags: IndexMap::new(),
            required_tags: BTreeSet::new(),
            required: BTreeSet::new(),
            properties: BTreeSet::new(),
        });
    };
    match &spec.schema(id).shape {
        Shape::Bool => plain(JsonKind::Bool),
        Shape::Integer { format, range } => {
            plain(JsonKind::Integer);
            if matches!(integer(format.as_deref(), *range), TypeRef::U64 | TypeRef::Number) {
                // Integers outside the range of `i64` count as numbers.
                plain(JsonKind::Number);
            }
        }
        Shape::Number { .. } => [JsonKind::Integer, JsonKind::Number].into_iter().for_each(plain),
        Shape::String { .. } => plain(JsonKind::String),
        Shape::Array { .. } => plain(JsonKind::Array),
        Shape::Enum(values) => {
            let mut kinds: Vec<JsonKind> = values.iter().map(kind_of).collect();
            kinds.sort_unstable();
            kinds.dedup();
            kinds.into_iter().for_each(plain);
        }
        Shape::Any => [
            JsonKind::Bool,
            JsonKind::Integer,
            JsonKind::Number,
            JsonKind::String,
            JsonKind::Array,
            JsonKind::Object,
        ]
        .into_iter()
        .for_each(plain),
        Shape::Object(object) => {
            let mut wire_shape = WireShape {
                variant,
                kind: JsonKind::Object,
                schema: id,
                member,
                tags: IndexMap::new(),
                required_tags: BTreeSet::new(),
                required: BTreeSet::new(),
                properties: BTreeSet::new(),
            };
            for (name, property) in &object.properties {
                wire_shape.properties.insert(name.clone());
                if property.required {
                    wire_shape.required.insert(name.clone());
                }
                if let Shape::Enum(values) = &spec.schema(spec.target(property.schema)).shape {
                    wire_shape.tags.insert(name.clone(), values.iter().filter_map(literal).collect());
                    if property.required && !spec.schema(property.schema).nullable {
                        wire_shape.required_tags.insert(name.clone());
                    }
                }
            }
            out.push(wire_shape);
        }
        Shape::Never | Shape::Null | Shape::Union(_) | Shape::Reference(_) => {}
    }
}

fn kind_of(value: &Value) -> JsonKind {
    match value {
        Value::Null => JsonKind::Null,
        Value::Bool(_) => JsonKind::Bool,
        Value::Number(number) if number.is_i64() || number.is_u64() => JsonKind::Integer,
        Value::Number(_) => JsonKind::Number,
        Value::String(_) => JsonKind::String,
        Value::Array(_) => JsonKind::Array,
        Value::Object(_) => JsonKind::Object,
    }
}

/// Returns whether all belong to one variant.
pub(super) fn same_variant(group: &[&WireShape]) -> bool {
    group.windows(2).all(|pair| pair[0].variant == pair[1].variant)
}
