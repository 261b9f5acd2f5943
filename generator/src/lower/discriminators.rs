//! Dispatch by discriminator.
//!
//! Each value of the tag belongs to the member that claims it first:
//!
//! 1. members in the union's mapping, then members in the mapping of a nested union with the same
//!    property;
//! 2. members whose own schema restricts the property to a constant, or to values that no other
//!    member has. An enum of all tags, such as a shared base declares, does not count;
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

use super::decide::{Decider, by_elimination, by_required};
use super::looks::same_variant;
use super::looks::{Look, Owners};
use super::split::Split;
use super::tags::{self, by_name, object, tag_literal};
use crate::ir::{Decide, KeysArm, Literal, TagArm};
use crate::spec::{Discriminator, SchemaId, Shape, Spec};
use crate::text::Text;

impl Decider<'_> {
    pub fn by_discriminator(&mut self, group: &[&Look]) -> Decide {
        let is_told = |_: &&Discriminator| self.rules.is_hierarchy || !same_variant(group);
        let Some(discriminator) = self.rules.discriminator.filter(is_told) else {
            return self.by_tag(group);
        };
        let property = &discriminator.property;
        let values = Claims::of(self, group, discriminator);
        let mut split = Split::new(group, &values, |_| true);
        // A member cannot have an unlisted value if it lists its values, even if each of them
        // belongs to another member.
        let may_be_other =
            |look: &Look| tags::declared(self.spec, object(self.spec, look.schema), property).is_empty();
        split.rest.retain(may_be_other);
        let absent = if split.rest.is_empty() { by_required_keys(property, group) } else { None };
        let decision = self.tagged(property, split);
        match (decision, absent) {
            (Decide::Tag { property, arms, .. }, Some(absent)) => {
                Decide::Tag { property, arms, otherwise: Box::new(absent) }
            }
            (decision, _) => decision,
        }
    }

    /// Builds an arm for each set of looks, and a fallback for other values.
    pub fn tagged(&mut self, property: &str, split: Split) -> Decide {
        let without = |looks: &[Look]| -> Vec<Look> {
            let mut looks = looks.to_vec();
            for look in &mut looks {
                look.tags.shift_remove(property);
            }
            looks
        };
        let mut arms: Vec<TagArm> = Vec::new();
        for (values, looks) in &split.arms {
            let looks = without(looks);
            let then = self.by_tag(&looks.iter().collect::<Vec<_>>());
            // The values of one member can look in several ways.
            let same = |arm: &&mut TagArm| arm.then == then && matches!(then, Decide::Variant(_));
            match arms.iter_mut().find(same) {
                Some(arm) => arm.values.extend(values.iter().cloned()),
                None => arms.push(TagArm { values: values.clone(), then }),
            }
        }
        let left = without(&split.rest);
        let otherwise = by_elimination(by_required(&left, self.by_tag(&left.iter().collect::<Vec<_>>())));
        Decide::Tag { property: property.into(), arms, otherwise: Box::new(otherwise) }
    }

    /// Extends a decision by a property whose value may be anything in another member: a value that
    /// does not decode as the member of its tag may be that other member.
    pub fn or_open(&self, group: &[&Look], property: &str, decision: Decide) -> Decide {
        let Decide::Tag { property: tag, mut arms, otherwise } = decision else {
            return decision;
        };
        for arm in &mut arms {
            let Decide::Variant(told) = arm.then else { continue };
            let mut variants = vec![told];
            for look in group.iter().filter(|look| self.may_have(look, property, &arm.values)) {
                if !variants.contains(&look.variant) {
                    variants.push(look.variant);
                }
            }
            if variants.len() > 1 {
                arm.then = Decide::First(variants);
            }
        }
        Decide::Tag { property: tag, arms, otherwise }
    }

    /// Returns whether a property that is not constant may have one of the values.
    fn may_have(&self, look: &Look, property: &str, values: &[Literal]) -> bool {
        let Shape::Object(object) = &self.spec.schema(look.schema).shape else {
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
fn by_required_keys(property: &str, group: &[&Look]) -> Option<Decide> {
    let may_lack = |look: &&&Look| look.properties.contains(property) && !look.required.contains(property);
    let owners = Owners::of(group);
    let arms: Vec<KeysArm> = group
        .iter()
        .filter(may_lack)
        .filter(|_| !same_variant(group))
        .filter_map(|look| {
            let is_own = |key: &&String| owners.is_only(key, look.variant);
            let all: Vec<Text> = look.required.iter().filter(is_own).cloned().map(Into::into).collect();
            (!all.is_empty()).then_some(KeysArm { all, then: Decide::Variant(look.variant) })
        })
        .collect();
    if arms.is_empty() {
        return None;
    }
    // An unknown tag was added to the API later.
    let unknown = KeysArm { all: vec![property.into()], then: Decide::Unknown };
    let arms = [vec![unknown], arms].concat();
    Some(Decide::Keys { arms, otherwise: Box::new(Decide::Unknown) })
}

/// The assignment of tag values to looks.
struct Claims<'g> {
    group: &'g [&'g Look],
    values: Vec<Vec<Literal>>,
    claimed: HashSet<Literal>,
    /// The looks that a nested union with the same property distinguishes.
    inner: HashSet<usize>,
}

