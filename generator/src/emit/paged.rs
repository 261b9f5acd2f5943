//! Lists that come in pages.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::mention::mention;
use super::request::place;
use crate::ir::{Api, Next, Operation, Pagination, Presence, Success, TypeRef};
use crate::names::FieldName;

/// The method `items` of the request, and the request's `Paged`.
pub fn paged(api: &Api, operation: &Operation, pagination: &Pagination) -> (TokenStream, TokenStream) {
    let docs = Docs::words("Every item, requesting pages as they are needed.");
    let items = quote! {
        #docs
        pub fn items(self) -> Items<Self> {
            Items::new(self)
        }
    };
    (items, impl_paged(api, operation, pagination))
}

fn impl_paged(api: &Api, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let request = &operation.request;
    let page = match &operation.success {
        Success::Json(page) => mention(api, page),
        Success::Empty | Success::Text | Success::Bytes | Success::Events => return TokenStream::new(),
    };
    let item = mention(api, &pagination.item);
    let next = next(operation, pagination);
    let seek = seek(operation, pagination);
    let (items, is_empty) = match &pagination.items {
        None => (quote!(page), quote!(page.is_empty())),
        Some((list, Presence::Required)) => (quote!(page.#list), quote!(page.#list.is_empty())),
        Some((list, _)) => {
            (quote!(page.#list.unwrap_or_default()), quote!(page.#list.as_ref().is_none_or(Vec::is_empty)))
        }
    };
    let given = match &pagination.next {
        Next::Link | Next::Page { total: None, .. } if pagination.more.is_none() => quote!(_page),
        _ => quote!(page),
    };
    quote! {
        impl Paged for #request {
            type Page = #page;
            type Item = #item;

            fn client(&self) -> &Client {
                &self.client
            }

            fn call(&self) -> Call {
                Self::call(self)
            }

            fn next(&self, #given: &#page) -> Option<Next> {
                #next
            }

            #seek

            fn items(page: #page) -> Vec<#item> {
                #items
            }

            fn is_empty(page: &#page) -> bool {
                #is_empty
            }
        }
    }
}

/// Where the next page is; nothing where the page says that it is the last.
fn next(operation: &Operation, pagination: &Pagination) -> TokenStream {
    let next = match &pagination.next {
        Next::Cursor { field, presence, .. } => at(field_of_page(field, *presence), &quote!(Cursor)),
        Next::LastId { field, item_id, .. } => {
            at(last_id(pagination, field.as_ref(), item_id.as_ref()), &quote!(Cursor))
        }
        Next::Url { field, presence } => at(field_of_page(field, *presence), &quote!(Url)),
        Next::Link => quote!(Some(Next::Link)),
        Next::Offset { parameter, total } => {
            let (from, items, total) =
                (number(operation, parameter), length(pagination), count(total.as_ref()));
            quote!(Next::offset(#from, #items, #total))
        }
        Next::Page { parameter, first, total } => {
            let (number, total) = (number(operation, parameter), count(total.as_ref()));
            let first = proc_macro2::Literal::i64_unsuffixed(*first);
            quote!(Next::page(#first, #number, #total))
        }
    };
    match &pagination.more {
        None => next,
        Some((more, presence)) => {
            let more = match presence {
                Presence::Required => quote!(page.#more),
                // An absent flag says nothing: the next page will be empty.
                _ => quote!(page.#more != Some(false)),
            };
            quote!(if #more { #next } else { None })
        }
    }
}

/// An optional text as a place of the given kind.
fn at(text: Text, kind: &TokenStream) -> TokenStream {
    match text {
        Text::Always(text) => quote!(Some(Next::#kind(#text))),
        Text::Perhaps(text) => quote!(#text.map(Next::#kind)),
    }
}

enum Text {
    Always(TokenStream),
    /// An `Option`.
    Perhaps(TokenStream),
}

fn last_id(
    pagination: &Pagination,
    field: Option<&(FieldName, Presence)>,
    item_id: Option<&FieldName>,
) -> Text {
    let of_item = item_id.map(|id| {
        let items = match &pagination.items {
            None => quote!(page.last()),
            Some((list, Presence::Required)) => quote!(page.#list.last()),
            Some((list, _)) => quote!(page.#list.as_ref().and_then(|items| items.last())),
        };
        quote!(#items.map(|item| item.#id.clone()))
    });
    match (field, of_item) {
        (Some((field, presence)), of_item) => match (field_of_page(field, *presence), of_item) {
            (Text::Perhaps(of_page), Some(of_item)) => Text::Perhaps(quote!(#of_page.or_else(|| #of_item))),
            (of_page, _) => of_page,
        },
        (None, Some(of_item)) => Text::Perhaps(of_item),
        (None, None) => Text::Perhaps(quote!(None)),
    }
}

fn field_of_page(field: &FieldName, presence: Presence) -> Text {
    match presence {
        Presence::Required => Text::Always(quote!(page.#field.clone())),
        _ => Text::Perhaps(quote!(page.#field.clone())),
    }
}

/// How many items the page has.
fn length(pagination: &Pagination) -> TokenStream {
    match &pagination.items {
        None => quote!(page.len()),
        Some((list, Presence::Required)) => quote!(page.#list.len()),
        Some((list, _)) => quote!(page.#list.as_ref().map_or(0, Vec::len)),
    }
}

/// The number at a parameter, an optional `i64`.
fn number(operation: &Operation, parameter: &FieldName) -> TokenStream {
    let place = parameter_place(operation, parameter);
    let is_short = operation.options.iter().any(|input| input.name == *parameter && input.ty == TypeRef::I32);
    if is_short { quote!(#place.map(i64::from)) } else { place }
}

/// The number in a field of the page, an optional `i64`.
fn count(field: Option<&(FieldName, Presence)>) -> TokenStream {
    match field {
        None => quote!(None),
        Some((field, Presence::Required)) => quote!(Some(page.#field)),
        Some((field, _)) => quote!(page.#field),
    }
}

fn parameter_place(operation: &Operation, parameter: &FieldName) -> TokenStream {
    match operation.options.iter().find(|input| input.name == *parameter) {
        Some(input) => place(input),
        None => quote!(self.#parameter),
    }
}

/// `seek`, which sets the request's parameter.
fn seek(operation: &Operation, pagination: &Pagination) -> Option<TokenStream> {
    let (parameter, value) = match &pagination.next {
        Next::Cursor { parameter, .. } | Next::LastId { parameter, .. } => (parameter, quote!(Some(cursor))),
        Next::Offset { parameter, .. } | Next::Page { parameter, .. } => {
            (parameter, quote!(cursor.parse().ok()))
        }
        Next::Url { .. } | Next::Link => return None,
    };
    let place = parameter_place(operation, parameter);
    Some(quote! {
        fn seek(&mut self, cursor: String) {
            #place = #value;
        }
    })
}
