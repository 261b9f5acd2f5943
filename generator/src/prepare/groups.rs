//! Types that some of a module's resources use, in groups that are compiled only with those.
//!
//! A type is defined in the nearest module that all its users share. Without groups, a program with
//! one resource would compile every type that other resources share in that module. For example,
//! `organization::groups` and `organization::users` use `User`, which is in `organization`. It is
//! in the group of the features `groups` and `users`, which `organization::invites` does not need.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analyze::{Sameness, common, walk};
use crate::ir::{Alias, Api, ResourceInTree, TypeId, TypeRef};
use crate::names::{FeatureName, ModuleName};

/// Types of a module that are compiled with any of some features.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeGroup {
    /// The module that re-exports the types; empty for `types`.
    pub home: Vec<ModuleName>,
    /// The private module of the types.
    pub module: ModuleName,
    /// The features, in the order of the resources. None of them enables another.
    pub features: Vec<FeatureName>,
    pub types: Vec<TypeId>,
}

/// Returns the groups, ordered by module and by the order of their first types. `aliases` are names
/// of types in other modules, which use the types too.
pub fn groups(api: &Api, same: &Sameness, aliases: &[Alias]) -> Vec<TypeGroup> {
    let places = api.resources_depth_first();
    let tree = Tree::new(&places);
    let users = users(api, same, aliases, &places);
    let conditions = conditions(api, same, &tree, &users);
    let mut by_home: BTreeMap<&[ModuleName], Vec<(TypeId, BTreeSet<usize>)>> = BTreeMap::new();
    for id in in_order(api, &places) {
        if let Some(features) = &conditions[id.0] {
            by_home.entry(&api.types[id.0].home).or_default().push((id, features.clone()));
        }
    }
    by_home.into_iter().flat_map(|(home, types)| of_home(&places, home, types)).collect()
}

/// Returns the features with any of which each type is compiled, or `None` if it is compiled with
/// its module.
fn conditions(api: &Api, same: &Sameness, tree: &Tree, users: &[Users]) -> Vec<Option<BTreeSet<usize>>> {
    let of_type = |id: TypeId| match (&users[id.0], same.other(id).map(|first| &users[first.0])) {
        // Nothing refers to another name of a type that several modules share.
        (Users::Resources(none), Some(Users::Resources(users))) if none.is_empty() => {
            tree.condition_of_alias(&api.types[id.0].home, users)
        }
        (Users::Resources(users), _) => tree.condition(&api.types[id.0].home, users),
        (Users::Any, _) => None,
    };
    let mut conditions: Vec<_> = (0..api.types.len()).map(TypeId).map(of_type).collect();
    // A type is compiled at least whenever one that contains it is.
    let mut todo: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
    while let Some(id) = todo.pop() {
        let def = &api.types[id.0];
        let needed = match &conditions[id.0] {
            Some(features) => Some(features.clone()),
            None => tree.position.get(&def.home).map(|at| BTreeSet::from([*at])),
        };
        for part in walk::parts(&def.kind).into_iter().filter_map(walk::named).chain(same.other(id)) {
            let Some(features) = &conditions[part.0] else { continue };
            let wider = match &needed {
                None => None,
                Some(needed) if needed.iter().all(|at| tree.enables_one(*at, features)) => continue,
                Some(needed) => tree.without_implied(&api.types[part.0].home, needed | features),
            };
            conditions[part.0] = wider;
            todo.push(part);
        }
    }
    conditions
}

