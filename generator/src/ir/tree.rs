//! Walks over the tree of resources, parents before their children.

use super::{Api, Operation, Resource};
use crate::names::ModuleName;

/// A resource in the tree.
#[derive(Clone, Debug)]
pub struct ResourceInTree<'a> {
    pub resource: &'a Resource,
    /// The resources that it is in, the outermost first.
    pub above: Vec<&'a Resource>,
}

impl<'a> ResourceInTree<'a> {
    /// The resources from the top to this one.
    pub fn path(&self) -> impl DoubleEndedIterator<Item = &'a Resource> {
        self.above.iter().copied().chain([self.resource])
    }

    /// The modules from the crate's root with `/` between them, such as `organization/invites`.
    pub fn key(&self) -> String {
        let modules = self.modules();
        modules.iter().map(ModuleName::as_str).collect::<Vec<_>>().join("/")
    }

    /// The modules from the crate's root.
    pub fn modules(&self) -> Vec<ModuleName> {
        self.path().map(|resource| resource.module.clone()).collect()
    }
}

/// Every resource.
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

/// Every operation.
pub fn operations(top: &[Resource]) -> impl Iterator<Item = &Operation> {
    resources(top).into_iter().flat_map(|place| &place.resource.operations)
}

/// Every operation, to be changed.
pub fn operations_mut(top: &mut [Resource]) -> Vec<&mut Operation> {
    let mut out = Vec::new();
    for resource in top {
        out.extend(&mut resource.operations);
        out.extend(operations_mut(&mut resource.children));
    }
    out
}

/// Changes every resource; its modules are those from the crate's root.
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
    /// Every resource, parents before their children.
    pub fn resources_depth_first(&self) -> Vec<ResourceInTree<'_>> {
        resources(&self.resources)
    }

    /// Every operation, in the order of the resources.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        operations(&self.resources)
    }

    /// Every operation, to be changed.
    pub fn operations_mut(&mut self) -> Vec<&mut Operation> {
        operations_mut(&mut self.resources)
    }
}
