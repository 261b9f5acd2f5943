//! The types of a module, and the module `types` with all of them.

use std::iter;

use proc_macro2::TokenStream;
use quote::quote;

use super::accessors::accessors;
use super::constructor::for_tests;
use super::deprecation::deprecation;
use super::details::details;
use super::docs::Docs;
use super::groups::SharedTypes;
use super::model::model;
use super::newtype::newtype;
use super::nulls;
use super::open_enum::open_enum;
use super::resource_context::ResourceContext;
use super::rust_type::rust_type;
use super::union::union;
use crate::ir::{Alias, Api, TypeDef, TypeId, TypeKind};
use crate::names::{ModuleName, TypeName, all_unmarked};
use crate::prepare::{EmitModel, TypeGroup};

/// Emits the types in the given order, then the macro calls that implement them.
pub fn types<'m>(model: &'m EmitModel, ids: &[TypeId]) -> impl Iterator<Item = TokenStream> + use<'m> {
    let defs: Vec<(TypeId, &TypeDef)> = ids.iter().map(|id| (*id, &model.types[id.0])).collect();
    let own = || defs.iter().filter(|(id, _)| model.same_as(*id).is_none());
    let macros = macros(model, own().map(|(_, def)| *def));
    let details: Vec<TokenStream> = own().filter_map(|(id, _)| details(model, *id)).collect();
    let details = (!details.is_empty()).then(|| quote!(details! { #(#details)* }));
    let items = defs.into_iter().map(move |(id, def)| match (model.same_as(id), &def.kind) {
        (Some(first), _) => other_name(model, def, first),
        (None, TypeKind::Struct(item)) => self::model(model, def, item, model.list(id)),
        (None, TypeKind::OpenEnum(item)) => open_enum(model, def, item),
        (None, TypeKind::Union(item)) => union(model, def, item),
        (None, TypeKind::Newtype(inner)) => newtype(model, def, inner),
    });
    items.chain([macros]).chain(details)
}

/// Emits an alias for a type with the same shape as another.
fn other_name(api: &Api, def: &TypeDef, first: TypeId) -> TokenStream {
    let (docs, name) = (Docs::of(&def.doc), &def.name);
    let deprecated = deprecation(def.deprecated);
    let first = &api.types[first.0].name;
    quote! {
        #docs
        #deprecated
        pub type #name = #first;
    }
}

fn macros<'m>(model: &EmitModel, defs: impl Iterator<Item = &'m TypeDef>) -> TokenStream {
    let mut unions = Vec::new();
    let mut newtypes = Vec::new();
    let mut constructors = Vec::new();
    let mut nulls = Vec::new();
    let mut accessors = Vec::new();
    for def in defs {
        let name = &def.name;
        match &def.kind {
            TypeKind::OpenEnum(_) => {}
            TypeKind::Struct(item) => {
                constructors.extend(for_tests(model, def, item));
                nulls.extend(nulls::of_struct(model, def, item));
            }
            TypeKind::Union(item) if item.multipart => {}
            TypeKind::Union(item) => {
                unions.push(quote!(#name));
                accessors.extend(self::accessors(model, def, item));
            }
            TypeKind::Newtype(inner) => {
                let inner = rust_type(model, inner);
                newtypes.push(quote!(#name(#inner)));
            }
        }
    }
    let lines = [call(&quote!(unions), &unions), call(&quote!(newtypes), &newtypes)];
    let constructors = (!constructors.is_empty()).then(|| {
        // With its path, because a `use` would be unused without the feature.
        quote! {
            #[cfg(feature = "testing")]
            crate::runtime::constructors! {
                #(#constructors)*
            }
        }
    });
    let nulls = nulls::call(nulls.into_iter());
    let accessors = (!accessors.is_empty()).then(|| quote!(accessors! { #(#accessors)* }));
    quote!(#(#lines)* #accessors #nulls #constructors)
}

/// Emits the types of a group.
pub fn group(model: &EmitModel, group: &TypeGroup) -> impl Iterator<Item = TokenStream> {
    types(model, &group.types).chain([earlier_names(model, group)])
}

/// Returns the types that are compiled with their module.
pub fn ungrouped(model: &EmitModel, ids: impl Iterator<Item = TypeId>) -> Vec<TypeId> {
    ids.filter(|id| model.group(*id).is_none()).collect()
}

/// Returns whether the alias is in the file of a group, next to its type.
fn is_in_group(model: &EmitModel, alias: &Alias) -> bool {
    model.group(alias.ty).is_some_and(|group| group.home == alias.home)
}

/// Emits the earlier names of types in a group. The module `types` re-exports them with the group,
/// but does not list them.
fn earlier_names(model: &EmitModel, group: &TypeGroup) -> TokenStream {
    let here = model.aliases().iter().filter(|alias| alias.home == group.home);
    let here = here.filter(|alias| group.types.contains(&alias.ty));
    let uses = here.map(|alias| {
        let (name, target) = (&alias.name, &model.types[alias.ty.0].name);
        quote! {
            #[doc(hidden)]
            pub use self::#target as #name;
        }
    });
    quote!(#(#uses)*)
}

/// Emits aliases for types that earlier versions had in this module or under this name.
pub fn aliases(model: &EmitModel, home: &[ModuleName]) -> TokenStream {
    let here = model.aliases().iter().filter(|alias| alias.home == home && !is_in_group(model, alias));
    let uses = here.map(|alias| {
        let def = &model.types[alias.ty.0];
        let (name, target) = (&alias.name, &def.name);
        let path = match def.home.as_slice() {
            at if at == home => quote!(self),
            [] => quote!(crate::types),
            modules => quote!(crate #(::#modules)*),
        };
        if name == target {
            return quote!(pub use #path::#target;);
        }
        let docs = Docs::words(format!("An earlier name of [`{target}`]."));
        quote! {
            #docs
            pub use #path::#target as #name;
        }
    });
    quote!(#(#uses)*)
}

fn call(name: &TokenStream, arguments: &[TokenStream]) -> Option<TokenStream> {
    (!arguments.is_empty()).then(|| quote!(#name!(#(#arguments),*);))
}

/// Returns the doc of the module `types`, which lists the types of each resource.
pub fn docs(model: &EmitModel) -> Docs {
    let resources = model.resources_depth_first().into_iter().filter_map(|entry| {
        let module = entry.modules().iter().map(ToString::to_string).collect::<Vec<_>>().join("::");
        let module = all_unmarked(&module);
        let types = entry.resource.types.iter().map(|id| format!("[`{}`]", model.types[id.0].name));
        let types: Vec<String> = types.collect();
        (!types.is_empty()).then(|| list_item(&format!("- [`{module}`](mod@crate::{module}):"), &types))
    });
    let resources: Vec<String> = resources.collect();
    let docs = Docs::words("All types of the API.");
    if resources.is_empty() {
        return docs;
    }
    docs.and("A type that belongs to a resource is defined in the module of that resource:")
        .and(resources.join("\n"))
}

/// Returns an item of a list, with as many links on each line as fit.
fn list_item(head: &str, links: &[String]) -> String {
    const COLUMNS: usize = 85;
    let mut lines = vec![head.to_owned()];
    for (index, link) in links.iter().enumerate() {
        let end = if index + 1 == links.len() { "" } else { "," };
        match lines.last_mut() {
            Some(line) if line.len() + link.len() < COLUMNS => *line += &format!(" {link}{end}"),
            _ => lines.push(format!("  {link}{end}")),
        }
    }
    lines.join("\n")
}

/// Emits the items of the module `types`: re-exports of all types of resources, then the types that
/// belong to no resource.
pub fn all_types(model: &EmitModel) -> impl Iterator<Item = TokenStream> {
    let homeless = (0..model.types.len()).map(TypeId).filter(|id| model.types[id.0].home.is_empty());
    let shared = SharedTypes::of(model, None).map(|shared| shared.declaration());
    let mut exports = quote!(#shared);
    exports.extend(aliases(model, &[]));
    for context in ResourceContext::all(&model.resources) {
        exports.extend(re_export(model, &context));
    }
    iter::once(exports).chain(types(model, &ungrouped(model, homeless)))
}

/// Emits a `pub use` of the resource's types. Their earlier names are not in the docs.
fn re_export(model: &EmitModel, context: &ResourceContext<'_>) -> Option<TokenStream> {
    let feature = &context.resource.feature;
    let path = context.modules();
    let types = ungrouped(model, context.resource.types.iter().copied());
    let own = types.iter().map(|id| &model.types[id.0].name);
    let others = model.aliases().iter().filter(|alias| alias.home == path && renames(model, alias));
    let others = others.filter(|alias| !is_in_group(model, alias));
    let details = types.iter().filter_map(|id| model.details(*id));
    let mut names: Vec<&TypeName> = own.chain(details.map(|details| &details.name)).collect();
    let mut earlier: Vec<&TypeName> = others.map(|alias| &alias.name).collect();
    names.sort();
    earlier.sort();
    let lines = [(names, quote!(inline)), (earlier, quote!(hidden))];
    let lines = lines.iter().filter(|(names, _)| !names.is_empty()).map(|(names, doc)| {
        quote! {
            #[cfg(feature = #feature)]
            #[doc(#doc)]
            pub use crate #(::#path)*::{#(#names),*};
        }
    });
    let shared = SharedTypes::of(model, Some(context.clone())).and_then(|shared| shared.re_export());
    Some(quote!(#(#lines)* #shared)).filter(|lines| !lines.is_empty())
}

/// Returns whether the alias has a different name, rather than only another module.
fn renames(api: &Api, alias: &Alias) -> bool {
    api.types[alias.ty.0].name != alias.name
}
