//! The file of a resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::example;
use super::handle::{accessor_docs, handle};
use super::rust_type::rust_type;
use super::place::Place;
use super::request::request;
use super::request_access::call_method;
use super::types::{aliases, types};
use crate::ir::{Api, Operation, Resource, Success};
use crate::prepare::EmitModel;

/// Emits the items of the module: child modules, handle, requests, types.
pub fn resource(model: &EmitModel, place: &Place<'_>) -> impl Iterator<Item = TokenStream> {
    let resource = place.resource;
    let requests = resource.operations.iter().map(move |operation| request(model, resource, operation));
    [modules(Some(place), &resource.children), handle(model, place)]
        .into_iter()
        .chain(requests)
        .chain(known(model, &resource.operations))
        .chain(types(model, &resource.types))
        .chain([aliases(model, &place.modules())])
}

/// Emits `requests!` with the type of each JSON response.
fn known(api: &Api, operations: &[Operation]) -> Option<TokenStream> {
    let requests = operations.iter().map(|operation| {
        let request = &operation.request;
        let call = call_method(operation);
        let by = (call.as_str() != "call").then(|| quote!(by #call));
        match &operation.success {
            Success::Json(ty) => {
                let ty = rust_type(api, ty);
                quote!(#request #by => #ty)
            }
            Success::Empty | Success::Text | Success::Bytes | Success::Events => quote!(#request #by),
        }
    });
    (!operations.is_empty()).then(|| quote!(requests!(#(#requests),*);))
}

/// Returns the module's doc.
pub fn docs(api: &Api, place: &Place<'_>) -> Docs {
    let docs = accessor_docs(place.resource);
    match example::of_resource(api, place) {
        Some(example) => docs.and(example),
        None => docs,
    }
}

/// Declares the modules of resources, each behind its feature. `parent` is the enclosing resource,
/// `None` in the crate's root.
pub fn modules(parent: Option<&Place<'_>>, resources: &[Resource]) -> TokenStream {
    let modules = resources.iter().map(|resource| {
        let Resource { module, feature, .. } = resource;
        let place = parent.map_or_else(|| Place::top(resource), |parent| parent.child(resource));
        let path = (!place.is_found()).then(|| {
            let stems = place.stems();
            // Relative to the folder of the file that contains this line.
            let path = format!("{}.rs", stems[stems.len().saturating_sub(2)..].join("/"));
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
