//! The position of a resource in the tree of resources.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Resource, resources};
use crate::names::ModuleName;

/// The maximum length in bytes of a path below `src` whose folders have the full names of their
/// modules. Some systems limit paths to 260 characters, including the user's folders.
pub const LONGEST: usize = 160;

/// A resource and its parents.
#[derive(Clone, Debug)]
pub struct ResourceContext<'a> {
    pub resource: &'a Resource,
    parents: Vec<&'a Resource>,
}

impl<'a> ResourceContext<'a> {
    /// Returns all resources, parents before children.
    pub fn all(top: &'a [Resource]) -> Vec<Self> {
        let contexts = resources(top).into_iter();
        contexts.map(|context| Self { resource: context.resource, parents: context.above }).collect()
    }

    /// Returns a child of this resource.
    pub fn child(&self, resource: &'a Resource) -> Self {
        let parents = self.parents.iter().copied().chain([self.resource]).collect();
        Self { resource, parents }
    }

    /// Returns a top-level resource.
    pub fn top(resource: &'a Resource) -> Self {
        Self { resource, parents: Vec::new() }
    }

    /// Returns the resource whose accessor returns this one's handle; `None` for a top-level
    /// resource, whose accessor is on the client.
    pub fn parent(&self) -> Option<&'a Resource> {
        self.parents.last().copied()
    }

    /// Returns the module path from the crate's root.
    pub fn modules(&self) -> Vec<ModuleName> {
        self.parents.iter().chain([&self.resource]).map(|resource| resource.module.clone()).collect()
    }

    /// Returns the path of the file, such as `src/organization/invites.rs`.
    pub fn file(&self) -> String {
        format!("src/{}.rs", self.stems().join("/"))
    }

    /// Returns the names of the folders and of the file.
    pub fn stems(&self) -> Vec<String> {
        let mut length = 0;
        let stem = |resource: &&Resource| {
            let mut stem = resource.module.file_stem().into_owned();
            if length + stem.len() > LONGEST {
                stem = resource.module.short_file_stem();
            }
            length += stem.len() + 1;
            stem
        };
        self.parents.iter().chain([&self.resource]).map(stem).collect()
    }

    /// Returns whether rustc finds the file without a `#[path]`.
    pub fn is_found(&self) -> bool {
        self.modules().iter().map(ModuleName::as_str).eq(self.stems())
    }

    /// Returns the module path, such as `crate::organization::invites`.
    pub fn module(&self) -> String {
        let parents = self.parents.iter().map(|parent| format!("::{}", parent.module));
        format!("crate{}::{}", parents.collect::<String>(), self.resource.module)
    }

    /// Returns the expression for the handle, such as `client.organization().invites()`.
    pub fn call(&self) -> TokenStream {
        let accessors = self.parents.iter().chain([&self.resource]).map(|resource| &resource.accessor);
        quote!(client #(.#accessors())*)
    }
}
