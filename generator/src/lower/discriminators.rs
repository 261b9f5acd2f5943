//! Dispatch by discriminator.
//!
//! Each value of the tag belongs to the member that claims it first:
//!
//! 1. members in the union's mapping, then members in the mapping of a nested union with the same
//!    property;
//! 2. members whose own schema restricts the property to a constant, or to values that no other
//!    member has. An enum of all tags, such as a shared base declares, is ignored;
//! 3. members without a value so far, by their schema's name, or by the allowed value that is
//!    spelled like it;
//! 4. other members by their schema's name (OpenAPI allows that besides a mapping), if the property
//!    can have that value.
//!
//! For example, in
//!
//! ```yaml
//! Job: { oneOf: [Mail, Ring, Wait], discriminator: { propertyName: kind, mapping: { post: Mail } } }
//! Base: { properties: { kind: { enum: [post, ring, wait] } } }    # included by all three
//! Wait: { allOf: [Base, { properties: { kind: { enum: [wait] } } }] }
//! ```
//!
//! `post` is `Mail` (1), `wait` is `Wait` (2), and `ring` is `Ring` (3). Any other value belongs to
//! no member, unless there is a member that lists no values.

use std::collections::{HashMap, HashSet};

use indexmap::IndexSet;

use super::dispatch::{Dispatcher, by_elimination, by_required};
use super::split::Split;
use super::tags::{self, by_name, object, tag_literal};
use super::wire_shapes::same_variant;
use super::wire_shapes::{Owners, WireShape};
use crate::ir::{Dispatch, KeysArm, Literal, TagArm};
use crate::spec::{Discriminator, SchemaId, Shape, Spec};
use crate::text::Text;

