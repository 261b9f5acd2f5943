//! Bases with a discriminator and no `oneOf`: a value of the base is a value of one of its
//! subtypes.
//!
//! The subtypes are the schemas that include the base through `allOf`, at any depth (OpenAPI 3.1,
//! 4.8.25). The tag of a subtype is its key in the mapping, or its own name if the mapping does not
//! list it. The base is a member of the union too if a mapping lists it: its own mapping or that of
//! a base further up.
//!
//! ```yaml
//! Boat:                        # a union of Base (the properties of Boat alone) and Tug
//!   properties: { kind: { type: string } }
//!   discriminator: { propertyName: kind, mapping: { boat: Boat, tug: Tug } }
//! Tug: { allOf: [{ $ref: '#/components/schemas/Boat' }, …] }
//! ```

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use indexmap::IndexMap;

use super::address::Address;
use super::all_of::{ResolvedSubschemas, Subschema};
use super::cursor::Cursor;
use super::parts::{Part, View};
use super::resolver::Resolver;
use super::{Discriminator, SchemaId, Union};
use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;

/// A schema of `components.schemas` with its name.
pub(super) type Component<'d> = (&'d str, Cursor<'d>);

/// An entry of a discriminator's mapping.
pub(super) struct Entry<'d> {
    pub tag: &'d str,
    /// The value in the document.
    pub value: Cursor<'d>,
    pub target: Cursor<'d>,
}

/// The longest chain of components that are aliases of other components.
const MAX_ALIASES: usize = 100;

/// The extension with the value of a subtype, if that is not its name.
const TAG_OF_SUBTYPE: &str = "x-ms-discriminator-value";

/// Returns whether the part has a discriminator whose subtypes refer to it, as opposed to a union
/// that lists its members.
pub(super) fn is_base(part: &Part<'_>) -> bool {
    !(part.view.no_assertions || part.view.item_values) && has_subtypes(&part.at)
}

/// Returns the property that a discriminator names; in Swagger 2.0 the discriminator is the name.
pub(super) fn discriminator_property<'d>(discriminator: &Cursor<'d>) -> Option<&'d str> {
    discriminator.node.as_str().or_else(|| discriminator.text("propertyName"))
}

fn has_subtypes(at: &Cursor<'_>) -> bool {
    let discriminator = at.get("discriminator");
    let property = discriminator.as_ref().and_then(discriminator_property);
    property.is_some() && !at.has("oneOf") && !at.has("anyOf")
}

