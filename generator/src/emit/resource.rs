//! The file of a resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::example;
use super::handle::{accessor_docs, handle};
use super::place::Place;
use super::request::request;
use super::types::types;
use crate::ir::{Api, Resource};

/// The module's doc, and its items: modules of children, handle, requests, types.
pub fn resource(api: &Api, place: &Place<'_>) -> (Docs, TokenStream) {
    let resource = place.resource;
    let modules = modules(&format!("{}/", resource.module), &resource.children);
    let handle = handle(api, place);
    let requests = resource.operations.iter().map(|operation| request(api, resource, operation));
    let types = types(api, &resource.types);
    let items = quote! {
        #modules
        #handle
        #(#requests)*
        #types
    };
    (docs(api, place), items)
}

fn docs(api: &Api, place: &Place<'_>) -> Docs {
    let docs = accessor_docs(place.resource);
    match example::of_resource(api, place) {
        Some(example) => docs.and(example),
        None => docs,
    }
}

/// The modules of resources in the folder of their parent, each behind its feature.
pub fn modules(folder: &str, resources: &[Resource]) -> TokenStream {
    let modules = resources.iter().map(|resource| {
        let Resource { module, feature, .. } = resource;
        // rustc finds the file of a module by itself only where the name is ASCII.
        let path = (!module.as_str().is_ascii()).then(|| {
            let path = format!("{folder}{module}.rs");
            quote!(#[path = #path])
        });
        quote! {
            #[cfg(feature = #feature)]
            #path
            pub mod #module;
        }
    });
    quote!(#(#modules)*)
}