impl Dispatcher<'_> {
    pub fn by_discriminator(&mut self, group: &[&WireShape]) -> Dispatch {
        let is_used = |_: &&Discriminator| self.rules.is_hierarchy || !same_variant(group);
        let Some(discriminator) = self.rules.discriminator.filter(is_used) else {
            return self.by_tag(group);
        };
        let property = &discriminator.property;
        let values = Claims::of(self, group, discriminator);
        let mut split = Split::new(group, &values, |_| true);
        // A member cannot have an unlisted value if it lists its values, even if each of them
        // belongs to another member.
        let may_be_other = |wire_shape: &WireShape| {
            tags::declared(self.spec, object(self.spec, wire_shape.schema), property).is_empty()
        };
        split.rest.retain(may_be_other);
        let absent = if split.rest.is_empty() { by_required_keys(property, group) } else { None };
        let decision = self.tagged(property, split);
        if let Some(default) = discriminator.default {
            return self.or_default(group, default, decision);
        }
        match (decision, absent) {
            (Dispatch::Tag { property, arms, .. }, Some(absent)) => {
                Dispatch::Tag { property, arms, otherwise: Box::new(absent) }
            }
            (decision, _) => decision,
        }
    }

    /// Makes the member that `defaultMapping` names the fallback. If it is not a member, nothing
    /// changes, with a warning.
    fn or_default(&mut self, group: &[&WireShape], default: SchemaId, decision: Dispatch) -> Dispatch {
        let target = self.spec.target(default);
        let member = group.iter().find(|wire_shape| {
            self.tags.end(self.spec, wire_shape.member) == self.tags.end(self.spec, target)
        });
        match (decision, member) {
            (Dispatch::Tag { property, arms, .. }, Some(member)) => {
                let otherwise = Box::new(Dispatch::Variant(member.variant));
                Dispatch::Tag { property, arms, otherwise }
            }
            (decision, None) => {
                self.strays.push("defaultMapping".to_owned());
                decision
            }
            (decision, Some(_)) => decision,
        }
    }

    /// Builds an arm for each set of wire shapes, and a fallback for other values.
    pub fn tagged(&mut self, property: &str, split: Split) -> Dispatch {
        let without = |wire_shapes: &[WireShape]| -> Vec<WireShape> {
            let mut wire_shapes = wire_shapes.to_vec();
            for wire_shape in &mut wire_shapes {
                wire_shape.tags.shift_remove(property);
            }
            wire_shapes
        };
        let mut arms: Vec<TagArm> = Vec::new();
        for (values, wire_shapes) in &split.arms {
            let wire_shapes = without(wire_shapes);
            let then = self.by_tag(&wire_shapes.iter().collect::<Vec<_>>());
            // The values of one member can have several wire shapes.
            let same = |arm: &&mut TagArm| arm.then == then && matches!(then, Dispatch::Variant(_));
            match arms.iter_mut().find(same) {
                Some(arm) => arm.values.extend(values.iter().cloned()),
                None => arms.push(TagArm { values: values.clone(), then }),
            }
        }
        let left = without(&split.rest);
        let otherwise = by_elimination(by_required(&left, self.by_tag(&left.iter().collect::<Vec<_>>())));
        Dispatch::Tag { property: property.into(), arms, otherwise: Box::new(otherwise) }
    }

    /// Extends a decision by a property whose value may be anything in another member: a value that
    /// does not decode as the member of its tag may be that other member.
    pub fn or_open(&self, group: &[&WireShape], property: &str, decision: Dispatch) -> Dispatch {
        let Dispatch::Tag { property: tag, mut arms, otherwise } = decision else {
            return decision;
        };
        for arm in &mut arms {
            let Dispatch::Variant(variant) = arm.then else { continue };
            let mut variants = vec![variant];
            for wire_shape in
                group.iter().filter(|wire_shape| self.may_have(wire_shape, property, &arm.values))
            {
                if !variants.contains(&wire_shape.variant) {
                    variants.push(wire_shape.variant);
                }
            }
            if variants.len() > 1 {
                arm.then = Dispatch::First(variants);
            }
        }
        Dispatch::Tag { property: tag, arms, otherwise }
    }

    /// Returns whether a property that is not constant may have one of the values.
    fn may_have(&self, wire_shape: &WireShape, property: &str, values: &[Literal]) -> bool {
        let Shape::Object(object) = &self.spec.schema(wire_shape.schema).shape else {
            return false;
        };
        let Some(declared) = object.properties.get(property) else {
            return false;
        };
        let shape = &self.spec.schema(self.spec.target(declared.schema)).shape;
        values.iter().any(|value| match value {
            Literal::String(_) => matches!(shape, Shape::Any | Shape::String { .. }),
            Literal::Integer(_) => {
                matches!(shape, Shape::Any | Shape::Integer { .. } | Shape::Number { .. })
            }
            Literal::Bool(_) => matches!(shape, Shape::Any | Shape::Bool),
        })
    }
}

/// Decides by required keys that no other member has, for values without a tag.
fn by_required_keys(property: &str, group: &[&WireShape]) -> Option<Dispatch> {
    let may_lack = |wire_shape: &&&WireShape| {
        wire_shape.properties.contains(property) && !wire_shape.required.contains(property)
    };
    let owners = Owners::of(group);
    let arms: Vec<KeysArm> = group
        .iter()
        .filter(may_lack)
        .filter(|_| !same_variant(group))
        .filter_map(|wire_shape| {
            let is_own = |key: &&String| owners.is_only(key, wire_shape.variant);
            let all: Vec<Text> = wire_shape.required.iter().filter(is_own).cloned().map(Into::into).collect();
            (!all.is_empty()).then_some(KeysArm { all, then: Dispatch::Variant(wire_shape.variant) })
        })
        .collect();
    if arms.is_empty() {
        return None;
    }
    // An unknown tag was added to the API later.
    let unknown = KeysArm { all: vec![property.into()], then: Dispatch::Unknown };
    let arms = [vec![unknown], arms].concat();
    Some(Dispatch::Keys { arms, otherwise: Box::new(Dispatch::Unknown) })
}

/// The assignment of tag values to wire shapes.
struct Claims<'g> {
    group: &'g [&'g WireShape],
    values: Vec<Vec<Literal>>,
    claimed: HashSet<Literal>,
    /// The wire shapes that a nested union with the same property distinguishes.
    inner: HashSet<usize>,
}

