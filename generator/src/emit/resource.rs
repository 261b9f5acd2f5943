//! The file of a resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::example;
use super::groups::SharedTypes;
use super::handle::{accessor_docs, handle};
use super::nulls;
use super::request::request;
use super::request_access::call_method;
use super::resource_context::ResourceContext;
use super::rust_type::rust_type;
use super::types::{aliases, types, ungrouped};
use crate::ir::{Api, Operation, Resource, Success};
use crate::prepare::EmitModel;

/// Emits the items of the module: child modules, handle, requests, types.
pub fn resource(model: &EmitModel, context: &ResourceContext<'_>) -> impl Iterator<Item = TokenStream> {
    let resource = context.resource;
    let requests = resource.operations.iter().map(move |operation| request(model, resource, operation));
    let nullable = resource.operations.iter();
    let shared = SharedTypes::of(model, Some(context.clone())).map(|shared| shared.declaration());
    let own = ungrouped(model, resource.types.iter().copied());
    [modules(Some(context), &resource.children), quote!(#shared), handle(model, context)]
        .into_iter()
        .chain(requests)
        .chain(requests_macro(model, &resource.operations))
        .chain(nulls::call(nullable.filter_map(move |operation| nulls::of_request(model, operation))))
        .chain(types(model, &own))
        .chain([aliases(model, &context.modules())])
}

/// Emits `requests!` with the type of each response.
fn requests_macro(api: &Api, operations: &[Operation]) -> Option<TokenStream> {
    let requests = operations.iter().map(|operation| {
        let request = &operation.request;
        let call = call_method(operation);
        let by = (call.as_str() != "call").then(|| quote!(by #call));
        match &operation.success {
            Success::Json(ty) => {
                let ty = rust_type(api, ty);
                quote!(#request #by => #ty)
            }
            Success::Empty => quote!(#request #by -> ()),
            Success::Text => quote!(#request #by -> String),
            Success::Bytes => quote!(#request #by -> Bytes),
            Success::Events => quote!(#request #by),
        }
    });
    (!operations.is_empty()).then(|| quote!(requests!(#(#requests),*);))
}

/// Returns the module's doc.
pub fn docs(api: &Api, context: &ResourceContext<'_>) -> Docs {
    let docs = accessor_docs(context.resource);
    match example::of_resource(api, context) {
        Some(example) => docs.and(example),
        None => docs,
    }
}

/// Declares the modules of resources, each behind its feature. `parent` is the enclosing resource,
/// `None` in the crate's root.
pub fn modules(parent: Option<&ResourceContext<'_>>, resources: &[Resource]) -> TokenStream {
    let modules = resources.iter().map(|resource| {
        let Resource { module, feature, .. } = resource;
        let context = parent.map_or_else(|| ResourceContext::top(resource), |parent| parent.child(resource));
        let path = (!context.is_found()).then(|| {
            let stems = context.stems();
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
