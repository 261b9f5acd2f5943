//! `oneOf` and `anyOf`: separates real unions from those that only look like one.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::address::Address;
use super::all_of::{ResolvedSubschemas, Subschema};
use super::cursor::Cursor;
use super::hierarchy::{Entry, discriminator_property};
use super::json_types::JsonTypes;
use super::nullable::is_null_or_any_object;
use super::parts::{KeywordEffect, Part, keyword_effect};
use super::resolver::Resolver;
use super::swagger::component_section;
use super::{Discriminator, SchemaId, Union};
use crate::diagnostic::{Code, Diagnostic};

/// The meaning of a node's `oneOf` or `anyOf`, without `null`.
pub(super) enum Choice<'d> {
    /// The keyword is absent or empty.
    Absent,
    /// The members contain only constraints, such as `required` lists and bounds, but no types.
    Constraint,
    /// `null` is the only member.
    Null,
    One(Cursor<'d>),
    Many(Vec<Cursor<'d>>),
}

/// A union with several members, among the subschemas of a schema.
pub(super) struct Many<'d> {
    /// The index of the subschema that holds the union.
    pub holder: usize,
    /// `oneOf` or `anyOf`.
    pub key: &'static str,
    pub members: Vec<Cursor<'d>>,
}

/// The largest number of members that the unions of one schema may multiply to.
const MAX_PRODUCT: usize = 64;