impl<'g> Claims<'g> {
    /// Returns the tag values of each wire shape.
    fn of(
        decider: &mut Dispatcher,
        group: &'g [&'g WireShape],
        discriminator: &Discriminator,
    ) -> Vec<Vec<Literal>> {
        let mut claims = Self {
            group,
            values: vec![Vec::new(); group.len()],
            claimed: HashSet::new(),
            inner: HashSet::new(),
        };
        claims.mapped(decider, discriminator);
        claims.nested(decider, &discriminator.property);
        claims.declared(decider, &discriminator.property);
        claims.named(decider, &discriminator.property);
        claims.values
    }

    /// Assigns the value to the wire shapes, unless it is already assigned.
    fn claim(&mut self, value: &Literal, wire_shapes: &[usize]) {
        if self.claimed.insert(value.clone()) {
            wire_shapes.iter().for_each(|&wire_shape| self.values[wire_shape].push(value.clone()));
        }
    }

    fn mapped(&mut self, decider: &mut Dispatcher, discriminator: &Discriminator) {
        for (text, &target) in &discriminator.mapping {
            let wire_shapes = self.of_target(decider, target);
            if wire_shapes.is_empty() {
                decider.strays.push(text.clone());
            }
            self.claim_text(decider, &discriminator.property, text, &wire_shapes);
        }
    }

    fn claim_text(&mut self, decider: &Dispatcher, property: &str, text: &str, wire_shapes: &[usize]) {
        for &wire_shape in wire_shapes {
            let value = tag_literal(
                decider.spec,
                object(decider.spec, self.group[wire_shape].schema),
                property,
                text,
            );
            self.claim(&value, wire_shapes);
        }
    }

    /// Returns the wire shapes of the member that is the target, or else those of members that
    /// contain it.
    fn of_target(&self, decider: &Dispatcher, target: SchemaId) -> Vec<usize> {
        let (spec, tags) = (decider.spec, decider.tags);
        let end = tags.end(spec, target);
        let wire_shapes = || self.group.iter().enumerate();
        let own: Vec<usize> = wire_shapes()
            .filter(|(_, wire_shape)| tags.end(spec, wire_shape.member) == end)
            .map(|(index, _)| index)
            .collect();
        if !own.is_empty() {
            return own;
        }
        let leaves: IndexSet<SchemaId> = spec.leaves(end).collect();
        let held = wire_shapes().filter(|(_, wire_shape)| {
            leaves.contains(&wire_shape.schema)
                && spec.alternatives(wire_shape.member).contains(&spec.target(end))
        });
        held.map(|(index, _)| index).collect()
    }

    fn nested(&mut self, decider: &Dispatcher, property: &str) {
        let spec = decider.spec;
        let members: IndexSet<SchemaId> = self.group.iter().map(|wire_shape| wire_shape.member).collect();
        for member in members.into_iter().filter(|member| !is_object(spec, *member)) {
            let of_member = |claims: &Self, id: SchemaId| -> Vec<usize> {
                let leaves: IndexSet<SchemaId> = spec.leaves(id).collect();
                let wire_shapes = claims.group.iter().enumerate();
                let wire_shapes = wire_shapes.filter(|(_, wire_shape)| {
                    wire_shape.member == member && leaves.contains(&wire_shape.schema)
                });
                wire_shapes.map(|(index, _)| index).collect()
            };
            for alternative in spec.alternatives(member) {
                let Shape::Union(union) = &spec.schema(alternative).shape else { continue };
                let Some(inner) = union.discriminator.as_ref().filter(|inner| inner.property == property)
                else {
                    continue;
                };
                self.inner.extend(of_member(self, alternative));
                for (text, &target) in &inner.mapping {
                    self.claim_text(decider, property, text, &of_member(self, target));
                }
            }
        }
    }

    fn declared(&mut self, decider: &Dispatcher, property: &str) {
        let group = self.group;
        let mut holders: HashMap<&Literal, IndexSet<usize>> = HashMap::new();
        let declared =
            |wire_shape: &'g WireShape| wire_shape.tags.get(property).map(Vec::as_slice).unwrap_or_default();
        for wire_shape in group {
            for value in declared(wire_shape) {
                holders.entry(value).or_default().insert(wire_shape.variant);
            }
        }
        let is_alone = |value: &Literal| holders.get(value).is_some_and(|variants| variants.len() == 1);
        let mut claimed: Vec<(&Literal, Vec<usize>)> = Vec::new();
        for (index, wire_shape) in group.iter().enumerate() {
            let values = declared(wire_shape);
            let (is_mapped, is_constant) = (!self.values[index].is_empty(), values.len() == 1);
            let is_own = is_constant || owns(decider, wire_shape, property);
            let distinct = values.iter().all(is_alone);
            let named = name_of(decider.spec, wire_shape).and_then(|name| {
                by_name(decider.spec, object(decider.spec, wire_shape.schema), property, name)
            });
            let own = values.iter().filter(|value| match is_mapped {
                true => is_own && is_alone(value),
                false => is_constant || distinct || named.as_ref().is_none_or(|named| named == *value),
            });
            for value in own {
                match claimed.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, wire_shapes)) => wire_shapes.push(index),
                    None => claimed.push((value, vec![index])),
                }
            }
        }
        for (value, wire_shapes) in claimed {
            self.claim(value, &wire_shapes);
        }
    }

    /// Assigns names of members, first to those without a value. Then assigns the names of nested
    /// unions.
    fn named(&mut self, decider: &Dispatcher, property: &str) {
        let (spec, group) = (decider.spec, self.group);
        let rank = |index: usize| (!is_direct(spec, group[index]), !self.values[index].is_empty());
        let mut wire_shapes: Vec<usize> = (0..group.len()).collect();
        wire_shapes.sort_by_key(|&index| rank(index));
        let can_have = |wire_shape: &WireShape| {
            tags::declared(spec, object(spec, wire_shape.schema), property).is_empty()
        };
        for index in wire_shapes.into_iter().filter(|&index| can_have(group[index])) {
            let wire_shape = group[index];
            let is_named =
                is_direct(spec, wire_shape) || self.inner.contains(&index) || self.values[index].is_empty();
            if let Some(name) = name_of(spec, wire_shape).filter(|_| is_named) {
                self.claim(&Literal::String(name.into()), &[index]);
            }
        }
        let unions: IndexSet<SchemaId> = group
            .iter()
            .filter(|wire_shape| !is_direct(spec, wire_shape))
            .map(|wire_shape| wire_shape.member)
            .collect();
        for member in unions {
            let wire_shapes = (0..group.len()).filter(|&index| {
                group[index].member == member && can_have(group[index]) && !self.inner.contains(&index)
            });
            let wire_shapes: Vec<usize> = wire_shapes.collect();
            if let Some(name) = tags::name(spec, member).filter(|_| !wire_shapes.is_empty()) {
                self.claim(&Literal::String(name.into()), &wire_shapes);
            }
        }
    }
}

fn is_object(spec: &Spec, id: SchemaId) -> bool {
    object(spec, id).is_some()
}

/// Returns whether the member is the wire shape's schema, as opposed to a union that contains it.
fn is_direct(spec: &Spec, wire_shape: &WireShape) -> bool {
    spec.target(wire_shape.member) == wire_shape.schema
}

fn name_of<'s>(spec: &'s Spec, wire_shape: &WireShape) -> Option<&'s str> {
    tags::name(spec, if is_direct(spec, wire_shape) { wire_shape.member } else { wire_shape.schema })
}

/// Returns whether the member declares the property itself.
fn owns(decider: &Dispatcher, wire_shape: &WireShape, property: &str) -> bool {
    let spec = decider.spec;
    // The siblings of a union are merged into each member; the member's own keywords are those of
    // its base.
    let id = spec.schema(wire_shape.schema).base.unwrap_or(wire_shape.schema);
    object(spec, id).and_then(|object| object.properties.get(property)).is_some_and(|property| property.own)
}
