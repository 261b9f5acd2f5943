//! Where a resource stands among the others.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Resource;
use crate::names::ModuleName;

/// A resource and its parents.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub resource: &'a Resource,
    parents: Vec<&'a Resource>,
}

impl<'a> Place<'a> {
    /// The places of all resources, parents before children.
    pub fn all(resources: &'a [Resource]) -> Vec<Self> {
        let mut places = Vec::new();
        for resource in resources {
            let top = Self { resource, parents: Vec::new() };
            top.collect(&mut places);
        }
        places
    }

    fn collect(self, places: &mut Vec<Self>) {
        let mut parents = self.parents.clone();
        parents.push(self.resource);
        let children = &self.resource.children;
        places.push(self);
        for resource in children {
            let parents = parents.clone();
            Self { resource, parents }.collect(places);
        }
    }

    /// The resource whose accessor gives this one's handle; `None` at the top, where the client gives it.
    pub fn parent(&self) -> Option<&'a Resource> {
        self.parents.last().copied()
    }

    /// The modules from the crate's root.
    pub fn modules(&self) -> Vec<ModuleName> {
        self.parents.iter().chain([&self.resource]).map(|resource| resource.module.clone()).collect()
    }

    /// `src/organization/invites.rs`
    pub fn file(&self) -> String {
        let parents = self.parents.iter().map(|parent| format!("{}/", parent.module));
        format!("src/{}{}.rs", parents.collect::<String>(), self.resource.module)
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
