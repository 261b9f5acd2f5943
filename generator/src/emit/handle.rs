//! Handles such as `client.organization().invites()`, and their methods, which create requests.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use super::argument::{Argument, inline};
use super::deprecation::deprecation;
use super::docs::{Docs, code_span};
use super::example;
use super::request_access::flag;
use super::resource_context::ResourceContext;
use super::rust_type::rust_type;
use crate::ir::{Api, Body, Input, Location, Operation, Resource, TypeKind, operations};
use crate::names::all_unmarked;

/// Emits the handle of a resource.
pub fn handle(api: &Api, context: &ResourceContext<'_>) -> TokenStream {
    let resource = context.resource;
    let name = &resource.handle;
    let docs = docs(context);
    // A handle without operations needs the client only for its children, which features can
    // remove.
    let client = resource.has_client_accessor.then(client_accessor);
    let accessors = resource.children.iter().map(accessor);
    let operations = resource.operations.iter().map(|operation| method(api, context, operation));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name {
            client: Client,
        }

        impl #name {
            pub(crate) fn new(client: Client) -> Self {
                Self { client }
            }

            #client
            #(#accessors)*
            #(#operations)*
        }
    }
}

fn docs(context: &ResourceContext<'_>) -> Docs {
    let accessor = &context.resource.accessor;
    let of = match context.parent() {
        Some(parent) => format!("[`{0}::{accessor}`](super::{0}::{accessor})", parent.handle),
        None => format!("[`Client::{accessor}`](crate::Client::{accessor})"),
    };
    Docs::words(format!("Operations on {}. Created by {of}.", words_of(context.resource)))
}

/// Returns the resource's name in words, such as `audit logs`.
fn words_of(resource: &Resource) -> String {
    resource.module.as_str().trim_end_matches('_').replace('_', " ")
}

fn client_accessor() -> TokenStream {
    quote! {
        /// Returns the client that sends the requests.
        pub fn client(&self) -> &Client {
            &self.client
        }
    }
}

/// Emits the method that returns a child's handle.
fn accessor(child: &Resource) -> TokenStream {
    let Resource { accessor, module, handle, feature, .. } = child;
    let docs = accessor_docs(child);
    quote! {
        #docs
        #[cfg(feature = #feature)]
        pub fn #accessor(&self) -> #module::#handle {
            #module::#handle::new(self.client.clone())
        }
    }
}

/// Returns the doc of the method that returns the resource's handle.
pub fn accessor_docs(resource: &Resource) -> Docs {
    Docs::or_words(&resource.doc, format!("Operations on {}.", words_of(resource)))
}

/// Emits the method that creates the request of an operation.
fn method(api: &Api, context: &ResourceContext<'_>, operation: &Operation) -> TokenStream {
    let Operation { name, request, .. } = operation;
    let docs = operation_docs(api, context, operation);
    let deprecated = deprecation(operation.deprecated);
    let arguments: Vec<Argument> = operation.arguments.iter().map(|input| argument(api, input)).collect();
    let aliases = aliases(operation);
    let inline = inline(&arguments);
    let declarations = arguments.iter().map(Argument::declaration);
    let required = operation.arguments.iter().filter(|input| !is_field(input));
    let required = required.map(|input| argument(api, input).kept_as(&input.name.kept()));
    let optional =
        operation.options.iter().chain(flag(operation)).filter(|input| !is_field(input)).map(|input| {
            let name = input.name.kept();
            quote!(#name: None)
        });
    let inputs = required.chain(optional);
    let body = body(api, operation);
    quote! {
        #docs
        #(#[doc(alias = #aliases)])*
        #deprecated
        #inline
        pub fn #name(&self, #(#declarations),*) -> #request {
            #request {
                client: self.client.clone(),
                options: CallOptions::default(),
                #(#inputs,)*
                #body
            }
        }
    }
}

/// Returns other names under which a search in the docs finds the method.
fn aliases(operation: &Operation) -> impl Iterator<Item = &'static str> {
    let aliases: &[&str] = match (operation.method.comment().as_str(), &operation.pagination) {
        (_, Some(_)) => &["all", "get", "list"],
        ("GET", None) => &["fetch", "get"],
        _ => &[],
    };
    // rustdoc refuses an alias that is the name itself.
    let name = operation.name.as_str().trim_end_matches('_');
    aliases.iter().copied().filter(move |alias| *alias != name)
}

fn argument(api: &Api, input: &Input) -> Argument {
    Argument::required(api, &input.name, &input.ty, input.presence)
}

fn is_field(input: &Input) -> bool {
    matches!(input.location, Location::Field(_))
}

/// Emits the initializer of the request's body if its fields are inputs.
fn body(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let Body::Fields { ty, .. } = &operation.body else {
        return None;
    };
    let def = &api.types[ty.0];
    let TypeKind::Struct(item) = &def.kind else {
        return None;
    };
    // `new` takes the fields in the order of the struct, even if parameters come between them.
    let arguments = item.fields().filter_map(|field| {
        let is_field =
            |input: &&Input| matches!(&input.location, Location::Field(name) if *name == field.name);
        operation.arguments.iter().find(is_field).map(|input| &input.name)
    });
    let ty = &def.name;
    Some(quote!(body: #ty::new(#(#arguments),*)))
}

/// The maximum number of operations of an API whose methods all have an example. In larger APIs,
/// only modules have one.
const EXAMPLES: usize = 300;

/// Returns the operation's doc: description, arguments, errors, example, and method with path.
fn operation_docs(api: &Api, context: &ResourceContext<'_>, operation: &Operation) -> Docs {
    let mut docs = Docs::of(&operation.doc);
    let arguments: Vec<String> = operation.arguments.iter().filter_map(argument_docs).collect();
    if !arguments.is_empty() {
        docs = docs.and_list(&arguments);
    }
    let errors = error_docs(api, operation);
    if !errors.is_empty() {
        docs = docs.and_wrapped(&format!("Errors: {}.", errors.join(", ")));
    }
    if operations(&api.resources).nth(EXAMPLES).is_none()
        && let Some(example) = example::of_operation(api, context, operation)
    {
        docs = docs.and(example);
    }
    docs.and(operation.line().code_span())
}

/// Returns the types of documented errors with their statuses: `ErrorResponse` (400, 404). The
/// crate's doc explains how to use them, so a line suffices here.
fn error_docs(api: &Api, operation: &Operation) -> Vec<String> {
    let mut statuses: IndexMap<String, Vec<String>> = IndexMap::new();
    for error in &operation.errors {
        let Some(ty) = &error.ty else { continue };
        let ty = all_unmarked(&rust_type(api, ty).to_string().replace(' ', ""));
        statuses.entry(code_span(&ty)).or_default().push(error.status.paragraph());
    }
    statuses.into_iter().map(|(ty, statuses)| format!("{ty} ({})", statuses.join(", "))).collect()
}

/// Returns the doc line of an argument that the document describes.
fn argument_docs(input: &Input) -> Option<String> {
    let summary = input.doc.summary.paragraph();
    (!summary.is_empty()).then(|| format!("`{}`: {summary}", input.name))
}