impl<'g> Claims<'g> {
    /// Returns the tag values of each look.
    fn of(decider: &mut Decider, group: &'g [&'g Look], discriminator: &Discriminator) -> Vec<Vec<Literal>> {
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

    /// Assigns the value to the looks, unless it is already assigned.
    fn claim(&mut self, value: &Literal, looks: &[usize]) {
        if self.claimed.insert(value.clone()) {
            looks.iter().for_each(|&look| self.values[look].push(value.clone()));
        }
    }

    fn mapped(&mut self, decider: &mut Decider, discriminator: &Discriminator) {
        for (text, &target) in &discriminator.mapping {
            let looks = self.of_target(decider, target);
            if looks.is_empty() {
                decider.strays.push(text.clone());
            }
            self.claim_text(decider, &discriminator.property, text, &looks);
        }
    }

    fn claim_text(&mut self, decider: &Decider, property: &str, text: &str, looks: &[usize]) {
        for &look in looks {
            let value =
                tag_literal(decider.spec, object(decider.spec, self.group[look].schema), property, text);
            self.claim(&value, looks);
        }
    }

    /// Returns the looks of the member that is the target, or else those of members that contain
    /// it.
    fn of_target(&self, decider: &Decider, target: SchemaId) -> Vec<usize> {
        let (spec, tags) = (decider.spec, decider.tags);
        let end = tags.end(spec, target);
        let looks = || self.group.iter().enumerate();
        let own: Vec<usize> =
            looks().filter(|(_, look)| tags.end(spec, look.member) == end).map(|(index, _)| index).collect();
        if !own.is_empty() {
            return own;
        }
        let leaves: IndexSet<SchemaId> = spec.leaves(end).collect();
        let held = looks().filter(|(_, look)| {
            leaves.contains(&look.schema) && spec.alternatives(look.member).contains(&spec.target(end))
        });
        held.map(|(index, _)| index).collect()
    }

    fn nested(&mut self, decider: &Decider, property: &str) {
        let spec = decider.spec;
        let members: IndexSet<SchemaId> = self.group.iter().map(|look| look.member).collect();
        for member in members.into_iter().filter(|member| !is_object(spec, *member)) {
            let of_member = |claims: &Self, id: SchemaId| -> Vec<usize> {
                let leaves: IndexSet<SchemaId> = spec.leaves(id).collect();
                let looks = claims.group.iter().enumerate();
                let looks = looks.filter(|(_, look)| look.member == member && leaves.contains(&look.schema));
                looks.map(|(index, _)| index).collect()
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

    fn declared(&mut self, decider: &Decider, property: &str) {
        let group = self.group;
        let mut holders: HashMap<&Literal, IndexSet<usize>> = HashMap::new();
        let declared = |look: &'g Look| look.tags.get(property).map(Vec::as_slice).unwrap_or_default();
        for look in group {
            for value in declared(look) {
                holders.entry(value).or_default().insert(look.variant);
            }
        }
        let is_alone = |value: &Literal| holders.get(value).is_some_and(|variants| variants.len() == 1);
        let mut claimed: Vec<(&Literal, Vec<usize>)> = Vec::new();
        for (index, look) in group.iter().enumerate() {
            let values = declared(look);
            let (is_mapped, is_constant) = (!self.values[index].is_empty(), values.len() == 1);
            let is_own = is_constant || owns(decider, look, property);
            let distinct = values.iter().all(is_alone);
            let named = name_of(decider.spec, look)
                .and_then(|name| by_name(decider.spec, object(decider.spec, look.schema), property, name));
            let own = values.iter().filter(|value| match is_mapped {
                true => is_own && is_alone(value),
                false => is_constant || distinct || named.as_ref().is_none_or(|named| named == *value),
            });
            for value in own {
                match claimed.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, looks)) => looks.push(index),
                    None => claimed.push((value, vec![index])),
                }
            }
        }
        for (value, looks) in claimed {
            self.claim(value, &looks);
        }
    }

    /// Assigns names of members, first to those without a value. Then assigns the names of nested
    /// unions.
    fn named(&mut self, decider: &Decider, property: &str) {
        let (spec, group) = (decider.spec, self.group);
        let rank = |index: usize| (!is_direct(spec, group[index]), !self.values[index].is_empty());
        let mut looks: Vec<usize> = (0..group.len()).collect();
        looks.sort_by_key(|&index| rank(index));
        let can_have = |look: &Look| tags::declared(spec, object(spec, look.schema), property).is_empty();
        for index in looks.into_iter().filter(|&index| can_have(group[index])) {
            let look = group[index];
            let is_named =
                is_direct(spec, look) || self.inner.contains(&index) || self.values[index].is_empty();
            if let Some(name) = name_of(spec, look).filter(|_| is_named) {
                self.claim(&Literal::String(name.into()), &[index]);
            }
        }
        let unions: IndexSet<SchemaId> =
            group.iter().filter(|look| !is_direct(spec, look)).map(|look| look.member).collect();
        for member in unions {
            let looks = (0..group.len()).filter(|&index| {
                group[index].member == member && can_have(group[index]) && !self.inner.contains(&index)
            });
            let looks: Vec<usize> = looks.collect();
            if let Some(name) = tags::name(spec, member).filter(|_| !looks.is_empty()) {
                self.claim(&Literal::String(name.into()), &looks);
            }
        }
    }
}

fn is_object(spec: &Spec, id: SchemaId) -> bool {
    object(spec, id).is_some()
}

/// Returns whether the member is the look's schema, as opposed to a union that contains it.
fn is_direct(spec: &Spec, look: &Look) -> bool {
    spec.target(look.member) == look.schema
}

fn name_of<'s>(spec: &'s Spec, look: &Look) -> Option<&'s str> {
    tags::name(spec, if is_direct(spec, look) { look.member } else { look.schema })
}

/// Returns whether the member declares the property itself.
fn owns(decider: &Decider, look: &Look, property: &str) -> bool {
    let spec = decider.spec;
    // The siblings of a union are merged into each member; the member's own keywords are those of
    // its base.
    let id = spec.schema(look.schema).base.unwrap_or(look.schema);
    object(spec, id).and_then(|object| object.properties.get(property)).is_some_and(|property| property.own)
}
