//! Methods that return the value of a variant: the table `accessors!`.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::rust_type::rust_type;
use crate::ir::{Api, TypeDef, TypeRef, Union, Variant};
use crate::names::FnName;

/// Emits the table of a union that programs receive. The names of two variants may differ only in
/// case; then the first has the methods.
pub fn accessors(api: &Api, def: &TypeDef, item: &Union) -> Option<TokenStream> {
    if !def.received || item.multipart {
        return None;
    }
    let mut taken = HashSet::new();
    let rows: Vec<TokenStream> = item
        .variants
        .iter()
        .filter_map(|variant| {
            let [borrow, take] = FnName::accessors(&variant.name);
            taken.insert(borrow.clone()).then(|| row(api, variant, &borrow, &take))
        })
        .collect();
    let name = &def.name;
    (!rows.is_empty()).then(|| quote!(#name { #(#rows)* }))
}

fn row(api: &Api, variant: &Variant, borrow: &FnName, take: &FnName) -> TokenStream {
    let name = &variant.name;
    let (kind, ty) = match &variant.ty {
        TypeRef::Boxed(inner) => (quote!(boxed), rust_type(api, inner)),
        TypeRef::String => (quote!(text), rust_type(api, &variant.ty)),
        TypeRef::Bool | TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::F64 => {
            (quote!(copied), rust_type(api, &variant.ty))
        }
        TypeRef::List(item) => (quote!(list), rust_type(api, item)),
        ty => (quote!(plain), rust_type(api, ty)),
    };
    quote!(#name = #borrow, #take: #kind #ty;)
}
