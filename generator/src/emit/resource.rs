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
    let modules = modules(&resource.children);
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

/// The modules of resources, each behind its feature.
pub fn modules(resources: &[Resource]) -> TokenStream {
    let modules = resources.iter().map(|resource| {
        let Resource { module, feature, .. } = resource;
        quote! {
            #[cfg(feature = #feature)]
            pub mod #module;
        }
    });
    quote!(#(#modules)*)
}
