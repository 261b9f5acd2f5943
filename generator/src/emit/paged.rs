//! Lists that come in pages.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::mention::mention;
use super::request::place;
use crate::ir::{Api, Cursor, Operation, Pagination, Presence, Success};
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
    let cursor = cursor(pagination);
    let seek = seek(operation, pagination);
    let list = &pagination.items;
    let (items, is_empty) = match pagination.items_presence {
        Presence::Required => (quote!(page.#list), quote!(page.#list.is_empty())),
        _ => (quote!(page.#list.unwrap_or_default()), quote!(page.#list.as_ref().is_none_or(Vec::is_empty))),
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

            fn cursor(page: &#page) -> Option<String> {
                #cursor
            }

            fn seek(&mut self, cursor: String) {
                #seek
            }

            fn items(page: #page) -> Vec<#item> {
                #items
            }

            fn is_empty(page: &#page) -> bool {
                #is_empty
            }
        }
    }
}

/// The cursor of the next page; none where the page says that it is the last.
fn cursor(pagination: &Pagination) -> TokenStream {
    let next = match &pagination.cursor {
        Cursor::Next { field, presence } => field_of_page(field, *presence),
        Cursor::LastId { field, item_id } => last_id(pagination, field.as_ref(), item_id.as_ref()),
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

fn last_id(
    pagination: &Pagination,
    field: Option<&(FieldName, Presence)>,
    item_id: Option<&FieldName>,
) -> TokenStream {
    let list = &pagination.items;
    let of_item = item_id.map(|id| {
        let items = match pagination.items_presence {
            Presence::Required => quote!(page.#list.last()),
            _ => quote!(page.#list.as_ref().and_then(|items| items.last())),
        };
        quote!(#items.map(|item| item.#id.clone()))
    });
    match (field, of_item) {
        (Some((field, Presence::Required)), _) => field_of_page(field, Presence::Required),
        (Some((field, presence)), Some(of_item)) => {
            let of_page = field_of_page(field, *presence);
            quote!(#of_page.or_else(|| #of_item))
        }
        (Some((field, presence)), None) => field_of_page(field, *presence),
        (None, Some(of_item)) => of_item,
        (None, None) => quote!(None),
    }
}

fn field_of_page(field: &FieldName, presence: Presence) -> TokenStream {
    match presence {
        Presence::Required => quote!(Some(page.#field.clone())),
        _ => quote!(page.#field.clone()),
    }
}

/// Sets the request's parameter to the cursor.
fn seek(operation: &Operation, pagination: &Pagination) -> TokenStream {
    let is_parameter = |input: &&crate::ir::Input| input.name == pagination.parameter;
    if let Some(input) = operation.arguments.iter().find(is_parameter) {
        let place = place(input);
        return quote!(#place = cursor;);
    }
    let place = match operation.options.iter().find(is_parameter) {
        Some(input) => place(input),
        None => {
            let name = &pagination.parameter;
            quote!(self.#name)
        }
    };
    quote!(#place = Some(cursor);)
}