impl<'d> Resolver<'d> {
    /// Returns the union of the subtypes if the schema is a base that has any.
    pub(super) fn union_of_subtypes(
        &mut self,
        parts: &[Part<'d>],
        resolved: &ResolvedSubschemas<'d>,
    ) -> Option<Union> {
        // A subtype contains the base as a part that it reached through a reference.
        let own = resolved.list.iter().find(|subschema| {
            let view = subschema.part.view;
            !subschema.referenced && !view.no_references && !view.no_subtypes && is_base(&subschema.part)
        })?;
        let holder = own.part.at.clone();
        let base = match parts {
            [part] => part.at.clone(),
            _ => holder.clone(),
        };
        let discriminator = holder.get("discriminator")?;
        let property = discriminator_property(&discriminator)?;
        let mut members: Vec<SchemaId> = Vec::new();
        let mut mapping = IndexMap::new();
        for Entry { tag, value, target } in self.mapping(&discriminator).iter() {
            let id = if self.same_schema(target, &base) {
                self.base_alone(&base)
            } else if self.includes(target, &holder) {
                self.intern_target(target.clone())
            } else {
                self.warn_unmapped(
                    value,
                    "a subtype of this schema, because it does not include it through `allOf`",
                );
                continue;
            };
            members.push(id);
            mapping.insert((*tag).to_owned(), id);
        }
        for (_, subtype) in self.unmapped(&holder, &discriminator) {
            let tag = subtype.text(TAG_OF_SUBTYPE);
            let id = self.intern_target(subtype);
            members.push(id);
            mapping.extend(tag.map(|tag| (tag.to_owned(), id)));
        }
        if self.is_swagger() {
            // The base is one of its subtypes (Swagger 2.0, "Schema Object", `discriminator`).
            let name = base.text(TAG_OF_SUBTYPE).map_or_else(|| base.pointer().last(), str::to_owned);
            let id = self.base_alone(&base);
            members.push(id);
            mapping.entry(name).or_insert(id);
        }
        for tag in self.inherited_tags(&base, property, resolved) {
            let id = self.base_alone(&base);
            members.push(id);
            mapping.entry(tag).or_insert(id);
        }
        let default = discriminator.get("defaultMapping").and_then(|value| {
            let target = self.mapped(&value)?;
            if self.same_schema(&target, &base) {
                return Some(self.base_alone(&base));
            }
            let is_subtype = self.includes(&target, &holder);
            if !is_subtype {
                self.warn_unmapped(
                    &value,
                    "a subtype of this schema, because it does not include it through `allOf`",
                );
            }
            is_subtype.then(|| self.intern_target(target))
        });
        members.extend(default);
        let mut seen = HashSet::new();
        members.retain(|member| seen.insert(*member));
        let alone = self.base_id(&base);
        let is_extended = members.iter().any(|member| Some(*member) != alone);
        is_extended.then(|| Union {
            members,
            exclusive: true,
            discriminator: Some(Discriminator { property: property.to_owned(), mapping, default }),
            is_hierarchy: true,
            merged_siblings: false,
        })
    }

    /// Returns whether the parts are a subtype that adds nothing to its base. It is still a schema
    /// of its own, because it has a tag.
    pub(super) fn is_bare_subtype(&mut self, parts: &[Part<'d>], base: &Cursor<'d>) -> bool {
        let [part] = parts else { return false };
        let at = part.at.clone();
        if !at.has("allOf") || !has_subtypes(base) {
            return false;
        }
        let Some(discriminator) = base.get("discriminator") else { return false };
        let is_mapped =
            self.mapping(&discriminator).iter().any(|entry| entry.target.address() == at.address());
        is_mapped
            || self
                .unmapped(base, &discriminator)
                .iter()
                .any(|(_, subtype)| subtype.address() == at.address())
    }

    /// Returns the components that include the base and that its mapping does not list: their names
    /// are their tags. If there is a mapping, only components that no other component includes:
    /// intermediate schemas are subtypes only if the mapping lists them.
    fn unmapped(&mut self, base: &Cursor<'d>, discriminator: &Cursor<'d>) -> Vec<Component<'d>> {
        let mapping = self.mapping(discriminator);
        let mapped: HashSet<Address> = mapping.iter().map(|entry| entry.target.address()).collect();
        let mut subtypes = self.including(base);
        subtypes.retain(|(_, subtype)| !mapped.contains(&subtype.address()));
        if !mapping.is_empty() {
            subtypes.retain(|(_, subtype)| self.including(subtype).is_empty());
        }
        subtypes
    }

    /// Returns the tags of this base in the mappings of the bases that it includes, or its name if
    /// they do not list it.
    fn inherited_tags(
        &mut self,
        base: &Cursor<'d>,
        property: &str,
        resolved: &ResolvedSubschemas<'d>,
    ) -> Vec<String> {
        let mut tags = Vec::new();
        for subschema in
            resolved.list.iter().filter(|subschema| subschema.referenced && has_subtypes(&subschema.part.at))
        {
            let Some(discriminator) = subschema.part.at.get("discriminator") else { continue };
            if discriminator_property(&discriminator) != Some(property) {
                continue;
            }
            let before = tags.len();
            for entry in self.mapping(&discriminator).iter() {
                if self.same_schema(&entry.target, base) {
                    tags.push(entry.tag.to_owned());
                }
            }
            let is_subtype = self
                .including(&subschema.part.at)
                .iter()
                .any(|(_, subtype)| subtype.address() == base.address());
            if tags.len() == before && is_subtype {
                tags.push(base.pointer().last());
            }
        }
        tags
    }

    /// Returns the entries of the discriminator's mapping whose target exists.
    pub(super) fn mapping(&mut self, discriminator: &Cursor<'d>) -> Rc<[Entry<'d>]> {
        if let Some(known) = self.mappings.get(&discriminator.address()) {
            return Rc::clone(known);
        }
        let entries = discriminator.members_of("mapping").into_iter();
        let entries: Rc<[Entry<'d>]> = entries
            .filter_map(|(tag, value)| self.mapped(&value).map(|target| Entry { tag, value, target }))
            .collect();
        self.mappings.insert(discriminator.address(), Rc::clone(&entries));
        entries
    }

    /// Returns the schema of the base's own properties, without subtypes.
    fn base_alone(&mut self, base: &Cursor<'d>) -> SchemaId {
        let view = View { no_subtypes: true, ..View::default() };
        self.intern(vec![Part { at: base.clone(), view }], base.pointer().child("discriminator"))
    }

    fn base_id(&self, base: &Cursor<'d>) -> Option<SchemaId> {
        self.by_parts.get(&vec![(base.address(), View { no_subtypes: true, ..View::default() })]).copied()
    }

    /// Returns whether the target is the base or an alias of it.
    fn same_schema(&mut self, target: &Cursor<'d>, base: &Cursor<'d>) -> bool {
        let mut target = target.clone();
        for _ in 0..MAX_ALIASES {
            if target.address() == base.address() {
                return true;
            }
            match self.target(&target, "$ref") {
                Some(next) => target = next,
                None => return false,
            }
        }
        false
    }

    fn includes(&mut self, subtype: &Cursor<'d>, base: &Cursor<'d>) -> bool {
        subtype.address() != base.address() && self.closure(subtype).contains(&base.address())
    }

    /// Returns the components that include the node through `allOf`, in the document's order.
    fn including(&mut self, base: &Cursor<'d>) -> Vec<Component<'d>> {
        if self.including.is_none() {
            let mut including: HashMap<Address, Vec<Component<'d>>> = HashMap::new();
            let root = Cursor::root(self.document.root(), Pointer::root());
            for (name, component) in self.declared(&root, "schemas") {
                if !component.has("allOf") {
                    continue;
                }
                let own = self.own_nodes(&component);
                for &address in self.closure(&component).iter() {
                    if !own.contains(&address) {
                        including.entry(address).or_default().push((name, component.clone()));
                    }
                }
            }
            self.including = Some(including);
        }
        let including = self.including.as_ref().and_then(|including| including.get(&base.address()));
        including.cloned().unwrap_or_default()
    }

    /// Returns the addresses of the component and of the inline members of its `allOf`.
    fn own_nodes(&mut self, component: &Cursor<'d>) -> HashSet<Address> {
        let mut subschemas = Vec::new();
        self.collect_subschemas(&Part::whole(component.clone()), &mut subschemas);
        let own = subschemas.into_iter().filter_map(|subschema| match subschema {
            Subschema::Own(part) => Some(part.at.address()),
            Subschema::Reference { .. } => None,
        });
        own.chain([component.address()]).collect()
    }

    /// Warns about an entry of a mapping whose target is not a member.
    pub(super) fn warn_unmapped(&mut self, value: &Cursor<'d>, what: &str) {
        let text = value.node.as_str().unwrap_or_default();
        let warning = Diagnostic::warning(Code::InvalidMapping, format!(
            "the mapping refers to `{text}`, which is not {what}; the entry is ignored, and values with this tag are kept as JSON"
        ))
        .at(&value.pointer());
        self.report.push_once(format!("mapping {text}"), warning);
    }
}
