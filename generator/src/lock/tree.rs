//! Resources and operations stand where they stood.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::lock_pass::LockPass;
use super::matching::Operations;
use super::operations::hold;
use super::surface::{OperationSurface, ResourceSurface};
use crate::ir::{Api, Operation, Resource};
use crate::names::{Endpoint, FnName, ModuleName, ModuleScope, Scope, TypeScope};
use crate::text::Text;

/// Builds the tree of resources anew. A resource is known by its modules with `/` between them.
pub(super) fn tree<'a>(pass: &mut LockPass<'a>, api: &mut Api, matched: &Operations, types: &mut TypeScope) {
    let lock = pass.lock;
    let was = lock.resources.iter().map(|resource| (resource.path.as_str(), resource)).collect();
    // Operations are known by their index in the order of the walk, which is that of surfaces.
    let letters: Vec<&Operation> = pass.letter.operations().collect();
    let live = api.operations().cloned().map(Some).collect();
    let mut old_of = vec![None; letters.len()];
    matched.both.iter().for_each(|&(old, new)| old_of[new] = Some(&lock.operations[old]));
    let mut build = Build { pass, was, letters, live, old_of, moved: HashMap::new(), nodes: IndexMap::new() };
    let letter = places(build.pass.letter);
    build.moves(&letter);
    build.place(&letter);
    build.name(types);
    api.resources = build.finish();
}

/// A resource of the document: its path, and the index of its first operation.
struct Place<'a> {
    resource: &'a Resource,
    path: String,
    first: usize,
}

fn places(api: &Api) -> Vec<Place<'_>> {
    let mut first = 0;
    let places = api.resources_depth_first().into_iter().map(|place| {
        let own = Place { resource: place.resource, path: place.key(), first };
        first += place.resource.operations.len();
        own
    });
    places.collect()
}

/// A resource in the making.
struct Node<'a> {
    /// What the lock has there.
    old: Option<&'a ResourceSurface>,
    /// What the document puts there.
    new: &'a Resource,
    /// Each operation by its index, and the one of the lock that it is.
    operations: Vec<(usize, Option<&'a OperationSurface>)>,
    /// Once it is named.
    done: Option<Resource>,
}

struct Build<'a, 'k> {
    pass: &'k mut LockPass<'a>,
    was: HashMap<&'a str, &'a ResourceSurface>,
    /// The operations of the letter.
    letters: Vec<&'a Operation>,
    /// Likewise, as they mention types by now; until they are named.
    live: Vec<Option<Operation>>,
    /// The operation of the lock that each is.
    old_of: Vec<Option<&'a OperationSurface>>,
    /// Where the resources of the document were.
    moved: HashMap<String, String>,
    nodes: IndexMap<String, Node<'a>>,
}

