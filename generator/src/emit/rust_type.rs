//! Types in Rust syntax.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Api, Conversion, External, Presence, TypeRef};

/// Returns the type in Rust syntax.
pub fn rust_type(api: &Api, ty: &TypeRef) -> TokenStream {
    match ty {
        TypeRef::Bool => quote!(bool),
        TypeRef::I32 => quote!(i32),
        TypeRef::I64 => quote!(i64),
        TypeRef::U64 => quote!(u64),
        TypeRef::F64 => quote!(f64),
        TypeRef::Number => quote!(serde_json::Number),
        TypeRef::String => quote!(String),
        TypeRef::Timestamp => quote!(Timestamp),
        TypeRef::DateTime => quote!(DateTime),
        TypeRef::Date => quote!(Date),
        TypeRef::Base64 => quote!(Base64),
        TypeRef::Secret => quote!(Secret),
        TypeRef::Json => quote!(Value),
        // With its full path, since a document may define a type with this name.
        TypeRef::PatchOperation => quote!(crate::runtime::PatchOperation),
        TypeRef::Bytes | TypeRef::File => quote!(File),
        TypeRef::List(item) => {
            let item = rust_type(api, item);
            quote!(Vec<#item>)
        }
        TypeRef::Map(value) => {
            let value = rust_type(api, value);
            quote!(BTreeMap<String, #value>)
        }
        TypeRef::Nullable(inner) => {
            let inner = rust_type(api, inner);
            quote!(Option<#inner>)
        }
        TypeRef::Boxed(inner) => {
            let inner = rust_type(api, inner);
            quote!(Box<#inner>)
        }
        TypeRef::Named(id) => {
            let name = &api.types[id.0].name;
            quote!(#name)
        }
        TypeRef::External(External { ty, conversion }) => match conversion {
            Conversion::Direct => quote!(#ty),
            Conversion::Text => quote!(Parsed<#ty>),
            Conversion::Number => quote!(Parsed<#ty, AsNumber>),
            Conversion::Serde => quote!(Parsed<#ty, AsSerde>),
        },
    }
}

/// Returns the type of a field: an `Option` unless it is required.
pub fn with_presence(api: &Api, ty: &TypeRef, presence: Presence) -> TokenStream {
    let ty = rust_type(api, ty);
    if presence.is_required() { ty } else { quote!(Option<#ty>) }
}
