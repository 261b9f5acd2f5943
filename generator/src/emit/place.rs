//! Where a resource stands among the others.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Resource, resources};
use crate::names::ModuleName;

/// The most bytes of a path below `src` in which every folder has the name of its module: some
/// systems hold paths of 260 characters, the user's folders included.
const LONGEST: usize = 160;

/// A resource and its parents.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub resource: &'a Resource,
    parents: Vec<&'a Resource>,
}

impl<'a> Place<'a> {
    /// The places of all resources, parents before children.
    pub fn all(top: &'a [Resource]) -> Vec<Self> {
        let places = resources(top).into_iter();
        places.map(|place| Self { resource: place.resource, parents: place.above }).collect()
    }

    /// The place of a child.
    pub fn child(&self, resource: &'a Resource) -> Self {
        let parents = self.parents.iter().copied().chain([self.resource]).collect();
        Self { resource, parents }
    }

    /// The place of a resource at the top.
    pub fn top(resource: &'a Resource) -> Self {
        Self { resource, parents: Vec::new() }
    }

    /// The resource whose accessor gives this one's handle; `None` at the top, where the client
    /// gives it.
    pub fn parent(&self) -> Option<&'a Resource> {
        self.parents.last().copied()
    }

    /// The modules from the crate's root.
    pub fn modules(&self) -> Vec<ModuleName> {
        self.parents.iter().chain([&self.resource]).map(|resource| resource.module.clone()).collect()
    }

    /// `src/organization/invites.rs`
    pub fn file(&self) -> String {
        format!("src/{}.rs", self.stems().join("/"))
    }

    /// The names of the folders and of the file.
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

    /// Returns whether rustc finds the file by the names of the modules.
    pub fn is_found(&self) -> bool {
        self.modules().iter().map(ModuleName::as_str).eq(self.stems())
    }

    /// `crate::organization::invites`
    pub fn module(&self) -> String {
        let parents = self.parents.iter().map(|parent| format!("::{}", parent.module));
        format!("crate{}::{}", parents.collect::<String>(), self.resource.module)
    }

    /// `client.organization().invites()`
    pub fn call(&self) -> TokenStream {
        let accessors = self.parents.iter().chain([&self.resource]).map(|resource| &resource.accessor);
        quote!(client #(.#accessors())*)
    }
}
