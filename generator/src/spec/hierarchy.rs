//! A base that names its children by a discriminator, without `oneOf`.
//!
//! The children include the base through `allOf`, so a value of the base is a value of one of them (OpenAPI 3.1, 4.8.25).

use super::all_of::Atoms;
use super::at::At;
use super::resolve::Resolver;
use super::{Discriminator, Union};
use crate::pointer::Pointer;

impl<'d> Resolver<'d> {
    /// The union of the children, where the schema is such a base and has at least two.
    pub(super) fn children(&mut self, atoms: &Atoms<'d>) -> Option<Union> {
        // In a child the base is only a part, which a reference leads to.
        let own = atoms.list.iter().find(|atom| {
            !atom.referenced && !atom.part.view.no_references && atom.part.at.has("discriminator")
        })?;
        let at = &own.part.at;
        let discriminator = at.get("discriminator")?;
        let mapping = discriminator.members_of("mapping");
        if at.has("oneOf") || at.has("anyOf") {
            return None;
        }
        let property = discriminator.text("propertyName")?;
        let mut members = Vec::new();
        let mut tags = indexmap::IndexMap::new();
        let children = match mapping.is_empty() {
            true => self.including(at),
            false => {
                mapping.into_iter().filter_map(|(tag, value)| Some((tag, self.child(at, &value)?))).collect()
            }
        };
        for (tag, child) in children {
            let id = self.intern_target(child);
            if !members.contains(&id) {
                members.push(id);
            }
            tags.insert(tag.to_owned(), id);
        }
        (members.len() > 1).then(|| Union {
            members,
            exclusive: true,
            discriminator: Some(Discriminator { property: property.to_owned(), mapping: tags }),
            merged_siblings: false,
        })
    }

    /// The components that include the base: without a mapping, their names are the tags.
    fn including(&mut self, base: &At<'d>) -> Vec<(&'d str, At<'d>)> {
        let root = At::root(self.document.root(), Pointer::root());
        let mut children = self.declared(&root, "schemas");
        children.retain(|(_, child)| {
            child.address() != base.address()
                && child.has("allOf")
                && self.closure(child).contains(&base.address())
        });
        children
    }

    /// The schema that an entry of the mapping names, if it includes the base and is not the base itself.
    fn child(&mut self, base: &At<'d>, value: &At<'d>) -> Option<At<'d>> {
        let child = self.mapped(value)?;
        let includes_base = self.closure(&child).contains(&base.address());
        (includes_base && child.address() != base.address()).then_some(child)
    }
}
