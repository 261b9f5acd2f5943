//! Paginated lists.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::request_access::{call_method, field_access};
use super::rust_type::rust_type;
use crate::ir::{Api, Next, Operation, PageField, Pagination, Presence, Stream, Success, TypeRef};
use crate::names::{FieldName, FnName, Verb};

/// Emits the request's methods `items` and `pages`, and its implementation of `Paged`.
pub fn paged(api: &Api, operation: &Operation, pagination: &Pagination) -> (TokenStream, TokenStream) {
    let docs = Docs::words("Returns all items, and requests further pages as needed.");
    let pages = (!has_method(operation, &Verb::Pages.usual())).then(pages);
    let items = quote! {
        #docs
        #[doc(alias = "all")]
        #[doc(alias = "iter")]
        #[inline]
        pub fn items(self) -> Items<Self> {
            Items::new(self)
        }
        #pages
    };
    (items, impl_paged(api, operation, pagination))
}

fn pages() -> TokenStream {
    quote! {
        /// Returns all pages, and requests each as needed.
        #[inline]
        pub fn pages(self) -> Pages<Self> {
            Pages::new(self)
        }
    }
}

/// Returns whether the request has a setter or another method of this name from the document.
fn has_method(operation: &Operation, name: &FnName) -> bool {
    let setters = operation.options.iter().chain(operation.stream.as_ref().and_then(Stream::kept_flag));
    setters.into_iter().any(|input| input.name.as_str() == name.as_str())
        || operation.representations.iter().any(|item| item.name == *name)
        || operation.stream.as_ref().is_some_and(|stream| stream.method == *name)
}

