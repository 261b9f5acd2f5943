//! Types that some of a module's resources use: a file for each group, and one that declares the
//! groups.

use std::collections::HashMap;
use std::iter;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code_span};
use super::resource_context::{LONGEST, ResourceContext};
use crate::ir::{Resource, TypeId};
use crate::names::ModuleName;
use crate::prepare::{EmitModel, TypeGroup};

/// The groups of a module.
#[derive(Clone, Debug)]
pub struct SharedTypes<'a> {
    /// The resource whose module it is; `None` for `types`.
    home: Option<ResourceContext<'a>>,
    /// The private module that declares the groups.
    module: ModuleName,
    groups: Vec<&'a TypeGroup>,
}

impl<'a> SharedTypes<'a> {
    /// Returns the groups of every module that has some.
    pub fn all(model: &'a EmitModel) -> Vec<Self> {
        let homes = ResourceContext::all(&model.resources).into_iter().map(Some);
        iter::once(None).chain(homes).filter_map(|home| Self::of(model, home)).collect()
    }

    /// Returns the groups of the module of a resource, or of `types`.
    pub fn of(model: &'a EmitModel, home: Option<ResourceContext<'a>>) -> Option<Self> {
        let path = home.as_ref().map(ResourceContext::modules).unwrap_or_default();
        let groups = model.groups_of(&path);
        if groups.is_empty() {
            return None;
        }
        let children: &[Resource] = home.as_ref().map_or(&[], |home| &home.resource.children);
        let module = ModuleName::of_shared_types(|name| children.iter().any(|child| child.module == *name));
        Some(Self { home, module, groups })
    }

    /// Returns the file that declares the groups, such as `src/organization/shared.rs`.
    pub fn file(&self) -> String {
        format!("src/{}/{}.rs", self.folder(), self.module.file_stem())
    }

    /// Returns the groups with their files, such as `src/organization/shared/groups_and_users.rs`.
    pub fn files(&self) -> impl Iterator<Item = (String, &'a TypeGroup)> {
        self.groups.iter().map(|group| (format!("src/{}", self.path_of(group)), *group))
    }

    /// Returns the path of the private module, such as `crate::organization::shared`.
    pub fn path(&self) -> String {
        let home = self.home.as_ref().map_or("crate::types".to_owned(), ResourceContext::module);
        format!("{home}::{}", self.module)
    }

    /// Returns the path of a group's module.
    pub fn path_of_module(&self, group: &TypeGroup) -> String {
        format!("{}::{}", self.path(), group.module)
    }

    /// Declares the private module in the file of the resource or of `types`.
    pub fn declaration(&self) -> TokenStream {
        let module = &self.module;
        let path = self.needs_paths().then(|| {
            let folder = self.folder();
            let folder = folder.rsplit('/').next().unwrap_or_default();
            let path = format!("{folder}/{}.rs", module.file_stem());
            quote!(#[path = #path])
        });
        let may_be_empty = may_be_empty();
        // `types` re-exports the types of resources through the private module.
        let visibility = self.home.is_some().then(|| quote!(pub(crate)));
        quote! {
            #path
            #visibility mod #module;
            #may_be_empty
            pub use #module::*;
        }
    }

    /// Re-exports all groups from the private module of a resource in `types`.
    pub fn re_export(&self) -> Option<TokenStream> {
        let home = self.home.as_ref()?;
        let may_be_empty = may_be_empty();
        let (path, module, feature) = (home.modules(), &self.module, &home.resource.feature);
        Some(quote! {
            #[cfg(feature = #feature)]
            #may_be_empty
            pub use crate #(::#path)*::#module::*;
        })
    }

    /// Emits the file that declares the groups.
    pub fn root(&self) -> (Docs, TokenStream) {
        let groups = self.groups.iter().map(|group| {
            let TypeGroup { module, features, .. } = group;
            let features = quote!(#[cfg(any(#(feature = #features),*))]);
            let path = (self.needs_paths() || self.stem(group) != module.as_str()).then(|| {
                let path = format!("{}/{}.rs", self.module.file_stem(), self.stem(group));
                quote!(#[path = #path])
            });
            quote! {
                #features
                #path
                mod #module;
                #features
                pub use #module::*;
            }
        });
        let docs = "Types that several resources use. Each is compiled only with those resources.";
        (Docs::words(docs), quote!(#(#groups)*))
    }

    /// Returns the folder of the module below `src`.
    fn folder(&self) -> String {
        self.home.as_ref().map_or("types".to_owned(), |home| home.stems().join("/"))
    }

    fn path_of(&self, group: &TypeGroup) -> String {
        format!("{}/{}/{}.rs", self.folder(), self.module.file_stem(), self.stem(group))
    }

    /// Returns the name of a group's file, which is short in a folder with a long path.
    fn stem(&self, group: &TypeGroup) -> String {
        let stem = group.module.file_stem().into_owned();
        let length = self.folder().len() + self.module.as_str().len() + stem.len();
        if length > LONGEST { group.module.short_file_stem() } else { stem }
    }

    /// Returns whether rustc finds the files only by their paths: those below a module that has
    /// one.
    fn needs_paths(&self) -> bool {
        self.home.as_ref().is_some_and(|home| !home.is_found())
    }
}

/// Returns the attribute of a re-export of groups, none of which may be compiled.
fn may_be_empty() -> TokenStream {
    quote!(#[allow(unused_imports, reason = "none of these resources may be enabled")])
}

/// Returns the path of the module that defines each type in a group.
pub fn modules_of_types(model: &EmitModel) -> HashMap<TypeId, String> {
    let mut modules = HashMap::new();
    for shared in SharedTypes::all(model) {
        for group in &shared.groups {
            let path = shared.path_of_module(group);
            modules.extend(group.types.iter().map(|id| (*id, path.clone())));
        }
    }
    modules
}

/// Returns the doc of a group's module.
pub fn docs(group: &TypeGroup) -> Docs {
    let features: Vec<String> = group.features.iter().map(|feature| code_span(feature.as_str())).collect();
    Docs::default().and_wrapped(&format!("Types of resources with the features {}.", features.join(", ")))
}
