//! Requests: setters for optional inputs, and methods that send.

use proc_macro2::TokenStream;
use quote::quote;

use super::argument::Argument;
use super::call::call;
use super::deprecation::deprecation;
use super::docs::{Docs, code_span};
use super::paged::paged;
use super::request_access::{call_method, field_access, flag};
use super::rust_type::{rust_type, with_presence};
use crate::ir::{
    Api, Body, Framing, Input, Location, Operation, Presence, Representation, Resource, Stream, Success,
    TypeRef,
};
use crate::names::all_unmarked;

/// Emits the request of an operation.
pub fn request(api: &Api, resource: &Resource, operation: &Operation) -> TokenStream {
    let name = &operation.request;
    let definition = definition(api, resource, operation);
    let setters = operation.setters().map(|input| setter(api, operation, input));
    let send = send(api, operation);
    let representations = operation.representations.iter().map(|item| representation(api, operation, item));
    let stream = operation.stream.as_ref().map(|item| stream(api, operation, item));
    let call = call(api, operation);
    let (items, paged) = match &operation.pagination {
        Some(pagination) => {
            let (items, paged) = paged(api, operation, pagination);
            (Some(items), Some(paged))
        }
        None => (None, None),
    };
    quote! {
        #definition

        impl #name {
            #(#setters)*

            /// Sets timeouts, retries, headers and query parameters for this call only.
            #[inline]
            pub fn options(mut self, options: CallOptions) -> Self {
                self.options = options;
                self
            }

            #send
            #(#representations)*
            #stream
            #items
            #call
        }

        #paged
    }
}

fn definition(api: &Api, resource: &Resource, operation: &Operation) -> TokenStream {
    let Operation { name, request, .. } = operation;
    let docs = Docs::words(format!("A request created by [`{}::{name}`].", resource.handle));
    let deprecated = deprecation(operation.deprecated);
    let arguments = operation.arguments.iter().map(|input| (input, input.presence));
    let options = operation.options.iter().chain(flag(operation));
    let options = options.map(|input| (input, Presence::Optional));
    let inputs = arguments
        .chain(options)
        .filter(|(input, _)| !matches!(input.location, Location::Field(_)))
        .map(|(input, presence)| {
            let (name, ty) = (input.name.kept(), with_presence(api, &input.ty, presence));
            quote!(#name: #ty)
        });
    let body = match &operation.body {
        Body::Fields { ty, .. } => {
            let ty = rust_type(api, &TypeRef::Named(*ty));
            Some(quote!(body: #ty,))
        }
        Body::None | Body::Value { .. } => None,
    };
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is awaited or sent"]
        pub struct #request {
            client: Client,
            options: CallOptions,
            #(#inputs,)*
            #body
        }
    }
}

fn setter(api: &Api, operation: &Operation, input: &Input) -> TokenStream {
    let name = &input.name;
    let argument = Argument::new(api, name, &input.ty);
    let docs = setter_docs(api, operation, input);
    let deprecated = deprecation(input.deprecated);
    let (declaration, value) = (argument.declaration(), argument.value());
    let field = field_access(input);
    let inline = argument.inline();
    quote! {
        #docs
        #deprecated
        #inline
        pub fn #name(mut self, #declaration) -> Self {
            #field = Some(#value);
            self
        }
    }
}

/// Returns the doc of a setter, with a link to the field that it sets. Without a description, the
/// doc only says what it sets.
fn setter_docs(api: &Api, operation: &Operation, input: &Input) -> Docs {
    let docs = Docs::of(&input.doc);
    match (&operation.body, &input.location) {
        (Body::Fields { ty, .. }, Location::Field(field)) => {
            let (ty, field) = (&api.types[ty.0].name, all_unmarked(&field.to_string()));
            docs.and(format!("Sets the field [`{field}`](field@crate::types::{ty}::{field})."))
        }
        (_, location) if docs.is_empty() => {
            let part = match location {
                Location::Path(_) => "the path parameter",
                Location::Query(_) => "the query parameter",
                Location::Header(_) => "the header",
                Location::Cookie(_) => "the cookie",
                Location::Field(_) => "the field",
                Location::Body => return Docs::words("Sets the body of the request."),
            };
            Docs::words(format!("Sets {part} {}.", input.wire.code_span()))
        }
        _ => docs,
    }
}