fn impl_paged(api: &Api, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let (request, call) = (&operation.request, call_method(operation));
    let page = match &operation.success {
        Success::Json(page) => rust_type(api, page),
        Success::Empty | Success::Text | Success::Bytes | Success::Events => return TokenStream::new(),
    };
    let item = rust_type(api, &pagination.item);
    let next = next(operation, pagination);
    let seek = seek(operation, pagination);
    let (items, is_empty) = match &pagination.items {
        None => (quote!(page), quote!(page.is_empty())),
        Some(list) => {
            let items = accessor(list, Ownership::Move).into_tokens();
            match accessor(list, Ownership::Borrow) {
                Access::Plain(list) => (items, quote!(#list.is_empty())),
                Access::Optional(list) => {
                    (quote!(#items.unwrap_or_default()), quote!(#list.is_none_or(Vec::is_empty)))
                }
            }
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

            fn client(&self) -> &ClientCore {
                self.client.core()
            }

            #[inline]
            fn call(&self) -> Call {
                Self::#call(self)
            }

            #[inline]
            fn next(&self, #given: &#page) -> Option<Next> {
                #next
            }

            #seek

            #[inline]
            fn items(page: #page) -> Vec<#item> {
                #items
            }

            #[inline]
            fn is_empty(page: &#page) -> bool {
                #is_empty
            }
        }
    }
}

/// Emits the expression for the location of the next page; `None` if the page says that it is the
/// last.
fn next(operation: &Operation, pagination: &Pagination) -> TokenStream {
    let next = match &pagination.next {
        Next::Cursor { parameter, field } => {
            let cursor = accessor(field, Ownership::Clone);
            // The field has the type of the parameter.
            let cursor = match is_base64(operation, parameter) {
                true => cursor.converted(),
                false => cursor,
            };
            next_from(cursor, &quote!(Cursor))
        }
        Next::LastId { field, item_id, .. } => {
            next_from(last_id(pagination, field.as_ref(), item_id.as_ref()), &quote!(Cursor))
        }
        Next::Url { field } => next_from(accessor(field, Ownership::Clone), &quote!(Url)),
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
        Some(more) => {
            let more = match accessor(more, Ownership::Copy) {
                Access::Plain(more) => more,
                // If the flag is absent, the next page is requested; it may be empty.
                Access::Optional(more) => quote!(#more != Some(false)),
            };
            quote!(if #more { #next } else { None })
        }
    }
}

/// Wraps an optional text in a variant of `Next`.
fn next_from(text: Access, kind: &TokenStream) -> TokenStream {
    match text {
        Access::Plain(text) => quote!(Some(Next::#kind(#text))),
        Access::Optional(text) => quote!(#text.map(Next::#kind)),
    }
}

/// An expression for a value of the page.
enum Access {
    Plain(TokenStream),
    /// Has the type `Option<T>`.
    Optional(TokenStream),
}

impl Access {
    /// Converts the value to a `String`.
    fn converted(self) -> Self {
        match self {
            Self::Plain(value) => Self::Plain(quote!(String::from(#value))),
            Self::Optional(value) => Self::Optional(quote!(#value.map(String::from))),
        }
    }

    fn into_tokens(self) -> TokenStream {
        match self {
            Self::Plain(tokens) | Self::Optional(tokens) => tokens,
        }
    }
}

fn last_id(pagination: &Pagination, field: Option<&PageField>, item_id: Option<&FieldName>) -> Access {
    let of_item = item_id.map(|id| {
        let items = match &pagination.items {
            None => quote!(page.last()),
            Some(list) => match accessor(list, Ownership::Borrow) {
                Access::Plain(list) => quote!(#list.last()),
                Access::Optional(list) => quote!(#list.and_then(|items| items.last())),
            },
        };
        quote!(#items.map(|item| item.#id.clone()))
    });
    match (field, of_item) {
        (Some(field), of_item) => match (accessor(field, Ownership::Clone), of_item) {
            (Access::Optional(of_page), Some(of_item)) => {
                Access::Optional(quote!(#of_page.or_else(|| #of_item)))
            }
            (of_page, _) => of_page,
        },
        (None, Some(of_item)) => Access::Optional(of_item),
        (None, None) => Access::Optional(quote!(None)),
    }
}

/// The use of a page's field.
#[derive(Clone, Copy)]
enum Ownership {
    Clone,
    Copy,
    Borrow,
    Move,
}

/// Emits the access to a field of the page, through its parent objects.
fn accessor(field: &PageField, ownership: Ownership) -> Access {
    access_path(&quote!(page), &field.within, field, ownership, false)
}

/// `in_closure`: the value is returned from a closure, so a borrowed value has to be a reference.
fn access_path(
    base: &TokenStream,
    around: &[(FieldName, Presence)],
    field: &PageField,
    ownership: Ownership,
    in_closure: bool,
) -> Access {
    match around {
        [] => value(base, field, ownership, in_closure),
        [(name, Presence::Required), rest @ ..] => {
            access_path(&quote!(#base.#name), rest, field, ownership, in_closure)
        }
        [(name, _), rest @ ..] => {
            let object = match ownership {
                Ownership::Move => quote!(#base.#name),
                _ => quote!(#base.#name.as_ref()),
            };
            Access::Optional(match access_path(&quote!(#name), rest, field, ownership, true) {
                Access::Plain(inner) => quote!(#object.map(|#name| #inner)),
                Access::Optional(inner) => quote!(#object.and_then(|#name| #inner)),
            })
        }
    }
}

fn value(base: &TokenStream, field: &PageField, ownership: Ownership, in_closure: bool) -> Access {
    let name = &field.name;
    match (field.presence, ownership) {
        (Presence::Required, Ownership::Clone) => Access::Plain(quote!(#base.#name.clone())),
        (Presence::Required, Ownership::Borrow) if in_closure => Access::Plain(quote!(&#base.#name)),
        (Presence::Required, _) => Access::Plain(quote!(#base.#name)),
        (_, Ownership::Clone) => Access::Optional(quote!(#base.#name.clone())),
        (_, Ownership::Borrow) => Access::Optional(quote!(#base.#name.as_ref())),
        (_, Ownership::Copy | Ownership::Move) => Access::Optional(quote!(#base.#name)),
    }
}

/// Emits the number of items of the page.
fn length(pagination: &Pagination) -> TokenStream {
    match &pagination.items {
        None => quote!(page.len()),
        Some(list) => match accessor(list, Ownership::Borrow) {
            Access::Plain(list) => quote!(#list.len()),
            Access::Optional(list) => quote!(#list.map_or(0, Vec::len)),
        },
    }
}

/// Emits the value of a numeric parameter, an `Option<i64>`.
fn number(operation: &Operation, parameter: &FieldName) -> TokenStream {
    let access = parameter_access(operation, parameter);
    let is_short = operation.options.iter().any(|input| input.name == *parameter && input.ty == TypeRef::I32);
    if is_short { quote!(#access.map(i64::from)) } else { access }
}

/// Emits the value of a numeric field of the page, an `Option<i64>`.
fn count(field: Option<&PageField>) -> TokenStream {
    match field.map(|field| accessor(field, Ownership::Copy)) {
        None => quote!(None),
        Some(Access::Plain(number)) => quote!(Some(#number)),
        Some(Access::Optional(number)) => number,
    }
}

/// Returns whether a parameter of the request is Base64.
fn is_base64(operation: &Operation, parameter: &FieldName) -> bool {
    operation.options.iter().any(|input| input.name == *parameter && input.ty == TypeRef::Base64)
}

fn parameter_access(operation: &Operation, parameter: &FieldName) -> TokenStream {
    match operation.options.iter().find(|input| input.name == *parameter) {
        Some(input) => field_access(input),
        None => {
            let kept = parameter.kept();
            quote!(self.#kept)
        }
    }
}

/// Emits `seek`, which sets the request's parameter.
fn seek(operation: &Operation, pagination: &Pagination) -> Option<TokenStream> {
    let (parameter, value) = match &pagination.next {
        Next::Cursor { parameter, .. } | Next::LastId { parameter, .. } => {
            let is_base64 = is_base64(operation, parameter);
            (parameter, if is_base64 { quote!(Some(cursor.into())) } else { quote!(Some(cursor)) })
        }
        Next::Offset { parameter, .. } | Next::Page { parameter, .. } => {
            (parameter, quote!(cursor.parse().ok()))
        }
        Next::Url { .. } | Next::Link => return None,
    };
    let access = parameter_access(operation, parameter);
    Some(quote! {
        #[inline]
        fn seek(&mut self, cursor: String) {
            #access = #value;
        }
    })
}