impl<'a> Build<'a, '_> {
    /// A resource all of whose known operations were in one other is that one.
    fn moves(&mut self, letter: &[Place]) {
        for Place { resource, path, first } in letter {
            let own = *first..*first + resource.operations.len();
            let known = self.old_of[own].iter().flatten();
            let mut places = known.map(|operation| operation.resource.as_str());
            let first = places.next();
            if let Some(first) = first
                && places.all(|place| place == first)
            {
                let (mut from, mut to) = (path.as_str(), first);
                loop {
                    self.moved.entry(from.to_owned()).or_insert_with(|| to.to_owned());
                    match (from.rsplit_once('/'), to.rsplit_once('/')) {
                        (Some((above, _)), Some((old_above, _))) => (from, to) = (above, old_above),
                        _ => break,
                    }
                }
            }
        }
    }

    /// Where a resource of the document stands, by those above it that are known.
    fn target(&self, path: &str) -> String {
        let mut known = path;
        loop {
            if let Some(to) = self.moved.get(known) {
                return format!("{to}{}", &path[known.len()..]);
            }
            match known.rsplit_once('/') {
                Some((above, _)) => known = above,
                None => return path.to_owned(),
            }
        }
    }

    fn place(&mut self, letter: &[Place<'a>]) {
        for Place { resource, path, first } in letter {
            let own = self.target(path);
            self.node(&own, resource);
            for (index, operation) in (*first..).zip(&resource.operations) {
                let key = format!("{} {}", operation.method.as_written(), operation.path.as_written());
                let old = self.old_of[index].filter(|_| self.pass.keeps(&[&key]));
                let place = old.map_or(own.as_str(), |old| old.resource.as_str()).to_owned();
                if place != *path && old.is_some() {
                    self.pass.note(key, format!("stays in `{place}`, not `{path}`"));
                }
                self.node(&place, resource).operations.push((index, old));
            }
        }
    }

    fn node(&mut self, path: &str, new: &'a Resource) -> &mut Node<'a> {
        let old = self.was.get(path).copied();
        if let Some((above, _)) = path.rsplit_once('/')
            && !self.nodes.contains_key(above)
        {
            self.node(above, new);
        }
        self.nodes.entry(path.to_owned()).or_insert(Node { old, new, operations: Vec::new(), done: None })
    }

    /// Names what the lock knows, then the rest, so that nothing new takes a name that was given
    /// away.
    fn name(&mut self, types: &mut TypeScope) {
        let used: Vec<String> = self.nodes.keys().filter(|path| self.is_used(path)).cloned().collect();
        self.nodes.retain(|path, _| used.contains(path));
        let mut features = Scope::features();
        let mut methods: HashMap<String, Scope> = HashMap::new();
        for (path, node) in &self.nodes {
            let scope = scope_of(&mut methods, path);
            node.operations.iter().filter_map(|(_, old)| *old).for_each(|old| {
                scope.keep(&old.name);
            });
            if let Some(old) = node.old {
                features.keep(&old.feature);
                let above = path.rsplit_once('/').map_or("", |(above, _)| above);
                scope_of(&mut methods, above).keep(&old.accessor);
            }
        }
        for (path, node) in &mut self.nodes {
            let above = path.rsplit_once('/').map_or("", |(above, _)| above);
            let siblings = scope_of(&mut methods, above);
            let mut in_module = ModuleScope::default();
            for old in node.operations.iter().filter_map(|(_, old)| *old) {
                in_module.keep(&old.request);
            }
            let mut resource = resource(path, node, siblings, &mut features, (types, &mut in_module));
            let methods = scope_of(&mut methods, path);
            for &(index, old) in &node.operations {
                let new = self.letters[index];
                let live = self.live[index].take().unwrap_or_else(|| new.clone());
                let mut operation = hold(self.pass, live, new, old);
                if old.is_none() {
                    operation.name = method(new, methods);
                    operation.request = types.request(&mut in_module, &new.request);
                }
                resource.operations.push(operation);
            }
            node.done = Some(resource);
        }
    }

    /// Returns whether an operation stands there or below.
    fn is_used(&self, path: &str) -> bool {
        let is_below = |other: &str| {
            other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.nodes.iter().any(|(other, node)| !node.operations.is_empty() && is_below(other))
    }

    /// Puts the resources into each other, in the document's order.
    fn finish(mut self) -> Vec<Resource> {
        let mut done: IndexMap<String, Resource> =
            self.nodes.drain(..).filter_map(|(path, node)| Some((path, node.done?))).collect();
        let mut paths: Vec<String> = done.keys().cloned().collect();
        paths.sort_by_key(|path| std::cmp::Reverse(path.matches('/').count()));
        let mut top = Vec::new();
        for path in &paths {
            let Some((above, _)) = path.rsplit_once('/') else { continue };
            if let Some(resource) = done.shift_remove(path)
                && let Some(parent) = done.get_mut(above)
            {
                parent.children.push(resource);
            }
        }
        top.extend(done.into_values());
        top
    }
}

/// The resource that stands at a path, without its operations and children.
fn resource(
    path: &str,
    node: &Node,
    siblings: &mut Scope,
    features: &mut Scope,
    (types, in_module): (&mut TypeScope, &mut ModuleScope),
) -> Resource {
    let module = path.rsplit('/').next().unwrap_or_default();
    let module = ModuleName::given(module).unwrap_or_else(|| node.new.module.clone());
    let doc = node.new.doc.clone();
    let empty = |resource: Resource| Resource {
        module,
        doc,
        operations: Vec::new(),
        types: Vec::new(),
        children: Vec::new(),
        ..resource
    };
    match node.old {
        Some(old) => {
            in_module.keep(&old.handle);
            let ResourceSurface { handle, accessor, feature, client, .. } = old.clone();
            Resource { handle, accessor, feature, client, ..empty(node.new.clone()) }
        }
        None => {
            let new = node.new;
            let accessor = siblings.accessor(&new.accessor, path);
            let handle = types.handle(in_module, &new.handle);
            let feature = features.feature(std::slice::from_ref(&new.feature));
            let client = node.operations.is_empty();
            Resource { accessor, handle, feature, client, ..empty(new.clone()) }
        }
    }
}

/// The methods of the handle of a resource; of the client where the path is empty.
fn scope_of<'s>(methods: &'s mut HashMap<String, Scope>, path: &str) -> &'s mut Scope {
    methods.entry(path.to_owned()).or_insert_with(|| match path {
        "" => Scope::client(),
        _ => Scope::handle(),
    })
}

/// The method of a new operation.
fn method(operation: &Operation, methods: &mut Scope) -> FnName {
    let endpoint = Endpoint {
        method: operation.method.as_written(),
        path: operation.path.as_written(),
        operation_id: operation.operation_id.as_ref().map(Text::as_written),
    };
    methods.method(&operation.name, endpoint)
}