/// Returns the types in the order in which they are emitted.
fn in_order(api: &Api, places: &[ResourceInTree<'_>]) -> Vec<TypeId> {
    let homeless = (0..api.types.len()).map(TypeId).filter(|id| api.types[id.0].home.is_empty());
    homeless.chain(places.iter().flat_map(|place| place.resource.types.iter().copied())).collect()
}

fn of_home(
    places: &[ResourceInTree<'_>],
    home: &[ModuleName],
    types: Vec<(TypeId, BTreeSet<usize>)>,
) -> Vec<TypeGroup> {
    let mut by_features: HashMap<BTreeSet<usize>, usize> = HashMap::new();
    let mut groups: Vec<(BTreeSet<usize>, Vec<TypeId>)> = Vec::new();
    for (id, features) in types {
        let at = *by_features.entry(features).or_insert_with_key(|features| {
            groups.push((features.clone(), Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push(id);
    }
    let names = groups.iter().map(|(features, _)| -> Vec<FeatureName> {
        features.iter().map(|at| places[*at].resource.feature.clone()).collect()
    });
    let names: Vec<Vec<FeatureName>> = names.collect();
    let modules = ModuleName::of_groups(&names);
    let groups = groups.into_iter().zip(names).zip(modules);
    let group = |(((_, types), features), module)| TypeGroup { home: home.to_vec(), module, features, types };
    groups.map(group).collect()
}

/// The users of a type.
#[derive(Clone, Debug)]
enum Users {
    /// The resources that use it, by their positions, sorted.
    Resources(Vec<usize>),
    /// It is used, or was used, outside of resources, such as in the payload of a webhook.
    Any,
}

/// Returns the users of each type.
fn users(api: &Api, same: &Sameness, aliases: &[Alias], places: &[ResourceInTree<'_>]) -> Vec<Users> {
    let mut users = vec![Users::Resources(Vec::new()); api.types.len()];
    let mut reach = Reach { api, same, seen: vec![0; api.types.len()], round: 0 };
    let position: HashMap<Vec<ModuleName>, usize> =
        places.iter().enumerate().map(|(at, place)| (place.modules(), at)).collect();
    let mut renamed: HashMap<usize, Vec<TypeId>> = HashMap::new();
    let mut anywhere = Vec::new();
    for alias in aliases {
        match position.get(&alias.home) {
            Some(at) => renamed.entry(*at).or_default().push(alias.ty),
            None => anywhere.push(alias.ty),
        }
    }
    for (at, place) in places.iter().enumerate() {
        let mut roots = renamed.remove(&at).unwrap_or_default();
        for operation in &place.resource.operations {
            walk::mentions_of_operation(operation, &mut |id| roots.push(id));
        }
        reach.from(roots, &mut |id| {
            if let Users::Resources(users) = &mut users[id.0] {
                users.push(at);
            }
        });
    }
    let outside: Vec<&TypeRef> = api.payloads.iter().chain(&api.replies).chain(&api.unreferenced).collect();
    anywhere.extend(outside.into_iter().filter_map(walk::named));
    reach.from(anywhere, &mut |id| users[id.0] = Users::Any);
    users
}

/// Visits the types that others contain, each once.
struct Reach<'a> {
    api: &'a Api,
    same: &'a Sameness,
    /// The round in which each type was visited last.
    seen: Vec<usize>,
    round: usize,
}

impl Reach<'_> {
    fn from(&mut self, mut todo: Vec<TypeId>, visit: &mut impl FnMut(TypeId)) {
        self.round += 1;
        while let Some(id) = todo.pop() {
            if std::mem::replace(&mut self.seen[id.0], self.round) == self.round {
                continue;
            }
            visit(id);
            todo.extend(self.same.other(id));
            todo.extend(walk::parts(&self.api.types[id.0].kind).into_iter().filter_map(walk::named));
        }
    }
}

/// The resources as features, of which a child enables its parent.
struct Tree {
    modules: Vec<Vec<ModuleName>>,
    /// The position of the resource of each module.
    position: HashMap<Vec<ModuleName>, usize>,
    /// The position of each resource's parent.
    parents: Vec<Option<usize>>,
    /// The number of resources in each module, including its own.
    sizes: HashMap<Vec<ModuleName>, usize>,
}

impl Tree {
    fn new(places: &[ResourceInTree<'_>]) -> Self {
        let modules: Vec<Vec<ModuleName>> = places.iter().map(ResourceInTree::modules).collect();
        let position: HashMap<Vec<ModuleName>, usize> =
            modules.iter().cloned().enumerate().map(|(at, modules)| (modules, at)).collect();
        let parents = modules.iter().map(|modules| position.get(&modules[..modules.len() - 1]).copied());
        let parents = parents.collect();
        let mut sizes = HashMap::new();
        for modules in &modules {
            for length in 0..=modules.len() {
                *sizes.entry(modules[..length].to_vec()).or_default() += 1;
            }
        }
        Self { modules, position, parents, sizes }
    }

    /// Returns the features with any of which a type is compiled, or `None` if it is compiled with
    /// its module. That is so for a type that at least half of the module's resources use, because
    /// a long condition would save little. It is also so for a type that the lock keeps in a module
    /// that its users do not need.
    fn condition(&self, home: &[ModuleName], users: &[usize]) -> Option<BTreeSet<usize>> {
        let (first, rest) = users.split_first()?;
        let nearest =
            rest.iter().fold(self.modules[*first].clone(), |near, at| common(&near, &self.modules[*at]));
        let is_moved = nearest != home;
        let is_used_by_most = users.len() * 2 >= self.sizes.get(home).copied().unwrap_or_default();
        if is_moved || is_used_by_most {
            return None;
        }
        self.without_implied(home, users.iter().copied().collect())
    }

    /// Returns the condition of another name of a type with these users: those in the module of the
    /// name, or all if none is.
    fn condition_of_alias(&self, home: &[ModuleName], users: &[usize]) -> Option<BTreeSet<usize>> {
        let inside: BTreeSet<usize> =
            users.iter().copied().filter(|at| self.modules[*at].starts_with(home)).collect();
        let users = if inside.is_empty() { users.iter().copied().collect() } else { inside };
        self.without_implied(home, users).filter(|features| !features.is_empty())
    }

    /// Removes the features that turn on another one. Returns `None` if a module that contains
    /// `home` is among them.
    fn without_implied(&self, home: &[ModuleName], all: BTreeSet<usize>) -> Option<BTreeSet<usize>> {
        if all.iter().any(|at| home.starts_with(&self.modules[*at])) {
            return None;
        }
        let parent = |at: &usize| self.parents[*at];
        let is_implied = |at: &usize| parent(at).is_some_and(|parent| self.enables_one(parent, &all));
        Some(all.iter().copied().filter(|at| !is_implied(at)).collect())
    }

    /// Returns whether a feature is one of several, or turns on one of them.
    fn enables_one(&self, feature: usize, several: &BTreeSet<usize>) -> bool {
        std::iter::successors(Some(feature), |at| self.parents[*at]).any(|at| several.contains(&at))
    }
}
