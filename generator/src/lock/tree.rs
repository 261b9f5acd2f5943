//! Keeps resources and operations at the resource path of the lock.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::lock_pass::LockPass;
use super::matching::Operations;
use super::operations::hold;
use super::surface::{OperationSurface, ResourceSurface};
use crate::ir::{Api, Operation, OperationId, Resource};
use crate::names::{Endpoint, FnName, ModuleName, ModuleScope, Scope, TypeScope};
use crate::text::Text;

/// Builds the tree of resources again. A resource is identified by its modules, separated by `/`.
pub(super) fn tree<'a>(pass: &mut LockPass<'a>, api: &mut Api, matched: &Operations, types: &mut TypeScope) {
    let lock = pass.lock;
    let was = lock.resources.iter().map(|resource| (resource.path.as_str(), resource)).collect();
    // Operations are identified by their index in depth-first order, which is that of surfaces.
    let unlocked_operations: Vec<&Operation> = pass.unlocked.operations().collect();
    let live = api.operations().cloned().map(Some).collect();
    let mut old_of = vec![None; unlocked_operations.len()];
    matched.both.iter().for_each(|&(old, new)| old_of[new.0] = Some(lock.operation(old)));
    let mut build =
        Build { pass, was, unlocked_operations, live, old_of, moved: HashMap::new(), nodes: IndexMap::new() };
    let unlocked = numbered_resources(build.pass.unlocked);
    build.find_moves(&unlocked);
    build.place_operations(&unlocked);
    build.name(types);
    api.resources = build.finish();
}

/// A resource of the document: its path, and its first operation.
struct ResourceAt<'a> {
    resource: &'a Resource,
    path: String,
    first: OperationId,
}

fn numbered_resources(api: &Api) -> Vec<ResourceAt<'_>> {
    let mut first = 0;
    let places = api.resources_depth_first().into_iter().map(|place| {
        let own = ResourceAt { resource: place.resource, path: place.key(), first: OperationId(first) };
        first += place.resource.operations.len();
        own
    });
    places.collect()
}

/// A resource that is being built.
struct Node<'a> {
    /// The resource of the lock at this path.
    old: Option<&'a ResourceSurface>,
    /// The resource of the document at this path.
    new: &'a Resource,
    /// The index of each operation, and the operation of the lock that it matches.
    operations: Vec<(OperationId, Option<&'a OperationSurface>)>,
    /// The finished resource, once it is named.
    done: Option<Resource>,
}

struct Build<'a, 'k> {
    pass: &'k mut LockPass<'a>,
    was: HashMap<&'a str, &'a ResourceSurface>,
    /// The operations of the unlocked API.
    unlocked_operations: Vec<&'a Operation>,
    /// The same operations with their mentions of types up to date; taken when they are named.
    live: Vec<Option<Operation>>,
    /// The operation of the lock that each matches.
    old_of: Vec<Option<&'a OperationSurface>>,
    /// The paths in the lock of the document's resources.
    moved: HashMap<String, String>,
    nodes: IndexMap<String, Node<'a>>,
}

impl<'a> Build<'a, '_> {
    /// Finds resources that moved: if all matched operations of a resource were in one other, it is
    /// that one.
    fn find_moves(&mut self, unlocked: &[ResourceAt]) {
        for ResourceAt { resource, path, first } in unlocked {
            let own = first.0..first.0 + resource.operations.len();
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

    /// Returns the path of a document's resource, given the moves of its ancestors.
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

    fn place_operations(&mut self, unlocked: &[ResourceAt<'a>]) {
        for ResourceAt { resource, path, first } in unlocked {
            let own = self.target(path);
            self.node(&own, resource);
            for (id, operation) in (first.0..).map(OperationId).zip(&resource.operations) {
                let key = format!("{} {}", operation.method.as_written(), operation.path.as_written());
                let old = self.old_of[id.0].filter(|_| self.pass.keeps(&[&key]));
                let place = old.map_or(own.as_str(), |old| old.resource.as_str()).to_owned();
                if place != *path && old.is_some() {
                    self.pass.note(key, format!("stays in `{place}`, not `{path}`"));
                }
                self.node(&place, resource).operations.push((id, old));
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

    /// Names the parts that the lock has first, so that no new part takes a published name.
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
            for &(id, old) in &node.operations {
                let new = self.unlocked_operations[id.0];
                let live = self.live[id.0].take().unwrap_or_else(|| new.clone());
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

    /// Returns whether the resource or one below it has an operation.
    fn is_used(&self, path: &str) -> bool {
        let is_below = |other: &str| {
            other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.nodes.iter().any(|(other, node)| !node.operations.is_empty() && is_below(other))
    }

    /// Nests the resources, in the document's order.
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

/// Returns the resource at a path, without its operations and children.
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
            Resource { handle, accessor, feature, has_client_accessor: client, ..empty(node.new.clone()) }
        }
        None => {
            let new = node.new;
            let accessor = siblings.accessor(&new.accessor, path);
            let handle = types.handle(in_module, &new.handle);
            let feature = features.feature(std::slice::from_ref(&new.feature));
            let client = node.operations.is_empty();
            Resource { accessor, handle, feature, has_client_accessor: client, ..empty(new.clone()) }
        }
    }
}

/// Returns the scope of the methods of a resource's handle; of the client, if the path is empty.
fn scope_of<'s>(methods: &'s mut HashMap<String, Scope>, path: &str) -> &'s mut Scope {
    methods.entry(path.to_owned()).or_insert_with(|| match path {
        "" => Scope::client(),
        _ => Scope::handle(),
    })
}

/// Returns the method name of a new operation.
fn method(operation: &Operation, methods: &mut Scope) -> FnName {
    let endpoint = Endpoint {
        method: operation.method.as_written(),
        path: operation.path.as_written(),
        operation_id: operation.operation_id.as_ref().map(Text::as_written),
    };
    methods.method(&operation.name, endpoint)
}
