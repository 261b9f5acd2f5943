//! Constructors and setters of structs that are sent; for tests, of all others.

use proc_macro2::TokenStream;
use quote::quote;

use super::argument::{Argument, inline};
use super::deprecation::deprecation;
use super::docs::Docs;
use crate::ir::{Api, Field, Struct, TypeDef};

/// Emits `new`, and the setters if the struct has any. Emits nothing for a struct that is only
/// received.
pub fn constructor(api: &Api, def: &TypeDef, item: &Struct) -> TokenStream {
    if !def.sent {
        return TokenStream::new();
    }
    let name = &def.name;
    let new = if is_default(def, item) { new_default() } else { new(api, item) };
    let setters = item.settable().map(|field| setter(api, field));
    quote! {
        impl #name {
            #new
            #(#setters)*
        }
    }
}

/// Emits the entry in `constructors!`: what tests need in addition to [`constructor`] to build a
/// struct that is received.
pub fn for_tests(api: &Api, def: &TypeDef, item: &Struct) -> Option<TokenStream> {
    if item.multipart || !def.received {
        return None;
    }
    let name = &def.name;
    let member = |field: &Field| {
        let argument = Argument::new(api, &field.name, &field.ty);
        let (declaration, value) = (argument.declaration(), argument.value());
        quote!(#declaration = #value;)
    };
    let (required, optional): (Vec<&Field>, Vec<&Field>) =
        item.fields().partition(|field| field.presence.is_required());
    if def.sent {
        let mut missing = optional.iter().filter(|field| !item.has_setter(field)).peekable();
        missing.peek()?;
        let members = missing.map(|field| member(field));
        return Some(quote!(set #name { #(set #members)* }));
    }
    let (required, optional) = (required.into_iter().map(member), optional.into_iter().map(member));
    let additional = item.additional.as_ref().map(|_| quote!(..additional;));
    Some(quote!(new #name { #(new #required)* #(set #optional)* #additional }))
}

fn new_default() -> TokenStream {
    quote! {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Default::default()
        }
    }
}

fn new(api: &Api, item: &Struct) -> TokenStream {
    let required = item.fields().filter(|field| field.presence.is_required());
    let arguments: Vec<Argument> = required.map(|field| Argument::new(api, &field.name, &field.ty)).collect();
    let inline = inline(&arguments);
    let declarations = arguments.iter().map(Argument::declaration);
    let mut initializers: Vec<_> = arguments.iter().map(Argument::initializer).collect();
    let optional = item.fields().filter(|field| !field.presence.is_required());
    initializers.extend(optional.map(|field| {
        let name = &field.name;
        quote!(#name: None)
    }));
    if item.additional.is_some() {
        initializers.push(quote!(additional: BTreeMap::new()));
    }
    if !item.multipart {
        initializers.push(quote!(extra: Extra::default()));
    }
    quote! {
        /// Creates a value with the required fields set.
        #inline
        pub fn new(#(#declarations),*) -> Self {
            Self { #(#initializers),* }
        }
    }
}

fn setter(api: &Api, field: &Field) -> TokenStream {
    let argument = Argument::new(api, &field.name, &field.ty);
    let docs = Docs::or_words(&field.doc, format!("Sets the field {}.", field.wire.code_span()));
    let deprecated = deprecation(field.deprecated);
    let (name, declaration, value) = (&field.name, argument.declaration(), argument.value());
    let inline = argument.inline();
    quote! {
        #docs
        #deprecated
        #inline
        pub fn #name(mut self, #declaration) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// Returns whether `Default::default()` is a valid value to send.
pub fn is_default(def: &TypeDef, item: &Struct) -> bool {
    def.sent && item.fields().all(|field| !field.presence.is_required())
}