impl<'d> Resolver<'d> {
    /// Classifies the node's `oneOf` or `anyOf`.
    pub(super) fn choice(&mut self, at: &Cursor<'d>, key: &'static str) -> Choice<'d> {
        let Some(list) = at.get(key) else {
            return Choice::Absent;
        };
        let all: Vec<Cursor<'d>> = list.items().collect();
        self.effort.spend(all.len());
        if all.is_empty() {
            // A value that is not an array is reported with the other keys.
            if list.node.as_array().is_some() {
                let warning =
                    Diagnostic::warning(Code::IgnoredKeyword, format!("`{key}` is empty; it is ignored"))
                        .at(&list.pointer());
                self.report.push_once(format!("empty {key}"), warning);
            }
            return Choice::Absent;
        }
        let mut references = HashSet::new();
        let mut members: Vec<Cursor<'d>> = Vec::new();
        for member in all {
            let reference = member.node.get("$ref").and_then(|node| node.as_str());
            let only_reference =
                reference.filter(|_| member.object().is_some_and(|object| object.len() == 1));
            let repeated = only_reference.is_some_and(|text| !references.insert(text));
            if !repeated && !self.is_only_null(&member) {
                members.push(member);
            }
        }
        self.without_object_for_null(&mut members);
        if !members.is_empty() && members.iter().all(constrains_only) {
            return Choice::Constraint;
        }
        match members.len() {
            0 => Choice::Null,
            1 => members.pop().map_or(Choice::Absent, Choice::One),
            _ => Choice::Many(members),
        }
    }

    /// Removes members that stand for null. OpenAPI 3.0 has no type `null`, so documents write
    /// `{type: object, nullable: true}` next to the intended object.
    fn without_object_for_null(&mut self, members: &mut Vec<Cursor<'d>>) {
        let (nulls, others): (Vec<_>, Vec<_>) = members.iter().cloned().partition(is_null_or_any_object);
        if !nulls.is_empty() && !others.is_empty() && others.iter().all(|other| self.may_be_object(other)) {
            *members = others;
        }
    }

    /// Returns whether the schema, or its target, has no other type than `object`.
    fn may_be_object(&mut self, at: &Cursor<'d>) -> bool {
        let target = match at.has("$ref") {
            true => self.follow(at.clone()),
            false => Some(at.clone()),
        };
        target
            .is_some_and(|target| target.node.get("type").is_none() || target.text("type") == Some("object"))
    }

    /// Returns the unions with several members among the subschemas. A member that is the schema
    /// itself is ignored. If the schema also has properties, the whole union is ignored, because it
    /// is a base that lists its subtypes.
    pub(super) fn unions(&mut self, resolved: &mut ResolvedSubschemas<'d>) -> Vec<Many<'d>> {
        let mut unions = Vec::new();
        for place in 0..resolved.list.len() {
            let part = resolved.list[place].part.clone();
            for key in ["oneOf", "anyOf"] {
                if !part.view.sees(key) {
                    continue;
                }
                let Choice::Many(members) = self.choice(&part.at, key) else {
                    continue;
                };
                let is_itself = |member: &Cursor<'d>| {
                    self.ref_target(member).is_some_and(|target| resolved.visited.contains(&target.address()))
                };
                let (own, others): (Vec<_>, Vec<_>) = members.iter().cloned().partition(is_itself);
                let is_base = !own.is_empty()
                    && resolved
                        .list
                        .iter()
                        .any(|subschema| keyword_effect(&subschema.part.at) == KeywordEffect::Structure);
                if is_base {
                    resolved.list[place].part.view = resolved.list[place].part.view.without(key);
                } else {
                    let members = if others.is_empty() { members } else { others };
                    unions.push(Many { holder: place, key, members });
                }
            }
        }
        self.limit(&mut unions, resolved);
        unions
    }

    /// Drops unions that would multiply to too many members.
    fn limit(&mut self, unions: &mut Vec<Many<'d>>, resolved: &mut ResolvedSubschemas<'d>) {
        let mut product = unions.first().map_or(1, |union| union.members.len());
        let mut place = 1;
        while place < unions.len() {
            product *= unions[place].members.len();
            if product <= MAX_PRODUCT {
                place += 1;
                continue;
            }
            let union = unions.remove(place);
            product /= union.members.len();
            let part = &mut resolved.list[union.holder].part;
            part.view = part.view.without(union.key);
            let warning = Diagnostic::warning(Code::LimitExceeded, format!(
                "this `{}` is ignored: with the other union of the schema, there would be more than {MAX_PRODUCT} combinations",
                union.key
            ))
            .at(&part.at.pointer().child(union.key));
            self.report.push_once("union product", warning);
        }
    }

    /// Builds the union, combining each member with the rest of the schema.
    pub(super) fn union(
        &mut self,
        union: &Many<'d>,
        resolved: &ResolvedSubschemas<'d>,
        types: Option<JsonTypes>,
    ) -> Union {
        let holder = resolved.list[union.holder].part.at.clone();
        let siblings = siblings(union, resolved);
        let mut ids = Vec::new();
        let mut targets = IndexMap::new();
        let mut merged_siblings = false;
        for (index, member) in union.members.iter().enumerate() {
            let mut parts = vec![Part::whole(member.clone())];
            let merge = self.is_affected_by_siblings(member, &siblings, types);
            merged_siblings |= merge;
            let id = if merge {
                parts.extend(siblings.iter().cloned());
                self.intern(parts, holder.pointer().child(union.key).child(index))
            } else {
                self.intern_whole(member.clone())
            };
            if let Some(target) = self.ref_target(member) {
                targets.insert(target.address(), id);
                if merge {
                    self.base_of(id, &target);
                }
            }
            ids.push(id);
        }
        Union {
            members: ids,
            exclusive: union.key == "oneOf",
            discriminator: self.discriminator(&holder, &targets),
            is_hierarchy: false,
            merged_siblings,
        }
    }

    /// Returns whether the siblings of the union affect the member.
    fn is_affected_by_siblings(
        &mut self,
        member: &Cursor<'d>,
        siblings: &[Part<'d>],
        types: Option<JsonTypes>,
    ) -> bool {
        let has_union = siblings.iter().any(|part| self.has_union(part));
        let structured = siblings.iter().any(|part| keyword_effect(&part.at) == KeywordEffect::Structure);
        if !has_union && !structured {
            let typed = ["type", "$ref", "allOf", "oneOf", "anyOf"];
            let untyped =
                keyword_effect(member) < KeywordEffect::Structure && !typed.iter().any(|key| member.has(key));
            return types.is_some() && untyped && member.object().is_some();
        }
        let mut subschemas = Vec::new();
        self.collect_subschemas(&Part::whole(member.clone()), &mut subschemas);
        let own = self.expand(subschemas);
        if siblings.iter().all(|sibling| own.visited.contains(&sibling.at.address())) {
            return false;
        }
        let merged = self.merge(&own);
        if merged.types.is_some_and(|types| !types.contains(JsonTypes::OBJECT)) {
            return false;
        }
        let sibling_keywords = self.merge(&ResolvedSubschemas::of_siblings(siblings));
        has_union
            || !sibling_keywords.properties.keys().all(|name| merged.properties.contains_key(name))
            || !sibling_keywords.required.iter().all(|name| merged.required.contains(name))
            || !sibling_keywords.additional.is_empty()
    }

    fn has_union(&mut self, part: &Part<'d>) -> bool {
        ["oneOf", "anyOf"]
            .into_iter()
            .any(|key| part.view.sees(key) && matches!(self.choice(&part.at, key), Choice::Many(_)))
    }

    fn discriminator(
        &mut self,
        holder: &Cursor<'d>,
        members: &IndexMap<Address, SchemaId>,
    ) -> Option<Discriminator> {
        let at = holder.get("discriminator")?;
        let Some(property) = discriminator_property(&at) else {
            let warning = Diagnostic::warning(
                Code::MissingKey,
                "this `discriminator` has no `propertyName`; it is ignored",
            )
            .at(&at.pointer());
            self.report.push_once("discriminator", warning);
            return None;
        };
        let id_of = |resolver: &mut Self, target: &Cursor<'d>| match members.get(&target.address()) {
            Some(id) => *id,
            None => resolver.intern_target(target.clone()),
        };
        let mut mapping = IndexMap::new();
        for Entry { tag, target, .. } in self.mapping(&at).iter() {
            mapping.insert((*tag).to_owned(), id_of(self, target));
        }
        let default = at.get("defaultMapping").and_then(|default| self.mapped(&default));
        let default = default.map(|target| id_of(self, &target));
        Some(Discriminator { property: property.to_owned(), mapping, default })
    }

    /// Returns the schema that a mapping's value names, either as a component or as a reference
    /// (OpenAPI 3.1, 4.8.25).
    pub(super) fn mapped(&mut self, value: &Cursor<'d>) -> Option<Cursor<'d>> {
        let text = value.node.as_str()?;
        let section = component_section(self.document.version(), "schemas");
        let schemas = section.keys().try_fold(self.document.root(), |node, key| node.get(&key));
        let component = schemas.is_some_and(|schemas| schemas.get(text).is_some());
        let looks_like_reference =
            text.contains('#') || text.contains('/') || text.ends_with("ml") || text.ends_with(".json");
        if component || !looks_like_reference {
            if component {
                return self.resolve_ref(value, section.child(text).as_str());
            }
            let warning = Diagnostic::warning(
                Code::InvalidMapping,
                format!("the mapping refers to `{text}`, which is not a schema; the entry is ignored"),
            )
            .at(&value.pointer());
            self.report.push_once(format!("mapping {text}"), warning);
            return None;
        }
        let target = self.try_resolve_ref(value, text);
        let Some(target) = target else {
            let warning = Diagnostic::warning(
                Code::InvalidMapping,
                format!("the mapping refers to `{text}`, which does not exist; the entry is ignored"),
            )
            .at(&value.pointer());
            self.report.push_once(format!("mapping {text}"), warning);
            return None;
        };
        Some(target)
    }

    /// Returns the target of the node's `$ref`, if the node has no siblings that create a type.
    pub(super) fn ref_target(&mut self, at: &Cursor<'d>) -> Option<Cursor<'d>> {
        let mut subschemas = Vec::new();
        self.collect_subschemas(&Part::whole(at.clone()), &mut subschemas);
        let mut target = None;
        for subschema in subschemas {
            match subschema {
                Subschema::Reference { target: found, .. } if target.is_none() => target = Some(found),
                Subschema::Own(part)
                    if part.view.no_assertions || keyword_effect(&part.at) < KeywordEffect::Structure => {}
                _ => return None,
            }
        }
        target
    }
}

/// Returns the other subschemas of the schema, and the union's own node without the union.
fn siblings<'d>(union: &Many<'d>, resolved: &ResolvedSubschemas<'d>) -> Vec<Part<'d>> {
    let parts = resolved.list.iter().enumerate().map(|(place, subschema)| {
        let mut part = subschema.part.clone();
        part.view.no_references = true;
        part.view.no_annotations = true;
        if place == union.holder {
            part.view = part.view.without(union.key);
        }
        part
    });
    parts.collect()
}

/// Returns whether a union's member contains only constraints and annotations, no types.
fn constrains_only(member: &Cursor<'_>) -> bool {
    let Some(object) = member.object().filter(|object| !object.is_empty()) else {
        return false;
    };
    object.iter().all(|(key, _)| {
        matches!(
            key,
            "required" | "not" | "pattern" | "title" | "description" | "multipleOf" | "dependentRequired"
        ) || key.starts_with("min")
            || key.starts_with("max")
            || key.starts_with("exclusive")
            || key.starts_with("x-")
    })
}
