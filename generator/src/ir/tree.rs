//! Traversal of the tree of resources, parents before children.

use super::{Api, Operation, Resource};
use crate::names::ModuleName;

/// A resource in the tree.
#[derive(Clone, Debug)]
pub struct ResourceInTree<'a> {
    pub resource: &'a Resource,
    /// The ancestors, outermost first.
    pub above: Vec<&'a Resource>,
}

impl<'a> ResourceInTree<'a> {
    /// Returns the ancestors and the resource itself, outermost first.
    pub fn path(&self) -> impl DoubleEndedIterator<Item = &'a Resource> {
        self.above.iter().copied().chain([self.resource])
    }

    /// Returns the modules from the crate's root, separated by `/`, such as `organization/invites`.
    pub fn key(&self) -> String {
        let modules = self.modules();
        modules.iter().map(ModuleName::as_str).collect::<Vec<_>>().join("/")
    }

    /// Returns the modules from the crate's root.
    pub fn modules(&self) -> Vec<ModuleName> {
        self.path().map(|resource| resource.module.clone()).collect()
    }
}

/// Returns all resources.
pub fn resources(top: &[Resource]) -> Vec<ResourceInTree<'_>> {
    fn collect<'a>(level: &'a [Resource], above: &[&'a Resource], out: &mut Vec<ResourceInTree<'a>>) {
        for resource in level {
            out.push(ResourceInTree { resource, above: above.to_vec() });
            let below: Vec<&Resource> = above.iter().copied().chain([resource]).collect();
            collect(&resource.children, &below, out);
        }
    }
    let mut out = Vec::new();
    collect(top, &[], &mut out);
    out
}

/// Returns all operations.
pub fn operations(top: &[Resource]) -> impl Iterator<Item = &Operation> {
    // Lazy, because some callers only want the first.
    let mut todo: Vec<&Resource> = top.iter().rev().collect();
    let all = std::iter::from_fn(move || {
        let next = todo.pop()?;
        todo.extend(next.children.iter().rev());
        Some(next)
    });
    all.flat_map(|resource| &resource.operations)
}

/// Returns mutable references to all operations.
pub fn operations_mut(top: &mut [Resource]) -> Vec<&mut Operation> {
    let mut out = Vec::new();
    for resource in top {
        out.extend(&mut resource.operations);
        out.extend(operations_mut(&mut resource.children));
    }
    out
}

/// Visits all resources mutably, with their modules from the crate's root.
pub fn visit_mut(top: &mut [Resource], visit: &mut impl FnMut(&[ModuleName], &mut Resource)) {
    fn walk(
        level: &mut [Resource],
        path: &mut Vec<ModuleName>,
        visit: &mut impl FnMut(&[ModuleName], &mut Resource),
    ) {
        for resource in level {
            path.push(resource.module.clone());
            visit(path, resource);
            walk(&mut resource.children, path, visit);
            path.pop();
        }
    }
    walk(top, &mut Vec::new(), visit);
}

impl Api {
    /// Returns all resources, parents before children.
    pub fn resources_depth_first(&self) -> Vec<ResourceInTree<'_>> {
        resources(&self.resources)
    }

    /// Returns all operations, in the order of the resources.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        operations(&self.resources)
    }

    /// Returns mutable references to all operations.
    pub fn operations_mut(&mut self) -> Vec<&mut Operation> {
        operations_mut(&mut self.resources)
    }
}
