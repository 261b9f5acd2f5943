//! Converts an API to an [`EmitModel`]: decisions that affect only the printed text, neither public
//! names nor the lock.

mod docs;
mod groups;
mod lists;
mod unite;

use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use crate::analyze::{self, Details, Sameness};
use crate::ir::{Alias, Api, TypeId, operations, resources};
use crate::lock::Locked;
use crate::names::{FieldName, ModuleName, TypeName};

pub use groups::TypeGroup;

/// An API that is ready to be printed.
#[derive(Clone, Debug)]
pub struct EmitModel {
    api: Api,
    same: Sameness,
    aliases: Vec<Alias>,
    lists: HashMap<TypeId, FieldName>,
    details: HashMap<TypeId, Details>,
    /// The names of types, requests and handles.
    taken: HashSet<TypeName>,
    groups: Vec<TypeGroup>,
    /// The position of the group of each type that is in one.
    grouped: HashMap<TypeId, usize>,
}

impl EmitModel {
    /// Returns the field that holds a page's items, which are decoded while the page is read.
    pub fn list(&self, page: TypeId) -> Option<&FieldName> {
        self.lists.get(&page)
    }

    /// Returns the type that a type is printed as another name of.
    pub fn same_as(&self, id: TypeId) -> Option<TypeId> {
        self.same.other(id)
    }

    /// Returns the name of the type that lists the fields of a request or struct that may be
    /// `null`. It is in no lock: closures receive a value of it, so no program has to name it.
    pub fn nulls(&self, owner: &TypeName) -> TypeName {
        owner.nulls(|name| self.taken.contains(name))
    }

    /// Returns the details of a struct whose fields are named after the values of one of them.
    pub fn details(&self, id: TypeId) -> Option<&Details> {
        self.details.get(&id)
    }

    /// The other names and modules at which types can be found.
    pub fn aliases(&self) -> &[Alias] {
        &self.aliases
    }

    /// The groups of types that are compiled only with some of the resources.
    pub fn groups(&self) -> &[TypeGroup] {
        &self.groups
    }

    /// Returns the groups of types of a module that not all of its resources need.
    pub fn groups_of(&self, home: &[ModuleName]) -> Vec<&TypeGroup> {
        self.groups.iter().filter(|group| group.home == home).collect()
    }

    /// Returns the group that a type is in, unless it is compiled with its module.
    pub fn group(&self, id: TypeId) -> Option<&TypeGroup> {
        self.grouped.get(&id).map(|at| &self.groups[*at])
    }
}

impl Deref for EmitModel {
    type Target = Api;

    fn deref(&self) -> &Api {
        &self.api
    }
}

/// Prepares an API for printing.
pub fn prepare(locked: Locked) -> EmitModel {
    let (mut api, same, mut aliases) = locked.into_parts();
    docs::docs(&mut api, &same);
    aliases.extend(unite::unite(&mut api, &same));
    let lists = lists::lists(&api);
    let taken = taken(&api, &aliases);
    let details = api.types.iter().enumerate().filter_map(|(index, def)| {
        let found = analyze::details(&api, def, |name| taken.contains(name))?;
        Some((TypeId(index), found))
    });
    let details = details.collect();
    let groups = groups::groups(&api, &same, &aliases);
    let grouped = groups.iter().enumerate();
    let grouped = grouped.flat_map(|(at, group)| group.types.iter().map(move |id| (*id, at))).collect();
    EmitModel { api, same, aliases, lists, details, taken, groups, grouped }
}

/// Returns the names that the document gives to types.
fn taken(api: &Api, aliases: &[Alias]) -> HashSet<TypeName> {
    let types = api.types.iter().map(|def| &def.name);
    let aliases = aliases.iter().map(|alias| &alias.name);
    let requests = operations(&api.resources).map(|operation| &operation.request);
    let handles = resources(&api.resources).into_iter().map(|entry| &entry.resource.handle);
    types.chain(aliases).chain(requests).chain(handles).cloned().collect()
}
