//! Builds a [`Schema`] from its parts.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::address::ScopeId;
use super::all_of::{ResolvedSubschemas, Subschema};
use super::annotations::annotate;
use super::bounds;
use super::constraints;
use super::content::{content, holds_json};
use super::cursor::Cursor;
use super::hierarchy::is_base;
use super::json_types::JsonTypes;
use super::merge::Merged;
use super::parts::{KeywordEffect, Part, View, keyword_effect};
use super::resolver::Resolver;
use super::union::Choice;
use super::{Additional, Content, Object, Property, Schema, SchemaId, Shape, Union};
use crate::pointer::Pointer;

impl<'d> Resolver<'d> {
    pub(super) fn build(&mut self, parts: &[Part<'d>], pointer: &Pointer) -> Schema {
        let mut schema = Schema::new(pointer.clone());
        let mut subschemas = Vec::new();
        for part in parts {
            self.collect_subschemas(part, &mut subschemas);
        }
        schema.nullable = self.is_nullable(parts);
        for subschema in &subschemas {
            if let Subschema::Own(part) = subschema {
                annotate(&mut schema, part);
                self.constrain(&mut schema, part);
            }
        }
        schema.is_base = parts.iter().any(|part| part.view.no_subtypes);
        if let Some(target) = self.plain_reference(&subschemas)
            && !self.is_bare_subtype(parts, &target)
        {
            schema.shape = Shape::Reference(self.intern_target(target));
            return schema;
        }
        let mut resolved = self.expand(subschemas);
        inherit(&mut schema, &resolved);
        schema.content = joined_content(&resolved);
        schema.content_schema = self.content_schema(&resolved);
        schema.shape = self.shape(parts, &mut resolved, pointer);
        if matches!(schema.shape, Shape::Null) {
            schema.nullable = true;
        }
        self.check_default(&schema);
        schema
    }

    /// Returns the schema of the JSON in a string.
    fn content_schema(&mut self, resolved: &ResolvedSubschemas<'d>) -> Option<SchemaId> {
        let parts = resolved.list.iter().map(|subschema| &subschema.part);
        let mut parts = parts.filter(|part| !part.view.no_assertions && holds_json(&part.at));
        let content = parts.find_map(|part| part.at.get("contentSchema"))?;
        Some(self.intern_whole(content))
    }

    /// Returns the target if the subschemas are a single reference without siblings that create
    /// another type.
    fn plain_reference(&mut self, subschemas: &[Subschema<'d>]) -> Option<Cursor<'d>> {
        let mut targets: Vec<Cursor<'d>> = Vec::new();
        let mut addresses = HashSet::new();
        for subschema in subschemas {
            match subschema {
                Subschema::Own(part) if self.own_keyword_effect(part) == KeywordEffect::Structure => {
                    return None;
                }
                // A base has its own subtypes, even if it adds nothing to another schema.
                Subschema::Own(part) if is_base(part) => return None,
                Subschema::Own(_) => {}
                // It has the name of the holder, since the target's name is that of another schema.
                Subschema::Reference { target, .. } if target.scope() != ScopeId::default() => return None,
                Subschema::Reference { target, .. } => {
                    if addresses.insert(target.address()) {
                        targets.push(target.clone());
                    }
                }
            }
        }
        if targets.len() > 1 {
            // If one target already includes all others, referring to it is enough.
            let includes_all = (0..targets.len()).find(|&index| {
                let closure = self.closure(&targets[index]);
                targets.iter().all(|target| self.effort.spend(1) && closure.contains(&target.address()))
            });
            return includes_all.map(|index| targets.swap_remove(index));
        }
        targets.pop()
    }

    fn own_keyword_effect(&mut self, part: &Part<'d>) -> KeywordEffect {
        if part.view.no_assertions {
            return KeywordEffect::Nothing;
        }
        for key in ["oneOf", "anyOf"] {
            if part.view.sees(key) && matches!(self.choice(&part.at, key), Choice::Many(_) | Choice::Null) {
                return KeywordEffect::Structure;
            }
        }
        match part.view {
            View { only: Some(_), .. } | View { item_values: true, .. } => KeywordEffect::Structure,
            _ => keyword_effect(&part.at),
        }
    }

    fn shape(
        &mut self,
        parts: &[Part<'d>],
        resolved: &mut ResolvedSubschemas<'d>,
        pointer: &Pointer,
    ) -> Shape {
        let unions = self.unions(resolved);
        let mut merged = self.merge(resolved);
        if merged.never {
            return Shape::Never;
        }
        if let Some(values) = merged.values.take() {
            if values.is_empty() && self.is_null_alone(resolved) {
                return Shape::Null;
            }
            if unions.is_empty() && merged.gives_values_to_items(&values) {
                merged.has_item_values = true;
            } else if let Some(values) = self.enumeration(values, merged.types, pointer) {
                return self.by_type(values, pointer);
            }
        }
        if let Some(union) = unions.first() {
            return Shape::Union(self.union(union, resolved, merged.types));
        }
        let may_be_object = merged.types.is_none_or(|types| types.contains(JsonTypes::OBJECT));
        if may_be_object && let Some(union) = self.union_of_subtypes(parts, resolved) {
            return Shape::Union(union);
        }
        match merged.types {
            None if self.is_null_alone(resolved) => Shape::Null,
            None => Shape::Any,
            Some(types) if types.is_empty() => Shape::Null,
            Some(types) => self.shape_of_types(types, &merged, resolved, pointer),
        }
    }

    /// Returns an enumeration, or a union of enumerations if the values have several types.
    fn by_type(&mut self, values: Vec<Value>, pointer: &Pointer) -> Shape {
        let mut types: IndexMap<&str, Vec<Value>> = IndexMap::new();
        for value in values {
            let ty = match &value {
                Value::String(_) => "string",
                Value::Bool(_) => "boolean",
                _ => "number",
            };
            types.entry(ty).or_default().push(value);
        }
        if types.len() == 1 {
            return Shape::Enum(types.pop().map(|(_, values)| values).unwrap_or_default());
        }
        let members = types.into_iter().map(|(ty, values)| {
            let shape = if ty == "boolean" { Shape::Bool } else { Shape::Enum(values) };
            self.add_synthetic_schema(Schema { shape, ..Schema::new(pointer.child("enum").child(ty)) })
        });
        let members = members.collect();
        Shape::Union(Union {
            members,
            exclusive: false,
            discriminator: None,
            is_hierarchy: false,
            merged_siblings: false,
        })
    }

    fn is_null_alone(&mut self, resolved: &ResolvedSubschemas<'d>) -> bool {
        let mut any = false;
        for subschema in &resolved.list {
            let part = &subschema.part;
            let null_union = ["oneOf", "anyOf"]
                .into_iter()
                .any(|key| part.view.sees(key) && matches!(self.choice(&part.at, key), Choice::Null));
            any |= null_union
                || part.at.object().is_some() && self.is_only_null(&part.at) && !part.at.flag("nullable");
        }
        any
    }

    fn shape_of_types(
        &mut self,
        types: JsonTypes,
        merged: &Merged<'d>,
        resolved: &ResolvedSubschemas<'d>,
        pointer: &Pointer,
    ) -> Shape {
        let format = merged.format.map(str::to_owned);
        match types {
            JsonTypes::BOOL => Shape::Bool,
            JsonTypes::INTEGER => Shape::Integer { format, range: merged.range() },
            JsonTypes::NUMBER => Shape::Number { format },
            JsonTypes::STRING => Shape::String { format },
            JsonTypes::ARRAY => self.array(merged, pointer),
            JsonTypes::OBJECT => Shape::Object(self.object(merged, pointer)),
            types => Shape::Union(self.union_of_types(types, resolved, pointer)),
        }
    }

    fn array(&mut self, merged: &Merged<'d>, pointer: &Pointer) -> Shape {
        if merged.has_item_values {
            return Shape::Array { items: Some(self.items_of_values(merged, pointer)) };
        }
        let items = self.joined(&merged.items, || pointer.child("items"));
        if merged.prefix.is_empty() {
            return Shape::Array { items };
        }
        let mut members = Vec::new();
        for (index, parts) in merged.prefix.iter().enumerate() {
            members.extend(self.joined(parts, || pointer.child("prefixItems").child(index)));
        }
        // After the positions of the tuple, any value is valid, unless `items` restricts it or
        // `maxItems` ends the tuple.
        let ends = merged.most_items.is_some_and(|most| most <= merged.prefix.len());
        if !ends {
            members.push(
                items.unwrap_or_else(|| self.add_synthetic_schema(Schema::new(pointer.child("items")))),
            );
        }
        let nullable = merged.prefix.iter().any(|parts| {
            let parts: Vec<Part<'d>> = parts.iter().cloned().map(Part::whole).collect();
            self.is_nullable(&parts)
        });
        let union = Union {
            members,
            exclusive: false,
            discriminator: None,
            is_hierarchy: false,
            merged_siblings: false,
        };
        let shape = Shape::Union(union);
        let items = self.add_synthetic_schema(Schema {
            shape,
            nullable,
            ..Schema::new(pointer.child("prefixItems"))
        });
        Shape::Array { items: Some(items) }
    }

    /// Returns the items of an array whose `enum` lists the values of its items.
    fn items_of_values(&mut self, merged: &Merged<'d>, pointer: &Pointer) -> SchemaId {
        let items = merged.items.iter().filter(|items| items.object().is_some()).cloned().map(Part::whole);
        let values = merged.valued.iter().cloned().map(|at| Part { at, view: View::ITEM_VALUES });
        self.intern(items.chain(values).collect(), pointer.child("items"))
    }

    fn object(&mut self, merged: &Merged<'d>, pointer: &Pointer) -> Object {
        let mut object = Object { additional: self.additional(merged, pointer), ..Object::default() };
        for (name, parts) in &merged.properties {
            let schema = self.joined(parts, || pointer.child("properties").child(name));
            let (required, own) = (merged.required.contains(name), merged.own.contains(name));
            object
                .properties
                .extend(schema.map(|schema| ((*name).to_owned(), Property { schema, required, own })));
        }
        for (pattern, parts) in &merged.patterns {
            let schema = self.joined(parts, || pointer.child("patternProperties").child(pattern));
            object.patterns.extend(schema.map(|schema| ((*pattern).to_owned(), schema)));
        }
        self.warn_undeclared_required(merged, pointer);
        object
    }

    /// Returns what additional properties are. A schema takes precedence over `false`, and `false`
    /// over `true`.
    fn additional(&mut self, merged: &Merged<'d>, pointer: &Pointer) -> Additional {
        let schemas: Vec<Cursor<'d>> = merged
            .additional
            .iter()
            .filter(|at| at.object().is_some_and(|object| !object.is_empty()))
            .cloned()
            .collect();
        if let Some(schema) = self.joined(&schemas, || pointer.child("additionalProperties")) {
            return Additional::Schema(schema);
        }
        let values: Vec<Option<bool>> = merged.additional.iter().map(|at| at.node.as_bool()).collect();
        if values.contains(&Some(false)) {
            Additional::Never
        } else if values.is_empty() {
            Additional::Unsaid
        } else {
            Additional::Any
        }
    }

    fn union_of_types(
        &mut self,
        types: JsonTypes,
        resolved: &ResolvedSubschemas<'d>,
        pointer: &Pointer,
    ) -> Union {
        let members = types.each().enumerate().map(|(index, ty)| {
            let parts = resolved.list.iter().map(|subschema| Part {
                at: subschema.part.at.clone(),
                view: View {
                    no_references: true,
                    no_annotations: true,
                    only: Some(ty),
                    ..subschema.part.view
                },
            });
            self.intern(parts.collect(), pointer.child("type").child(index))
        });
        Union {
            members: members.collect(),
            exclusive: false,
            discriminator: None,
            is_hierarchy: false,
            merged_siblings: false,
        }
    }

    /// Returns the schema of several declarations of one thing. A single declaration keeps its own
    /// pointer.
    fn joined(&mut self, parts: &[Cursor<'d>], pointer: impl FnOnce() -> Pointer) -> Option<SchemaId> {
        match parts {
            [] => None,
            [at] => Some(self.intern_whole(at.clone())),
            several => {
                let parts = several.iter().cloned().map(Part::whole).collect();
                Some(self.intern(parts, pointer()))
            }
        }
    }

    fn constrain(&mut self, schema: &mut Schema, part: &Part<'d>) {
        if part.view.no_annotations {
            return;
        }
        for phrase in constraints::phrases(&part.at) {
            if !schema.constraints.contains(&phrase) {
                schema.constraints.push(phrase);
            }
        }
        add_bounds(schema, &part.at);
        self.warn_unsupported_keyword(&part.at);
    }
}

fn add_bounds(schema: &mut Schema, at: &Cursor<'_>) {
    for bound in bounds::bounds(at) {
        if !schema.bounds.contains(&bound) {
            schema.bounds.push(bound);
        }
    }
}

/// Inherits the description and the constraints from the schemas that it is made of, if it has none
/// itself.
fn inherit(schema: &mut Schema, resolved: &ResolvedSubschemas<'_>) {
    let bases = resolved.list.iter().filter(|subschema| subschema.referenced);
    for subschema in bases {
        let at = &subschema.part.at;
        if schema.description.is_none() {
            schema.description = at.text("description").map(str::to_owned);
        }
        for phrase in constraints::phrases(at) {
            if !schema.constraints.contains(&phrase) {
                schema.constraints.push(phrase);
            }
        }
        add_bounds(schema, at);
    }
}

/// Combines the content of a string from all parts.
fn joined_content(resolved: &ResolvedSubschemas<'_>) -> Content {
    let values = resolved.list.iter().filter(|subschema| {
        let view = subschema.part.view;
        !(view.no_assertions || view.item_values)
    });
    values.map(|subschema| content(&subschema.part.at)).fold(Content::Unsaid, |known, next| {
        match (&known, &next) {
            (Content::Encoded, _) | (_, Content::Unsaid) => known,
            _ => next,
        }
    })
}