/// Emits the method that sends the request and streams the response.
fn stream(api: &Api, operation: &Operation, stream: &Stream) -> TokenStream {
    let item = match &stream.item {
        Some(item) => rust_type(api, item),
        None => quote!(RawEvent),
    };
    let framing = match stream.framing {
        Framing::Events => quote!(Events),
        Framing::Envelopes => quote!(Envelopes),
        Framing::JsonEnvelopes => quote!(JsonEnvelopes),
        Framing::JsonData => quote!(JsonData),
        Framing::Lines => quote!(Lines),
        Framing::Sequence => quote!(Sequence),
    };
    let Stream { method: verb, accept, .. } = stream;
    let call = call_method(operation);
    let ask = flag(operation).map(|input| {
        let field = field_access(input);
        quote!(#field = Some(true);)
    });
    let receiver = if ask.is_some() { quote!(mut self) } else { quote!(self) };
    quote! {
        /// Sends the request and returns the events of the response as they arrive.
        #[inline]
        pub async fn #verb(#receiver) -> Result<EventStream<#item>> {
            #ask
            self.client.core().stream(self.#call(), Framing::#framing, #accept).await
        }
    }
}

/// Emits `download`, which streams a binary response.
fn download(operation: &Operation) -> Option<TokenStream> {
    (operation.success == Success::Bytes).then(|| {
        let call = call_method(operation);
        quote! {
            /// Sends the request and returns the bytes of the response as they arrive; they can be
            /// saved to a file.
            pub fn download(self) -> Sending<ByteStream> {
                self.client.core().download(self.#call())
            }
        }
    })
}

/// Emits `send` and `send_with_response`, unless the response is only available as a stream.
fn send(api: &Api, operation: &Operation) -> TokenStream {
    let (ty, method, with_response) = match &operation.success {
        Success::Empty => (quote!(()), quote!(send_empty), quote!(send_empty_with_response)),
        Success::Json(ty) => (rust_type(api, ty), quote!(send), quote!(send_with_response)),
        Success::Text => (quote!(String), quote!(send_text), quote!(send_text_with_response)),
        Success::Bytes => (quote!(Bytes), quote!(send_bytes), quote!(send_bytes_with_response)),
        Success::Events => return TokenStream::new(),
    };
    let download = download(operation);
    let call = call_method(operation);
    let response_docs = response_docs(api, operation);
    let docs = match operation.pagination {
        Some(_) => Docs::words("Requests one page, as `.await` does."),
        None => Docs::words("Sends the request, as `.await` does."),
    };
    quote! {
        #docs
        #[inline]
        pub fn send(self) -> Sending<#ty> {
            self.client.core().#method(self.#call())
        }

        #response_docs
        #[inline]
        pub fn send_with_response(self) -> Sending<Response<#ty>> {
            self.client.core().#with_response(self.#call())
        }

        #download
    }
}

/// Emits the method that requests another representation of the response.
fn representation(api: &Api, operation: &Operation, representation: &Representation) -> TokenStream {
    let call = call_method(operation);
    let Representation { name, media, accept, success } = representation;
    let docs = Docs::words(format!("Requests the response as {}.", media.code_span()));
    let (ty, method) = match success {
        Success::Json(ty) => (rust_type(api, ty), quote!(json_representation)),
        Success::Text => (quote!(String), quote!(text_representation)),
        Success::Bytes => (quote!(Bytes), quote!(bytes_representation)),
        Success::Empty | Success::Events => return TokenStream::new(),
    };
    quote! {
        #docs
        #[inline]
        pub fn #name(self) -> Representation<#ty> {
            self.client.core().#method(self.#call(), #accept)
        }
    }
}

/// Returns the doc of `send_with_response`, which lists the documented headers.
fn response_docs(api: &Api, operation: &Operation) -> Docs {
    let docs = Docs::words("Sends the request and returns the response with its status and headers.");
    let headers = operation.headers.iter().map(|header| {
        let ty = all_unmarked(&rust_type(api, &header.ty).to_string().replace(' ', ""));
        let read = code_span(&format!("header::<{ty}>({})", header.wire.literal()));
        let summary = header.doc.summary.paragraph();
        if summary.is_empty() { read } else { format!("{read}: {summary}") }
    });
    let headers: Vec<String> = headers.collect();
    if headers.is_empty() { docs } else { docs.and_list(&headers) }
}
